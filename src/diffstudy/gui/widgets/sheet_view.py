"""A sheet of paper on the ground of the page: as large as it fits, or larger and scrolled."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from diffstudy.gui.theme import colour, space, theme_signals
from diffstudy.gui.widgets.painted import Painted

Picture = Callable[[int, float], QImage]
"""Returns the sheet as a picture of so many pixels in width, for a screen of this ratio."""

_LARGEST = 4.0
_STEP = 1.25


class _Sheet(Painted):
    """Paints the picture; asks for it anew only where its width has changed."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._image = QImage()
        self.wanted = 0

    def show_picture(self, picture: Picture | None) -> None:
        self._picture = picture
        self._image = QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None or self.wanted <= 0:
            return
        ratio = self.devicePixelRatioF()
        if self._image.width() != round(self.wanted * ratio):
            self._image = self._picture(self.wanted, ratio)
        painter = QPainter(self)
        size = self._image.deviceIndependentSize()
        sheet = QRectF(0, 0, size.width(), size.height())
        sheet.moveCenter(QRectF(self.rect()).center())
        sheet.moveTo(round(sheet.x()), round(sheet.y()))
        for spread in range(5, 0, -1):
            painter.fillRect(sheet.adjusted(-spread, -spread + 2, spread, spread + 2), _SHADOW)
        painter.drawImage(sheet.topLeft(), self._image)
        painter.setPen(colour("line_strong"))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))


_SHADOW = QColor(0, 0, 0, 14)


class SheetView(QScrollArea):
    """Shows one sheet at a time; ``zoom`` 1 is the whole sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._proportion = 1.0
        self.zoom = 1.0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self._sheet)
        self._sheet.setAutoFillBackground(False)  # Qt has just switched it on
        self.viewport().setAutoFillBackground(False)
        theme_signals().theme_changed.connect(self._fit)

    def show_sheet(self, picture: Picture | None, proportion: float, name: str) -> None:
        """Show another sheet.

        Args:
            proportion: its height by its width.
            name: for a screen reader, with what is to be read on it.
        """
        self._proportion = proportion
        self._sheet.setAccessibleName(name)
        self.setAccessibleName(name)
        self._sheet.show_picture(picture)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def zoom_by(self, step: int) -> None:
        """Look closer (1) or from further away (-1); 0 shows the whole sheet."""
        wanted = 1.0 if step == 0 else self.zoom * _STEP**step
        self.zoom = min(_LARGEST, max(1.0, wanted))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet into the new room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = 2 * space(20)
        room = self.viewport().size()
        width = min(room.width() - around, (room.height() - around) / self._proportion)
        self._sheet.wanted = max(60, round(width * self.zoom))
        height = round(self._sheet.wanted * self._proportion)
        self._sheet.setMinimumSize(
            QSize(self._sheet.wanted + around, height + around) if self.zoom > 1.0 else QSize(1, 1)
        )
        self._sheet.update()
