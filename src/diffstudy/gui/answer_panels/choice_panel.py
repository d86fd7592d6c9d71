"""A prompt with its options: the terms of the pair on their sides, or texts below each other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.cue import MASK
from diffstudy.domain.feedback import ContrastRow
from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import either
from diffstudy.domain.question import ChoiceQuestion, Chosen, DontKnow, Hint
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.choice_pair import ChoicePair
from diffstudy.gui.widgets.contrast_table import ContrastTable
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.text_choices import TextChoices

_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}
_STATEMENT, _CELL = "tf", "cell"


class ChoicePanel(AnswerPanel):
    """Two to six options in the order of the sides; a digit or a click answers at once."""

    def __init__(self, question: ChoiceQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._options = question.options
        self.choices = _choices(question)
        self.choices.chosen.connect(self._choose)
        self.row = _row(question)
        self._say_keys()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Question"))
        self.column.addStretch(3)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.prompt)
        if self.row is not None:
            self.prompt.hide()
            self.column.addWidget(self.row)
        self.column.addStretch(2)
        self.column.addWidget(self.choices)
        self.column.addStretch(0)

    def has_room_for_large_prompt(self) -> bool:
        return isinstance(self.choices, ChoicePair) and super().has_room_for_large_prompt()

    def bottom_margin(self) -> int:
        return space(64 if self._stands_below() else 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the choices stand at the foot of a large window, else in the middle of the rest."""
        super().resizeEvent(event)
        self.column.setStretch(self.column.count() - 1, 0 if self._stands_below() else 2)

    def _stands_below(self) -> bool:
        is_pair = isinstance(self.choices, ChoicePair)
        return is_pair and self.height() >= 600 and not sides_stack(self.width())

    def spoken(self) -> str:
        return f"{super().spoken()} {either([b.accessibleName() for b in self.choices.buttons])}"

    def show_hint(self, hint: Hint) -> None:
        if self.row is not None and hint.mark is not None:
            self.prompt.show()
        super().show_hint(hint)

    def take_key(self, event: QKeyEvent) -> bool:
        digit = _DIGITS.get(Qt.Key(event.key()))
        if digit is not None and digit <= len(self._options):
            self._choose(digit - 1)
            return True
        return super().take_key(event)

    def _choose(self, index: int) -> None:
        if self._is_open:
            self.choices.show_chosen(index)
        self.give(Chosen(index))

    def _say_keys(self) -> None:
        digits = " ".join(str(number) for number in range(1, len(self._options) + 1))
        unknown = str(len(self._options) + 1)
        self.set_hints(
            HintAction(digits, tr("choose"), parent=self, said_elsewhere=True),
            HintAction("H", tr("hint"), self.hint_wanted.emit, self),
            HintAction(unknown, tr("I don’t know"), lambda: self.give(DontKnow()), self),
            HintAction("Ctrl Z", tr("undo last"), parent=self, said_elsewhere=True),
        )


def _choices(question: ChoiceQuestion) -> ChoicePair | TextChoices:
    """Return the options; only the two terms of a pair have sides to show."""
    options = question.options
    sided = [(option.text, option.side) for option in options if option.side is not None]
    if len(sided) == len(options) == 2 and question.contrast is None:
        return ChoicePair(sided)
    if question.mode == _STATEMENT:
        return ChoicePair([(option.text, None) for option in options])
    are_terms = question.contrast is None
    return TextChoices([option.text for option in options], are_terms=are_terms)


def _row(question: ChoiceQuestion) -> ContrastTable | None:
    """Return the chart row that is asked about with its gap, where the question is about one."""
    contrast = question.contrast
    if question.mode != _CELL or contrast is None or contrast.asked is None:
        return None
    aspect, between, cell = question.prompt.partition(": ")
    side = contrast.asked.side
    if not between or side not in (0, 1):
        return None
    cells = (MASK, cell) if side == 0 else (cell, MASK)
    return ContrastTable([ContrastRow(cells[0], aspect, cells[1])])
