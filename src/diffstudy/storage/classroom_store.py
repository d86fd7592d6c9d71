"""Learners, their settings in this collection, work given and work handed in."""

from typing import Any

from sqlalchemy import Connection, delete, select

from diffstudy.domain.card import CardKey
from diffstudy.domain.classroom import Assignment, Attempt, Learner, Submission
from diffstudy.domain.errors import NotFound
from diffstudy.storage.learner_ids import learner_id, made_learner_id
from diffstudy.storage.row_writing import insert_all, upsert
from diffstudy.storage.schema import (
    AssignmentCardRow,
    AssignmentRow,
    AttemptRow,
    CollectionSettingRow,
    LearnerRow,
    SubmissionRow,
)


class ClassroomStore:
    """Reads and writes people and work within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ensure(self, learner: Learner) -> None:
        """Insert a learner, or give one that is there this name."""
        upsert(self._connection, LearnerRow, [{"key": learner.key, "name": learner.name}])

    def learners(self) -> tuple[Learner, ...]:
        """Return everyone who studies here, in the order in which they came."""
        found = self._connection.execute(
            select(LearnerRow.key, LearnerRow.name).order_by(LearnerRow.id)
        )
        return tuple(Learner(key, name) for key, name in found)

    def setting(self, learner: str, name: str) -> str | None:
        """Return what a learner has set in this collection, or None."""
        return self._connection.execute(
            select(CollectionSettingRow.value).where(
                CollectionSettingRow.learner_id == learner_id(self._connection, learner),
                CollectionSettingRow.name == name,
            )
        ).scalar_one_or_none()

    def set_setting(self, learner: str, name: str, value: str) -> None:
        """Keep a value for a learner in this collection."""
        own_id = made_learner_id(self._connection, learner)
        self._connection.exec_driver_sql(
            "INSERT INTO collection_settings (learner_id, name, value) VALUES (?, ?, ?) "
            "ON CONFLICT (learner_id, name) DO UPDATE SET value = excluded.value",
            (own_id, name, value),
        )

    def save_assignment(self, assignment: Assignment) -> None:
        """Insert or update work given, by its key."""
        row = {
            "key": assignment.key,
            "title": assignment.title,
            "due_ms": assignment.due_ms,
            "pass_share": assignment.pass_share,
        }
        upsert(self._connection, AssignmentRow, [row])
        own_id = self._connection.execute(
            select(AssignmentRow.id).where(AssignmentRow.key == assignment.key)
        ).scalar_one()
        self._connection.execute(
            delete(AssignmentCardRow).where(AssignmentCardRow.assignment_id == own_id)
        )
        rows = [
            {"assignment_id": own_id, "position": position, "card": str(card)}
            for position, card in enumerate(assignment.cards)
        ]
        insert_all(self._connection, AssignmentCardRow, rows)

    def assignment(self, key: str) -> Assignment:
        """Return work given; raises NotFound."""
        for assignment in self.assignments():
            if assignment.key == key:
                return assignment
        raise NotFound(f"There is no assignment “{key}”.")

    def assignments(self) -> tuple[Assignment, ...]:
        """Return all work given, in the order in which it was saved first."""
        cards: dict[int, list[CardKey]] = {}
        for own_id, card in self._connection.execute(
            select(AssignmentCardRow.assignment_id, AssignmentCardRow.card).order_by(
                AssignmentCardRow.assignment_id, AssignmentCardRow.position
            )
        ):
            cards.setdefault(own_id, []).append(CardKey.parse(card))
        found = self._connection.execute(
            select(
                AssignmentRow.id,
                AssignmentRow.key,
                AssignmentRow.title,
                AssignmentRow.due_ms,
                AssignmentRow.pass_share,
            ).order_by(AssignmentRow.id)
        )
        return tuple(
            Assignment(key, title, tuple(cards.get(own_id, ())), due_ms, pass_share)
            for own_id, key, title, due_ms, pass_share in found
        )

    def save_submission(self, submission: Submission) -> None:
        """Insert or update work handed in, by its key."""
        row = {
            "key": submission.key,
            "assignment": submission.assignment,
            "learner": submission.learner,
            "finished_ms": submission.finished_ms,
        }
        upsert(self._connection, SubmissionRow, [row])
        own_id = self._connection.execute(
            select(SubmissionRow.id).where(SubmissionRow.key == submission.key)
        ).scalar_one()
        self._connection.execute(delete(AttemptRow).where(AttemptRow.submission_id == own_id))
        rows: list[dict[str, Any]] = [
            {
                "submission_id": own_id,
                "position": position,
                "card": str(attempt.card),
                "correct": int(attempt.correct),
                "latency_ms": attempt.latency_ms,
            }
            for position, attempt in enumerate(submission.attempts)
        ]
        insert_all(self._connection, AttemptRow, rows)

    def submissions(self, assignment: str) -> tuple[Submission, ...]:
        """Return what was handed in for an assignment, in the order in which it was saved."""
        own = select(SubmissionRow.id).where(SubmissionRow.assignment == assignment)
        attempts: dict[int, list[Attempt]] = {}
        for own_id, card, correct, latency_ms in self._connection.execute(
            select(
                AttemptRow.submission_id,
                AttemptRow.card,
                AttemptRow.correct,
                AttemptRow.latency_ms,
            )
            .where(AttemptRow.submission_id.in_(own))
            .order_by(AttemptRow.submission_id, AttemptRow.position)
        ):
            attempt = Attempt(CardKey.parse(card), bool(correct), latency_ms)
            attempts.setdefault(own_id, []).append(attempt)
        found = self._connection.execute(
            select(
                SubmissionRow.id,
                SubmissionRow.key,
                SubmissionRow.learner,
                SubmissionRow.finished_ms,
            )
            .where(SubmissionRow.assignment == assignment)
            .order_by(SubmissionRow.id)
        )
        return tuple(
            Submission(key, assignment, learner, tuple(attempts.get(own_id, ())), finished_ms)
            for own_id, key, learner, finished_ms in found
        )
