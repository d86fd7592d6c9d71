"""What msgspec finds wrong with a field, in plain words and with its line."""

import re
from dataclasses import dataclass

from diffstudy.exchange.json_location import line_of


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field that is not what it should be; ``problem`` names it and has no full stop."""

    problem: str
    line: int


def wrong_field(error: Exception, text: str) -> WrongField:
    """Return what a ``msgspec.ValidationError`` says, for a person.

    Args:
        text: the JSON in which the line is looked up.
    """
    problem, _, place = str(error).partition(" - at ")
    place = place.strip("`")
    where = place.removeprefix("$.") or "the whole file"
    return WrongField(f"{_plain(problem)} (in {where})", line_of(text, place))


_PLAIN_NAMES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "date": "a date such as 2024-03-03",
}


def _plain(problem: str) -> str:
    """The decoder's message in plain words: "Expected `int | null`, got `str`"."""

    def named(found: re.Match[str]) -> str:
        return " or ".join(_PLAIN_NAMES.get(each, each) for each in found[1].split(" | "))

    problem = problem.replace("Object missing required field", "a field is missing:")
    measured = re.fullmatch("Expected `(.*)` of length ([<>])= ([0-9]+)", problem)
    if measured:
        kind, sign, size = measured.groups()
        what, unit = ("text", "characters") if kind.startswith("str") else ("list", "entries")
        return f"the {what} has {'more' if sign == '<' else 'fewer'} than {size} {unit}"
    problem = re.sub(" matching regex '.*'", " of another form", problem)
    problem = re.sub("`([^`]*)`", named, problem)
    return problem[0].lower() + problem[1:]
