"""Lines of a table become rows of cells, with the line on which each row begins.

The csv module parses; its strict mode tells a quoted cell from a quotation mark in a text. A mark
that is opened and never closed costs its own line only.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_LINES_OF_A_ROW = 50
_MOST_CELLS = 100
_MOST_FAILURES = 25
"""So many rows with marks that are no quotes, and the file is known not to quote its cells."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How lines are cut: the text between two cells, and between two rows.

    ``between_rows`` is a line end, or ";" where a whole list stands on one line.
    """

    separator: str
    between_rows: str = "\n"


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in the file.

    Args:
        line: where it begins, counted from 1.
        has_open_quote: whether a quotation mark begins a cell and never ends it.
    """

    line: int
    cells: tuple[str, ...]
    has_open_quote: bool = False


def lines_of(text: str) -> list[str]:
    """Return the lines of a text; line ends of all systems count."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_records(lines: Sequence[str], cut: Cut, skip: int = 0) -> Iterator[Record]:
    """Yield the rows of a table; lines that are blank are none.

    Args:
        lines: the whole file, without line ends.
        cut: how to cut them.
        skip: how many lines at the start are no part of the table.
    """
    if cut.between_rows != "\n":
        for number, line in enumerate(lines[skip:], start=skip + 1):
            for piece in line.split(cut.between_rows):
                if piece.strip():
                    yield Record(number, tuple(piece.split(cut.separator, _MOST_CELLS)))
    elif len(cut.separator) > 1 or cut.separator in "=:":
        # A sign that texts use as well: only the first one on a line parts term and definition.
        for number, line in enumerate(lines[skip:], start=skip + 1):
            if line and not line.isspace():
                yield Record(number, tuple(line.split(cut.separator, 1)))
    else:
        yield from _quoted(lines, cut.separator, skip)


def _quoted(lines: Sequence[str], separator: str, skip: int) -> Iterator[Record]:
    at = skip
    failures = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip(" \r\n"):
            at += 1
            continue
        if '"' not in line or failures >= _MOST_FAILURES:
            yield Record(at + 1, tuple(line.split(separator, _MOST_CELLS)))
            at += 1
            continue
        end = min(at + MOST_LINES_OF_A_ROW, len(lines))
        window = (f"{lines[each]}\n" for each in range(at, end))
        reader = csv.reader(
            window, delimiter=separator, strict=True, skipinitialspace=separator != " "
        )
        try:
            cells = tuple(next(reader))[: _MOST_CELLS + 1]
            taken = reader.line_num
            yield Record(at + 1, cells)
        except csv.Error as error:
            failures += 1
            taken = 1
            is_open = reader.line_num > 1 or "end of data" in str(error)
            yield Record(at + 1, tuple(line.split(separator, _MOST_CELLS)), has_open_quote=is_open)
        at += taken
