"""Whose definition is it? Each block gets a side, a confidence and a reason that can be read.

The confidence is the probability that the model of the page (``reading``) gives, calibrated on
pages whose truth is known; from 0.95 a definition may be asked. Only three rules stand above it: a
block under its own heading is certain; one whose own example names the other term is for a
person to look at, however sure its place is, and where lines were lost, its heading too; and so is
a line that may be no definition at all.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffstudy.importers.page.clues import Clue, Clues
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.evidence import example_side
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.headings import only_headed_side, with_near_headings
from diffstudy.importers.page.reading import read_page
from diffstudy.importers.page.weights import CLUE_WEIGHTS, DOUBT, TEMPERATURE
from diffstudy.importers.page.wording import SideWords

BY_HEADING = 1.0
IN_DOUBT = 0.5

_CONTRADICTED = 0.89
"""The most that a block whose example names the other term can have: it is to be checked."""

_NO_DEFINITION = 0.89
"""The same for a line that may be the example of a lost definition, whosever it is."""

_KNOWN_FROM = 0.55
"""Below this probability nothing tells the side, and none is given."""

_MORE_THAN_A_HINT = 0.8

_WORDS = frozenset({Clue.PAGE_WORDS, Clue.BLOCK_WORDS, Clue.LIKENESS, Clue.OPENING, Clue.SETTING})
_TERMS = frozenset(Clue) - _WORDS


@dataclass(frozen=True, slots=True)
class BlockSide:
    """Whose block it is.

    Args:
        side: 0 or 1 for the first or second term; None where nothing tells.
        confidence: from 0.5 to 1; at least 0.95 may be asked.
        reason: one clause for the reader.
        contradicted: whether the block's own example names the other term.
    """

    side: int | None
    confidence: float
    reason: str
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class _PageFacts:
    """What holds for the whole page."""

    headwords: tuple[str, str]
    lost_headings: bool
    agreeing: int
    only_headed: int | None


@dataclass(frozen=True, slots=True)
class _Judged:
    """A block with what the model says of it; ``named`` is whom its examples name."""

    block: DefinitionBlock
    side: int
    chance: float
    named: int | None
    clues: Clues


def attribute(
    blocks: Sequence[DefinitionBlock], families: TermFamilies, words: SideWords
) -> tuple[BlockSide, ...]:
    """Return the side of each block.

    Args:
        blocks: the definitions in page order.
        families: the words of both terms.
        words: what the rest of the page puts on each side.
    """
    if not blocks:
        return ()
    blocks = with_near_headings(blocks)
    reading = read_page(blocks, families, words)
    judged = [
        _Judged(block, int(chance < 0.5), max(chance, 1 - chance), named, clues)
        for block, chance, named, clues in zip(
            blocks,
            map(calibrated, reading.chances),
            (example_side(block, families) for block in blocks),
            reading.clues,
            strict=True,
        )
    ]
    agreeing = sum(each.named == each.side for each in judged)
    page = _PageFacts(
        families.headwords,
        any(block.heading is None for block in blocks),
        agreeing,
        only_headed_side(blocks),
    )
    return tuple(_with_doubt(each.block, _verdict(each, page)) for each in judged)


def calibrated(chance: float) -> float:
    """Return a probability of the model as it comes true on pages that the model has not seen."""
    odds = math.log(max(chance, 1e-12) / max(1 - chance, 1e-12)) * TEMPERATURE
    return DOUBT / 2 + (1 - DOUBT) / (1 + math.exp(-odds))


def _verdict(judged: _Judged, page: _PageFacts) -> BlockSide:
    heading = judged.block.heading
    if heading is not None and page.lost_headings and judged.named == 1 - heading:
        # The heading may have been left by a lost definition.
        reason = "it stands under the heading of one term, its example names the other"
        confidence = min(judged.chance, _CONTRADICTED)
        return BlockSide(judged.side, confidence, reason, contradicted=True)
    if heading is not None:
        return BlockSide(heading, BY_HEADING, "it stands under its own heading")
    if judged.named == 1 - judged.side:
        reason = "its example names the other term, its place speaks against that"
        confidence = min(judged.chance, _CONTRADICTED)
        return BlockSide(judged.side, confidence, reason, contradicted=True)
    if judged.chance < _KNOWN_FROM:
        return BlockSide(None, IN_DOUBT, "neither its place nor its words tell whose it is")
    return BlockSide(judged.side, judged.chance, _reason(judged, page))


def _with_doubt(block: DefinitionBlock, side: BlockSide) -> BlockSide:
    if not block.may_be_example or side.confidence <= _NO_DEFINITION:
        return side
    reason = f"{side.reason}, but it may be the example of a lost definition"
    return replace(side, confidence=_NO_DEFINITION, reason=reason)


def _reason(judged: _Judged, page: _PageFacts) -> str:
    sign = 1 - 2 * judged.side
    if judged.named == judged.side:
        return "its example names the term"
    if page.only_headed == 1 - judged.side:
        return "only the other term's definitions have a heading"
    if judged.chance < _MORE_THAN_A_HINT:
        return "its place and its words are no more than a hint"
    if sign * _sum(judged.clues, _TERMS) > 1.5:
        return "it names the term or a word of its family"
    odds = math.log(judged.chance / (1 - judged.chance))
    if sign * _sum(judged.clues, _WORDS) > odds / 2:
        return f"its words are those of {page.headwords[judged.side]}"
    if not page.agreeing:
        return "its place in the order"
    plural = "s" if page.agreeing > 1 else ""
    agree = "agree" if plural else "agrees"
    return f"its place in the order, with which {page.agreeing} example{plural} {agree}"


def _sum(clues: Clues, which: frozenset[Clue]) -> float:
    return sum(CLUE_WEIGHTS[clue] * value for clue, value in clues.items() if clue in which)
