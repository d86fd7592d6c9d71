"""The figures of the Progress page as a table that any spreadsheet opens.

One long table: each row is one number with what it is of, so that a pivot or a filter gets at
every figure and a later version can add rows without moving columns.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from diffstudy.domain.charts import ProgressCharts
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.exchange.table.columns import guarded
from diffstudy.services.saving import save_file

COLUMNS = ("figure", "day", "name", "other", "measure", "value")

Line = tuple[str, str, str, str, str, str]


def progress_table(charts: ProgressCharts) -> str:
    """Return the figures as comma-separated text, one number a row."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows([guarded(cell) for cell in line] for line in _lines(charts))
    return stream.getvalue()


def save_progress_table(charts: ProgressCharts, path: Path) -> None:
    """Write the figures into a file: all of it or nothing.

    Raises:
        CollectionNotWritable: the folder or the disk refuses.
    """
    # With a byte order mark: without it some spreadsheets read another encoding.
    content = progress_table(charts).encode("utf-8-sig")
    save_file(path, content, CollectionNotWritable)


def _lines(charts: ProgressCharts) -> Iterator[Line]:
    for day in charts.days:
        yield "days studied", str(day.day), "", "", "answers", str(day.answers)
        yield "days studied", str(day.day), "", "", "right", str(day.right)
    for week in charts.weeks:
        first = str(week.first)
        yield "retention", first, "", "", "answers on cards due", str(week.answers)
        yield "retention", first, "", "", "known", str(week.passed)
        yield "retention", first, "", "", "predicted to be known", f"{week.expected:.2f}"
    for ahead in charts.forecast:
        yield "coming up", str(ahead.day), "", "", "cards due", str(ahead.cards)
    matrix = charts.matrix
    for asked, counts in zip(matrix.terms, matrix.counts, strict=True):
        for answered, count in zip(matrix.terms, counts, strict=True):
            if count:
                yield "taken for", "", asked, answered, "answers", str(count)
    for line in charts.mastery:
        for term, value in zip(line.terms, line.mastery, strict=True):
            if value is not None:
                yield "mastery", str(charts.today), line.title, term, "per cent", str(value)
