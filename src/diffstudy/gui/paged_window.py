"""The places on the left, one page on the right, and the ways between them.

Pages know no other page: they emit what is wanted through the signals of the window, and the
window shows it. Each page is imported when it is first wanted.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.language import later
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.class_files import sorted_out
from diffstudy.gui.page_stack import PageStack, PageType
from diffstudy.gui.pages.page import Page
from diffstudy.gui.theme import rail_fits_better, theme_signals
from diffstudy.gui.trail import Trail
from diffstudy.gui.widgets.sidebar import Place, Sidebar
from diffstudy.gui.window_keys import move_focus

if TYPE_CHECKING:
    from diffstudy.gui.pages.assignment_page import WorkWish
    from diffstudy.gui.pages.editor_page import EditorPage
    from diffstudy.gui.pages.import_page import ImportPage
    from diffstudy.gui.pages.print_page import PrintTarget
    from diffstudy.gui.pages.teach_page import TeachPage
    from diffstudy.services.study import StudyScope, StudySession

_PLACES = (
    Place("library", later("Library"), "library"),
    Place("study", later("Study"), "brain"),
    Place("progress", later("Progress"), "chart-column-big"),
    Place("import", later("Import"), "file-input"),
    Place("packs", later("Packs"), "pencil-ruler"),
    Place("teach", later("Teach"), "graduation-cap"),
)
_SETTINGS = Place("settings", later("Settings"), "settings")


class PagedWindow(QWidget):
    """Shows one page at a time; pages are built when they are first needed.

    Signals:
        page_changed: another page is shown.
    """

    page_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
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
        self._follow_wishes()
        theme_signals().theme_changed.connect(self._fit_sidebar)
        # A bare page until the collection is asked for: the library costs a moment to build.
        self.show_page(Page, "library")

    @property
    def shown_page(self) -> Page:
        """The page that is shown."""
        return self.stack.shown

    @property
    def places(self) -> tuple[str, ...]:
        """Keys of the main places, from the top."""
        return tuple(place.key for place in (*_PLACES, _SETTINGS))

    def page_of(self, kind: type[PageType]) -> PageType:
        """Return the page of a kind, built now if it has not been shown yet."""
        return self.stack.page_of(kind)

    def go_to(self, place: str) -> None:
        """Go to one of the main places."""
        if place == "study":
            self._start_study()
        elif place == "progress":
            from diffstudy.gui.pages.progress_page import ProgressPage

            self._visit("progress", lambda: self.show_page(ProgressPage, "progress"))
        elif place == "import":
            self._visit("import", self._import_page)
        elif place == "packs":
            from diffstudy.gui.pages.pack_page import PackPage

            self._visit("packs", lambda: self.show_page(PackPage, "packs"))
        elif place == "teach":
            self._visit("teach", self._teach)
        elif place == "settings":
            from diffstudy.gui.pages.settings_page import SettingsPage

            self._visit("settings", lambda: self.show_page(SettingsPage, "settings"))
        else:
            self._visit("library", self.show_library)

    def read(self, comparison: str) -> None:
        """Show a comparison."""
        self._visit("comparison", lambda: self._read(comparison))

    def show_term(self, key: str) -> None:
        """Show everything on a term."""
        self._visit("term", lambda: self._show_term(key))

    def show_checks(self) -> None:
        """Show the questions to check."""
        from diffstudy.gui.pages.checks_page import ChecksPage

        self._visit("checks", lambda: self.show_page(ChecksPage, "progress"))

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

        self._visit("print", lambda: self.show_page(PrintPage, "library").show_target(target))

    def study(self, scope: "StudyScope") -> None:
        """Begin a session."""
        from diffstudy.gui.pages.study_page import StudyPage

        self._visit("study", lambda: self.show_page(StudyPage, "study"))
        self.page_of(StudyPage).begin(scope)

    def import_files(self, sources: Sequence[Path | Pasted]) -> None:
        """Offer files, folders and pasted text for import; files of a class go where they belong."""
        if not self.stack.has_collection or not sources:
            return
        found = sorted_out(sources)
        if found.results:
            self.collect(found.results)
        if found.work is not None:
            self.answer_work(found.work)
        if found.others:
            self._visit("import", self._import_page)
            self._import_page().begin(found.others)

    def give_work(self, wish: "WorkWish") -> None:
        """Prepare an assignment."""
        from diffstudy.gui.pages.assignment_page import AssignmentPage

        self._visit("assignment", lambda: self.show_page(AssignmentPage, "teach").show_wish(wish))

    def answer_work(self, work: "Path | str") -> None:
        """Answer an assignment: a file, or the uid of one that was received."""
        from diffstudy.gui.pages.taking_page import TakingPage

        self._visit("taking", lambda: self.show_page(TakingPage, "teach"))
        self.page_of(TakingPage).open_work(work)

    def show_work(self) -> None:
        """Show the assignments."""
        self._visit("teach", lambda: self._teach().show_work())

    def show_gradebook(self, assignment: str) -> None:
        """Show the gradebook of an assignment, "" for the newest."""
        self._visit("teach", lambda: self._teach().show_gradebook(assignment))

    def collect(self, results: Sequence[Path]) -> None:
        """Take in what students handed back."""
        self._visit("teach", self._teach)
        self._teach().collect(results)

    def go_back(self) -> None:
        """Go to the place before this one, or to the library."""
        if self.shown_page.takes_whole_window or not self._trail.go_back():
            self.go_to("library")

    def move_to_next_region(self) -> None:
        """Move the focus between the sidebar and the page."""
        move_focus(self.sidebar, self.sidebar.item(self._place), self.shown_page)

    def show_page(self, kind: type[PageType], place: str) -> PageType:
        """Bring the page of a kind to the front, with a place of the sidebar as the present one."""
        page = self.page_of(kind)
        self._place = place
        self.sidebar.setVisible(not page.takes_whole_window)
        self.sidebar.set_current(place)
        page.setAccessibleName(self.sidebar.item(place).text())
        if self.stack.bring(page):
            self.page_changed.emit()
        return page

    def show_library(self) -> None:
        """Show the library, where no way back is to be noted."""
        from diffstudy.gui.pages.library_page import LibraryPage

        self.show_page(LibraryPage, "library")

    def forget_pages(self) -> None:
        """Show a bare page and let go of the others: their collection is open no more."""
        self.show_page(Page, "library")
        self.stack.forget_all_but(Page)
        self._trail = Trail("library")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between sidebar and rail."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def _read(self, comparison: str) -> None:
        from diffstudy.gui.pages.comparison_page import ComparisonPage

        self.show_page(ComparisonPage, "library").show_comparison(comparison)

    def _show_term(self, key: str) -> None:
        from diffstudy.gui.pages.term_page import TermPage

        self.show_page(TermPage, "library").show_term(key)

    def _editor(self) -> "EditorPage":
        from diffstudy.gui.pages.editor_page import EditorPage

        return self.show_page(EditorPage, "packs")

    def _start_study(self) -> None:
        if not self.stack.has_collection:
            return
        from diffstudy.services.study import StudyScope

        self.study(StudyScope())

    def _summarise(self, session: "StudySession") -> None:
        from diffstudy.gui.pages.summary_page import SummaryPage

        self._trail.forget("study")
        self.show_page(SummaryPage, "study").show_session(session)
        self.signals.changed.emit(Changes.STUDY_QUEUE)

    def _import_page(self) -> "ImportPage":
        from diffstudy.gui.pages.import_page import ImportPage

        is_new = not self.stack.holds(ImportPage)
        page = self.show_page(ImportPage, "import")
        if is_new:
            page.closed.connect(self._import_over)
        return page

    def _teach(self) -> "TeachPage":
        from diffstudy.gui.pages.teach_page import TeachPage

        return self.show_page(TeachPage, "teach")

    def _import_over(self) -> None:
        self._trail.forget("import")
        if not self._trail.resume():
            self.go_to("library")

    def _visit(self, place: str, show: Callable[[], object]) -> None:
        self._trail.visit(place, show)
        show()

    def _fit_sidebar(self) -> None:
        self.sidebar.set_rail(rail_fits_better(self.width()))

    def _follow_wishes(self) -> None:
        signals = self.signals
        signals.comparison_wanted.connect(self.read)
        signals.study_wanted.connect(self.study)
        signals.term_wanted.connect(self.show_term)
        signals.checks_wanted.connect(self.show_checks)
        signals.editor_wanted.connect(self.edit)
        signals.print_wanted.connect(self.print_out)
        signals.assignment_wanted.connect(self.give_work)
        signals.gradebook_wanted.connect(self.show_gradebook)
        signals.results_wanted.connect(self.collect)
        signals.teach_wanted.connect(self.show_work)
        signals.work_wanted.connect(self.answer_work)
        signals.new_comparison_wanted.connect(self.write_new)
        signals.pack_wanted.connect(self.open_pack)
        signals.library_wanted.connect(lambda: self.go_to("library"))
        signals.back_wanted.connect(self.go_back)
        signals.settings_wanted.connect(lambda: self.go_to("settings"))
        signals.import_wanted.connect(self.import_files)
        signals.summary_wanted.connect(self._summarise)
