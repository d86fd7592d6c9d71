"""Journey: what a learner says of an answer: sure or not before the verdict, a guess after it."""

from random import Random

import pytest

from diffstudy.domain.errors import NothingToStudy, NothingToUndo
from diffstudy.domain.review import Confidence, Purpose, Rating
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope, StudySession
from tests.journeys.desk import (
    CLIMATE_CARD,
    LATENCY_MS,
    Desk,
    cards_of,
    replayed_cards,
    right,
    rival,
)

_LONG = 30


def _session(collection: Collection) -> StudySession:
    return collection.study.start(StudyScope(), Random(3))


def _intervals_after_a_miss(
    desk: Desk, collection: Collection, said: Confidence | None
) -> list[int]:
    """Know everything until one card is asked after a month, miss it once, and know it again."""
    found: list[int] = []
    while len(found) < 5:
        desk.wait(days=1)
        try:
            session = _session(collection)
        except NothingToStudy:
            continue
        while (asked := session.next_question()) is not None:
            card = cards_of(collection)[asked.question.card]
            is_wanted = card.key == CLIMATE_CARD and asked.purpose is Purpose.DUE
            is_old = card.memory is not None and card.memory.stability > _LONG
            is_miss = is_wanted and is_old and not found
            answer = (rival if is_miss else right)(asked.question)
            session.answer(answer, LATENCY_MS, said)
            if is_miss or (is_wanted and found):
                memory = cards_of(collection)[CLIMATE_CARD].memory
                assert memory is not None
                found.append(memory.due_day - memory.last_day)
            desk.wait(seconds=20)
    assert cards_of(collection) == replayed_cards(collection)
    return found


def test_a_mistake_made_surely_is_kept_close_for_two_intervals(
    desk: Desk, collection: Collection
) -> None:
    first, *capped, fourth, fifth = _intervals_after_a_miss(desk, collection, Confidence.SURE)
    assert first == 1
    assert max(capped) <= LEARNING.sure_wrong_cap_days
    assert max(fourth, fifth) > LEARNING.sure_wrong_cap_days


def test_a_mistake_made_in_doubt_is_like_any_other(desk: Desk, collection: Collection) -> None:
    intervals = _intervals_after_a_miss(desk, collection, Confidence.UNSURE)
    assert max(intervals[1:3]) > LEARNING.sure_wrong_cap_days


def test_it_is_asked_only_where_the_setting_says_so(collection: Collection) -> None:
    assert not _session(collection).next_question().asks_if_sure  # type: ignore[union-attr]
    collection.preferences.change("ask_if_sure", True)
    session = _session(collection)
    assert session.next_question().asks_if_sure  # type: ignore[union-attr]


def test_what_was_said_stands_in_the_log(desk: Desk, collection: Collection) -> None:
    session = _session(collection)
    for said in (Confidence.SURE, Confidence.UNSURE, None):
        asked = session.next_question()
        assert asked is not None
        result = session.answer(rival(asked.question), LATENCY_MS, said)
        assert result.was_sure_mistake == (said is Confidence.SURE)
    assert [row["confidence"] for row in desk.log()] == ["sure", "unsure", None]


def test_a_right_answer_called_a_guess_fails_and_undo_takes_it_back_whole(
    desk: Desk, collection: Collection
) -> None:
    session = _session(collection)
    asked = session.next_question()
    assert asked is not None
    before = cards_of(collection)
    passed = session.answer(right(asked.question), LATENCY_MS)
    assert passed.may_have_been_a_guess
    assert passed.rating is Rating.GOOD
    guessed = session.was_guess()
    assert (guessed.rating, guessed.comes_back) == (Rating.AGAIN, True)
    assert (guessed.right, guessed.missed) == (0, 1)
    assert guessed.feedback == passed.feedback
    assert cards_of(collection) == replayed_cards(collection)
    undone, kept = desk.log()
    assert undone["undone_ms"] is not None
    assert (kept["outcome"], kept["correct"], kept["rating"]) == ("guessed", 1, 1)
    again = session.undo()
    assert again is not None
    assert again.question == asked.question
    assert cards_of(collection) == before


def test_only_a_right_answer_just_given_can_have_been_a_guess(collection: Collection) -> None:
    session = _session(collection)
    with pytest.raises(NothingToUndo, match="just given"):
        session.was_guess()
    asked = session.next_question()
    assert asked is not None
    assert not session.answer(rival(asked.question), LATENCY_MS).may_have_been_a_guess
    with pytest.raises(NothingToUndo, match="just given"):
        session.was_guess()


def test_another_program_may_have_gone_on_since(desk: Desk, collection: Collection) -> None:
    session = _session(collection)
    asked = session.next_question()
    assert asked is not None
    session.answer(right(asked.question), LATENCY_MS)
    with desk.open() as other:
        elsewhere = _session(other)
        next_asked = elsewhere.next_question()
        assert next_asked is not None
        elsewhere.answer(right(next_asked.question), LATENCY_MS)
    with pytest.raises(NothingToUndo, match="Another answer"):
        session.was_guess()
    assert cards_of(collection) == replayed_cards(collection)
