"""A flip card: think, turn it over, say honestly whether you knew it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.domain.question import DontKnow, RevealQuestion, SelfRated
from diffstudy.gui.answer_panels.panel import AnswerPanel, prompt_spans
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flip_card import FlipCard
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.rich_text import Span, name, plain

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WIDEST = 720
_PRACTICE = later("Practice: this does not change your schedule.")
_COUNTS = later("Your word decides when this card comes back.")
_TURNING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FlipPanel(AnswerPanel):
    """Space turns the card; then 1 says that you knew it, 2 that you did not."""

    def __init__(self, question: RevealQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._card = question
        front = [self._line(line) for line in question.prompt.split("\n")]
        self.card = FlipCard(front, [self._line(line) for line in question.back])
        self.note = Label(tr(_PRACTICE), "meta", "ink2", align=_CENTRE, wraps=True)
        self.turn = Button(tr("Turn over"), "primary", "large", key="Space")
        self.knew = Button(tr("I knew it"), "primary", "large", icon="check", key="1")
        self.missed = Button(tr("I did not"), "secondary", "large", icon="x", key="2")
        self._before = self._hints_before()
        self._after = self._hints_after()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Question"))
        self.card.clicked.connect(self.turn_over)
        self.turn.clicked.connect(self.turn_over)
        self.knew.clicked.connect(lambda: self.give(SelfRated(knew=True)))
        self.missed.clicked.connect(lambda: self.give(SelfRated(knew=False)))
        self.set_hints(*self._before)
        self._arrange()
        self._show()

    def spoken(self) -> str:
        return f"{self.instruction.text()} {self.card.spoken_side()}. {self.note.text()}"

    def start(self) -> None:
        self.card.setFocus()

    def note_schedule(self, counts: bool) -> None:
        self.note.set_text(tr(_COUNTS if counts else _PRACTICE))

    def turn_over(self) -> None:
        """Show the other side."""
        if not self._is_open or self.card.is_turned:
            return
        self.card.turn()
        self.set_hints(*self._after)
        self._show()
        self.setFocus()
        announce(self, self.card.spoken_side())

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _TURNING:
            self.turn_over()
            return True
        return super().take_key(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card as narrow as a text is read."""
        super().resizeEvent(event)
        room = self.width() - 2 * self.side_margin()
        self.card.setMaximumWidth(max(240, min(room, round(theme().text(_WIDEST)))))

    def _line(self, text: str) -> tuple[Span, ...]:
        """Return a line of the card; a term of the pair keeps the ink of its side."""
        terms = self._card.contrast.terms[:2]
        for side, term in enumerate(terms):
            if text == term.text:
                return (name(text, side if term.side is None else term.side),)
        for between in (" vs. ", " … "):
            if text == between.join(term.text for term in terms):
                first, second = terms
                return (name(first.text, 0), plain(between), name(second.text, 1))
        return prompt_spans(text)

    def _hints_before(self) -> tuple[HintAction, ...]:
        return (
            HintAction("Space", tr("turn over"), parent=self, said_elsewhere=True),
            HintAction("Ctrl 3", tr("I don’t know"), lambda: self.give(DontKnow()), self),
            HintAction("Ctrl Z", tr("undo last"), parent=self, said_elsewhere=True),
        )

    def _hints_after(self) -> tuple[HintAction, ...]:
        return (
            HintAction("1", tr("I knew it"), self.knew.click, self, said_elsewhere=True),
            HintAction("2", tr("I did not"), self.missed.click, self, said_elsewhere=True),
            HintAction("Ctrl Z", tr("undo last"), parent=self, said_elsewhere=True),
        )

    def _show(self) -> None:
        turned = self.card.is_turned
        self.turn.setVisible(not turned)
        self.knew.setVisible(turned)
        self.missed.setVisible(turned)

    def _arrange(self) -> None:
        self.prompt.hide()
        actions = QHBoxLayout()
        actions.setSpacing(space(12))
        actions.addStretch(1)
        for button in (self.turn, self.missed, self.knew):
            actions.addWidget(button)
        actions.addStretch(1)
        card = QHBoxLayout()
        card.addStretch(1)
        card.addWidget(self.card, 100)
        card.addStretch(1)
        self.column.addStretch(1)
        self.column.addWidget(self.instruction)
        self.column.addSpacing(space(4))
        self.column.addLayout(card)
        self.column.addSpacing(space(8))
        self.column.addLayout(actions)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
