"""The two trays: results whose code nobody has, and files that could not be read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.classroom import Student
from diffstudy.domain.collected import ProblemFile, StoredResult
from diffstudy.domain.language import tr
from diffstudy.gui.pages.gradebook_words import when
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import EmptyState, ErrorRow
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Combo


class UnmatchedTray(QWidget):
    """Results without a student.

    Signals:
        matched(str, str): uid of a result, and code of the student whose it is.
        new_wanted(str, str): uid of a result, and its code or name, for a new student.
    """

    matched = Signal(str, str)
    new_wanted = Signal(str, str)

    def __init__(
        self,
        results: Sequence[StoredResult],
        students: Sequence[Student],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.choices: dict[str, Combo] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        if not results:
            words = tr("Results whose code is not in your roster are put here.")
            column.addWidget(EmptyState("circle-check", tr("Nothing is unmatched"), words))
        for each in results:
            column.addWidget(self._panel(each, students))

    def _panel(self, result: StoredResult, students: Sequence[Student]) -> Panel:
        panel = Panel(gap=8)
        title = tr("“{code}” is not in the roster", code=result.code)
        panel.setAccessibleName(title)
        panel.body.addWidget(ReadingText(title, "ui-s", measure=0))
        facts = f"{result.name} · {tr('came in {moment}', moment=when(result.imported_ms))}"
        panel.body.addWidget(ReadingText(facts, "meta", "ink2", measure=0))
        line = FlowLayout(gap=8)
        if students:
            names = [(f"{each.name} ({each.code})", each.code) for each in students]
            choice = Combo(tr("Whose result {code} is", code=result.code), names)
            self.choices[result.uid] = choice
            match = Button(tr("It is this student"), "secondary", "small", icon="check")
            match.clicked.connect(lambda: self.matched.emit(result.uid, str(choice.currentData())))
            line.addWidget(choice)
            line.addWidget(match)
        new = Button(tr("Add as a new student"), "ghost", "small", icon="plus")
        new.clicked.connect(lambda: self.new_wanted.emit(result.uid, result.code))
        line.addWidget(new)
        panel.body.addLayout(line)
        return panel


class ProblemTray(QWidget):
    """Files that could not be collected, each with its reason and what to do.

    Signals:
        dismissed(list): names of files of the tray.
        again_wanted: all of them are to be read once more.
    """

    dismissed = Signal(list)
    again_wanted = Signal()

    def __init__(self, problems: Sequence[ProblemFile], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        if not problems:
            words = tr("Files that cannot be read are put here, each with its reason.")
            column.addWidget(EmptyState("circle-check", tr("No problems"), words))
            return
        line = FlowLayout(gap=8)
        self.again = Button(tr("Try all again"), "secondary", "small", icon="rotate-ccw")
        self.again.clicked.connect(self.again_wanted)
        every = [each.sha256 for each in problems]
        clear = Button(tr("Dismiss all"), "ghost", "small", icon="x")
        clear.clicked.connect(lambda: self.dismissed.emit(every))
        line.addWidget(self.again)
        line.addWidget(clear)
        column.addLayout(line)
        for each in problems:
            away = Button(tr("Dismiss"), "secondary", "small", icon="x")
            away.setAccessibleName(tr("Dismiss {file}", file=each.name))
            away.clicked.connect(lambda _=False, name=each.sha256: self.dismissed.emit([name]))
            column.addWidget(
                ErrorRow(each.name, tr("{problem}: {cure}.", problem=_sentence(each.problem),
                                       cure=each.cure), [away])
            )  # fmt: skip


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
