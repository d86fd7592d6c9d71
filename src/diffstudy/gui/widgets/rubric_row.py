"""A point that a good explanation makes, to be ticked where one's own made it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_keycap,
    draw_text,
    keycap_width,
    text_width,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.text_block import TextBlock

_CORE = "Core point"


class RubricRow(PaintedButton):
    """A box to tick, the key that ticks it, and the point in full.

    Args:
        is_core: without it the explanation fails; said on the row.
    """

    accessible_role = QAccessible.Role.CheckBox

    def __init__(
        self, text: str, key: str, *, is_core: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._is_core = is_core
        self.setText(text)
        self.setCheckable(True)
        self.toggled.connect(self._describe)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    def ring_radius(self) -> int:
        return radius("panel")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._block().height_for(self._room(width))
        core = self._core_height() if self._is_core else 0
        return max(control(44), words + core + 2 * space(11))

    def sizeHint(self) -> QSize:
        width = round(theme().text(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), control(44))

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
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def part(lead: float, width: float) -> float:
            return box.width() - lead - width if mirrored else lead

        block, room = self._block(), self._room(self.width())
        words = block.height_for(room)
        core = self._core_height() if self._is_core else 0
        top = box.center().y() - (words + core) / 2
        middle = top + core + block.line_height / 2
        lead, edge = float(space(14)), theme().text(20)
        tick = QRectF(part(lead, edge), middle - edge / 2, edge, edge)
        draw_box(painter, tick, colour("btn") if on else None, colour("ink"), 4, 1.5)
        if on:
            size = round(theme().text(14))
            paint_icon(painter, "check", colour("btn_ink"), tick.center(), size)
        lead += edge + space(10)
        width = keycap_width(self._key)
        line, surface = colour("line_strong"), colour("surface")
        x = part(lead, width)
        draw_keycap(painter, x, middle, self._key, colour("ink2"), fill=surface, border=line)
        lead += width + space(12)
        if self._is_core:
            self._paint_core(painter, part(lead, self._core_width()), top)
        block.paint(painter, QRectF(part(lead, room), top + core - block.lift, room, words))

    def _paint_core(self, painter: QPainter, x: float, top: float) -> None:
        height = theme().text(20)
        flag = QRectF(x, top, self._core_width(), height)
        draw_box(painter, flag, colour("mark"), colour("mark_line"), radius("keycap"))
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, flag, _CORE, font("cap-s"), colour("mark_ink"), centre)

    def _core_width(self) -> float:
        return text_width(font("cap-s"), _CORE) + 2 * space(7)

    def _core_height(self) -> int:
        return round(theme().text(20)) + space(5)

    def _room(self, width: int) -> float:
        lead = space(14) + theme().text(20) + space(10) + keycap_width(self._key) + space(12)
        return max(40.0, width - lead - space(14))

    def _block(self) -> TextBlock:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return TextBlock([plain(self.text())], "read", align=align)

    def _describe(self) -> None:
        core = f"{_CORE}: " if self._is_core else ""
        made = "made" if self.isChecked() else "not made"
        self.setAccessibleName(f"{core}{self.text()}, {made}")
        self.setAccessibleDescription(f"Key: {self._key}")
        self.update()
