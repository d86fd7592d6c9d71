"""A text to pick, wrapped and never cut: an option, a tile of a board, a point to tick."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.theme import colour, control, radius, space, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_keycap, keycap_width, side_colour
from diffstudy.gui.widgets.rich_text import plain, with_blanks
from diffstudy.gui.widgets.text_block import TextBlock

_MASK = "[...]"


class TileButton(PaintedButton):
    """A box with a key hint before the text and a note behind it.

    Args:
        text: shown in full; masked words become blanks.
        key: the key that picks it, "" for none.
        side: 0 or 1 for the colours of a side; None for ink.
    """

    def __init__(
        self, text: str, key: str = "", side: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._side = 2 if side is None else side
        self._note = ""
        self._marked = False
        self.setText(text)
        self._spoken = text.replace(_MASK, "blank")
        self.setAccessibleName(self._spoken)
        if key:
            self.setAccessibleDescription(f"Key: {key}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def note(self) -> str:
        """What stands behind the text."""
        return self._note

    def set_note(self, note: str) -> None:
        """Show where the tile was put, or what it is; "" for nothing."""
        self._note = note
        self.setAccessibleName(f"{self._spoken}, {note}" if note else self._spoken)
        self.restyle()

    def set_marked(self, marked: bool) -> None:
        """Show it as picked."""
        self._marked = marked
        self.update()

    def ring_radius(self) -> int:
        return radius("choice")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._block("read").height_for(self._room(width))
        note = self._note_block().height_for(self._room(width)) if self._note else 0
        return max(control(48), words + note + 2 * space(10))

    def sizeHint(self) -> QSize:
        width = round(theme().text(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(180)), control(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        corner = radius("choice")
        hot = self.is_hot() or self._marked
        fill = side_colour(self._side, "tint2" if hot else "tint")
        border = side_colour(self._side, "mid")
        draw_box(painter, box, fill, border, corner, 2.5 if self._marked else 1.5)
        x = box.left() + space(14)
        if self._key:
            draw_keycap(
                painter,
                x,
                box.center().y(),
                self._key,
                colour("ink2"),
                fill=colour("surface"),
                border=colour("line_strong"),
                large=True,
            )
            x += keycap_width(self._key, large=True) + space(14)
        room = self._room(self.width())
        block = self._block("read")
        words = block.height_for(room)
        note = self._note_block().height_for(room) if self._note else 0
        top = box.center().y() - (words + note) / 2
        block.paint(painter, QRectF(x, top, room, words))
        if self._note:
            self._note_block().paint(painter, QRectF(x, top + words, room, note))

    def _room(self, width: int) -> float:
        key = keycap_width(self._key, large=True) + space(14) if self._key else 0
        return max(40.0, width - 2 * space(14) - key)

    def _block(self, style: str) -> TextBlock:
        return TextBlock(with_blanks(self.text(), _MASK), style)

    def _note_block(self) -> TextBlock:
        return TextBlock((plain(self._note),), "meta", "ink2")
