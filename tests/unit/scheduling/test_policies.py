"""Ratings, retention, balancing, confusion and mastery: small rules, each seen to bite."""

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.card import CardKind
from diffstudy.domain.review import OutcomeKind, Rating
from diffstudy.scheduling.balancer import balanced_interval, interval_range, weekday_weights
from diffstudy.scheduling.confusion import AnswerFact, ErrorRate, choose_rival, error_rates
from diffstudy.scheduling.mastery import mastery
from diffstudy.scheduling.rating_policy import (
    desired_retention,
    is_too_fast,
    minimum_interval,
    rating_for,
)
from diffstudy.scheduling.study_day import weekday_of
from tests.unit.scheduling.reviews import A, B, C


@pytest.mark.parametrize(
    ("kind", "alternatives", "expected"),
    [
        (CardKind.TERM, None, 0.90),
        (CardKind.TERM, 2, 0.95),
        (CardKind.TERM, 3, 0.9333),
        (CardKind.CONTRAST, 2, 0.925),
        (CardKind.FACET, 2, 0.95),
        (CardKind.FACET, 4, 0.925),
        (CardKind.EXPLAIN, None, 0.85),
    ],
)
def test_chance_raises_the_retention(
    kind: CardKind, alternatives: int | None, expected: float
) -> None:
    assert desired_retention(0.9, kind, alternatives) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("outcome", [OutcomeKind.ASSISTED, OutcomeKind.GUESSED])
def test_help_and_guesses_fail_though_right(outcome: OutcomeKind) -> None:
    assert rating_for(correct=True, outcome=outcome) is Rating.AGAIN


def test_a_typing_slip_passes() -> None:
    assert rating_for(correct=True, outcome=OutcomeKind.TYPO) is Rating.GOOD


@pytest.mark.parametrize(
    ("share", "core_missed", "rating"),
    [
        (1.0, False, Rating.GOOD),
        (0.8, False, Rating.GOOD),
        (0.79, False, Rating.HARD),
        (0.6, False, Rating.HARD),
        (0.59, False, Rating.AGAIN),
        (0.8, True, Rating.AGAIN),
    ],
)
def test_an_explanation_is_rated_by_its_points(
    share: float, core_missed: bool, rating: Rating
) -> None:
    found = rating_for(
        correct=True, outcome=OutcomeKind.TICKED, share=share, core_missed=core_missed
    )
    assert found is rating


def test_only_explanations_have_a_shortest_interval() -> None:
    longest = {kind: minimum_interval(kind) for kind in CardKind if minimum_interval(kind)}
    assert longest == {CardKind.EXPLAIN: 7}


def test_each_tile_of_a_board_is_an_answer_of_its_own() -> None:
    tiles = ((A, A), (A, B), (B, B), (B, B))
    board = AnswerFact("", None, (A, B), False, OutcomeKind.PLACED, 5, tiles)
    rates = error_rates([board], {A: (B, C), B: (A,)}, today=5)
    assert rates[A, B] == ErrorRate(errors=1, successes=1)
    assert rates[B, A] == ErrorRate(successes=2)
    assert (A, C) not in rates  # C was no column of the board


@pytest.mark.parametrize("outcome", [OutcomeKind.SELF_RATED, OutcomeKind.TICKED])
def test_what_the_learner_judges_alone_says_nothing_of_confusion(outcome: OutcomeKind) -> None:
    fact = AnswerFact(A, None, (), False, outcome, 5)
    assert error_rates([fact], {A: (B,)}, today=5) == {}


def test_an_answer_without_a_right_term_says_nothing_of_confusion() -> None:
    fact = AnswerFact("", None, (), False, OutcomeKind.CHOSEN, 5)
    assert error_rates([fact], {"": (A,)}, today=5) == {}


def test_only_a_choice_can_be_too_fast() -> None:
    assert is_too_fast(599, forced_choice=True)
    assert not is_too_fast(600, forced_choice=True)
    assert not is_too_fast(1, forced_choice=False)
    assert not is_too_fast(None, forced_choice=True)


def test_ten_days_may_become_eight_to_twelve() -> None:
    assert list(interval_range(10)) == [8, 9, 10, 11, 12]


@given(st.integers(min_value=1, max_value=2))
def test_short_intervals_are_left_alone(interval: int) -> None:
    assert list(interval_range(interval)) == [interval]


@given(st.integers(min_value=1, max_value=365), st.text(max_size=8))
def test_balancing_stays_in_range_and_repeats(interval: int, seed: str) -> None:
    def balanced() -> int:
        return balanced_interval(
            interval, study_day=0, due_counts={interval: 9}, sibling_days=[interval], seed=seed
        )

    assert balanced() in interval_range(interval)
    assert balanced() <= 365
    assert balanced() == balanced()


def test_a_full_day_and_a_siblings_day_are_avoided() -> None:
    chosen = {
        balanced_interval(
            10, study_day=0, due_counts={9: 60, 11: 60}, sibling_days=[10], seed=str(n)
        )
        for n in range(60)
    }
    assert chosen <= {8, 12}


_WISHES = st.sampled_from(("normal", "fewer", "fewest"))


