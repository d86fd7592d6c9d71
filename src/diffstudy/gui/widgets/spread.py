"""The open book: A on the left page, B on the right, the attribute on the gutter between them.

Every part of a comparison is made of these rows, so the columns never shift while scrolling.
Where the page is too narrow the row stacks: the attribute becomes a heading, and each side keeps
its band, its tint and its mark.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import colour, sides_stack, space, theme, tokens
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.painting import (
    draw_mark,
    fill_side,
    rounded,
    side_colour,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.text_block import TextBlock

PAGE_PADDING = 28
"""Left and right of the rows inside the sheet that holds them, at 100% text."""

_BAND = 5


def spread_stacks(row_width: int) -> bool:
    """Whether a row of this width stacks; decided by the sheet around it, as its header does."""
    return sides_stack(row_width + 2 * space(PAGE_PADDING))


def gutter_width() -> int:
    """Width of the gutter between the two pages."""
    page = float(tokens()["size"]["gutter"]["page"])
    return round(page * (1 + 0.6 * (theme().text_scale - 1)))


def column_width(row_width: int) -> int:
    """Width of one page of a row that does not stack."""
    return max(40, (row_width - gutter_width()) // 2)


class SpreadRow(Arranged):
    """One attribute: what A says, the attribute on the gutter, what B says.

    Args:
        first: side A's widget, or None where the source says nothing.
        second: side B's.
        label: the attribute, or None.
        line: draw the gutter line from the label to the end of the row.
        rule: hairline above the row, as the chart has it.
        padding: above and below the content, at 100% text.
        below: more room under the content, which the gutter line crosses.
    """

    def __init__(
        self,
        first: QWidget | None,
        second: QWidget | None,
        label: str | None = None,
        *,
        line: bool = False,
        rule: bool = False,
        padding: int = 0,
        below: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sides = (first, second)
        self._label = label
        self._line = line
        self._rule = rule
        self._padding = padding
        self._below = below
        for child in self._sides:
            if child is not None:
                child.setParent(self)
                child.show()
        self.setAccessibleName(label or "")

    def heightForWidth(self, width: int) -> int:
        pad = 2 * space(self._padding) + space(self._below)
        if spread_stacks(width):
            return pad + self._stacked_height(width)
        column = column_width(width)
        heights = [_height(child, column) for child in self._sides if child is not None]
        label = self._label_block()
        if label is not None:
            heights.append(label.height_for(gutter_width() - space(12)))
        return pad + max(heights, default=0)

    def sizeHint(self) -> QSize:
        width = round(theme().text(900))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), round(theme().text(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._rule:
            painter.fillRect(QRect(0, 0, self.width(), 1), colour("line"))
        if spread_stacks(self.width()):
            self._paint_stacked(painter)
        else:
            self._paint_gutter(painter)

    def _label_block(self, *, heading: bool = False) -> TextBlock | None:
        if self._label is None:
            return None
        align = Qt.AlignmentFlag.AlignLeft if heading else Qt.AlignmentFlag.AlignHCenter
        if heading and self._mirrored():
            align = Qt.AlignmentFlag.AlignRight
        return TextBlock([plain(self._label)], "meta-s", "ink2", align=align)

    def _paint_gutter(self, painter: QPainter) -> None:
        middle = round(self.width() / 2)
        room = gutter_width() - space(12)
        y = float(space(self._padding))
        block = self._label_block()
        if block is not None:
            height = block.height_for(room)
            y += max(0.0, (theme().line_height("read") - block.line_height) / 2)
            block.paint(painter, QRectF(middle - room / 2, y, room, height))
            y += height + space(4)
        end = space(4) if self._label is not None else 0
        if self._label is None:
            y = 0.0
        if self._line and self.height() - y > space(6):
            line = QColor(colour("line_strong"))
            line.setAlphaF(0.55)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(middle + 0.5, y), QPointF(middle + 0.5, self.height() - end))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _inset(self) -> int:
        return _BAND + space(16) + round(theme().text(18)) + space(9)

    def _inner(self, width: int) -> int:
        return max(40, width - self._inset() - space(12))

    def _heading_height(self, width: int) -> int:
        block = self._label_block(heading=True)
        return block.height_for(width) + space(4) if block is not None else 0

    def _card_height(self, child: QWidget, width: int) -> int:
        return _height(child, self._inner(width)) + 2 * space(8)

    def _stacked_height(self, width: int) -> int:
        shown = [child for child in self._sides if child is not None]
        cards = sum(self._card_height(child, width) for child in shown)
        return self._heading_height(width) + cards + space(4) * max(0, len(shown) - 1) + space(10)

    def _cards(self, width: int) -> list[tuple[int, QRect]]:
        y = space(self._padding) + self._heading_height(width)
        cards = []
        for side, child in enumerate(self._sides):
            if child is not None:
                height = self._card_height(child, width)
                cards.append((side, QRect(0, y, width, height)))
                y += height + space(4)
        return cards

    def _paint_stacked(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self._label_block(heading=True)
        if block is not None:
            place = QRectF(0, space(self._padding), self.width(), self.height())
            block.height_for(self.width())
            block.paint(painter, place)
        mark = theme().text(18)
        for side, card in self._cards(self.width()):
            painter.fillRect(card, side_colour(side, "tint"))
            band = self.width() - _BAND if self._mirrored() else 0
            fill_side(painter, rounded(QRectF(band, card.y(), _BAND, card.height()), 0), side)
            lead = _BAND + space(16) + mark / 2
            x = self.width() - lead if self._mirrored() else lead
            y = card.y() + space(8) + theme().line_height("read") / 2
            draw_mark(painter, QPointF(x, y), mark, side)

    def arrange(self) -> None:
        mirrored = self._mirrored()
        if spread_stacks(self.width()):
            for side, card in self._cards(self.width()):
                child = self._sides[side]
                if child is not None:
                    inner = self._inner(self.width())
                    x = space(12) if mirrored else self._inset()
                    child.setGeometry(x, card.y() + space(8), inner, card.height() - 2 * space(8))
            return
        column = column_width(self.width())
        top = space(self._padding)
        for side, child in enumerate(self._sides):
            if child is None:
                continue
            on_the_left = (side == 0) != mirrored
            x = 0 if on_the_left else self.width() - column
            child.setGeometry(x, top, column, _height(child, column))


def _height(child: QWidget, width: int) -> int:
    if child.hasHeightForWidth():
        return child.heightForWidth(width)
    return child.sizeHint().height()
