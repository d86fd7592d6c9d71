"""A text to choose among texts: in ink, for it stands for no side."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.cue import GAP, MASK
from diffstudy.gui.theme import colour, control, radius, space
from diffstudy.gui.widgets.painting import draw_box, keycap_width
from diffstudy.gui.widgets.rich_text import with_blanks
from diffstudy.gui.widgets.spoken_words import by_key, without_blanks
from diffstudy.gui.widgets.text_block import TextBlock
from diffstudy.gui.widgets.wrapped_button import WrappedButton


class OptionCard(WrappedButton):
    """A key and the text behind it, wrapped and never cut.

    Args:
        text: shown in full; masked words become blanks.
        key: the key that chooses it.
        is_term: a term, set in semibold.
    """

    def __init__(
        self, text: str, key: str, *, is_term: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._is_term = is_term
        self._chosen = False
        self._masked = text.replace(GAP, MASK)
        self.setText(text)
        self.setAccessibleName(without_blanks(self._masked))
        self.setAccessibleDescription(by_key(key))

    def set_chosen(self, chosen: bool) -> None:
        """Show it as the given answer."""
        self._chosen = chosen
        self.update()

    def ring_radius(self) -> int:
        return radius("panel")

    def heightForWidth(self, width: int) -> int:
        words = self._block().height_for(self._room(width))
        return max(control(60), words + 2 * space(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = colour("sunken" if self.is_hot() or self._chosen else "surface")
        line = colour("ink" if self._chosen else "line_strong")
        draw_box(painter, box, fill, line, radius("panel"), 2.5 if self._chosen else 1.0)
        middle = box.center().y()
        width = self.paint_key(painter, space(18), middle, self._key, large=True)
        room = self._room(self.width())
        block = self._block()
        words = block.height_for(room)
        left = self.left_of(space(18) + width + space(16), room)
        block.paint(painter, QRectF(left, middle - words / 2 - block.lift, room, words))

    def _room(self, width: int) -> float:
        key = keycap_width(self._key, large=True) + space(16)
        return max(40.0, width - 2 * space(18) - key)

    def _block(self) -> TextBlock:
        spans = with_blanks(self._masked, MASK)
        return TextBlock(spans, "h2" if self._is_term else "read-l", align=self.text_align())
