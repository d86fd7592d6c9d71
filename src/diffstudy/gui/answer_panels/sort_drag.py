"""Taking statements along with the mouse, from the pile or a column to a column or the pile."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from diffstudy.gui.widgets.drag_ghost import DragGhost
from diffstudy.gui.widgets.drag_source import DragSource
from diffstudy.gui.widgets.sort_column import SortColumn


@dataclass(frozen=True, slots=True)
class DropPlaces:
    """Where a statement can be let go: the columns, and the pile."""

    columns: tuple[SortColumn, ...]
    pile: QWidget

    def at(self, pointer: QPoint) -> tuple[bool, int | None]:
        """Whether there is a place under a point of the screen, and which (None is the pile)."""
        for number, column in enumerate(self.columns):
            if column.rect().contains(column.mapFromGlobal(pointer)):
                return True, number
        return self.pile.rect().contains(self.pile.mapFromGlobal(pointer)), None


class SortDrag:
    """Follows a drag with a ghost and tells where it ended.

    Args:
        page: what the ghost is drawn on.
        places: where it may end.
    """

    def __init__(self, page: QWidget, places: DropPlaces) -> None:
        self._page = page
        self._places = places
        self._source: DragSource | None = None
        self._ghost: DragGhost | None = None

    def watch(self, source: DragSource, dropped: Callable[[int | None], None]) -> None:
        """Let a widget be taken along; ``dropped`` is told the column, None for the pile."""
        source.drag_moved.connect(lambda pointer: self._moved(source, pointer))
        source.drag_ended.connect(lambda pointer: self._ended(pointer, dropped))
        source.drag_cancelled.connect(self._clear)

    def cancel(self) -> bool:
        """Let go where it was; whether something was dragged."""
        if self._source is None:
            return False
        self._source.cancel_drag()
        return True

    def _moved(self, source: DragSource, pointer: QPoint) -> None:
        if self._ghost is None:
            self._source = source
            self._ghost = DragGhost(source, self._page)
        self._ghost.follow(pointer)
        is_place, number = self._places.at(pointer)
        for place, column in enumerate(self._places.columns):
            column.set_hot(is_place and place == number)

    def _ended(self, pointer: QPoint, dropped: Callable[[int | None], None]) -> None:
        self._clear()
        is_place, number = self._places.at(pointer)
        if is_place:
            dropped(number)

    def _clear(self) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
        self._ghost = self._source = None
        for column in self._places.columns:
            column.set_hot(False)
