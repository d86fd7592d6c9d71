"""Blocks whose bounds the blank lines do not show: the wording of their lines has to.

A block begins with an example where its definition, a single word, is lost; and a page without
any blank line has all its definitions and examples in one run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.example_look import ExampleLook
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.spacing import Spacing

_ALONE = 1.5
"""From these log-odds on a line that stands alone is an example. On the pages that may be tuned to
one of 60 lone lines is one; none of 153 definitions without example looks so much like one."""

_WITH_MORE = 3.5
"""The same for a line with others below it: two examples of one lost word are rarer still."""

_RUN = 2
"""So many lines below a definition may be more than its examples."""


def with_bounds_by_wording(
    blocks: Sequence[DefinitionBlock], headwords: tuple[str, ...], spacing: Spacing | None
) -> tuple[DefinitionBlock, ...]:
    """Return the blocks as their wording bounds them; a lost definition is a line without text.

    Args:
        blocks: the blocks with their first line taken for the definition.
        headwords: the terms of the page.
        spacing: how the page keeps its blank lines; None where it has none.
    """
    if len(headwords) != 2 or _keeps_single_words(blocks):
        return tuple(blocks)
    look = ExampleLook(TermFamilies((headwords[0], headwords[1])), headwords)
    if spacing is None:
        pieces = [piece for block in blocks for piece in _cut(block, look)]
        return tuple(replace(piece, slot=slot) for slot, piece in enumerate(pieces))
    return tuple(_judged(block, look) for block in blocks)


def _cut(run: DefinitionBlock, look: ExampleLook) -> Iterator[DefinitionBlock]:
    """The blocks of a run of lines: each line that does not look like an example opens one."""
    if len(run.examples) < _RUN:
        yield run
        return
    together: list[Line] = []
    heading, line_of_heading = run.heading, run.heading_line
    for line in (run.definition, *run.examples):
        if together and look.log_odds(line.text) <= 0:
            yield DefinitionBlock(0, heading, together[0], tuple(together[1:]), line_of_heading)
            heading, line_of_heading = None, None
            together = []
        together.append(line)
    yield DefinitionBlock(0, heading, together[0], tuple(together[1:]), line_of_heading)


def _keeps_single_words(blocks: Sequence[DefinitionBlock]) -> bool:
    """Whether a heading of one word is left: then no line of one word was lost."""
    return any(block.heading_line and " " not in block.heading_line.text for block in blocks)


def _judged(block: DefinitionBlock, look: ExampleLook) -> DefinitionBlock:
    first = block.definition
    if look.log_odds(first.text) <= (_WITH_MORE if block.examples else _ALONE):
        return block
    lost = Line(first.number, "", LineKind.BLANK)
    return replace(block, definition=lost, examples=(first, *block.examples))
