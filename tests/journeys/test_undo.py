"""Journey: undo takes back any number of today's answers and restores exactly what was before."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest

from diffstudy.domain.card import CardKey, CardState
from diffstudy.domain.errors import NothingToUndo
from diffstudy.domain.question import Answer, Question, Typed
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope, StudySession
from tests.journeys.desk import (
    PAIR_CARD,
    AnswerTo,
    Desk,
    cards_of,
    lost,
    mostly_right,
    replayed_cards,
    right,
    rival,
    slips_first,
)


def _snapshot(collection: Collection) -> tuple[object, ...]:
    """All that a learner could notice of an answer."""
    return (
        cards_of(collection),
        collection.study.due(),
        collection.library.overview(),
        collection.progress.forecast(30),
    )


@contextmanager
def _reopened(desk: Desk) -> Iterator[tuple[Collection, StudySession]]:
    with desk.open() as collection:
        yield collection, collection.study.start(StudyScope(count=1, practice=True), Random(9))


def _study_with_snapshots(
    desk: Desk, collection: Collection, session: StudySession
) -> list[tuple[object, ...]]:
    answer_to = mostly_right(Random(11), 0.4)
    snapshots = [_snapshot(collection)]
    while desk.study(session, answer_to, limit=1):
        snapshots.append(_snapshot(collection))
    return snapshots


@pytest.mark.parametrize("evening", [0, 2])
def test_every_answer_of_today_can_be_taken_back_one_by_one(
    desk: Desk, collection: Collection, evening: int
) -> None:
    for number in range(evening):
        desk.evening(collection, answer_to=mostly_right(Random(number), 0.5))
        desk.wait(days=1)
    rows_before = len(desk.log())
    session = collection.study.start(StudyScope(), Random(5))
    snapshots = _study_with_snapshots(desk, collection, session)
    answers = len(snapshots) - 1
    assert answers >= 5
    for expected in reversed(snapshots[:-1]):
        session.undo()
        assert _snapshot(collection) == expected
    with pytest.raises(NothingToUndo, match="no answer of today"):
        session.undo()
    rows = desk.log()[rows_before:]
    assert len(rows) == answers
    assert all(row["undone_ms"] is not None for row in rows)


def test_answers_of_an_earlier_sitting_of_today_can_be_taken_back(desk: Desk) -> None:
    with desk.open() as collection:
        session = collection.study.start(StudyScope(), Random(5))
        snapshots = _study_with_snapshots(desk, collection, session)
    for expected in reversed(snapshots[:-1]):
        with _reopened(desk) as (collection, session):
            session.undo()
            assert _snapshot(collection) == expected


def test_yesterday_stays_as_it_is(desk: Desk, collection: Collection) -> None:
    desk.evening(collection)
    desk.wait(days=1)
    session = collection.study.start(StudyScope(), Random(1))
    before = _snapshot(collection)
    with pytest.raises(NothingToUndo):
        session.undo()
    assert _snapshot(collection) == before


def test_the_question_comes_back_as_it_was(collection: Collection) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    asked = session.next_question()
    assert asked is not None
    session.answer(rival(asked.question))
    session.next_question()
    assert session.undo() == asked
    assert session.next_question() == asked
    assert session.answer(right(asked.question)).outcome.correct


def test_a_taken_back_answer_makes_room_for_the_graded_one(
    desk: Desk, collection: Collection
) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    for answer_to in (rival, rival, right):
        asked = session.next_question()
        assert asked is not None
        session.answer(answer_to(asked.question))
        if answer_to is rival:
            session.undo()
    rows = desk.log()
    assert [row["graded"] for row in rows] == [1, 1, 1]
    assert [row["undone_ms"] is None for row in rows] == [False, False, True]
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT
    assert cards_of(collection) == replayed_cards(collection)


def test_both_tries_at_a_typed_term_are_taken_back_one_after_the_other(
    desk: Desk, collection: Collection
) -> None:
    desk.evening(collection)
    desk.wait(days=1)
    collection.preferences.change("typed_share", 1.0)
    session = collection.study.start(StudyScope(), Random(2))
    asked = session.next_question()
    assert asked is not None
    before = cards_of(collection)
    session.answer(Typed("qwertz"))
    helped = session.next_question()
    session.answer(Typed("qwertz"))
    assert session.undo() == helped
    assert session.undo() == asked
    assert cards_of(collection) == before
    assert session.answer(right(asked.question)).outcome.correct
    assert desk.log()[-1]["outcome"] == "exact"


def test_the_answers_of_one_instant_keep_their_order(desk: Desk, collection: Collection) -> None:
    """A clock that stands still, as with DIFFSTUDY_NOW, gives all answers one time."""
    desk.evening(collection, answer_to=slips_first(2))
    desk.wait(days=1)
    while cards_of(collection)[PAIR_CARD].passes_in_a_row < 2:
        desk.evening(collection, answer_to=_forgets_terms())
        desk.wait(days=1)
    while not _is_due(desk, collection):
        desk.evening(collection, answer_to=_forgets_terms())
        desk.wait(days=1)
    pair = StudyScope(comparisons=(collection.library.find("climate vs habitat"),))
    for seed in range(12):
        session = collection.study.start(pair, Random(seed))
        answers = _pass_the_contrast_then_slip(session)
        awake = cards_of(collection)
        assert awake[PAIR_CARD].state is CardState.ACTIVE
        assert awake[PAIR_CARD].reviews == 3
        asked = session.next_question()
        assert asked is not None
        session.answer(rival(asked.question))
        session.undo()
        assert cards_of(collection) == awake
        for _ in range(answers):
            session.undo()


def _forgets_terms() -> AnswerTo:
    """Tells the pair apart and knows each term at the second meeting only: due again tomorrow."""
    met: set[CardKey] = {PAIR_CARD}

    def answer_to(question: Question) -> Answer:
        if question.card in met:
            return right(question)
        met.add(question.card)
        return lost(question)

    return answer_to


def _is_due(desk: Desk, collection: Collection) -> bool:
    return str(PAIR_CARD) in {card.key for card in collection.study.due().due}


def _pass_the_contrast_then_slip(session: StudySession) -> int:
    """Forget the terms, which come first, pass the contrast, slip where a term comes again."""
    passed = answers = 0
    while True:
        asked = session.next_question()
        assert asked is not None
        is_pair = asked.question.card == PAIR_CARD
        answer_to = right if is_pair else rival if passed == 2 else lost
        session.answer(answer_to(asked.question))
        answers += 1
        if answer_to is rival:
            return answers
        passed += is_pair


def test_undo_after_the_clock_was_set_back(desk: Desk, collection: Collection) -> None:
    for _ in range(2):
        desk.evening(collection, answer_to=_forgets_terms())
        desk.wait(days=1)
    session = collection.study.start(StudyScope(), Random(1))
    desk.study(session, limit=1)
    desk.wait(days=-5)
    snapshots = _study_with_snapshots(desk, collection, session)
    assert len(snapshots) > 5
    for expected in reversed(snapshots[:-1]):
        session.undo()
        assert _snapshot(collection) == expected
        assert cards_of(collection) == replayed_cards(collection)
