"""What a learner does to the text of the sheet: change it, say whose it is, take that back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.comparison_parts import sense_of
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.place import Place, Section
from diffstudy.gui.error_messages import sentence_of
from diffstudy.gui.pages.edit_blocks import Block, block_of
from diffstudy.gui.pages.page import Page
from diffstudy.gui.widgets.page_menu import PageMenu

if TYPE_CHECKING:
    from diffstudy.gui.dialogs.edit_dialog import EditDialog
    from diffstudy.services.edit_view import EditView
    from diffstudy.services.editing import EditDone


class SheetEditing(QObject):
    """Edits the comparison that a page shows; the page shows it anew when it has changed."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._view: EditView | None = None
        self._comparison: Comparison | None = None
        self.dialog: EditDialog | None = None
        self.menu: QMenu | None = None

    def take(self, comparison: Comparison | None, view: "EditView | None") -> None:
        """Take what is shown now; None while nothing is."""
        self._comparison = comparison
        self._view = view

    def edit_focused(self) -> None:
        """Open the dialog on the text that has the focus, or on the first of the page."""
        block = block_of(QApplication.focusWidget())
        places = [] if block is None else self._places(block)
        if self._view is not None:
            self.edit(places[0] if places else next(iter(self._view.texts)))

    def edit(self, place: Place) -> None:
        """Open the dialog on a text."""
        view = self._view
        if view is None or place not in view.texts:
            return
        from diffstudy.gui.dialogs.edit_dialog import EditDialog

        editing = self._page.context.collection.editing
        dialog = EditDialog(view.texts, place, self._page)

        def run(work: "Callable[[], EditDone]") -> None:
            self._run(work, on_done=dialog.accept, on_error=dialog.show_refusal)

        dialog.save_wanted.connect(
            lambda at, text: run(lambda: editing.set_text(view.comparison, at, text))
        )
        dialog.restore_wanted.connect(lambda at: run(lambda: editing.restore(view.comparison, at)))
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog
        dialog.open()

    def tell_owner(self, index: int, term: str | None) -> None:
        """Say whose definition it is, by its index on the page; None for none of the terms."""
        view = self._view
        if view is not None:
            editing = self._page.context.collection.editing
            place = view.place(Section.SENSE, index)
            self._run(lambda: editing.confirm(view.comparison, place, term))

    def undo(self) -> None:
        """Take the last change of the comparison back, if there is one."""
        view = self._view
        if view is not None and view.undo_words is not None:
            editing = self._page.context.collection.editing
            self._run(lambda: editing.undo(view.comparison), can_undo=False)

    def menu_for(self, widget: QWidget | None) -> QMenu | None:
        """Return what can be done to the text that a widget shows; None for nothing."""
        block = block_of(widget)
        if block is None or self._view is None:
            return None
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = PageMenu(tr("Edit"), self._page)
        for place in self._places(block):
            words = self._view.texts[place].words
            self.menu.addAction(tr("Edit {words}…", words=words)).triggered.connect(
                partial(self.edit, place)
            )
        if block[0] is Section.SENSE:
            self._add_owners(self.menu, block[1])
        return self.menu

    def _add_owners(self, menu: QMenu, index: int) -> None:
        assert self._comparison is not None
        sense = self._comparison.senses[index]
        menu.addSeparator()
        for term in self._comparison.terms:
            if term.key != sense.term_key or sense.is_doubtful:
                action = menu.addAction(tr("It is {headword}", headword=term.headword))
                action.triggered.connect(partial(self.tell_owner, index, term.key))
        action = menu.addAction(tr("It is none of these: leave it out"))
        action.triggered.connect(partial(self.tell_owner, index, None))

    def _places(self, block: Block) -> list[Place]:
        """The texts of a block, the one that it is known by first."""
        assert self._view is not None
        section, index = block
        if section is Section.HEAD:
            return [place for place in self._view.texts if place.section is Section.HEAD]
        item = self._view.place(section, index)
        own = [place for place in self._view.texts if place.whole == item]
        if section is Section.SENSE:
            own.sort(key=lambda place: place.field != "definition")
            own += [
                place
                for place in self._view.texts
                if place.section is Section.EXAMPLE and sense_of(place.item) == item.item
            ]
        elif section is Section.DIFFERENCE:
            own.sort(key=lambda place: place.field != "text")
        return own

    def _run(
        self,
        work: "Callable[[], EditDone]",
        *,
        can_undo: bool = True,
        on_done: Callable[[], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        signals = self._page.context.signals

        def show(done: "EditDone") -> None:
            if on_done is not None:
                on_done()
            if done.changes:
                signals.changed.emit(done.changes)
            signals.noticed.emit(done.sentence, self.undo if done.changes and can_undo else None)

        def refuse(error: DiffstudyError) -> None:
            if on_error is not None:
                on_error(sentence_of(error))
            else:
                signals.failed.emit(error)

        self._page.context.tasks.run(work, page=self, on_done=show, on_error=refuse)
