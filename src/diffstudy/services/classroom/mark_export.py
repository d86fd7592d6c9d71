"""Marks go out: to spreadsheets, to learning platforms, and to a column that is pasted.

Nothing is rounded up to a zero: a student without a mark stays blank, or is left out where the
other program would make a zero of a blank. What writes the formats is imported when marks go out:
every start of the window would pay for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from diffstudy.domain.errors import AssignmentRefused
from diffstudy.domain.gradebook import Gradebook
from diffstudy.domain.instants import utc_instant
from diffstudy.domain.language import tr
from diffstudy.domain.mark_files import FilledCanvas, MarkColumn, MoodleTable
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.classroom.files import file_bytes, write
from diffstudy.services.classroom.gradebook import GradebookService

SUFFIXES: Final = (".csv", ".xlsx")


class MarkExport:
    """Writes the marks of an assignment for other programs."""

    def __init__(self, gradebooks: GradebookService, clock: DayClock) -> None:
        self._gradebooks = gradebooks
        self._clock = clock

    def save(
        self,
        uid: str,
        target: Path,
        *,
        byte_order_mark: bool = False,
        semicolon: bool = False,
        work: LongWork | None = None,
    ) -> Path:
        """Write a table of the marks (.csv), or a workbook with every figure (.xlsx).

        Args:
            byte_order_mark, semicolon: for the table; see `CsvStyle`.

        Raises:
            NotFound: there is no such assignment.
            AssignmentRefused: another ending, or the file cannot be written.
            WorkCancelled: ``work`` was cancelled.
        """
        from diffstudy.exchange.marks.mark_table import CsvStyle, csv_bytes
        from diffstudy.exchange.marks.workbook import workbook_bytes
        from diffstudy.services.classroom.mark_tables import every_table, marks_table

        suffix = target.suffix.lower()
        if suffix not in SUFFIXES:
            raise AssignmentRefused(
                tr("{path}: the ending of this name is no table; end it with .csv or .xlsx.",
                   path=target)
            )  # fmt: skip
        book = self._gradebooks.gradebook(uid, work)
        if suffix == ".csv":
            table = marks_table(book, self._clock.zone)
            write(target, csv_bytes(table, CsvStyle(byte_order_mark, semicolon)))
        else:
            answers = self._gradebooks.all_answers(uid)
            tables = every_table(book, answers, self._clock.zone)
            write(target, workbook_bytes(tables, utc_instant(self._clock.now().utc_ms)))
        return target

    def canvas_columns(self, source: Path) -> tuple[str, ...]:
        """Return the columns of a gradebook of Canvas that can be filled; raises ImportFailed."""
        from diffstudy.exchange.marks.canvas_file import LIMIT, columns_of

        return columns_of(file_bytes(source, LIMIT), source)

    def fill_canvas(
        self, uid: str, source: Path, column: str, target: Path, points: float | None = None
    ) -> FilledCanvas:
        """Fill one column of a gradebook that was exported from Canvas.

        Args:
            source: the file as Canvas wrote it; it may be the target as well.
            points: what a full mark counts; None to take it from the file.

        Raises:
            NotFound: there is no such assignment.
            ImportFailed: the file is no gradebook of Canvas, or has no such column.
            AssignmentRefused: the target cannot be written.
        """
        from diffstudy.exchange.marks.canvas_file import LIMIT, fill

        data = file_bytes(source, LIMIT)
        found = fill(data, source, column, self._gradebooks.gradebook(uid).marks, points)
        write(target, found.data)
        return found

    def moodle_columns(self) -> tuple[str, ...]:
        """Return what Moodle may know its students by, for `save_moodle`."""
        from diffstudy.exchange.marks.moodle_table import MoodleColumn

        return tuple(each.value for each in MoodleColumn)

    def save_moodle(self, uid: str, column: str, target: Path, points: float = 100) -> MoodleTable:
        """Write the marks for Moodle's import of grades.

        Args:
            column: what Moodle knows its students by, a value of `MoodleColumn`.
            points: what a full mark counts.

        Raises:
            NotFound: there is no such assignment.
            AssignmentRefused: another column, nobody has it, or the target cannot be written.
        """
        from diffstudy.exchange.marks.moodle_table import MoodleColumn, moodle_table

        if column not in set(MoodleColumn):
            names = ", ".join(MoodleColumn)
            raise AssignmentRefused(tr("Moodle knows students by one of: {names}.", names=names))
        book = self._gradebooks.gradebook(uid)
        found = moodle_table(book.marks, MoodleColumn(column), book.assignment.title, points)
        if not found.written:
            raise AssignmentRefused(
                tr("No student with a mark has “{column}” in the roster. Import the list of "
                   "participants that Moodle exports, and try again.", column=column)
            )  # fmt: skip
        write(target, found.data)
        return found

    def column(
        self, uid: str, order: Sequence[str] | None = None, points: float = 100
    ) -> MarkColumn:
        """Return the marks one below the other, to be pasted into another program.

        Args:
            order: names, codes or e-mail addresses in the order of that program; None for the
                order of the gradebook.
            points: what a full mark counts.

        Raises:
            NotFound: there is no such assignment.
        """
        return column_of(self._gradebooks.gradebook(uid), order, points)


def column_of(book: Gradebook, order: Sequence[str] | None, points: float) -> MarkColumn:
    """Return the marks of a gradebook in an order; see `MarkExport.column`."""
    from diffstudy.exchange.marks.mark_table import number_text
    from diffstudy.exchange.marks.student_ids import StudentIndex

    index = StudentIndex(row.student for row in book.rows)
    shares = {mark.student.code: mark.share for mark in book.marks}
    names = [row.student.code for row in book.rows] if order is None else order
    found = [(name, index.by_anything(name)) for name in names]
    reached = [None if student is None else shares[student.code] for _, student in found]
    lines = ["" if share is None else number_text(share * points) for share in reached]
    return MarkColumn(
        text="".join(f"{line}\n" for line in lines),
        blank=sum(
            student is not None and share is None
            for (_, student), share in zip(found, reached, strict=True)
        ),
        unknown=tuple(name for name, student in found if student is None and name.strip()),
    )
