"""Blocks are put on pages, and every page gets its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import (
    AnswerKey,
    ChartSheet,
    PaperJob,
    PaperPiece,
    SlipSheet,
    Worksheet,
)
from diffstudy.gui.paper.blocks import Block, Piece, text_piece
from diffstudy.gui.paper.chart_blocks import chart_blocks
from diffstudy.gui.paper.ink import MARGIN, MM, Ink, draw_rule
from diffstudy.gui.paper.key_blocks import key_blocks
from diffstudy.gui.paper.sheet_blocks import sheet_blocks
from diffstudy.gui.paper.slip_blocks import slip_blocks

_CHART_FITS = ((1.0, True), (0.9, True), (0.82, True), (1.0, False), (0.82, False), (0.66, False))
"""How a chart is made to fit one page, to hang on a wall: smaller, and then without its prose."""


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One page: pieces whose boxes are relative to the sheet."""

    ink: Ink
    pieces: tuple[Piece, ...]
    mirrored: bool = False

    def paint(self, painter: QPainter) -> None:
        """Draw the page; the painter is scaled so that a unit is a hundredth of a millimetre."""
        width = self.ink.sheet.width()
        for piece in self.pieces:
            box = QRectF(piece.box)
            if self.mirrored:
                box.moveLeft(width - box.right())
            painter.save()
            piece.draw(painter, box)
            painter.restore()


@dataclass(frozen=True, slots=True)
class _Filled:
    """The pages of one piece of the job, before their feet are known."""

    piece: PaperPiece
    ink: Ink
    pages: tuple[tuple[Piece, ...], ...]


def pages_of(job: PaperJob, *, mirrored: bool = False) -> tuple[PaperPage, ...]:
    """Return the pages of a job; QGuiApplication and the fonts have to be there.

    Args:
        mirrored: whether the language is written from right to left.
    """
    filled = [_fill(piece, job) for piece in job.pieces]
    total = sum(len(each.pages) for each in filled)
    key_starts = _key_starts(filled)
    found: list[PaperPage] = []
    for each in filled:
        for pieces in each.pages:
            answers = ""
            if isinstance(each.piece, Worksheet) and each.piece.form in key_starts:
                answers = tr("Answers are on sheet {number}", number=key_starts[each.piece.form])
            foot = _foot(each, len(found) + 1, total, answers)
            found.append(PaperPage(each.ink, (*pieces, *foot), mirrored))
    return tuple(found)


def _fill(piece: PaperPiece, job: PaperJob) -> _Filled:
    ink = Ink(job.style)
    if not isinstance(piece, ChartSheet):
        return _Filled(piece, ink, _pages(_blocks(piece, ink), ink))
    pages: tuple[tuple[Piece, ...], ...] = ()
    for scale, with_prose in _CHART_FITS:
        ink = Ink(job.style, scale)
        pages = _pages(chart_blocks(piece, ink, with_prose=with_prose), ink)
        if len(pages) == 1:
            break
    return _Filled(piece, ink, pages)


def _blocks(piece: Worksheet | AnswerKey | SlipSheet, ink: Ink) -> list[Block]:
    match piece:
        case Worksheet():
            return sheet_blocks(piece, ink)
        case AnswerKey():
            return key_blocks(piece.worksheet, ink)
        case SlipSheet():
            return slip_blocks(piece, ink)


def _pages(blocks: Sequence[Block], ink: Ink) -> tuple[tuple[Piece, ...], ...]:
    """Put blocks on pages; those that keep the next with them move on together."""
    pages: list[list[Piece]] = [[]]
    y = 0.0
    for number, block in enumerate(blocks):
        needed = block.height
        ahead = number
        while blocks[ahead].keeps_next and ahead + 1 < len(blocks):
            ahead += 1
            needed += blocks[ahead].height
        is_crowded = y > 0 and y + needed > ink.height
        if is_crowded and (needed <= ink.height or y + block.height > ink.height):
            pages.append([])
            y = 0.0
        if not block.pieces and y == 0:
            continue  # no empty room at the top of a page
        pages[-1] += [
            Piece(piece.box.translated(MARGIN, MARGIN + y), piece.draw) for piece in block.pieces
        ]
        y += block.height
    return tuple(tuple(page) for page in pages if page)


def _key_starts(filled: Sequence[_Filled]) -> dict[str, int]:
    """Return by form the number of the page on which its answers begin."""
    starts: dict[str, int] = {}
    number = 1
    for each in filled:
        if isinstance(each.piece, AnswerKey):
            starts.setdefault(each.piece.worksheet.form, number)
        number += len(each.pages)
    return starts


def _foot(filled: _Filled, number: int, total: int, answers: str) -> tuple[Piece, ...]:
    ink = Ink(filled.ink.style)
    y = ink.sheet.height() - MARGIN - ink.text(5 * MM)
    third = ink.width / 3
    center, trailing = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTrailing
    below = y + ink.text(1.2 * MM)

    def rule(painter: QPainter, box: QRectF) -> None:
        draw_rule(painter, box, thick=0.15)

    sheet = tr("Sheet {number} of {total}", number=number, total=total)
    source = _source(filled.piece)
    pieces = [Piece(QRectF(MARGIN, y, ink.width, 0), rule)]
    for place, (text, align) in enumerate(
        ((source, Qt.AlignmentFlag.AlignLeading), (sheet, center), (answers, trailing))
    ):
        if text:
            short = _short(text, ink, third)
            pieces.append(
                text_piece(short, ink.label, MARGIN + place * third, third, below, align=align)
            )
    return tuple(pieces)


def _source(piece: PaperPiece) -> str:
    match piece:
        case Worksheet() | ChartSheet():
            return piece.source
        case AnswerKey():
            return piece.worksheet.source
        case SlipSheet():
            return piece.class_label


def _short(text: str, ink: Ink, width: float) -> str:
    room = QFontMetricsF(ink.label)
    return room.elidedText(text, Qt.TextElideMode.ElideRight, width)
