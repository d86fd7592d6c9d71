"""The first place: find a comparison, go on with what is due, see what is weak.

The window is painted with this page before the collection is open, so it begins with its head
alone; the rest is imported and built when the first answer is there.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.pages.library_head import LibraryHead
from diffstudy.gui.pages.library_search import LibrarySearch
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.practice import comparison_study, library_practice
from diffstudy.gui.pages.scrolled_page import ScrolledPage

if TYPE_CHECKING:
    from diffstudy.domain.deck import LibraryOverview
    from diffstudy.gui.pages.first_run import FirstRun
    from diffstudy.gui.pages.library_view import LibraryView

T = TypeVar("T")


class LibraryPage(ScrolledPage):
    """Shows the collection; asks for everything else through the window's signals."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE
    counts_work = True
    gap = 19

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LibraryView | None = None
        self._overview: LibraryOverview | None = None
        self.head = LibraryHead()
        self.add(self.head)
        self._search = LibrarySearch(self, self.head.search, lambda: self._view)
        self.expect_body()
        self.head.import_button.clicked.connect(self._show_import_menu)
        self.head.new_button.clicked.connect(self._show_new_menu)
        bind(self, ["Ctrl+F", "/"], self._focus_search)
        bind(self, ["Ctrl+V"], self._paste)
        bind(self, ["Ctrl+Z"], self._undo)

    @property
    def view(self) -> "LibraryView | None":
        """The library as it is shown; None while it is loading or empty."""
        return self._view

    @property
    def first_run(self) -> "FirstRun | None":
        """The three ways in, where the collection is empty."""
        if self._body is None:
            return None  # before the first paint nothing more is imported
        from diffstudy.gui.pages.first_run import FirstRun

        return self._body if isinstance(self._body, FirstRun) else None

    def refresh(self) -> None:
        """Read the library again: a large one first without what takes long."""
        self._read(quick=True)

    def _read(self, *, quick: bool) -> None:
        context = self.context
        context.tasks.run(
            lambda: context.collection.library.overview(quick=quick),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", tr("Continue with what is due, or open the current row")),
            ("/", tr("Search")),
            ("Ctrl F", tr("Search")),
            ("Up Down", tr("Move between rows")),
            ("Left Right", tr("Fold and unfold a pack")),
            ("S", tr("Study the current row")),
            ("Esc", tr("Clear the search")),
            ("Ctrl V", tr("Import what was copied")),
            ("Ctrl Z", tr("Take back the last import")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue on Enter, where nothing else wants the key."""
        key = event.key()
        view = self._view
        if view is not None and self.head.search.hasFocus():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                view.list.focus_rows()
            elif key == Qt.Key.Key_Escape:
                self.setFocus()
            else:
                super().keyPressEvent(event)
        elif view is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            view.due.begin()
        elif key == Qt.Key.Key_Escape and self.head.search.text():
            self._clear_search()
        else:
            super().keyPressEvent(event)

    def _show(self, overview: "LibraryOverview") -> None:
        from diffstudy.gui.pages.library_view import LibraryView

        self._overview = overview
        self.context.signals.work_counted.emit(overview.due + overview.new)
        if not overview.packs:
            self._show_first_run()
            return
        if self._view is None:
            view = LibraryView(self._aside)
            view.opened.connect(self.context.signals.comparison_wanted)
            view.study_requested.connect(lambda key: self._study((key,)))
            view.cluster_wanted.connect(self._study)
            view.due.study_wanted.connect(self._continue)
            view.due.practice_wanted.connect(self._practise)
            view.due.choose_wanted.connect(self._choose_cards)
            view.search_cleared.connect(self._clear_search)
            view.term_wanted.connect(self.context.signals.term_wanted)
            view.checks_wanted.connect(self.context.signals.checks_wanted)
            view.write_wanted.connect(self._write_new)
            self._view = view
            self.head.show()
            self.show_body(view, fills=True)
        self._view.show_overview(overview)
        self._count_checks()
        if self.head.search.text():
            self._search.search()
        if overview.is_partial:
            self._read(quick=False)

    def _aside(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self.context.tasks.run(work, page=self, on_done=on_done, touches_collection=False)

    def _count_checks(self) -> None:
        checks = self.context.collection.checks

        def show(number: int) -> None:
            if self._view is not None:
                self._view.show_checks(number)

        self.context.tasks.run(
            lambda: len(checks.questions()) + len(checks.leeches()),
            page=self,
            on_done=show,
            on_error=self.context.signals.failed.emit,
        )

    def _show_first_run(self) -> None:
        from diffstudy.gui.pages.first_run import FirstRun
        from diffstudy.gui.pages.library_imports import (
            add_bundled,
            choose_packs,
            import_sample,
            offered_packs,
        )

        if self.first_run is not None:
            return
        self._view = None
        self.head.hide()
        welcome = FirstRun()
        welcome.sample_wanted.connect(lambda: import_sample(self))
        welcome.import_wanted.connect(self._choose_files)
        welcome.open_wanted.connect(lambda: choose_packs(self))
        welcome.write_wanted.connect(self._write_new)
        welcome.pack_wanted.connect(lambda slug: add_bundled(self, slug))
        offered_packs(self, welcome.show_packs, welcome)
        self.show_body(welcome, fills=True)

    def _show_error(self, error: DiffstudyError) -> None:
        self._view = None
        self.show_failure(error)

    def _clear_search(self) -> None:
        self.head.search.clear()
        self._focus_search()

    def _focus_search(self) -> None:
        if self.head.isVisible():
            self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.search.selectAll()
            self.scroll_to(0)

    def _continue(self) -> None:
        from diffstudy.services.study import StudyScope

        self.context.signals.study_wanted.emit(StudyScope())

    def _practise(self) -> None:
        self.context.signals.study_wanted.emit(library_practice())

    def _study(self, keys: tuple[str, ...]) -> None:
        assert self._overview is not None
        rows = [row for row in self._overview.rows if row.key in keys]
        has_work = any(row.due or row.is_new for row in rows)
        self.context.signals.study_wanted.emit(comparison_study(keys, has_work=has_work))

    def _choose_cards(self) -> None:
        from diffstudy.gui.dialogs.choose_dialog import ChooseDialog

        assert self._overview is not None
        dialog = ChooseDialog(self._overview.rows, self)
        if dialog.exec():
            self._study(dialog.chosen)

    def _choose_files(self) -> None:
        from diffstudy.gui.pages.library_imports import choose_pages

        if self.is_attached:
            choose_pages(self)

    def _show_import_menu(self) -> None:
        from diffstudy.gui.dialogs.import_menu import show_import_menu

        if self.is_attached:
            show_import_menu(self.context, self, self.head.import_button)

    def _show_new_menu(self) -> None:
        from diffstudy.gui.pages.library_new import show_new_menu

        if self.is_attached:
            show_new_menu(self, self.head.new_button)

    def _write_new(self) -> None:
        self.context.signals.new_comparison_wanted.emit("")

    def _paste(self) -> None:
        from diffstudy.gui.dialogs.import_menu import paste

        if self.is_attached:
            paste(self.context)

    def _undo(self) -> None:
        if self.is_attached:
            self.context.signals.undo_wanted.emit()

    def fit(self) -> None:
        """Arrange for the new width; the welcome reaches to the edges."""
        super().fit()
        if self.first_run is not None:
            self.column.setContentsMargins(0, 0, 0, 0)
            return
        self.head.fit(self.content_width)
        if self._view is not None:
            self._view.fit(self.content_width)
