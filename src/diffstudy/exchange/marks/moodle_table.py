"""Marks for Moodle's import: what it knows a student by, and the mark.

A student without a mark has no line at all. Moodle's importer takes an empty cell for "no grade"
and would take a grade away that is there, or write a zero into a new column (read in its source).
"""

import csv
import io
from collections.abc import Sequence
from enum import StrEnum

from diffstudy.domain.gradebook import Mark
from diffstudy.domain.mark_files import MoodleTable
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.marks.mark_table import number_text
from diffstudy.exchange.marks.student_ids import column_value


class MoodleColumn(StrEnum):
    """What Moodle may know a student by."""

    USERNAME = "username"
    EMAIL = "email"
    IDNUMBER = "idnumber"


_CALLED = {
    MoodleColumn.USERNAME: ("username", "user name"),
    MoodleColumn.EMAIL: ("email", "email address", "e-mail", "e-mail address", "mail"),
    MoodleColumn.IDNUMBER: ("idnumber", "id number"),
}


def moodle_table(
    marks: Sequence[Mark], column: MoodleColumn, title: str, points: float = 100
) -> MoodleTable:
    """Return the marks as CSV for "Grades › Import › CSV file".

    Args:
        column: what Moodle is to find the students by.
        title: the header of the marks.
        points: what a full mark counts.
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow([column.value, cleaned(title)])
    written, blank, unknown = 0, [], []
    for mark in marks:
        name = column_value(mark.student, _CALLED[column])
        if mark.share is None:
            blank.append(mark.student)
        elif not name:
            unknown.append(mark.student)
        else:
            table.writerow([cleaned(name), number_text(mark.share * points)])
            written += 1
    return MoodleTable(stream.getvalue().encode(), written, tuple(blank), tuple(unknown))
