"""The head of a comparison: both terms on their tinted halves, never cut short.

The sticky form keeps both terms in sight once the head has scrolled away.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.pair_words import versus
from diffstudy.gui.theme import colour, control, font, radius, sides_stack, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import (
    VS_BADGE,
    VS_BADGE_SMALL,
    draw_mark,
    draw_text,
    draw_vs_badge,
    fill_side,
    rounded,
    side_colour,
    text_height,
    text_width,
)
from diffstudy.gui.widgets.term_text import HEADER_SIZES, STACKED_SIZES, fitted_term
from diffstudy.gui.widgets.text_block import TextBlock

_BAND, _BAND_STACKED = 4, 5
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class ComparisonHeader(Painted):
    """Two tinted halves with bands, marks, terms and parts of speech; stacked where narrow.

    Args:
        terms: the headwords, sides in order (the first two are shown).
        parts_of_speech: "noun" and the like, or None, one per term.

    Signals:
        term_pressed(int): a side that was clicked.
    """

    term_pressed = Signal(int)
    accessible_role = QAccessible.Role.Heading

    def __init__(
        self,
        terms: Sequence[str],
        parts_of_speech: Sequence[str | None] = (None, None),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self._speech: tuple[str | None, ...] = ()
        self.grow_with_width()
        self.set_terms(terms, parts_of_speech)

    def set_terms(
        self, terms: Sequence[str], parts_of_speech: Sequence[str | None] = (None, None)
    ) -> None:
        """Show another pair."""
        self._terms = tuple(terms[:2])
        self._speech = tuple(parts_of_speech[:2])
        self.setAccessibleName(versus(self._terms))
        self.restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if sides_stack(width):
            return sum(self._stacked_heights(width))
        room = self._room(width)
        words = max(self._block(side, width).height_for(room) for side in self._sides())
        speech = text_height(font("meta")) if any(self._speech) else 0
        needed = _BAND + words + speech + 2 * space(16)
        return max(control(112) if any(self._speech) else control(96), round(needed))

    def sizeHint(self) -> QSize:
        width = round(theme().text(900))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), control(76))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._outline())
        if sides_stack(self.width()):
            self._paint_stacked(painter)
            return
        for side in self._sides():
            self._paint_half(painter, side)
        size = theme().text(VS_BADGE)
        centre = QPointF(self.width() / 2, (self.height() + _BAND) / 2)
        draw_vs_badge(painter, centre, size)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which side was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.term_pressed.emit(self._side_at(event.position()))

    def _side_at(self, point: QPointF) -> int:
        if sides_stack(self.width()):
            return int(point.y() > self._stacked_heights(self.width())[0])
        return int((point.x() > self.width() / 2) != self._mirrored())

    def _sides(self) -> range:
        return range(len(self._terms))

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _outline(self) -> QPainterPath:
        corner = radius("panel")
        return rounded(QRectF(0, 0, self.width(), self.height() + corner), corner)

    def _room(self, width: int) -> float:
        used = space(28) + theme().text(30) + space(14) + theme().text(VS_BADGE) / 2 + space(12)
        return max(60.0, width / 2 - used)

    def _block(self, side: int, width: int) -> TextBlock:
        align = _LEFT if (side == 0) != self._mirrored() else _RIGHT
        return fitted_term(
            self._terms[side], side, self._room(width), sizes=HEADER_SIZES, align=align
        )

    def _paint_half(self, painter: QPainter, side: int) -> None:
        on_the_left = (side == 0) != self._mirrored()
        # Whole pixels: a half pixel would blend the two tints into a third.
        middle = round(self.width() / 2)
        left, right = (0, middle) if on_the_left else (middle, self.width())
        half = QRectF(left, 0, right - left, self.height())
        painter.fillRect(half, side_colour(side, "tint"))
        fill_side(painter, rounded(QRectF(left, 0, right - left, _BAND), 0), side)
        room = self._room(self.width())
        block = self._block(side, self.width())
        words = block.height_for(room)
        speech = self._speech[side]
        extra = text_height(font("meta")) if speech else 0
        centre = _BAND + (self.height() - _BAND - extra) / 2 - (space(4) if speech else 0)
        mark = theme().text(30)
        pad = space(28)
        x = left + pad + mark / 2 if on_the_left else right - pad - mark / 2
        draw_mark(painter, QPointF(x, centre + theme().text(2)), mark, side)
        away = pad + mark + space(14)
        start = left + away if on_the_left else right - away - room
        block.paint(painter, QRectF(start, centre - words / 2, room, words))
        if speech:
            place = QRectF(start, centre + words / 2 + space(4), room, extra)
            align = _LEFT if on_the_left else _RIGHT
            draw_text(painter, place, speech, font("meta"), colour("ink2"), align)

    def _stacked_room(self, width: int) -> float:
        return max(60.0, width - space(24) - theme().text(27) - space(14) - space(20))

    def _stacked_block(self, side: int, width: int) -> TextBlock:
        align = _RIGHT if self._mirrored() else _LEFT
        room = self._stacked_room(width)
        return fitted_term(self._terms[side], side, room, sizes=STACKED_SIZES, align=align)

    def _stacked_heights(self, width: int) -> list[int]:
        room = self._stacked_room(width)
        return [
            max(control(72), self._stacked_block(side, width).height_for(room) + 2 * space(14))
            for side in self._sides()
        ]

    def _paint_stacked(self, painter: QPainter) -> None:
        y = 0
        mark = theme().text(27)
        room = self._stacked_room(self.width())
        for side, height in zip(self._sides(), self._stacked_heights(self.width()), strict=True):
            painter.fillRect(QRectF(0, y, self.width(), height), side_colour(side, "tint"))
            band = self.width() - _BAND_STACKED if self._mirrored() else 0
            fill_side(painter, rounded(QRectF(band, y, _BAND_STACKED, height), 0), side)
            middle = y + height / 2
            lead = space(24) + mark / 2
            x = self.width() - lead if self._mirrored() else lead
            draw_mark(painter, QPointF(x, middle), mark, side)
            lead += mark / 2 + space(14)
            start = self.width() - lead - room if self._mirrored() else lead
            block = self._stacked_block(side, self.width())
            words = block.height_for(room)
            block.paint(painter, QRectF(start, middle - words / 2, room, words))
            y += height


_NARROW, _SMALLEST = 360, 13


class StickyHeader(Painted):
    """Both terms on 36 px; the full terms are in the accessible name and tooltip."""

    accessible_role = QAccessible.Role.Heading

    def __init__(self, terms: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_terms(terms)

    def set_terms(self, terms: Sequence[str]) -> None:
        """Show another pair."""
        self._terms = tuple(terms[:2])
        spoken = versus(self._terms)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, max(control(36), round(text_height(font("term-s")) + 8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = round(self.width() / 2)
        centre = (self.height() + 3) / 2
        mark = theme().text(18)
        pad = space(18 if self.width() >= theme().text(_NARROW) else 10)
        room = self.width() / 2 - pad - mark - space(9) - theme().text(VS_BADGE_SMALL) / 2
        face = _fitting(self._terms, room - space(4))
        for side, word in enumerate(self._terms):
            on_the_left = (side == 0) != mirrored
            left, right = (0, middle) if on_the_left else (middle, self.width())
            painter.fillRect(
                QRectF(left, 0, right - left, self.height()), side_colour(side, "tint")
            )
            fill_side(painter, rounded(QRectF(left, 0, right - left, 3), 0), side)
            x = left + pad + mark / 2 if on_the_left else right - pad - mark / 2
            draw_mark(painter, QPointF(x, centre), mark, side)
            width = min(room, text_width(face, word) + 1)
            away = pad + mark + space(9)
            start = left + away if on_the_left else right - away - width
            place = QRectF(start, 3, width, self.height() - 3)
            draw_text(painter, place, word, face, side_colour(side, "ink"))
        size = min(theme().text(VS_BADGE_SMALL), self.height() - 2)
        draw_vs_badge(painter, QPointF(middle, centre), size)


def _fitting(terms: Sequence[str], room: float) -> QFont:
    """The face of the terms, smaller where they would be cut; not below the least for reading."""
    face = font("term-s")
    least = round(theme().text(_SMALLEST))
    while face.pixelSize() > least and any(text_width(face, term) > room for term in terms):
        face.setPixelSize(face.pixelSize() - 1)
    return face
