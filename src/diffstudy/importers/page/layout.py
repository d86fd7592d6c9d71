"""In which order the definitions of two terms are printed, as a probability for each.

The site prints rows: A, B, A, B ... until one term has no definition left; the rest of the other
follows alone. The order is a hidden Markov chain over the places of the page; the evidence of
each block is its emission. Forward and backward passes give the exact probability of each side,
in time linear in the number of blocks. A new irregularity is a new transition, not a new rule.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

_FIRST_TERM_FIRST = 0.9
"""How likely the page begins with the term that its title names first."""

_RUNS_OUT = 0.1
"""How likely, after a complete row, that one of the two terms has no definition left."""

_GOES_ON_ALONE = 0.85
"""How likely the term that is left has one more definition."""

_SLIP = 0.002
"""How likely a place breaks the order: a displaced block, a gap in a column."""


class _Phase(Enum):
    OPENS = "first of a row"
    CLOSES = "second of a row"
    ALONE = "after the other term ran out"


@dataclass(frozen=True, slots=True)
class _State:
    begins_with: int
    phase: _Phase
    side: int


_STATES = tuple(
    _State(begins_with, phase, side)
    for begins_with in (0, 1)
    for phase, side in (
        (_Phase.OPENS, begins_with),
        (_Phase.CLOSES, 1 - begins_with),
        (_Phase.ALONE, 0),
        (_Phase.ALONE, 1),
    )
)


def _start(state: _State) -> float:
    order = _FIRST_TERM_FIRST if state.begins_with == 0 else 1 - _FIRST_TERM_FIRST
    if state.phase is _Phase.OPENS:
        return order * (1 - _RUNS_OUT)
    return order * _RUNS_OUT / 2 if state.phase is _Phase.ALONE else 0.0


def _regular(before: _State, after: _State) -> float:
    if before.begins_with != after.begins_with:
        return 0.0
    if before.phase is _Phase.OPENS:
        return float(after.phase is _Phase.CLOSES)
    if before.phase is _Phase.ALONE:
        return _GOES_ON_ALONE * (after == before)
    if after.phase is _Phase.OPENS:
        return 1 - _RUNS_OUT
    return _RUNS_OUT / 2 if after.phase is _Phase.ALONE else 0.0


def _step(before: _State, after: _State) -> float:
    return (1 - _SLIP) * _regular(before, after) + _SLIP / len(_STATES)


_STEPS = tuple(tuple(_step(before, after) for after in _STATES) for before in _STATES)

_END = tuple(_SLIP if state.phase is _Phase.OPENS else 1.0 for state in _STATES)
"""A page ends with a complete row, or with the rest of one term. Without this the last of an odd
number of blocks would go to the first term for no reason but its place."""

_LONGEST_GAP = 8


def side_probabilities(slots: Sequence[int], evidence: Sequence[float]) -> tuple[float, ...]:
    """Return for each block the probability that it belongs to the first term.

    Args:
        slots: the place of each block, rising; a missing number is a block that was lost.
        evidence: log-odds of each block for the first term, from all but its place.

    Returns:
        One probability from 0 to 1 for each block.
    """
    if not slots:
        return ()
    emissions = [_emission(each) for each in evidence]
    gaps = [after - before for before, after in pairwise(slots)]
    forward = [_scaled([_start(s) * e for s, e in zip(_STATES, emissions[0], strict=True)])]
    for gap, emission in zip(gaps, emissions[1:], strict=True):
        reached = forward[-1]
        for _ in range(min(gap, _LONGEST_GAP + gap % 2)):
            reached = _forwards(reached)
        forward.append(_scaled([r * e for r, e in zip(reached, emission, strict=True)]))
    backward = [list(_END)]
    for gap, emission in zip(reversed(gaps), reversed(emissions[1:]), strict=True):
        seen = [b * e for b, e in zip(backward[-1], emission, strict=True)]
        for _ in range(min(gap, _LONGEST_GAP + gap % 2)):
            seen = _backwards(seen)
        backward.append(_scaled(seen))
    backward.reverse()
    return tuple(_first_share(f, b) for f, b in zip(forward, backward, strict=True))


def _emission(log_odds: float) -> list[float]:
    first = 1 / (1 + math.exp(-log_odds))
    return [first if state.side == 0 else 1 - first for state in _STATES]


def _forwards(reached: Sequence[float]) -> list[float]:
    return [
        sum(share * row[after] for share, row in zip(reached, _STEPS, strict=True))
        for after in range(len(_STATES))
    ]


def _backwards(seen: Sequence[float]) -> list[float]:
    return [sum(step * share for step, share in zip(row, seen, strict=True)) for row in _STEPS]


def _scaled(values: list[float]) -> list[float]:
    # Probabilities of long pages would vanish; only their proportion matters.
    total = sum(values)
    return [value / total for value in values]


def _first_share(forward: Sequence[float], backward: Sequence[float]) -> float:
    joint = [f * b for f, b in zip(forward, backward, strict=True)]
    first = sum(share for share, state in zip(joint, _STATES, strict=True) if state.side == 0)
    return first / sum(joint)
