"""What was collected, and what the teacher typed beside it. No mark is stored.

A result is kept opened, as the JSON that was signed: it stays readable where the key that it was
sealed for is lost, and one attempt that was saved twice is one, though its seals differ.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import LINK_TABLE, Row


class ResultRow(Row):
    """A collected result.

    Args:
        student_id: whose it is, by its code or by the teacher's word; None for an unknown code.
        imported_ms: when it was read, epoch milliseconds.
        name: of its file.
        sha256: of the content: a second result of this uid with another one is a problem.
        content: the raw answers, as ``exchange.result_file`` reads them.
    """

    __tablename__ = "results"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    assignment: Mapped[str] = mapped_column(index=True)
    revision: Mapped[int]
    code: Mapped[str] = mapped_column(index=True)
    student_id: Mapped[int | None] = mapped_column(
        ForeignKey("students.id", ondelete="SET NULL"), index=True
    )
    imported_ms: Mapped[int]
    name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes]


class ProblemFileRow(Row):
    """A file that could not be collected, with what is wrong and what to do.

    Args:
        sha256: of the file, or of its name where it cannot be read: dropped twice it is one.
        code: whose it says it is, where that can be read; so that erasing a student finds it.
        file: its bytes, to be tried again; empty where they cannot be read.
    """

    __tablename__ = "problem_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    problem: Mapped[str]
    cure: Mapped[str]
    code: Mapped[str | None]
    imported_ms: Mapped[int]
    file: Mapped[bytes]


class GradebookEntryRow(Row):
    """What the teacher typed about one student in one assignment.

    Args:
        decision: what to do with the mark; None where nothing was decided.
        minus: what is taken off the share, 0 to 1.
        points: reached on paper, of ``points_of``; both None where there is no paper.
    """

    __tablename__ = "gradebook_entries"
    __table_args__ = (LINK_TABLE,)

    assignment: Mapped[str] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(
        ForeignKey("students.id", ondelete="CASCADE"), primary_key=True
    )
    decision: Mapped[str | None]
    minus: Mapped[float]
    points: Mapped[float | None]
    points_of: Mapped[float | None]
