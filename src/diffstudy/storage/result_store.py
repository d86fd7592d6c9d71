"""Collected results, the files that could not be collected, and what the teacher typed."""

# ruff: noqa: S608 - only constants of this file are put together

import json
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection

from diffstudy.domain.collected import GradebookEntry, ProblemFile, StoredResult
from diffstudy.domain.gradebook import Decision, DecisionKind, PaperScore

# A student who joined the roster after a result came is found by the code all the same.
_RESULTS: Final = (
    "SELECT r.uid, r.assignment, r.revision, r.code, s.code, r.imported_ms, r.name, r.sha256, "
    "r.content FROM results r LEFT JOIN students s "
    "ON s.id = coalesce(r.student_id, (SELECT id FROM students WHERE code = r.code)) "
)
_STUDENT: Final = "(SELECT id FROM students WHERE code = ?)"


class ResultStore:
    """Reads and writes what was collected within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, uids: Iterable[str]) -> dict[str, str]:
        """Return the digests of the content of those results that are there, by uid."""
        found = self._connection.exec_driver_sql(
            "SELECT uid, sha256 FROM results WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps(list(uids)),),
        )
        return dict(found.all())

    def add(self, results: Sequence[StoredResult]) -> None:
        """Insert results; one whose uid is there stays as it is."""
        rows = [
            (
                each.uid, each.assignment, each.revision, each.code, each.student or "",
                each.imported_ms, each.name, each.sha256, each.content,
            )
            for each in results
        ]  # fmt: skip
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO results (uid, assignment, revision, code, student_id, imported_ms, "
                f"name, sha256, content) VALUES (?, ?, ?, ?, {_STUDENT}, ?, ?, ?, ?) "
                "ON CONFLICT (uid) DO NOTHING",
                rows,
            )

    def count(self, assignment: str) -> int:
        """Return how many results of an assignment there are."""
        found = self._connection.exec_driver_sql(
            "SELECT count(*) FROM results WHERE assignment = ?", (assignment,)
        )
        return int(found.scalar_one())

    def of_assignment(self, assignment: str) -> tuple[StoredResult, ...]:
        """Return the results of an assignment, in the order in which they came."""
        return self._found(f"{_RESULTS} WHERE r.assignment = ? ORDER BY r.id", assignment)

    def of_student(self, code: str) -> tuple[StoredResult, ...]:
        """Return the results of a student, in the order in which they came."""
        return self._found(f"{_RESULTS} WHERE s.code = ? ORDER BY r.id", code)

    def unmatched(self) -> tuple[StoredResult, ...]:
        """Return the results of which nobody knows whose they are, in the order of coming."""
        return self._found(f"{_RESULTS} WHERE s.id IS NULL ORDER BY r.id")

    def match(self, uid: str, student: str) -> bool:
        """Note whose a result is; False where there is no such result."""
        changed = self._connection.exec_driver_sql(
            f"UPDATE results SET student_id = {_STUDENT} WHERE uid = ?",
            (student, uid),
        )
        return changed.rowcount == 1

    def add_problems(self, problems: Sequence[ProblemFile]) -> None:
        """Put files into the tray of problems; one that is there gets the newest sentence."""
        rows = [
            (
                each.sha256, each.name, each.problem, each.cure, each.code, each.imported_ms,
                each.file,
            )
            for each in problems
        ]  # fmt: skip
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO problem_files (sha256, name, problem, cure, code, imported_ms, file) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
                "problem = excluded.problem, cure = excluded.cure, code = excluded.code",
                rows,
            )

    def problems(self) -> tuple[ProblemFile, ...]:
        """Return the tray of problems, in the order in which the files came."""
        found = self._connection.exec_driver_sql(
            "SELECT sha256, name, problem, cure, code, imported_ms, file FROM problem_files "
            "ORDER BY id"
        )
        return tuple(ProblemFile(*row) for row in found)

    def problem_names(self) -> frozenset[str]:
        """Return what names the files in the tray of problems, without their bytes."""
        found = self._connection.exec_driver_sql("SELECT sha256 FROM problem_files")
        return frozenset(found.scalars())

    def dismiss(self, sha256s: Iterable[str]) -> int:
        """Take files out of the tray of problems; returns how many were there."""
        return self._connection.exec_driver_sql(
            "DELETE FROM problem_files WHERE sha256 IN (SELECT value FROM json_each(?))",
            (json.dumps(list(sha256s)),),
        ).rowcount

    def entries(self, assignment: str) -> dict[str, GradebookEntry]:
        """Return what the teacher typed in an assignment, by the student's code."""
        found = self._connection.exec_driver_sql(
            "SELECT s.code, e.decision, e.minus, e.points, e.points_of FROM gradebook_entries e "
            "JOIN students s ON s.id = e.student_id WHERE e.assignment = ?",
            (assignment,),
        )
        return {key: _entry(*typed) for key, *typed in found}

    def entries_of(self, student: str) -> dict[str, GradebookEntry]:
        """Return what the teacher typed about a student, by the uid of the assignment."""
        found = self._connection.exec_driver_sql(
            "SELECT e.assignment, e.decision, e.minus, e.points, e.points_of "
            "FROM gradebook_entries e JOIN students s ON s.id = e.student_id WHERE s.code = ?",
            (student,),
        )
        return {key: _entry(*typed) for key, *typed in found}

    def set_entry(self, assignment: str, student: str, entry: GradebookEntry) -> None:
        """Keep what the teacher typed; an empty entry is taken away."""
        self._connection.exec_driver_sql(
            f"DELETE FROM gradebook_entries WHERE assignment = ? AND student_id = {_STUDENT}",
            (assignment, student),
        )
        decision, paper = entry.decision, entry.paper
        if decision is None and paper is None:
            return
        self._connection.exec_driver_sql(
            "INSERT INTO gradebook_entries "
            "(assignment, student_id, decision, minus, points, points_of) "
            f"SELECT ?, {_STUDENT}, ?, ?, ?, ?",
            (
                assignment,
                student,
                None if decision is None else decision.kind.value,
                0.0 if decision is None else decision.minus,
                None if paper is None else paper.points,
                None if paper is None else paper.of,
            ),
        )

    def erase(self, student: str) -> None:
        """Delete all that was collected from a student, and what the teacher typed of them.

        The pages that held it are overwritten, so that the file does not keep what it says it
        has not.
        """
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        own = f"student_id = {_STUDENT}"
        self._connection.exec_driver_sql(
            "DELETE FROM problem_files WHERE code = ? "
            f"OR code IN (SELECT code FROM results WHERE {own})",
            (student, student),
        )
        self._connection.exec_driver_sql(
            f"DELETE FROM results WHERE {own} OR (student_id IS NULL AND code = ?)",
            (student, student),
        )
        self._connection.exec_driver_sql(f"DELETE FROM gradebook_entries WHERE {own}", (student,))

    def _found(self, statement: str, *values: str) -> tuple[StoredResult, ...]:
        return tuple(
            StoredResult(*row) for row in self._connection.exec_driver_sql(statement, values)
        )


def _entry(
    kind: str | None, minus: float, points: float | None, points_of: float | None
) -> GradebookEntry:
    return GradebookEntry(
        decision=None if kind is None else Decision(DecisionKind(kind), minus),
        paper=None if points is None or points_of is None else PaperScore(points, points_of),
    )
