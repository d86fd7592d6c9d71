"""How a place and what stands in it are called when the program speaks of an edit."""

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.comparison_parts import ComparisonParts, sense_of
from diffstudy.domain.language import later, tr
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

_HEAD = {"title": later("title"), "verdict": later("verdict"), "tip": later("tip")}
_NUMBERED = {
    Section.DIFFERENCE: later("key difference {number}"),
    Section.CHART: later("chart row {number}"),
    Section.FAQ: later("curiosity {number}"),
    Section.QUIZ: later("quiz line {number}"),
}
_ORDERS = {
    Section.DIFFERENCE: later("order of the key differences"),
    Section.CHART: later("order of the chart"),
    Section.SENSE: later("order of the definitions"),
    Section.FAQ: later("order of the curiosities"),
    Section.QUIZ: later("order of the quiz lines"),
}
_FIELDS = {
    (Section.DIFFERENCE, "aspect"): later("title of {item}"),
    (Section.CHART, "aspect"): later("label of {item}"),
    (Section.SENSE, "label"): later("label of {item}"),
    (Section.SENSE, WHOSE): later("owner of {item}"),
    (Section.FAQ, "question"): later("question of {item}"),
    (Section.FAQ, "answer"): later("answer of {item}"),
    (Section.QUIZ, "prompt"): later("text of {item}"),
    (Section.QUIZ, "answer_key"): later("answer of {item}"),
    (Section.QUIZ, "why"): later("reason of {item}"),
}


def place_words(place: Place, comparison: Comparison, parts: ComparisonParts) -> str:
    """Return what a place is called, such as "definition 3 of Lava", without an article.

    Args:
        comparison: whose place it is, for the names of its terms.
        parts: the same, or another state of it that still has the item.
    """
    if place.section is Section.HEAD:
        return tr(_HEAD.get(place.field, place.field))
    if place.field == ORDER:
        return tr(_ORDERS[place.section])
    name = _item_words(place, comparison, parts)
    term = term_of_cell(place.field)
    if term is not None:
        return tr("cell of {term} in {item}", term=headword(comparison, term), item=name)
    form = _FIELDS.get((place.section, place.field))
    return tr(form, item=name) if form else name


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
        words = _sense_words(sense, comparison, parts)
        return tr("example {number} under {definition}", number=number, definition=words)
    number = _number(place.item, parts.names(place.section))
    return tr(_NUMBERED[place.section], number=number)


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
        return tr("definition {number} without a term", number=number)
    return tr("definition {number} of {term}", number=number, term=headword(comparison, owner))


def _number(name: str, names: tuple[str, ...] | list[str]) -> int:
    """Counted from 1; one that is no longer there comes after the others."""
    return names.index(name) + 1 if name in names else len(names) + 1
