"""A term with the mark of its side, at the head of a column of cards."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_mark
from diffstudy.gui.widgets.spoken_words import of_side
from diffstudy.gui.widgets.term_text import LYING_SIZES, fitted_term
from diffstudy.gui.widgets.text_block import TextBlock


class TermHead(Painted):
    """Mark and term in the ink of a side; shrinks and wraps, is never cut."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, term: str, side: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term = term
        self._side = side
        self.setAccessibleName(of_side(side, term))
        self.grow_with_width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._block(width).height_for(self._room(width))

    def sizeHint(self) -> QSize:
        width = round(theme().text(360))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(120)), self.heightForWidth(max(1, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        block, room, mark = self._block(self.width()), self._room(self.width()), theme().text(26)
        x = self.width() - mark / 2 if mirrored else mark / 2
        draw_mark(painter, QPointF(x, block.line_height / 2), mark, self._side)
        left = 0.0 if mirrored else mark + space(12)
        block.paint(painter, QRectF(left, -block.lift, room, block.height_for(room)))

    def _room(self, width: int) -> float:
        return max(40.0, width - theme().text(26) - space(12))

    def _block(self, width: int) -> TextBlock:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        room = self._room(width)
        return fitted_term(self._term, self._side, room, sizes=LYING_SIZES, align=align)
