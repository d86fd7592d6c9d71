"""Before an assignment begins: what it is, who answers, and the code, asked once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.assignment import Assignment, ShowAnswers
from diffstudy.domain.classroom import Profile
from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.pages.assignment_form import due_text
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.switches import Combo

_SHOWN = {
    ShowAnswers.EACH: later("You see what was right after each answer."),
    ShowAnswers.END: later("You see what was right when you have finished."),
    ShowAnswers.DUE: later("You see what was right when the time is over."),
    ShowAnswers.NEVER: later("Your teacher tells you the results."),
}
_GUEST = later("Guest: nothing stays here once the result is saved")


class TakingStart(QWidget):
    """The rules of an assignment, and the fields to begin it.

    Args:
        note: what the file was to this computer, one sentence; "" for nothing to say.
        code: the one that was typed before; "" for none.

    Signals:
        begin_wanted(str, bool): with this code, and whether as a guest.
        profile_wanted(str): another learner, by key.
    """

    begin_wanted = Signal(str, bool)
    profile_wanted = Signal(str)

    def __init__(
        self,
        assignment: Assignment,
        note: str,
        code: str,
        profiles: Sequence[Profile],
        current: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(14))
        self._column.addWidget(ReadingText(assignment.title, "title", measure=0))
        if note:
            self._column.addWidget(ReadingText(note, "ui", "ink2"))
        self._column.addWidget(_rules(assignment))
        panel = Panel(gap=10)
        if len(profiles) > 1:
            self._offer_profiles(panel, profiles, current)
        label = tr("Your code, or your name") if assignment.allow_names else tr("Your code")
        panel.body.addWidget(Label(label, "ui-s"))
        self.code = Field(label, "K7PM4")
        self.code.setText(code)
        self.code.returnPressed.connect(self._begin)
        panel.body.addWidget(self.code)
        words = tr("It stands on your slip. Your file carries this and your answers, nothing else.")
        panel.body.addWidget(ReadingText(words, "meta", "ink2"))
        self.guest = CheckRow(tr(_GUEST))
        panel.body.addWidget(self.guest)
        self.problem = ErrorRow(tr("That does not work yet"), "")
        self.problem.hide()
        panel.body.addWidget(self.problem)
        self.begin = Button(tr("Start"), "primary", "large", icon="play", key="Enter")
        self.begin.clicked.connect(self._begin)
        line = FlowLayout()
        line.addWidget(self.begin)
        panel.body.addLayout(line)
        self._column.addWidget(panel)

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot begin."""
        self.code.set_wrong(True)
        self.problem.set_message(tr("That does not work yet"), sentence)
        self.problem.show()
        self.code.setFocus()

    def _offer_profiles(self, panel: Panel, profiles: Sequence[Profile], current: str) -> None:
        panel.body.addWidget(Label(tr("Who are you?"), "ui-s"))
        who = Combo(
            tr("Who are you?"), [(each.learner.name, each.learner.key) for each in profiles]
        )
        who.choose(current)
        who.activated.connect(lambda _: self.profile_wanted.emit(str(who.currentData())))
        panel.body.addWidget(who)

    def _begin(self) -> None:
        self.begin_wanted.emit(self.code.text(), self.guest.isChecked())


def _rules(assignment: Assignment) -> Panel:
    panel = Panel(gap=6)
    if assignment.instructions:
        panel.body.addWidget(ReadingText(assignment.instructions, "read"))
    rules = [trn("{n} question.", "{n} questions.", assignment.asked)]
    if assignment.due is not None:
        due = due_text(assignment.due.astimezone())
        rules.append(f"{due[:1].upper()}{due[1:]}.")
    if assignment.time_limit_min is not None:
        rules.append(
            trn("Take about {n} minute; nothing is cut off.",
                "Take about {n} minutes; nothing is cut off.", assignment.time_limit_min)
        )  # fmt: skip
    rules.append(trn("You may do it {n} time.", "You may do it {n} times.", assignment.attempts))
    rules.append(tr(_SHOWN[assignment.show]))
    rules.append(tr("Every answer is saved at once; you can stop and go on later."))
    for rule in rules:
        panel.body.addWidget(ReadingText(rule, "ui", "ink2"))
    return panel
