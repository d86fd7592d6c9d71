"""Mistakes the learner was sure of: asked again the next day, then kept close for a while.

They are put right at once by feedback, but over a week they come back (Butler, Fazio and Marsh
2011; learning.md section 2). To have been sure or unsure changes nothing else.
"""

from collections.abc import Sequence

from diffstudy.domain.review import Confidence, Review
from diffstudy.runtime.learning_constants import LEARNING

_NEXT_DAY = 1


def is_sure_mistake(review: Review) -> bool:
    """Whether the learner was sure of an answer that is wrong."""
    return not review.correct and review.confidence is Confidence.SURE


def longest_after(review: Review, before: Sequence[Review]) -> int | None:
    """Return the most days until the card is asked again, None where sureness sets no bound.

    Args:
        review: the graded answer whose interval is wanted.
        before: graded answers to the same card before it, newest first; as many as
            ``LEARNING.sure_wrong_cap_intervals`` are looked at.
    """
    if is_sure_mistake(review):
        return _NEXT_DAY
    recent = before[: LEARNING.sure_wrong_cap_intervals]
    return LEARNING.sure_wrong_cap_days if any(map(is_sure_mistake, recent)) else None
