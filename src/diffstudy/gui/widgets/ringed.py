"""What every widget that takes the keyboard shares: it notes the hand and shows the focus ring.

A part to inherit from before the widget itself, because Qt's fields, lists and boxes have no
ancestor of ours in common.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QKeyEvent

from diffstudy.gui.theme import radius
from diffstudy.gui.widgets.focus_ring import hide_ring, note_hand, show_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object


class Ringed(_Widget):
    """Goes before a widget of Qt among the bases of a class."""

    def ring_radius(self) -> int:
        """Corner radius of the outline that the focus ring follows."""
        return radius("control")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring(self)
