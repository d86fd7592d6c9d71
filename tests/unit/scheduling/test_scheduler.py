"""The reference vectors of learning.md A8, through the library and through our adapter."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.card import MemoryState
from diffstudy.domain.review import Rating
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import study_day

_RATINGS = st.sampled_from([Rating.AGAIN, Rating.GOOD])
_GAPS = st.integers(min_value=1, max_value=400)


def _follow(gaps: list[int], ratings: list[int], retention: float = 0.9) -> list[MemoryState]:
    scheduler, memory, day, states = Scheduler(), None, 20_000, []
    for gap, rating in zip(gaps, ratings, strict=True):
        day += gap
        memory = scheduler.review(memory, Rating(rating), day, retention)
        states.append(memory)
    return states


def test_v1_the_pinned_library_gives_its_published_memory_state() -> None:
    engine = fsrs.Scheduler(enable_fuzzing=False)
    card, now = fsrs.Card(card_id=1), datetime(2022, 11, 29, 12, 30, tzinfo=UTC)
    for rating, gap in zip([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21], strict=True):
        now += timedelta(days=gap)
        card, _ = engine.review_card(card, fsrs.Rating(rating), now)
    assert card.stability == pytest.approx(53.6269, abs=1e-4)
    assert card.difficulty == pytest.approx(6.35749, abs=1e-4)


def test_v2_the_pinned_library_gives_its_published_intervals() -> None:
    engine = fsrs.Scheduler(enable_fuzzing=False)
    card, now, intervals = fsrs.Card(card_id=1), datetime(2022, 11, 29, 12, 30, tzinfo=UTC), []
    for rating in [3] * 6 + [1, 1] + [3] * 5:
        card, _ = engine.review_card(card, fsrs.Rating(rating), now)
        intervals.append((card.due - now).days)
        now = card.due
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_v3_study_days_with_a_lapse() -> None:
    states = _follow([0, 2, 8, 1, 3, 9], [3, 3, 1, 3, 3, 3])
    assert [s.stability for s in states] == pytest.approx(
        [2.3065, 10.9643, 1.4875, 3.4994, 8.4520, 20.5702], abs=1e-4
    )
    assert [s.due_day - s.last_day for s in states] == [2, 11, 1, 3, 8, 21]


def test_v4_study_days_after_a_failed_start() -> None:
    states = _follow([0, 1, 1, 4, 12], [1, 3, 3, 3, 3])
    assert [s.stability for s in states] == pytest.approx(
        [0.2120, 1.8868, 4.4748, 12.4566, 32.2868], abs=1e-4
    )
    assert [s.due_day - s.last_day for s in states] == [1, 2, 4, 12, 32]


def test_v5_a_habit_of_23_hours_50_minutes_still_makes_progress() -> None:
    scheduler, memory, states = Scheduler(), None, []
    now = datetime(2026, 1, 5, 21, 0, tzinfo=UTC)
    for _ in range(6):
        day = study_day(now, ZoneInfo("Europe/Rome"))
        memory = scheduler.review(memory, Rating.GOOD, day, 0.9)
        states.append(memory.stability)
        now += timedelta(hours=23, minutes=50)
    assert states == pytest.approx([2.31, 7.32, 11.99, 16.41, 20.65, 24.76], abs=0.01)


@pytest.mark.parametrize(
    ("retention", "intervals"),
    [
        (0.925, [1, 2, 3, 7, 20, 67]),
        (0.95, [1, 1, 2, 4, 12, 40]),
        (0.97, [1, 1, 1, 2, 7, 22]),
    ],
)
def test_v6_intervals_at_raised_retention(retention: float, intervals: list[int]) -> None:
    engine = fsrs.Scheduler(
        desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    found = [engine._next_interval(stability=s) for s in (1, 2.3065, 5, 10, 30, 100)]
    assert found == intervals


def test_raised_retention_shortens_our_own_intervals() -> None:
    plain = _follow([0, 2, 11], [3, 3, 3])[-1]
    raised = _follow([0, 2, 11], [3, 3, 3], retention=0.95)[-1]
    assert raised.stability == pytest.approx(plain.stability)
    assert raised.due_day < plain.due_day


def test_a_second_grade_on_one_day_is_refused() -> None:
    memory = _follow([0], [3])[0]
    with pytest.raises(ValueError, match="graded already"):
        Scheduler().review(memory, Rating.GOOD, memory.last_day, 0.9)


def test_the_longest_interval_is_kept() -> None:
    memory = MemoryState(stability=5_000, difficulty=5, last_day=0, due_day=5_000)
    after = Scheduler(maximum_interval=365).review(memory, Rating.GOOD, 5_000, 0.9)
    assert after.due_day - after.last_day == 365


@given(st.lists(st.tuples(_GAPS, _RATINGS), min_size=1, max_size=12), _GAPS)
def test_a_pass_never_lowers_and_a_fail_never_raises_stability(
    history: list[tuple[int, Rating]], gap: int
) -> None:
    before = _follow([g for g, _ in history], [int(r) for _, r in history])[-1]
    day = before.last_day + gap
    passed = Scheduler().review(before, Rating.GOOD, day, 0.9)
    failed = Scheduler().review(before, Rating.AGAIN, day, 0.9)
    assert passed.stability >= before.stability
    assert failed.stability <= before.stability
    assert passed.due_day > day
    assert failed.due_day > day


@given(st.integers(min_value=0, max_value=3_000))
def test_recall_falls_with_time(days: int) -> None:
    memory = _follow([0, 2], [3, 3])[-1]
    scheduler = Scheduler()
    today = scheduler.retrievability(memory, memory.last_day + days)
    later = scheduler.retrievability(memory, memory.last_day + days + 1)
    assert 0 < later < today <= 1
