"""The end of an assignment: what has no answer yet, what was right, and the file to hand in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.domain.question import right_answer
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.classroom.taking_session import Reviewed


class TakingOverview(QWidget):
    """After the last question: which are unanswered, and whether to finish.

    Args:
        total: questions.
        unanswered: places without an answer, counted from 0.
        may_change: whether answers can still be changed.

    Signals:
        question_wanted(int): a question, counted from 0.
        finish_wanted: no answer comes after.
    """

    question_wanted = Signal(int)
    finish_wanted = Signal()

    def __init__(
        self,
        title: str,
        total: int,
        unanswered: Sequence[int],
        *,
        may_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(14))
        column.addWidget(ReadingText(title, "title", measure=0))
        left = len(unanswered)
        said = tr("Every question has an answer.")
        if unanswered:
            said = trn("{n} question has no answer yet.", "{n} questions have no answer yet.", left)
        self.said = ReadingText(said, "ui")
        column.addWidget(self.said)
        places = range(total) if may_change else unanswered
        self.buttons: dict[int, Button] = {}
        if places:
            words = tr("Go to a question; a dot means that it has no answer.")
            column.addWidget(ReadingText(words, "meta", "ink2"))
            line = FlowLayout(gap=8)
            for place in places:
                is_open = place in unanswered
                button = Button(f"{place + 1} •" if is_open else str(place + 1), size="small")
                state = tr("no answer yet") if is_open else tr("answered")
                button.setAccessibleName(tr("Question {n}, {state}", n=place + 1, state=state))
                button.clicked.connect(
                    lambda _=False, place=place: self.question_wanted.emit(place)
                )
                self.buttons[place] = button
                line.addWidget(button)
            column.addLayout(line)
        words = tr("After finishing, answers cannot be changed any more.")
        column.addWidget(ReadingText(words, "meta", "ink2"))
        self.finish = Button(tr("Finish"), "primary", "large", icon="check", key="Enter")
        self.finish.clicked.connect(self.finish_wanted)
        end = FlowLayout()
        end.addWidget(self.finish)
        column.addLayout(end)


class TakingDone(QWidget):
    """After finishing: the file to hand in, and what was right where the teacher shows it.

    Args:
        reviewed: every question with its answer; empty where it is not shown.
        why_not: why it is not shown; "" where it is.

    Signals:
        save_wanted: the result is to be saved.
    """

    save_wanted = Signal()

    def __init__(
        self,
        title: str,
        reviewed: "Sequence[Reviewed]",
        why_not: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(14))
        column.addWidget(ReadingText(title, "title", measure=0))
        words = tr("You have finished. Save the result file, and hand it to your teacher.")
        column.addWidget(ReadingText(words, "ui"))
        sealed = tr("It is sealed: only your teacher can read it.")
        column.addWidget(ReadingText(sealed, "meta", "ink2"))
        self.save = Button(tr("Save result file"), "primary", "large", icon="save", key="Ctrl S")
        self.save.clicked.connect(self.save_wanted)
        line = FlowLayout()
        line.addWidget(self.save)
        column.addLayout(line)
        self.said = ReadingText(why_not, "ui", "ink2")
        column.addWidget(self.said)
        if reviewed:
            right = sum(each.outcome is not None and each.outcome.correct for each in reviewed)
            total = len(reviewed)
            self.said.set_text(tr("{right} of {total} right", right=right, total=total))
        self.said.setVisible(bool(reviewed or why_not))
        for place, each in enumerate(reviewed, start=1):
            column.addWidget(_reviewed_panel(place, each))


def _reviewed_panel(place: int, reviewed: "Reviewed") -> Panel:
    panel = Panel(gap=6)
    question = reviewed.question
    is_right = reviewed.outcome is not None and reviewed.outcome.correct
    verdict = tr("right") if is_right else tr("not yet")
    if reviewed.outcome is None:
        verdict = tr("not answered")
    head = tr("Question {n}: {state}", n=place, state=verdict)
    panel.setAccessibleName(head)
    panel.body.addWidget(ReadingText(head, "ui-s", measure=0))
    panel.body.addWidget(ReadingText(question.prompt, "read"))
    answer = tr("The answer is {answer}.", answer=right_answer(question))
    panel.body.addWidget(ReadingText(answer, "ui"))
    lesson = reviewed.lesson
    if not is_right and lesson is not None and lesson.cue_line is not None:
        panel.body.addWidget(ReadingText(lesson.cue_line.text, "meta", "ink2"))
    return panel
