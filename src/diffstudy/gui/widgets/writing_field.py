"""Fields of the editor: one line high until more is written, undone by the page and not by Qt.

A page of many fields has one history; a field that kept its own would undo a letter where the
writer means the row that went just now.
"""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from diffstudy.gui.theme import colour, control, font, theme, theme_signals
from diffstudy.gui.widgets.focus_ring import hide_ring, note_hand, show_ring
from diffstudy.gui.widgets.painting import draw_box

_CORNER, _LEAST = 8, 38


class WritingField(QTextEdit):
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
        super().__init__(parent)
        self._style = style
        self._fill = fill
        self._has_lines = has_lines
        self._wrong = False
        self._before = ""
        self._is_filling = False
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._tell)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

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

    def set_wrong(self, wrong: bool) -> None:
        """Outline it as an error; the message belongs below it, in words."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.viewport().update()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        face = font(self._style)
        self.setFont(face)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour("ink3"))
        self.setPalette(palette)
        self.document().setDocumentMargin(
            (control(_LEAST) - ceil(QFontMetricsF(face).height())) // 2
        )
        self._fit()
        self.update()

    def ring_radius(self) -> int:
        """Corner radius of the outline that the focus ring follows."""
        return _CORNER

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(160)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(80)), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        line = colour("no_ink" if self._wrong else "ink" if self.hasFocus() else "line_strong")
        width = 2.0 if self.hasFocus() and not self._wrong else 1.0
        box = QRectF(self.viewport().rect())
        ground = "sunken" if self.isReadOnly() else self._fill
        draw_box(painter, box, colour(ground), line, _CORNER, width)
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the page's history to the page."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on by Enter; Esc brings back what stood here."""
        note_hand(keyboard=True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._has_lines:
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._before:
            self.setPlainText(self._before)
            self.moveCursor(QTextCursor.MoveOperation.End)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._before = self.toPlainText()
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring(self)
        self.left.emit()

    def _tell(self) -> None:
        self._fit()
        if not self._is_filling:
            self.written.emit(self.toPlainText())

    def _fit(self) -> None:
        height = max(round(self.document().size().height()), control(_LEAST))
        if height != self.height():
            self.setFixedHeight(height)


def is_history_key(event: QKeyEvent) -> bool:
    """Whether a key undoes or redoes."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return any(event.matches(key) for key in keys)
