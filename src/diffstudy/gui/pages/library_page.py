"""The first place: find a comparison, go on with what is due, see what is weak.

The window is painted with this page before the collection is open, so it begins with its head
alone; the rest is imported and built when the first answer is there.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.pages.library_head import LibraryHead
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind, focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.panel import PageScroll

if TYPE_CHECKING:
    from diffstudy.domain.deck import LibraryOverview
    from diffstudy.domain.search import SearchResult
    from diffstudy.gui.pages.first_run import FirstRun
    from diffstudy.gui.pages.library_view import LibraryView

T = TypeVar("T")

SKELETON_AFTER_MS = 300
SEARCH_AFTER_MS = 150
ANNOUNCE_AFTER_MS = 350
_FOUND_AT_MOST = 10_000
_SHOWN_PLACES = 20
_PRACTICE_QUESTIONS = 10


class LibraryPage(Page):
    """Shows the collection; asks for everything else through the window's signals."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE
    counts_work = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LibraryView | None = None
        self._body: QWidget | None = None
        self._overview: LibraryOverview | None = None
        self.head = LibraryHead()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self.area = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self._skeleton = self._timer(SKELETON_AFTER_MS, self._show_skeleton)
        self._typing = self._timer(SEARCH_AFTER_MS, self._search)
        self._silence = self._timer(ANNOUNCE_AFTER_MS, self._announce_found)
        self._skeleton.start()
        self.head.search.textChanged.connect(lambda _: self._typing.start())
        self.head.import_button.clicked.connect(self._show_import_menu)
        self.head.new_button.clicked.connect(self._show_new_menu)
        bind(self, ["Ctrl+F", "/"], self._focus_search)
        bind(self, ["Ctrl+V"], self._paste)
        bind(self, ["Ctrl+Z"], self._undo)
        theme_signals().theme_changed.connect(self._fit)
        self._fit()

    @property
    def view(self) -> "LibraryView | None":
        """The library as it is shown; None while it is loading or empty."""
        return self._view

    @property
    def first_run(self) -> "FirstRun | None":
        """The three ways in, where the collection is empty."""
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
            ("Enter", "Continue with what is due, or open the current row"),
            ("/", "Search"),
            ("Ctrl F", "Search"),
            ("Up Down", "Move between rows"),
            ("Left Right", "Fold and unfold a pack"),
            ("S", "Study the current row"),
            ("Esc", "Clear the search"),
            ("Ctrl V", "Import what was copied"),
            ("Ctrl Z", "Take back the last import"),
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
        elif not scrolled(event, self.area.verticalScrollBar()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that Enter continues at once."""
        super().showEvent(event)
        focus_when_first_shown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, overview: "LibraryOverview") -> None:
        from diffstudy.gui.pages.library_view import LibraryView

        self._skeleton.stop()
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
            self._replace_body(view)
            self.head.show()
            self._fit()
        self._view.show_overview(overview)
        self._count_checks()
        if self.head.search.text():
            self._search()
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
        offered_packs(self, welcome.show_packs)
        self._replace_body(welcome)
        self._fit()

    def _show_error(self, error: DiffstudyError) -> None:
        from diffstudy.gui.error_messages import heading_of, sentence_of
        from diffstudy.gui.widgets.buttons import Button
        from diffstudy.gui.widgets.notices import ErrorRow

        self._skeleton.stop()
        self._view = None
        again = Button("Try again", icon="rotate-ccw")
        again.clicked.connect(self.refresh)
        row = ErrorRow(heading_of(error), sentence_of(error), [again])
        self._replace_body(row, fills=False)

    def _show_skeleton(self) -> None:
        from diffstudy.gui.widgets.notices import Skeleton

        if self._body is None:
            self._replace_body(Skeleton(6), fills=False)

    def _replace_body(self, body: QWidget, *, fills: bool = True) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._column.insertWidget(1, body, 1 if fills else 0)
        self._column.setStretch(2, 0 if fills else 1)

    def _search(self) -> None:
        text = self.head.search.text().strip()
        if self._view is None:
            return
        if not text:
            self._view.show_found("", None)
            return
        context = self.context
        context.tasks.run(
            lambda: (
                context.collection.library.search(text, _FOUND_AT_MOST),
                context.collection.library.terms_named(text),
                context.collection.library.look_up(text, _SHOWN_PLACES),
            ),
            page=self,
            on_done=lambda found: self._show_found(text, *found),
            on_error=context.signals.failed.emit,
        )

    def _show_found(
        self,
        text: str,
        found: tuple[str, ...],
        terms: tuple[tuple[str, str], ...],
        result: "SearchResult",
    ) -> None:
        # A later letter has its own search under way.
        if self._view is not None and text == self.head.search.text().strip():
            self._view.show_found(text, found, terms, result)
            self._silence.start()

    def _announce_found(self) -> None:
        from diffstudy.gui.pages.wording import counted

        if self._view is not None and self.head.search.text():
            count = sum(len(pack.rows) for pack in self._view.listed)
            words = f"{counted(count, 'comparison')} found" if count else "Nothing found"
            announce(self.head.search, words)

    def _clear_search(self) -> None:
        self.head.search.clear()
        self._focus_search()

    def _focus_search(self) -> None:
        if self.head.isVisible():
            self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.search.selectAll()
            self.area.verticalScrollBar().setValue(0)

    def _continue(self) -> None:
        from diffstudy.services.study import StudyScope

        self.context.signals.study_wanted.emit(StudyScope())

    def _practise(self) -> None:
        from diffstudy.services.study import StudyScope

        scope = StudyScope(practice=True, count=_PRACTICE_QUESTIONS)
        self.context.signals.study_wanted.emit(scope)

    def _study(self, keys: tuple[str, ...]) -> None:
        from diffstudy.services.study import StudyScope

        assert self._overview is not None
        rows = [row for row in self._overview.rows if row.key in keys]
        something = any(row.due or row.is_new for row in rows)
        scope = StudyScope(comparisons=keys, count=None if something else _PRACTICE_QUESTIONS)
        self.context.signals.study_wanted.emit(scope)

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

    def _timer(self, milliseconds: int, action: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _fit(self) -> None:
        margin = page_margin(self.width())
        if self.first_run is not None:
            self._column.setContentsMargins(0, 0, 0, 0)
            return
        self._column.setContentsMargins(margin, space(22), margin, space(32))
        self._column.setSpacing(space(19))
        width = self.width() - 2 * margin
        self.head.fit(width)
        if self._view is not None:
            self._view.fit(width)
