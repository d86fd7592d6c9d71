"""What is seen of a statement while it is on its way: under the pointer, or flying to its place."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import theme


class DragGhost(QWidget):
    """A picture of a widget above its page; takes no events."""

    def __init__(self, source: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._picture: QPixmap = source.grab()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(source.size())
        self.move(source.mapTo(page, QPoint(0, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.9)
        painter.drawPixmap(0, 0, self._picture)

    def follow(self, pointer: QPoint) -> None:
        """Stay under the pointer, given on the screen."""
        at = self._page.mapFromGlobal(pointer) - QPoint(self.width() // 2, self.height() // 2)
        self.move(at)
        self.show()
        self.raise_()

    def fly(self, start: QRect, target: QRect) -> None:
        """Move between two places of the page and vanish; at once where motion is reduced."""
        duration = theme().duration("sort_fly")
        if not duration:
            self.deleteLater()
            return
        flight = QPropertyAnimation(self, b"pos", self)
        flight.setDuration(duration)
        flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        flight.setStartValue(start.center() - QPoint(self.width() // 2, self.height() // 2))
        flight.setEndValue(target.topLeft())
        flight.finished.connect(self.deleteLater)
        self.show()
        self.raise_()
        flight.start()
