"""Everything that is held about one student: to be handed out, and to be erased.

Both ask the same places, so that nothing is erased that was not shown and nothing stays behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Student
from diffstudy.domain.collected import GradebookEntry, ProblemFile, StoredResult
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.marked import AnswerLine
from diffstudy.exchange.result_file import read_content, submission_entry
from diffstudy.services.classroom.files import write
from diffstudy.services.classroom.given_work import GivenWork
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class StudentRecord:
    """What is held about a student.

    Args:
        results: every collected result of theirs.
        lines: by uid of a result, its answers beside the questions; missing where the assignment
            was removed.
        titles: of the assignments, by uid.
        entries: what the teacher typed, by uid of the assignment.
        problems: files in the tray that say they are this student's.
    """

    student: Student
    results: tuple[StoredResult, ...]
    lines: Mapping[str, tuple[AnswerLine, ...]]
    titles: Mapping[str, str]
    entries: Mapping[str, GradebookEntry]
    problems: tuple[ProblemFile, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased.

    Args:
        unread: files of the tray that cannot be opened, and so may be anybody's.
        backups: copies of the collection that were made before, and still hold it all.
    """

    results: int
    entries: int
    problems: int
    unread: int
    backups: int
    changes: Changes = Changes.CLASSROOM


class StudentRecords:
    """Hands out and erases what is held about a student."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, code: str) -> StudentRecord:
        """Return what is held about the student of a code; raises NotFound."""
        with self._database.reading() as uow:
            return _record(uow, code)

    def as_json(self, code: str) -> dict[str, Any]:
        """Return what is held as plain values; raises NotFound."""
        record = self.record(code)
        student = record.student
        return {
            "student": {
                "code": student.code,
                "name": student.name,
                "class": student.class_name,
                "columns": dict(student.columns),
            },
            "results": [_result_json(each, record) for each in record.results],
            "teacher": [
                {"assignment": uid, "title": record.titles.get(uid, ""), **_entry_json(entry)}
                for uid, entry in record.entries.items()
            ],
            "problem_files": [
                {"file": each.name, "problem": each.problem} for each in record.problems
            ],
        }

    def save(self, code: str, target: Path) -> Path:
        """Write what is held into a JSON file.

        Raises:
            NotFound: there is no such student.
            AssignmentRefused: the file cannot be written.
        """
        import json

        text = json.dumps(self.as_json(code), ensure_ascii=False, indent=1)
        write(target, text.encode() + b"\n")
        return target

    def erase(self, code: str) -> Erased:
        """Erase the student, with the results, what was typed, and their line of the roster.

        Figures are computed from the results, so that they go with them.

        Raises:
            NotFound: there is no such student.
        """
        with self._database.unit_of_work() as uow:
            record = _record(uow, code)
            uow.results.erase(code)
            uow.roster.remove(code)
            unread = sum(each.code is None for each in uow.results.problems())
            uow.commit()
        return Erased(
            results=len(record.results),
            entries=len(record.entries),
            problems=len(record.problems),
            unread=unread,
            backups=len(self._database.backups()),
        )


def _record(uow: UnitOfWork, code: str) -> StudentRecord:
    student = next((each for each in uow.roster.students() if each.code == code), None)
    if student is None:
        raise NotFound(tr("The roster has no student with the code {code}.", code=code))
    results = uow.results.of_student(code)
    given = GivenWork.of(uow)
    lines = {}
    for each in results:
        marker = given.marker(each.assignment, each.revision)
        if marker is not None:
            lines[each.uid] = marker.lines(read_content(each.content))
    entries = uow.results.entries_of(code)
    uids = {each.assignment for each in results} | entries.keys()
    codes = {code, *(each.code for each in results)}
    return StudentRecord(
        student=student,
        results=results,
        lines=lines,
        titles={uid: given.title(uid) for uid in uids},
        entries=entries,
        problems=tuple(each for each in uow.results.problems() if each.code in codes),
    )


def _result_json(result: StoredResult, record: StudentRecord) -> dict[str, Any]:
    return {
        "file": result.name,
        "title": record.titles.get(result.assignment, ""),
        "imported_ms": result.imported_ms,
        **submission_entry(read_content(result.content)),
        "questions": [
            {
                "place": line.place,
                "comparison": line.title,
                "prompt": line.prompt,
                "shown": list(line.shown),
                "given": line.given,
                "right": line.right,
                "correct": line.correct,
            }
            for line in record.lines.get(result.uid, ())
        ],
    }


def _entry_json(entry: GradebookEntry) -> dict[str, Any]:
    decision, paper = entry.decision, entry.paper
    return {
        "decision": None if decision is None else decision.kind.value,
        "minus": None if decision is None else decision.minus,
        "paper": None if paper is None else [paper.points, paper.of],
    }
