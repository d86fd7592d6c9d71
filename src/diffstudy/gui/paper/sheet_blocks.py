"""A worksheet becomes blocks: head with fields, parts, sections, entries."""

from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF

from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import (
    PaperEntry,
    PaperPart,
    PaperSection,
    SectionKind,
    Worksheet,
    letter,
    small_letter,
)
from diffstudy.gui.paper.blocks import Block, Piece, beside, fitting, row, text_piece
from diffstudy.gui.paper.heads import (
    NUMBER,
    double_rule,
    grid_head,
    grid_row,
    pair_row,
    ring_piece,
    rule_piece,
    section_head,
)
from diffstudy.gui.paper.ink import MM, Ink

_WRITING = 9.6 * MM
"""Distance of two lines that are written on by hand."""


def sheet_blocks(sheet: Worksheet, ink: Ink) -> list[Block]:
    """Return the blocks of a worksheet."""
    blocks = [*_head(sheet, ink)]
    score = tr("Score       / {points}", points=sheet.points)
    form = tr("Form {letter}", letter=sheet.form) if sheet.form else ""
    said = "     ".join(filter(None, (form, score)))
    number = 0
    for part in sheet.parts:
        blocks += [pair_row(part.terms, ink, said), Block(ink.text(4 * MM), keeps_next=True)]
        said = ""
        for section in part.sections:
            number += 1
            blocks.append(section_head(number, section.instruction, ink))
            blocks += _section(section, part, ink)
            blocks.append(Block(ink.text(4 * MM)))
    return blocks


def _head(sheet: Worksheet, ink: Ink) -> Iterator[Block]:
    fields = min(ink.text(66 * MM), ink.width * 0.45)
    room = ink.width - fields - ink.text(6 * MM)
    face = fitting([sheet.title], ink.title, room)
    title = text_piece(sheet.title, face, 0, room, spacing=1.15)
    left = ink.width - fields
    step = ink.text(8.4 * MM)
    pieces = [title, *_field(tr("Name or code"), left, ink.text(1 * MM), fields, ink)]
    half = fields * 0.56
    pieces += _field(tr("Class"), left, ink.text(1 * MM) + step, half, ink)
    pieces += _field(tr("Date"), left + half + ink.text(2 * MM), ink.text(1 * MM) + step,
                     fields - half - ink.text(2 * MM), ink)  # fmt: skip
    yield row(pieces, least=step * 2, keeps_next=True)
    yield Block(ink.text(3.5 * MM), keeps_next=True)
    yield double_rule(ink)
    yield Block(ink.text(4 * MM), keeps_next=True)
    if sheet.instructions:
        yield row([text_piece(sheet.instructions, ink.read, 0, ink.width)], keeps_next=True)
        yield Block(ink.text(3 * MM), keeps_next=True)


def _field(name: str, x: float, y: float, width: float, ink: Ink) -> list[Piece]:
    """Return a name and the line beside it."""
    label = text_piece(name, ink.label, x, width, y)
    start = QFontMetricsF(ink.label).horizontalAdvance(name) + ink.text(2 * MM)
    return [label, rule_piece(x + start, label.box.bottom(), width - start)]


def _section(section: PaperSection, part: PaperPart, ink: Ink) -> Iterator[Block]:
    match section.kind:
        case SectionKind.RING:
            yield from (_ring(each, n, ink) for n, each in enumerate(section.entries))
        case SectionKind.WRITE:
            yield from (_write(each, n, ink) for n, each in enumerate(section.entries))
        case SectionKind.CHOOSE:
            yield from (_choose(each, n, ink) for n, each in enumerate(section.entries))
        case SectionKind.MATCH:
            yield Block(ink.text(1.5 * MM), keeps_next=True)
            yield from _match(section, ink)
        case SectionKind.CHART:
            yield Block(ink.text(1.5 * MM), keeps_next=True)
            yield grid_head(part.terms, ink)
            last = len(section.entries) - 1
            for n, each in enumerate(section.entries):
                yield grid_row(each.text, each.cells, ink, keeps_next=n < last)


