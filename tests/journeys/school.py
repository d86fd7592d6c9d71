"""A teacher and students at desks of their own: what passes between them are files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.question import Answer, DontKnow, Question
from diffstudy.domain.submission import Submission
from diffstudy.exchange.result_file import load
from diffstudy.services.classroom.options import AssignmentOptions
from diffstudy.services.classroom.taking_session import TakingSession
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.unit.quiz.answers import right_answer_to, wrong_answer_to

CODE = "2345W"
OTHER_CODE = "23462"
DUE = datetime(2030, 1, 9, 16, tzinfo=UTC)
ANSWER_MS = 5_000

AnswerTo = Callable[[Question], Answer]


def options(collection: Collection, **changes: Any) -> AssignmentOptions:
    """Work on the first page of the library, ten questions."""
    first = collection.library.overview().rows[0].key
    return replace(
        AssignmentOptions("Mix-ups week 3", (first,), count=10, seed="4711", due=DUE), **changes
    )


def assigned(collection: Collection, folder: Path, **changes: Any) -> tuple[Assignment, Path]:
    """Give work and save its file."""
    given = collection.assigning.give(options(collection, **changes), may_share=True)
    folder.mkdir(exist_ok=True)
    return given.assignment, collection.assigning.save(given.assignment.uid, folder)


def started(collection: Collection, file: Path, code: str = CODE, **more: Any) -> TakingSession:
    """Open the file and begin, or go on."""
    received = collection.taking.receive(file)
    return collection.taking.start(received.assignment.uid, code, **more)


def answer_all(session: TakingSession, answer_to: AnswerTo | None = None) -> None:
    """Answer whatever is open, rightly where nothing else is said, and finish."""
    while (index := session.next_open()) is not None:
        session.answer(index, (answer_to or right_answer_to)(session.question(index)), ANSWER_MS)
    session.finish()


def right(question: Question) -> Answer:
    return right_answer_to(question)


def wrong(question: Question) -> Answer:
    return wrong_answer_to(question)


def blank(_question: Question) -> Answer:
    return DontKnow()


def opened(teacher: Collection, result: Path) -> Submission:
    """Open a result with the teacher's keys."""
    with teacher.database.reading() as uow:
        keys = uow.assignments.teacher_keys()
    return load(result.read_bytes(), result, keys)


def student_desk(folder: Path) -> Desk:
    """A computer on which nothing was studied yet."""
    return Desk(folder)


def answer_until_killed(folder: Path, file: Path, told: Connection) -> None:
    """Answer an assignment over and over; send (place, item) when an answer is saved."""
    with Desk(folder).open() as own:
        session = started(own, file)
        while True:
            for index in range(len(session)):
                question = session.question(index)
                session.answer(index, (right if index % 2 else wrong)(question), ANSWER_MS)
                told.send(session.items[index].item.uid)
