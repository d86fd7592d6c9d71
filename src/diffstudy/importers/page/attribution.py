"""Whose definition is it? Each block gets a side, a confidence and a reason that can be read.

The probability comes from the order of the page and the words of all blocks together. The
confidence that is stored is coarser and follows a rule (learning.md section 3): 1.0 under its own
heading; 0.99 where the order and its own example agree; 0.97 where the order alone speaks, on a
page where at least eight examples agree with it and none contradicts; otherwise 0.5.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.evidence import (
    WordEvidence,
    example_side,
    naming_evidence,
    only_headed_side,
)
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.layout import side_probabilities
from diffstudy.importers.page.wording import SideWords

BY_HEADING = 1.0
BY_EXAMPLE = 0.99
BY_ORDER = 0.97
IN_DOUBT = 0.5

_EXAMPLES_NEEDED = 8
_ORDER_FROM = 0.85
"""From this probability on the place of a block counts as part of the order."""

_KNOWN_FROM = 0.6
"""Below this probability nothing tells the side, and none is given."""

_ROUNDS = 3
"""How often the words of the sides are counted anew; the sides settle after two."""


@dataclass(frozen=True, slots=True)
class _PageFacts:
    """What holds for the whole page: examples that vouch for the order, the only headed term."""

    vouching: int
    only_headed: int | None


@dataclass(frozen=True, slots=True)
class BlockSide:
    """Whose block it is.

    Args:
        side: 0 or 1 for the first or second term; None where nothing tells.
        confidence: as stored; at least 0.95 may be asked.
        reason: one clause for the reader.
        contradicted: whether the block's own example names the other term.
    """

    side: int | None
    confidence: float
    reason: str
    contradicted: bool = False


def attribute(
    blocks: Sequence[DefinitionBlock], families: TermFamilies, words: SideWords
) -> tuple[BlockSide, ...]:
    """Return the side of each block.

    Args:
        blocks: the definitions in page order.
        families: the words of both terms.
        words: what the rest of the page puts on each side; the words of the blocks are added.
    """
    chances = _chances(blocks, families, words)
    examples = [example_side(block, families) for block in blocks]
    sides = [int(chance < 0.5) for chance in chances]
    named = [pair for pair in zip(sides, examples, strict=True) if pair[1] is not None]
    agreeing = sum(side == example for side, example in named)
    vouched = agreeing >= _EXAMPLES_NEEDED and agreeing == len(named)
    page = _PageFacts(agreeing if vouched else 0, only_headed_side(blocks))
    return tuple(
        _judged(block, max(chance, 1 - chance), side, example, page)
        for block, chance, side, example in zip(blocks, chances, sides, examples, strict=True)
    )


def _chances(
    blocks: Sequence[DefinitionBlock], families: TermFamilies, page: SideWords
) -> Sequence[float]:
    """The probability of each block that it is the first term's.

    The words of the sides depend on the sides, so both are found in turns.
    """
    slots = [block.slot for block in blocks]
    named = naming_evidence(blocks, families)
    words = WordEvidence(blocks, families, page)
    chances: Sequence[float] = side_probabilities(slots, named)
    for _ in range(_ROUNDS):
        said = words.log_odds(chances)
        chances = side_probabilities(slots, [a + b for a, b in zip(named, said, strict=True)])
    return chances


def _judged(
    block: DefinitionBlock, chance: float, side: int, example: int | None, page: _PageFacts
) -> BlockSide:
    if block.heading is not None:
        return BlockSide(block.heading, BY_HEADING, "it stands under its own heading")
    if example is not None and example != side:
        reason = "its example names the other term, its place speaks against that"
        return BlockSide(side, min(chance, IN_DOUBT), reason, contradicted=True)
    if chance < _KNOWN_FROM:
        return BlockSide(None, IN_DOUBT, "neither its place nor its words tell whose it is")
    if chance < _ORDER_FROM:
        return BlockSide(side, IN_DOUBT, "its place and its words are no more than a hint")
    if example is not None:
        return BlockSide(side, BY_EXAMPLE, "its example names the term")
    if page.only_headed == 1 - side:
        reason = "only the other term's definitions have a heading"
        return BlockSide(side, BY_EXAMPLE, reason)
    if page.vouching:
        reason = f"the order of the page, with which {page.vouching} examples agree"
        return BlockSide(side, BY_ORDER, reason)
    return BlockSide(side, IN_DOUBT, "only its place on the page speaks for it")
