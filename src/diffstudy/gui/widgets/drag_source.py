"""A button that can also be taken along with the mouse.

Not Qt's drag and drop: nothing leaves the window, a drag can be undone by Esc, and where there is
no desktop (tests, the tour) it works all the same. Every drag has its twin in clicks and keys.
"""

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.wrapped_button import WrappedButton

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class DragSource(WrappedButton):
    """Emits ``clicked`` for a click, and the other signals while it is taken along.

    Signals:
        drag_moved(QPoint), drag_ended(QPoint): place of the pointer on the screen.
        drag_cancelled(): it was let go of by Esc.
    """

    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint)
    drag_cancelled = Signal()
    keys_of_the_board: ClassVar[tuple[Qt.Key, ...]] = ARROWS
    """Qt would move the focus within all buttons by these; the board has its own use for them."""

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.keys_of_the_board:
            note_hand(keyboard=True)
            event.ignore()
            return
        super().keyPressEvent(event)

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