def _due_days(week: Sequence[str], cards: int, first_day: int) -> Counter[int]:
    """Return how many cards come due on each weekday, each balanced after the ones before."""
    due: Counter[int] = Counter()
    rng = Random(1)
    for card in range(cards):
        day, exact = first_day + rng.randrange(28), rng.choice((3, 5, 8, 13, 30, 60))
        interval = balanced_interval(
            exact,
            study_day=day,
            due_counts=due,
            sibling_days=(),
            seed=str(card),
            week=weekday_weights(week),
        )
        assert interval in interval_range(exact)
        due[day + interval] += 1
    weekdays: Counter[int] = Counter()
    for day, count in due.items():
        weekdays[weekday_of(day)] += count
    return weekdays


@given(
    st.integers(3, 24),
    st.integers(20_000, 30_000),
    st.lists(st.integers(0, 9), min_size=9, max_size=9),
    st.lists(st.integers(-3, 3), max_size=3),
    st.integers(0, 6),
    st.sampled_from(("fewer", "fewest")),
    st.text(max_size=6),
)
def test_no_card_is_moved_onto_a_day_because_it_is_easy(
    interval: int,
    day: int,
    counts: list[int],
    siblings: list[int],
    easy: int,
    wish: str,
    seed: str,
) -> None:
    def due_with(week: list[str]) -> int:
        return day + balanced_interval(
            interval,
            study_day=day,
            due_counts={day + interval + n - 4: count for n, count in enumerate(counts)},
            sibling_days=[day + interval + sibling for sibling in siblings],
            seed=seed,
            week=weekday_weights(week),
        )

    normal = ["normal"] * 7
    eased = due_with([*normal[:easy], wish, *normal[easy + 1 :]])
    assert len(interval_range(interval)) <= 7
    assert eased - day in interval_range(interval)
    assert weekday_of(eased) != easy or weekday_of(due_with(normal)) == easy


@settings(max_examples=25)
@given(st.integers(0, 6), st.integers(20_000, 20_006))
def test_a_weekday_has_as_many_cards_as_it_is_wished(easy: int, first_day: int) -> None:
    found = {}
    for wish in ("normal", "fewer", "fewest"):
        week = ["normal"] * 7
        week[easy] = wish
        found[wish] = _due_days(week, 400, first_day)[easy]
    assert found["fewest"] < found["fewer"] < found["normal"]
    assert found["fewer"] < 0.75 * found["normal"]
    assert found["fewest"] < 0.15 * found["normal"]


@given(_WISHES, st.integers(1, 365), st.text(max_size=6))
def test_a_week_of_like_days_changes_nothing(wish: str, interval: int, seed: str) -> None:
    def balanced(week: Sequence[float]) -> int:
        return balanced_interval(
            interval, study_day=7, due_counts={9: 3}, sibling_days=(), seed=seed, week=week
        )

    # Powers of two scale a sum of floats exactly; the weights of the settings nearly so.
    assert balanced((0.25,) * 7) == balanced((1.0,) * 7)
    assert balanced(weekday_weights([wish] * 7)) in interval_range(interval)
    assert interval >= 3 or balanced(weekday_weights([wish] * 7)) == interval


def _fact(truth: str, given_term: str | None, day: int = 100, *, typed: bool = False) -> AnswerFact:
    return AnswerFact(
        truth=truth,
        answer=given_term,
        offered=() if typed else (A, B),
        correct=given_term == truth,
        outcome=OutcomeKind.EXACT if typed else OutcomeKind.CHOSEN,
        study_day=day,
    )


def test_the_prior_is_one_in_four() -> None:
    assert ErrorRate().mean == pytest.approx(0.25)


def test_errors_are_counted_by_direction_and_halve_in_45_days() -> None:
    rates = error_rates([_fact(A, B, day=55), _fact(B, B)], {}, today=100)
    assert rates[A, B] == ErrorRate(errors=0.5, successes=0.0)
    assert rates[B, A] == ErrorRate(errors=0.0, successes=1.0)


def test_a_typed_answer_speaks_about_every_neighbour() -> None:
    right = error_rates([_fact(A, A, typed=True)], {A: (B, C)}, today=100)
    blank = error_rates([_fact(A, None, typed=True)], {A: (B, C)}, today=100)
    assert right == {(A, B): ErrorRate(0, 1), (A, C): ErrorRate(0, 1)}
    assert blank == {(A, B): ErrorRate(0.5, 0.5), (A, C): ErrorRate(0.5, 0.5)}


def test_the_rival_is_mostly_the_likely_confusion_and_sometimes_another() -> None:
    rates = {(A, B): ErrorRate(40, 0), (A, C): ErrorRate(0, 40)}
    rng = Random(1)
    chosen = [choose_rival(A, [B, C], rates, rng) for _ in range(400)]
    assert 0.85 < chosen.count(B) / 400 < 0.95


def test_mastery_is_silent_below_six_cold_answers() -> None:
    rate = ErrorRate(0, 20)
    assert mastery(retrievability=0.9, choice_share=0, rate=rate, cold_answers=5) is None
    assert mastery(retrievability=0.9, choice_share=0, rate=rate, cold_answers=6) == 90


def test_mastery_takes_chance_out_and_the_smaller_of_two() -> None:
    sure = ErrorRate(0, 1_000)
    assert mastery(retrievability=0.9, choice_share=1, rate=sure, cold_answers=9) == 80
    confused = ErrorRate(9, 9)
    assert mastery(retrievability=0.99, choice_share=0, rate=confused, cold_answers=9) == 9
    assert mastery(retrievability=1.0, choice_share=0, rate=sure, cold_answers=9) == 97
