"""The fast FSRS formulas say what the library says."""

from random import Random

import pytest

from diffstudy.domain.card import MemoryState
from diffstudy.domain.review import Rating
from diffstudy.scheduling.fsrs_formulas import DEFAULT_WEIGHTS, FsrsFormulas
from diffstudy.scheduling.scheduler import Scheduler

_PERTURBED = tuple(w * (1.1 if i % 2 else 0.95) for i, w in enumerate(DEFAULT_WEIGHTS))


@pytest.mark.parametrize("weights", [DEFAULT_WEIGHTS, _PERTURBED])
@pytest.mark.parametrize("seed", range(20))
def test_they_equal_the_library_on_random_histories(weights: tuple[float, ...], seed: int) -> None:
    rng = Random(seed)
    formulas, scheduler = FsrsFormulas(weights), Scheduler(weights)
    memory: MemoryState | None = None
    stability = difficulty = 0.0
    day = 0
    for _ in range(15):
        gap, rating = rng.randint(1, 60), rng.randint(1, 4)
        retention = rng.choice((0.8, 0.9, 0.925, 0.95))
        day += gap
        if memory is None:
            stability, difficulty = formulas.first(rating)
        else:
            expected = scheduler.retrievability(memory, day)
            assert formulas.recall(stability, gap) == pytest.approx(expected, rel=1e-12)
            stability, difficulty = formulas.after(stability, difficulty, gap, rating)
        memory = scheduler.review(memory, Rating(rating), day, retention)
        assert (stability, difficulty) == pytest.approx(
            (memory.stability, memory.difficulty), rel=1e-12
        )
        assert formulas.interval(stability, retention) == memory.due_day - day


def test_same_day_reviews_give_the_reference_vector() -> None:
    """V1 of learning.md A8: ratings 1,3,3,3,3,3 at gaps 0,0,1,3,8,21."""
    formulas = FsrsFormulas()
    stability, difficulty = formulas.first(1)
    stability, difficulty = formulas.same_day(stability, difficulty, 3)
    for gap in (1, 3, 8, 21):
        stability, difficulty = formulas.after(stability, difficulty, gap, 3)
    assert (stability, difficulty) == pytest.approx((53.6269, 6.35749), abs=5e-5)


@pytest.mark.parametrize("retention", [0.7, 0.9, 0.97])
def test_the_day_of_a_retention_is_where_recall_has_fallen_to_it(retention: float) -> None:
    formulas = FsrsFormulas()
    assert formulas.recall(7.5, formulas.days_until(7.5, retention)) == pytest.approx(retention)


def test_a_pass_never_shortens_and_a_fail_never_lengthens_a_memory() -> None:
    formulas, rng = FsrsFormulas(), Random(3)
    for _ in range(500):
        stability, difficulty = rng.uniform(0.05, 300), rng.uniform(1, 10)
        days = rng.randint(1, 400)
        assert formulas.after(stability, difficulty, days, 3)[0] >= stability
        assert formulas.after(stability, difficulty, days, 1)[0] <= stability
        assert formulas.same_day(stability, difficulty, 3)[0] >= stability
