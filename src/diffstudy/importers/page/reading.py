"""The one model of a page: its order, its headings and its words, as a probability per block.

Order and headings are read exactly (``layout``, ``headings``). Some clues depend on the sides of
the other blocks ("its words are those of ..."), so that sides and clues are found in turns.
"""

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass

from diffstudy.importers.page.clues import Clues
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.evidence import PageEvidence
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.headings import HeadingReading, heading_readings
from diffstudy.importers.page.layout import Odds, Placement, mixed, place
from diffstudy.importers.page.weights import CLUE_WEIGHTS
from diffstudy.importers.page.wording import SideWords

_ROUNDS = 4
_SETTLED = 0.01
"""How often the clues are counted anew at most, and the change of a probability that is no more
worth it; most pages settle after two rounds."""

_LONG = 1_000
"""A page with more blocks is no real page: one round has to do, so that it is answered in time."""

_UNLIKELY = 0.005
"""A reading of the headings below this share is not followed further."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """What the model says of a page.

    Args:
        chances: for each block the probability that it belongs to the first term.
        clues: what each block said in the last round.
        readings: why headings were lost, each with the logarithm of its share.
    """

    chances: tuple[float, ...]
    clues: tuple[Clues, ...]
    readings: tuple[tuple[float, HeadingReading], ...]


def log_odds(clues: Clues) -> float:
    """Return the weighted sum of the clues of a block: natural log-odds for the first term."""
    return sum(CLUE_WEIGHTS[clue] * value for clue, value in clues.items())


def read_page(
    blocks: Sequence[DefinitionBlock], families: TermFamilies, words: SideWords
) -> PageReading:
    """Return the probability of each block and what it is made of.

    Args:
        blocks: the definitions in page order.
        families: the words of both terms.
        words: what the rest of the page puts on each side.
    """
    page = PageEvidence(blocks, families, words)
    readings = tuple(
        (math.log(each.share), each) for each in heading_readings(blocks, families.headwords)
    )
    clues: tuple[Clues, ...] = page.alone
    readings = _likely(blocks, clues, readings)
    placed = placement(blocks, clues, readings)
    for _ in range(_ROUNDS if len(blocks) <= _LONG else 1):
        more = page.together(placed.chances)
        clues = tuple({**one, **other} for one, other in zip(page.alone, more, strict=True))
        before, placed = placed, placement(blocks, clues, readings)
        changes = map(operator.sub, before.chances, placed.chances)
        if max(map(abs, changes), default=0.0) < _SETTLED:
            break
    return PageReading(placed.chances, clues, readings)


def placement(
    blocks: Sequence[DefinitionBlock],
    clues: Sequence[Clues],
    readings: Sequence[tuple[float, HeadingReading]],
) -> Placement:
    """Return what the order says, given the clues of each block.

    Args:
        readings: why headings were lost, each with the logarithm of its share.
    """
    slots = [block.slot for block in blocks]
    said = [log_odds(each) for each in clues]
    return mixed(
        [
            (
                share,
                place(
                    slots,
                    [_odds(each, block, reading) for each, block in zip(said, blocks, strict=True)],
                ),
            )
            for share, reading in readings
        ]
    )


def _odds(said: float, block: DefinitionBlock, reading: HeadingReading) -> Odds:
    first, second = reading.odds(block.heading)
    return first + said / 2, second - said / 2


def _likely(
    blocks: Sequence[DefinitionBlock],
    clues: Sequence[Clues],
    readings: tuple[tuple[float, HeadingReading], ...],
) -> tuple[tuple[float, HeadingReading], ...]:
    """Return the readings of the headings that the page bears out; the rest cost only time."""
    if len(readings) == 1:
        return readings
    logs = [
        share + placement(blocks, clues, [(0.0, reading)]).log_evidence
        for share, reading in readings
    ]
    least = max(logs) + math.log(_UNLIKELY)
    return tuple(each for each, log in zip(readings, logs, strict=True) if log > least)
