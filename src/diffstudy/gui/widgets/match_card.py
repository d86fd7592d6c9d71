"""A card to be joined to its counterpart: of a side, or in ink where there are no sides."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, radius, space, theme
from diffstudy.gui.widgets.drag_source import DragSource
from diffstudy.gui.widgets.painting import (
    draw_box,
    fill_side,
    rounded,
    side_colour,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.spoken_words import by_key, of_side
from diffstudy.gui.widgets.text_block import TextBlock

_BAND = 4.5


class MatchCard(DragSource):
    """A statement or a term; ``clicked`` picks it.

    Args:
        text: shown in full.
        key: the digit that picks it.
        side: 0 or 1; None for ink, which has no band.
        is_term: a term of a cluster, set in semibold.
        least: height at 100% text.
    """

    usual_width = 360
    least_size = (140, 44)

    def __init__(
        self,
        text: str,
        key: str,
        side: int | None = None,
        *,
        is_term: bool = False,
        least: int = 68,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._side = side
        self._is_term = is_term
        self._least = least
        self._picked = False
        self._wrong = False
        self._note: str | None = None
        self._about = ""
        self._linked = (True, True)
        self.setText(text)
        self._describe()

    @property
    def side(self) -> int | None:
        """Its side, None for ink."""
        return self._side

    @property
    def is_joined(self) -> bool:
        """Whether it has found its counterpart."""
        return self._note is not None

    def show_state(
        self, *, picked: bool, wrong: bool, joined_to: str | None, about: str = ""
    ) -> None:
        """Show it as picked, as wrongly joined just now, or as joined to another text.

        Args:
            about: what both speak of.
        """
        self._picked, self._wrong, self._note, self._about = picked, wrong, joined_to, about
        self.can_be_dragged = joined_to is None
        self._describe()
        self.restyle()

    def set_linked(self, *, lines: bool, labels: bool) -> None:
        """Whether lines and their labels are drawn beside it; what is not it says itself."""
        if (lines, labels) != self._linked:
            self._linked = (lines, labels)
            self.restyle()

    def ring_radius(self) -> int:
        return radius("panel")

    def heightForWidth(self, width: int) -> int:
        return max(control(self._least), self._words_height(width) + 2 * space(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, corner = QRectF(self.rect()), radius("panel")
        draw_box(painter, box, self._fill(), None, corner)
        if self._side is not None:
            on_the_left = (self._side == 0) != self.is_mirrored()
            left = 0.0 if on_the_left else box.width() - _BAND
            band = rounded(QRectF(left, 0, _BAND, box.height()), 0)
            fill_side(painter, rounded(box, corner).intersected(band), self._side)
        self._paint_border(painter, box, corner)
        lead = space(16)
        sign = self._sign()
        middle = box.center().y()
        if self.is_joined:
            size = round(theme().text(18))
            centre = QPointF(self.left_of(lead, sign) + sign / 2, middle)
            paint_icon(painter, "check", colour("ok_ink"), centre, size)
        else:
            self.paint_key(painter, lead, middle, self._key)
        block, room = self._block(), self._room(self.width())
        height = block.height_for(room)
        left = self.left_of(lead + sign + space(13), room)
        top = middle - self._words_height(self.width()) / 2
        block.paint(painter, QRectF(left, top - block.lift, room, height))
        note = self._note_block()
        if note is not None:
            note.paint(painter, QRectF(left, top + height, room, note.height_for(room)))

    def _fill(self) -> QColor:
        hot = self._picked or (self.is_hot() and not self.is_joined)
        if self.is_joined or (self._side is None and not hot):
            return colour("surface")
        if self._side is None:
            return colour("sunken")
        return side_colour(self._side, "tint2" if hot else "tint")

    def _paint_border(self, painter: QPainter, box: QRectF, corner: float) -> None:
        if self._wrong:
            style = Qt.PenStyle.CustomDashLine
            draw_box(painter, box, None, colour("no_ink"), corner, 2.0, style)
            return
        if self._side is None:
            line = colour("ink" if self._picked else "line_strong")
            width = 2.5 if self._picked else 1.0
        else:
            line = side_colour(self._side, "line" if self.is_joined else "mid")
            width = 2.5 if self._picked else 1.0
        draw_box(painter, box, None, line, corner, width)

    def _words_height(self, width: int) -> int:
        room = self._room(width)
        note = self._note_block()
        return self._block().height_for(room) + (note.height_for(room) if note is not None else 0)

    def _note_block(self) -> TextBlock | None:
        lines, labels = self._linked
        words = [] if labels or not self._about else [self._about]
        words += [] if lines or not self._note else [f"↔ {self._note}"]
        if not words:
            return None
        return TextBlock([plain("  ".join(words))], "meta-s", "ink2", align=self.text_align())

    def _sign(self) -> float:
        return theme().text(20)

    def _room(self, width: int) -> float:
        return max(40.0, width - space(16) - self._sign() - space(13) - space(16))

    def _block(self) -> TextBlock:
        style, size = ("h2", 20) if self._is_term else ("read", 16)
        tint = "ink2" if self.is_joined else "ink"
        pixels = round(theme().text(size))
        return TextBlock([plain(self.text())], style, tint, align=self.text_align(), pixels=pixels)

    def _describe(self) -> None:
        said = of_side(self._side, self.text())
        if self.is_joined and self._about:
            said = tr(
                "{card}, joined to {other} ({about})",
                card=said,
                other=self._note,
                about=self._about,
            )
        elif self.is_joined:
            said = tr("{card}, joined to {other}", card=said, other=self._note)
        if self._wrong:
            said = tr("{card}, not its counterpart", card=said)
        self.setAccessibleName(said)
        key = by_key(self._key)
        self.setAccessibleDescription(tr("picked. {key}", key=key) if self._picked else key)
