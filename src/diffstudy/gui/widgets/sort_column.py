"""A column to sort into: its term, what was put there, and all of it a place to drop or click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import trn
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.painting import (
    SIDE_LETTERS,
    draw_box,
    draw_keycap,
    draw_mark,
    draw_text,
    fill_side,
    keycap_width,
    rounded,
    side_colour,
    text_width,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.sort_item import SortItem
from diffstudy.gui.widgets.spoken_words import of_side
from diffstudy.gui.widgets.term_text import COLUMN_SIZES, fitted_term
from diffstudy.gui.widgets.text_block import TextBlock

_BAND = 5
_DASHES = [5.0, 2.6]


class SortColumn(Arranged):
    """One of two or three columns.

    Args:
        term: whose column it is.
        side: 0 or 1 with the signs of the side; 2 for ink.
        hint: what the empty place says ("Drop or click here, or press →").
        key: drawn in place of the mark where the column has no side.

    Signals:
        clicked(): the column was clicked outside its items.
    """

    clicked = Signal()
    accessible_role = QAccessible.Role.List

    def __init__(
        self, term: str, side: int, hint: str, key: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._term = term
        self._side = side
        self._hint = hint
        self._key = key
        self._items: tuple[SortItem, ...] = ()
        self._hot = False
        self._takes_more = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    @property
    def items(self) -> tuple[SortItem, ...]:
        """What stands in it, from the top."""
        return self._items

    def set_items(self, items: Sequence[SortItem]) -> None:
        """Show items in this order; they become children of the column."""
        self._items = tuple(items)
        for item in self._items:
            if item.parent() is not self:
                item.setParent(self)
            item.show()
        self._describe()
        self.restyle()

    def set_takes_more(self, takes_more: bool) -> None:
        """Show or hide the place for more."""
        self._takes_more = takes_more
        self.restyle()

    def set_hot(self, hot: bool) -> None:
        """Show that what is dragged would be dropped here."""
        if hot != self._hot:
            self._hot = hot
            self.update()

    def heightForWidth(self, width: int) -> int:
        inner = self._inner(width)
        items = sum(item.heightForWidth(inner) + space(9) for item in self._items)
        room = self._drop_room(inner) if self._takes_more else 0
        return self._head(width) + items + room + space(20)

    def sizeHint(self) -> QSize:
        width = round(theme().text(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(round(theme().text(200)), self.width())
        return QSize(round(theme().text(200)), self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.set_hot(event.type() == QEvent.Type.HoverEnter)
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, corner = QRectF(self.rect()), radius("choice")
        draw_box(painter, box, side_colour(self._side, "tint"), None, corner)
        band = QRectF(0, 0, box.width(), _BAND)
        fill_side(painter, rounded(box, corner).intersected(rounded(band, 0)), self._side)
        draw_box(painter, box, None, side_colour(self._side, "line"), corner, 1.5)
        self._paint_head(painter)
        if self._takes_more:
            self._paint_place(painter)

    def _paint_head(self, painter: QPainter) -> None:
        mirrored = self._mirrored()
        block = self._block(self.width())
        middle = self._top() + block.line_height / 2
        sign = self._sign_width()
        x = self.width() - space(22) - sign if mirrored else space(22)
        if self._key:
            line, fill = colour("line_strong"), colour("surface")
            draw_keycap(
                painter, x, middle, self._key, colour("ink2"), fill=fill, border=line, large=True
            )
        else:
            draw_mark(painter, QPointF(x + sign / 2, middle), theme().text(24), self._side)
        room = self._term_room(self.width())
        lead = space(22) + sign + space(12)
        left = self.width() - lead - room if mirrored else lead
        block.paint(painter, QRectF(left, self._top() - block.lift, room, block.height_for(room)))
        words = self._count()
        width = text_width(font("meta"), words) + 1
        left = space(24) if mirrored else self.width() - space(24) - width
        place = QRectF(left, self._top(), width, block.line_height)
        draw_text(painter, place, words, font("meta"), colour("ink2"))

    def _paint_place(self, painter: QPainter) -> None:
        place = QRectF(self._place())
        if self._hot:
            draw_box(painter, place, side_colour(self._side, "tint2"), None, radius("control"))
        pen = QPen(side_colour(self._side, "mid"), 1.5)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = place.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inset, radius("control"), radius("control"))
        words = self._hint_block()
        room = place.width() - 2 * space(12)
        height = words.height_for(room)
        top = place.center().y() - height / 2
        words.paint(painter, QRectF(place.left() + space(12), top, room, height))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _top(self) -> int:
        return _BAND + space(18)

    def _count(self) -> str:
        return trn("{n} placed", "{n} placed", len(self._items))

    def _sign_width(self) -> float:
        return keycap_width(self._key, large=True) if self._key else theme().text(24)

    def _inner(self, width: int) -> int:
        return max(60, width - 2 * space(22))

    def _term_room(self, width: int) -> float:
        count = text_width(font("meta"), self._count()) + space(10)
        used = space(22) + self._sign_width() + space(12) + count + space(24)
        return max(60.0, width - used)

    def _block(self, width: int) -> TextBlock:
        align = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        room = self._term_room(width)
        return fitted_term(self._term, self._side, room, sizes=COLUMN_SIZES, align=align)

    def _head(self, width: int) -> int:
        return self._top() + self._block(width).height_for(self._term_room(width)) + space(20)

    def _hint_block(self) -> TextBlock:
        tint = f"{SIDE_LETTERS[self._side].lower()}_ink" if self._side < 2 else "ink2"
        centre = Qt.AlignmentFlag.AlignHCenter
        return TextBlock([plain(self._hint)], "meta", tint, align=centre, balanced=True)

    def _drop_room(self, inner: int) -> int:
        words = self._hint_block().height_for(inner - 2 * space(12))
        return max(control(44), words + 2 * space(8))

    def _place(self) -> QRect:
        top = self._head(self.width())
        if self._items:
            last = self._items[-1].geometry()
            top = last.top() + last.height() + space(9)
        bottom = self.height() - space(21)
        return QRect(space(22), top, self._inner(self.width()), max(1, bottom - top))

    def arrange(self) -> None:
        inner = self._inner(self.width())
        y = self._head(self.width())
        for item in self._items:
            height = item.heightForWidth(inner)
            item.setGeometry(QRect(space(22), y, inner, height))
            y += height + space(9)
        self.update()

    def _describe(self) -> None:
        term = of_side(self._side if self._side < 2 else None, self._term)
        self.setAccessibleName(f"{term}, {self._count()}")
