"""The library's tree of packs and comparisons, painted row by row by one delegate.

The page scrolls, not the tree: it is as high as its rows, so two scroll areas never nest. Where
the list is narrow or the text large, a comparison takes two lines and the head goes.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTreeView, QVBoxLayout, QWidget

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.language import tr
from diffstudy.gui.models.comparison_list import ComparisonListModel, Index
from diffstudy.gui.theme import colour, control, font, radius, theme_signals, tokens
from diffstudy.gui.widgets.focus_ring import came_by_keyboard, note_hand
from diffstudy.gui.widgets.library_rows import LibraryDelegate, list_columns
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text

_MARGIN_AROUND_CURRENT = 48


class _Head(Painted):
    """Column words above the rows; hidden in the stacked form."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Comparison, mix-ups, mastery of A and B, due"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, control(tokens()["size"]["row"]["table_head"]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line"))
        columns = list_columns(QRectF(self.rect()), self.layoutDirection())
        face, tint = font("cap"), colour("ink2")
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, columns.pair, tr("Comparison"), face, tint, near)
        draw_text(painter, columns.mixups, tr("Mix-ups"), face, tint, centre)
        draw_text(painter, columns.mastery, tr("Mastery, A and B"), face, tint, centre)
        draw_text(painter, columns.due, tr("Due"), face, tint, far)


class _Tree(QTreeView):
    opened = Signal(QModelIndex)
    study_requested = Signal(QModelIndex)
    heights_changed = Signal()

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Comparisons"))
        self.setItemDelegate(LibraryDelegate(self))
        self.clicked.connect(self._click)
        self.expanded.connect(self.heights_changed)
        self.collapsed.connect(self.heights_changed)
        self.keyboard_ring = False

    def content_height(self) -> int:
        """Height of all rows that are not folded away."""
        model = self.model()
        total = 0
        for row in range(model.rowCount()):
            pack = model.index(row, 0)
            total += self.rowHeight(pack)
            if self.isExpanded(pack):
                total += sum(
                    self.rowHeight(model.index(child, 0, pack))
                    for child in range(model.rowCount(pack))
                )
        return total

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        self.keyboard_ring = True
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._click(index)
            return
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_S and plain and index.parent().isValid():
            self.study_requested.emit(index)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keyboard_ring = came_by_keyboard(event)
        model = self.model()
        if not self.currentIndex().isValid() and model.rowCount():
            self.setCurrentIndex(model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keyboard_ring = False
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None else None
        if area is None or inner is None or not current.isValid() or not self.hasFocus():
            return
        row = self.visualRect(current)
        at = self.viewport().mapTo(inner, row.center())
        reach = row.height() // 2 + _MARGIN_AROUND_CURRENT
        area.ensureVisible(at.x(), at.y(), 0, reach)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _click(self, index: Index) -> None:
        here = self.model().index(index.row(), 0, index.parent())
        if here.parent().isValid():
            self.opened.emit(here)
        else:
            self.setExpanded(here, not self.isExpanded(here))


class LibraryList(Painted):
    """Packs that fold, comparisons that open.

    Signals:
        opened(str): key of the comparison that was clicked or entered.
        study_requested(str): key of the comparison under S.
    """

    opened = Signal(str)
    study_requested = Signal(str)
    accessible_role = QAccessible.Role.Pane

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ComparisonListModel(parent=self)
        self._head = _Head(parent=self)
        self.tree = _Tree(parent=self)
        self.tree.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.tree)
        self.tree.opened.connect(lambda index: self._tell(index, self.opened))
        self.tree.study_requested.connect(lambda index: self._tell(index, self.study_requested))
        self.tree.heights_changed.connect(self._fit)
        self.setAccessibleName(tr("Library"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self._fit)

    def show_packs(self, packs: Sequence[PackRow], today: date) -> None:
        """Show packs; those that were folded stay folded, new ones are open."""
        folded = {
            pack.id
            for row in range(self.model.rowCount())
            if isinstance(pack := self.model.row_of(self.model.index(row)), PackRow)
            and not self.tree.isExpanded(self.model.index(row))
        }
        current = self.model.row_of(self.tree.currentIndex())
        self.model.show_packs(packs, today)
        for row, pack in enumerate(packs):
            self.tree.setExpanded(self.model.index(row), pack.id not in folded)
            if isinstance(current, PackRow) and current.id == pack.id:
                self.tree.setCurrentIndex(self.model.index(row))
        if isinstance(current, ComparisonRow):
            self.select(current.key)
        self._fit()

    def select(self, key: str) -> None:
        """Make a comparison the current row."""
        index = self.model.index_of(key)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def focus_rows(self) -> None:
        """Put the keyboard into the rows."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        head = 0 if self._head.isHidden() else self._head.sizeHint().height()
        return QSize(640, head + self.tree.content_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def restyle(self) -> None:
        super().restyle()
        self.tree.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))

    def _fit(self) -> None:
        self._head.setVisible(not list_columns(QRectF(self.rect()), self.layoutDirection()).stacked)
        self.tree.doItemsLayout()
        self.updateGeometry()

    def _tell(self, index: QModelIndex, signal: SignalInstance) -> None:
        row = self.model.row_of(index)
        if isinstance(row, ComparisonRow):
            signal.emit(row.key)
