"""The yellow pill that counts what a person should look at: "2 to fix", "5 to check"."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width

_ICON, _HEIGHT = 14, 22


class LookPill(Painted):
    """A flag and a count with its words."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setAccessibleName(text)
        self.restyle()

    def text(self) -> str:
        """The words."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._text)), round(theme().text(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_pill(QPainter(self), QRectF(self.rect()), self._text)


def pill_width(text: str) -> float:
    """Width of a pill with these words."""
    icon = theme().text(_ICON)
    return icon + space(5) + text_width(font("cap-s"), text) + 2 * space(9)


def draw_pill(painter: QPainter, box: QRectF, text: str) -> None:
    """Draw a pill that fills ``box``."""
    draw_box(painter, box, colour("mark"), colour("mark_line"), box.height() / 2)
    icon = theme().text(_ICON)
    x = box.left() + space(9)
    centre = QPointF(x + icon / 2, box.center().y())
    paint_icon(painter, "flag", colour("mark_ink"), centre, round(icon))
    place = QRectF(x + icon + space(5), box.top(), box.width(), box.height())
    draw_text(painter, place, text, font("cap-s"), colour("mark_ink"))
