"""Explain the difference in your own words, then hold it against the points of the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.question import DontKnow, RevealQuestion, Ticked
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.theme import sides_stack, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import with_terms
from diffstudy.gui.widgets.rubric_row import RubricRow
from diffstudy.gui.widgets.text_area import TextArea

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}
_WIDEST = 720
_FREELY = later("In your own words, or in your head. Nobody checks the spelling.")
_CORE = later("Without the core point it does not count as known.")


class ExplainPanel(AnswerPanel):
    """Ctrl Enter shows the points; digits tick those that were made, Enter is done."""

    def __init__(self, question: RevealQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._is_turned = False
        self.field = TextArea(tr("Your explanation"))
        self.note = Label(tr(_FREELY), "meta", "ink2", align=_CENTRE, wraps=True)
        self.turn = Button(tr("Show the points"), "primary", "large", icon="eye", key="Ctrl Enter")
        self.written = ReadingText("", "read", measure=0)
        self.points = [
            RubricRow(point.text, str(number), is_core=point.is_core)
            for number, point in enumerate(question.points, start=1)
        ]
        self.count = Label("", "h3", wraps=True)
        self.rule = Label(tr(_CORE), "meta", "ink2", wraps=True)
        if not any(point.is_core for point in question.points):
            self.rule.hide()
        self.done = Button(tr("Done"), "primary", "large", icon="check", key="Enter")
        self._before, self._after = QWidget(), QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Question"))
        terms = [term.text for term in question.contrast.terms]
        self.prompt.set_text(with_terms(question.prompt, terms))
        self.turn.clicked.connect(self.turn_over)
        self.done.clicked.connect(self._done)
        for point in self.points:
            point.toggled.connect(self._tally)
        self._say_keys()
        self._arrange()
        self._tally()

    def has_room_for_large_prompt(self) -> bool:
        return False  # the field is what counts here

    def start(self) -> None:
        self.field.setFocus()

    def is_being_typed(self) -> bool:
        return bool(self.field.toPlainText()) and not self._is_turned

    def drop(self) -> bool:
        """Let Esc lead out of the field before it ends the session; what is written stays."""
        if self._is_turned or not self.field.hasFocus() or not self.is_being_typed():
            return False
        self.setFocus()
        return True

    def turn_over(self) -> None:
        """Show the points beside what was written."""
        if not self._is_open or self._is_turned:
            return
        self._is_turned = True
        text = self.field.toPlainText().strip()
        self.written.set_text(text or tr("You explained it in your head."))
        self.written.set_tint("ink" if text else "ink2")
        self._before.hide()
        self._after.show()
        self._say_keys()
        self.setFocus()
        announce(
            self, tr("The points. {points}", points=" ".join(point.text() for point in self.points))
        )

    def take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit = _DIGITS.get(key)
        if key in _ENTER:
            if self._is_turned:
                self._done()
            else:
                self.turn_over()
            return True
        if self._is_turned and digit is not None and digit <= len(self.points):
            self.points[digit - 1].click()
            return True
        return super().take_key(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what was written above the points where they do not fit beside each other."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        stack = sides_stack(self.width() - 2 * self.side_margin())
        self._halves.setDirection(direction.TopToBottom if stack else direction.LeftToRight)
        # Beside the points Done is in sight at once, below them it is where reading ends.
        (self._end if stack else self._beside).addWidget(self.done, 0, _CENTRE)
        room = self.width() - 2 * self.side_margin()
        self._before.setMaximumWidth(max(240, min(room, round(theme().text(_WIDEST)))))

    def _done(self) -> None:
        if self._is_turned:
            made = frozenset(i for i, point in enumerate(self.points) if point.isChecked())
            self.give(Ticked(made, self.field.toPlainText().strip()))

    def _tally(self) -> None:
        made = sum(point.isChecked() for point in self.points)
        counted = trn(
            "{n} of {count} points made", "{n} of {count} points made", made, count=len(self.points)
        )
        self.count.set_text(counted)

    def _say_keys(self) -> None:
        unknown = HintAction("Ctrl 3", tr("I don’t know"), lambda: self.give(DontKnow()), self)
        if not self._is_turned:
            turn = HintAction(
                "Ctrl Enter", tr("show the points"), self.turn_over, self, said_elsewhere=True
            )
            self.set_hints(turn, unknown)
            return
        self.set_hints(
            HintAction(f"1 – {len(self.points)}", tr("tick the points you made"), parent=self),
            HintAction("Enter", tr("done"), parent=self, said_elsewhere=True),
            unknown,
        )

    def _arrange(self) -> None:
        before = QVBoxLayout(self._before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(space(12))
        before.addWidget(self.field)
        before.addWidget(self.note)
        before.addWidget(self.turn, 0, _CENTRE)
        after = QVBoxLayout(self._after)
        after.setContentsMargins(0, 0, 0, 0)
        after.setSpacing(space(16))
        after.addLayout(self._halves)
        self._end = QVBoxLayout()
        after.addLayout(self._end)
        self._after.hide()
        self._halves.setSpacing(space(20))
        own = QVBoxLayout()
        own.setSpacing(space(10))
        own.addWidget(Label(tr("What you wrote"), "h3", wraps=True))
        paper = Panel(padding=(18, 14))
        paper.body.addWidget(self.written)
        own.addWidget(paper)
        own.addSpacing(space(8))
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.done, 0, _CENTRE)
        own.addLayout(self._beside)
        own.addStretch(1)
        points = QVBoxLayout()
        points.setSpacing(space(10))
        points.addWidget(self.count)
        for point in self.points:
            points.addWidget(point)
        points.addWidget(self.rule)
        points.addStretch(1)
        self._halves.addLayout(own, 2)
        self._halves.addLayout(points, 3)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._before, 100)
        middle.addStretch(1)
        self.column.addStretch(1)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.prompt)
        self.column.addSpacing(space(8))
        self.column.addLayout(middle)
        self.column.addWidget(self._after)
        self.column.addStretch(1)
