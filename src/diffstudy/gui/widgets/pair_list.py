"""Comparisons one under the other, each with its terms on lines of their own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, font, radius, space, theme, theme_signals
from diffstudy.gui.widgets.painting import draw_box, draw_mark, draw_text
from diffstudy.gui.widgets.ringed import Ringed
from diffstudy.gui.widgets.slim_scroll_bar import slim_scroll_bar

_MARK, _LINE, _FLAG = 13, 21, 16
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PairEntry:
    """A comparison of the list: what it is known by, and its terms."""

    key: str
    terms: tuple[str, ...]


class _PairModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[PairEntry, ...] = ()
        self.flagged: frozenset[str] = frozenset()

    def show(self, entries: Sequence[PairEntry], flagged: Collection[str]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.flagged = frozenset(flagged)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        spoken = versus(entry.terms)
        if role == Qt.ItemDataRole.DisplayRole:
            return spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                tr("{comparison}, to fix", comparison=spoken)
                if entry.key in self.flagged
                else spoken
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return spoken
        return None


class _PairDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        assert isinstance(model, _PairModel)
        lines = len(model.entries[index.row()].terms)
        return QSize(10, round(theme().text(_LINE) * lines) + 2 * space(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _PairModel)
        entry = model.entries[index.row()]
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(0, 0, -1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            draw_box(painter, box, colour("surface"), colour("line_strong"), radius("control"))
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, box, colour("sunken"), None, radius("control"))
        face = font("ui-s" if chosen else "ui")
        mark, tall = theme().text(_MARK), theme().text(_LINE)
        room = box.width() - 2 * space(12) - mark - space(6)
        if entry.key in model.flagged:
            size = theme().text(_FLAG)
            room -= size + space(4)
            centre = QPointF(box.right() - space(10) - size / 2, box.center().y())
            paint_icon(painter, "flag", colour("ink2"), centre, round(size))
        is_pair = len(entry.terms) == 2
        for side, term in enumerate(entry.terms):
            y = box.top() + space(6) + tall * (side + 0.5)
            x = box.left() + space(12)
            if is_pair:
                draw_mark(painter, QPointF(x + mark / 2, y), mark, side)
            place = QRectF(x + mark + space(6), y - tall / 2, room, tall)
            draw_text(painter, place, term, face, colour("ink"))
        painter.restore()


class PairList(Ringed, QListView):
    """A virtual list: thousands of comparisons cost what is in sight.

    Signals:
        chosen(str): another comparison was made the current one by the writer.
    """

    chosen = Signal(str)

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs = _PairModel()
        self._is_filling = False
        self.setModel(self._pairs)
        self.setItemDelegate(_PairDelegate(self))
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSpacing(1)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        slim_scroll_bar(self.verticalScrollBar())
        self.doItemsLayout()
        self.viewport().update()

    def show_entries(
        self, entries: Sequence[PairEntry], current: str = "", flagged: Collection[str] = ()
    ) -> None:
        """Show other comparisons; nobody is told of the one that is current then."""
        self._is_filling = True
        if tuple(entries) != self._pairs.entries:
            self._pairs.show(entries, flagged)
        else:
            self._pairs.flagged = frozenset(flagged)
            self.viewport().update()
        places = [row for row, each in enumerate(self._pairs.entries) if each.key == current]
        if places:
            self.setCurrentIndex(self._pairs.index(places[0]))
        else:
            self.selectionModel().clear()
        self._is_filling = False

    def entries(self) -> tuple[PairEntry, ...]:
        """What is listed."""
        return self._pairs.entries

    def _tell(self, current: QModelIndex) -> None:
        if not self._is_filling and current.isValid():
            self.chosen.emit(self._pairs.entries[current.row()].key)
