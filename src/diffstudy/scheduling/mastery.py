"""The butterfly's number for one side of a pair (architecture.md 9, learning.md 4.7)."""

from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.confusion import ErrorRate


def mastery(
    *,
    retrievability: float | None,
    choice_share: float,
    rate: ErrorRate,
    cold_answers: int,
) -> int | None:
    """Return 0 to 97, or None while there are fewer than six cold answers.

    100 times the smaller of guess-corrected recall today and ``1 - 2e``. A share of the answers
    was a choice between two, so chance alone gives ``share / 2``; what is above it counts:
    ``k = (R - chance) / (1 - chance)`` (learning.md 4.2, generalised to mixed formats).

    Args:
        retrievability: predicted recall of the term's card today, None for a new card.
        choice_share: share, 0 to 1, of the cold answers that were two-choice.
        rate: of taking this term for the other.
        cold_answers: first answers of a day, graded and not contaminated.
    """
    if retrievability is None or cold_answers < LEARNING.minimum_cold_answers:
        return None
    chance = choice_share / 2
    recall = max(0.0, (retrievability - chance) / (1 - chance))
    apart = max(0.0, 1 - 2 * rate.mean)
    return min(LEARNING.display_cap, round(100 * min(recall, apart)))
