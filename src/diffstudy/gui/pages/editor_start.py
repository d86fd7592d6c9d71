"""The editor before there is a comparison: two terms, and nothing else yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.term_field import TermField


class EditorStart(QWidget):
    """Asks which two terms are to be told apart.

    Signals:
        begun(str, str): both terms, as they are written.
    """

    begun = Signal(str, str)

    def __init__(self, *, stacked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(12))
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if stacked else direction.LeftToRight)
        row.setSpacing(space(16))
        self.fields: list[TermField] = []
        for side, (label, hint) in enumerate(((tr("First term"), ""), (tr("Second term"), ""))):
            column = QVBoxLayout()
            column.setSpacing(space(6))
            column.addWidget(Label(label, "meta-s"))
            field = TermField(label, side, hint)
            field.returnPressed.connect(self._go_on)
            column.addWidget(field)
            self.fields.append(field)
            row.addLayout(column, 1)
        layout.addLayout(row)
        words = tr("Two terms that are easily confused. Everything else can come later.")
        layout.addWidget(ReadingText(words, "ui", "ink2"))
        self.problem = ReadingText("", "meta", "no_ink", measure=0)
        self.problem.hide()
        layout.addWidget(self.problem)
        self.button = Button(tr("Begin"), "primary", icon="pencil-ruler", key="Enter")
        self.button.clicked.connect(self._begin)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_refusal(self, sentence: str) -> None:
        """Say why it cannot begin; what was written stays."""
        self.problem.set_text(sentence)
        self.problem.show()
        announce(self, sentence, assertive=True)
        empty = next((field for field in self.fields if not field.text().strip()), self.fields[0])
        empty.setFocus()

    def _go_on(self) -> None:
        first, second = self.fields
        if first.hasFocus() and not second.text().strip():
            second.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._begin()

    def _begin(self) -> None:
        self.begun.emit(self.fields[0].text(), self.fields[1].text())
