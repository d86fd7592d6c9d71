"""A painted widget that lays out its children itself, because it paints between them."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.widgets.painted import Painted


class Arranged(Painted):
    """Arranges its children anew when its size, the theme or the reading direction changes.

    Its height follows from its width, as that of its children does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grow_with_width()

    @abstractmethod
    def arrange(self) -> None:
        """Give every child its place at the present size."""

    def restyle(self) -> None:
        super().restyle()
        self.arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.arrange()
