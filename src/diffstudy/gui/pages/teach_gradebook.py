"""The gradebook of the Teach page: collecting, the table of a class, its views and trays (12b)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Student
from diffstudy.domain.collected import CollectReport, Fate, ProblemFile, StoredResult
from diffstudy.domain.errors import DiffstudyError, WorkCancelled
from diffstudy.domain.gradebook import Gradebook
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.choose_place import files_to_read
from diffstudy.gui.dialogs.import_progress import ImportProgress
from diffstudy.gui.pages.gradebook_bar import BookView, GradebookBar
from diffstudy.gui.pages.gradebook_desk import GradebookDesk
from diffstudy.gui.pages.gradebook_export import export_marks
from diffstudy.gui.pages.gradebook_trays import ProblemTray, UnmatchedTray
from diffstudy.gui.pages.gradebook_views import banner, mixups_view, questions_view, students_view
from diffstudy.gui.pages.gradebook_words import report_text
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.pages.teach_part import TeachPart
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.marks_table import MarksTable
from diffstudy.gui.widgets.notices import EmptyState

if TYPE_CHECKING:
    from diffstudy.runtime.long_work import LongWork
    from diffstudy.services.classroom.gradebook import GivenSummary


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the gradebook shows; ``book`` is None before anything was given."""

    given: "tuple[GivenSummary, ...]"
    book: Gradebook | None
    unmatched: tuple[StoredResult, ...]
    problems: tuple[ProblemFile, ...]
    students: tuple[Student, ...]
    classes: tuple[str, ...]


