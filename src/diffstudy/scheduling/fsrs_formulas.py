"""FSRS-6 in plain floats, for the two places that apply it a million times over.

The program itself schedules with the library `fsrs` (scheduler.py). Fitting weights and simulating
learners need no cards and no dates, only stability and difficulty; here a review costs about a
microsecond. A test holds both equal on random histories.
"""

from collections.abc import Sequence
from math import exp

DEFAULT_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The 21 default weights of FSRS-6, w0 to w20, as the library ships them."""

_SHORTEST_STABILITY = 0.001
_AGAIN, _HARD, _GOOD, _EASY = 1, 2, 3, 4


class FsrsFormulas:
    """Stability (days until recall falls to 0.9) and difficulty (1 to 10) under one set of weights.

    Formulas of FSRS-6 as in the library `fsrs` 6.3, ratings 1 (again) to 4 (easy).
    """

    def __init__(self, weights: Sequence[float] = DEFAULT_WEIGHTS) -> None:
        w = tuple(weights)
        self.weights = w
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._easy_start = w[4] - exp(w[5] * 3) + 1
        self._growth = exp(w[8])
        self._kept_after_lapse = exp(w[17] * w[18])

    def recall(self, stability: float, days: float) -> float:
        """Return the chance of recall, 0 to 1, so many days after the last review."""
        return float((1 + self._factor * days / stability) ** self._decay)

    def days_until(self, stability: float, retention: float) -> float:
        """Return after how many days recall falls to ``retention``; the inverse of recall()."""
        return float(stability / self._factor * (retention ** (1 / self._decay) - 1))

    def interval(self, stability: float, retention: float, maximum: int = 365) -> int:
        """Return the whole days until the next review, at least 1."""
        return min(maximum, max(1, round(self.days_until(stability, retention))))

    def first(self, rating: int) -> tuple[float, float]:
        """Return stability and difficulty after the first review."""
        w = self.weights
        difficulty = w[4] - exp(w[5] * (rating - 1)) + 1
        return max(_SHORTEST_STABILITY, w[rating - 1]), min(10.0, max(1.0, difficulty))

    def after(
        self, stability: float, difficulty: float, days: float, rating: int
    ) -> tuple[float, float]:
        """Return both after a review on a later day; ``days`` since the last review, 1 or more."""
        w = self.weights
        recall = float((1 + self._factor * days / stability) ** self._decay)
        if rating == _AGAIN:
            long_term = (
                w[11]
                * difficulty ** -w[12]
                * ((stability + 1) ** w[13] - 1)
                * exp((1 - recall) * w[14])
            )
            grown = min(long_term, stability / self._kept_after_lapse)
        else:
            bonus = w[15] if rating == _HARD else w[16] if rating == _EASY else 1.0
            grown = stability * (
                1
                + self._growth
                * (11 - difficulty)
                * stability ** -w[9]
                * (exp((1 - recall) * w[10]) - 1)
                * bonus
            )
        return max(_SHORTEST_STABILITY, grown), self._next_difficulty(difficulty, rating)

    def same_day(self, stability: float, difficulty: float, rating: int) -> tuple[float, float]:
        """Return both after one more review on the day of the last one."""
        w = self.weights
        change = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        if rating >= _HARD:
            change = max(1.0, change)
        return (
            max(_SHORTEST_STABILITY, stability * change),
            self._next_difficulty(difficulty, rating),
        )

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        w = self.weights
        damped = difficulty - w[6] * (rating - _GOOD) * (10.0 - difficulty) / 9.0
        return min(10.0, max(1.0, w[7] * self._easy_start + (1 - w[7]) * damped))
