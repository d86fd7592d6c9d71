"""Right or wrong as a tag: icon, word and filled or dashed, so that colour is the least of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width


class VerdictTag(Painted):
    """``right`` is filled with a check, otherwise dashed with a cross."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str, *, right: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._right = right
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(font("meta-s"), self._text)
        width = words + theme().text(14) + space(6) + 2 * space(11)
        return QSize(round(width), round(theme().text(25)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        corner = radius("verdict")
        if self._right:
            draw_box(painter, box, colour("ok_ink"), None, corner)
        else:
            line = colour("no_ink")
            style = Qt.PenStyle.CustomDashLine
            draw_box(painter, box, colour("surface"), line, corner, 1.5, style)
        ink = colour("surface" if self._right else "no_ink")
        size = round(theme().text(14))
        x = float(space(10))
        middle = box.center().y()
        paint_icon(
            painter, "check" if self._right else "x", ink, QPointF(x + size / 2, middle), size
        )
        x += size + space(6)
        place = QRectF(x, 0, box.width() - x, box.height())
        draw_text(painter, place, self._text, font("meta-s"), ink)
