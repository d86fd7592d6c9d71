"""Work given and taken, and who is in the classes. What comes back is in ``results``.

Files are kept as they were, byte by byte: a student's copy cannot drift from the teacher's. Instants are epoch milliseconds in UTC, with the
offset of the clock beside them where a file says it.
"""

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.column_types import TextTuple
from diffstudy.storage.schema.row import LINK_TABLE, Row


class TeacherKeyRow(Row):
    """A key pair for which results are sealed; the newest one goes into new assignments."""

    __tablename__ = "teacher_keys"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_key: Mapped[str] = mapped_column(unique=True)
    private_key: Mapped[str]
    made_ms: Mapped[int]


class GivenAssignmentRow(Row):
    """An assignment of this teacher, one row a revision; ``file`` is the .diffwork file."""

    __tablename__ = "given_assignments"
    __table_args__ = (UniqueConstraint("uid", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    revision: Mapped[int]
    digest: Mapped[str]
    title: Mapped[str]
    class_label: Mapped[str]
    due_ms: Mapped[int | None]
    made_ms: Mapped[int]
    file: Mapped[bytes]


class ReceivedAssignmentRow(Row):
    """An assignment that a student of this computer opened, one row a revision."""

    __tablename__ = "received_assignments"
    __table_args__ = (UniqueConstraint("uid", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    revision: Mapped[int]
    digest: Mapped[str]
    title: Mapped[str]
    due_ms: Mapped[int | None]
    received_ms: Mapped[int]
    file: Mapped[bytes]


class AttemptRow(Row):
    """One attempt of a student at a received assignment; no learner means a guest.

    ``spent_ms`` is time by a clock that nobody can set, summed over all sittings.
    """

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    received_id: Mapped[int] = mapped_column(ForeignKey("received_assignments.id"), index=True)
    learner_id: Mapped[int | None] = mapped_column(ForeignKey("learners.id"), index=True)
    code: Mapped[str]
    number: Mapped[int]
    started_ms: Mapped[int]
    started_offset_min: Mapped[int]
    finished_ms: Mapped[int | None]
    finished_offset_min: Mapped[int | None]
    spent_ms: Mapped[int]
    handed_in_ms: Mapped[int | None]


class AttemptAnswerRow(Row):
    """A raw answer of an attempt; ``answer`` is JSON in terms of the frozen item."""

    __tablename__ = "attempt_answers"
    __table_args__ = (CheckConstraint("changed IN (0, 1)", name="changed"), LINK_TABLE)

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str]
    mode: Mapped[str]
    answer: Mapped[str]
    ms: Mapped[int]
    changed: Mapped[int]
    chain: Mapped[str]


class SchoolClassRow(Row):
    """A class of the roster."""

    __tablename__ = "school_classes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class StudentRow(Row):
    """A line of the roster; ``columns`` holds names and values of the imported file by turns."""

    __tablename__ = "students"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    class_id: Mapped[int | None] = mapped_column(ForeignKey("school_classes.id"), index=True)
    columns: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
