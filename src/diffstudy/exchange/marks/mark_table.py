"""A table of marks for a spreadsheet: CSV in the two dialects that Excel knows.

Only here is a cell guarded against being computed (formats.md 3.6): a name that begins with "="
would be run as a formula. Files of learning platforms are left as they are.
"""

import csv
import io
from dataclasses import dataclass

from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.table.columns import guarded

Cell = str | int | float | None
"""Text, a number, or None for a blank; a blank is never a zero."""

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; ``name`` is that of its sheet in a workbook."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How a CSV file is written.

    Args:
        byte_order_mark: begin with one; without it some versions of Excel read another encoding.
        semicolon: part the cells by ";" and write decimal commas, as spreadsheets of many
            European languages expect.
    """

    byte_order_mark: bool = False
    semicolon: bool = False


def csv_bytes(table: Table, style: CsvStyle) -> bytes:
    """Return a table as CSV in UTF-8; text that a spreadsheet would compute is guarded by "'"."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";" if style.semicolon else ",", lineterminator="\r\n")
    for row in (table.header, *table.rows):
        writer.writerow([_written(cell, style) for cell in row])
    return (_MARK if style.byte_order_mark else b"") + stream.getvalue().encode()


def _written(cell: Cell, style: CsvStyle) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(shown(cell))
    text = number_text(cell)
    return text.replace(".", ",") if style.semicolon else text


def shown(text: str) -> str:
    """Return a text as it may stand in a cell: without control characters, on one line."""
    return " ".join(cleaned(text).split())


def number_text(number: float, places: int = 2) -> str:
    """Return a number without needless zeros: 71.5, 8, 66.67."""
    text = f"{number:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
