"""Choosing the comparisons of the next session."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pair_words import versus
from diffstudy.gui.dialogs.choose_rows import ROW_ROLE, ChooseDelegate
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText


class ChooseDialog(SheetDialog):
    """A list to tick; ``chosen`` holds the keys after it was accepted.

    Args:
        rows: the comparisons of the library; those with due cards are ticked.
    """

    def __init__(self, rows: Sequence[ComparisonRow], parent: QWidget | None = None) -> None:
        super().__init__(tr("Choose cards"), 640, 560, parent)
        self.body.addWidget(
            ReadingText(tr("Which comparisons do you want to study now?"), "ui", "ink2")
        )
        self._items = QStandardItemModel(self)
        for row in rows:
            self._items.appendRow(_item(row))
        self.list = QListView()
        self.list.setModel(self._items)
        self.list.setAccessibleName(tr("Comparisons to study"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(ChooseDelegate(self.list))
        self.list.viewport().setAutoFillBackground(False)
        # The dialog scrolls, not the list: two scroll areas never nest.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(len(rows) * self.list.sizeHintForRow(0) + 2)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._reveal(now))
        sheet = Panel(padding=(8, 8))
        sheet.body.addWidget(self.list)
        self.body.addWidget(sheet)
        self.body.addStretch()
        everything = Button(tr("All"), "ghost")
        nothing = Button(tr("None"), "ghost")
        everything.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        nothing.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.left.insertWidget(0, everything)
        self.left.insertWidget(1, nothing)
        cancel = Button(tr("Cancel"), key="Esc")
        self.study = Button(tr("Study"), "primary", icon="play", key="Ctrl Enter")
        cancel.clicked.connect(self.reject)
        self.study.clicked.connect(self.accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.study)
        self._items.itemChanged.connect(lambda _: self._count())
        self._count()
        self.list.setCurrentIndex(self._items.index(0, 0))
        self.list.setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the ticked comparisons."""
        items = [self._items.item(row) for row in range(self._items.rowCount())]
        return tuple(
            item.data(ROW_ROLE).key for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter studies what is ticked."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and self.chosen:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _reveal(self, index: QModelIndex) -> None:
        row = self.list.visualRect(index)
        at = self.list.viewport().mapTo(self._content, row.center())
        self.area.ensureVisible(at.x(), at.y(), 0, row.height())

    def _tick(self, state: Qt.CheckState) -> None:
        for row in range(self._items.rowCount()):
            self._items.item(row).setCheckState(state)

    def _count(self) -> None:
        count = len(self.chosen)
        counted = trn("Study {n} comparison", "Study {n} comparisons", count)
        self.study.set_label(counted if count else tr("Study"))
        self.study.setEnabled(count > 0)


def _item(row: ComparisonRow) -> QStandardItem:
    state = trn("{n} due", "{n} due", row.due)
    if not row.due:
        state = tr("new") if row.is_new else tr("not due")
    item = QStandardItem(f"{row.title}, {state}")
    item.setData(row, ROW_ROLE)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if row.due else Qt.CheckState.Unchecked)
    item.setData(f"{versus(row.terms)}, {state}", Qt.ItemDataRole.AccessibleTextRole)
    return item
