"""Type the term: a prompt, a field, and the pair hidden until it is asked for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.domain.pair_words import either
from diffstudy.domain.question import DontKnow, Hint, Typed, TypedQuestion
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import TypeField
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.side_marks import HiddenPair, PairLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FORGIVEN = later("Capitals and accents don’t matter. One slip of the keys is forgiven.")


class TypedPanel(AnswerPanel):
    """Check or Enter answers; Ctrl H shows the pair, which counts as help."""

    def __init__(self, question: TypedQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._pair = [option.text for option in question.pair]
        self._second_try = False
        self._sides = [option.side or 0 for option in question.pair]
        self.field = TypeField()
        self.check = Button(tr("Check"), "primary", "large", icon="check", key="Enter")
        self.note = Label(
            tr(_FORGIVEN), "meta", "ink2", align=Qt.AlignmentFlag.AlignHCenter, wraps=True
        )
        self.pair = QStackedWidget()
        self.pair.addWidget(HiddenPair())
        self.pair.addWidget(PairLabel(self._pair, sides=self._sides))
        self.show_pair = Button(tr("Show the pair"), "secondary", "small", icon="eye", key="Ctrl H")
        self.field.returnPressed.connect(self._check)
        self.field.installEventFilter(self)
        self.check.clicked.connect(self._check)
        self.show_pair.clicked.connect(self.hint_wanted)
        self.set_hints(
            HintAction("Enter", tr("check"), parent=self, said_elsewhere=True),
            HintAction(
                "Ctrl H", tr("show the pair"), self.hint_wanted.emit, self, said_elsewhere=True
            ),
            HintAction("Ctrl 3", tr("I don’t know"), lambda: self.give(DontKnow()), self),
            HintAction("Ctrl Z", tr("undo last"), parent=self, said_elsewhere=True),
        )
        self._arrange()

    def has_room_for_large_prompt(self) -> bool:
        return False  # the field is what counts here

    def start(self) -> None:
        self.field.setFocus()

    def show_hint(self, hint: Hint) -> None:
        """Show the pair, or on a second try the first letters."""
        super().show_hint(hint)
        if self._second_try and hint.letters is not None:
            sentence = tr("Not quite. Once more: it begins with {letters}.", letters=hint.letters)
            self.note.set_text(sentence)
            announce(self.note, sentence, assertive=True)
            return
        self.pair.setCurrentIndex(1)
        announce(self.pair, either(self._pair))

    def open_again(self, hint: Hint) -> None:
        self._second_try = True
        super().open_again(hint)
        self.field.setReadOnly(False)
        self.field.selectAll()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an Enter that is held down from checking the same word a second time."""
        if not isinstance(event, QKeyEvent) or watched is not self.field:
            return super().eventFilter(watched, event)
        if event.isAutoRepeat() and event.key() in _ENTER:
            return True
        return super().eventFilter(watched, event)

    def drop(self) -> bool:
        """Let Esc empty the field before it ends the session."""
        had_text = bool(self.field.text())
        self.field.clear()
        return had_text

    def is_being_typed(self) -> bool:
        return bool(self.field.text())

    def _check(self) -> None:
        if self._is_open and self.field.text().strip():
            self.field.setReadOnly(True)
            self.give(Typed(self.field.text()))

    def _arrange(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(space(16))
        entry.addStretch(1)
        entry.addWidget(self.field)
        entry.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        entry.addStretch(1)
        pair = QHBoxLayout()
        pair.setSpacing(space(20))
        pair.addStretch(1)
        pair.addWidget(self.pair)
        pair.addWidget(self.show_pair)
        pair.addStretch(1)
        self.column.addStretch(1)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.prompt)
        self.column.addSpacing(space(18))
        self.column.addLayout(entry)
        self.column.addWidget(self.note)
        self.column.addSpacing(space(8))
        self.column.addLayout(pair)
        self.column.addStretch(1)
