"""How a comparison to be ticked looks: a box, the pair, and what is due of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr, trn
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.meters import badge_height, badge_width, draw_badge
from diffstudy.gui.widgets.painting import draw_box, draw_text
from diffstudy.gui.widgets.side_marks import PairPainter

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_BOX = 20


class ChooseDelegate(QStyledItemDelegate):
    """Paints the rows of a ChooseDialog."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(round(theme().text(240)), control(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        assert isinstance(row, ComparisonRow)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme().text(_BOX)
        left = box.left() + space(10)
        tick = QRectF(left, box.center().y() - size / 2, size, size)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        fill = colour("btn" if ticked else "surface")
        draw_box(painter, tick, fill, colour("btn" if ticked else "line_strong"), 4, 1.5)
        if ticked:
            paint_icon(painter, "check", colour("btn_ink"), tick.center(), round(size * 0.8))
        words = tr("new") if row.is_new else ""
        if row.due:
            words = trn("{n} due", "{n} due", row.due)
        wide = badge_width(words) if words else 0.0
        right = box.right() - space(10)
        if words:
            place = QRectF(
                right - wide, box.center().y() - badge_height() / 2, wide, badge_height()
            )
            draw_badge(painter, place, words, "due" if row.due else "new")
        inner = QRectF(
            QPointF(tick.right() + space(12), box.top()),
            QPointF(right - wide - space(10), box.bottom()),
        )
        if len(row.terms) == 2:
            PairPainter(row.terms).paint(painter, inner)
        else:
            draw_text(painter, inner, row.title, font("term-s"), colour("ink"))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2.5))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 6, 6)
        painter.restore()
