"""The review log: it only grows, and it gives back exactly what it was given."""

import string
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from diffstudy.domain.errors import NotFound
from diffstudy.domain.review import Confidence, OutcomeKind, Purpose, Rating, Review
from diffstudy.storage.database import Database
from tests.unit.storage.samples import (
    CONTRAST_CARD,
    LAVA,
    LAVA_CARD,
    LEARNER,
    MAGMA,
    MAGMA_CARD,
    comparison,
    fill,
    log,
    review,
)

SECOND = comparison("Lava", "Ash")
texts = st.text(st.characters(codec="utf-8"), max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False)
whole = st.integers(-(2**40), 2**40)
reviews = st.builds(
    Review,
    id=st.uuids().map(str),
    learner=st.text(string.ascii_letters, min_size=1),
    card=st.sampled_from((MAGMA_CARD, LAVA_CARD, CONTRAST_CARD)),
    rating=st.none() | st.sampled_from(Rating),
    outcome=st.sampled_from(OutcomeKind),
    purpose=st.sampled_from(Purpose),
    offered=st.lists(texts, max_size=3).map(tuple),
    taken_for=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
    graded=st.just(False),
    undone_ms=st.none(),
    study_day=st.just(7),
    **dict.fromkeys(("cue", "comparison", "mode", "truth_term", "tz", "params_id"), texts),
    **dict.fromkeys(("trial", "session"), texts),
    **dict.fromkeys(("answer_term", "answer_text", "assignment"), st.none() | texts),
    confidence=st.none() | st.sampled_from(Confidence),
    **dict.fromkeys(("stability_before", "difficulty_before", "predicted"), st.none() | numbers),
    desired_retention=st.none() | numbers,
    interval_days=st.none() | whole,
    **dict.fromkeys(("latency_ms", "utc_ms", "utc_offset_min"), whole),
    **dict.fromkeys(("correct", "contaminated", "held_out"), st.booleans()),
)


@pytest.fixture
def library(database: Database) -> Database:
    fill(database, comparison(), SECOND)
    return database


def test_any_review_comes_back_as_it_was() -> None:
    with TemporaryDirectory() as name, Database.open(Path(name) / "collection.db") as database:
        fill(database)

        @given(reviews)
        @settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
        def comes_back(value: Review) -> None:
            with database.unit_of_work() as uow:
                uow.cards.append(value)
                assert uow.cards.reviews_on(value.learner, 7) == (value,)

        comes_back()


def test_the_order_is_that_of_appending_and_not_that_of_ids_or_clocks(library: Database) -> None:
    later = review(2, graded=False, utc_ms=1)
    log(library, review(9), later, review(1, card=LAVA_CARD))
    with library.reading() as uow:
        assert [each.id for each in uow.cards.reviews_on(LEARNER, 100)] == [
            "0190-9",
            "0190-2",
            "0190-1",
        ]
        assert uow.cards.history(LEARNER, MAGMA_CARD) == (review(9), later)
        assert uow.cards.latest(LEARNER, 100) == review(1, card=LAVA_CARD)
        assert uow.cards.latest(LEARNER, 99) is None
        assert len(uow.cards.reviews_of_session("session-1")) == 3
        assert uow.cards.reviews_of_session("session-2") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM reviews",
        "UPDATE reviews SET correct = 0",
        "UPDATE reviews SET seq = 99",
        "UPDATE reviews SET rowid = 99",
        "UPDATE reviews SET undone_ms = 1, study_day = 3",
        "UPDATE OR REPLACE reviews SET rating = 1",
        "INSERT OR REPLACE INTO reviews SELECT * FROM reviews",
    ],
)
def test_the_log_refuses_to_be_rewritten(library: Database, statement: str) -> None:
    log(library, review())
    with (
        pytest.raises(IntegrityError, match=r"the review log only grows|never rewritten"),
        library.unit_of_work() as uow,
    ):
        uow._open_connection().exec_driver_sql(statement)
    with library.reading() as uow:
        assert uow.cards.reviews_on(LEARNER, 100) == (review(),)


