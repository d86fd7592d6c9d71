"""Chart rows beside an answer: what parts the two sides, a mark at each cell."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.cue import MASK
from diffstudy.domain.feedback import ContrastRow
from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, control, radius, sides_stack, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import SIDE_LETTERS, draw_box, draw_mark
from diffstudy.gui.widgets.rich_text import plain, with_blanks
from diffstudy.gui.widgets.spoken_words import of_side, without_blanks
from diffstudy.gui.widgets.text_block import TextBlock


class _ContrastLine(Painted):
    """A's cell, the aspect, B's cell, each with its mark towards the middle."""

    accessible_role = QAccessible.Role.Row

    def __init__(self, row: ContrastRow, *, rule: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._rule = rule
        words = without_blanks(f"{of_side(0, row.first)}, {of_side(1, row.second)}")
        self.setAccessibleName(f"{row.aspect}. {words}" if row.aspect else words)
        self.grow_with_width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if sides_stack(width):
            label = self._label(Qt.AlignmentFlag.AlignLeft)
            room = self._stacked_room(width)
            cells = sum(self._cell(s).height_for(room) for s in (0, 1))
            heading = label.height_for(width - 2 * space(20)) if label is not None else 0
            return cells + heading + 2 * space(10) + space(4)
        room = self._room(width)
        heights = [self._cell(side).height_for(room) for side in (0, 1)]
        label = self._label(Qt.AlignmentFlag.AlignHCenter)
        if label is not None:
            heights.append(label.height_for(self._gutter()))
        return max(control(43), max(heights) + 2 * space(8))

    def sizeHint(self) -> QSize:
        width = round(theme().text(1000))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), control(43))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._rule:
            painter.fillRect(QRect(1, 0, self.width() - 2, 1), colour("line"))
        if sides_stack(self.width()):
            self._paint_stacked(painter)
            return
        centre, mark, gap = self.width() / 2, theme().text(16), space(11)
        middle = self.height() / 2
        label = self._label(Qt.AlignmentFlag.AlignHCenter)
        if label is not None:
            height = label.height_for(self._gutter())
            box = QRectF(centre - self._gutter() / 2, middle - height / 2, self._gutter(), height)
            label.paint(painter, box)
        room = self._room(self.width())
        for side in (0, 1):
            on_the_left = (side == 0) != self._mirrored()
            away = self._gutter() / 2
            x = centre - away - mark / 2 if on_the_left else centre + away + mark / 2
            draw_mark(painter, QPointF(x, middle), mark, side)
            away += mark + gap
            left = centre - away - room if on_the_left else centre + away
            block = self._cell(side)
            height = block.height_for(room)
            block.paint(painter, QRectF(left, middle - height / 2, room, height))

    def _paint_stacked(self, painter: QPainter) -> None:
        mark = theme().text(16)
        y = float(space(10))
        rtl = self._mirrored()
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        label = self._label(align)
        if label is not None:
            width = self.width() - 2 * space(20)
            height = label.height_for(width)
            label.paint(painter, QRectF(space(20), y, width, height))
            y += height + space(4)
        room = self._stacked_room(self.width())
        for side in (0, 1):
            block = self._cell(side, align)
            height = block.height_for(room)
            lead = space(20) + mark / 2
            x = self.width() - lead if rtl else lead
            draw_mark(painter, QPointF(x, y + block.line_height / 2), mark, side)
            left = space(20) if rtl else space(20) + mark + space(10)
            block.paint(painter, QRectF(left, y, room, height))
            y += height

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _gutter(self) -> float:
        return theme().text(150)

    def _room(self, width: int) -> float:
        used = self._gutter() / 2 + theme().text(16) + space(11) + space(20)
        return max(40.0, width / 2 - used)

    def _stacked_room(self, width: int) -> float:
        return max(40.0, width - 2 * space(20) - theme().text(16) - space(10))

    def _label(self, align: Qt.AlignmentFlag) -> TextBlock | None:
        if self._row.aspect is None:
            return None
        return TextBlock([plain(self._row.aspect)], "meta-s", "ink2", align=align)

    def _cell(self, side: int, align: Qt.AlignmentFlag | None = None) -> TextBlock:
        text = self._row.first if side == 0 else self._row.second
        if align is None:
            inwards = (side == 0) != self._mirrored()
            align = Qt.AlignmentFlag.AlignRight if inwards else Qt.AlignmentFlag.AlignLeft
        return _InkBlock(text, side, align)


class _InkBlock(TextBlock):
    """A cell in its side's ink at reading weight."""

    def __init__(self, text: str, side: int, align: Qt.AlignmentFlag) -> None:
        tint = f"{SIDE_LETTERS[side].lower()}_ink"
        super().__init__(with_blanks(text, MASK), "read", tint, align=align)


class ContrastTable(Painted):
    """Up to three chart rows ("Tell them apart") with a mark at each cell."""

    accessible_role = QAccessible.Role.Table

    def __init__(self, rows: Sequence[ContrastRow], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, row in enumerate(rows):
            layout.addWidget(_ContrastLine(row, rule=index > 0))
        self.setAccessibleName(tr("Tell them apart"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))
