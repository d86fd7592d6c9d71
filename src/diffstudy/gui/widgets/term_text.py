"""A headword set large: it shrinks in steps, then wraps, and is never cut short."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt

from diffstudy.gui.theme import Theme, theme
from diffstudy.gui.widgets.rich_text import name
from diffstudy.gui.widgets.text_block import TextBlock

HEADER_SIZES = (44, 36, 30)
CHOICE_SIZES = (38, 34, 30)
STACKED_SIZES = (32, 28, 24)
CARD_SIZES = (30, 26, 22)
COLUMN_SIZES = (26, 22)
LYING_SIZES = (28, 24, 21)


@lru_cache(maxsize=64)
def _block(word: str, side: int, size: int, align: Qt.AlignmentFlag, look: Theme) -> TextBlock:
    # The display cut is drawn for 40 px and more; its hairlines break up below that.
    style = "term-xl" if size >= 40 else "term-l"
    pixels = round(look.text(size))
    return TextBlock([name(word, side)], style, align=align, balanced=True, pixels=pixels)


def fitted_term(
    word: str,
    side: int,
    width: float,
    *,
    sizes: Sequence[int] = HEADER_SIZES,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> TextBlock:
    """A headword as a block that fits a width.

    Args:
        word: the headword.
        side: whose ink it takes.
        width: room in pixels.
        sizes: pixels at 100% text, falling; the last one may wrap.
        align: of the lines.
    """
    block = _block(word, side, sizes[0], align, theme())
    for size in sizes:
        block = _block(word, side, size, align, theme())
        if block.natural_width() <= width:
            break
    return block
