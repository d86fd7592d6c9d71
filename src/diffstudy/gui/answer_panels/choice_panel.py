"""A prompt with its options: the terms of the pair on their sides, or texts below each other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.question import ChoiceQuestion, Chosen, DontKnow
from diffstudy.gui.answer_panels.panel import AnswerPanel, KeyHints
from diffstudy.gui.widgets.choice_button import ChoicePair
from diffstudy.gui.widgets.text_choices import TextChoices

_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}


class ChoicePanel(AnswerPanel):
    """Two to six options in the order of the sides; a digit or a click answers at once."""

    def __init__(self, question: ChoiceQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._options = question.options
        self.choices = _choices(question)
        self.choices.chosen.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Question")
        self.column.addStretch(3)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.prompt)
        self.column.addStretch(2)
        self.column.addWidget(self.choices)

    def key_hints(self) -> KeyHints:
        digits = " ".join(str(index + 1) for index in range(len(self._options)))
        return (
            (digits, "choose"),
            ("H", "hint"),
            (str(len(self._options) + 1), "I don’t know"),
            ("Ctrl Z", "undo last"),
        )

    def spoken(self) -> str:
        words = " or ".join(option.text for option in self._options)
        return f"{super().spoken()} {words}"

    def take_key(self, event: QKeyEvent) -> bool:
        digit = _DIGITS.get(Qt.Key(event.key()))
        if digit is not None and digit <= len(self._options):
            self._choose(digit - 1)
            return True
        if digit == len(self._options) + 1:
            self.give(DontKnow())
            return True
        if event.key() == Qt.Key.Key_H:
            self.hint_wanted.emit()
            return True
        return False

    def _choose(self, index: int) -> None:
        if self._is_open:
            self.choices.show_chosen(index)
        self.give(Chosen(index))


def _choices(question: ChoiceQuestion) -> ChoicePair | TextChoices:
    """Return the options; only the two terms of a pair have sides to show."""
    sided = [(option.text, option.side) for option in question.options if option.side is not None]
    if len(sided) == len(question.options) and question.contrast is None:
        return ChoicePair(sided)
    return TextChoices([option.text for option in question.options])
