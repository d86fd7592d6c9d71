"""A text of several lines to be written: it grows with its text, so that it never scrolls itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from diffstudy.gui.theme import colour, font, space, theme, theme_signals
from diffstudy.gui.widgets.focus_ring import hide_ring, note_hand, show_ring
from diffstudy.gui.widgets.painting import draw_box

_CORNER = 8
_LINES = 3


class TextArea(QTextEdit):
    """Plain text in the reading face; Tab leads on, as in every other field.

    Args:
        label: accessible name.
    """

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setAccessibleName(label)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._fit)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font("read"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        self.setPalette(palette)
        self.document().setDocumentMargin(space(10))
        self._fit()
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Outline it as an error; the message belongs below it, in words."""
        self._wrong = wrong
        self.viewport().update()

    def ring_radius(self) -> int:
        """Corner radius of the outline that the focus ring follows."""
        return _CORNER

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(440)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(160)), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        line = colour("no_ink" if self._wrong else "ink" if self.hasFocus() else "line_strong")
        width = 2.0 if self.hasFocus() or self._wrong else 1.0
        box = QRectF(self.viewport().rect())
        draw_box(painter, box, colour("surface"), line, _CORNER, width)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring(self)

    def _fit(self) -> None:
        least = _LINES * theme().line_height("read") + 2 * space(10)
        height = max(round(least), round(self.document().size().height()))
        if height != self.height():
            self.setFixedHeight(height)
