"""A learner's own edits, laid over what the pack says.

The pack's content stays as it was imported; what the program reads is that content with the edits
applied. So the pack's wording can always be told and brought back, and an import compares like
with like.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)
from diffstudy.domain.comparison_parts import ComparisonParts, sense_of
from diffstudy.domain.place import ORDER, Place, Section, Value, Whose, cell_field, term_of_cell

CONFIRMED = "confirmed by you"
"""The reason of an attribution that a person gave."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that a learner made.

    Args:
        base: what the pack says in this place; None where it has nothing.
        own: what the learner wants there; None for nothing.
        made_ms: when, in UTC epoch milliseconds.
    """

    place: Place
    base: Value
    own: Value
    made_ms: int


def live_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that show: the last of each place, without those that restore the pack.

    An edit of a whole item takes the place of all earlier ones within it.
    """
    last: dict[Place, Edit] = {}
    for edit in edits:
        last.pop(edit.place, None)
        if not edit.place.field:
            for place in [place for place in last if _is_within(place, edit.place)]:
                del last[place]
        last[edit.place] = edit
    return tuple(edit for edit in last.values() if edit.own != edit.base)


def with_edits(comparison: Comparison, edits: Iterable[Edit]) -> Comparison:
    """Return a comparison as the learner wants it."""
    return edited_parts(comparison, edits).comparison()


def edited_parts(comparison: Comparison, edits: Iterable[Edit]) -> ComparisonParts:
    """Return a comparison with its edits, taken apart; items keep the names that the pack gives.

    An edit of a field that is not there, because the pack changed otherwise than by an import of
    this comparison, waits until it comes back.
    """
    parts = ComparisonParts(comparison)
    for edit in live_edits(edits):
        is_new_item = not edit.place.field and not _hangs(edit.place, parts)
        if is_new_item or parts.has(edit.place):
            parts.put(edit.place, edit.own)
    return parts


def says_the_same(one: Value, other: Value) -> bool:
    """Whether two values of a place tell a reader the same; lines and keys do not matter."""
    if isinstance(one, Whose) and isinstance(other, Whose):
        return one.term_key == other.term_key
    return _told(one) == _told(other)


def renamed_edit(edit: Edit, names: Mapping[str, str]) -> Edit:
    """Return an edit under the keys that items have now.

    Args:
        names: the new key by the old one, for items and terms.
    """
    place = edit.place
    item = names.get(place.item, place.item)
    if place.section is Section.EXAMPLE:
        sense = sense_of(place.item)
        item = names.get(sense, sense) + place.item.removeprefix(sense)
    term = term_of_cell(place.field)
    field = place.field if term is None else cell_field(names.get(term, term))
    base, own = (
        _renamed_order(value, names) if place.field == ORDER else _renamed(value, names)
        for value in (edit.base, edit.own)
    )
    return Edit(Place(place.section, item, field), base, own, edit.made_ms)


def _renamed_order(value: Value, names: Mapping[str, str]) -> Value:
    if not isinstance(value, str):
        return value
    return "\n".join(names.get(name, name) for name in value.split("\n"))


def _renamed(value: Value, names: Mapping[str, str]) -> Value:
    def now(key: str) -> str:
        return names.get(key, key)

    match value:
        case None | str():
            # A text may be the key of a term, the answer of a quiz line; none of its words is one.
            return None if value is None else now(value)
        case Whose():
            return replace(value, term_key=value.term_key and now(value.term_key))
        case Sense():
            term = value.term_key and now(value.term_key)
            return replace(value, key=now(value.key), term_key=term)
        case QuizLine():
            return replace(value, key=now(value.key), answer_key=now(value.answer_key))
        case KeyDifference():
            return replace(value, key=value.key and now(value.key))
        case ChartRow():
            return replace(value, key=now(value.key))
        case FaqEntry():
            return replace(value, key=now(value.key))
        case Example():
            return value


def _is_within(place: Place, item: Place) -> bool:
    if place.section is Section.EXAMPLE and item.section is Section.SENSE:
        return sense_of(place.item) == item.item
    return place.whole == item


def _hangs(place: Place, parts: ComparisonParts) -> bool:
    """Whether it is an example of a definition that is not there."""
    if place.section is not Section.EXAMPLE:
        return False
    return parts.item(Place(Section.SENSE, sense_of(place.item))) is None


def _told(value: Value) -> object:
    match value:
        case None | str() | Whose():
            return value
        case Sense():
            return (value.definition, value.label, tuple(each.text for each in value.examples))
        case ChartRow():
            return (value.aspect, value.cells)
        case KeyDifference():
            return (value.aspect, value.text)
        case FaqEntry():
            return (value.question, value.answer)
        case QuizLine():
            return (value.prompt, value.answer_key, value.why)
        case Example():
            return value.text
