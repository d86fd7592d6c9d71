"""What a page is made of: blocks that are never parted, each with pieces that draw themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from diffstudy.domain.cue import GAP
from diffstudy.gui.paper.ink import MM, black

_BLANK = "\u00a0"
_GAP_WIDTH = 40 * MM
_LINE = 1.42

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn in a box, which is given relative to its block."""

    box: QRectF
    draw: Draw


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces that stay together.

    Args:
        keeps_next: whether the next block has to stand on the same page: a heading.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    keeps_next: bool = False


class Paragraph:
    """A text that is broken into lines of a width; gaps in it become rules to write on.

    Args:
        spacing: distance of two lines, in sizes of the typeface.
    """

    def __init__(
        self,
        text: str,
        face: QFont,
        width: float,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
        spacing: float = _LINE,
    ) -> None:
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setUseDesignMetrics(True)
        shown, gaps = _gapped(text, face)
        self._layout = QTextLayout(shown, face)
        self._layout.setTextOption(option)
        self._layout.setFormats(gaps)
        self._step = face.pixelSize() * spacing
        self._layout.beginLayout()
        self.height = 0.0
        self.width = 0.0
        while (line := self._layout.createLine()).isValid():
            self._place(line, width)
        self._layout.endLayout()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it from the corner of a box."""
        painter.setPen(black())
        self._layout.draw(painter, box.topLeft())

    def _place(self, line: QTextLine, width: float) -> None:
        line.setLineWidth(width)
        # The letters stand in the middle of their line, whatever its height.
        line.setPosition(QPointF(0, self.height + (self._step - line.height()) / 2))
        self.height += self._step
        self.width = max(self.width, line.naturalTextWidth())


def _gapped(text: str, face: QFont) -> tuple[str, list[QTextLayout.FormatRange]]:
    """Return a text with room to write for every gap, and where that is."""
    count = max(8, round(_GAP_WIDTH / QFontMetricsF(face).horizontalAdvance(_BLANK)))
    parts = text.split(GAP)
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for part in parts[:-1]:
        gap = QTextLayout.FormatRange()
        # Qt counts in UTF-16, where a rare letter is two.
        gap.start = start + len(part.encode("utf-16-le")) // 2
        gap.length = count
        form = QTextCharFormat()
        form.setFontUnderline(True)
        gap.format = form
        ranges.append(gap)
        start = gap.start + count
    return (_BLANK * count).join(parts), ranges


def text_piece(
    text: str,
    face: QFont,
    x: float,
    width: float,
    y: float = 0.0,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    spacing: float = _LINE,
) -> Piece:
    """Return a paragraph as a piece; its box is as high as its lines."""
    paragraph = Paragraph(text, face, width, align=align, spacing=spacing)
    return Piece(QRectF(x, y, width, paragraph.height), paragraph.draw)


def beside(text: str, face: QFont, other: QFont, width: float, y: float = 0.0) -> Piece:
    """Return a short text at the left edge, on the first baseline of a text in another typeface."""
    step = other.pixelSize() * _LINE
    own, theirs = QFontMetricsF(face), QFontMetricsF(other)
    down = ((theirs.ascent() - theirs.descent()) - (own.ascent() - own.descent())) / 2
    return text_piece(text, face, 0, width, y + down, spacing=step / face.pixelSize())


def fitting(texts: Sequence[str], face: QFont, width: float) -> QFont:
    """Return a typeface, made smaller where a word of the texts is wider than their column."""
    words = [word for text in texts for word in text.split()]
    widest = max(map(QFontMetricsF(face).horizontalAdvance, words), default=0.0)
    if widest <= width:
        return face
    smaller = QFont(face)
    smaller.setPixelSize(max(1, int(face.pixelSize() * width / widest)))
    return smaller


def row(pieces: Sequence[Piece], *, least: float = 0.0, keeps_next: bool = False) -> Block:
    """Return pieces side by side as a block that is as high as the highest of them."""
    height = max((piece.box.bottom() for piece in pieces), default=0.0)
    return Block(max(height, least), tuple(pieces), keeps_next)
