"""Edit: a learner's own changes of a page, kept beside what its pack says (domain.edit).

Each change is one transaction in which the cards follow. Keys stay, and with them every schedule.
"""

from dataclasses import dataclass, replace

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.edit import CONFIRMED, live_edits
from diffstudy.domain.errors import NotFound, NothingToUndo
from diffstudy.domain.language import tr
from diffstudy.domain.place import WHOSE, Item, Place, Section, Value, Whose
from diffstudy.domain.place_words import headword, place_words
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.edit_checks import checked_text
from diffstudy.services.edit_view import EditView, edit_view, edit_words
from diffstudy.services.edited_page import EditedPage, packed_page
from diffstudy.services.import_writing import save_calls
from diffstudy.storage.database import Database

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
            return edit_view(packed_page(uow, comparison), uow.edits.of(comparison))

    def set_text(self, comparison: str, place: Place, text: str) -> EditDone:
        """Give a place another text, or none.

        Raises:
            NotFound: there is no such comparison or place.
            EditRefused: the text may not stand there; the message says why.
        """
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            words = page.words(place)
            value: str | None
            if place == Place(Section.QUIZ, place.item, "answer_key"):
                value = page.term(text)
            else:
                value = checked_text(place, text, words)
            if value == page.parts.get(place):
                return EditDone(tr("The {place} is as it was", place=words), Changes.NONE)
            return self._made(page, place, value, tr("Changed the {place}", place=words))

    def restore(self, comparison: str, place: Place) -> EditDone:
        """Go back to the pack's wording in a place, which is an edit that can be undone.

        Raises:
            NotFound: the place was not changed.
        """
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            edit = next((each for each in live_edits(page.edits) if each.place == place), None)
            if edit is None:
                raise NotFound(tr("Here nothing was changed: the pack's wording is what you read."))
            return self._made(
                page, place, edit.base, tr("Back to the pack's {place}", place=page.words(place))
            )

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
            page = EditedPage(uow, comparison)
            place, keyed = page.new_item(item, under)
            words = place_words(place, page.packed, page.parts)
            return self._made(page, place, keyed, tr("Added {item}", item=words))

    def remove(self, comparison: str, place: Place) -> EditDone:
        """Take an item out of the page; raises NotFound."""
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            words = page.words(place.whole)
            return self._made(page, place.whole, None, tr("Removed {item}", item=words))

    def confirm(self, comparison: str, place: Place, term: str | None) -> EditDone:
        """Say whose definition it is, so that it may be asked; None for neither of them.

        Args:
            place: of the definition; see `EditView.doubtful`.
            term: key of a term of the comparison.

        Raises:
            NotFound: there is no such comparison, definition or term.
        """
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            page.words(place.whole)
            if term is None:
                return self._made(page, place.whole, None, tr("Left the definition out"))
            key = page.term(term)
            name = headword(page.packed, key)
            whose = Whose(key, 1.0, CONFIRMED)
            if page.parts.get(replace(place, field=WHOSE)) == whose:
                return EditDone(tr("It is {term}'s already", term=name), Changes.NONE)
            sentence = tr("Confirmed: it is {term}", term=name)
            return self._made(page, replace(place, field=WHOSE), whose, sentence)

    def undo(self, comparison: str) -> EditDone:
        """Take the last edit of a comparison back.

        Raises:
            NotFound: there is no such comparison.
            NothingToUndo: no edit is left.
        """
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            if not page.edits:
                raise NothingToUndo(
                    tr("Nothing was changed in “{title}”.", title=page.packed.title)
                )
            words = edit_words(page.edits[-1].place, page.packed, page.parts)
            calls = page.calls_with(page.edits[:-1])
            uow.edits.drop_last(comparison)
            save_calls(uow, calls, self._learner, LongWork())
            uow.commit()
        return EditDone(tr("Undone: {what}", what=words))

    def _made(self, page: EditedPage, place: Place, own: Value, sentence: str) -> EditDone:
        """Write one edit, let the cards follow, and keep both."""
        edit = page.edit(place, own, self._clock.now().utc_ms)
        calls = page.calls_with((*page.edits, edit))
        page.uow.edits.add(page.packed.key, edit)
        save_calls(page.uow, calls, self._learner, LongWork())
        page.uow.commit()
        return EditDone(sentence)
