"""The gradebook as a workbook (.xlsx): every text as text, every number as a number.

A text cell of a workbook is never computed, whatever it begins with, so nothing is guarded here.
"""

import io
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from itertools import islice

from diffstudy.exchange.marks.mark_table import Table, shown

_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_TEXT = 32_767
_WIDEST, _NARROWEST = 60, 8
_MEASURED = 200


def workbook_bytes(tables: Sequence[Table], now: datetime) -> bytes:
    """Return a workbook with one sheet a table.

    Args:
        now: noted as its date, since a file that says nothing gets the clock of the computer.
    """
    # Imported here: start-up must not pay for it.
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"created": now.replace(tzinfo=None)})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        names: list[str] = []
        cut = cache(_text)  # a prompt stands in one row for each student
        for table in tables:
            names.append(sheet_name(table.name, names))
            sheet = book.add_worksheet(names[-1])
            for column, title in enumerate(table.header):
                sheet.write_string(0, column, cut(title), bold)
                sheet.set_column(column, column, _width(table, column))
            for place, row in enumerate(table.rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(place, column, cut(cell))
                    elif cell is not None:
                        sheet.write_number(place, column, cell)
            sheet.freeze_panes(1, 1)
    return stream.getvalue()


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Return a name that Excel takes: short, without the signs that it refuses, and not taken."""
    plain = shown(wanted.translate(_NOT_IN_NAMES))[:_LONGEST_NAME].strip() or "1"
    used = {name.casefold() for name in taken}
    name, number = plain, 2
    while name.casefold() in used:
        end = f" {number}"
        name = plain[: _LONGEST_NAME - len(end)] + end
        number += 1
    return name


def _text(text: str) -> str:
    return shown(text)[:_LONGEST_TEXT]


def _width(table: Table, column: int) -> int:
    longest = max(
        (len(str(row[column])) for row in islice(table.rows, _MEASURED) if row[column] is not None),
        default=0,
    )
    return max(_NARROWEST, min(_WIDEST, max(longest, len(table.header[column]) // 2) + 2))
