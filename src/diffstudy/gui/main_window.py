"""The window: places on the left, one page on the right, toasts over it. Navigation only."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.deck import TodaysWork
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.key_map import key_map, parsed
from diffstudy.gui.look_settings import look_of
from diffstudy.gui.notices import Notices
from diffstudy.gui.opened_folder import OpenedFolder, offer_crash_report
from diffstudy.gui.page_stack import PageStack, PageType
from diffstudy.gui.pages.page import Page, PageContext
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.theme import apply_theme, rail_fits_better, theme_signals, tokens
from diffstudy.gui.trail import Trail
from diffstudy.gui.widgets.sidebar import Place, Sidebar
from diffstudy.gui.window_keys import bind_window_keys, move_focus
from diffstudy.gui.window_state import WindowState
from diffstudy.runtime.paths import DataFolder

if TYPE_CHECKING:
    from diffstudy.gui.pages.editor_page import EditorPage
    from diffstudy.gui.pages.import_page import ImportPage
    from diffstudy.gui.pages.print_page import PrintTarget
    from diffstudy.services.collection import Collection
    from diffstudy.services.study import StudyScope, StudySession

_PLACES = (
    Place("library", "Library", "library"),
    Place("study", "Study", "brain"),
    Place("progress", "Progress", "chart-column-big"),
    Place("import", "Import", "file-input"),
    Place("packs", "Packs", "pencil-ruler"),
)
_SETTINGS = Place("settings", "Settings", "settings")


class MainWindow(QWidget):
    """Shows one page at a time; pages are built when they are first needed."""

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
        self._trail = Trail("library")
        self.signals = AppSignals()
        self.sidebar = Sidebar(_PLACES, (_SETTINGS,))
        self.sidebar.chosen.connect(self.go_to)
        self.stack = PageStack()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.stack, 1)
        self._connect()
        bind_window_keys(self, self, tuple(place.key for place in (*_PLACES, _SETTINGS)))
        # A bare page until the collection is asked for: the library costs a moment to build.
        self._show(Page, "library")

    @property
    def tasks(self) -> TaskRunner:
        """The lanes of this window."""
        return self._tasks

    @property
    def shown_page(self) -> Page:
        """The page that is shown."""
        return self.stack.shown

    def open_collection(self, folder: DataFolder, files: list[Path]) -> None:
        """Open the collection in the background and hand it to the pages."""
        self._show_library()

        def failed(error: DiffstudyError) -> None:
            from diffstudy.gui.pages.trouble_page import TroublePage

            page = self._show(TroublePage, "library")
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
        self._show(Page, "library")
        self.stack.forget_all_but(Page)
        self._trail = Trail("library")
        folder = DataFolder(context.collection.database.path.parent)
        self._tasks.run(
            context.collection.close,
            page=self,
            on_done=lambda _: self.open_collection(folder, []),
        )

    def page_of(self, kind: type[PageType]) -> PageType:
        """Return the page of a kind, built now if it has not been shown yet."""
        return self.stack.page_of(kind)

    def go_to(self, place: str) -> None:
        """Go to one of the main places."""
        if place == "study":
            self._start_study()
        elif place == "progress":
            from diffstudy.gui.pages.progress_page import ProgressPage

            self._visit("progress", lambda: self._show(ProgressPage, "progress"))
        elif place == "import":
            self._visit("import", self._import_page)
        elif place == "packs":
            from diffstudy.gui.pages.pack_page import PackPage

            self._visit("packs", lambda: self._show(PackPage, "packs"))
        elif place == "settings":
            from diffstudy.gui.pages.settings_page import SettingsPage

            self._visit("settings", lambda: self._show(SettingsPage, "settings"))
        else:
            self._visit("library", self._show_library)

    def read(self, comparison: str) -> None:
        """Show a comparison."""
        self._visit("comparison", lambda: self._read(comparison))

    def show_term(self, key: str) -> None:
        """Show everything on a term."""
        self._visit("term", lambda: self._show_term(key))

    def show_checks(self) -> None:
        """Show the questions to check."""
        from diffstudy.gui.pages.checks_page import ChecksPage

        self._visit("checks", lambda: self._show(ChecksPage, "progress"))

    def edit(self, comparison: str) -> None:
        """Open a comparison in the editor."""
        self._visit("editor", lambda: self._editor().show_comparison(comparison))

    def write_new(self, pack: str) -> None:
        """Begin a comparison in the editor."""
        self._visit("editor", lambda: self._editor().show_new(pack))

    def open_pack(self, pack: str) -> None:
        """Open a pack in the editor."""
        self._visit("editor", lambda: self._editor().show_pack(pack))

    def print_out(self, target: "PrintTarget") -> None:
        """Preview something on paper."""
        from diffstudy.gui.pages.print_page import PrintPage

        self._visit("print", lambda: self._show(PrintPage, "library").show_target(target))

    def study(self, scope: "StudyScope") -> None:
        """Begin a session."""
        from diffstudy.gui.pages.study_page import StudyPage

        self._visit("study", lambda: self._show(StudyPage, "study"))
        self.page_of(StudyPage).begin(scope)

    def import_files(self, sources: Sequence[Path | Pasted]) -> None:
        """Offer files, folders and pasted text for import."""
        if self._context is not None and sources:
            self._visit("import", self._import_page)
            self._import_page().begin(sources)

    def tell_of_bug(self, report: Path | None) -> None:
        """Say that something unexpected happened and where the report lies."""
        place = f" A report lies in {report}." if report is not None else ""
        self._notices.tell(
            f"Something unexpected happened; what you answered is saved.{place}", None
        )

    def go_back(self) -> None:
        """Go to the place before this one, or to the library."""
        if self.shown_page.takes_whole_window or not self._trail.go_back():
            self.go_to("library")

    def show_keys(self) -> None:
        """Show the keys of this page."""
        from diffstudy.gui.dialogs.keys_dialog import KeysDialog

        KeysDialog(self.shown_page.keys_help(), self).exec()

    def move_to_next_region(self) -> None:
        """Move the focus between the sidebar and the page."""
        move_focus(self.sidebar, self.sidebar.item(self._place), self.shown_page)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between sidebar and rail."""
        super().resizeEvent(event)
        self._fit_sidebar()

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
        self._show_library()
        self.stack.attach(self._context)
        self.sidebar.set_status("Saved on this computer")
        key_map().use(parsed(collection.preferences.current.changed_keys))
        for problem in collection.preferences.current.problems:
            self._notices.tell(problem, None)
        self._folder.listen(folder, self, self.come_to_front)
        offer_crash_report(folder, self, self._notices.offer)
        self.import_files(files)

    def come_to_front(self, files: Sequence[Path] = ()) -> None:
        """Show the window above the others, and offer files for import."""
        top = self.window()
        if top.isMinimized():
            top.showNormal()
        top.raise_()
        top.activateWindow()
        self.import_files(list(files))

    def _show_library(self) -> None:
        from diffstudy.gui.pages.library_page import LibraryPage

        self._show(LibraryPage, "library")

    def _read(self, comparison: str) -> None:
        from diffstudy.gui.pages.comparison_page import ComparisonPage

        self._show(ComparisonPage, "library").show_comparison(comparison)

    def _show_term(self, key: str) -> None:
        from diffstudy.gui.pages.term_page import TermPage

        self._show(TermPage, "library").show_term(key)

    def _editor(self) -> "EditorPage":
        from diffstudy.gui.pages.editor_page import EditorPage

        return self._show(EditorPage, "packs")

    def _start_study(self) -> None:
        if self._context is None:
            return
        from diffstudy.services.study import StudyScope

        self.study(StudyScope())

    def _summarise(self, session: "StudySession") -> None:
        from diffstudy.gui.pages.summary_page import SummaryPage

        self._trail.forget("study")
        self._show(SummaryPage, "study").show_session(session)
        self.signals.changed.emit(Changes.STUDY_QUEUE)

    def _import_page(self) -> "ImportPage":
        from diffstudy.gui.pages.import_page import ImportPage

        is_new = not self.stack.holds(ImportPage)
        page = self._show(ImportPage, "import")
        if is_new:
            page.closed.connect(self._import_over)
        return page

    def _import_over(self) -> None:
        self._trail.forget("import")
        if not self._trail.resume():
            self.go_to("library")

    def _show(self, kind: type[PageType], place: str) -> PageType:
        page = self.page_of(kind)
        self._place = place
        self.sidebar.setVisible(not page.takes_whole_window)
        self.sidebar.set_current(place)
        if self.stack.bring(page):
            self._notices.hide()
        return page

    def _visit(self, place: str, show: Callable[[], object]) -> None:
        self._trail.visit(place, show)
        show()

    def _count_due(self) -> None:
        if self._context is None:
            return
        if self.stack.shown.counts_work:
            return  # it reads the same, and says so

        def show(today: TodaysWork) -> None:
            self._show_work(today.due + today.new)

        self._tasks.run(self._context.collection.study.today, page=self, on_done=show)

    def _show_work(self, cards: int) -> None:
        self.sidebar.set_badge("study", str(cards) if cards else "")

    def _changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS and self._context is not None:
            settings = self._context.collection.preferences.current
            key_map().use(parsed(settings.changed_keys))
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            apply_theme(
                application,
                settings.theme,
                text_scale=settings.text_size,
                reduced_motion=settings.reduce_motion == "on",
                look=look_of(settings),
            )
        if changes & (Changes.LIBRARY | Changes.STUDY_QUEUE):
            self._notices.forget_undo()
            self._count_due()

    def _fit_sidebar(self) -> None:
        self.sidebar.set_rail(rail_fits_better(self.width()))

    def _connect(self) -> None:
        signals = self.signals
        signals.changed.connect(self._changed)
        signals.noticed.connect(self._notices.tell)
        signals.failed.connect(self._notices.fail)
        signals.work_counted.connect(self._show_work)
        signals.comparison_wanted.connect(self.read)
        signals.study_wanted.connect(self.study)
        signals.term_wanted.connect(self.show_term)
        signals.checks_wanted.connect(self.show_checks)
        signals.editor_wanted.connect(self.edit)
        signals.print_wanted.connect(self.print_out)
        signals.new_comparison_wanted.connect(self.write_new)
        signals.pack_wanted.connect(self.open_pack)
        signals.library_wanted.connect(lambda: self.go_to("library"))
        signals.back_wanted.connect(self.go_back)
        signals.settings_wanted.connect(lambda: self.go_to("settings"))
        signals.import_wanted.connect(self.import_files)
        signals.collection_replaced.connect(self.reopen)
        signals.undo_wanted.connect(self._notices.undo)
        signals.summary_wanted.connect(self._summarise)
        theme_signals().theme_changed.connect(self._fit_sidebar)
