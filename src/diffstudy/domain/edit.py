"""A learner's own edits, laid over what the pack says.

The pack's content stays as it was imported; what the program reads is that content with the edits
applied. So the pack's wording can always be told and brought back, and an import compares like
with like.
"""

from collections.abc import Iterable
from dataclasses import dataclass

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
from diffstudy.domain.place import Place, Section, Value, Whose

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
