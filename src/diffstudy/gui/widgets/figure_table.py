"""The table twin of a chart: the same figures in rows that can be read and heard one by one."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from diffstudy.gui.theme import colour, font, space, theme, theme_signals
from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.ringed import Ringed

_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureTable(Ringed, QTableWidget):
    """Rows of figures under heads, as high as they are: the page scrolls, not the table.

    Args:
        name: accessible name.
        heads: of the columns.
        rows: cells as they are shown; a cell that is a number is set to the right.
        wide: places of the columns that share the room, where the others are as wide as their
            content; empty where all are alike.
        top: draws the heads; None for plain ones.

    ``row_padding`` is the room above and below a cell together, in pixels at 100% text.
    """

    row_padding: ClassVar[int] = 8

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        wide: Sequence[int] = (),
        top: QHeaderView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(len(rows), len(heads), parent)
        self.setAccessibleName(name)
        if top is not None:
            self.setHorizontalHeader(top)
        for column, head in enumerate(heads):
            item = QTableWidgetItem(head)
            said = [cells[column] for cells in rows if cells[column]]
            numbers = bool(said) and all(_is_number(cell) for cell in said)
            item.setTextAlignment(_NUMBERS if numbers else _WORDS)
            self.setHorizontalHeaderItem(column, item)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setTextAlignment(_NUMBERS if _is_number(cell) else _WORDS)
                self.setItem(row, column, item)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = self.horizontalHeader()
        line.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(len(heads)) if wide else ():
            if column not in wide:
                line.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        line.setSectionsClickable(False)
        line.setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font("meta"))
        self.horizontalHeader().setFont(font("meta-s"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, colour("surface"))
        palette.setColor(QPalette.ColorRole.Button, colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, colour("sel"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("ink"))
        self.setPalette(palette)
        # Fusion paints a raised head; a sheet has a hairline under its heads and no more.
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: {colour('surface').name()};"
            f" color: {colour('ink').name()}; border: 0; padding: 4px;"
            f" border-bottom: 1px solid {colour('line_strong').name()}; }}"
        )
        self._fit()

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + rows + 2
        return QSize(round(theme().text(420)), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give wrapped cells the height that they need at this width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            note_hand(keyboard=True)
            event.ignore()  # letters are keys of the page, not a search in the first column
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, 0)

    def _fit(self) -> None:
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row) + space(self.row_padding))
        self.updateGeometry()


def _is_number(cell: str) -> bool:
    return cell.strip("%").replace(",", "").replace(".", "").isdigit()
