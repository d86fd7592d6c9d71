"""The library's tree of packs and comparisons, painted row by row by one delegate.

The page scrolls, not the tree: it is as high as its rows, so two scroll areas never nest. Where
the list is narrow or the text large, a comparison takes two lines and the head goes.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
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
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.language import tr
from diffstudy.gui.models.comparison_list import ComparisonListModel
from diffstudy.gui.theme import colour, control, font, radius, theme_signals, tokens
from diffstudy.gui.widgets.library_rows import list_columns
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text
from diffstudy.gui.widgets.row_view import RowView


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
        self.tree = RowView(self.model, parent=self)
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
        current = self.model.row_of(self.tree.currentIndex())
        self.model.show_packs(packs, today)
        if isinstance(current, PackRow):
            self.tree.setCurrentIndex(self.model.index_of_pack(current.id))
        elif current is not None:
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
        self.tree.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))

    def _fit(self) -> None:
        self._head.setVisible(not list_columns(QRectF(self.rect()), self.layoutDirection()).stacked)
        self.tree.viewport().update()
        self.updateGeometry()

    def _tell(self, index: QModelIndex, signal: SignalInstance) -> None:
        row = self.model.row_of(index)
        if isinstance(row, ComparisonRow):
            signal.emit(row.key)
