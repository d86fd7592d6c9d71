"""The chart of a comparison becomes blocks: terms, verdict, rows, and what sets them apart."""

from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import ChartSheet
from diffstudy.gui.paper.blocks import Block, row, text_piece
from diffstudy.gui.paper.heads import double_rule, grid_head, grid_row, plain_head
from diffstudy.gui.paper.ink import MM, Ink


def chart_blocks(sheet: ChartSheet, ink: Ink, *, with_prose: bool = True) -> list[Block]:
    """Return the blocks of a chart.

    Args:
        with_prose: whether the differences and the tip follow.
    """
    page = sheet.comparison
    terms = [term.headword for term in page.terms]
    blocks = plain_head(page.title, ink)
    if page.verdict:
        blocks.append(row([text_piece(page.verdict, ink.read, 0, ink.width)]))
        blocks.append(Block(ink.text(4 * MM)))
    if page.chart:
        blocks.append(grid_head(terms, ink))
        # Here an empty cell is one that the page lost, and no line to write on.
        blocks += [
            grid_row(each.aspect or "", [cell or "" for cell in each.cells], ink)
            for each in page.chart
        ]
        blocks.append(Block(ink.text(5 * MM)))
    if not with_prose:
        return blocks
    if page.differences:
        head = text_piece(tr("Key differences"), ink.head, 0, ink.width, spacing=1.6)
        blocks.append(row([head], keeps_next=True))
    for each in page.differences:
        indent = ink.text(5 * MM)
        said = f"{each.aspect}: {each.text}" if each.aspect else each.text
        bullet = text_piece("•", ink.read, 0, indent)
        blocks.append(row([bullet, text_piece(said, ink.read, indent, ink.width - indent)]))
    if page.tip:
        blocks += [Block(ink.text(4 * MM)), double_rule(ink), Block(ink.text(2 * MM))]
        blocks.append(row([text_piece(page.tip, ink.small, 0, ink.width)]))
    return blocks
