"""Files of work given and received, and the keys that results are sealed for."""

# ruff: noqa: S608 - only names of declared tables and columns are put together

from sqlalchemy import Connection, RowMapping

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.attempt import ListedAssignment
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.instants import epoch_ms

_GIVEN = "uid, revision, digest, title, class_label, due_ms, made_ms AS since_ms"
_RECEIVED = "uid, revision, digest, title, '' AS class_label, due_ms, received_ms AS since_ms"


class AssignmentStore:
    """Reads and writes assignments within one transaction; their files are read by services."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def teacher_keys(self) -> tuple[KeyPair, ...]:
        """Return every key pair of this teacher, the newest first."""
        found = self._connection.exec_driver_sql(
            "SELECT public_key, private_key FROM teacher_keys ORDER BY id DESC"
        )
        return tuple(KeyPair(public, private) for public, private in found)

    def add_teacher_key(self, pair: KeyPair, now_ms: int) -> None:
        """Keep a key pair, from now on the newest."""
        self._connection.exec_driver_sql(
            "INSERT INTO teacher_keys (public_key, private_key, made_ms) VALUES (?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (pair.public, pair.private, now_ms),
        )

    def give(self, assignment: Assignment, file: bytes, now_ms: int) -> None:
        """Keep an assignment that was given; a revision that is there is replaced."""
        self._connection.exec_driver_sql(
            "INSERT INTO given_assignments "
            "(uid, revision, digest, title, class_label, due_ms, made_ms, file) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid, revision) DO UPDATE SET "
            "digest = excluded.digest, title = excluded.title, due_ms = excluded.due_ms, "
            "class_label = excluded.class_label, file = excluded.file",
            (*_head(assignment), assignment.class_label, _due_ms(assignment), now_ms, file),
        )

    def given(self) -> tuple[ListedAssignment, ...]:
        """Return every revision of all work given, the newest first."""
        return self._listed(f"SELECT {_GIVEN} FROM given_assignments ORDER BY id DESC")

    def given_file(self, uid: str, revision: int | None = None) -> bytes | None:
        """Return the file of work given: of its newest revision where none is named."""
        return self._file("given_assignments", uid, revision)

    def remove_given(self, uid: str) -> None:
        """Forget work given, with every revision."""
        self._connection.exec_driver_sql("DELETE FROM given_assignments WHERE uid = ?", (uid,))

    def receive(self, assignment: Assignment, file: bytes, now_ms: int) -> None:
        """Keep an assignment that was received; one revision is kept once."""
        self._connection.exec_driver_sql(
            "INSERT INTO received_assignments "
            "(uid, revision, digest, title, due_ms, received_ms, file) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (*_head(assignment), _due_ms(assignment), now_ms, file),
        )

    def received(self) -> tuple[ListedAssignment, ...]:
        """Return every revision of all work received, the newest first."""
        return self._listed(f"SELECT {_RECEIVED} FROM received_assignments ORDER BY id DESC")

    def received_file(self, uid: str, revision: int | None = None) -> bytes | None:
        """Return the file of work received: of its newest revision where none is named."""
        return self._file("received_assignments", uid, revision)

    def drop_unused(self, uid: str, below: int) -> None:
        """Forget the revisions of work received, below a number, that nobody has an attempt at."""
        self._connection.exec_driver_sql(
            "DELETE FROM received_assignments WHERE uid = ? AND revision < ? "
            "AND id NOT IN (SELECT received_id FROM attempts)",
            (uid, below),
        )

    def _listed(self, statement: str) -> tuple[ListedAssignment, ...]:
        rows = self._connection.exec_driver_sql(statement).mappings()
        return tuple(_listed(row) for row in rows)

    def _file(self, table: str, uid: str, revision: int | None) -> bytes | None:
        found = self._connection.exec_driver_sql(
            f"SELECT file FROM {table} WHERE uid = ? AND (? IS NULL OR revision = ?) "
            "ORDER BY revision DESC LIMIT 1",
            (uid, revision, revision),
        ).scalar()
        return None if found is None else bytes(found)


def _head(assignment: Assignment) -> tuple[str, int, str, str]:
    return assignment.uid, assignment.revision, assignment.digest, assignment.title


def _due_ms(assignment: Assignment) -> int | None:
    return None if assignment.due is None else epoch_ms(assignment.due)


def _listed(row: RowMapping) -> ListedAssignment:
    return ListedAssignment(**row)
