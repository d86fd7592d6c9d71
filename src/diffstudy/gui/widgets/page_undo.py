"""Fields of a page that has one history for all of them: the keys of undo belong to the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoneByPage(_Widget):
    """Goes before a field of Qt among the bases of a class."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the page's history to the page."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and any(map(event.matches, _KEYS)):
            event.ignore()
            return False
        return super().event(event)
