"""A point that a good explanation makes, to be ticked where one's own made it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_text,
    keycap_width,
    text_width,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.spoken_words import by_key
from diffstudy.gui.widgets.text_block import TextBlock
from diffstudy.gui.widgets.wrapped_button import WrappedButton

_CORE = later("Core point")


class RubricRow(WrappedButton):
    """A box to tick, the key that ticks it, and the point in full.

    Args:
        is_core: without it the explanation fails; said on the row.
    """

    accessible_role = QAccessible.Role.CheckBox
    least_size = (200, 44)

    def __init__(
        self, text: str, key: str, *, is_core: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._is_core = is_core
        self.setText(text)
        self.setCheckable(True)
        self.toggled.connect(self._describe)
        self._describe()

    def ring_radius(self) -> int:
        return radius("panel")

    def heightForWidth(self, width: int) -> int:
        words = self._block().height_for(self._room(width))
        core = self._core_height() if self._is_core else 0
        return max(control(44), words + core + 2 * space(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        on = self.isChecked()
        fill = colour("sunken" if self.is_hot() else "surface")
        draw_box(
            painter,
            box,
            fill,
            colour("ink" if on else "line_strong"),
            radius("panel"),
            2.0 if on else 1.0,
        )
        block, room = self._block(), self._room(self.width())
        words = block.height_for(room)
        core = self._core_height() if self._is_core else 0
        top = box.center().y() - (words + core) / 2
        middle = top + core + block.line_height / 2
        lead, edge = float(space(14)), theme().text(20)
        tick = QRectF(self.left_of(lead, edge), middle - edge / 2, edge, edge)
        draw_box(painter, tick, colour("btn") if on else None, colour("ink"), 4, 1.5)
        if on:
            size = round(theme().text(14))
            paint_icon(painter, "check", colour("btn_ink"), tick.center(), size)
        lead += edge + space(10)
        lead += self.paint_key(painter, lead, middle, self._key) + space(12)
        if self._is_core:
            self._paint_core(painter, self.left_of(lead, self._core_width()), top)
        left = self.left_of(lead, room)
        block.paint(painter, QRectF(left, top + core - block.lift, room, words))

    def _paint_core(self, painter: QPainter, x: float, top: float) -> None:
        height = theme().text(20)
        flag = QRectF(x, top, self._core_width(), height)
        draw_box(painter, flag, colour("mark"), colour("mark_line"), radius("keycap"))
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, flag, tr(_CORE), font("cap-s"), colour("mark_ink"), centre)

    def _core_width(self) -> float:
        return text_width(font("cap-s"), tr(_CORE)) + 2 * space(7)

    def _core_height(self) -> int:
        return round(theme().text(20)) + space(5)

    def _room(self, width: int) -> float:
        lead = space(14) + theme().text(20) + space(10) + keycap_width(self._key) + space(12)
        return max(40.0, width - lead - space(14))

    def _block(self) -> TextBlock:
        return TextBlock([plain(self.text())], "read", align=self.text_align())

    def _describe(self) -> None:
        point = f"{tr(_CORE)}: {self.text()}" if self._is_core else self.text()
        is_made = self.isChecked()
        said = tr("{point}, made", point=point) if is_made else tr("{point}, not made", point=point)
        self.setAccessibleName(said)
        self.setAccessibleDescription(by_key(self._key))
        self.update()
