"""What you take for what: rows are the terms asked, columns what was answered."""

from collections.abc import Sequence
from math import ceil, cos, pi

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.cell_grid import Cell, CellGrid
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width

_WIDTH, _HEIGHT, _GAP = 52, 26, 3
_LABEL = 110
_SLANT = 45
_CORNER = 3
_STEPS = 4


class ConfusionMatrix(CellGrid):
    """Counts in shades of ink; the most frequent slip is ringed.

    Terms stand here without sides: a side belongs to a pair, not to a word.

    Args:
        terms: headwords, of the rows and of the columns.
        counts: a row per term asked, a column per term answered.
        ringed: row and column of the cell to point at.

    Signals:
        term_pressed(int): place of a term whose name was clicked, or that O was pressed on.
    """

    term_pressed = Signal(int)

    def __init__(
        self,
        terms: Sequence[str] = (),
        counts: Sequence[Sequence[int]] = (),
        ringed: Cell | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._ring: Cell | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_counts(terms, counts, ringed)

    def set_counts(
        self, terms: Sequence[str], counts: Sequence[Sequence[int]], ringed: Cell | None
    ) -> None:
        """Show other counts."""
        self._terms = tuple(terms)
        self._counts = tuple(tuple(row) for row in counts)
        self._ring = ringed
        self._current = None
        self.setAccessibleName(tr("What you take for what"))
        self.setAccessibleDescription(self.words_of(ringed) if ringed else "")
        self.restyle()

    def has_cell(self, cell: Cell) -> bool:
        return all(0 <= place < len(self._terms) for place in cell)

    def first_cell(self) -> Cell | None:
        return self._ring or ((0, 0) if self._terms else None)

    def words_of(self, cell: Cell) -> str:
        asked, answered = self._terms[cell[0]], self._terms[cell[1]]
        count = self._counts[cell[0]][cell[1]]
        if cell[0] == cell[1]:
            return _said_right(asked, count)
        said = _said_wrong(asked, answered, count)
        return tr("{slip}, the most frequent slip", slip=said) if cell == self._ring else said

    def box_of(self, cell: Cell) -> QRectF:
        width = self._cell_width()
        height = round(theme().text(_HEIGHT))
        x = self._label_room() + cell[1] * (width + _GAP)
        if self._is_mirrored():
            x = self.width() - x - width
        return QRectF(x, self._head() + cell[0] * (height + _GAP), width, height)

    def cell_at(self, point: QPointF) -> Cell | None:
        every = range(len(self._terms))
        cells = ((row, column) for row in every for column in every)
        return next((cell for cell in cells if self.box_of(cell).contains(point)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on the name of a row."""
        super().mouseReleaseEvent(event)
        point = event.position()
        for row in range(len(self._terms)):
            box = self.box_of((row, 0))
            beside = point.x() > box.right() if self._is_mirrored() else point.x() < box.left()
            if beside and box.top() <= point.y() <= box.bottom():
                self.term_pressed.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_O and self.current is not None:
            self.term_pressed.emit(self.current[0])
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        count = len(self._terms)
        width = self._label_room() + count * (theme().text(_WIDTH) + _GAP) + self._overhang()
        return QSize(round(width), self._height())

    def minimumSizeHint(self) -> QSize:
        least = text_width(font("meta-s"), "00") + 6
        width = self._label_room() + len(self._terms) * (least + _GAP) + self._overhang()
        return QSize(round(width), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rows = range(len(self._terms))
        for index in rows:
            self._paint_row_label(painter, index)
            self._paint_column_label(painter, index)
        most = max(
            (self._counts[row][column] for row in rows for column in rows if row != column),
            default=0,
        )
        for row in rows:
            for column in rows:
                self._paint_cell(painter, (row, column), most)
        if self._ring is not None:
            box = self.box_of(self._ring).adjusted(-2, -2, 2, 2)
            draw_box(painter, box.adjusted(1, 1, -1, -1), None, colour("surface"), _CORNER + 1, 1)
            draw_box(painter, box, None, colour("ink"), _CORNER + 2, 1.5)
        self.paint_ring(painter, _CORNER)

    def _paint_cell(self, painter: QPainter, cell: Cell, most: int) -> None:
        box, count = self.box_of(cell), self._counts[cell[0]][cell[1]]
        ink = colour("ink")
        if cell[0] == cell[1]:
            draw_box(painter, box, colour("surface"), colour("heat1"), _CORNER)
            ink = colour("ink2")
        else:
            step = ceil(_STEPS * count / most) if most else 0
            draw_box(painter, box, colour(f"heat{step}"), None, _CORNER)
            if step > 2:
                ink = colour("surface")
        if count:
            centred = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, str(count), font("cap-s"), ink, centred)

    def _paint_row_label(self, painter: QPainter, row: int) -> None:
        box = self.box_of((row, 0))
        room = self._label_room() - space(10)
        left = self.width() - room if self._is_mirrored() else 0.0
        align = Qt.AlignmentFlag.AlignLeft if self._is_mirrored() else Qt.AlignmentFlag.AlignRight
        place = QRectF(left, box.top(), room, box.height())
        draw_text(painter, place, self._terms[row], font("cap-s"), colour("ink"), align)

    def _paint_column_label(self, painter: QPainter, column: int) -> None:
        box = self.box_of((0, column))
        face = font("cap")
        word = QFontMetricsF(face).elidedText(
            self._terms[column], Qt.TextElideMode.ElideRight, theme().text(_LABEL)
        )
        painter.save()
        painter.translate(box.center().x() - theme().text(2), box.top() - space(5))
        painter.rotate(_SLANT if self._is_mirrored() else -_SLANT)
        painter.setFont(face)
        painter.setPen(colour("ink"))
        begin = -text_width(face, word) if self._is_mirrored() else 0.0
        painter.drawText(QPointF(begin, 0), word)
        painter.restore()

    def _label_room(self) -> float:
        widest = max((text_width(font("cap-s"), term) for term in self._terms), default=0.0)
        return min(widest, theme().text(_LABEL)) + space(10)

    def _slanted(self) -> float:
        widest = max((text_width(font("cap"), term) for term in self._terms), default=0.0)
        return min(widest, theme().text(_LABEL)) * cos(pi / 180 * _SLANT)

    def _overhang(self) -> float:
        last = text_width(font("cap"), self._terms[-1]) if self._terms else 0.0
        reach = min(last, theme().text(_LABEL)) * cos(pi / 180 * _SLANT)
        return max(4.0, reach - theme().text(_WIDTH) / 4)

    def _head(self) -> float:
        return self._slanted() + theme().text(12) + space(4)

    def _cell_width(self) -> float:
        count = max(1, len(self._terms))
        room = self.width() - self._label_room() - self._overhang()
        return max(12.0, min(theme().text(_WIDTH), room / count - _GAP))

    def _height(self) -> int:
        rows = len(self._terms) * (round(theme().text(_HEIGHT)) + _GAP)
        return round(self._head() + rows + 4)


def _said_right(term: str, count: int) -> str:
    if not count:
        return tr("{term} asked and answered never", term=term)
    return trn(
        "{term} asked and answered once",
        "{term} asked and answered {n} times",
        count,
        term=term,
    )


def _said_wrong(asked: str, answered: str, count: int) -> str:
    if not count:
        return tr("{asked} asked, {answered} answered never", asked=asked, answered=answered)
    return trn(
        "{asked} asked, {answered} answered once",
        "{asked} asked, {answered} answered {n} times",
        count,
        asked=asked,
        answered=answered,
    )
