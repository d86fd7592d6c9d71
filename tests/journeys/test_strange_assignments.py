"""Journey: whatever a file asks, if it can be read it can be answered to the end and reviewed."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.assignment import Assignment, ShowAnswers
from diffstudy.domain.question import Answer, ChoiceQuestion, Chosen, DontKnow, Placed, Typed
from diffstudy.domain.question import MatchingQuestion as Board
from diffstudy.exchange.assignment_file import dump
from diffstudy.services.classroom.taking_session import TakingSession
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.journeys.school import CODE
from tests.unit.exchange.made_assignments import assignments


@pytest.fixture(scope="module")
def student(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    with Desk(tmp_path_factory.mktemp("student")).open() as opened:
        yield opened


def answers_to(session: TakingSession, index: int, pick: int) -> Answer:
    question = session.question(index)
    if pick == 0:
        return DontKnow()
    if isinstance(question, ChoiceQuestion):
        return Chosen(pick % len(question.options))
    if isinstance(question, Board):
        return Placed(tuple(pick % len(question.places) for _ in question.tiles))
    return Typed("lava" * pick)


@given(work=assignments(), picks=st.lists(st.integers(0, 7), min_size=8))
@settings(max_examples=25, deadline=None)
def test_what_can_be_read_can_be_answered(
    student: Collection,
    tmp_path_factory: pytest.TempPathFactory,
    work: Assignment,
    picks: list[int],
) -> None:
    file: Path = tmp_path_factory.getbasetemp() / "strange.diffwork"
    show = ShowAnswers.EACH if picks[0] % 2 else ShowAnswers.END
    file.write_bytes(dump(replace(work, uid=str(uuid.uuid4()), show=show)))
    received = student.taking.receive(file)
    session = student.taking.start(received.assignment.uid, CODE)
    for index in range(len(session)):
        shown = session.answer(index, answers_to(session, index, picks[index]), 5)
        assert (shown is not None) is (show is ShowAnswers.EACH)
    session.finish()
    review = session.review()
    assert [each.answer for each in review] == [
        session.answer_to(index) for index in range(len(session))
    ]
    assert all(each.lesson is not None for each in review)
    result = student.handing_in.save(session.attempt.uid, file.with_suffix(".diffresult"))
    assert result.stat().st_size > 0
