"""Journey: what each kind of answer does to the schedule, and what the log keeps of it."""

from random import Random

import pytest

from diffstudy.domain.card import CardKey, CardState
from diffstudy.domain.question import Answer, DontKnow, Typed, TypedQuestion
from diffstudy.domain.review import OutcomeKind, Purpose, Rating
from diffstudy.services.collection import Collection
from diffstudy.services.study import Asked, StudyScope, StudySession
from tests.journeys.desk import (
    CLIMATE,
    CLIMATE_CARD,
    HABITAT,
    HABITAT_CARD,
    OTHER_PAIR_CARD,
    PAIR_CARD,
    WEATHER,
    Desk,
    cards_of,
    lost,
    right,
    rival,
)


@pytest.fixture
def typing_session(desk: Desk, collection: Collection) -> StudySession:
    """A second evening, on which the terms are known and everything is typed."""
    desk.evening(collection)
    desk.wait(days=1)
    collection.preferences.change("typed_share", 1.0)
    return collection.study.start(StudyScope(), Random(2))


def _asked(session: StudySession) -> Asked:
    asked = session.next_question()
    assert asked is not None
    return asked


def _typed(session: StudySession) -> TypedQuestion:
    asked = _asked(session)
    assert asked.purpose is Purpose.DUE
    assert isinstance(asked.question, TypedQuestion)
    return asked.question


def test_a_typed_term_counts_for_typed_retention(
    desk: Desk, collection: Collection, typing_session: StudySession
) -> None:
    question = _typed(typing_session)
    result = typing_session.answer(right(question), 2_000)
    assert (result.rating, result.outcome.kind) == (Rating.GOOD, OutcomeKind.EXACT)
    row = desk.log()[-1]
    assert (row["graded"], row["rating"], row["desired_retention"]) == (1, 3, 0.90)


def test_a_choice_raises_the_desired_retention(desk: Desk, collection: Collection) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    session.answer(right(_asked(session).question))
    assert desk.log()[-1]["desired_retention"] == pytest.approx(0.95)


def test_an_unknown_word_is_a_lapse_with_one_more_try(
    desk: Desk, collection: Collection, typing_session: StudySession
) -> None:
    asked = _asked(typing_session)
    first = typing_session.answer(Typed("qwertz"), 2_000)
    assert first.second_try is not None
    assert first.second_try.letters == asked.question.truth.text[:1]
    assert (first.rating, first.feedback) == (Rating.AGAIN, None)
    again = _asked(typing_session)
    assert again.question == asked.question
    assert (again.number, again.planned) == (asked.number, asked.planned + 1)
    second = typing_session.answer(right(again.question), 2_000)
    assert (second.second_try, second.rating, second.comes_back) == (None, None, True)
    assert second.feedback is not None
    tries = desk.log()[-2:]
    assert [row["outcome"] for row in tries] == ["unknown-word", "assisted"]
    assert [row["graded"] for row in tries] == [1, 0]
    assert tries[0]["answer_text"] == "qwertz"
    assert typing_session.summary().answered == 1


def test_a_second_unknown_word_is_told(desk: Desk, typing_session: StudySession) -> None:
    _typed(typing_session)
    typing_session.answer(Typed("qwertz"))
    result = typing_session.answer(Typed("qwertz"))
    assert result.second_try is None
    assert result.feedback is not None
    assert (result.right, result.missed) == (0, 1)


@pytest.mark.parametrize("answer", [DontKnow(), Typed("")])
def test_no_answer_is_a_lapse_and_wakes_nothing(
    collection: Collection, typing_session: StudySession, answer: Answer
) -> None:
    _typed(typing_session)
    assert typing_session.answer(answer).rating is Rating.AGAIN
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT


def test_the_typed_name_of_the_rival_counts_as_that_term_and_wakes_the_contrast(
    desk: Desk, collection: Collection, typing_session: StudySession
) -> None:
    question = _typed(typing_session)
    result = typing_session.answer(rival(question), 2_000)
    assert result.outcome.kind is OutcomeKind.OTHER_TERM
    assert (result.rating, result.second_try) == (Rating.AGAIN, None)
    assert result.feedback is not None
    assert result.feedback.chosen == question.pair[1 - question.answer].text
    row = desk.log()[-1]
    assert {row["truth_term"], row["answer_term"]} == {CLIMATE, HABITAT}
    woken = cards_of(collection)[PAIR_CARD]
    assert (woken.state, woken.due_day) == (CardState.ACTIVE, row["study_day"] + 1)


