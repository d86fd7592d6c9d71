"""Classes of the Teach page: the roster, whose names never leave this computer (formats.md 3.3)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from diffstudy.domain.classroom import Student
from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.dialogs.ask_dialog import confirmed
from diffstudy.gui.dialogs.choose_place import file_to_read, file_to_write
from diffstudy.gui.dialogs.line_dialog import asked_line
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.pages.student_data import erase_student, save_student
from diffstudy.gui.pages.teach_part import TeachPart
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.classroom.roster import RosterReport

_PRIVATE = later(
    "Names stay in this list, on this computer. Files of students carry the code alone. The list "
    "is as safe as your account on this computer."
)


class ClassesPart(TeachPart):
    """Lists students with their codes, class by class."""

    def __init__(self, page: ScrolledPage) -> None:
        super().__init__(page)
        self.bar.setAccessibleName(tr("Classes"))
        self.tables: dict[str, FigureTable] = {}
        self._of_class = ""
        self.offer(Button(tr("Privacy sheet"), "ghost", icon="file-text"), self._save_sheet)
        self.offer(Button(tr("Add student"), icon="plus"), self._add)
        self.offer(Button(tr("Import class list"), "primary", icon="file-input", key="N"), self.act)

    def act(self) -> None:
        """Ask for a class list, and import it."""
        path = file_to_read(self.page, tr("Import class list"), ".csv", ".tsv", ".txt")
        if path is None:
            return
        label = asked_line(
            self.page,
            tr("Which class is it?"),
            tr("Class"),
            path.stem,
            yes=tr("Import"),
            note=tr("For everyone whose line names no class."),
        )
        if label:
            roster = self.context.collection.roster
            self.do(lambda: roster.import_list(path, label), self._imported)

    def refresh(self) -> None:
        """Read the roster."""
        self.ask(self.context.collection.roster.students, self._show)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("N", tr("Import class list")), ("Up, Down", tr("Choose a student")))

    def _imported(self, report: "RosterReport") -> None:
        said = [
            trn("{n} student added", "{n} students added", len(report.added)),
            trn("{n} changed", "{n} changed", len(report.changed)),
            trn("{n} as before", "{n} as before", report.unchanged),
        ]
        self.tell(" ".join([", ".join(said), *report.notes[:2]]))
        self.context.signals.changed.emit(report.changes)

    def _show(self, students: Sequence[Student]) -> None:
        body, column = new_body(14)
        self.tables = {}
        if not students:
            add = Button(tr("Import class list"), "primary", icon="file-input")
            add.clicked.connect(self.act)
            words = tr("Import the list that your learning platform exports; each student gets "
                       "a code to type.")  # fmt: skip
            column.addWidget(EmptyState("graduation-cap", tr("No class yet"), words, [add]))
        for name in dict.fromkeys(each.class_name for each in students):
            members = [each for each in students if each.class_name == name]
            column.addWidget(self._class_panel(name, members))
        column.addWidget(ReadingText(tr(_PRIVATE), "meta", "ink2"))
        self.page.show_body(body)

    def _class_panel(self, name: str, members: Sequence[Student]) -> QWidget:
        panel = Panel(gap=10)
        title = name or tr("Without a class")
        count = trn("{n} student", "{n} students", len(members))
        panel.setAccessibleName(f"{title}, {count}")
        panel.body.addWidget(ReadingText(title, "h2", measure=0))
        rows = [(each.name, each.code) for each in members]
        table = FigureTable(tr("Students of {name}", name=title), [tr("Name"), tr("Code")], rows)
        self.tables[name] = table
        panel.body.addWidget(table)
        line = FlowLayout(gap=8)
        slips = Button(tr("Print code slips"), "secondary", "small", icon="printer")
        slips.clicked.connect(lambda: self._print(name))
        line.addWidget(slips)
        for label, icon, act in (
            (tr("Rename"), "pencil", self._rename),
            (tr("Take out of the class"), "x", self._remove),
            (tr("Save what we hold"), "download", self._save),
            (tr("Erase"), "trash-2", self._erase),
        ):
            button = Button(label, "ghost", "small", icon=icon)
            button.setEnabled(False)
            button.setToolTip(tr("Choose a student in the table first"))
            button.clicked.connect(lambda _=False, act=act: act(members[table.currentRow()]))
            table.currentCellChanged.connect(
                lambda row, *_, button=button: button.setEnabled(row >= 0)
            )
            line.addWidget(button)
        panel.body.addLayout(line)
        return panel

    def _print(self, name: str) -> None:
        from diffstudy.gui.pages.print_page import PrintKind, PrintTarget

        self.context.signals.print_wanted.emit(PrintTarget(PrintKind.SLIPS, name))

    def _add(self) -> None:
        name = asked_line(self.page, tr("Add a student"), tr("Name"), yes=tr("Next"))
        if not name:
            return
        label = asked_line(
            self.page, tr("Which class?"), tr("Class"), self._of_class, yes=tr("Add student")
        )
        if not label:
            return
        self._of_class = label
        roster = self.context.collection.roster

        def done(student: Student) -> None:
            from diffstudy.domain.changes import Changes

            self.tell(tr("{name} has the code {code}", name=student.name, code=student.code))
            self.context.signals.changed.emit(Changes.CLASSROOM)

        self.do(lambda: roster.add(name, label), done)

    def _rename(self, student: Student) -> None:
        from dataclasses import replace

        name = asked_line(self.page, tr("Rename"), tr("Name"), student.name, yes=tr("Rename"))
        if name:
            roster = self.context.collection.roster
            self.do(
                lambda: roster.change(replace(student, name=name)),
                self.context.signals.changed.emit,
            )

    def _remove(self, student: Student) -> None:
        words = tr("Results that were collected stay, without a name.")
        title = tr("Take {name} out of the class?", name=student.name)
        if confirmed(title, words, tr("Take out"), self.page):
            roster = self.context.collection.roster
            self.do(lambda: roster.remove(student.code), self.context.signals.changed.emit)

    def _save(self, student: Student) -> None:
        save_student(self, student.code, student.name)

    def _erase(self, student: Student) -> None:
        erase_student(self, student.code, student.name)

    def _save_sheet(self) -> None:
        from diffstudy.services.classroom.privacy_sheet import save_privacy_sheet

        target = file_to_write(self.page, tr("Privacy sheet"), tr("Privacy sheet"), ".md")
        if target is not None:
            self.do(
                lambda: save_privacy_sheet(target),
                lambda _: self.tell(tr("Saved as {file}", file=target.name)),
            )
