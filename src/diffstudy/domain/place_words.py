"""How a place and what stands in it are called when the program speaks of an edit."""

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.comparison_parts import ComparisonParts, sense_of
from diffstudy.domain.place import (
    ORDER,
    WHOSE,
    Place,
    Section,
    Value,
    Whose,
    item_text,
    term_of_cell,
)

_NUMBERED = {
    Section.DIFFERENCE: "key difference",
    Section.CHART: "chart row",
    Section.FAQ: "curiosity",
    Section.QUIZ: "quiz line",
}
_SECTIONS = {
    Section.DIFFERENCE: "key differences",
    Section.CHART: "chart",
    Section.SENSE: "definitions",
    Section.FAQ: "curiosities",
    Section.QUIZ: "quiz lines",
}
_FIELDS = {
    (Section.DIFFERENCE, "aspect"): "title of",
    (Section.CHART, "aspect"): "label of",
    (Section.SENSE, "label"): "label of",
    (Section.SENSE, WHOSE): "owner of",
    (Section.FAQ, "question"): "question of",
    (Section.FAQ, "answer"): "answer of",
    (Section.QUIZ, "prompt"): "text of",
    (Section.QUIZ, "answer_key"): "answer of",
    (Section.QUIZ, "why"): "reason of",
}


def place_words(place: Place, comparison: Comparison, parts: ComparisonParts) -> str:
    """Return what a place is called, such as "definition 3 of Lava", without an article.

    Args:
        comparison: whose place it is, for the names of its terms.
        parts: the same, or another state of it that still has the item.
    """
    if place.section is Section.HEAD:
        return place.field
    if place.field == ORDER:
        return f"order of the {_SECTIONS[place.section]}"
    name = _item_words(place, comparison, parts)
    term = term_of_cell(place.field)
    if term is not None:
        return f"cell of {headword(comparison, term)} in {name}"
    lead = _FIELDS.get((place.section, place.field))
    return f"{lead} {name}" if lead else name


def value_words(value: Value, comparison: Comparison) -> str:
    """Return a value as a reader sees it; "" for nothing."""
    match value:
        case None:
            return ""
        case str():
            # The answer of a quiz line is a term.
            return headword(comparison, value)
        case Whose():
            return "" if value.term_key is None else headword(comparison, value.term_key)
        case _:
            return item_text(value)


def headword(comparison: Comparison, term_key: str) -> str:
    """Return what a term of a comparison is called, or the text itself where it is no key."""
    return next((term.headword for term in comparison.terms if term.key == term_key), term_key)


def _item_words(place: Place, comparison: Comparison, parts: ComparisonParts) -> str:
    if place.section is Section.SENSE:
        return _sense_words(place.item, comparison, parts)
    if place.section is Section.EXAMPLE:
        sense = sense_of(place.item)
        number = _number(place.item, parts.examples_of(sense))
        return f"example {number} under {_sense_words(sense, comparison, parts)}"
    return f"{_NUMBERED[place.section]} {_number(place.item, parts.names(place.section))}"


def _sense_words(name: str, comparison: Comparison, parts: ComparisonParts) -> str:
    sense = parts.item(Place(Section.SENSE, name))
    owner = sense.term_key if isinstance(sense, Sense) else None
    alike = [
        each
        for each in parts.names(Section.SENSE)
        if isinstance(other := parts.item(Place(Section.SENSE, each)), Sense)
        and other.term_key == owner
    ]
    number = _number(name, alike)
    if owner is None:
        return f"definition {number} without a term"
    return f"definition {number} of {headword(comparison, owner)}"


def _number(name: str, names: tuple[str, ...] | list[str]) -> int:
    """Counted from 1; one that is no longer there comes after the others."""
    return names.index(name) + 1 if name in names else len(names) + 1
