"""Code slips become blocks: two in a row, with dashed lines to cut along."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import CodeSlip, SlipSheet
from diffstudy.gui.paper.blocks import Block, Piece, text_piece
from diffstudy.gui.paper.ink import MM, Ink, black

_IN_A_ROW = 2


def slip_blocks(sheet: SlipSheet, ink: Ink) -> list[Block]:
    """Return the blocks of the slips of a class."""
    rows = []
    for start in range(0, len(sheet.slips), _IN_A_ROW):
        pieces: list[Piece] = []
        for place, slip in enumerate(sheet.slips[start : start + _IN_A_ROW]):
            pieces += _slip(slip, sheet.class_label, place, ink)
        rows.append(Block(pieces[0].box.height(), tuple(pieces)))
    return rows


def _slip(slip: CodeSlip, class_label: str, place: int, ink: Ink) -> list[Piece]:
    width, height = ink.width / _IN_A_ROW, ink.text(36 * MM)
    pad = ink.text(4 * MM)
    x, inner = place * width + pad, width - 2 * pad
    name = text_piece(f"{slip.name}   {class_label}".strip(), ink.head, x, inner, pad)
    code = text_piece(slip.code, ink.code, x, inner, name.box.bottom() + ink.text(1 * MM))
    say = tr("Type this code when diffstudy asks for it. Keep the slip.")
    note = text_piece(say, ink.label, x, inner, code.box.bottom() + ink.text(1 * MM))
    height = max(height, note.box.bottom() + pad)
    return [Piece(QRectF(place * width, 0, width, height), _cut), name, code, note]


def _cut(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(black(), 0.15 * MM, Qt.PenStyle.DashLine))
    painter.drawRect(box)
