"""Attempts at received assignments: every answer is a row as soon as it is given."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.attempt import Attempt
from diffstudy.domain.instants import epoch_ms, instant_at
from diffstudy.domain.submission import AnswerEvent, RawAnswer
from diffstudy.storage.learner_ids import made_learner_id

_COLUMNS = (
    "a.uid, r.uid, r.revision, r.digest, l.key, a.code, a.number, a.started_ms, "
    "a.started_offset_min, a.finished_ms, a.finished_offset_min, a.spent_ms, a.handed_in_ms"
)
_FROM = (
    f"SELECT {_COLUMNS} FROM attempts a JOIN received_assignments r ON r.id = a.received_id "  # noqa: S608 - only names of columns
    "LEFT JOIN learners l ON l.id = a.learner_id"
)
_MINUTE = timedelta(minutes=1)


class AttemptStore:
    """Reads and writes attempts within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, attempt: Attempt) -> None:
        """Insert an attempt; its revision has to have been received."""
        learner = (
            None if attempt.learner is None else made_learner_id(self._connection, attempt.learner)
        )
        self._connection.exec_driver_sql(
            "INSERT INTO attempts (uid, received_id, learner_id, code, number, started_ms, "
            "started_offset_min, spent_ms) "
            "SELECT ?, id, ?, ?, ?, ?, ?, 0 FROM received_assignments "
            "WHERE uid = ? AND revision = ?",
            (
                attempt.uid,
                learner,
                attempt.code,
                attempt.number,
                *_stored(attempt.started),
                attempt.assignment,
                attempt.revision,
            ),
        )

    def attempt(self, uid: str) -> Attempt | None:
        """Return an attempt by its uid."""
        return next(iter(self._found(f"{_FROM} WHERE a.uid = ?", (uid,))), None)

    def of_assignment(self, assignment: str) -> tuple[Attempt, ...]:
        """Return the attempts at an assignment of everyone on this computer, the oldest first."""
        return self._found(f"{_FROM} WHERE r.uid = ? ORDER BY a.id", (assignment,))

    def all(self) -> tuple[Attempt, ...]:
        """Return every attempt on this computer, the oldest first."""
        return self._found(f"{_FROM} ORDER BY a.id", ())

    def add_event(self, uid: str, event: AnswerEvent, spent_ms: int) -> None:
        """Append an answer to an open attempt, with the time that it has taken so far."""
        own = self._connection.exec_driver_sql(
            "UPDATE attempts SET spent_ms = ? WHERE uid = ? RETURNING id", (spent_ms, uid)
        ).scalar_one()
        self._connection.exec_driver_sql(
            "INSERT INTO attempt_answers (attempt_id, n, item, mode, answer, ms, changed, chain) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                own,
                event.n,
                event.item,
                event.mode,
                json.dumps(event.answer, ensure_ascii=False),
                event.ms,
                int(event.changed),
                event.chain,
            ),
        )

    def events(self, uid: str) -> tuple[AnswerEvent, ...]:
        """Return the answers of an attempt in their order."""
        rows = self._connection.exec_driver_sql(
            "SELECT e.n, e.item, e.mode, e.answer, e.ms, e.changed, e.chain FROM attempt_answers e "
            "JOIN attempts a ON a.id = e.attempt_id WHERE a.uid = ? ORDER BY e.n",
            (uid,),
        )
        return tuple(
            AnswerEvent(n, item, mode, _answer(answer), ms, bool(changed), chain)
            for n, item, mode, answer, ms, changed, chain in rows
        )

    def finish(self, uid: str, finished: datetime, spent_ms: int) -> None:
        """Close an attempt; no answer comes after."""
        self._connection.exec_driver_sql(
            "UPDATE attempts SET finished_ms = ?, finished_offset_min = ?, spent_ms = ? "
            "WHERE uid = ?",
            (*_stored(finished), spent_ms, uid),
        )

    def handed_in(self, uid: str, now_ms: int) -> None:
        """Note that the result was saved."""
        self._connection.exec_driver_sql(
            "UPDATE attempts SET handed_in_ms = ? WHERE uid = ?", (now_ms, uid)
        )

    def remove(self, uid: str) -> None:
        """Delete an attempt and its answers."""
        for statement in (
            "DELETE FROM attempt_answers WHERE attempt_id IN (SELECT id FROM attempts WHERE uid = ?)",
            "DELETE FROM attempts WHERE uid = ?",
        ):
            self._connection.exec_driver_sql(statement, (uid,))

    def _found(self, statement: str, values: tuple[Any, ...]) -> tuple[Attempt, ...]:
        rows: Iterable[Any] = self._connection.exec_driver_sql(statement, values)
        return tuple(_attempt(row) for row in rows)


def _attempt(row: Any) -> Attempt:
    (uid, assignment, revision, digest, learner, code, number, *times) = row
    started_ms, started_offset, finished_ms, finished_offset, spent_ms, handed_in_ms = times
    return Attempt(
        uid,
        assignment,
        revision,
        digest,
        learner,
        code,
        number,
        instant_at(started_ms, started_offset),
        None if finished_ms is None else instant_at(finished_ms, finished_offset),
        spent_ms,
        handed_in_ms,
    )


def _stored(moment: datetime) -> tuple[int, int]:
    offset = moment.utcoffset() or timedelta()
    return epoch_ms(moment), offset // _MINUTE


def _answer(stored: str) -> RawAnswer:
    found = json.loads(stored)
    return tuple(found) if isinstance(found, list) else found
