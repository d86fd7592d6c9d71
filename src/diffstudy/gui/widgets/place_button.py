"""A name in a list of places of which one is shown: groups of settings, sections of an import."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import colour, radius
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box


class PlaceButton(PaintedButton):
    """Chosen alone among its neighbours; subclasses measure and paint what stands on it."""

    accessible_role = QAccessible.Role.PageTab

    def __init__(self, text: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def draw_ground(self, painter: QPainter) -> None:
        """Paint paper under the chosen place, and a shade under the one that is pointed at."""
        box = QRectF(self.rect())
        if self.isChecked():
            draw_box(painter, box, colour("surface"), colour("line_strong"), radius("control"))
        elif self.is_hot():
            draw_box(painter, box, colour("sunken"), None, radius("control"))
