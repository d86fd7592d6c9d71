"""One answer as a row of the log: an id that sorts by time, and every field of learning.md A5."""

from dataclasses import fields, replace
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.card import Card, CardKey, MemoryState
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.question import ChoiceQuestion, Option, Outcome, Question, TypedQuestion
from diffstudy.domain.review import OutcomeKind, Purpose, Rating, Review
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import Pick
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.study.log_entry import Circumstances, Given, review_of, uuid7

_A, _B = "p#term/a", "p#term/b"
_OPTIONS = (Option("Alpha", _A, 0), Option("Beta", _B, 1))
_CUE = Cue("cue-1", _A, "p#a--b", CueKind.DEFINITION, "The first.", "The first.")
_TERM, _CONTRAST = CardKey.for_term(_A), CardKey.for_contrast(_A, _B)
_MOMENT = Moment(utc_ms=1_893_783_600_000, tz="Europe/Rome", utc_offset_min=60, study_day=21_918)
_KNOWN = Card(_TERM, memory=MemoryState(8.0, 4.0, 21_900, 21_918), due_day=21_918, reviews=3)
_RIGHT = Outcome(OutcomeKind.CHOSEN, correct=True, answer_term=_A)
_WRONG = Outcome(OutcomeKind.CHOSEN, correct=False, answer_term=_B)


def _choice(card: CardKey = _TERM) -> ChoiceQuestion:
    return ChoiceQuestion(card, "which2", "p#a--b", _CUE, "Which?", "The first.", _OPTIONS, 0)


def _typed() -> TypedQuestion:
    return TypedQuestion(
        _TERM, "type", "p#a--b", _CUE, "Type", "The first.", ("Alpha",), _OPTIONS, 0, ()
    )


def _given(
    question: Question | None = None,
    outcome: Outcome = _RIGHT,
    purpose: Purpose = Purpose.DUE,
    **changes: object,
) -> Given:
    asked = question or _choice()
    plain = Given(Pick(Card(asked.card), purpose, "p#a--b"), asked, outcome, 2_500, False, False)
    return replace(plain, **changes)  # type: ignore[arg-type]


def _at(*reviews: Review) -> Circumstances:
    return Circumstances("me", "session-1", _MOMENT, DayLog(reviews), Scheduler(), 0.9)


def _review(given_: Given, card: Card = _KNOWN, *before: Review) -> Review:
    return review_of(given_, card, _at(*before))


@given(st.integers(0, (1 << 48) - 1))
def test_a_uuid_of_version_seven_tells_its_time(utc_ms: int) -> None:
    made = UUID(uuid7(utc_ms))
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == utc_ms


def test_uuids_sort_by_time_and_differ_within_a_millisecond() -> None:
    made = [uuid7(utc_ms) for utc_ms in range(1_893_783_600_000, 1_893_783_600_200)]
    assert all(one < two for one, two in pairwise(made))
    assert len({uuid7(5) for _ in range(500)}) == 500


def test_every_field_of_a_graded_choice_is_filled() -> None:
    review = _review(_given())
    assert UUID(review.id).version == 7
    expected = {
        "learner": "me",
        "card": _TERM,
        "cue": "cue-1",
        "comparison": "p#a--b",
        "mode": "which2",
        "offered": (_A, _B),
        "truth_term": _A,
        "answer_term": _A,
        "answer_text": None,
        "correct": True,
        "outcome": OutcomeKind.CHOSEN,
        "confidence": None,
        "latency_ms": 2_500,
        "utc_ms": _MOMENT.utc_ms,
        "tz": "Europe/Rome",
        "utc_offset_min": 60,
        "study_day": 21_918,
        "graded": True,
        "contaminated": False,
        "rating": Rating.GOOD,
        "stability_before": 8.0,
        "difficulty_before": 4.0,
        "predicted": pytest.approx(Scheduler().retrievability(_KNOWN.memory, 21_918)),  # type: ignore[arg-type]
        "desired_retention": pytest.approx(0.95),
        "interval_days": None,
        "params_id": "fsrs-6-default",
        "trial": review.id,
        "session": "session-1",
        "purpose": Purpose.DUE,
        "assignment": None,
        "held_out": False,
        "taken_for": (),
        "undone_ms": None,
    }
    assert {field.name for field in fields(review)} == {"id", *expected}
    assert {name: getattr(review, name) for name in expected} == expected


