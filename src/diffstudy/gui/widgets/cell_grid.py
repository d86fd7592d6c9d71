"""Cells in rows and columns of which one is current: what the calendar and the matrix share.

Arrows move, the value of each cell is read out, Enter and a click act. The violet ring goes
around the cell and not around the whole picture, because that is where the keyboard is.
"""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from diffstudy.gui.theme import colour
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.focus_ring import GAP, WIDTH, came_by_keyboard, note_hand
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box

Cell = tuple[int, int]
"""Row and column."""

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class CellGrid(Painted):
    """A picture of cells; subclasses say where a cell is and what it holds.

    Signals:
        activated(int, int): row and column of a cell that was pressed.
    """

    activated = Signal(int, int)
    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Table
    acts = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Cell | None = None
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def current(self) -> Cell | None:
        """The cell that the keyboard is on."""
        return self._current

    @abstractmethod
    def has_cell(self, cell: Cell) -> bool:
        """Whether there is a cell at a row and column."""

    @abstractmethod
    def box_of(self, cell: Cell) -> QRectF:
        """Where a cell is painted."""

    @abstractmethod
    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point."""

    @abstractmethod
    def words_of(self, cell: Cell) -> str:
        """What a cell says: its place and its value."""

    @abstractmethod
    def first_cell(self) -> Cell | None:
        """The cell to begin with; None where there is none."""

    def go_to(self, cell: Cell) -> None:
        """Make a cell current and read it out."""
        self._current = cell
        self.setAccessibleDescription(self.words_of(cell))
        if self.hasFocus():
            announce(self, self.words_of(cell))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        current = self._current
        step = _STEPS.get(Qt.Key(event.key()))
        if current is None or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
        elif step is not None:
            across = -step[1] if self._is_mirrored() else step[1]
            target = (current[0] + step[0], current[1] + across)
            self._ringed = True
            if self.has_cell(target):
                self.go_to(target)
        elif self.acts and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self.activated.emit(*current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_hand(keyboard=False)
        cell = self.cell_at(event.position())
        self._ringed = False
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(cell)
            if self.acts:
                self.activated.emit(*cell)

    def event(self, event: QEvent) -> bool:
        """Say the value of the cell under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if cell is None else self.words_of(cell), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = came_by_keyboard(event)
        cell = self._current or self.first_cell()
        if cell is not None:
            self.go_to(cell)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.update()

    def paint_ring(self, painter: QPainter, corner: float) -> None:
        """Draw the violet ring where the keyboard is."""
        if self._current is None or not self._ringed or not self.hasFocus():
            return
        away = GAP / 2 + WIDTH
        box = self.box_of(self._current).adjusted(-away, -away, away, away)
        draw_box(painter, box, None, colour("focus"), corner + away, WIDTH)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