class GradebookPart(TeachPart):
    """Takes in what students hand back, and shows what the class mixes up."""

    def __init__(self, page: ScrolledPage) -> None:
        super().__init__(page)
        self.bar.setAccessibleName(tr("Gradebook"))
        self.uid = ""
        self.view = BookView.STUDENTS
        self.book: Gradebook | None = None
        self._class: str | None = None
        self._work: LongWork | None = None
        self._table: MarksTable | None = None
        self._typed_in: int | None = None
        self._desk = GradebookDesk(self)
        self.export = self.offer(Button(tr("Export table"), icon="download"), self._export)
        self.offer(Button(tr("Collect a folder"), icon="folder-open"), self._pick_folder)
        self.offer(Button(tr("Add result files"), "primary", icon="file-input", key="N"), self.act)

    def act(self) -> None:
        """Ask for result files and collect them."""
        found = files_to_read(self.page, tr("Add result files"), ".diffresult", ".zip")
        if found:
            self.collect(found)

    def choose(self, uid: str) -> None:
        """Show this assignment next; "" leaves it as it is."""
        if uid and uid != self.uid:
            self.uid, self.view, self._class = uid, BookView.STUDENTS, None
        self._desk.leave_student()

    def refresh(self) -> None:
        """Read the gradebook; a student who is looked at stays open."""
        if self._work is not None:
            return
        uid, class_name = self.uid, self._class
        collection = self.context.collection

        def read() -> _Found:
            given = collection.gradebooks.assignments()
            known = [each.uid for each in given]
            with_results = [each.uid for each in given if each.results]
            shown = uid if uid in known else next(iter([*with_results, *known]), "")
            book = None
            if shown:
                book = collection.gradebooks.gradebook(shown, class_name=class_name)
            return _Found(
                given,
                book,
                collection.collecting.unmatched(),
                collection.collecting.problems(),
                collection.roster.students(),
                collection.roster.classes(),
            )

        self.ask(read, self._show)

    def collect(self, sources: Sequence[Path]) -> None:
        """Take in files, folders and archives, with a bar and a way to stop."""
        if self._work is not None:
            return
        body, column = new_body(12)
        progress = ImportProgress(tr("Collecting results"))
        stop = Button(tr("Cancel"), icon="x")
        stop.clicked.connect(self.cancel)
        line = FlowLayout()
        line.addWidget(stop)
        column.addWidget(progress)
        column.addLayout(line)
        self.page.show_body(body)
        collecting = self.context.collection.collecting
        self._work = self.context.tasks.run_long(
            lambda work: collecting.collect(sources, work),
            page=self.page,
            on_done=self._collected,
            on_error=self._not_collected,
            on_progress=progress.show_progress,
        )

    def cancel(self) -> None:
        """Stop collecting; nothing of it is kept."""
        if self._work is not None:
            self._work.cancel()

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("N", tr("Add result files")),
            ("Arrows", tr("Move between cells")),
            ("Enter", tr("Open the student")),
        )

    def changed(self, changes: Changes) -> None:
        """Tell the window what a service changed."""
        self.context.signals.changed.emit(changes)

    def open_student(self, code: str) -> None:
        """Show everything about a student's work."""
        self._desk.open_student(code)

    def show_view(self, view: BookView) -> None:
        """Show another view of the same gradebook."""
        self.view = view
        self._desk.leave_student()
        self.refresh()

    def _collected(self, found: "tuple[CollectReport, Changes]") -> None:
        self._work = None
        report, changes = found
        self.tell(report_text(report))
        added = report.of(Fate.ADDED)
        if added:
            self.choose(added[0].assignment)
        elif report.of(Fate.PROBLEM):
            self.view = BookView.PROBLEMS
        elif report.of(Fate.UNMATCHED):
            self.view = BookView.UNMATCHED
        if changes:
            self.changed(changes)  # the page asks anew by itself
        else:
            self.refresh()

    def _not_collected(self, error: DiffstudyError) -> None:
        self._work = None
        if isinstance(error, WorkCancelled):
            self.tell(tr("Cancelled. Nothing was collected."))
        else:
            self.context.signals.failed.emit(error)
        self.refresh()

    def _show(self, found: _Found) -> None:
        place, cell = self.page.place, self._cell_to_keep()
        self.book = found.book
        self.uid = "" if found.book is None else found.book.assignment.uid
        self.export.setEnabled(found.book is not None)
        if found.book is not None and self._desk.show_student(found.book):
            return
        body, column = new_body(12)
        column.addWidget(self._choices(found))
        if found.book is not None and self.view is BookView.STUDENTS:
            worst = banner(found.book, self._desk.assign_again)
            if worst is not None:
                column.addWidget(worst)
        column.addWidget(self._shown(found))
        self.page.show_body(body)
        body.show()  # else it takes the keyboard only after the next turn of the event loop
        self.page.scroll_to(place)
        if cell is not None and self._table is not None and self.view is BookView.STUDENTS:
            self._table.setCurrentCell(*cell)
            self._table.setFocus()

    def _type_paper(self, code: str, text: str) -> None:
        if self._table is not None:
            self._typed_in = max(0, self._table.currentRow())
        self._desk.type_paper(code, text)

    def _cell_to_keep(self) -> tuple[int, int] | None:
        """Return where the keyboard goes in a new table: below a typed score, or where it was."""
        table, row, self._typed_in = self._table, self._typed_in, None
        if table is None or not isValid(table):
            return None
        if row is not None:
            return min(row + 1, table.rowCount() - 1), table.columnCount() - 1
        return (table.currentRow(), table.currentColumn()) if table.hasFocus() else None

    def _choices(self, found: _Found) -> GradebookBar:
        bar = GradebookBar(
            [(each.title, each.uid) for each in found.given],
            found.classes if found.book is not None else (),
            len(found.unmatched),
            len(found.problems),
        )
        bar.show_chosen(self.uid, self._class, self.view)
        bar.work_chosen.connect(self._choose_work)
        bar.class_chosen.connect(self._choose_class)
        bar.view_chosen.connect(self.show_view)
        return bar

    def _shown(self, found: _Found) -> QWidget:
        if self.view is BookView.UNMATCHED:
            tray = UnmatchedTray(found.unmatched, found.students)
            tray.matched.connect(self._desk.match)
            tray.new_wanted.connect(self._desk.match_new)
            return tray
        if self.view is BookView.PROBLEMS:
            problems = ProblemTray(found.problems)
            problems.dismissed.connect(self._desk.dismiss)
            problems.again_wanted.connect(self._desk.try_again)
            return problems
        if found.book is None:
            return self._empty()
        if self.view is BookView.QUESTIONS:
            return questions_view(found.book)
        if self.view is BookView.MIXUPS:
            return mixups_view(found.book, self._desk.assign_again)
        body, table = students_view(found.book)
        table.opened.connect(self.open_student)
        table.paper_typed.connect(self._type_paper)
        self._table = table
        return body

    def _empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, space(40), 0, 0)
        words = tr("Drop the files that students hand back here, all at once or a whole folder.")
        add = Button(tr("Add result files"), "primary", icon="file-input")
        add.clicked.connect(self.act)
        column.addWidget(EmptyState("table", tr("No gradebook yet"), words, [add]))
        return holder

    def _choose_work(self, uid: str) -> None:
        self.choose(uid)
        self.refresh()

    def _choose_class(self, name: object) -> None:
        self._class = None if name is None else str(name)
        self.refresh()

    def _pick_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.page, tr("Collect a folder"))
        if name:
            self.collect([Path(name)])

    def _export(self) -> None:
        if self.book is not None:
            export_marks(self, self.uid, self.book.assignment.title)
