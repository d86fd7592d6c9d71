"""The two cards of "which term": place, band, mark, letter and ink all say which side it is.

Two answers that stand for no side, such as true and false, are the same cards in ink.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import colour, control, radius, space, theme, tokens
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_mark,
    fill_side,
    keycap_width,
    rounded,
    side_colour,
)
from diffstudy.gui.widgets.spoken_words import by_key, of_side
from diffstudy.gui.widgets.term_text import (
    CHOICE_SIZES,
    HEADER_SIZES,
    LYING_SIZES,
    fitted_term,
)
from diffstudy.gui.widgets.text_block import TextBlock
from diffstudy.gui.widgets.wrapped_button import WrappedButton

_BAND = 6
_INK = 2


class ChoiceButton(WrappedButton):
    """One term to choose; ``clicked`` when it is.

    Args:
        term: the headword, shrunk and wrapped but never cut.
        side: 0 for A, 1 for B, None for an answer in ink.
        key: hint of the digit that chooses it.
    """

    least_size = (180, 70)

    def __init__(
        self, term: str, side: int | None, key: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_side = side is not None
        self._side = _INK if side is None else side
        self._key = key
        self._lying = False
        self._chosen = False
        self.setText(term)
        self.setAccessibleName(of_side(side, term))
        if key:
            self.setAccessibleDescription(by_key(key))

    def set_lying(self, lying: bool) -> None:
        """Lay mark, term and key in a row, for the stacked form."""
        if lying != self._lying:
            self._lying = lying
            self.restyle()

    def set_chosen(self, chosen: bool) -> None:
        """Show it as the given answer."""
        self._chosen = chosen
        self.update()

    def ring_radius(self) -> int:
        return radius("choice")

    def heightForWidth(self, width: int) -> int:
        block = self._term_block(width)
        words = block.height_for(self._term_room(width))
        if self._lying:
            return max(control(70), words + 2 * space(16))
        return max(control(self._least_height()), words + round(theme().text(106)) + space(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        corner = radius("choice")
        hot = self.is_hot() or self._chosen
        fill = side_colour(self._side, "tint2" if hot else "tint")
        if not self._has_side:
            fill = colour("sunken" if hot else "surface")
        draw_box(painter, box, fill, None, corner)
        line = side_colour(self._side, "mid")
        if self._has_side:
            self._paint_band(painter, box, corner)
        elif self._chosen:
            line = colour("ink")
        width = 2.5 if self._chosen else 1.5 if self._has_side else 1.0
        draw_box(painter, box, None, line, corner, width)
        if self._lying:
            self._paint_lying(painter, box)
        else:
            self._paint_standing(painter, box)

    def _paint_band(self, painter: QPainter, box: QRectF, corner: float) -> None:
        band = QRectF(box)
        if self._lying:
            band.setWidth(_BAND)
            if self.is_mirrored():
                band.moveRight(box.right())
        else:
            band.setHeight(_BAND)
        fill_side(painter, rounded(box, corner).intersected(rounded(band, 0)), self._side)

    def _paint_standing(self, painter: QPainter, box: QRectF) -> None:
        block = self._term_block(self.width())
        room = self._term_room(self.width())
        words = block.height_for(room)
        # Without a mark the word and its key are in the middle by themselves.
        middle = box.center() + QPointF(0, 1 if self._has_side else -theme().text(17))
        if self._has_side:
            at = QPointF(middle.x(), middle.y() - words / 2 - theme().text(27))
            draw_mark(painter, at, theme().text(30), self._side)
        place = QRectF(middle.x() - room / 2, middle.y() - words / 2, room, words)
        block.paint(painter, place)
        if self._key:
            lead = middle.x() - keycap_width(self._key, large=True) / 2
            below = middle.y() + words / 2 + theme().text(30)
            self.paint_key(painter, lead, below, self._key, large=True)

    def _paint_lying(self, painter: QPainter, box: QRectF) -> None:
        middle = box.center().y()
        lead = float(space(22))
        if self._has_side:
            mark = theme().text(24)
            draw_mark(
                painter, QPointF(self.left_of(lead, mark) + mark / 2, middle), mark, self._side
            )
            lead += mark + space(16)
        block = self._term_block(self.width())
        room = self._term_room(self.width())
        words = block.height_for(room)
        block.paint(painter, QRectF(self.left_of(lead, room), middle - words / 2, room, words))
        if self._key:
            width = keycap_width(self._key, large=True)
            lead = box.width() - space(20) - width
            self.paint_key(painter, lead, middle, self._key, large=True)

    def _least_height(self) -> int:
        tall = self.window().height() >= 700 * theme().text_scale
        height: int = tokens()["size"]["choice_height"]["wide" if tall else "narrow"]
        return height

    def _term_room(self, width: int) -> float:
        if not self._lying:
            return max(40.0, width - 2 * space(20))
        key = keycap_width(self._key, large=True) + space(16) if self._key else 0
        mark = theme().text(24) + space(16) if self._has_side else 0
        used = space(22) + mark + key + space(20)
        return max(40.0, width - used)

    def _term_block(self, width: int) -> TextBlock:
        if self._lying:
            return fitted_term(
                self.text(),
                self._side,
                self._term_room(width),
                sizes=LYING_SIZES,
                align=self.text_align(),
            )
        tall = control(self._least_height()) >= control(200)
        return fitted_term(
            self.text(),
            self._side,
            self._term_room(width),
            sizes=HEADER_SIZES if tall else CHOICE_SIZES,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
