"""The strokes that several widgets and the list delegate share: text lines, marks, hatch, keycaps.

A single line of text is centred on the middle of its capitals and small letters, not on its box,
because the boxes of Literata and Inter differ and a row mixes both.
"""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from diffstudy.domain.language import tr
from diffstudy.gui.key_map import shown_key
from diffstudy.gui.theme import colour, font, radius, theme

SIDE_LETTERS = "ABCDEF"
"""Sides by their number in the domain: 0 is A, 1 is B; a cluster has more, all of them in ink."""

_NEUTRAL = {"ink": "ink", "mid": "line_strong", "line": "line", "tint": "sunken", "tint2": "sel"}

VS_BADGE, VS_BADGE_SMALL = 42, 28


def side_colour(side: int, shade: str) -> QColor:
    """A colour of a side; ``shade`` is ink, mid, line, tint or tint2."""
    if side > 1:
        return colour(_NEUTRAL[shade])
    return colour(f"{SIDE_LETTERS[side].lower()}_{shade}")


def text_width(face: QFont, text: str) -> float:
    """How far a line of text reaches."""
    return QFontMetricsF(face).horizontalAdvance(text)


def text_height(face: QFont) -> float:
    """From the highest to the lowest stroke of a line."""
    return QFontMetricsF(face).height()


def baseline_for(face: QFont, centre_y: float) -> float:
    """Where the baseline of a line goes so that it looks centred on ``centre_y``."""
    metrics = QFontMetricsF(face)
    return centre_y + (metrics.capHeight() + metrics.xHeight()) / 4


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    face: QFont,
    tint: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Draw one line, centred in height, cut with dots where it does not fit; its width."""
    metrics = QFontMetricsF(face)
    width = metrics.horizontalAdvance(text)
    if width > box.width() + 0.5:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        width = metrics.horizontalAdvance(text)
    x = box.left()
    if align & Qt.AlignmentFlag.AlignHCenter:
        x = box.center().x() - width / 2
    elif align & Qt.AlignmentFlag.AlignRight:
        x = box.right() - width
    painter.setFont(face)
    painter.setPen(tint)
    # The words decide their direction, not the side of the window that the interface begins on.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(QPointF(x, baseline_for(face, box.center().y())), text)
    return width


def rounded(box: QRectF, corner: float) -> QPainterPath:
    """A rectangle with round corners as a path."""
    path = QPainterPath()
    path.addRoundedRect(box, corner, corner)
    return path


def draw_box(
    painter: QPainter,
    box: QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    corner: float = 8,
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Fill and outline a rounded rectangle; the outline lies inside ``box``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, corner, corner)
        return
    pen = QPen(border, width, style)
    if style is Qt.PenStyle.CustomDashLine:
        pen.setDashPattern([3.2, 2.2])
    painter.setPen(pen)
    inset = width / 2
    inner = box.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, corner - inset, corner - inset)


def draw_hatch(painter: QPainter, area: QPainterPath, step: float = 7.0) -> None:
    """Fill an area with side B's texture: diagonal lines in its tint over its middle colour.

    Lines 5 px apart stand 7 px apart along a horizontal edge.
    """
    box = area.boundingRect()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(area, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, colour("b_mid"))
    painter.setPen(QPen(colour("b_tint"), 1.3))
    reach = box.height()
    x = box.left() - reach
    while x < box.right() + step:
        painter.drawLine(QLineF(x, box.bottom() + 1, x + reach + 2, box.top() - 1))
        x += step
    painter.restore()


def fill_side(painter: QPainter, area: QPainterPath, side: int) -> None:
    """Fill a band or a bar as its side does: plain for A, hatched for B where that is wanted."""
    if side == 1 and theme().look.hatch:
        draw_hatch(painter, area)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(area, side_colour(side, "mid"))


def side_pen(side: int, width: float = 1.5) -> QPen:
    """The line of a side: solid for A, dashed for B."""
    pen = QPen(side_colour(side, "mid"), width)
    if side == 1:
        pen.setDashPattern([1.2, 1.8])
    return pen


@lru_cache(maxsize=64)
def _mark_font(pixels: int) -> QFont:
    face = QFont(font("meta-s"))
    face.setPixelSize(max(7, pixels))
    face.setWeight(QFont.Weight.Bold)
    return face


def draw_mark(
    painter: QPainter, centre: QPointF, size: float, side: int, *, hollow: bool = False
) -> None:
    """Draw the mark of a side: A a disc, B a rounded square, hollow where the term is hidden.

    The square is a little narrower than the disc so that both look equally large.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = side_colour(side, "ink")
    edge = size * 0.93 if side == 1 else size
    shape = QRectF(centre.x() - edge / 2, centre.y() - edge / 2, edge, edge)
    corner = max(2.0, edge * 0.16) if side == 1 else edge / 2
    if hollow:
        draw_box(painter, shape, colour("surface"), ink, corner, 1.5)
    else:
        draw_box(painter, shape, ink, None, corner)
    face = _mark_font(round(size * 0.58))
    metrics = QFontMetricsF(face)
    letter = SIDE_LETTERS[side]
    painter.setFont(face)
    painter.setPen(ink if hollow else colour("surface"))
    # The ink of a letter is not centred in its advance: use its true outline.
    bounds = metrics.tightBoundingRect(letter)
    x = centre.x() - bounds.width() / 2 - bounds.left()
    painter.drawText(QPointF(x, centre.y() + metrics.capHeight() / 2), letter)
    painter.restore()


def keycap_width(text: str, *, large: bool = False) -> float:
    """How wide a keycap with this text is."""
    face = font("meta-s" if large else "cap-s")
    text = shown_key(text)
    return max(keycap_height(large=large), text_width(face, text) + theme().text(10))


def keycap_height(*, large: bool = False) -> float:
    """How high a keycap is; ``large`` for those that stand alone on a choice."""
    return theme().text(23 if large else 20)


def draw_keycap(
    painter: QPainter,
    left: float,
    centre_y: float,
    text: str,
    ink: QColor,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    large: bool = False,
) -> float:
    """Draw a key as a small cap with a thicker lower edge; returns its width.

    Without ``border`` the outline is the ink itself at two thirds, for caps on a filled button.
    """
    width, height = keycap_width(text, large=large), keycap_height(large=large)
    text = shown_key(text)
    box = QRectF(round(left), round(centre_y - height / 2), width, height)
    line = QColor(border if border is not None else ink)
    if border is None:
        line.setAlphaF(0.66)
    painter.save()
    draw_box(painter, box, fill, line, radius("keycap"))
    if fill is not None:
        painter.setClipRect(QRectF(box.left(), box.bottom() - 3, width, 4))
        draw_box(painter, box.adjusted(0, 0, 0, -1), None, line, radius("keycap"))
    painter.restore()
    face = font("meta-s" if large else "cap-s")
    draw_text(painter, box, text, face, ink, Qt.AlignmentFlag.AlignHCenter)
    return width


def draw_vs_badge(painter: QPainter, centre: QPointF, size: float, word: str = "") -> None:
    """Draw the round badge that parts the sides, with its italic word, "vs" as a rule."""
    word = word or tr("vs")
    box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    painter.save()
    line = QColor(colour("line_strong"))
    line.setAlphaF(0.75)
    draw_box(painter, box, colour("surface"), line, size / 2)
    face = font("read")
    face.setItalic(True)
    face.setPixelSize(max(11, round(size * 0.44)))
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(colour("ink2"))
    x = centre.x() - metrics.horizontalAdvance(word) / 2
    painter.drawText(QPointF(x, centre.y() + metrics.xHeight() / 2), word)
    painter.restore()
