"""From what was answered to what the scheduler is told (learning.md A2 and 4.2).

Pass or fail only; how long it took is logged and never graded. Chance is corrected through the
desired retention, not through the rating.
"""

from diffstudy.domain.card import CardKind
from diffstudy.domain.review import OutcomeKind, Rating
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_log import NOT_PASSED

CONTRAST_CHANCE = 4
"""Two probes with two choices each: one chance in four to pass by guessing."""


def desired_retention(base: float, kind: CardKind, alternatives: int | None) -> float:
    """Return the retention to aim at: ``base + (1 - base) / m`` for m alternatives.

    Args:
        base: the learner's setting, 0 to 1.
        alternatives: options offered, None for a typed answer. A contrast review has two
            probes and counts as four whatever its mode.

    Without the raise, two-choice answers leave 16% of items below 0.70 after a year, with it
    2% (simulation in learning.md 4.2).
    """
    if kind is CardKind.EXPLAIN:
        return LEARNING.explain_retention
    chances = CONTRAST_CHANCE if kind is CardKind.CONTRAST else alternatives
    return base if chances is None else base + (1 - base) / chances


def minimum_interval(kind: CardKind) -> int:
    """Return the fewest days until a card of this kind is asked again, 0 for no minimum."""
    return LEARNING.explain_minimum_days if kind is CardKind.EXPLAIN else 0


def rating_for(
    *,
    correct: bool,
    outcome: OutcomeKind,
    share: float | None = None,
    core_missed: bool = False,
) -> Rating:
    """Return GOOD or AGAIN; help and confessed guesses fail, whatever was answered.

    Args:
        share: share of the points that an explanation made, 0 to 1; None for other answers. From
            0.8 it is GOOD, from 0.6 HARD: the only use of HARD (A2).
        core_missed: without a core point an explanation fails.
    """
    if share is not None and outcome is OutcomeKind.TICKED:
        if core_missed or share < LEARNING.explain_hard_share:
            return Rating.AGAIN
        return Rating.GOOD if share >= LEARNING.explain_good_share else Rating.HARD
    return Rating.GOOD if correct and outcome not in NOT_PASSED else Rating.AGAIN


def is_too_fast(latency_ms: int | None, *, forced_choice: bool) -> bool:
    """Whether a choice came too fast to be read: it is void and asked again later.

    ``latency_ms`` is None where time cannot be measured (answers from a file).
    """
    return forced_choice and latency_ms is not None and latency_ms < LEARNING.rapid_guess_ms
