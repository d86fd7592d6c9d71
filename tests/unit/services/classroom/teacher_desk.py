"""A teacher with an assignment and a small class, and results as students' programs save them."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.classroom import Student
from diffstudy.domain.question import ChoiceQuestion, MatchingQuestion, TypedQuestion
from diffstudy.domain.sheet import sheet
from diffstudy.domain.student_code import new_code
from diffstudy.domain.submission import AnswerEvent, RawAnswer, Submission, chain_start, chained
from diffstudy.exchange.assignment_file import with_digest
from diffstudy.exchange.result_file import dump
from diffstudy.exchange.sealing import new_signing_key
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.unit.exchange.made_assignments import TEACHER, assignment

BEGUN = datetime(2030, 1, 7, 9, tzinfo=UTC)
DUE = BEGUN + timedelta(hours=1)

WORK, FILE = with_digest(replace(assignment(), due=DUE, grace_min=10))
_rng = Random(5)
_codes: list[str] = []
for _ in range(12):
    _codes.append(new_code(_codes, _rng))
CODES = tuple(_codes)
ANN, BEN, CY = (
    Student(code, name, "10B", (("Email address", f"{name.lower()}@example.org"),))
    for code, name in zip(CODES, ("Ann", "Ben", "Cy"), strict=False)
)
STRANGER = CODES[11]
KEYS = {code: new_signing_key() for code in CODES}


def opened(desk: Desk) -> Collection:
    """Open the teacher's collection, with the assignment given and the roster filled."""
    collection = desk.open()
    with collection.database.unit_of_work() as uow:
        uow.assignments.add_teacher_key(TEACHER, 0)
        uow.assignments.give(WORK, FILE, 0)
        for student in (ANN, BEN, CY):
            uow.roster.save(student)
        uow.commit()
    return collection


def right_answer(uid: str, work: Assignment = WORK) -> RawAnswer:
    item = work.item(uid)
    assert item is not None
    match item.question:
        case ChoiceQuestion() as choice:
            return choice.answer
        case TypedQuestion() as typed:
            return typed.accepted[0]
        case MatchingQuestion() as board:
            return board.answer


def wrong_answer(uid: str, work: Assignment = WORK) -> RawAnswer:
    item = work.item(uid)
    assert item is not None
    match item.question:
        case ChoiceQuestion() as choice:
            return (choice.answer + 1) % len(choice.options)
        case TypedQuestion() as typed:
            return typed.pair[1 - typed.answer].text
        case MatchingQuestion() as board:
            return tuple(1 - place for place in board.answer)


def submission(
    code: str,
    right: int,
    *,
    attempt: int = 1,
    uid: str | None = None,
    work: Assignment = WORK,
    minutes: float = 5,
    ms: int = 5_000,
    answered: Iterable[tuple[str, RawAnswer]] | None = None,
    app: str = "1.0.0",
) -> Submission:
    """Return an attempt in which the first ``right`` questions of the sheet are right."""
    shown = [each.item.uid for each in sheet(work, code, attempt)]
    given = answered or [
        (each, (right_answer if place < right else wrong_answer)(each, work))
        for place, each in enumerate(shown)
    ]
    modes = {item.uid: item.question.mode for item in work.items}
    events = [AnswerEvent(0, item, modes.get(item, "which2"), raw, ms) for item, raw in given]
    start = chain_start(work.uid, work.digest, code, attempt)
    name = uid or str(uuid.uuid5(uuid.NAMESPACE_OID, f"{work.digest}{code}{attempt}{right}"))
    return Submission(
        uid=name,
        assignment=work.uid,
        digest=work.digest,
        revision=work.revision,
        code=code,
        attempt=attempt,
        app=app,
        started=BEGUN,
        finished=BEGUN + timedelta(minutes=minutes),
        mono_ms=round(minutes * 60_000),
        events=chained(events, start),
    )


def saved(
    made: Submission, folder: Path, name: str = "", *, seal_to: str = TEACHER.public,
    signed: bool = True, change: Callable[[bytes], bytes] = bytes,
) -> Path:  # fmt: skip
    """Write a result file, and return where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (name or f"week-3_{made.code}_{made.attempt}.diffresult")
    key = KEYS.get(made.code) if signed else None
    path.write_bytes(change(dump(made, seal_to, key)))
    return path