def test_another_term_of_the_library_counts_as_that_term(
    desk: Desk, collection: Collection, typing_session: StudySession
) -> None:
    while (question := _typed(typing_session)).card != HABITAT_CARD:
        typing_session.answer(right(question))
    result = typing_session.answer(Typed("the Weather"))
    assert result.outcome.kind is OutcomeKind.UNKNOWN_WORD
    typing_session.undo()
    result = typing_session.answer(Typed("WEATHER"))
    assert (result.outcome.kind, result.outcome.answer_term) == (OutcomeKind.OTHER_TERM, WEATHER)
    assert result.rating is Rating.AGAIN
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT
    with_no_page = CardKey.for_contrast(HABITAT, WEATHER)
    assert with_no_page not in cards_of(collection)


def test_a_term_taken_for_a_term_of_another_page_wakes_their_contrast(
    collection: Collection, typing_session: StudySession
) -> None:
    while (question := _typed(typing_session)).card != CLIMATE_CARD:
        typing_session.answer(right(question))
    assert question.comparison.endswith("climate--habitat")
    typing_session.answer(Typed("weather"))
    assert cards_of(collection)[OTHER_PAIR_CARD].state is CardState.ACTIVE


def test_a_slip_of_the_keys_passes_and_shows_the_spelling(
    desk: Desk, typing_session: StudySession
) -> None:
    headword = _typed(typing_session).truth.text
    result = typing_session.answer(Typed(headword[:-2] + headword[-1]))
    assert (result.outcome.kind, result.rating) == (OutcomeKind.TYPO, Rating.GOOD)
    assert result.outcome.spelling == headword


@pytest.mark.parametrize("typed", [True, False])
def test_a_hint_makes_a_right_answer_a_lapse(
    desk: Desk, collection: Collection, typed: bool
) -> None:
    desk.evening(collection)
    desk.wait(days=1)
    collection.preferences.change("typed_share", float(typed))
    session = collection.study.start(StudyScope(), Random(2))
    asked = _asked(session)
    assert isinstance(asked.question, TypedQuestion) is typed
    hint = session.hint()
    assert bool(hint.letters) is typed
    result = session.answer(right(asked.question), 5_000)
    assert result.outcome.correct
    assert (result.rating, result.comes_back) == (Rating.AGAIN, True)
    assert (result.right, result.missed) == (0, 1)
    row = desk.log()[-1]
    assert (row["outcome"], row["correct"], row["rating"]) == ("assisted", 1, 1)
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT


def test_a_choice_that_came_too_fast_is_void_and_asked_again(
    desk: Desk, collection: Collection
) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    first = _asked(session)
    before = cards_of(collection), collection.study.due()
    for _ in range(2):
        result = session.answer(right(first.question), 599)
        assert (result.is_void, result.comes_back, result.rating) == (True, True, None)
        assert result.feedback is None
        again = _asked(session)
        assert again.question.card == first.question.card
        assert (again.number, again.planned) == (first.number, first.planned)
    assert (cards_of(collection), collection.study.due()) == before
    assert [row["outcome"] for row in desk.log()] == ["too-fast", "too-fast"]
    result = session.answer(right(_asked(session).question), 600)
    assert (result.is_void, result.rating) == (False, Rating.GOOD)


def test_a_void_choice_of_the_rival_wakes_nothing(collection: Collection) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    assert session.answer(rival(_asked(session).question), 300).is_void
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT


def test_i_do_not_know_and_typed_answers_are_never_too_fast(
    desk: Desk, collection: Collection, typing_session: StudySession
) -> None:
    assert not typing_session.answer(right(_typed(typing_session)), 100).is_void
    assert not typing_session.answer(lost(_asked(typing_session).question), 100).is_void


def test_time_is_kept_up_to_a_minute(desk: Desk, collection: Collection) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    for latency in (1_234, 61_000, None):
        session.answer(right(_asked(session).question), latency)
    assert [row["latency_ms"] for row in desk.log()] == [1_234, 60_000, 0]


@pytest.mark.parametrize("evenings", [0, 1])
def test_practice_never_touches_the_schedule(
    desk: Desk, collection: Collection, evenings: int
) -> None:
    for _ in range(evenings):
        desk.evening(collection)
        desk.wait(days=1)
    before = cards_of(collection), collection.study.due(), collection.progress.forecast(30)
    session = collection.study.start(StudyScope(practice=True), Random(4))
    done = desk.study(session, limit=12)
    assert len(done) == 12
    assert all(asked.is_practice for asked, _ in done)
    assert all(result.rating is None for _, result in done)
    assert (
        cards_of(collection),
        collection.study.due(),
        collection.progress.forecast(30),
    ) == before
    assert all(row["graded"] == 0 for row in desk.log()[-12:])


def test_practice_never_touches_the_schedule_whatever_is_answered(
    desk: Desk, collection: Collection
) -> None:
    desk.evening(collection)
    before = cards_of(collection), collection.progress.forecast(30)
    session = collection.study.start(StudyScope(practice=True), Random(4))
    desk.study(session, rival, limit=6)
    assert (cards_of(collection), collection.progress.forecast(30)) == before
