"""How well two terms are kept apart, whatever the lean towards one of them (learning.md 4.4).

Signal detection for the classification of one cue: ``d' = z(hit) - z(false alarm)``. The factor
of the square root of two belongs to two-alternative tasks that show both cues at once.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import NormalDist

from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.confusion import AnswerFact, telling


@dataclass(frozen=True, slots=True)
class Discrimination:
    """Sensitivity and lean.

    Args:
        d_prime: distance of the two in standard deviations; 0 is guessing.
        criterion: 0 for no lean, negative where the first term is answered too readily.
    """

    d_prime: float
    criterion: float


def discrimination(facts: Iterable[AnswerFact], one: str, other: str) -> Discrimination | None:
    """Return how two terms are told apart, or None below eight choices a side.

    Args:
        facts: answers that still count; those that chose one of the two while both were offered
            are looked at, the others are no classification between them.
    """
    pair = {one, other}
    said = Counter(
        (fact.truth, fact.answer)
        for fact in telling(facts)
        if fact.truth in pair and fact.answer in pair and pair <= set(fact.offered)
    )
    signals = said[one, one] + said[one, other]
    noises = said[other, one] + said[other, other]
    if min(signals, noises) < LEARNING.discrimination_choices:
        return None
    hits = _z(said[one, one], signals)
    false_alarms = _z(said[other, one], noises)
    return Discrimination(hits - false_alarms, -(hits + false_alarms) / 2)


def _z(count: int, of: int) -> float:
    """Return the z of a rate with the log-linear correction: a rate of 0 or 1 would be infinite."""
    return NormalDist().inv_cdf((count + 0.5) / (of + 1))
