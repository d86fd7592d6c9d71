"""The window around its pages: the collection they work on, toasts, dropped files, the end."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

from diffstudy.domain.changes import Changes
from diffstudy.domain.deck import TodaysWork
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import number_text, tr
from diffstudy.gui.key_map import key_map, parsed
from diffstudy.gui.look_settings import dress
from diffstudy.gui.notices import Notices
from diffstudy.gui.opened_folder import OpenedFolder, offer_crash_report
from diffstudy.gui.paged_window import PagedWindow
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.pages_ahead import import_pages
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.theme import tokens
from diffstudy.gui.window_keys import bind_window_keys
from diffstudy.gui.window_state import WindowState
from diffstudy.runtime.paths import DataFolder

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection


class MainWindow(PagedWindow):
    """Opens the collection for the pages, and closes it."""

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.setWindowTitle("diffstudy")
        self.setMinimumSize(*tokens()["breakpoints"]["minimum_window"])
        self.setAcceptDrops(True)
        self._state = state
        self._tasks = TaskRunner()
        self._context: PageContext | None = None
        self._folder = OpenedFolder()
        self._notices = Notices(self)
        self._connect()
        bind_window_keys(self, self, self.places)

    @property
    def tasks(self) -> TaskRunner:
        """The lanes of this window."""
        return self._tasks

    def open_collection(self, folder: DataFolder, files: list[Path]) -> None:
        """Open the collection in the background and hand it to the pages."""
        self.show_library()

        def failed(error: DiffstudyError) -> None:
            from diffstudy.gui.pages.trouble_page import TroublePage

            page = self.show_page(TroublePage, "library")
            page.show_error(error, folder.path, lambda: self.open_collection(folder, files))

        self._tasks.run(
            lambda: self._folder.open(folder),
            page=self,
            on_done=lambda found: self._opened(found, folder.path, files),
            on_error=failed,
        )

    def reopen(self) -> None:
        """Open the collection anew: another one has taken its place."""
        context, self._context = self._context, None
        if context is None:
            return
        self.forget_pages()
        folder = DataFolder(context.collection.database.path.parent)
        self._tasks.run(
            context.collection.close,
            page=self,
            on_done=lambda _: self.open_collection(folder, []),
        )

    def tell_of_bug(self, report: Path | None) -> None:
        """Say that something unexpected happened and where the report lies."""
        said = tr("Something unexpected happened; what you answered is saved.")
        if report is not None:
            said = tr(
                "Something unexpected happened; what you answered is saved. "
                "A report lies in {file}.",
                file=report,
            )
        self._notices.tell(said, None)

    def show_keys(self) -> None:
        """Show the keys of this page."""
        from diffstudy.gui.dialogs.keys_dialog import KeysDialog

        KeysDialog(self.shown_page.keys_help(), self).exec()

    def change_text_size(self, step: int) -> None:
        """Make text larger (1) or smaller (-1), or as it was at first (0)."""
        if self._context is None:
            return
        preferences = self._context.collection.preferences
        sizes = tokens()["type"]["text_size_setting"]
        current = sizes.index(preferences.current.text_size)
        wanted = sizes.index(1.0) if step == 0 else min(len(sizes) - 1, max(0, current + step))
        self._tasks.run(
            lambda: preferences.change("text_size", sizes[wanted]),
            page=self,
            on_done=self.signals.changed.emit,
            on_error=self._notices.fail,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer dropped files for import."""
        self.import_files(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, finish what is under way, close the collection."""
        self._state.save(self.window())
        self.stack.finish()
        collection = self._context.collection if self._context is not None else None
        self._tasks.close(None if collection is None else collection.close)
        self._folder.close()
        super().closeEvent(event)

    def _opened(self, collection: "Collection", folder: Path, files: list[Path]) -> None:
        self._context = PageContext(collection, self._tasks, self.signals)
        self.show_library()
        self.stack.attach(self._context)
        self.sidebar.set_status(tr("Saved on this computer"))
        key_map().use(parsed(collection.preferences.current.changed_keys))
        for problem in collection.preferences.current.problems:
            self._notices.tell(problem, None)
        self._folder.listen(folder, self, self.come_to_front)
        offer_crash_report(folder, self, self._notices.offer)
        self.import_files(files)
        self._tasks.run(import_pages, page=self, touches_collection=False)

    def come_to_front(self, files: Sequence[Path] = ()) -> None:
        """Show the window above the others, and offer files for import."""
        top = self.window()
        if top.isMinimized():
            top.showNormal()
        top.raise_()
        top.activateWindow()
        self.import_files(list(files))

    def _count_due(self) -> None:
        if self._context is None:
            return
        if self.stack.shown.counts_work:
            return  # it reads the same, and says so

        def show(today: TodaysWork) -> None:
            self._show_work(today.due + today.new)

        self._tasks.run(self._context.collection.study.today, page=self, on_done=show)

    def _show_work(self, cards: int) -> None:
        self.sidebar.set_badge("study", number_text(cards) if cards else "")

    def _changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS and self._context is not None:
            settings = self._context.collection.preferences.current
            key_map().use(parsed(settings.changed_keys))
            dress(settings)
        if changes & (Changes.LIBRARY | Changes.STUDY_QUEUE):
            self._notices.forget_undo()
            self._count_due()

    def _connect(self) -> None:
        signals = self.signals
        signals.changed.connect(self._changed)
        signals.noticed.connect(self._notices.tell)
        signals.failed.connect(self._notices.fail)
        signals.undo_wanted.connect(self._notices.undo)
        signals.work_counted.connect(self._show_work)
        signals.collection_replaced.connect(self.reopen)
        self.page_changed.connect(self._notices.hide)
