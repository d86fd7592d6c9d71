"""What a heading above a definition says, and what it says that there is none.

A heading that is there is certain. What its absence means depends on why headings were lost: those
of one word were, so that on a page that kept the headings of one term only a bare block is the
other's; or they were lost here and there. Both are readings of the page, and it decides between
them by its order and its examples.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.layout import Odds

_NEVER = 1e-6
_ASTRAY = 0.002
"""How likely a heading stands above a definition of the other term: on a page that lost nothing;
on one that lost lines, where the definition that it belongs to may be among them."""

_RARELY = 0.004
"""How likely a heading was lost or kept against the rule of its page."""

_RATES = (0.1, 0.4, 0.8)
"""On which share of blocks headings may have been lost at random."""

_BY_LENGTH, _SOME_LOST, _ONE_TERM, _AT_RANDOM = 0.97, 0.02, 0.005, 0.005
"""How likely it is beforehand that all headings of one word were lost and no other; that a few
longer ones were lost, too; that one term lost its headings whatever their length; that headings
were lost here and there. The first two need one term of one word and one of several."""


@dataclass(frozen=True, slots=True)
class HeadingReading:
    """Why headings were lost.

    Args:
        share: how likely it is beforehand.
        lost: for each term the probability that a definition of it lost its heading.
        astray: how likely a heading that is left stands above a definition of the other term.
    """

    share: float
    lost: tuple[float, float]
    astray: float = _ASTRAY

    def odds(self, heading: int | None) -> Odds:
        """Return the log-likelihood of what stands above a block, for either term."""
        if heading is None:
            return math.log(self.lost[0]), math.log(self.lost[1])
        kept = math.log(1 - self.lost[heading])
        # Above a definition of the other term it was kept as well, and its own definition was not.
        other = kept + math.log(self.astray)
        return (kept, other) if heading == 0 else (other, kept)


def with_near_headings(blocks: Sequence[DefinitionBlock]) -> tuple[DefinitionBlock, ...]:
    """Return the blocks without the headings that stand further off than is usual on the page.

    Where a definition of one word was lost, its heading is left and comes to stand above the next
    block, which may be the other term's.
    """
    distances = Counter(_distance(block) for block in blocks if block.heading_line)
    if len(distances) < 2:
        return tuple(blocks)
    usual = max(distances, key=lambda each: (distances[each], -each))
    return tuple(
        replace(block, heading=None) if block.heading_line and _distance(block) > usual else block
        for block in blocks
    )


def _distance(block: DefinitionBlock) -> int:
    first = block.definition
    return first.number - block.heading_line.number if block.heading_line else 0


def only_headed_side(blocks: Sequence[DefinitionBlock]) -> int | None:
    """Return the only term whose headings survived; None if both or none did."""
    headed = {block.heading for block in blocks if block.heading is not None}
    return headed.pop() if len(headed) == 1 else None


def heading_readings(
    blocks: Sequence[DefinitionBlock], headwords: tuple[str, str]
) -> tuple[HeadingReading, ...]:
    """Return the ways in which the headings of a page may have been lost, with their shares."""
    headed = [block.heading is not None for block in blocks]
    if all(headed) or not any(headed):
        # Nothing can be told from what all blocks have in common.
        return (HeadingReading(1.0, (0.5, 0.5), _NEVER),)
    long_ones = [" " in word for word in headwords]
    either = [
        HeadingReading(_ONE_TERM / 2, (_RARELY, 1 - _RARELY)),
        HeadingReading(_ONE_TERM / 2, (1 - _RARELY, _RARELY)),
        *(HeadingReading(_AT_RANDOM / len(_RATES), (rate, rate)) for rate in _RATES),
    ]
    if long_ones[0] == long_ones[1]:
        total = sum(each.share for each in either)
        return tuple(replace(each, share=each.share / total) for each in either)
    kept = 0 if long_ones[0] else 1
    by_length = [
        HeadingReading(_BY_LENGTH, _losses(kept, _RARELY)),
        *(HeadingReading(_SOME_LOST / len(_RATES), _losses(kept, rate)) for rate in _RATES),
    ]
    return (*by_length, *either)


def _losses(kept: int, rate: float) -> tuple[float, float]:
    """The headings of one term are lost at a rate, those of the other always."""
    return (rate, 1 - _RARELY) if kept == 0 else (1 - _RARELY, rate)
