"""A big gradebook beside plain sqlite3 and json: `python3 dev.py bench gradebook`.

300 results of 40 answers are collected from their sealed files, and the gradebook is opened, marked
anew each time, with every figure. The plain side reads the same rows with sqlite3, parses their
JSON and compares each answer with the key: it knows no sheets, no typing slips and no figures. Both
take turns, so that a busy machine slows both alike.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from diffstudy.bootstrap import open_collection
from diffstudy.domain.assignment import Assignment
from diffstudy.domain.classroom import Student
from diffstudy.domain.question import ChoiceQuestion, MatchingQuestion, TypedQuestion
from diffstudy.domain.sheet import sheet
from diffstudy.domain.student_code import new_code
from diffstudy.domain.submission import AnswerEvent, RawAnswer, Submission, chain_start, chained
from diffstudy.exchange import result_file
from diffstudy.exchange.sealing import new_signing_key
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.classroom.options import AssignmentOptions
from diffstudy.services.collection import Collection

LIMIT_S = 3.0
"""What is asked for: from the dropped files to the open gradebook.

The processor's time is what counts here, so that other programs on the machine do not.
"""

BEGUN = datetime(2030, 1, 7, 9, tzinfo=UTC)
PACKS = ("sociology", "psychology", "biology")


def given(collection: Collection, answers: int) -> Assignment:
    """Return an assignment over shipped packs that asks so many questions."""
    for slug in PACKS:
        collection.bundled_packs.add(slug)
    pages = tuple(each.key for each in collection.library.overview().rows)
    options = AssignmentOptions("Bench", pages, count=answers, attempts=1, seed="1")
    made = collection.assigning.give(options).assignment
    if made.count < answers:
        sys.exit(f"the packs give {made.count} questions only")
    return made


def class_of(collection: Collection, size: int) -> list[Student]:
    """Fill the roster."""
    codes: list[str] = []
    for _ in range(size):
        codes.append(new_code(codes, Random(len(codes))))
    students = [Student(code, f"Student {n:03}", "") for n, code in enumerate(codes)]
    with collection.database.unit_of_work() as uow:
        for student in students:
            uow.roster.save(student)
        uow.commit()
    return students


def raw(question: object, rng: Random) -> RawAnswer:
    """Return an answer that is right two times in three."""
    is_right = rng.random() < 2 / 3
    match question:
        case ChoiceQuestion():
            return question.answer if is_right else rng.randrange(len(question.options))
        case TypedQuestion():
            return question.accepted[0] if is_right else rng.choice(["zzzz", question.pair[0].text])
        case MatchingQuestion():
            return tuple(
                place if is_right else rng.randrange(len(question.places))
                for place in question.answer
            )
    raise TypeError(question)


def handed_in(work: Assignment, student: Student, rng: Random) -> bytes:
    """Return the sealed file of one student."""
    events = [
        AnswerEvent(0, each.item.uid, each.item.question.mode, raw(each.item.question, rng), 5_000)
        for each in sheet(work, student.code, 1)
    ]
    start = chain_start(work.uid, work.digest, student.code, 1)
    made = Submission(
        uid=str(uuid.UUID(int=rng.getrandbits(128), version=4)),
        assignment=work.uid,
        digest=work.digest,
        revision=work.revision,
        code=student.code,
        attempt=1,
        app="1.0.0",
        started=BEGUN,
        finished=BEGUN + timedelta(minutes=12),
        mono_ms=700_000,
        events=chained(events, start),
    )
    return result_file.dump(made, work.seal_to, new_signing_key())


def plain_marks(database: Path, work: Assignment) -> list[float]:
    """Read the same rows by sqlite3 and json, and compare each answer with the key."""
    keys: dict[str, object] = {}
    for item in work.items:
        match item.question:
            case ChoiceQuestion():
                keys[item.uid] = item.question.answer
            case TypedQuestion():
                keys[item.uid] = item.question.accepted[0]
            case MatchingQuestion():
                keys[item.uid] = list(item.question.answer)
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT content FROM results ORDER BY id").fetchall()
    marks = []
    for (content,) in rows:
        events = json.loads(content)["events"]
        marks.append(sum(keys[each["item"]] == each["answer"] for each in events) / work.count)
    return marks


class Spent(NamedTuple):
    """Seconds by the clock on the wall, and those that this process had the processor."""

    wall: float
    own: float


def timed(work: Callable[[], object]) -> Spent:
    wall, own = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - own)


def line(name: str, spent: list[Spent]) -> str:
    wall, own = (statistics.median(values) for values in zip(*spent, strict=True))
    slowest = max(each.wall for each in spent)
    return f"{name:42} {wall:6.2f} s, processor {own:5.2f} s (slowest {slowest:.2f} s)"


def measure(folder: Path, results: int, answers: int, turns: int) -> bool:
    """Print the figures; return whether the gradebook was there in time."""
    stick = folder / "stick"
    stick.mkdir()
    with open_collection(folder / "data", clock=lambda: BEGUN + timedelta(days=1)) as collection:
        work = given(collection, answers)
        rng = Random(7)
        for student in class_of(collection, results):
            path = stick / f"{student.code}.diffresult"
            path.write_bytes(handed_in(work, student, rng))
        size = sum(path.stat().st_size for path in stick.iterdir()) / results
        told: list[int] = []
        watch = LongWork(lambda done, _total, _what: told.append(done))
        print(
            f"n = {results} results of {answers} answers, {size / 1000:.1f} kB each, {turns} turns"
        )
        collecting = timed(lambda: collection.collecting.collect([stick], watch))
        again = timed(lambda: collection.collecting.collect([stick]))
        print(line("collect: unseal, verify, fit, store", [collecting]))
        print(line("collect the same folder again", [again]))
        pairs = [
            (
                timed(lambda: collection.gradebooks.gradebook(work.uid, watch)),
                timed(lambda: plain_marks(collection.database.path, work)),
            )
            for _ in range(turns)
        ]
        print(line("gradebook: marked anew, every figure", [mine for mine, _ in pairs]))
        print(line("plain sqlite3 and json: marks alone", [plain for _, plain in pairs]))
        ratio = statistics.median(mine.own / plain.own for mine, plain in pairs)
        print(f"{'ratio':42} {ratio:6.1f}")
        workbook = timed(lambda: collection.marks.save(work.uid, folder / "marks.xlsx"))
        print(line("workbook of everything", [workbook]))
        book = collection.gradebooks.gradebook(work.uid)
        shares = [row.share for row in book.rows]
        print(
            f"{len(shares)} marks, {shares.count(None)} blank; progress was told {len(told)} times"
        )
        loaded = collecting.own + max(mine.own for mine, _ in pairs)
        in_time = loaded <= LIMIT_S
        said = "yes" if in_time else "NO"
        print(
            f"from files to figures within {LIMIT_S:g} s: {said} ({loaded:.2f} s of the processor)"
        )
    return in_time


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench gradebook", description=__doc__)
    parser.add_argument("--results", type=int, default=300, help="results (default: 300)")
    parser.add_argument("--answers", type=int, default=40, help="answers of each (default: 40)")
    parser.add_argument("--turns", type=int, default=5, help="turns of each (default: 5)")
    given_arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as folder:
        in_time = measure(
            Path(folder),
            given_arguments.results,
            given_arguments.answers,
            max(1, given_arguments.turns),
        )
    return 0 if in_time else 1


if __name__ == "__main__":
    sys.exit(main())
