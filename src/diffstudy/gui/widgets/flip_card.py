"""A card of paper with two sides: what is asked, and, turned over, the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_keycap,
    draw_text,
    keycap_width,
    text_width,
)
from diffstudy.gui.widgets.reading_text import spoken
from diffstudy.gui.widgets.rich_text import Span, SpanKind
from diffstudy.gui.widgets.spoken_words import by_key
from diffstudy.gui.widgets.text_block import TextBlock
from diffstudy.gui.widgets.wrapped_button import WrappedButton

_WIDTH, _HEIGHT, _LOW = 720, 300, 220
_LONG = 90

Lines = Sequence[Sequence[Span]]


class FlipCard(WrappedButton):
    """A click turns it over.

    Args:
        front, back: lines of either side.
        key: the key that turns it.
    """

    usual_width = _WIDTH
    least_size = (240, _LOW)

    def __init__(
        self, front: Lines, back: Lines, key: str = "Space", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sides = (tuple(front), tuple(back))
        self._key = key
        self._is_turned = False
        self._way = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self._describe()

    @property
    def is_turned(self) -> bool:
        """Whether the back is shown."""
        return self._is_turned

    def turn(self) -> None:
        """Show the back; the card is turned once."""
        if self._is_turned:
            return
        self._is_turned = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._describe()
        duration = theme().duration("card_change")
        if duration and self.isVisible():
            self._motion.setDuration(duration)
            self._motion.start()
        self.restyle()

    def spoken_side(self) -> str:
        """The side that is shown, as a screen reader says it."""
        return " ".join(spoken(line) for line in self._sides[self._is_turned])

    def ring_radius(self) -> int:
        return radius("choice")

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        # Both sides need room from the start: a card does not grow when it is turned.
        needed = max(self._height_of(turned, room) for turned in (False, True))
        low = self.window().height() < 700 * theme().text_scale
        return max(control(_LOW if low else _HEIGHT), needed + 2 * self._head())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # On its way it is narrow, first with the front and then with the back in sight.
        turned = self._is_turned and self._way >= 0.5
        if self._way < 1:
            painter.translate(box.center())
            painter.scale(max(0.02, abs(1 - 2 * self._way)), 1)
            painter.translate(-box.center())
        edge = box.adjusted(0, 0, 0, -space(6))
        draw_box(
            painter,
            edge.adjusted(space(10), space(20), -space(10), space(6)),
            colour("surface"),
            colour("line"),
            radius("choice"),
        )
        fill = colour("sunken") if self.is_hot() and not self._is_turned else colour("raised")
        draw_box(painter, edge, fill, colour("line_strong"), radius("choice"))
        self._paint_head(painter, edge, turned=turned)
        room = self._room(self.width())
        y = edge.center().y() - self._height_of(turned, room) / 2
        left = edge.center().x() - room / 2
        for block, gap in self._blocks(turned):
            height = block.height_for(room)
            block.paint(painter, QRectF(left, y, room, height))
            y += height + gap

    def _paint_head(self, painter: QPainter, box: QRectF, *, turned: bool) -> None:
        mirrored = self.is_mirrored()
        middle = box.top() + space(14) + theme().text(10)
        face, word = font("cap-s"), tr("Back") if turned else tr("Front")
        width = text_width(face, word) + 1
        left = box.right() - space(18) - width if mirrored else box.left() + space(18)
        row = QRectF(left, middle - theme().text(12), width, theme().text(24))
        draw_text(painter, row, word, face, colour("ink3"))
        if turned:
            return
        hint, face = tr("turn over"), font("meta")
        words = text_width(face, hint) + 1
        total = keycap_width(self._key) + space(7) + words
        x = box.left() + space(18) if mirrored else box.right() - space(18) - total
        line, fill = colour("line_strong"), colour("surface")
        x += draw_keycap(painter, x, middle, self._key, colour("ink2"), fill=fill, border=line)
        row = QRectF(x + space(7), row.top(), words, row.height())
        draw_text(painter, row, hint, face, colour("ink2"))

    def _move(self, way: float) -> None:
        self._way = way
        self.update()

    def _head(self) -> int:
        return space(14) + round(theme().text(20)) + space(14)

    def _room(self, width: int) -> float:
        return max(60.0, min(width - 2 * space(32), theme().text(_WIDTH) - 2 * space(32)))

    def _blocks(self, turned: bool) -> list[tuple[TextBlock, int]]:
        """Return the texts of a side, each with the gap below it."""
        found = [(block, space(10)) for block in self._texts(self._sides[turned])]
        if turned:
            # What was asked stays in sight, quiet and small.
            found[-1] = (found[-1][0], space(26))
            found += [(self._text(line, "read-s", "ink3"), space(4)) for line in self._sides[0]]
        return found

    def _texts(self, lines: Lines) -> list[TextBlock]:
        length = sum(len(span.text) for line in lines for span in line)
        is_name = length < _LONG and any(s.kind is SpanKind.NAME for line in lines for s in line)
        style = "prompt-s" if length > _LONG or len(lines) > 1 else "prompt"
        return [self._text(line, "term-l" if is_name else style) for line in lines]

    def _text(self, line: Sequence[Span], style: str, tint: str = "ink") -> TextBlock:
        centre = Qt.AlignmentFlag.AlignHCenter
        return TextBlock(line, style, tint, align=centre, balanced=True)

    def _height_of(self, turned: bool, room: float) -> int:
        blocks = self._blocks(turned)
        gaps = sum(gap for _, gap in blocks[:-1])
        return sum(block.height_for(room) for block, _ in blocks) + gaps

    def _describe(self) -> None:
        said = self.spoken_side()
        name = tr("Back: {text}", text=said) if self._is_turned else tr("Front: {text}", text=said)
        self.setAccessibleName(name)
        self.setAccessibleDescription("" if self._is_turned else by_key(self._key))
