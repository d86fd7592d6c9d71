"""The line at the foot of the editor: how much is to fix, what it is, and the way to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.draft import DraftProblem
from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.pill import LookPill
from diffstudy.gui.widgets.reading_text import ReadingText

_SHOWN = 2


class ProblemBar(Panel):
    """What keeps the pack from being shared; it never keeps anything from being saved.

    Signals:
        next_wanted: the next problem is to be shown.
    """

    next_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(13, 7), parent=parent)
        self.setAccessibleName(tr("Problems"))
        self.problems: tuple[DraftProblem, ...] = ()
        self.pill = LookPill(trn("{n} to fix", "{n} to fix", 0))
        self.fine = Icon("check", 18, "ink2")
        self.words = ReadingText("", "meta", "ink", measure=0)
        self.next = Button(tr("Next"), "ghost", icon="arrow-down", key="F8")
        self.next.setAccessibleName(tr("Next problem"))
        self.next.clicked.connect(self.next_wanted)
        line = QHBoxLayout()
        line.setSpacing(space(12))
        line.addWidget(self.pill)
        line.addWidget(self.fine)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.next)
        self.body.addLayout(line)
        self.show_problems(())

    @property
    def to_fix(self) -> int:
        """How many keep the pack from being shared."""
        return sum(problem.is_hard for problem in self.problems)

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show the problems of what is written now."""
        self.problems = tuple(problems)
        hard = [each for each in problems if each.is_hard]
        soft = [each for each in problems if not each.is_hard]
        self.pill.setVisible(bool(hard))
        self.fine.setVisible(not hard)
        self.pill.show_text(trn("{n} to fix", "{n} to fix", len(hard)))
        shown = (hard or soft)[:_SHOWN]
        words = "  ".join(f"{each.where}: {each.words}" for each in shown)
        if not problems:
            words = tr("Nothing to fix.")
        elif not hard:
            words = " ".join(
                (
                    tr("Nothing to fix."),
                    trn("{n} to look at.", "{n} to look at.", len(soft)),
                    words,
                )
            )
        self.words.set_text(words)
        self.next.setVisible(bool(problems))
