"""The gradebook as a table: a student a row, both sides of each comparison, the mark (12b)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
    QWidget,
)

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.painting import draw_box, draw_mark, draw_text, side_colour

WEAK_BELOW = 50
"""Percent under which a side is marked as one to look at."""

_SHARES = Qt.ItemDataRole.UserRole + 1
_PAIR = 2
_FIRST_PAIR = 2
"""The first column that is a comparison."""


@dataclass(frozen=True, slots=True)
class MarksLine:
    """A row of the table.

    Args:
        key: of the student; "" for the class as a whole.
        name: as it is shown.
        handed_in: when, or how it is missing, in words.
        shares: per comparison, percent right of each term; None where it was not asked.
        mark: as it is shown; "" for a blank, which is no zero.
        state: whether it passed, in words.
        paper: a score from paper, such as "14/20".
    """

    key: str
    name: str
    handed_in: str
    shares: tuple[tuple[int | None, ...], ...]
    mark: str
    state: str
    paper: str = ""


class MarksTable(FigureTable):
    """Rows of a class; the last column takes a score from paper.

    Args:
        comparisons: headwords of each comparison.
        lines: one for each student.

    Signals:
        opened(str): key of a student whose answers are wanted.
        paper_typed(str, str): key of a student, and what was typed.
    """

    opened = Signal(str)
    paper_typed = Signal(str, str)
    row_padding = 18

    def __init__(
        self,
        comparisons: Sequence[Sequence[str]],
        lines: Sequence[MarksLine],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._terms = tuple(tuple(terms) for terms in comparisons)
        heads = [tr("Student"), tr("Handed in")]
        heads += ["\n".join(terms) for terms in comparisons]
        heads += [tr("Mark"), tr("Result"), tr("Paper")]
        rows = [
            (each.name, each.handed_in, *("" for _ in comparisons), each.mark, each.state,
             each.paper)
            for each in lines
        ]  # fmt: skip
        wide = self._wide = (0, 1, *range(2, 2 + len(comparisons)), len(heads) - 2)
        super().__init__(
            tr("Gradebook"), heads, rows, wide=wide, top=_PairHeads(self._terms), parent=parent
        )
        self.lines = tuple(lines)
        delegate = _ShareDelegate(self)
        for place in range(len(comparisons)):
            self.setItemDelegateForColumn(2 + place, delegate)
        for row, line in enumerate(lines):
            self._fill(row, line)
        self._paper = self.columnCount() - 1
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.itemChanged.connect(self._changed)
        self.cellDoubleClicked.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the columns for the new width."""
        self._arrange_columns()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded:
            size.setHeight(size.height() + self.horizontalScrollBar().sizeHint().height())
        return size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the student, or takes a score; signs are typed into the column of paper."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.currentColumn() != self._paper:
            self._open(self.currentRow(), self.currentColumn())
        elif self.currentColumn() == self._paper and (is_enter or event.text().isdigit()):
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AllEditTriggers, event)
        else:
            super().keyPressEvent(event)

    def words_of(self, row: int, place: int) -> str:
        """Return a cell as it is said: each term, its share, and whether it is weak."""
        shares = self.lines[row].shares[place]
        said = [
            tr("{term} {share}", term=term, share=share)
            for term, share in zip(self._terms[place], shares, strict=True)
            if share is not None
        ]
        if not said:
            return tr("not answered")
        weak = any(share is not None and share < WEAK_BELOW for share in shares)
        return ", ".join([*said, tr("under 50")] if weak else said)

    def _fill(self, row: int, line: MarksLine) -> None:
        for place, shares in enumerate(line.shares):
            item = self._cell(row, 2 + place)
            item.setData(_SHARES, shares)
            item.setText("")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.words_of(row, place))
            item.setToolTip(self.words_of(row, place))
        if not line.key:
            for column in range(self.columnCount()):
                self._cell(row, column).setFont(font("meta-s"))
                self._cell(row, column).setBackground(QBrush(colour("sunken")))
            return
        paper = self._cell(row, self.columnCount() - 1)
        paper.setFlags(paper.flags() | Qt.ItemFlag.ItemIsEditable)
        paper.setToolTip(tr("Type points, such as 14/20"))

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item

    def _arrange_columns(self) -> None:
        """Share the room, or scroll sideways where the words would be cut."""
        top = self.horizontalHeader()
        columns = range(self.columnCount())
        needed = sum(max(top.sectionSizeHint(c), self.sizeHintForColumn(c)) for c in columns)
        fits = needed <= self.viewport().width()
        mode = QHeaderView.ResizeMode
        for column in columns:
            is_wide = fits and column in self._wide
            top.setSectionResizeMode(column, mode.Stretch if is_wide else mode.ResizeToContents)
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def _open(self, row: int, column: int) -> None:
        is_student = 0 <= row < len(self.lines) and self.lines[row].key
        if is_student and column != self._paper:
            self.opened.emit(self.lines[row].key)

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.column() == self._paper and self.lines[item.row()].key:
            self.paper_typed.emit(self.lines[item.row()].key, item.text().strip())


class _PairHeads(QHeaderView):
    """Heads that set the terms of a comparison below each other, each with the mark of its side."""

    def __init__(self, terms: Sequence[Sequence[str]]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._terms = terms

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        place = section - _FIRST_PAIR
        if not 0 <= place < len(self._terms) or len(self._terms[place]) != _PAIR:
            super().paintSection(painter, rect, section)
            return
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line_strong"))
        mark, line = theme().text(13), rect.height() / _PAIR
        for side, term in enumerate(self._terms[place]):
            middle = rect.top() + line * (side + 0.5)
            draw_mark(painter, QPointF(rect.left() + mark / 2 + 2, middle), mark, side)
            left = rect.left() + mark + space(6)
            room = QRectF(left, middle - line / 2, rect.right() - left, line)
            draw_text(painter, room, term, font("meta-s"), side_colour(side, "ink"))
        painter.restore()

    def sectionSizeFromContents(self, section: int) -> QSize:
        size = super().sectionSizeFromContents(section)
        # Two numbers of a row have to stand side by side below it.
        width = max(size.width() + round(theme().text(22)), round(theme().text(84)))
        return QSize(width, size.height() + space(4))


class _ShareDelegate(QStyledItemDelegate):
    """Draws the numbers of a comparison in the colours of their sides; a weak one is marked."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shares = index.data(_SHARES) or ()
        box = QRectF(option.rect)
        state = option.state
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("sel"))
        elif ground is not None:
            painter.fillRect(box, ground)
        if all(share is None for share in shares):
            draw_text(painter, box.adjusted(4, 0, 0, 0), tr("not answered"), font("meta"),
                      colour("ink3"))  # fmt: skip
            return
        width = min(theme().text(38), box.width() / max(1, len(shares)))
        x = box.left() + 2
        for side, share in enumerate(shares):
            place = QRectF(x, box.center().y() - theme().text(12), width, theme().text(24))
            _draw_share(painter, place, share, _ink(side, len(shares)))
            x += width + space(3)


def _ink(side: int, sides: int) -> QColor:
    return side_colour(side, "ink") if sides == _PAIR else colour("ink")


def _draw_share(painter: QPainter, place: QRectF, share: int | None, ink: QColor) -> None:
    centre = Qt.AlignmentFlag.AlignHCenter
    if share is None:
        draw_text(painter, place, "–", font("meta"), colour("ink3"), centre)
        return
    if share < WEAK_BELOW:
        draw_box(painter, place, colour("mark"), colour("mark_line"), 5)
        ink = colour("mark_ink")
    draw_text(painter, place, str(share), font("meta-s"), ink, centre)
