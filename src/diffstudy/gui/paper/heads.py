"""The heads of pages, parts and sections; and the grid of a chart, with or without gaps."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from diffstudy.domain.language import tr
from diffstudy.gui.paper.blocks import Block, Piece, fitting, row, text_piece
from diffstudy.gui.paper.ink import MM, Ink, draw_mark, draw_rule, hairline

NUMBER = 7 * MM
"""Room for the number of a section and the letter of an entry."""


def plain_head(text: str, ink: Ink) -> list[Block]:
    """Return the head of a page without fields to fill in: title and double rule."""
    return [
        title_row(text, ink, ink.width),
        Block(ink.text(2 * MM), keeps_next=True),
        double_rule(ink),
        Block(ink.text(4 * MM), keeps_next=True),
    ]


def title_row(text: str, ink: Ink, width: float) -> Block:
    """Return a title; its longest word decides how large it may be."""
    face = fitting([text], ink.title, width)
    return row([text_piece(text, face, 0, width, spacing=1.2)], keeps_next=True)


def double_rule(ink: Ink) -> Block:
    """Return the rule under a title: a thick line and a thin one."""

    def draw(painter: QPainter, box: QRectF) -> None:
        draw_rule(painter, box, thick=0.7)
        draw_rule(painter, box.translated(0, 1.1 * MM), thick=0.2)

    return Block(1.5 * MM, (Piece(QRectF(0, 0, ink.width, 1.5 * MM), draw),), keeps_next=True)


def pair_row(terms: Sequence[str], ink: Ink, said: str = "") -> Block:
    """Return the terms of a part, and at the right what is to be said of the sheet."""
    right = ink.text(40 * MM) if said else 0.0
    pieces = pair_pieces(terms, ink, ink.width - right)
    if said:
        first = ink.term.pixelSize() * 1.42 / ink.label.pixelSize()
        align = Qt.AlignmentFlag.AlignTrailing
        x = ink.width - right
        pieces.append(text_piece(said, ink.label, x, right, align=align, spacing=first))
    return row(pieces, keeps_next=True)


def pair_pieces(terms: Sequence[str], ink: Ink, room: float) -> list[Piece]:
    """Return the marks and headwords of the terms, in one line where they fit."""
    edge = ink.text(6 * MM)
    metrics = QFontMetricsF(ink.term)
    between = ink.typeface("Literata", 11, italic=True)
    versus = tr("vs")
    line = max(edge, ink.term.pixelSize() * 1.42)
    pieces: list[Piece] = []
    x = y = 0.0
    for side, term in enumerate(terms):
        wide = min(metrics.horizontalAdvance(term) + ink.text(1 * MM), room - edge)
        joint = QFontMetricsF(between).horizontalAdvance(versus) + ink.text(5 * MM)
        if x and x + joint + edge + wide + ink.text(2 * MM) > room:
            x, y = 0.0, y + line * 1.2
        elif x:
            middle = y + (line - between.pixelSize() * 1.42) / 2
            center = Qt.AlignmentFlag.AlignHCenter
            pieces.append(text_piece(versus, between, x, joint, middle, align=center))
            x += joint
        box = QRectF(x, y + (line - edge) / 2, edge, edge)
        pieces.append(Piece(box, partial(_mark, side=side, ink=ink, filled=True)))
        x += edge + ink.text(2 * MM)
        pieces.append(text_piece(term, ink.term, x, wide, y))
        x += wide
    return pieces


def section_head(number: int, instruction: str, ink: Ink) -> Block:
    """Return the number and the instruction of a section."""
    room = ink.text(NUMBER)
    return row(
        [
            text_piece(str(number), ink.head, 0, room, spacing=1.6),
            text_piece(instruction, ink.head, room, ink.width - room, spacing=1.6),
        ],
        keeps_next=True,
    )


def ring_piece(side: int, ink: Ink, x: float, y: float) -> Piece:
    """Return an empty mark, to be ringed."""
    edge = ink.text(5.5 * MM)
    return Piece(QRectF(x, y, edge, edge), partial(_mark, side=side, ink=ink, filled=False))


def rule_piece(
    x: float, y: float, width: float, *, thick: float = 0.2, is_faint: bool = False
) -> Piece:
    """Return a line; a faint one only parts what is printed."""

    def draw(painter: QPainter, box: QRectF) -> None:
        draw_rule(painter, box, thick=thick, colour=hairline() if is_faint else None)

    return Piece(QRectF(x, y, width, 0), draw)


def grid_head(terms: Sequence[str], ink: Ink) -> Block:
    """Return the terms over the columns of a chart: A solid, the others dashed."""
    edge = ink.text(4.8 * MM)
    pieces: list[Piece] = []
    columns = grid_columns(len(terms), ink)[1]
    start = edge + ink.text(1.6 * MM)
    narrowest = min(width for _, width in columns) - start
    face = fitting(terms, ink.typeface("Literata", 11, 600), narrowest)
    texts = [
        text_piece(term, face, x + start, width - start)
        for term, (x, width) in zip(terms, columns, strict=True)
    ]
    height = max(edge, *(each.box.bottom() for each in texts)) + ink.text(1 * MM)
    for side, (x, width) in enumerate(columns):
        mark = partial(_mark, side=side, ink=ink, filled=True)
        top = (face.pixelSize() * 1.42 - edge) / 2
        pieces.append(Piece(QRectF(x, top, edge, edge), mark))
        rule = partial(_side_rule, side=side, ink=ink)
        pieces.append(Piece(QRectF(x, height, width, 0), rule))
    return Block(height + ink.text(1 * MM), (*texts, *pieces), keeps_next=True)


def grid_row(
    aspect: str, cells: Sequence[str | None], ink: Ink, *, keeps_next: bool = False
) -> Block:
    """Return a row of a chart; a cell that is None is a line to write on."""
    gutter, columns = grid_columns(len(cells), ink)
    is_pair = len(cells) == 2
    align = Qt.AlignmentFlag.AlignHCenter if is_pair else Qt.AlignmentFlag.AlignLeading
    pad = ink.text(1.2 * MM)
    pieces: list[Piece] = []
    if aspect:
        inner = gutter[1] - (2 * pad if is_pair else pad)
        x = gutter[0] + (pad if is_pair else 0)
        label = ink.typeface("Inter", 8.5, 600)
        pieces.append(text_piece(aspect, label, x, inner, pad, align=align, spacing=1.5))
    for cell, (x, width) in zip(cells, columns, strict=True):
        if cell is not None:
            pieces.append(text_piece(cell, ink.read, x, width, pad / 2))
    bottom = max((each.box.bottom() for each in pieces), default=0.0) + pad / 2
    height = max(bottom, ink.text(9 * MM)) if None in cells else bottom
    for cell, (x, width) in zip(cells, columns, strict=True):
        faint = cell is not None
        pieces.append(rule_piece(x, height, width, is_faint=faint))
    return Block(height + ink.text(0.6 * MM), tuple(pieces), keeps_next)


def grid_columns(
    count: int, ink: Ink
) -> tuple[tuple[float, float], tuple[tuple[float, float], ...]]:
    """Return place and width of the aspects and of each term: two terms have them between."""
    gap = ink.text(3 * MM)
    if count == 2:
        gutter = min(ink.text(39 * MM), ink.width * 0.3)
        wide = (ink.width - gutter) / 2
        return (wide, gutter), ((0.0, wide), (wide + gutter, wide))
    gutter = min(ink.text(32 * MM), ink.width * 0.22)
    wide = (ink.width - gutter - gap * count) / max(count, 1)
    columns = tuple((gutter + gap + place * (wide + gap), wide) for place in range(count))
    return (0.0, gutter), columns


def _mark(painter: QPainter, box: QRectF, *, side: int, ink: Ink, filled: bool) -> None:
    draw_mark(painter, box, side, ink, filled=filled)


def _side_rule(painter: QPainter, box: QRectF, *, side: int, ink: Ink) -> None:
    draw_rule(painter, box, thick=0.6, colour=ink.side(side), dashed=side > 0)
