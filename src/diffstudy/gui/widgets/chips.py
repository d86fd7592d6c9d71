"""Filter chips: a word, a count, and whether the list is cut down to it."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import number_text
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width


class Chip(PaintedButton):
    """A checkable pill; ``toggled`` tells when it changes.

    Put several into an exclusive QButtonGroup to make a filter.
    """

    accessible_role = QAccessible.Role.CheckBox

    def __init__(
        self,
        text: str,
        count: int | None = None,
        *,
        icon: str | None = None,
        checked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = count
        self._icon = icon
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name_it()

    def set_count(self, count: int | None) -> None:
        """Show another number."""
        self._count = count
        self._name_it()
        self.restyle()

    def ring_radius(self) -> int:
        return self.height() // 2

    def sizeHint(self) -> QSize:
        width = text_width(self._face(), self.text()) + 2 * space(11)
        if self._icon is not None:
            width += theme().text(14) + space(6)
        if self._count is not None:
            width += space(8) + text_width(font("meta-s"), number_text(self._count))
        return QSize(round(width), control(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        checked = self.isChecked()
        rest = "sunken" if self.is_hot() else "surface"
        fill = colour(("btn_hover" if self.is_hot() else "btn") if checked else rest)
        border = None if checked else colour("line_strong")
        draw_box(painter, box, fill, border, box.height() / 2)
        text = colour("btn_ink" if checked else "ink")
        quiet = colour("btn_ink" if checked else "ink2")
        x = float(space(11))
        if self._icon is not None:
            size = round(theme().text(14))
            paint_icon(painter, self._icon, quiet, QPointF(x + size / 2, box.center().y()), size)
            x += size + space(6)
        room = box.width() - x
        x += draw_text(painter, QRectF(x, 0, room, box.height()), self.text(), self._face(), text)
        if self._count is not None:
            x += space(8)
            place = QRectF(x, 0, box.width() - x, box.height())
            face = font("meta")
            face.setWeight(self._face().weight())
            draw_text(painter, place, number_text(self._count), face, quiet)

    def _face(self) -> QFont:
        face = font("meta")
        face.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        return face

    def _name_it(self) -> None:
        name = self.text() if self._count is None else f"{self.text()}, {number_text(self._count)}"
        self.setAccessibleName(name)
