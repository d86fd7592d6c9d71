"""Questions become GIFT that comes back unchanged from Moodle and from gift-pegjs.

Moodle's own back-slashes are not enough: a text may begin like a weight or a format, and readers
look for an arrow anywhere. So every text is HTML, with what GIFT reads written as entities
(formats.md 1.4). Keys that are typed are compared as they stand, which no entity survives: those
that hold such a character are refused.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from diffstudy.exchange.plain_question import (
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)

_ENTITIES = {"%": "&#37;", "[": "&#91;", "$": "&#36;", "\\": "&#92;", "//": "/&#47;"}
_SPECIAL = re.compile(r"//|[%\[$\\]")
_CONTROL = re.compile(r"([#=~{}:])")
_NAMED = {
    "%": "&percnt;", "[": "&lsqb;", "$": "&dollar;", "\\": "&bsol;", "#": "&num;",
    "=": "&equals;", "{": "&lbrace;", "}": "&rbrace;", ":": "&colon;", "//": "/&sol;",
}  # fmt: skip
"""What is chosen from a list keeps the back-slashes in gift-pegjs, so that it needs other names."""

_SPECIAL_IN_A_LIST = re.compile(r"//|[%\[$\\#={}:]")
_UNSAFE_IN_A_KEY = re.compile(r"->|//|[%\[$\\#=~{}:*<>\n]")
"""Besides the marks of GIFT a star, which stands for anything in a typed answer of Moodle."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that cannot be said, and the characters that are in the way."""

    question: PlainTyped | PlainMatching
    characters: tuple[str, ...]

    @property
    def answer(self) -> str:
        """The answer that they stand in."""
        if isinstance(self.question, PlainTyped):
            return self.question.accepted[0]
        return next(right for _, right in self.question.pairs if "~" in right)


def unsafe_characters(key: str) -> tuple[str, ...]:
    """Return what a key to be typed must not hold in GIFT, each once, in the order of the key."""
    return tuple(dict.fromkeys(_UNSAFE_IN_A_KEY.findall(key)))


def refused(questions: Iterable[PlainQuestion]) -> tuple[Refused, ...]:
    """Return the questions whose typed answer, or list to choose from, GIFT cannot say."""
    found: list[Refused] = []
    for each in questions:
        if isinstance(each, PlainTyped) and (unsafe := unsafe_characters(each.accepted[0])):
            found.append(Refused(each, unsafe))
        elif isinstance(each, PlainMatching) and any("~" in right for _, right in each.pairs):
            found.append(Refused(each, ("~",)))  # the one mark that has no name in HTML
    return tuple(found)


def sayable(questions: Iterable[PlainQuestion]) -> tuple[PlainQuestion, ...]:
    """Return the questions as GIFT can say them, without refused ones and unsafe spellings."""
    every = tuple(questions)
    out = {id(each.question) for each in refused(every)}
    return tuple(map(_with_safe_keys, (each for each in every if id(each) not in out)))


def _with_safe_keys(question: PlainQuestion) -> PlainQuestion:
    if not isinstance(question, PlainTyped):
        return question
    safe = tuple(key for key in question.accepted if not unsafe_characters(key))
    return PlainTyped(question.head, safe)


def written(questions: Iterable[PlainQuestion]) -> str:
    """Return a GIFT file, in UTF-8 when encoded; questions of one category stand together.

    Args:
        questions: made `sayable`.
    """
    blocks: list[str] = []
    for category, members in groupby(questions, key=lambda each: each.head.category):
        if category:
            blocks.append(f"$CATEGORY: $course$/top/{'/'.join(map(_category_name, category))}")
        blocks += [_question(each) for each in members]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Return a text as HTML of which GIFT reads no character as its own."""
    entities = _SPECIAL.sub(lambda found: _ENTITIES[found[0]], html.escape(text, quote=False))
    return _CONTROL.sub(r"\\\1", entities.replace("\n", "<br>"))


def _question(question: PlainQuestion) -> str:
    head = question.head
    lines = [f"::{escaped(head.name)}::{_rich(head.text)} {{", *_answers(question), *_why(head)]
    return "\n".join([*lines, "}"])


def _answers(question: PlainQuestion) -> Iterator[str]:
    match question:
        case PlainChoice():
            for place, option in enumerate(question.options):
                yield f"{'=' if place == question.answer else '~'}{_rich(option)}"
        case PlainTrueFalse():
            yield "TRUE" if question.is_true else "FALSE"
        case PlainTyped():
            yield from (f"={key}" for key in question.accepted)
        case PlainMatching():
            yield from (f"={_rich(left)} -> {_listed(right)}" for left, right in question.pairs)
        case _:
            assert_never(question)


def _why(head: Head) -> Iterator[str]:
    if head.why:
        yield f"####{_rich(head.why)}"


def _rich(text: str) -> str:
    return f"[html]{escaped(text)}"


def _listed(text: str) -> str:
    """Return what is chosen from a list: no HTML by its kind, yet its entities are shown."""
    return _SPECIAL_IN_A_LIST.sub(lambda found: _NAMED[found[0]], html.escape(text, quote=False))


def _category_name(name: str) -> str:
    """Return a name of a category; a slash in it is doubled, for single ones part the names."""
    return name.replace("\\", " ").replace("/", "//").strip() or "-"