def test_a_review_is_taken_back_once(library: Database) -> None:
    log(library, review())
    with library.unit_of_work() as uow:
        assert uow.cards.mark_undone([review().id], 5) == 1
        assert uow.cards.mark_undone([review().id], 6) == 0
        assert uow.cards.mark_undone([], 6) == 0
        uow.commit()
    with pytest.raises(IntegrityError, match="taken back once"), library.unit_of_work() as uow:
        uow._open_connection().exec_driver_sql("UPDATE reviews SET undone_ms = NULL")


def test_a_card_is_graded_once_a_day(library: Database) -> None:
    log(library, review(1), review(2, graded=False), review(3, study_day=101))
    with pytest.raises(IntegrityError):
        log(library, review(4))
    log(library, review(5, card=LAVA_CARD), review(6, learner="bo"))


def test_a_day_whose_review_was_taken_back_is_free_again(library: Database) -> None:
    log(library, review(1), review(2, graded=False))
    with library.unit_of_work() as uow:
        assert uow.cards.mark_undone(["0190-1", "0190-2"], 5) == 2
        uow.cards.append(review(3, correct=False, rating=Rating.AGAIN))
        uow.commit()
    with library.reading() as uow:
        expected = (review(3, correct=False, rating=Rating.AGAIN),)
        assert uow.cards.history(LEARNER, MAGMA_CARD) == expected
        assert uow.cards.reviews_on(LEARNER, 100) == expected
        assert uow.cards.latest(LEARNER, 100) == expected[0]


def test_pair_errors_are_found_both_ways_round(library: Database) -> None:
    wrong = replace(review(1), correct=False, answer_term=LAVA)
    back = review(2, card=LAVA_CARD, truth_term=LAVA, answer_term=MAGMA, correct=False)
    other = review(3, graded=False, correct=False, answer_term=None)
    log(library, wrong, back, other, review(4, graded=False))
    with library.reading() as uow:
        assert uow.cards.pair_errors(LEARNER, LAVA, MAGMA) == (wrong, back)
    with library.unit_of_work() as uow:
        uow.cards.mark_undone([wrong.id], 5)
        assert uow.cards.pair_errors(LEARNER, MAGMA, LAVA) == (back,)


def test_the_last_study_day_counts_what_was_taken_back(library: Database) -> None:
    with library.unit_of_work() as uow:
        assert uow.cards.last_study_day(LEARNER) is None
        uow.cards.append(review(1, study_day=100))
        uow.cards.append(review(2, study_day=103))
        uow.cards.mark_undone(["0190-2"], 5)
        assert uow.cards.last_study_day(LEARNER) == 103
        assert uow.cards.last_study_day("bo") is None


def test_recent_cues_are_newest_first(library: Database) -> None:
    log(
        library,
        review(1),
        review(2, graded=False),
        review(3, graded=False),
        review(4, card=LAVA_CARD),
    )
    with library.unit_of_work() as uow:
        assert uow.cards.recent_cues(LEARNER, MAGMA_CARD, 2) == ("cue-3", "cue-2")
        uow.cards.mark_undone(["0190-3"], 5)
        assert uow.cards.recent_cues(LEARNER, MAGMA_CARD, 9) == ("cue-2", "cue-1")


def test_a_comparison_is_introduced_on_the_day_of_its_first_answer(library: Database) -> None:
    log(
        library,
        review(1, study_day=100),
        review(2, study_day=101),
        review(3, study_day=101, card=LAVA_CARD, comparison=SECOND.key),
    )
    with library.unit_of_work() as uow:
        introduced = uow.cards.introduced_on
        assert introduced(LEARNER, 100) == {comparison().key}
        assert introduced(LEARNER, 101) == {SECOND.key}
        uow.cards.mark_undone(["0190-1"], 5)
        assert introduced(LEARNER, 100) == frozenset()
        assert introduced(LEARNER, 101) == {comparison().key, SECOND.key}


def test_an_answer_to_an_unknown_card_is_refused(database: Database) -> None:
    with database.unit_of_work() as uow, pytest.raises(NotFound, match="no card"):
        uow.cards.append(review())
