"""The coin and the arithmetic of the experiment; domain/experiment.py says what they are for."""

import hashlib
from collections.abc import Sequence
from math import sqrt

from diffstudy.domain.experiment import Arm, Difference
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.beta_distribution import beta_quantile

_CONFIDENCE = 0.95


def arms_of_pair(seed: str, pair: int) -> tuple[Arm, Arm]:
    """Return the arms of the two comparisons of a pair, the one that begins first before."""
    coin = hashlib.sha256(f"{seed}|{pair}".encode()).digest()[0] & 1
    return (Arm.HYBRID, Arm.PLAIN) if coin else (Arm.PLAIN, Arm.HYBRID)


def planned_look(complete: int) -> int:
    """Return how many of the complete pairs the result is told of: 0, 12, 24, 48 ..."""
    look = 0
    wanted = LEARNING.experiment_pairs
    while wanted <= complete:
        look, wanted = wanted, 2 * wanted
    return look


def next_look(complete: int) -> int:
    """Return at how many complete pairs the next result is told."""
    return 2 * planned_look(complete) or LEARNING.experiment_pairs


def paired_difference(differences: Sequence[float]) -> Difference:
    """Return the mean of some paired differences with its 95% interval.

    Student's t over the differences and two more, +1 and -1: as Agresti and Min (2005) add to
    the cells of a paired table, so that like differences do not leave an interval of no width.

    Args:
        differences: at least one, each from -1 to 1.
    """
    wide = [*differences, 1.0, -1.0]
    number = len(wide)
    centre = sum(wide) / number
    variance = sum((each - centre) ** 2 for each in wide) / (number - 1)
    half = _student_quantile(number - 1) * sqrt(variance / number)
    return Difference(
        pairs=len(differences),
        mean=sum(differences) / len(differences),
        low=max(-1.0, centre - half),
        high=min(1.0, centre + half),
    )


def _student_quantile(freedom: int) -> float:
    """Return the t that Student's distribution exceeds in absolute value with 5%.

    t^2 / (t^2 + freedom) is Beta(1/2, freedom/2) (DLMF 8.17).
    """
    share = beta_quantile(_CONFIDENCE, 0.5, freedom / 2)
    return sqrt(freedom * share / (1 - share))
