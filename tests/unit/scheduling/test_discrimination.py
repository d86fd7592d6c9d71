"""Telling two terms apart, with the figures of learning.md 4.4."""

import pytest

from diffstudy.domain.review import OutcomeKind
from diffstudy.scheduling.confusion import AnswerFact
from diffstudy.scheduling.discrimination import discrimination
from tests.unit.scheduling.reviews import A, B, C


def _answers(truth: str, answer: str, times: int, *offered: str) -> list[AnswerFact]:
    fact = AnswerFact(truth, answer, offered, truth == answer, OutcomeKind.CHOSEN, 100)
    return [fact] * times


def _said_a(of_a: int, of_b: int, each: int = 10) -> list[AnswerFact]:
    return [
        *_answers(A, A, of_a, A, B),
        *_answers(A, B, each - of_a, A, B),
        *_answers(B, A, of_b, B, A),
        *_answers(B, B, each - of_b, B, A),
    ]


@pytest.mark.parametrize(
    ("of_a", "of_b", "d_prime", "criterion"),
    [(8, 2, 1.50, 0.0), (10, 6, 1.46, -0.96), (5, 5, 0.0, 0.0), (10, 0, 3.38, 0.0)],
)
def test_the_same_skill_with_and_without_a_lean(
    of_a: int, of_b: int, d_prime: float, criterion: float
) -> None:
    found = discrimination(_said_a(of_a, of_b), A, B)
    assert found is not None
    assert found.d_prime == pytest.approx(d_prime, abs=0.005)
    assert found.criterion == pytest.approx(criterion, abs=0.005)
    turned = discrimination(_said_a(of_a, of_b), B, A)
    assert turned is not None
    assert turned.d_prime == pytest.approx(found.d_prime)
    assert turned.criterion == pytest.approx(-found.criterion)


def test_silent_below_eight_choices_a_side() -> None:
    assert discrimination(_said_a(7, 1, each=8), A, B) is not None
    assert discrimination([*_said_a(7, 1, each=8)[1:]], A, B) is None
    assert discrimination([], A, B) is None


def test_only_choices_between_the_two_count() -> None:
    eight = _said_a(7, 1, each=8)
    typed = _answers(A, B, 50)
    elsewhere = [*_answers(A, C, 50, A, B, C), *_answers(A, A, 50, A, C)]
    guessed = [AnswerFact(A, B, (A, B), False, OutcomeKind.GUESSED, 100)] * 50
    assert discrimination([*eight, *typed, *elsewhere, *guessed], A, B) == discrimination(
        eight, A, B
    )


def test_the_tiles_of_a_board_are_choices() -> None:
    tiles = tuple((one, one) for one in (A, B) for _ in range(8))
    board = AnswerFact("", None, (A, B), True, OutcomeKind.PLACED, 100, tiles)
    found = discrimination([board], A, B)
    assert found is not None
    assert found.d_prime == pytest.approx(3.19, abs=0.005)
