"""How a pack and a comparison look in the library's list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.language import number_text, trn
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.models.comparison_list import LibraryRole, due_words
from diffstudy.gui.theme import colour, control, font, space, theme, tokens
from diffstudy.gui.widgets.meters import MasteryPainter, badge_height, badge_width, draw_badge
from diffstudy.gui.widgets.painting import draw_text, text_height, text_width
from diffstudy.gui.widgets.side_marks import PairPainter

if TYPE_CHECKING:
    from diffstudy.gui.widgets.row_view import RowView

Index = QModelIndex | QPersistentModelIndex

_STACKED_BELOW = 560
"""Content width over text scale under which a comparison takes two lines."""


@dataclass(frozen=True, slots=True)
class ListColumns:
    """Where the parts of a row lie; in the stacked form below one another."""

    stacked: bool
    pair: QRectF
    mixups: QRectF
    mastery: QRectF
    due: QRectF


def list_columns(box: QRectF, direction: Qt.LayoutDirection) -> ListColumns:
    """The columns of a row or head that fills ``box``."""
    pad, text = space(16), theme().text
    stacked = box.width() / theme().text_scale < _STACKED_BELOW
    due = text(62)
    mastery = text(180)
    inner = box.adjusted(pad, 0, -pad, 0)
    if stacked:
        top = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        low = top.translated(0, inner.height() / 2)
        left = low.left() + text(10)
        bar = QRectF(left, low.top() - space(3), mastery, low.height())
        right = QRectF(inner.right() - due, bar.top(), due, bar.height())
        mixed = QRectF(bar.right() + space(8), bar.top(), text(60), bar.height())
        columns = [top, mixed, bar, right]
    else:
        right = QRectF(inner.right() - due, inner.top(), due, inner.height())
        bar = QRectF(right.left() - space(8) - mastery, inner.top(), mastery, inner.height())
        mixed = QRectF(bar.left() - text(70), inner.top(), text(60), inner.height())
        pair = QRectF(
            inner.left(), inner.top(), mixed.left() - space(8) - inner.left(), inner.height()
        )
        columns = [pair, mixed, bar, right]
    if direction is Qt.LayoutDirection.RightToLeft:
        columns = [
            QRectF(box.left() + box.right() - c.right(), c.top(), c.width(), c.height())
            for c in columns
        ]
    return ListColumns(stacked, *columns)


def row_heights(width: int, direction: Qt.LayoutDirection) -> tuple[int, int]:
    """The heights of a pack's row and of a comparison's in a list of this width, in pixels."""
    sizes = tokens()["size"]["row"]
    pack = control(sizes["pack"])
    if list_columns(QRectF(0, 0, width, 1), direction).stacked:
        return pack, round(theme().text(17 + 22) + space(38))
    return pack, control(sizes["comparison"])


class LibraryDelegate(QStyledItemDelegate):
    """Paints pack rows and comparison rows of a LibraryList."""

    def __init__(self, view: "RowView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        pack, comparison = row_heights(width, self._view.layoutDirection())
        is_pack = isinstance(index.data(LibraryRole.ROW), PackRow)
        return QSize(width, pack if is_pack else comparison)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(LibraryRole.ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("bg"))
        if index.row():
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), colour("line"))
        if isinstance(row, PackRow):
            self._paint_pack(painter, QRectF(rect), row, is_open=self._view.is_open(row))
        elif isinstance(row, ComparisonRow):
            kind, words = index.data(LibraryRole.BADGE)
            self._paint_comparison(painter, QRectF(rect), row, kind, words)
        if (
            self._view.keyboard_ring
            and self._view.hasFocus()
            and index == self._view.currentIndex()
        ):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 4, -3, -3), 6, 6)
        painter.restore()

    def _paint_pack(self, painter: QPainter, box: QRectF, pack: PackRow, *, is_open: bool) -> None:
        rtl = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        size, pad = round(theme().text(16)), space(13)
        x = box.right() - pad - size / 2 if rtl else box.left() + pad + size / 2
        closed = "chevron-left" if rtl else "chevron-right"
        icon = "chevron-down" if is_open else closed
        paint_icon(painter, icon, colour("ink2"), QPointF(x, box.center().y()), size)
        due = due_words(pack)
        face, tint = (font("meta-s"), "ink") if pack.due else (font("meta"), "ink2")
        lead, tail = pad + size + space(8), space(21)
        inner = box.adjusted(tail, 0, -lead, 0) if rtl else box.adjusted(lead, 0, -tail, 0)
        draw_text(painter, inner, due, face, colour(tint), near if rtl else far)
        room = inner.width() - text_width(face, due) - space(12)
        title = QRectF(inner.right() - room if rtl else inner.left(), box.top(), room, box.height())
        used = draw_text(
            painter, title, pack.title, font("ui-s"), colour("ink"), far if rtl else near
        )
        rest = title.width() - used - space(12)
        words = trn("{n} comparison", "{n} comparisons", len(pack.rows))
        if rest >= text_width(font("meta"), words):
            left = title.left() if rtl else title.left() + used + space(12)
            place = QRectF(left, box.top(), rest, box.height())
            draw_text(painter, place, words, font("meta"), colour("ink2"), far if rtl else near)

    def _paint_comparison(
        self, painter: QPainter, box: QRectF, row: ComparisonRow, kind: str, words: str
    ) -> None:
        rtl = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        columns = list_columns(box, self._view.layoutDirection())
        if len(row.terms) > 2:
            # A cluster has no sides: its title in ink.
            align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            draw_text(painter, columns.pair, row.title, font("term-s"), colour("ink"), align)
        else:
            PairPainter(row.terms).paint(painter, columns.pair, mirrored=rtl)
        if row.mixups:
            self._paint_mixups(painter, columns.mixups, row.mixups)
        middle, width = columns.mastery.center(), self._bar(columns)
        MasteryPainter(row.mastery).paint(painter, middle, width, mirrored=rtl)
        self._paint_badge(painter, columns.due, kind, words, mirrored=rtl)

    def _paint_badge(
        self, painter: QPainter, place: QRectF, kind: str, words: str, *, mirrored: bool
    ) -> None:
        width, height = badge_width(words), badge_height()
        left = place.left() if mirrored else place.right() - width
        if kind == "day":
            left += -space(8) if mirrored else space(8)
        draw_badge(
            painter, QRectF(left, place.center().y() - height / 2, width, height), words, kind
        )

    def _bar(self, columns: ListColumns) -> float:
        room = columns.mastery.width() - 2 * MasteryPainter((None, None)).number_room()
        return min(theme().text(120), room)

    def _paint_mixups(self, painter: QPainter, box: QRectF, count: int) -> None:
        size = round(theme().text(16))
        words = number_text(count)
        width = size + space(5) + text_width(font("meta"), words)
        x = box.center().x() - width / 2
        centre = QPointF(x + size / 2, box.center().y())
        paint_icon(painter, "shuffle", colour("ink2"), centre, size)
        tall = text_height(font("meta"))
        place = QRectF(x + size + space(5), box.center().y() - tall / 2, 60, tall)
        draw_text(painter, place, words, font("meta"), colour("ink"))
