"""A comparison in the hands of an editor: as packed, its edits, and both together.

It works within one transaction of its caller, who writes what it returns.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)
from diffstudy.domain.comparison_parts import ComparisonParts, example_name
from diffstudy.domain.edit import CONFIRMED, Edit, edited_parts, live_edits
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.keys import row_key, sense_key
from diffstudy.domain.language import tr
from diffstudy.domain.place import Item, Place, Section, Value, item_text
from diffstudy.domain.place_words import place_words
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.edit_checks import checked_item
from diffstudy.services.import_cards import Calls, card_calls
from diffstudy.storage.unit_of_work import UnitOfWork


class EditedPage:
    """A comparison within a transaction; raises NotFound."""

    def __init__(self, uow: UnitOfWork, comparison: str) -> None:
        self.uow = uow
        self.packed = packed_page(uow, comparison)
        self.edits = uow.edits.of(comparison)
        self.parts = edited_parts(self.packed, self.edits)

    def words(self, place: Place) -> str:
        """Return what a place is called; raises NotFound for one that is not there."""
        if not self.parts.has(place):
            raise NotFound(
                tr("“{title}” has no such text any more. Open it again.", title=self.packed.title)
            )
        return place_words(place, self.packed, self.parts)

    def term(self, name: str) -> str:
        """Return the key of a term, given by its key or as it is written; raises NotFound."""
        for term in self.packed.terms:
            if name == term.key or name.strip().casefold() == term.headword.casefold():
                return term.key
        known = ", ".join(term.headword for term in self.packed.terms)
        raise NotFound(
            tr(
                "“{name}” is none of the terms of “{title}”: {terms}.",
                name=name,
                title=self.packed.title,
                terms=known,
            )
        )

    def calls_with(self, edits: Sequence[Edit]) -> Calls:
        """Return the cards of the page, and of pages that it touches, were these its edits."""
        key, packed = self.packed.key, self.packed
        return card_calls(self.uow, {key: lambda: packed}, (), LongWork(), {key: edits})

    def edit(self, place: Place, own: Value, now_ms: int) -> Edit:
        """Return the edit that gives a place a value.

        An item that stands whole among the edits, because the learner added it or it was kept
        when the pack let it go, is replaced as a whole.
        """
        whole = next((each for each in live_edits(self.edits) if each.place == place.whole), None)
        if whole is not None and place.field:
            changed = edited_parts(self.packed, self.edits)
            changed.put(place, own)
            return Edit(place.whole, whole.base, changed.item(place.whole), now_ms)
        same_place = [each for each in self.edits if each.place == place]
        if same_place:
            base = same_place[-1].base
        else:
            pack = ComparisonParts(self.packed)
            base = pack.get(place) if pack.has(place) else None
        return Edit(place, base, own, now_ms)

    def new_item(self, item: Item, under: Place | None) -> tuple[Place, Item]:
        """Return an item as it is kept, and the place for it."""
        section = _SECTIONS[type(item)]
        checked = checked_item(section, item)
        taken = self._taken(section)
        match checked:
            case Example():
                if under is None or self.parts.item(under.whole) is None:
                    raise NotFound(tr("There is no such definition any more. Open the page again."))
                name = example_name(under.item, checked.text, taken)
                return Place(section, name), replace(checked, attribution=MINE)
            case Sense():
                if checked.term_key is None:
                    raise EditRefused(tr("Say whose definition it is."))
                owner = self.term(checked.term_key)
                key = _unused(sense_key(owner, checked.definition), taken)
                checked = replace(checked, key=key, term_key=owner, attribution=MINE)
            case QuizLine():
                key = row_key(self.packed.key, section.value, checked.prompt, taken)
                checked = replace(checked, key=key, answer_key=self.term(checked.answer_key))
            case ChartRow():
                checked = replace(checked, key=self._row_key(checked, taken))
                if len(checked.cells) != len(self.packed.terms):
                    raise EditRefused(tr("A chart row needs a cell for each term."))
            case KeyDifference() | FaqEntry():
                checked = replace(checked, key=self._row_key(checked, taken))
        assert checked.key is not None
        return Place(section, checked.key), checked

    def _row_key(self, item: Item, taken: Iterable[str]) -> str:
        names = {KeyDifference: "differences", ChartRow: "chart", FaqEntry: "faq"}
        return row_key(self.packed.key, names[type(item)], item_text(item), taken)

    def _taken(self, section: Section) -> set[str]:
        """Names that the section has, and those of removed items, which may come back."""
        packed = ComparisonParts(self.packed).names(section)
        edited = [each.place.item for each in self.edits if each.place.section is section]
        return {*packed, *edited}


MINE = Attribution(1.0, CONFIRMED)
"""Of what a learner wrote."""

_SECTIONS: dict[type[Item], Section] = {
    KeyDifference: Section.DIFFERENCE,
    ChartRow: Section.CHART,
    Sense: Section.SENSE,
    Example: Section.EXAMPLE,
    FaqEntry: Section.FAQ,
    QuizLine: Section.QUIZ,
}


def _unused(key: str, taken: set[str]) -> str:
    if key in taken:
        raise EditRefused(tr("This definition is on the page already."))
    return key


def packed_page(uow: UnitOfWork, comparison: str) -> Comparison:
    """Return a comparison as its pack has it; raises NotFound."""
    found = uow.comparisons.as_packed((comparison,))
    if comparison not in found:
        raise NotFound(tr("There is no comparison with the key “{key}”.", key=comparison))
    return found[comparison]