def test_a_first_answer_has_no_memory_to_tell_of() -> None:
    review = _review(_given(purpose=Purpose.NEW), Card(_TERM))
    assert review.graded
    assert (review.stability_before, review.difficulty_before, review.predicted) == (None,) * 3


def test_a_typed_answer_offers_nothing_and_keeps_what_was_typed() -> None:
    typo = Outcome(OutcomeKind.TYPO, True, _A, "Alhpa", "Alpha")
    review = _review(_given(_typed(), typo))
    assert (review.offered, review.answer_text, review.mode) == ((), "Alhpa", "type")
    assert review.desired_retention == pytest.approx(0.9)
    assert review.rating is Rating.GOOD


@pytest.mark.parametrize("purpose", [Purpose.AGAIN, Purpose.PRACTICE])
def test_retries_and_practice_are_not_graded(purpose: Purpose) -> None:
    for outcome in (_RIGHT, _WRONG):
        review = _review(_given(outcome=outcome, purpose=purpose))
        assert (review.graded, review.rating, review.desired_retention) == (False, None, None)


def test_only_the_first_attempt_of_a_day_is_graded_whoever_made_it() -> None:
    first = _review(_given(outcome=_WRONG))
    second = _review(_given(), _KNOWN, first)
    assert (first.graded, second.graded) == (True, False)
    assert second.contaminated


def test_a_second_try_is_assisted_and_not_graded() -> None:
    review = _review(_given(_typed(), _RIGHT, was_helped=True, is_second_try=True))
    assert (review.outcome, review.graded) == (OutcomeKind.ASSISTED, False)


def test_a_helped_answer_is_a_lapse() -> None:
    review = _review(_given(was_helped=True))
    assert (review.outcome, review.rating) == (OutcomeKind.ASSISTED, Rating.AGAIN)
    assert review.correct


@pytest.mark.parametrize(
    ("latency", "outcome"), [(599, "too-fast"), (600, "chosen"), (None, "chosen")]
)
def test_a_choice_faster_than_reading_is_void(latency: int | None, outcome: str) -> None:
    review = _review(_given(latency_ms=latency))
    assert review.outcome == outcome
    assert review.graded is (outcome == "chosen")


@pytest.mark.parametrize(
    ("latency", "kept"), [(0, 0), (None, 0), (60_000, 60_000), (3_600_000, 60_000)]
)
def test_time_is_capped_at_a_minute(latency: int | None, kept: int) -> None:
    assert _review(_given(_typed(), latency_ms=latency)).latency_ms == kept


def test_a_contrast_is_graded_by_its_second_probe_or_its_first_mistake() -> None:
    card = Card(_CONTRAST, due_day=21_918)
    first = _review(_given(_choice(_CONTRAST)), card)
    assert (first.graded, first.trial) == (False, first.id)
    pick = Pick(card, Purpose.DUE, "p#a--b", trial=first.id)
    second = _review(_given(_choice(_CONTRAST), pick=pick), card, first)
    assert (second.graded, second.rating, second.trial) == (True, Rating.GOOD, first.id)
    assert second.desired_retention == pytest.approx(0.925)
    assert not second.contaminated
    slip = _review(_given(_choice(_CONTRAST), _WRONG), card)
    assert (slip.graded, slip.rating) == (True, Rating.AGAIN)
    second_slip = _review(_given(_choice(_CONTRAST), _WRONG, pick=pick), card, first)
    assert (second_slip.graded, second_slip.rating) == (True, Rating.AGAIN)


def test_a_question_asked_right_after_a_sibling_is_marked() -> None:
    pick = Pick(Card(_TERM), Purpose.DUE, "p#a--b", contaminated=True)
    assert _review(_given(pick=pick)).contaminated
