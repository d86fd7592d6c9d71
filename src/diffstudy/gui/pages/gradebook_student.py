"""One student of the gradebook: attempts with their notes, the decision, and every raw answer."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.gradebook import AttemptLine, Decision, DecisionKind, Gradebook, GradebookRow
from diffstudy.domain.language import tr
from diffstudy.domain.marked import NOTHING_GIVEN, AnswerLine
from diffstudy.domain.result_notes import note_text
from diffstudy.gui.pages.gradebook_words import paper_score, paper_text, percent, state_text, when
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.switches import Combo

_LESS = (5, 10, 20, 30, 50)


class StudentView(QWidget):
    """What is known about one student's work.

    Signals:
        back_wanted: to all students.
        decided(Decision or None): the teacher's word on the row.
        paper_typed(str): a score from paper, "" to take it away.
        export_wanted, erase_wanted: what is held about the student.
    """

    back_wanted = Signal()
    decided = Signal(object)
    paper_typed = Signal(str)
    export_wanted = Signal()
    erase_wanted = Signal()

    def __init__(
        self,
        book: Gradebook,
        row: GradebookRow,
        answers: Sequence[AnswerLine],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(14))
        self.back = Button(tr("All students"), "ghost", "small", icon="arrow-left")
        self.back.clicked.connect(self.back_wanted)
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addStretch(1)
        self._column.addLayout(line)
        self._column.addWidget(ReadingText(row.student.name, "title", measure=0))
        facts = [row.student.code, percent(row.share), state_text(book, row)]
        said = " · ".join(each for each in facts if each)
        self._column.addWidget(ReadingText(said, "ui", "ink2", measure=0))
        self._column.addWidget(self._decision_panel(row))
        by_result: defaultdict[str, list[AnswerLine]] = defaultdict(list)
        for answer in answers:
            by_result[answer.result].append(answer)
        for attempt in row.lines:
            self._add_attempt(attempt, by_result[attempt.attempt.uid], is_counted=(
                attempt is row.counted and row.paper is None
            ))  # fmt: skip
        if not row.lines:
            self._column.addWidget(
                ReadingText(tr("No result file of this student has come in yet."), "ui", "ink2")
            )
        self._column.addWidget(self._record_panel())

    def _decision_panel(self, row: GradebookRow) -> Panel:
        panel = Panel(gap=8)
        words = tr("Nothing is taken off by itself. What is late or special, you decide here.")
        if row.is_late:
            words = tr("This came late. Nothing is taken off by itself: you decide.")
        panel.body.addWidget(ReadingText(words, "ui", measure=0))
        options: list[tuple[str, object]] = [
            (tr("No decision"), None),
            (tr("Count it in full"), Decision(DecisionKind.FULL)),
            *(
                (tr("Take off {n} percent", n=n), Decision(DecisionKind.REDUCED, n / 100))
                for n in _LESS
            ),
            (tr("Leave it out"), Decision(DecisionKind.LEFT_OUT)),
        ]
        if row.decision is not None and row.decision not in [each for _, each in options]:
            minus = round(row.decision.minus * 100)
            options.append((tr("Take off {n} percent", n=minus), row.decision))
        self.decision = Combo(tr("Your decision"), options)
        places = [place for place, (_, each) in enumerate(options) if each == row.decision]
        self.decision.setCurrentIndex(places[0] if places else 0)
        self.decision.activated.connect(lambda place: self.decided.emit(options[place][1]))
        self.paper = Field(tr("Score from paper, such as 14/20"), "14/20")
        self.paper.setText(paper_text(row.paper))
        self.paper.editingFinished.connect(self._type_paper)
        self._paper_before = self.paper.text()
        line = FlowLayout(gap=12)
        line.addWidget(Label(tr("Your decision"), "ui-s"))
        line.addWidget(self.decision)
        line.addWidget(Label(tr("Score from paper"), "ui-s"))
        line.addWidget(self.paper)
        panel.body.addLayout(line)
        return panel

    def _type_paper(self) -> None:
        text = self.paper.text().strip()
        if text == self._paper_before:
            return
        self.paper.set_wrong(bool(text) and paper_score(text) is None)
        self._paper_before = text
        self.paper_typed.emit(text)

    def _add_attempt(
        self, line: AttemptLine, answers: Sequence[AnswerLine], *, is_counted: bool
    ) -> None:
        attempt = line.attempt
        parts = [
            tr("Attempt {n}", n=attempt.number),
            tr("finished {moment}", moment=when(attempt.finished_ms)),
            tr("came in {moment}", moment=when(attempt.imported_ms)),
            tr("{right} of {asked} right", right=attempt.right, asked=len(attempt.items)),
        ]
        if line.is_late:
            parts.append(tr("late"))
        if line.is_over_limit:
            parts.append(tr("over the limit, not counted"))
        if is_counted:
            parts.append(tr("counts"))
        self._column.addWidget(ReadingText(" · ".join(parts), "ui-s", measure=0))
        for note in line.notes:
            self._column.addWidget(ReadingText(note_text(note), "meta", "ink2", measure=0))
        sheet = Panel(padding=(8, 6))
        sheet.body.addWidget(_answer_table(parts[0], answers))
        self._column.addWidget(sheet)

    def _record_panel(self) -> Panel:
        panel = Panel(gap=8)
        words = tr("Everything that is held about this student can be saved as a file, or erased.")
        panel.body.addWidget(ReadingText(words, "meta", "ink2", measure=0))
        self.export = Button(tr("Save what we hold"), "secondary", "small", icon="download")
        self.erase = Button(tr("Erase this student"), "ghost", "small", icon="trash-2")
        self.export.clicked.connect(self.export_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        line = FlowLayout(gap=8)
        line.addWidget(self.export)
        line.addWidget(self.erase)
        panel.body.addLayout(line)
        return panel


def _answer_table(name: str, answers: Sequence[AnswerLine]) -> FigureTable:
    heads = [tr("Question"), tr("Given"), tr("Right answer"), tr("Verdict"), tr("Seconds")]
    rows = [
        (
            f"{each.place}. {each.title}: {each.prompt}",
            _given(each),
            each.right,
            _verdict(each),
            "" if each.ms is None else str(round(each.ms / 1000)),
        )
        for each in answers
    ]
    return FigureTable(tr("Answers, {attempt}", attempt=name), heads, rows, wide=(0, 1, 2))


def _given(line: AnswerLine) -> str:
    if line.correct is None:
        return tr("not answered")
    given = tr("I don’t know") if line.given == NOTHING_GIVEN else line.given
    return tr("{answer} (changed)", answer=given) if line.changed else given


def _verdict(line: AnswerLine) -> str:
    if line.correct is None:
        return ""
    return tr("right") if line.correct else tr("wrong")
