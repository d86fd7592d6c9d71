"""A list view that knows where every row lies without laying one out.

Qt's own views ask the model for each of their rows before they paint the first: with a hundred
thousand comparisons that stops the window for half a second at every filter. Here the rows have
two heights, so that places are a matter of arithmetic and a paint costs what is in sight. It is a
QListView for the keyboard, the selection and the screen reader; the page scrolls, not the view.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from diffstudy.domain.deck import PackRow
from diffstudy.domain.language import tr
from diffstudy.gui.models.comparison_list import ComparisonListModel, Index
from diffstudy.gui.theme import Theme, theme
from diffstudy.gui.widgets.focus_ring import came_by_keyboard, note_hand
from diffstudy.gui.widgets.library_rows import LibraryDelegate, row_heights

_MARGIN_AROUND_CURRENT = 48
_MOVE = QAbstractItemView.CursorAction


class RowView(QListView):
    """Packs that fold and comparisons that open, as high as all of its rows.

    Signals:
        opened(QModelIndex), study_requested(QModelIndex): a comparison was chosen.
        heights_changed: a pack was folded or opened.
    """

    opened = Signal(QModelIndex)
    study_requested = Signal(QModelIndex)
    heights_changed = Signal()

    def __init__(self, model: ComparisonListModel, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Comparisons"))
        self.setItemDelegate(LibraryDelegate(self))
        self.clicked.connect(self._click)
        self.entered.connect(self.viewport().update)
        self.keyboard_ring = False
        self._measured: tuple[tuple[int, Qt.LayoutDirection, Theme], tuple[int, int]] | None = None

    def is_open(self, pack: PackRow) -> bool:
        """Whether a pack is not folded away."""
        return self._rows.is_open(pack)

    def set_open(self, index: Index, opened: bool) -> None:
        """Fold a pack away, or open it."""
        pack = self._rows.row_of(index)
        if isinstance(pack, PackRow) and self.is_open(pack) is not opened:
            self._rows.fold(pack, folded=not opened)
            self.heights_changed.emit()

    def content_height(self) -> int:
        """Height of all rows that are not folded away."""
        return self._top(self._rows.rowCount())

    def visualRect(self, index: Index) -> QRect:
        """Return where a row lies."""
        if not index.isValid():
            return QRect()
        top = self._top(index.row())
        return QRect(0, top, self.viewport().width(), self._top(index.row() + 1) - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        if not 0 <= point.x() < self.viewport().width():
            return QModelIndex()
        row = self._row_at(point.y())
        return self._rows.index(row) if 0 <= row < self._rows.rowCount() else QModelIndex()

    def scrollTo(self, index: Index, hint: object = None) -> None:
        """Leave the page where it is; ``currentChanged`` moves it for the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        below = QPoint(-1, -1)
        if self.viewport().underMouse():
            below = self.viewport().mapFromGlobal(QCursor.pos())
        under = self.indexAt(below)
        first = self._row_at(event.rect().top())
        last = min(self._row_at(event.rect().bottom()), self._rows.rowCount() - 1)
        for row in range(max(0, first), last + 1):
            index = self._rows.index(row)
            hovered = QStyle.StateFlag.State_MouseOver if index == under else QStyle.StateFlag(0)
            option.state = plain | hovered
            option.rect = self.visualRect(index)
            self.itemDelegate().paint(painter, option, index)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: object) -> QModelIndex:
        """Return the row that a key of the arrow block leads to."""
        count, current = self._rows.rowCount(), self.currentIndex()
        if not current.isValid():
            return self._rows.index(0)
        step = {_MOVE.MoveUp: -1, _MOVE.MovePrevious: -1, _MOVE.MoveDown: 1, _MOVE.MoveNext: 1}
        page = max(1, self._page_height() // max(1, self.visualRect(current).height()) - 1)
        step |= {_MOVE.MovePageUp: -page, _MOVE.MovePageDown: page}
        step |= {_MOVE.MoveHome: -count, _MOVE.MoveEnd: count}
        row = current.row() + step.get(action, 0)
        return self._rows.index(min(max(row, 0), count - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row under the pointer."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows lie."""
        region = QRegion()
        for part in range(selection.count()):
            chosen = selection.at(part)
            first, last = chosen.topLeft(), chosen.bottomRight()
            region += self.visualRect(first).united(self.visualRect(last))
        return region

    def doItemsLayout(self) -> None:
        """Lay nothing out: places are computed."""
        self.viewport().update()

    def updateGeometries(self) -> None:
        """Have no scroll bars to place."""

    def viewportSizeHint(self) -> QSize:
        """Be as high as all rows."""
        return QSize(self.viewport().width(), self.content_height())

    def horizontalOffset(self) -> int:
        """Never scroll."""
        return 0

    def verticalOffset(self) -> int:
        """Never scroll."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        """Hide none: what is folded is not in the model."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width without a layout."""
        QAbstractItemView.resizeEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, study and fold by keys."""
        note_hand(keyboard=True)
        self.keyboard_ring = True
        index, key = self.currentIndex(), event.key()
        is_pack = isinstance(self._rows.row_of(index), PackRow)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._click(index)
        elif key == Qt.Key.Key_S and plain and index.isValid() and not is_pack:
            self.study_requested.emit(index)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and index.isValid():
            self._sideways(index, is_pack=is_pack, outwards=self._is_outwards(Qt.Key(key)))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        self.keyboard_ring = came_by_keyboard(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.keyboard_ring = False
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the page follow the keyboard."""
        super().currentChanged(current, previous)
        self.viewport().update()
        area = self._area()
        inner = area.widget() if area is not None else None
        if area is None or inner is None or not current.isValid() or not self.hasFocus():
            return
        row = self.visualRect(current)
        at = self.viewport().mapTo(inner, row.center())
        reach = row.height() // 2 + _MARGIN_AROUND_CURRENT
        area.ensureVisible(at.x(), at.y(), 0, reach)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the mark under the pointer away."""
        super().leaveEvent(event)
        self.viewport().update()

    def _sideways(self, index: Index, *, is_pack: bool, outwards: bool) -> None:
        if is_pack:
            self.set_open(index, not outwards)
        elif outwards:
            self.setCurrentIndex(self._rows.pack_of(index))

    def _is_outwards(self, key: Qt.Key) -> bool:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return key == (Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left)

    def _click(self, index: Index) -> None:
        row = self._rows.row_of(index)
        if isinstance(row, PackRow):
            self.set_open(index, not self.is_open(row))
        elif row is not None:
            self.opened.emit(self._rows.index(index.row()))

    def _area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _page_height(self) -> int:
        area = self._area()
        return self.height() if area is None else area.viewport().height()

    def _heights(self) -> tuple[int, int]:
        """Return the heights of both kinds of rows, computed anew when anything changes them."""
        told = (self.viewport().width(), self.layoutDirection(), theme())
        if self._measured is None or self._measured[0] != told:
            self._measured = told, row_heights(*told[:2])
        return self._measured[1]

    def _top(self, row: int) -> int:
        pack, comparison = self._heights()
        packs = self._rows.packs_before(row)
        return packs * pack + (row - packs) * comparison

    def _row_at(self, y: int) -> int:
        """Return the row at a height; past the end where there is none."""
        low, high = 0, self._rows.rowCount()
        while low < high:
            middle = (low + high) // 2
            if self._top(middle + 1) <= y:
                low = middle + 1
            else:
                high = middle
        return low if y >= 0 else -1
