"""Spreads due days: a little earlier or later where a day is full, easy, or a sibling's.

Anki's range, but its weights are applied on empty days too; in small collections, which ours
are, Anki's balancer does nothing (learning.md 1.3 and 4.3).
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from random import Random

from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.study_day import weekday_of

_FROM_DAYS = 3
_BANDS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_SIBLING_WEIGHTS = (1e-6, 0.2, 0.4, 0.6, 0.8)
_NORMAL_WEEK = (1.0,) * 7
_EASY = {
    "normal": 1.0,
    "fewer": LEARNING.easy_day_fewer,
    "fewest": LEARNING.easy_day_fewest,
}


def weekday_weights(week: Sequence[str]) -> tuple[float, ...]:
    """Return the weight of each weekday from what the settings want of it, Monday first."""
    return tuple(_EASY[wish] for wish in week)


def interval_range(interval: int) -> range:
    """Return the whole days around an interval within which a card may be moved.

    1 day plus 15% of what lies in 2.5 to 7 days, 10% in 7 to 20, 5% above; nothing under 3.
    """
    if interval < _FROM_DAYS:
        return range(interval, interval + 1)
    delta = 1.0 + sum(
        share * max(0.0, min(interval, upper) - lower) for lower, upper, share in _BANDS
    )
    return range(max(2, round(interval - delta)), round(interval + delta) + 1)


def balanced_interval(
    interval: int,
    *,
    study_day: int,
    due_counts: Mapping[int, int],
    sibling_days: Collection[int],
    seed: str,
    maximum: int = 365,
    week: Sequence[float] = _NORMAL_WEEK,
) -> int:
    """Return the interval to use instead of the exact one, in days.

    Args:
        interval: what FSRS asks for.
        due_counts: cards already due per study day; days without are 0.
        sibling_days: study days on which siblings of the card are due.
        seed: makes the choice repeatable: learner, card and number of reviews.
        week: weight of each weekday, Monday first, above 0. Making one weekday easier never
            moves a card onto it: whatever is drawn, that day's share of the draw only shrinks.
    """
    choices = [days for days in interval_range(interval) if days <= maximum]
    if len(choices) < 2:
        return interval
    weights = [
        week[weekday_of(study_day + days)]
        * _sibling_weight(study_day + days, sibling_days)
        / ((1 + due_counts.get(study_day + days, 0)) ** 2 * days)
        for days in choices
    ]
    digest = hashlib.sha256(seed.encode()).digest()
    return Random(digest).choices(choices, weights)[0]


def _sibling_weight(day: int, sibling_days: Collection[int]) -> float:
    gap = min((abs(day - other) for other in sibling_days), default=len(_SIBLING_WEIGHTS))
    return _SIBLING_WEIGHTS[gap] if gap < len(_SIBLING_WEIGHTS) else 1.0
