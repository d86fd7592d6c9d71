"""The cells of a CSV file with the places where they stand in it.

The csv module reads values and forgets the rest; to fill one column and leave every other byte
alone, one has to know where each cell begins and ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass

_BREAKS = "\r\n"


@dataclass(frozen=True, slots=True)
class CsvCell:
    """One cell: its value, and where it stands in the text, quotes included."""

    value: str
    start: int
    end: int


class NeverClosed(ValueError):
    """A quote that opens a cell is never closed; ``row`` is counted from 0."""

    def __init__(self, row: int) -> None:
        self.row = row
        super().__init__(f"a quote in row {row} is never closed")


def cells_of(text: str, separator: str) -> list[list[CsvCell]]:
    """Return the rows of a CSV text; a line without anything is a row without cells.

    Raises:
        NeverClosed: a quoted cell has no end.
    """
    rows: list[list[CsvCell]] = []
    row: list[CsvCell] = []
    at = 0
    while at < len(text):
        if not row and text[at] in _BREAKS:
            rows.append([])
            at = _next_line(text, at)
            continue
        cell = _cell(text, at, separator, len(rows))
        row.append(cell)
        at = cell.end
        if at < len(text) and text[at] == separator:
            at += 1
            if at < len(text) and text[at] not in _BREAKS:
                continue
            row.append(CsvCell("", at, at))
        rows.append(row)
        row = []
        at = _next_line(text, at)
    return rows


def with_values(text: str, rows: list[list[CsvCell]], values: Mapping[tuple[int, int], str]) -> str:
    """Return the text with other values in some cells, all else as it was.

    Args:
        rows: what `cells_of` returned for the text.
        values: by row and column; without characters that would need quotes.
    """
    parts = []
    done = 0
    for (row, column), value in sorted(values.items()):
        cell = rows[row][column]
        parts += [text[done : cell.start], value]
        done = cell.end
    return "".join([*parts, text[done:]])


def _cell(text: str, start: int, separator: str, row: int) -> CsvCell:
    if text[start] == '"':
        return _quoted(text, start, separator, row)
    end = start
    while end < len(text) and text[end] != separator and text[end] not in _BREAKS:
        end += 1
    return CsvCell(text[start:end], start, end)


def _quoted(text: str, start: int, separator: str, row: int) -> CsvCell:
    pieces = []
    at = start + 1
    while True:
        close = text.find('"', at)
        if close < 0:
            raise NeverClosed(row)
        pieces.append(text[at:close])
        if text[close + 1 : close + 2] != '"':
            break
        pieces.append('"')
        at = close + 2
    rest = _cell(text, close + 1, separator, row) if _goes_on(text, close + 1, separator) else None
    end = close + 1 if rest is None else rest.end
    return CsvCell("".join(pieces) + ("" if rest is None else rest.value), start, end)


def _goes_on(text: str, at: int, separator: str) -> bool:
    """Whether a cell has letters behind its closing quote, which no program writes."""
    return at < len(text) and text[at] != separator and text[at] not in _BREAKS


def _next_line(text: str, at: int) -> int:
    return at + (2 if text[at : at + 2] == "\r\n" else 1)
