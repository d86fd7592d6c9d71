"""In which order the definitions of two terms are printed, as a probability for each.

The site prints rows: A, B, A, B ... until one term has no definition left; the rest of the other
follows alone. The order is a hidden Markov chain over the places of the page; the evidence of
each block is its emission. Forward and backward passes give the exact probability of each side,
in time linear in the number of blocks. A gap in a column, or a block that was displaced, breaks
the order; how often that happens differs from page to page, so pages are read at several rates of
breaks at once, and the page itself says which of them fits. A page that keeps its order wherever
that can be seen is so trusted where it cannot.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from diffstudy.importers.page.weights import (
    BREAK_RATES,
    ENDS_EVEN,
    FIRST_TERM_FIRST,
    GAP_AMONG_BREAKS,
    RUNS_OUT,
    TRACE_TRUSTED,
)

Odds = tuple[float, float]
"""Natural logarithms of how likely a block looks as it does, if it is the first or second term's;
a common summand does not matter within one page."""


class _Phase(Enum):
    OPENS = "first of a row"
    CLOSES = "second of a row"
    ALONE = "after the other term ran out"


@dataclass(frozen=True, slots=True)
class _State:
    phase: _Phase
    side: int


_STATES = tuple(_State(phase, side) for phase in _Phase for side in (0, 1))
_SIDES = tuple(state.side for state in _STATES)

_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Placement:
    """What the order and the evidence say together.

    Args:
        chances: for each block the probability that it belongs to the first term.
        log_evidence: how well the page fits, to compare readings of one and the same page.
    """

    chances: tuple[float, ...]
    log_evidence: float


def place(slots: Sequence[int], evidence: Sequence[Odds]) -> Placement:
    """Return for each block the probability that it belongs to the first term.

    Args:
        slots: the place of each block, rising; a missing number is a block that was lost.
        evidence: what each block says by itself.
    """
    if not slots:
        return Placement((), 0.0)
    gaps = [_shortened(after - before) for before, after in pairwise(slots)]
    peaks = [max(each) for each in evidence]
    emissions = [
        (math.exp(first - peak), math.exp(second - peak))
        for (first, second), peak in zip(evidence, peaks, strict=True)
    ]
    readings = [(share, _read(gaps, emissions, rate)) for rate, share in BREAK_RATES]
    placement = mixed([(math.log(share), reading) for share, reading in readings])
    return Placement(placement.chances, placement.log_evidence + sum(peaks))


def side_probabilities(slots: Sequence[int], evidence: Sequence[float]) -> tuple[float, ...]:
    """Return for each block the probability that it belongs to the first term.

    Args:
        slots: the place of each block, rising; a missing number is a block that was lost.
        evidence: log-odds of each block for the first term, from all but its place.
    """
    return place(slots, [(each / 2, -each / 2) for each in evidence]).chances


def mixed(readings: Sequence[tuple[float, Placement]]) -> Placement:
    """Return the average of several readings of one page, each as far as the page bears it out.

    Args:
        readings: each with the logarithm of how likely it is beforehand.
    """
    logs = [prior + reading.log_evidence for prior, reading in readings]
    peak = max(logs)
    shares = [math.exp(each - peak) for each in logs]
    total = sum(shares)
    chances = tuple(
        sum(share * chance for share, chance in zip(shares, column, strict=True)) / total
        for column in zip(*(reading.chances for _, reading in readings), strict=True)
    )
    return Placement(chances, peak + math.log(total))


def _shortened(gap: int) -> int:
    # Of a long gap only whether it is even matters.
    return gap if gap <= _LONGEST_GAP else _LONGEST_GAP + gap % 2


def _read(gaps: Sequence[int], emissions: Sequence[Odds], rate: float) -> Placement:
    """The forward and backward passes at one rate of breaks."""
    steps = [_steps(gap, rate) for gap in gaps]
    start = [_start(state) * emissions[0][state.side] for state in _STATES]
    values, total = _scaled(start)
    forward, log_evidence = [values], math.log(total)
    for (into, _), emission in zip(steps, emissions[1:], strict=True):
        values, total = _scaled(
            [_dot(row, values) * emission[side] for row, side in zip(into, _SIDES, strict=True)]
        )
        forward.append(values)
        log_evidence += math.log(total)
    values = [_end(state, rate) for state in _STATES]
    log_evidence += math.log(_dot(values, forward[-1]))
    backward = [values]
    for (_, out), emission in zip(reversed(steps), reversed(emissions[1:]), strict=True):
        seen = [value * emission[side] for value, side in zip(values, _SIDES, strict=True)]
        values, _ = _scaled([_dot(row, seen) for row in out])
        backward.append(values)
    backward.reverse()
    chances = tuple(_first_share(f, b) for f, b in zip(forward, backward, strict=True))
    return Placement(chances, log_evidence)


def _dot(row: Sequence[float], values: Sequence[float]) -> float:
    a, b, c, d, e, f = row
    u, v, w, x, y, z = values
    return a * u + b * v + c * w + d * x + e * y + f * z


def _scaled(values: list[float]) -> tuple[list[float], float]:
    # Probabilities of long pages would vanish; only their proportion matters.
    total = sum(values) or 1e-300
    return [value / total for value in values], total


def _first_share(forward: Sequence[float], backward: Sequence[float]) -> float:
    both = [f * b for f, b in zip(forward, backward, strict=True)]
    first = sum(value for value, side in zip(both, _SIDES, strict=True) if side == 0)
    total = sum(both)
    return min(1.0, first / total) if total else 0.5


def _start(state: _State) -> float:
    first = FIRST_TERM_FIRST if state.side == 0 else 1 - FIRST_TERM_FIRST
    if state.phase is _Phase.OPENS:
        return first * (1 - RUNS_OUT)
    return RUNS_OUT / 2 if state.phase is _Phase.ALONE else 0.0


def _end(state: _State, rate: float) -> float:
    """A page ends with a complete row, or with the rest of one term.

    Without this the last of an odd number of blocks would go to the term that opens the rows for
    no reason but its place.
    """
    if state.phase is _Phase.OPENS:
        return ENDS_EVEN * rate
    return ENDS_EVEN if state.phase is _Phase.CLOSES else 1.0


def _regular(before: _State, after: _State) -> float:
    if before.phase is _Phase.OPENS:
        return float(after.phase is _Phase.CLOSES and after.side != before.side)
    if before.phase is _Phase.ALONE:
        return float(after == before)
    if after.phase is _Phase.OPENS:
        return (1 - RUNS_OUT) * (after.side != before.side)
    return RUNS_OUT / 2 if after.phase is _Phase.ALONE else 0.0


def _step(before: _State, after: _State, rate: float) -> float:
    # In a gap the other column lacks its block: the same phase follows once more.
    broken = (1 - GAP_AMONG_BREAKS) / len(_STATES) + GAP_AMONG_BREAKS * (before == after)
    return (1 - rate) * _regular(before, after) + rate * broken


_Matrix = tuple[tuple[float, ...], ...]


@cache
def _steps(gap: int, rate: float) -> tuple[_Matrix, _Matrix]:
    """The chances from state to state over a gap: by the state reached, and by the state left."""
    one: _Matrix = tuple(tuple(_step(b, a, rate) for a in _STATES) for b in _STATES)
    whole = one
    for _ in range(gap - 1):
        whole = tuple(
            tuple(_dot(row, column) for column in zip(*one, strict=True)) for row in whole
        )
    out: _Matrix = tuple(
        tuple(TRACE_TRUSTED * w + (1 - TRACE_TRUSTED) * s for w, s in zip(far, near, strict=True))
        for far, near in zip(whole, one, strict=True)
    )
    return tuple(zip(*out, strict=True)), out
