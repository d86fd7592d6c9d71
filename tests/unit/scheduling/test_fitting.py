"""Fitting: what counts, how a prediction is scored, and when new weights are adopted."""

from collections.abc import Sequence
from dataclasses import replace
from math import log
from random import Random

import pytest

from diffstudy.domain.card import CardKey, CardKind, MemoryState
from diffstudy.domain.review import Rating
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.fitting import (
    WEIGHTS,
    Sample,
    Step,
    fitted,
    log_loss,
    optional_trainer,
    samples,
)
from diffstudy.scheduling.fsrs_formulas import DEFAULT_WEIGHTS, FsrsFormulas
from diffstudy.scheduling.scheduler import Scheduler
from tests.unit.scheduling.reviews import TERM_A, TERM_B, answer, graded

# Forgets three times as fast after the first answer, and gains less by each later one.
_FORGETFUL = tuple(
    1.1 if index == 8 else weight * 0.3 if index < 4 else weight
    for index, weight in enumerate(DEFAULT_WEIGHTS)
)
_OTHER = tuple(2.0 if index == 2 else weight for index, weight in enumerate(DEFAULT_WEIGHTS))


def test_an_answer_on_a_later_day_is_predicted_from_those_before_it() -> None:
    log_rows = [
        graded(TERM_A, Rating.GOOD, study_day=10),
        graded(TERM_B, Rating.AGAIN, study_day=11),
        answer(TERM_A, study_day=11),  # not graded
        graded(TERM_A, Rating.AGAIN, study_day=13),
        graded(TERM_A, Rating.GOOD, study_day=14),
    ]
    assert samples(log_rows) == (
        Sample((Step(0, 3), Step(3, 1)), is_choice=True),
        Sample((Step(0, 3), Step(3, 1), Step(1, 3)), is_choice=True),
    )


def test_a_contaminated_answer_moves_its_card_and_is_not_predicted() -> None:
    log_rows = [
        graded(TERM_A, Rating.GOOD, study_day=10),
        graded(TERM_A, Rating.GOOD, study_day=12, contaminated=True),
        graded(TERM_A, Rating.GOOD, study_day=20),
    ]
    assert samples(log_rows) == (Sample((Step(0, 3), Step(2, 3), Step(8, 3)), is_choice=True),)


def test_a_typed_answer_is_told_from_a_chosen_one() -> None:
    rows = [replace(graded(TERM_A, Rating.GOOD, study_day=day), offered=()) for day in (1, 9)]
    assert [sample.is_choice for sample in samples(rows)] == [False]


def test_what_learners_rate_themselves_is_left_out() -> None:
    explain = CardKey(CardKind.EXPLAIN, "p#a--b")
    rows = [replace(graded(TERM_A, Rating.GOOD, study_day=d), card=explain) for d in (1, 9)]
    assert samples(rows) == ()


def test_log_loss_of_a_known_prediction() -> None:
    recall = FsrsFormulas().recall(DEFAULT_WEIGHTS[2], 5)
    right, wrong = Sample((Step(0, 3), Step(5, 3))), Sample((Step(0, 3), Step(5, 1)))
    assert log_loss([right], DEFAULT_WEIGHTS) == pytest.approx(-log(recall))
    assert log_loss([wrong], DEFAULT_WEIGHTS) == pytest.approx(-log(1 - recall))
    both = (-log(recall) - log(1 - recall)) / 2
    assert log_loss([right, wrong], DEFAULT_WEIGHTS) == pytest.approx(both)
    with pytest.raises(ValueError, match="nothing"):
        log_loss([], DEFAULT_WEIGHTS)


