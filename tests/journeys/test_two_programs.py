"""Journey: a window and a terminal on one collection; neither crashes, neither counts twice."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from random import Random

import pytest

from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, cards_of, mostly_right, replayed_cards, right, rival


@pytest.fixture
def other(desk: Desk) -> Iterator[Collection]:
    """The same collection, opened by another program."""
    with closing(desk.open()) as opened:
        yield opened


def _graded_twice(desk: Desk) -> list[object]:
    counted = Counter((row["card_id"], row["study_day"]) for row in desk.log() if row["graded"])
    return [key for key, times in counted.items() if times > 1]


def test_two_programs_answer_the_same_question_and_it_is_graded_once(
    desk: Desk, collection: Collection, other: Collection
) -> None:
    sessions = [each.study.start(StudyScope(), Random(1)) for each in (collection, other)]
    asked = [session.next_question() for session in sessions]
    assert asked[0] is not None
    assert asked[0] == asked[1]
    first, second = (
        session.answer(answer(asked[0].question))
        for session, answer in zip(sessions, (right, rival), strict=True)
    )
    assert first.rating is not None
    assert second.rating is None
    assert [row["graded"] for row in desk.log()] == [1, 0]


def test_two_sittings_side_by_side_keep_log_and_cards_in_step(
    desk: Desk, collection: Collection, other: Collection
) -> None:
    answers = mostly_right(Random(2), 0.6)
    for evening in range(3):
        sessions = [each.study.start(StudyScope(), Random(evening)) for each in (collection, other)]
        answered = 1
        while answered:
            answered = sum(len(desk.study(each, answers, limit=1)) for each in sessions)
        desk.wait(days=1)
    assert _graded_twice(desk) == []
    assert cards_of(collection) == replayed_cards(collection)


def test_a_window_left_open_learns_of_the_days_it_missed(
    desk: Desk, collection: Collection, other: Collection
) -> None:
    window = collection.study.start(StudyScope(), Random(1))
    for _ in range(3):
        desk.evening(other, answer_to=mostly_right(Random(3), 0.6))
        desk.wait(days=1)
    desk.study(window, right, limit=10)
    assert _graded_twice(desk) == []
    assert cards_of(collection) == replayed_cards(collection)


def test_a_program_that_is_a_day_ahead_moves_the_other_one_with_it(
    desk: Desk, collection: Collection, other: Collection
) -> None:
    window = collection.study.start(StudyScope(), Random(1))
    desk.wait(days=1)
    desk.evening(other)
    desk.wait(days=-1)
    desk.study(window, right, limit=4)
    days = [row["study_day"] for row in desk.log()]
    assert len(set(days)) == 1
    assert cards_of(collection) == replayed_cards(collection)


def test_undo_in_one_program_is_seen_by_the_other(
    desk: Desk, collection: Collection, other: Collection
) -> None:
    sessions = [each.study.start(StudyScope(), Random(1)) for each in (collection, other)]
    before = cards_of(collection)
    desk.study(sessions[0], rival, limit=1)
    sessions[1].undo()
    assert cards_of(collection) == before
    desk.study(sessions[0])
    assert cards_of(collection) == replayed_cards(collection)
