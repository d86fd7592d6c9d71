"""The plan for an exam: nothing new in its last week, a last pass, and numbers that add up."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.card import Card, CardKey, CardState, MemoryState
from diffstudy.domain.review import Rating
from diffstudy.scheduling.exam import ExamPlan, exam_plan, for_exam, longest_interval
from diffstudy.scheduling.scheduler import Scheduler

TODAY = 20_000
SCHEDULER = Scheduler()
RECALL = SCHEDULER.retrievability


def _card(name: str, stability: float, last_day: int, due_day: int | None = None) -> Card:
    due = last_day + round(stability) if due_day is None else due_day
    memory = MemoryState(stability, 5.0, last_day, due)
    key = CardKey.for_term(f"p#term/{name}")
    return Card(key, CardState.ACTIVE, memory, due, reviews=3)


def _plan(remaining: int, days: int, minutes: int = 240, cards: Sequence[Card] = ()) -> ExamPlan:
    return exam_plan(
        cards,
        remaining,
        exam_day=TODAY + days,
        today=TODAY,
        minutes_a_day=minutes,
        scheduler=SCHEDULER,
        retention=0.9,
    )


def test_what_remains_is_spread_over_the_days_until_a_week_before() -> None:
    plan = _plan(60, 30)
    assert (plan.wanted_per_day, plan.per_day, plan.left_over) == (3, 3, 0)
    assert plan.last_new_day == TODAY + 23
    assert plan.expected is None


def test_what_does_not_fit_into_the_minutes_is_refused_with_numbers() -> None:
    plan = _plan(60, 30, minutes=5)
    assert plan.per_day < plan.wanted_per_day == 3
    assert plan.minutes <= 5 < plan.wanted_minutes
    assert plan.left_over == 60 - 23 * plan.per_day > 0


@pytest.mark.parametrize("days", [1, 6, 7])
def test_nothing_is_new_in_the_last_week(days: int) -> None:
    plan = _plan(4, days)
    assert (plan.per_day, plan.left_over) == (0, 4)


def test_an_exam_that_is_over_needs_no_plan() -> None:
    with pytest.raises(ValueError, match="over"):
        _plan(1, 0)


@given(st.integers(0, 200), st.integers(1, 120), st.integers(5, 240))
def test_a_plan_never_promises_more_than_its_minutes_and_loses_nothing(
    remaining: int, days: int, minutes: int
) -> None:
    plan = _plan(remaining, days, minutes)
    assert plan.per_day == 0 or plan.minutes <= minutes
    assert plan.left_over + min(remaining, plan.per_day * max(0, days - 7)) == remaining
    assert plan.per_day <= plan.wanted_per_day


def test_the_expected_recall_is_a_range_from_stopping_now_to_the_last_pass() -> None:
    expected = _plan(0, 20, cards=[_card("a", 10, TODAY), _card("b", 400, TODAY)]).expected
    assert expected is not None
    assert 0 < expected[0] < expected[1] <= 1


def _due(cards: Sequence[Card], day: int) -> set[CardKey]:
    return {card.key for card in cards if card.due_day is not None and card.due_day <= day}


def test_the_last_pass_asks_each_weak_card_once_spread_over_three_days() -> None:
    exam = TODAY + 3
    cards = [_card(f"n{number:02}", 20, TODAY - 8, TODAY + 12) for number in range(10)]
    cards.append(_card("firm", 3_000, TODAY - 8, TODAY + 300))
    asked: list[int] = []
    for day in range(TODAY, exam):
        due = _due(for_exam(cards, exam, day, RECALL), day)
        asked.append(len(due))
        cards = [
            Card(card.key, card.state, memory, memory.due_day, card.reviews + 1)
            if card.key in due
            and card.memory is not None
            and (memory := SCHEDULER.review(card.memory, Rating.GOOD, day, 0.9))
            else card
            for card in cards
        ]
        # A session begun anew on the same day adds nothing to it.
        assert not _due(for_exam(cards, exam, day, RECALL), day)
    assert sum(asked) >= 10
    assert max(asked) - min(asked) <= 1
    assert cards[-1].reviews == 3


def test_before_the_last_days_the_schedule_is_left_alone() -> None:
    cards = [_card("a", 20, TODAY - 8)]
    assert for_exam(cards, TODAY + 4, TODAY, RECALL) == cards
    assert for_exam(cards, TODAY, TODAY, RECALL) == cards


def test_after_the_exam_cards_asked_early_for_it_wait_for_their_memory() -> None:
    capped = _card("capped", 60, TODAY - 10, due_day=TODAY)
    weak = _card("weak", 5, TODAY - 10, due_day=TODAY - 5)
    later = for_exam([capped, weak], TODAY, TODAY + 1, RECALL)
    assert later[0].due_day == TODAY + 50
    assert later[1] == weak


def test_no_interval_reaches_beyond_the_exam() -> None:
    assert longest_interval(365, TODAY + 12, TODAY) == 12
    assert longest_interval(365, TODAY, TODAY) == 365
    assert longest_interval(365, None, TODAY) == 365
    assert longest_interval(10, TODAY + 12, TODAY) == 10
