"""A new comparison: a guess at each term, the page, its first questions, then the others."""

from random import Random

import pytest

from diffstudy.domain.introduction import Introduction
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.domain.review import OutcomeKind, Purpose
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope, StudySession
from tests.journeys.desk import (
    CLIMATE,
    HABITAT,
    LATENCY_MS,
    Desk,
    cards_of,
    replayed_cards,
    right,
    rival,
    whole_log,
)

PAIR = StudyScope(comparisons=("local.my-pages#climate--habitat",))


@pytest.fixture(autouse=True)
def teaching(collection: Collection) -> None:
    collection.preferences.change("show_page_first", True)


def _guess_both(session: StudySession, *, wrong: bool = False) -> None:
    for _ in range(2):
        asked = session.next_question()
        assert asked is not None
        assert asked.is_guess
        assert isinstance(asked.question, ChoiceQuestion)
        session.answer((rival if wrong else right)(asked.question), LATENCY_MS)


@pytest.mark.parametrize("wrong", [False, True])
def test_two_guesses_the_page_and_a_block(collection: Collection, wrong: bool) -> None:
    before = cards_of(collection)
    session = collection.study.start(PAIR, Random(1))
    _guess_both(session, wrong=wrong)
    log = whole_log(collection)
    assert {review.truth_term for review in log} == {CLIMATE, HABITAT}
    assert {review.purpose for review in log} == {Purpose.GUESS}
    assert {review.outcome for review in log} == {OutcomeKind.GUESSED}
    assert not any(review.graded for review in log)
    assert cards_of(collection) == before == replayed_cards(collection)
    with collection.database.reading() as uow:
        pairs = {"": (CLIMATE, HABITAT)}
        rates = collection.progress.rates(uow, pairs, log[0].study_day)
    assert not any(rate.errors or rate.successes for rate in rates.values())
    assert session.summary().answered == 0
    assert not session.missed_cards()
    page = session.next_step()
    assert isinstance(page, Introduction)
    assert [term.headword for term in page.terms] == ["Climate", "Habitat"]
    assert all(term.definition and 1 <= len(term.examples) <= 2 for term in page.terms)
    assert page.difference
    assert session.next_step() == page
    session.page_read()
    firsts = []
    for _ in range(2):
        asked = session.next_step()
        assert not isinstance(asked, Introduction)
        assert asked is not None
        assert asked.purpose is Purpose.NEW
        firsts.append(asked.question.card.subject)
        session.answer(right(asked.question), LATENCY_MS)
    assert sorted(firsts) == [CLIMATE, HABITAT]
    assert not isinstance(session.next_step(), Introduction)


def test_a_session_broken_off_goes_on_where_it_was(collection: Collection) -> None:
    session = collection.study.start(PAIR, Random(1))
    first = session.next_question()
    assert first is not None
    session.answer(right(first.question), LATENCY_MS)
    again = collection.study.start(PAIR, Random(2))
    second = again.next_question()
    assert second is not None
    assert second.is_guess
    assert second.question.card != first.question.card
    again.answer(right(second.question), LATENCY_MS)
    third = collection.study.start(PAIR, Random(3))
    assert isinstance(third.next_step(), Introduction)
    third.page_read()
    asked = third.next_question()
    assert asked is not None
    third.answer(right(asked.question), LATENCY_MS)
    fourth = collection.study.start(PAIR, Random(4))
    assert not isinstance(fourth.next_step(), Introduction)


def test_undo_goes_back_over_the_page(collection: Collection) -> None:
    session = collection.study.start(PAIR, Random(1))
    _guess_both(session)
    assert isinstance(session.next_step(), Introduction)
    taken_back = session.undo()
    assert taken_back is not None
    assert taken_back.is_guess
    assert session.next_step() == taken_back
    session.answer(right(taken_back.question), LATENCY_MS)
    assert isinstance(session.next_step(), Introduction)
    session.page_read()
    asked = session.next_question()
    assert asked is not None
    session.answer(right(asked.question), LATENCY_MS)
    assert session.undo() == asked
    assert session.next_step() == asked


def test_practice_and_the_setting_leave_it_out(desk: Desk, collection: Collection) -> None:
    practice = StudyScope(comparisons=PAIR.comparisons, practice=True)
    asked = collection.study.start(practice, Random(1)).next_step()
    assert not isinstance(asked, Introduction)
    assert asked is not None
    assert asked.is_practice
    collection.preferences.change("show_page_first", False)
    done = desk.study(collection.study.start(PAIR, Random(1)), limit=4)
    assert not any(asked.is_guess for asked, _ in done)
