"""A field of several lines that is as high as its text, so that it never scrolls itself."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from diffstudy.gui.theme import colour, font, theme, theme_signals
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.ringed import Ringed

_CORNER = 8


class GrowingText(Ringed, QTextEdit):
    """Plain text in the outline of a field; Tab leads on, as in every other field.

    ``usual_width`` and ``least_width`` are in px at 100% text, ``wrong_line`` is the width of the
    outline where the text is wrong.

    Args:
        label: accessible name; a visible label, or the place in a table, belongs to it.
        placeholder: what to write here.
        style: of the type scale.
        fill: colour token of the ground.
    """

    usual_width: ClassVar[int] = 440
    least_width: ClassVar[int] = 160
    wrong_line: ClassVar[float] = 2.0

    def __init__(
        self,
        label: str,
        placeholder: str = "",
        *,
        style: str = "read",
        fill: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._fill = fill
        self._wrong = False
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
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

    @abstractmethod
    def inner_margin(self) -> int:
        """Room in px around the text, which has its face by now."""

    @abstractmethod
    def least_height(self) -> int:
        """How high it is with little or no text, in px."""

    def set_wrong(self, wrong: bool) -> None:
        """Outline it as an error; the message belongs below it, in words."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.viewport().update()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour("ink3"))
        self.setPalette(palette)
        self.document().setDocumentMargin(self.inner_margin())
        self._fit()
        self.update()

    def ring_radius(self) -> int:
        return _CORNER

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(self.usual_width)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(self.least_width)), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        line, width = colour("line_strong"), 1.0
        if self._wrong:
            line, width = colour("no_ink"), self.wrong_line
        elif self.hasFocus():
            line, width = colour("ink"), 2.0
        ground = "sunken" if self.isReadOnly() else self._fill
        draw_box(painter, QRectF(self.viewport().rect()), colour(ground), line, _CORNER, width)
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        height = max(round(self.document().size().height()), self.least_height())
        if height != self.height():
            self.setFixedHeight(height)
