"""Which mix of examples, definitions and chart cells to ask, under three beliefs about transfer.

Nobody knows how much a question on one kind of cue teaches about the others, and that alone
decides: so each mix is shown under each belief.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from diffstudy.scheduling.fsrs_formulas import FsrsFormulas

_REVIEW_DAYS = (0, 2, 8, 20, 45)
_TEST_DAY = 75
_AGAIN, _GOOD = 1, 3
_LAWS = FsrsFormulas()

MIXES = ((3, 2, 1), (1, 1, 1), (2, 1, 1), (6, 2, 1), (2, 3, 1), (1, 0, 0))
"""Weights of examples, definitions and cells; the first is what the program uses."""

BELIEFS: Mapping[str, tuple[float, float, float]] = {
    "all kinds teach the others alike": (0.5, 0.5, 0.5),
    "examples teach the others more": (0.8, 0.4, 0.2),
    "definitions teach the others more": (0.4, 0.8, 0.2),
}
"""Chance that a question on an example, a definition, a cell trains each of the other kinds."""


@dataclass(frozen=True, slots=True)
class MixResult:
    """True recall at the test on cues of all kinds alike, and on examples alone."""

    mix: tuple[int, int, int]
    belief: str
    all_kinds: float
    examples: float


def mixes(terms: int, seed: int) -> tuple[MixResult, ...]:
    """Return every mix under every belief; the same chance for all, ``terms`` terms each."""
    return tuple(
        _tested(mix, belief, spread, terms, seed)
        for belief, spread in BELIEFS.items()
        for mix in MIXES
    )


def _tested(
    mix: tuple[int, int, int],
    belief: str,
    spread: tuple[float, float, float],
    terms: int,
    seed: int,
) -> MixResult:
    rng = Random(f"{seed}|{belief}")
    totals = [0.0, 0.0, 0.0]
    for _ in range(terms):
        memories: list[tuple[float, float, int] | None] = [None, None, None]
        for day in _REVIEW_DAYS:
            (asked,) = rng.choices((0, 1, 2), mix)
            for kind in range(3):
                if kind == asked or rng.random() < spread[asked]:
                    memories[kind] = _trained(memories[kind], day, rng)
        for kind, memory in enumerate(memories):
            if memory is not None:
                totals[kind] += _LAWS.recall(memory[0], _TEST_DAY - memory[2])
    means = [total / terms for total in totals]
    return MixResult(mix, belief, sum(means) / 3, means[0])


def _trained(
    memory: tuple[float, float, int] | None, day: int, rng: Random
) -> tuple[float, float, int]:
    if memory is None:
        return (*_LAWS.first(_GOOD), day)
    stability, difficulty, last = memory
    knows = rng.random() < _LAWS.recall(stability, day - last)
    return (*_LAWS.after(stability, difficulty, day - last, _GOOD if knows else _AGAIN), day)