def _synthetic(weights: tuple[float, ...], reviews: int, seed: int) -> tuple[Sample, ...]:
    """Answers of a learner with these weights, scheduled by the default ones."""
    rng = Random(seed)
    truth, scheduler = FsrsFormulas(weights), FsrsFormulas()
    dated: list[tuple[int, Sample]] = []
    while len(dated) < reviews:
        day = rng.randint(0, 200)
        rating = rng.choice((1, 3, 3))
        steps = [Step(0, rating)]
        known, planned = truth.first(rating), scheduler.first(rating)
        for _ in range(8):
            days = scheduler.interval(planned[0], 0.9)
            day += days
            rating = 3 if rng.random() < truth.recall(known[0], days) else 1
            steps.append(Step(days, rating))
            dated.append((day, Sample(tuple(steps))))
            known = truth.after(*known, days, rating)
            planned = scheduler.after(*planned, days, rating)
    dated.sort(key=lambda each: each[0])
    return tuple(sample for _, sample in dated[:reviews])


def test_weights_that_predict_better_are_adopted_after_fitting_to_everything() -> None:
    chosen = _synthetic(_FORGETFUL, 600, 1)
    trained_on: list[int] = []

    def train(past: Sequence[Sample]) -> tuple[float, ...]:
        trained_on.append(len(past))
        return _FORGETFUL

    found = fitted(chosen, None, train)
    assert found.weights == _FORGETFUL
    assert found.loss_before - found.loss_after >= LEARNING.fit_gain
    assert trained_on == [480, 600]  # the latest fifth is not seen before the comparison


def test_the_comparison_is_with_the_weights_in_use() -> None:
    chosen = _synthetic(DEFAULT_WEIGHTS, 300, 2)
    found = fitted(chosen, _OTHER, lambda _past: _OTHER)
    assert found.weights is None
    assert found.loss_before == found.loss_after == log_loss(chosen[240:], _OTHER)


def test_a_small_gain_changes_nothing() -> None:
    chosen = _synthetic(_FORGETFUL, 600, 1)
    gain = log_loss(chosen[480:], DEFAULT_WEIGHTS) - log_loss(chosen[480:], _FORGETFUL)
    for needed, adopted in ((gain * 0.99, True), (gain * 1.01, False)):
        found = fitted(chosen, None, lambda _past: _FORGETFUL, replace(LEARNING, fit_gain=needed))
        assert (found.weights is not None) is adopted


def _needs_the_extra() -> None:
    pytest.importorskip("fsrs_rs_python", reason="the optional part fsrs-rs-python is absent")


def test_the_trainer_finds_a_learner_who_forgets_faster() -> None:
    _needs_the_extra()
    train = optional_trainer()
    assert train is not None
    found = fitted(_synthetic(_FORGETFUL, 3_000, 5), None, train)
    assert found.weights is not None
    assert len(found.weights) == WEIGHTS
    unseen = _synthetic(_FORGETFUL, 2_000, 6)
    best = log_loss(unseen, _FORGETFUL)
    assert log_loss(unseen, found.weights) - best < 0.5 * (log_loss(unseen, DEFAULT_WEIGHTS) - best)
    memory = Scheduler(found.weights).review(None, Rating.GOOD, 1, 0.9)  # within FSRS's bounds
    assert memory.stability == pytest.approx(found.weights[2])


def test_three_thousand_random_histories_as_fsrs_rs_has_them() -> None:
    """Stability and difficulty to 1e-4, intervals to a day (learning.md 1.4)."""
    _needs_the_extra()
    import fsrs_rs_python

    rng, scheduler = Random(7), Scheduler(maximum_interval=36_500)
    engine = fsrs_rs_python.FSRS(list(DEFAULT_WEIGHTS))
    for _ in range(3_000):
        memory: MemoryState | None = None
        reviews, day = [], 0
        for _ in range(rng.randint(1, 12)):
            gap = rng.randint(1, 120) if reviews else 0
            rating = rng.randint(1, 4)
            day += gap
            memory = scheduler.review(memory, Rating(rating), day, 0.9)
            reviews.append(fsrs_rs_python.FSRSReview(rating, gap))
        assert memory is not None
        other = engine.memory_state(fsrs_rs_python.FSRSItem(reviews))
        assert memory.stability == pytest.approx(other.stability, rel=1e-4)
        assert memory.difficulty == pytest.approx(other.difficulty, rel=1e-4)
        interval = engine.next_interval(other.stability, 0.9, 3)
        assert abs(memory.due_day - day - max(1, interval)) <= 1
