"""Only sure and wrong changes the schedule: the next day, then twice a week at most."""

import pytest

from diffstudy.domain.review import Confidence, Review
from diffstudy.scheduling.sure_mistakes import is_sure_mistake, longest_after
from tests.unit.scheduling.reviews import TERM_A, answer

RIGHT = answer(TERM_A)
WRONG = answer(TERM_A, correct=False)
SURELY_WRONG = answer(TERM_A, correct=False, confidence=Confidence.SURE)


def test_a_mistake_made_surely_comes_back_the_next_day() -> None:
    assert longest_after(SURELY_WRONG, ()) == 1


def test_the_two_intervals_after_it_are_capped_and_no_third_one() -> None:
    assert longest_after(RIGHT, (SURELY_WRONG,)) == 7
    assert longest_after(RIGHT, (RIGHT, SURELY_WRONG)) == 7
    assert longest_after(RIGHT, (RIGHT, RIGHT, SURELY_WRONG)) is None


@pytest.mark.parametrize(
    "review",
    [
        RIGHT,
        WRONG,
        answer(TERM_A, correct=False, confidence=Confidence.UNSURE),
        answer(TERM_A, confidence=Confidence.SURE),
        answer(TERM_A, confidence=Confidence.UNSURE),
    ],
)
def test_nothing_else_does(review: Review) -> None:
    assert not is_sure_mistake(review)
    assert longest_after(review, (RIGHT, WRONG)) is None
