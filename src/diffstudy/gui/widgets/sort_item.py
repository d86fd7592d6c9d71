"""A statement that was put into a column: it can be picked, moved, and turn out to be misplaced."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.cue import MASK
from diffstudy.domain.language import later, tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.drag_source import ARROWS, DragSource
from diffstudy.gui.widgets.painting import draw_box, draw_text, side_colour, text_width
from diffstudy.gui.widgets.rich_text import with_blanks
from diffstudy.gui.widgets.spoken_words import without_blanks
from diffstudy.gui.widgets.text_block import TextBlock

ARROWS_AND_ENTER = (*ARROWS, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Arrows move a statement, and Enter checks the board instead of clicking."""


class Standing(StrEnum):
    """What is known of a placed statement."""

    OPEN = "open"
    RIGHT = "right"
    WRONG = "wrong"


_WORDS = {Standing.RIGHT: later("right"), Standing.WRONG: later("not here")}


class SortItem(DragSource):
    """A placed statement, at least 44 high.

    Args:
        text: shown in full; masked words become blanks.
        side: of its column: 0 or 1, 2 for a column in ink.
    """

    least_size = (160, 44)
    keys_of_the_board = ARROWS_AND_ENTER

    def __init__(self, text: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._standing = Standing.OPEN
        self._picked = False
        self.setText(text)
        self._describe()

    @property
    def standing(self) -> Standing:
        """Whether it is known to stand right or wrong."""
        return self._standing

    def set_side(self, side: int) -> None:
        """Take the colours of another column."""
        self._side = side
        self.update()

    def set_standing(self, standing: Standing) -> None:
        """Show whether it stands right: dashed with a cross where it does not."""
        self._standing = standing
        self.can_be_dragged = standing is not Standing.RIGHT
        self._describe()
        self.restyle()

    def set_picked(self, picked: bool) -> None:
        """Show it as the one that goes to the next place that is clicked."""
        self._picked = picked
        self._describe()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return max(control(44), self._block().height_for(self._room(width)) + 2 * space(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        wrong, right = self._standing is Standing.WRONG, self._standing is Standing.RIGHT
        hot = self._picked or (self.is_hot() and not right)
        fill = side_colour(self._side, "tint2") if hot else colour("surface")
        if wrong:
            style = Qt.PenStyle.CustomDashLine
            draw_box(painter, box, fill, colour("no_ink"), radius("control"), 1.5, style)
        else:
            shade, width = ("mid", 2.0) if self._picked else ("line", 1.0)
            line = side_colour(self._side, shade)
            draw_box(painter, box, fill, line, radius("control"), width)
        block, room = self._block(), self._room(self.width())
        height = block.height_for(room)
        left = self.left_of(space(16), room)
        block.paint(painter, QRectF(left, box.center().y() - height / 2 - block.lift, room, height))
        self._paint_end(painter)

    def _paint_end(self, painter: QPainter) -> None:
        mirrored = self.is_mirrored()
        middle = self.height() / 2
        lead = float(space(10) if mirrored else self.width() - space(10))
        inward = 1 if mirrored else -1
        if self._standing is Standing.OPEN:
            self._paint_grip(painter, QPointF(lead + inward * theme().text(6), middle))
            return
        size = round(theme().text(14))
        tint = colour("ok_ink" if self._standing is Standing.RIGHT else "no_ink")
        word = self._note()
        width = text_width(font("meta-s"), word) if word else 0
        left = lead if mirrored else lead - width
        draw_text(painter, QRectF(left, 0, width + 1, self.height()), word, font("meta-s"), tint)
        shift = width + (space(6) if word else 0) + size / 2
        name = "check" if self._standing is Standing.RIGHT else "x"
        paint_icon(painter, name, tint, QPointF(lead + inward * shift, middle), size)

    def _paint_grip(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink2"))
        step = theme().text(4.6)
        for row in (-1, 0, 1):
            for column in (-0.5, 0.5):
                at = QPointF(centre.x() + column * step, centre.y() + row * step)
                painter.drawEllipse(at, theme().text(1.15), theme().text(1.15))

    def _note(self) -> str:
        return tr("Not here") if self._standing is Standing.WRONG else ""

    def _room(self, width: int) -> float:
        end = theme().text(14) + space(10)
        if self._note():
            end += text_width(font("meta-s"), self._note()) + space(6)
        return max(40.0, width - space(16) - end - space(10))

    def _block(self) -> TextBlock:
        return TextBlock(with_blanks(self.text(), MASK), "read", align=self.text_align())

    def _describe(self) -> None:
        words = [without_blanks(self.text())]
        if self._standing in _WORDS:
            words.append(tr(_WORDS[self._standing]))
        self.setAccessibleName(", ".join(words))
        self.setAccessibleDescription(tr("picked") if self._picked else "")
