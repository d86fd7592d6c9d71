"""How much an arm loses to the best one, with bootstrap intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

RESAMPLES = 1_000
_TAIL = 0.025


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its 95% interval."""

    value: float
    low: float
    high: float


def regret(values: Mapping[str, Sequence[float]], arm: str) -> float:
    """Return the mean of the best arm minus that of ``arm``: 0 or more."""
    return max(_mean(of_arm) for of_arm in values.values()) - _mean(values[arm])


def regret_interval(
    values: Mapping[str, Sequence[float]], arm: str, rng: Random, resamples: int = RESAMPLES
) -> Interval:
    """Return the regret with a percentile interval.

    Whole learners are drawn with replacement, the same for all arms, and the best arm is chosen
    anew in each draw: which arm is best is uncertain too. Being a maximum, a regret is never
    below 0 and its estimate leans upwards.
    """
    names = list(values)
    rows = list(zip(*(values[name] for name in names), strict=True))
    place = names.index(arm)
    found = []
    for _ in range(resamples):
        drawn = rng.choices(rows, k=len(rows))
        means = [sum(column) / len(rows) for column in zip(*drawn, strict=True)]
        found.append(max(means) - means[place])
    return Interval(regret(values, arm), *_percentiles(found))


def mean_interval(
    values: Sequence[float], rng: Random, resamples: int = RESAMPLES, tail: float = _TAIL
) -> Interval:
    """Return the mean with a percentile interval over learners, ``tail`` left out on each side."""
    draws = [_mean(rng.choices(values, k=len(values))) for _ in range(resamples)]
    return Interval(_mean(values), *_percentiles(draws, tail))


def _percentiles(draws: list[float], tail: float = _TAIL) -> tuple[float, float]:
    ordered = sorted(draws)
    last = len(ordered) - 1
    return ordered[round(tail * last)], ordered[round((1 - tail) * last)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
