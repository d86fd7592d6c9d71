"""Blocks whose bounds the blank lines do not show: the wording of their lines has to.

A block begins with an example where its definition, a single word, is lost; and a page without
any blank line has all its definitions and examples in one run.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.example_look import ExampleLook
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.spacing import Spacing

_ALONE = 1.5
"""From these log-odds on a line that stands alone is an example. On the pages that may be tuned to
one of 20 lone lines is one; none of 153 definitions without example looks so much like one."""

_WITH_MORE = 3.0
"""The same for a line with others below it: two examples of one lost word are rarer still."""

_BEFOREHAND = math.log(463 / 593)
"""The log-odds of the lines from which the look was learned; the order of a run has its own."""

_EXAMPLE_BELOW = (0.7, 0.06)
"""How often an example stands below a definition, and below an example: on the same pages 448 of
614 definitions have one, and 15 have more."""

_RUN = 2
"""So many lines below a definition may be more than its examples."""


def with_bounds_by_wording(
    blocks: Sequence[DefinitionBlock],
    headwords: tuple[str, ...],
    spacing: Spacing | None,
    elsewhere: Sequence[str] = (),
) -> tuple[DefinitionBlock, ...]:
    """Return the blocks as their wording bounds them; a lost definition is a line without text.

    Args:
        blocks: the blocks with their first line taken for the definition.
        headwords: the terms of the page.
        spacing: how the page keeps its blank lines; None where it has none.
        elsewhere: what the page says besides its definitions.
    """
    if len(headwords) != 2 or _keeps_single_words(blocks):
        return tuple(blocks)
    own = [line.text for block in blocks for line in (block.definition, *block.examples)]
    families = TermFamilies((headwords[0], headwords[1]))
    look = ExampleLook(families, headwords, [*elsewhere, *own])
    if spacing is None:
        pieces = [piece for block in blocks for piece in _cut(block, look)]
        return tuple(replace(piece, slot=slot) for slot, piece in enumerate(pieces))
    return tuple(_judged(block, look) for block in blocks)


def _cut(run: DefinitionBlock, look: ExampleLook) -> Iterator[DefinitionBlock]:
    """The blocks of a run of lines: each line that is a definition opens one."""
    if len(run.examples) < _RUN:
        yield run
        return
    lines = (run.definition, *run.examples)
    are_examples = _examples_of_run(
        [
            look.log_odds(
                line.text,
                [each.text for each in lines[max(0, at - 1) : at + 2] if each is not line],
            )
            for at, line in enumerate(lines)
        ]
    )
    opens = [at for at, is_example in enumerate(are_examples) if not is_example]
    for start, end in pairwise((*opens, len(lines))):
        block = DefinitionBlock(0, None, lines[start], lines[start + 1 : end])
        if start == 0:
            block = replace(block, heading=run.heading, heading_line=run.heading_line)
        yield block


def _examples_of_run(looks: Sequence[float]) -> list[bool]:
    """Return which lines of a run are examples: the likeliest order of all (Viterbi 1967).

    Args:
        looks: for each line how much more it looks like an example, as log-odds; the first line
            is a definition.
    """
    scores = (0.0, -math.inf)
    steps: list[tuple[bool, bool]] = []
    for look in looks[1:]:
        definition = [
            score + math.log(1 - p) for score, p in zip(scores, _EXAMPLE_BELOW, strict=True)
        ]
        example = [
            score + math.log(p) + look - _BEFOREHAND
            for score, p in zip(scores, _EXAMPLE_BELOW, strict=True)
        ]
        steps.append((definition[1] > definition[0], example[1] > example[0]))
        scores = (max(definition), max(example))
    found = [scores[1] > scores[0]]
    for step in reversed(steps):
        found.append(step[found[-1]])
    return found[::-1]


def _keeps_single_words(blocks: Sequence[DefinitionBlock]) -> bool:
    """Whether a heading of one word is left: then no line of one word was lost."""
    return any(block.heading_line and " " not in block.heading_line.text for block in blocks)


def _judged(block: DefinitionBlock, look: ExampleLook) -> DefinitionBlock:
    first = block.definition
    odds = look.log_odds(first.text, [line.text for line in block.examples])
    if odds <= (_WITH_MORE if block.examples else _ALONE):
        return replace(block, may_be_example=not block.examples and odds > 0)
    lost = Line(first.number, "", LineKind.BLANK)
    return replace(block, definition=lost, examples=(first, *block.examples))
