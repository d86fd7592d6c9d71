"""What a page is drawn with: measures, typefaces and the colours of the sides."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPen

from diffstudy.domain.worksheet import PaperSize, PaperStyle, letter
from diffstudy.gui.theme import tokens

MM = 100.0
"""Units in a millimetre."""

MARGIN = 18 * MM
POINT = 25.4 / 72 * MM

_USUAL_PT = 11
_SIZES = {PaperSize.A4: QSizeF(210, 297), PaperSize.LETTER: QSizeF(215.9, 279.4)}
_PAGE_SIZES = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
}
_BLACK = QColor("#1A1A1A")
_HAIRLINE = QColor("#C4C4C4")


@dataclass(frozen=True)
class Ink:
    """How one job is drawn.

    Args:
        style: sheet, text size and colour.
        scale: everything that is text, against the size that the style asks for; less than 1
            only where a chart has to fit its page.
    """

    style: PaperStyle
    scale: float = 1.0

    @property
    def sheet(self) -> QSizeF:
        """The sheet."""
        return _SIZES[self.style.size] * MM

    @property
    def width(self) -> float:
        """Room between the margins."""
        return self.sheet.width() - 2 * MARGIN

    @property
    def height(self) -> float:
        """Room above the foot of the page."""
        return self.sheet.height() - 2 * MARGIN - self.text(7 * MM)

    @property
    def page_layout(self) -> QPageLayout:
        """The sheet for a printer or a PDF, which leave the margins to us."""
        size = QPageSize(_PAGE_SIZES[self.style.size])
        return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))

    def text(self, length: float) -> float:
        """A length that belongs to text: it grows with large print."""
        return length * self.scale * self.style.text_pt / _USUAL_PT

    def heading(self, points: float) -> float:
        """A size in points that grows less than the text: headings are large already."""
        large = self.style.text_pt / _USUAL_PT
        return points * (1 + 0.3 * (large - 1)) / large

    def typeface(
        self, family: str, points: float, weight: int = 400, *, italic: bool = False
    ) -> QFont:
        """A typeface at a size that is given for the usual text size."""
        reading = family.startswith("Literata")
        kind = tokens()["type"]["families"]["reading" if reading else "interface"]
        found = QFont()
        # A new font has the features of the window's, whose table figures a PDF cannot name.
        found.clearFeatures()
        found.setFamilies([family, *kind])
        found.setPixelSize(round(self.text(points * POINT)))
        found.setWeight(QFont.Weight(weight))
        found.setItalic(italic)
        found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if reading:
            for ligatures in ("liga", "clig", "dlig"):
                # In a PDF a joined "Th" is no text any more: whoever searches or copies loses it.
                found.setFeature(QFont.Tag(ligatures), 0)
        return found

    @cached_property
    def title(self) -> QFont:
        """Of the sheet."""
        return self.typeface("Literata 72pt", self.heading(25), 600)

    @cached_property
    def term(self) -> QFont:
        """Headwords over a part."""
        return self.typeface("Literata", 14, 600)

    @cached_property
    def head(self) -> QFont:
        """Instructions, and the aspects of a chart."""
        return self.typeface("Inter", 9.5, 600)

    @cached_property
    def read(self) -> QFont:
        """What is read."""
        return self.typeface("Literata", 11)

    @cached_property
    def small(self) -> QFont:
        """Reasons under an answer."""
        return self.typeface("Literata", 9.5, italic=True)

    @cached_property
    def label(self) -> QFont:
        """Letters of entries, fields and the foot of the page."""
        return self.typeface("Inter", 8.5)

    @cached_property
    def code(self) -> QFont:
        """The code on a slip: letters and digits that do not look alike."""
        found = self.typeface("Inter", 22, 600)
        found.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.text(1.2 * MM))
        return found

    def side(self, side: int) -> QColor:
        """The colour of a side: black, unless colour is asked for."""
        if self.style.black_only or side > 1:
            return _BLACK
        return QColor(tokens()["colour"]["light"]["a_ink" if side == 0 else "b_ink"])


def black() -> QColor:
    """The colour of nearly everything."""
    return QColor(_BLACK)


def draw_rule(
    painter: QPainter,
    box: QRectF,
    *,
    thick: float = 0.2,
    colour: QColor | None = None,
    dashed: bool = False,
) -> None:
    """Draw a line along the top of a box; ``thick`` is in millimetres."""
    pen = QPen(colour or black(), thick * MM)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4, 1.2])
    painter.setPen(pen)
    painter.drawLine(box.topLeft(), box.topRight())


def hairline() -> QColor:
    """The colour of lines that only part what is printed already."""
    return QColor(_HAIRLINE)


def draw_mark(painter: QPainter, box: QRectF, side: int, ink: Ink, *, filled: bool) -> None:
    """Draw the mark of a side: its letter in a circle, or a square for every side but the first.

    A filled mark names the side, an empty one is there to be ringed.
    """
    edge = min(box.width(), box.height())
    shape = QRectF(0, 0, edge, edge)
    shape.moveCenter(box.center())
    colour = ink.side(side)
    painter.setPen(QPen(colour, edge * 0.06))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    if side == 0:
        painter.drawEllipse(shape)
    else:
        painter.drawRoundedRect(shape, edge * 0.16, edge * 0.16)
    face = QFont(ink.label)
    face.setWeight(QFont.Weight.Bold)
    face.setPixelSize(round(edge * 0.56))
    painter.setFont(face)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor("white") if filled else colour)
    painter.drawText(shape.translated(QPointF(0, 0)), Qt.AlignmentFlag.AlignCenter, letter(side))
