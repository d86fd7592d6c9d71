"""Fields of the editor: one line high until more is written, undone by the page and not by Qt.

A page of many fields has one history; a field that kept its own would undo a letter where the
writer means the row that went just now.
"""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import control
from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.growing_text import GrowingText
from diffstudy.gui.widgets.page_undo import UndoneByPage

_LEAST = 38


class WritingField(UndoneByPage, GrowingText):
    """Plain text that grows with its lines; Tab and Enter lead on.

    Args:
        label: accessible name; a visible label, or the place in a table, belongs to it.
        placeholder: what to write here.
        style: of the type scale.
        fill: colour token of the ground; labels of rows lie on the page's own.
        has_lines: whether Enter makes a new line.

    Signals:
        written(str): the text after each change by the writer.
        entered: Enter was pressed, where it makes no new line.
        left: the keyboard has gone elsewhere.
    """

    written = Signal(str)
    entered = Signal()
    left = Signal()
    usual_width = 160
    least_width = 80
    wrong_line = 1.0

    def __init__(
        self,
        label: str,
        placeholder: str = "",
        *,
        style: str = "read-s",
        fill: str = "surface",
        has_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, placeholder, style=style, fill=fill, parent=parent)
        self._has_lines = has_lines
        self._before = ""
        self._is_filling = False
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._tell)

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def fill(self, text: str) -> None:
        """Show a text without telling of it."""
        if text != self.toPlainText():
            self._is_filling = True
            self.setPlainText(text)
            self._is_filling = False
            self.moveCursor(QTextCursor.MoveOperation.End)

    def inner_margin(self) -> int:
        return (control(_LEAST) - ceil(QFontMetricsF(self.font()).height())) // 2

    def least_height(self) -> int:
        return control(_LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on by Enter; Esc brings back what stood here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._has_lines:
            note_hand(keyboard=True)
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._before:
            note_hand(keyboard=True)
            self.setPlainText(self._before)
            self.moveCursor(QTextCursor.MoveOperation.End)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._before = self.toPlainText()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _tell(self) -> None:
        if not self._is_filling:
            self.written.emit(self.toPlainText())
