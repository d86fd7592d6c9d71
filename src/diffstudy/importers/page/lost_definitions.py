"""Blocks that begin with an example because their definition, a single word, is lost."""

from collections.abc import Sequence
from dataclasses import replace

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.example_look import ExampleLook
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind

_ALONE = 1.5
"""From these log-odds on a line that stands alone is an example. On the pages that may be tuned to
one of 60 lone lines is one; none of 153 definitions without example looks so much like one."""

_WITH_MORE = 3.5
"""The same for a line with others below it: two examples of one lost word are rarer still."""


def with_lost_definitions(
    blocks: Sequence[DefinitionBlock], headwords: tuple[str, ...]
) -> tuple[DefinitionBlock, ...]:
    """Return the blocks; where the definition is lost, its line has no text.

    Args:
        blocks: the blocks with their first line taken for the definition.
        headwords: the terms of the page.
    """
    if len(headwords) != 2 or _keeps_single_words(blocks):
        return tuple(blocks)
    look = ExampleLook(TermFamilies((headwords[0], headwords[1])), headwords)
    return tuple(_judged(block, look) for block in blocks)


def _keeps_single_words(blocks: Sequence[DefinitionBlock]) -> bool:
    """Whether a heading of one word is left: then no line of one word was lost."""
    return any(block.heading_line and " " not in block.heading_line.text for block in blocks)


def _judged(block: DefinitionBlock, look: ExampleLook) -> DefinitionBlock:
    first = block.definition
    if look.log_odds(first.text) <= (_WITH_MORE if block.examples else _ALONE):
        return block
    lost = Line(first.number, "", LineKind.BLANK)
    return replace(block, definition=lost, examples=(first, *block.examples))
