"""The pair that the next session begins with, shown open beside the invitation to continue."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import (
    draw_mark,
    draw_text,
    draw_vs_badge,
    rounded,
    side_colour,
    text_height,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.term_text import fitted_term
from diffstudy.gui.widgets.text_block import TextBlock

_SIZES = (30, 26, 22, 18)


class FirstUp(Painted):
    """Both terms set towards the gutter, with a few words on each.

    Args:
        terms: headwords, sides in order.
        hints: a few words on each side, or None.
        caption: small words in the corner.
    """

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        terms: Sequence[str] = (),
        hints: Sequence[str | None] = (),
        caption: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self._hints: tuple[str | None, ...] = ()
        self._caption = caption or tr("First up")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_pair(terms, hints)

    def set_pair(self, terms: Sequence[str], hints: Sequence[str | None] = ()) -> None:
        """Show another pair."""
        self._terms = tuple(terms[:2])
        self._hints = (*hints[:2], None, None)[:2]
        self.setAccessibleName(f"{self._caption}: {versus(self._terms)}")
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(460)), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        words = max((self._height(side) for side in range(len(self._terms))), default=0)
        caption = text_height(font("cap")) + space(10)
        least = round(words + 2 * caption)
        return QSize(round(theme().text(280)), max(control(150), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        # Only the outer corners are round: the inner edge meets the panel it is part of.
        corner = radius("panel") - 1
        whole = QRectF(self.rect())
        reach = whole.adjusted(0, 0, corner, 0) if rtl else whole.adjusted(-corner, 0, 0, 0)
        painter.setClipPath(rounded(reach, corner))
        middle = round(self.width() / 2)
        for side in range(len(self._terms)):
            on_the_left = (side == 0) != rtl
            left, right = (0, middle) if on_the_left else (middle, self.width())
            half = QRectF(left, 0, right - left, self.height())
            painter.fillRect(half, side_colour(side, "tint"))
            self._paint_side(painter, side, middle, on_the_left=on_the_left)
        corner_box = whole.adjusted(space(18), space(10), -space(18), 0)
        corner_box.setHeight(text_height(font("cap")) + 2)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, corner_box, self._caption, font("cap"), colour("ink2"), align)
        draw_vs_badge(painter, QPointF(middle, self.height() / 2), theme().text(32))

    def _room(self) -> float:
        return max(80.0, self.width() / 2 - space(28) - space(16))

    def _term(self, side: int, align: Qt.AlignmentFlag) -> TextBlock:
        return fitted_term(self._terms[side], side, self._room(), sizes=_SIZES, align=align)

    def _height(self, side: int) -> float:
        words = self._term(side, Qt.AlignmentFlag.AlignLeft).height_for(self._room())
        hint = self._hint(side, Qt.AlignmentFlag.AlignLeft)
        below = hint.height_for(self._room()) if hint is not None else 0
        return theme().text(24) + space(8) + words + space(6) + below

    def _hint(self, side: int, align: Qt.AlignmentFlag) -> TextBlock | None:
        words = self._hints[side]
        if not words:
            return None
        return TextBlock([plain(words)], "meta", "ink2", align=align, balanced=True)

    def _paint_side(self, painter: QPainter, side: int, middle: int, *, on_the_left: bool) -> None:
        away, mark, room = space(28), theme().text(24), self._room()
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        align = right if on_the_left else left
        x = middle - away - mark / 2 if on_the_left else middle + away + mark / 2
        # Both terms stand on one line, whichever hint is longer.
        tallest = max(self._height(each) for each in range(len(self._terms)))
        y = (self.height() - tallest) / 2 + space(6)
        draw_mark(painter, QPointF(x, y + mark / 2), mark, side)
        y += mark + space(8)
        start = middle - away - room if on_the_left else middle + away
        block = self._term(side, align)
        height = block.height_for(room)
        block.paint(painter, QRectF(start, y, room, height))
        hint = self._hint(side, align)
        if hint is not None:
            below = hint.height_for(room)
            hint.paint(painter, QRectF(start, y + height + space(6), room, below))
