"""Spans laid out and painted: highlighter under cue words, lines under terms, gaps of a cloze.

A block lays its spans out with QTextLayout on a fixed line distance and paints the parts that a
font cannot. QLabel's rich text offers none of the three, nor the line height, nor balanced lines.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from diffstudy.gui.theme import colour, font, theme
from diffstudy.gui.widgets.painting import rounded, side_colour, side_pen
from diffstudy.gui.widgets.rich_text import Span, SpanKind

BLANK_WIDTH = 170
_REACH = 1.3
"""From the accent on a capital to the foot of a descender, in ems of either face."""
_DESCENT = 0.27


class TextBlock:
    """Spans laid out in one style; made anew when text, style or theme change.

    Args:
        spans: the text.
        style: name in the type scale.
        tint: colour token of plain text.
        italic: slanted, for examples.
        align: of each line within the width.
        balanced: break so that the lines are about equally long.
        pixels: another size than the style's, for terms that shrink.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        style: str,
        tint: str = "ink",
        *,
        italic: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        balanced: bool = False,
        pixels: int | None = None,
    ) -> None:
        self._spans = tuple(span for span in spans if span.text)
        self._tint = tint
        self._balanced = balanced
        self._face = font(style)
        self._face.setItalic(italic)
        self._line_height = round(theme().line_height(style))
        if pixels is not None:
            self._line_height = round(self._line_height * pixels / self._face.pixelSize())
            self._face.setPixelSize(pixels)
        self._layout = QTextLayout("".join(span.text for span in self._spans), self._face)
        if align is Qt.AlignmentFlag.AlignLeft and _reads_leftwards(self._layout.text()):
            align = Qt.AlignmentFlag.AlignRight
        option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(self._formats())
        # Display styles are set tighter than their strokes reach: the block keeps that much room.
        reach = round(self._face.pixelSize() * _REACH)
        self._overhang = max(0, reach - self._line_height)
        self._width = -1.0
        self._heights: dict[int, int] = {}

    @property
    def line_height(self) -> int:
        """Distance of the baselines in pixels."""
        return self._line_height

    @property
    def lines(self) -> int:
        """Lines of the present layout."""
        return self._layout.lineCount()

    @property
    def lift(self) -> float:
        """How much higher it is drawn to look centred beside a mark, a keycap or an icon.

        Lines are set by the reach of their strokes; the eye goes by the small letters and capitals.
        """
        metrics = QFontMetricsF(self._face)
        middle = (self._line_height + self._overhang) / 2
        return self._base() - middle - (metrics.capHeight() + metrics.xHeight()) / 4

    def natural_width(self) -> int:
        """Width of the text on one line."""
        self._break_lines(1e6)
        self._width = -1.0
        return int(self._layout.lineAt(0).naturalTextWidth()) + 2 if self._layout.lineCount() else 0

    def widest_word(self) -> int:
        """The least width at which no word is broken."""
        option = self._layout.textOption()
        words_only = QTextOption(option)
        words_only.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(words_only)
        self._break_lines(1e6)
        least = self._layout.minimumWidth()
        self._layout.setTextOption(option)
        self._width = -1.0
        return int(least) + 2

    def height_for(self, width: float) -> int:
        """Height at a width; cheap to ask again."""
        key = max(1, int(width))
        if key not in self._heights:
            self._break_lines(key)
            self._width = float(key)
            lines = max(1, self._layout.lineCount())
            self._heights[key] = lines * self._line_height + self._overhang
        return self._heights[key]

    def position_at(self, point: QPointF) -> int:
        """The place between two characters next to a point."""
        index = min(max(0, int(point.y() // self._line_height)), self._layout.lineCount() - 1)
        return self._layout.lineAt(index).xToCursor(point.x()) if index >= 0 else 0

    def paint(
        self,
        painter: QPainter,
        box: QRectF,
        selection: tuple[int, int] | None = None,
    ) -> None:
        """Paint at the top left of ``box``, broken to its width."""
        width = float(max(1, int(box.width())))
        if width != self._width:
            self._break_lines(width)
            self._width = width
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = box.topLeft()
        for first, last, span in self._runs():
            if span.kind in (SpanKind.CUE, SpanKind.BLANK):
                self._paint_highlight(painter, origin, first, last, span)
        painter.setPen(colour(self._tint))
        chosen: list[QTextLayout.FormatRange] = []
        if selection is not None and selection[0] != selection[1]:
            chosen.append(self._selected(*sorted(selection)))
        self._layout.draw(painter, origin, chosen)
        for first, last, span in self._runs():
            if span.kind is SpanKind.TERM:
                self._paint_underline(painter, origin, first, last, span.side)

    def _break_lines(self, width: float) -> None:
        count = self._lay_out(width)
        if not self._balanced or count < 2 or width > 1e5:
            return
        low, high = width / count * 0.8, width
        while high - low > 2:
            middle = (low + high) / 2
            if self._lay_out(middle) > count:
                low = middle
            else:
                high = middle
        self._lay_out(high, width)

    def _lay_out(self, width: float, within: float | None = None) -> int:
        base = self._base()
        shift = 0.0 if within is None else self._shift(within - width)
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # Bold and regular cuts differ by a fraction: the baseline stays where it is.
            line.setPosition(QPointF(shift, y + base - line.ascent()))
            y += self._line_height
        self._layout.endLayout()
        return self._layout.lineCount()

    def _base(self) -> float:
        """Where the baseline of the first line is."""
        metrics = QFontMetricsF(self._face)
        centred = (self._line_height + metrics.ascent() - metrics.descent()) / 2
        lowest = self._line_height + self._overhang - self._face.pixelSize() * _DESCENT
        return min(centred + self._overhang, lowest)

    def _shift(self, spare: float) -> float:
        align = self._layout.textOption().alignment()
        if align & Qt.AlignmentFlag.AlignHCenter:
            return spare / 2
        return spare if align & Qt.AlignmentFlag.AlignRight else 0.0

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges = []
        for first, last, span in self._runs():
            style = QTextCharFormat()
            face = QFont(self._face)
            match span.kind:
                case SpanKind.PLAIN:
                    continue
                case SpanKind.TERM | SpanKind.NAME:
                    face.setWeight(QFont.Weight.DemiBold)
                    style.setForeground(side_colour(span.side, "ink"))
                case SpanKind.BOLD:
                    face.setWeight(QFont.Weight.DemiBold)
                case SpanKind.CUE:
                    style.setForeground(colour("mark_ink"))
                case SpanKind.QUOTED:
                    face = font("read")
                    face.setItalic(True)
                    style.setForeground(colour("ink"))
                case SpanKind.BLANK:
                    advance = QFontMetricsF(face).horizontalAdvance(span.text)
                    spacing = theme().text(BLANK_WIDTH) - advance
                    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            style.setFont(face)
            ranges.append(_range(first, last, style))
        return ranges

    def _selected(self, first: int, last: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setBackground(colour("sel"))
        style.setForeground(colour("ink"))
        return _range(first, last, style)

    def _runs(self) -> Iterable[tuple[int, int, Span]]:
        start = 0
        for span in self._spans:
            yield start, start + len(span.text), span
            start += len(span.text)

    def _pieces(self, first: int, last: int) -> Iterable[tuple[QTextLine, float, float]]:
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            begin = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if begin >= end:
                continue
            text = self._layout.text()
            while end > begin + 1 and text[end - 1] == " ":
                end -= 1
            left, right = _x(line, begin), _x(line, end)
            yield line, min(left, right), max(left, right)

    def _paint_highlight(
        self, painter: QPainter, origin: QPointF, first: int, last: int, span: Span
    ) -> None:
        size = self._face.pixelSize()
        is_blank = span.kind is SpanKind.BLANK
        for line, left, right in self._pieces(first, last):
            base = origin.y() + line.y() + line.ascent()
            pad = 0.0 if is_blank else theme().text(2.5)
            box = QRectF(origin.x() + left - pad, base - size, right - left + 2 * pad, size * 1.29)
            if is_blank:
                box = QRectF(box.left(), base - size * 0.96, box.width(), size * 1.2)
            painter.fillPath(rounded(box, 3), colour("mark"))
            pen = QPen(colour("ink" if is_blank else "mark_line"), 2 if is_blank else 1.5)
            painter.setPen(pen)
            y = box.bottom() - 0.5
            painter.drawLine(QLineF(box.left() + 1, y, box.right() - 1, y))

    def _paint_underline(
        self, painter: QPainter, origin: QPointF, first: int, last: int, side: int
    ) -> None:
        pen = side_pen(side, max(1.5, self._face.pixelSize() / 11))
        painter.setPen(pen)
        for line, left, right in self._pieces(first, last):
            y = origin.y() + line.y() + line.ascent() + self._face.pixelSize() * 0.25
            painter.drawLine(QLineF(origin.x() + left, y, origin.x() + right, y))


def _reads_leftwards(text: str) -> bool:
    """Whether the first letter with a direction belongs to a right-to-left script."""
    directions = map(unicodedata.bidirectional, text)
    first = next((way for way in directions if way in ("L", "R", "AL")), "L")
    return first != "L"


def _x(line: QTextLine, position: int) -> float:
    # The binding returns the place together with the position, the stubs promise an object.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _range(first: int, last: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = first, last - first, style
    return part
