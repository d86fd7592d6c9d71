"""A button that can also be taken along with the mouse.

Not Qt's drag and drop: nothing leaves the window, a drag can be undone by Esc, and where there is
no desktop (tests, the tour) it works all the same. Every drag has its twin in clicks and keys.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from diffstudy.gui.widgets.painted import PaintedButton


class DragSource(PaintedButton):
    """Emits ``clicked`` for a click, and the other signals while it is taken along.

    Signals:
        drag_moved(QPoint), drag_ended(QPoint): place of the pointer on the screen.
        drag_cancelled(): it was let go of by Esc.
    """

    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint)
    drag_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.can_be_dragged = True

    @property
    def is_dragged(self) -> bool:
        """Whether the pointer takes it along now."""
        return self._is_dragged

    def cancel_drag(self) -> None:
        """Let go of it where it was."""
        if self._is_dragged:
            self._is_dragged = False
            self._pressed_at = None
            self.setDown(False)
            self.drag_cancelled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.can_be_dragged:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._is_dragged or way >= QApplication.startDragDistance():
            self._is_dragged = True
            self.drag_moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged = self._is_dragged, False
        self._pressed_at = None
        if was_dragged:
            self.setDown(False)
            self.drag_ended.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)
