"""Edit: a learner's own changes of a page, kept beside what its pack says (domain.edit).

Each change is one transaction in which the cards follow. Keys stay, and with them every schedule.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
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
from diffstudy.domain.errors import EditRefused, NotFound, NothingToUndo
from diffstudy.domain.keys import row_key, sense_key
from diffstudy.domain.place import WHOSE, Item, Place, Section, Value, Whose, item_text
from diffstudy.domain.place_words import headword, place_words
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.edit_checks import checked_item, checked_text
from diffstudy.services.edit_view import EditView, edit_view, edit_words
from diffstudy.services.import_cards import Calls, card_calls
from diffstudy.services.import_writing import save_calls
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_CHANGED = Changes.LIBRARY | Changes.STUDY_QUEUE


@dataclass(frozen=True, slots=True)
class EditDone:
    """What a change did: a sentence for the learner, and what views have to read again."""

    sentence: str
    changes: Changes = _CHANGED


class EditService:
    """Changes the content of comparisons for everyone who uses the collection.

    Args:
        learner: whose mix-ups wake a contrast that an edit makes possible.
    """

    def __init__(self, database: Database, clock: DayClock, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

    def view(self, comparison: str) -> EditView:
        """Return what may be changed on a page; raises NotFound."""
        with self._database.reading() as uow:
            return edit_view(_packed(uow, comparison), uow.edits.of(comparison))

    def set_text(self, comparison: str, place: Place, text: str) -> EditDone:
        """Give a place another text, or none.

        Raises:
            NotFound: there is no such comparison or place.
            EditRefused: the text may not stand there; the message says why.
        """
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            words = page.words(place)
            value: str | None
            if place == Place(Section.QUIZ, place.item, "answer_key"):
                value = page.term(text)
            else:
                value = checked_text(place, text, words)
            if value == page.parts.get(place):
                return EditDone(f"The {words} is as it was", Changes.NONE)
            return self._made(page, place, value, f"Changed the {words}")

    def restore(self, comparison: str, place: Place) -> EditDone:
        """Go back to the pack's wording in a place, which is an edit that can be undone.

        Raises:
            NotFound: the place was not changed.
        """
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            edit = next((each for each in live_edits(page.edits) if each.place == place), None)
            if edit is None:
                raise NotFound("Here nothing was changed: the pack's wording is what you read.")
            return self._made(page, place, edit.base, f"Back to the pack's {page.words(place)}")

    def add(self, comparison: str, item: Item, under: Place | None = None) -> EditDone:
        """Add an item at the end of its section.

        Args:
            item: its key is given here, whatever it says.
            under: for an example, the definition that it shows.

        Raises:
            NotFound: there is no such comparison or definition.
            EditRefused: one of its texts may not stand there, or it names a foreign term.
        """
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            place, keyed = page.new_item(item, under)
            words = place_words(place, page.packed, page.parts)
            return self._made(page, place, keyed, f"Added {words}")

    def remove(self, comparison: str, place: Place) -> EditDone:
        """Take an item out of the page; raises NotFound."""
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            words = page.words(place.whole)
            return self._made(page, place.whole, None, f"Removed {words}")

    def confirm(self, comparison: str, place: Place, term: str | None) -> EditDone:
        """Say whose definition it is, so that it may be asked; None for neither of them.

        Args:
            place: of the definition; see `EditView.doubtful`.
            term: key of a term of the comparison.

        Raises:
            NotFound: there is no such comparison, definition or term.
        """
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            page.words(place.whole)
            if term is None:
                return self._made(page, place.whole, None, "Left the definition out")
            key = page.term(term)
            name = headword(page.packed, key)
            whose = Whose(key, 1.0, CONFIRMED)
            if page.parts.get(replace(place, field=WHOSE)) == whose:
                return EditDone(f"It is {name}'s already", Changes.NONE)
            sentence = f"Confirmed: it is {name}"
            return self._made(page, replace(place, field=WHOSE), whose, sentence)

    def undo(self, comparison: str) -> EditDone:
        """Take the last edit of a comparison back.

        Raises:
            NotFound: there is no such comparison.
            NothingToUndo: no edit is left.
        """
        with self._database.unit_of_work() as uow:
            page = _Page(uow, comparison)
            if not page.edits:
                raise NothingToUndo(f"Nothing was changed in “{page.packed.title}”.")
            words = edit_words(page.edits[-1].place, page.packed, page.parts)
            calls = page.calls_with(page.edits[:-1])
            uow.edits.drop_last(comparison)
            save_calls(uow, calls, self._learner, LongWork())
            uow.commit()
        return EditDone(f"Undone: {words}")

    def _made(self, page: "_Page", place: Place, own: Value, sentence: str) -> EditDone:
        """Write one edit, let the cards follow, and keep both."""
        edit = page.edit(place, own, self._clock.now().utc_ms)
        calls = page.calls_with((*page.edits, edit))
        page.uow.edits.add(page.packed.key, edit)
        save_calls(page.uow, calls, self._learner, LongWork())
        page.uow.commit()
        return EditDone(sentence)


class _Page:
    """A comparison within a transaction: as packed, its edits, and both together."""

    def __init__(self, uow: UnitOfWork, comparison: str) -> None:
        self.uow = uow
        self.packed = _packed(uow, comparison)
        self.edits = uow.edits.of(comparison)
        self.parts = edited_parts(self.packed, self.edits)

    def words(self, place: Place) -> str:
        """Return what a place is called; raises NotFound for one that is not there."""
        if not self.parts.has(place):
            raise NotFound(f"“{self.packed.title}” has no such text any more. Open it again.")
        return place_words(place, self.packed, self.parts)

    def term(self, name: str) -> str:
        """Return the key of a term, given by its key or as it is written; raises NotFound."""
        for term in self.packed.terms:
            if name == term.key or name.strip().casefold() == term.headword.casefold():
                return term.key
        known = ", ".join(term.headword for term in self.packed.terms)
        raise NotFound(f"“{name}” is none of the terms of “{self.packed.title}”: {known}.")

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
                    raise NotFound("There is no such definition any more. Open the page again.")
                name = example_name(under.item, checked.text, taken)
                return Place(section, name), replace(checked, attribution=_MINE)
            case Sense():
                if checked.term_key is None:
                    raise EditRefused("Say whose definition it is.")
                owner = self.term(checked.term_key)
                key = _unused(sense_key(owner, checked.definition), taken)
                checked = replace(checked, key=key, term_key=owner, attribution=_MINE)
            case QuizLine():
                key = row_key(self.packed.key, section.value, checked.prompt, taken)
                checked = replace(checked, key=key, answer_key=self.term(checked.answer_key))
            case ChartRow():
                checked = replace(checked, key=self._row_key(checked, taken))
                if len(checked.cells) != len(self.packed.terms):
                    raise EditRefused("A chart row needs a cell for each term.")
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


_MINE = Attribution(1.0, CONFIRMED)

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
        raise EditRefused("This definition is on the page already.")
    return key


def _packed(uow: UnitOfWork, comparison: str) -> Comparison:
    found = uow.comparisons.as_packed((comparison,))
    if comparison not in found:
        raise NotFound(f"There is no comparison with the key “{comparison}”.")
    return found[comparison]