def _labelled(number: int, ink: Ink, y: float = 0.0) -> Piece:
    return beside(small_letter(number), ink.label, ink.read, ink.text(NUMBER), y)


def _ring(entry: PaperEntry, number: int, ink: Ink) -> Block:
    edge, gap = ink.text(5.5 * MM), ink.text(2.2 * MM)
    rings = len(entry.sides) * (edge + gap)
    indent, pad = ink.text(NUMBER), ink.text(1.3 * MM)
    text = text_piece(entry.text, ink.read, indent, ink.width - indent - rings - gap, pad)
    height = max(text.box.bottom(), edge + pad) + pad
    top = (height - edge) / 2
    pieces = [_labelled(number, ink, pad), text]
    for place, side in enumerate(entry.sides):
        x = ink.width - rings + gap + place * (edge + gap)
        pieces.append(ring_piece(side, ink, x, top))
    pieces.append(rule_piece(indent, height, ink.width - indent, is_faint=True))
    return Block(height, tuple(pieces))


def _write(entry: PaperEntry, number: int, ink: Ink) -> Block:
    spacing = ink.text(_WRITING) / ink.read.pixelSize()
    indent = ink.text(NUMBER)
    text = text_piece(entry.text, ink.read, indent, ink.width - indent, spacing=spacing)
    # Lines to write on stand far apart, the letter beside the first of them.
    first = (ink.text(_WRITING) - ink.read.pixelSize() * 1.42) / 2
    return row([_labelled(number, ink, first), text])


def _choose(entry: PaperEntry, number: int, ink: Ink) -> Block:
    indent = ink.text(NUMBER)
    pieces = [_labelled(number, ink), text_piece(entry.text, ink.read, indent, ink.width - indent)]
    y = pieces[-1].box.bottom()
    columns = 2 if all(len(option) <= 40 for option in entry.options) else 1
    wide = (ink.width - indent) / columns
    for start in range(0, len(entry.options), columns):
        bottom = y
        for place, option in enumerate(entry.options[start : start + columns]):
            x = indent + place * wide
            own = _option(small_letter(start + place), option, x, wide, y, ink)
            pieces += own
            bottom = max(bottom, own[-1].box.bottom())
        y = bottom
    return Block(y + ink.text(2.5 * MM), tuple(pieces))


def _option(
    mark: str, text: str, x: float, width: float, y: float, ink: Ink
) -> tuple[Piece, Piece]:
    indent = ink.text(6 * MM)
    own = ink.read.pixelSize() * 1.42 / ink.head.pixelSize()
    return (
        text_piece(mark, ink.head, x, indent, y, spacing=own),
        text_piece(text, ink.read, x + indent, width - indent - ink.text(2 * MM), y),
    )


def _match(section: PaperSection, ink: Ink) -> Iterator[Block]:
    """Yield the statements with a line for a letter, and the places beside them."""
    indent, line = ink.text(NUMBER), ink.text(10 * MM)
    wide = (ink.width - ink.text(6 * MM)) / 2
    for number in range(max(len(section.entries), len(section.places))):
        pieces: list[Piece] = []
        if number < len(section.entries):
            room = wide - indent - line
            text = text_piece(section.entries[number].text, ink.read, indent, room)
            pieces += [_labelled(number, ink), text]
            base = ink.read.pixelSize() * 1.25
            pieces.append(rule_piece(wide - line + ink.text(1 * MM), base, line - ink.text(1 * MM)))
        if number < len(section.places):
            x = wide + ink.text(6 * MM)
            pieces += _option(letter(number), section.places[number], x, wide, 0, ink)
        block = row(pieces)
        yield Block(block.height + ink.text(2 * MM), block.pieces)
