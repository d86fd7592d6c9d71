"""The rows of a table under their header; a row that does not fit is reported and left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from diffstudy.importers.table.cells import cell_text, one_line, without_markup
from diffstudy.importers.table.header import (
    Column,
    Header,
    assumed_columns,
    evident_header,
    header_of,
    named_columns,
)
from diffstudy.importers.table.preamble import Preamble
from diffstudy.importers.table.problems import NotATable, RowProblems
from diffstudy.importers.table.records import Cut, read_records
from diffstudy.importers.table.roles import Role

MOST_ROWS = 30_000
MOST_COLUMNS = 40
LONGEST_TEXT = 2_000
"""Letters in a cell (formats.md 2.4)."""

_HEADER_WITHIN = 4
_WORDS_OF_A_TERM = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a clean text per column, empty where there is none."""

    line: int
    cells: tuple[str, ...]

    def text(self, column: Column | None) -> str:
        """Return the cell of a column on one line; empty where there is no such column."""
        return one_line(self.cells[column.place]) if column else ""

    def lines(self, column: Column | None) -> tuple[str, ...]:
        """Return the lines of the cell of a column."""
        return tuple(self.cells[column.place].splitlines()) if column else ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)

    @property
    def stands_alone(self) -> bool:
        """Whether only one cell holds text, as in a title above a table."""
        return sum(map(bool, self.cells)) == 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table as understood: its header and the rows that fit it."""

    header: Header
    rows: tuple[Row, ...]


def read_table(lines: Sequence[str], cut: Cut, preamble: Preamble, problems: RowProblems) -> Table:
    """Return the table of a file.

    Args:
        lines: the whole file, without line ends.
        cut: how it is cut into cells.
        preamble: what its first lines declare.
        problems: collects what is wrong with single rows.

    Raises:
        NotATable: nothing tells what the columns are.
    """
    rows = list(_clean_rows(lines, cut, preamble, problems))
    if not rows:
        raise NotATable(
            "the table has no rows", "add the terms below the header", preamble.lines + 1
        )
    header, first = _header(rows, preamble, problems)
    body = rows[first:]
    if header.is_assumed and not header.is_row:
        _check_order(header, body)
    width = max(column.place for column in header.columns) + 1
    if not header.is_row:
        width = max(width, len(preamble.columns))
    fitting = _fitting(body, width, header, problems)
    return Table(header, tuple(_distinct(fitting, problems)))


def _clean_rows(
    lines: Sequence[str], cut: Cut, preamble: Preamble, problems: RowProblems
) -> Iterator[Row]:
    media = 0
    marked: list[int] = []
    for count, record in enumerate(read_records(lines, cut, preamble.lines)):
        if count >= MOST_ROWS:
            problems.error(
                f"the table has more than {MOST_ROWS:,} rows; those from here on were left out",
                "split the file",
                record.line,
            )
            break
        raw: Sequence[str] = record.cells
        if preamble.is_html:
            plain = [without_markup(cell) for cell in raw]
            raw = [text for text, _ in plain]
            media += sum(dropped for _, dropped in plain)
        if record.has_open_quote:
            marked.append(record.line)
        row = Row(record.line, tuple(map(cell_text, raw)))
        if not row.is_blank:
            yield row
    for line in marked:
        problems.warning(
            "a quotation mark is opened here and never closed, so the row ends with its line",
            "close it, or remove it",
            line,
        )
    if media:
        problems.note(f"Pictures and sounds were left out: {media}", None)


def _header(rows: Sequence[Row], preamble: Preamble, problems: RowProblems) -> tuple[Header, int]:
    """The header and the index of the first row below it."""
    if preamble.columns:
        declared = header_of(preamble.columns, preamble.special)
        if declared is None:
            raise NotATable(
                f"the columns are called {_quoted(preamble.columns)}, and none of them is “term”",
                "write “term” and “definition” in the line “#columns:”",
            )
        return replace(declared, line=preamble.lines, is_row=False), 0
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        if found := header_of(_names(row), preamble.special, row.line):
            for above in rows[:place]:
                problems.note("This line stands alone above the table and was not read", above.line)
            return found, place + 1
        if not row.stands_alone:
            break
    known = [column.name for column in named_columns(_names(rows[0])) if column.role]
    if len(known) > 1:
        raise NotATable(
            f"the header names {_quoted(known)}, which does not tell what is said of which term",
            "name the columns “term” and “definition”, or “term a”, “term b”, “definition a” "
            "and “definition b”",
            rows[0].line,
        )
    width = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    if found := assumed_columns(width, preamble.special):
        return found, 0
    even = [_names(row) for row in rows if len(row.cells) == len(rows[0].cells)]
    if not preamble.special and (found := evident_header(even, rows[0].line)):
        names = " and ".join(f"“{column.name}”" for column in found.term_columns)
        problems.warning(
            f"nothing names the columns; the first row was taken for a header over {names}",
            "if so, call the first column “aspect”; if not, add a header row",
            rows[0].line,
        )
        return found, 1
    raise _unnamed(rows[0], width)


def _names(row: Row) -> list[str]:
    return [*map(one_line, row.cells)]


def _unnamed(row: Row, width: int) -> NotATable:
    return NotATable(
        f"the table has {width} columns and no header that tells what they are"
        if width > 1
        else "the table has only one column",
        "write a first row such as “term,definition,example”, or “aspect” and the names of "
        "the terms",
        row.line,
    )


def _check_order(header: Header, rows: Sequence[Row]) -> None:
    """Refuse a list that has its definitions first: to take them for terms would be wrong."""
    term, definition = header.find(Role.TERM), header.find(Role.DEFINITION)
    assert term
    assert definition
    last = max(term.place, definition.place)
    counted = [row for row in rows if len(row.cells) > last]
    longer = 0
    for row in counted:
        words = len(row.text(term).split())
        longer += words > _WORDS_OF_A_TERM and words > len(row.text(definition).split())
    if counted and longer * 2 > len(counted):
        raise NotATable(
            "the first column is longer than the second, as if it held the definitions",
            "write a first row that names the columns, such as “definition,term”",
            counted[0].line,
        )


def _fitting(
    rows: Sequence[Row], width: int, header: Header, problems: RowProblems
) -> Iterator[Row]:
    named = max((each.place + 1 for each in header.columns if each.name), default=width)
    if width > MOST_COLUMNS:
        raise NotATable(
            f"the table has more than {MOST_COLUMNS} columns", "keep only those that are needed"
        )
    for row in rows:
        count = len(row.cells)
        cells = (*row.cells, *[""] * (width - count))
        if count < named:
            problems.error(
                f"this row has {_counted(count)} where the table has {named} columns, "
                "and was left out",
                "add what is missing, and leave a cell empty where there is nothing to say",
                row.line,
            )
        elif any(cells[width:]):
            problems.error(
                f"this row has {_counted(count)} where the table has {width} columns, "
                "and was left out",
                "put a cell that holds the separator into quotation marks",
                row.line,
            )
        elif any(len(cell) > LONGEST_TEXT for cell in cells):
            problems.error(
                f"a cell of this row is longer than {LONGEST_TEXT} letters, and the row was "
                "left out",
                "shorten it",
                row.line,
            )
        else:
            yield Row(row.line, cells[:width])


def _distinct(rows: Iterator[Row], problems: RowProblems) -> Iterator[Row]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        if row.cells in first:
            problems.note(f"This row repeats line {first[row.cells]} and was read once", row.line)
        else:
            first[row.cells] = row.line
            yield row


def _counted(cells: int) -> str:
    return f"{'more than 100' if cells > 100 else cells} cell{'' if cells == 1 else 's'}"


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"“{name[:40]}”" for name in names[:8])
