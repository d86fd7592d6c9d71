"""The pile of statements that are still to be sorted: the top one is read and taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.cue import MASK
from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import colour, control, radius, space, theme
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.drag_source import DragSource
from diffstudy.gui.widgets.keycaps import KeyCap
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.rich_text import with_blanks
from diffstudy.gui.widgets.sort_item import ARROWS_AND_ENTER
from diffstudy.gui.widgets.spoken_words import without_blanks
from diffstudy.gui.widgets.text_block import TextBlock

_WIDTH, _HEIGHT, _LOW = 540, 110, 84
_SHORT = 56


class PileCard(DragSource):
    """The statement on top."""

    usual_width = _WIDTH
    keys_of_the_board = ARROWS_AND_ENTER

    def ring_radius(self) -> int:
        return radius("panel")

    def show_text(self, text: str, left: int) -> None:
        """Show a statement; ``left`` counts it and those below it."""
        self.setText(text)
        self.setAccessibleName(without_blanks(text))
        self.setAccessibleDescription(trn("{n} left to sort", "{n} left to sort", left))
        self.restyle()

    def heightForWidth(self, width: int) -> int:
        low = self.window().height() < 700 * theme().text_scale
        least = control(_LOW if low else _HEIGHT)
        return max(least, self._block().height_for(self._room(width)) + 2 * space(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, colour("raised"), colour("line_strong"), radius("panel"))
        block, room = self._block(), self._room(self.width())
        height = block.height_for(room)
        left = box.center().x() - room / 2
        block.paint(painter, QRectF(left, box.center().y() - height / 2 - block.lift, room, height))

    def _room(self, width: int) -> float:
        return max(60.0, width - 2 * space(20))

    def _block(self) -> TextBlock:
        is_long = len(self.text()) > _SHORT
        return TextBlock(
            with_blanks(self.text(), MASK),
            "prompt-s" if is_long else "prompt",
            align=Qt.AlignmentFlag.AlignHCenter,
            balanced=True,
            pixels=None if is_long else round(theme().text(24)),
        )


class SortPile(Arranged):
    """The top card with the edges of those below it, and the keys that place it beside it.

    Args:
        keys: what is drawn left and right of the card; none where columns have keys of their own.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, keys: Sequence[str] = ("←", "→"), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self.card = PileCard(self)
        self._caps = [KeyCap(key, large=True, parent=self) for key in keys]
        self.setAccessibleName(tr("Pile of statements"))

    def show_top(self, text: str, left: int) -> None:
        """Show the statement on top of ``left`` statements."""
        self._left = left
        self.card.show_text(text, left)
        self.setAccessibleDescription(trn("{n} left", "{n} left", left))
        self.restyle()
        self.arrange()

    def heightForWidth(self, width: int) -> int:
        return self.card.heightForWidth(self._card_width(width)) + self._edges()

    def sizeHint(self) -> QSize:
        width = round(theme().text(_WIDTH)) + 2 * self._beside()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), self.heightForWidth(max(1, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        card = QRectF(self.card.geometry())
        line = QColor(colour("line_strong"))
        line.setAlphaF(0.5)
        for below in range(min(2, self._left - 1), 0, -1):
            inset = theme().text(12.5) * below
            depth = theme().text(5 + 5 * below)
            edge = card.adjusted(inset, 20, -inset, depth)
            draw_box(painter, edge, colour("surface"), line, radius("panel"))

    def _beside(self) -> int:
        return space(20) + max((cap.sizeHint().width() for cap in self._caps), default=0)

    def _edges(self) -> int:
        return round(theme().text(16))

    def _card_width(self, width: int) -> int:
        return min(round(theme().text(_WIDTH)), max(60, width - 2 * self._beside()))

    def arrange(self) -> None:
        width = self._card_width(self.width())
        height = self.card.heightForWidth(width)
        left = (self.width() - width) // 2
        self.card.setGeometry(QRect(left, 0, width, height))
        places = [left - self._beside(), left + width + space(20)]
        for cap, x in zip(self._caps, places, strict=False):
            hint = cap.sizeHint()
            cap.setGeometry(QRect(x, (height - hint.height()) // 2, hint.width(), hint.height()))
