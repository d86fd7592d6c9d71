"""The key of a worksheet becomes blocks: every answer under the number of its question."""

from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import PaperEntry, Worksheet, small_letter
from diffstudy.gui.paper.blocks import Block, beside, row, text_piece
from diffstudy.gui.paper.heads import NUMBER, pair_row, plain_head, section_head
from diffstudy.gui.paper.ink import MM, Ink


def key_blocks(sheet: Worksheet, ink: Ink) -> list[Block]:
    """Return the blocks of the answers, in the order of the sheet."""
    blocks = plain_head(tr("Answers: {title}", title=sheet.title), ink)
    said = tr("Form {letter}", letter=sheet.form) if sheet.form else ""
    number = 0
    for part in sheet.parts:
        blocks += [pair_row(part.terms, ink, said), Block(ink.text(2 * MM), keeps_next=True)]
        said = ""
        for section in part.sections:
            number += 1
            blocks.append(section_head(number, section.instruction, ink))
            blocks += [_answer(each, n, ink) for n, each in enumerate(section.entries)]
            blocks.append(Block(ink.text(4 * MM)))
    return blocks


def _answer(entry: PaperEntry, number: int, ink: Ink) -> Block:
    indent = ink.text(NUMBER)
    pieces = [
        beside(small_letter(number), ink.label, ink.read, indent),
        text_piece(entry.answer, ink.read, indent, ink.width - indent),
    ]
    if entry.why:
        below = pieces[-1].box.bottom()
        pieces.append(text_piece(entry.why, ink.small, indent, ink.width - indent, below))
    return row(pieces)
