"""Which gradebook is shown, of which class, and which side of it."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.switches import Combo


class BookView(StrEnum):
    """What of the gradebook is shown."""

    STUDENTS = "students"
    QUESTIONS = "questions"
    MIXUPS = "mixups"
    UNMATCHED = "unmatched"
    PROBLEMS = "problems"


class GradebookBar(QWidget):
    """Drop-downs for assignment, class and view, and what waits in the trays.

    Args:
        works: title and uid of each assignment.
        classes: names of the classes.
        unmatched, problems: how many files lie in the trays.

    Signals:
        work_chosen(str): uid of an assignment.
        class_chosen(object): name of a class, None for every one.
        view_chosen(object): a BookView.
    """

    work_chosen = Signal(str)
    class_chosen = Signal(object)
    view_chosen = Signal(object)

    def __init__(
        self,
        works: Sequence[tuple[str, str]],
        classes: Sequence[str],
        unmatched: int,
        problems: int,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        line = FlowLayout(self, gap=10)
        self.works = Combo(tr("Assignment"), works)
        names: list[tuple[str, object]] = [(tr("Every class"), None)]
        self.classes = Combo(tr("Class"), [*names, *((each, each) for each in classes)])
        self.views = Combo(
            tr("View"),
            [
                (tr("Students"), BookView.STUDENTS),
                (tr("Questions"), BookView.QUESTIONS),
                (tr("Mix-ups"), BookView.MIXUPS),
                (tr("Unmatched: {n}", n=unmatched), BookView.UNMATCHED),
                (tr("Problems: {n}", n=problems), BookView.PROBLEMS),
            ],
        )
        self.works.setVisible(bool(works))
        self.classes.setVisible(bool(classes))
        self.works.activated.connect(lambda _: self.work_chosen.emit(str(self.works.currentData())))
        self.classes.activated.connect(lambda _: self.class_chosen.emit(self.classes.currentData()))
        self.views.activated.connect(
            lambda _: self.view_chosen.emit(BookView(self.views.currentData()))
        )
        for combo in (self.works, self.classes, self.views):
            line.addWidget(combo)
        self.trays = {
            BookView.UNMATCHED: Button(
                trn("{n} unmatched", "{n} unmatched", unmatched), "ghost", icon="triangle-alert"
            ),
            BookView.PROBLEMS: Button(
                trn("{n} problem", "{n} problems", problems), "ghost", icon="triangle-alert"
            ),
        }
        self._counts = {BookView.UNMATCHED: unmatched, BookView.PROBLEMS: problems}
        for view, button in self.trays.items():
            button.clicked.connect(lambda _=False, view=view: self.view_chosen.emit(view))
            line.addWidget(button)

    def show_chosen(self, work: str, class_name: str | None, view: BookView) -> None:
        """Show what is looked at; a tray that is open needs no button."""
        self.works.choose(work)
        self.classes.choose(class_name)
        self.views.choose(view)
        for tray, button in self.trays.items():
            button.setVisible(self._counts[tray] > 0 and tray is not view)
