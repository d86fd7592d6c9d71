"""What LibreOffice makes of the tables of marks: names stay as they are, and nothing is computed.

It starts a real LibreOffice without a window, and is skipped where there is none.
"""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from diffstudy.exchange.marks.mark_table import CsvStyle, Table, csv_bytes
from diffstudy.exchange.marks.workbook import workbook_bytes

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")

NAMES = (
    "Zoë Ångström-Łukasiewicz",
    "Ελένη Παπαδοπούλου",
    "李小龍",
    '=HYPERLINK("http://example.org";"click")',
    '=cmd|" /C calc"!A0',
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    " =1+1",
    "'=1+1",
    "007",
    "1/2",
    'O\'Neil, "Kit"; Jr.',
)
TABLE = Table(
    "Marks",
    ("Name", "Mark in percent", "Note"),
    (*((name, 71.5, "late") for name in NAMES), ("Blank", None, ""), ("Zero", 0, "")),
)
_TABLE_NS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE_NS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT_NS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

Cell = tuple[str | None, str]
"""What LibreOffice takes a cell for (None for a blank), and what it shows."""


def opened(path: Path, *reading: str) -> list[list[Cell]]:
    """Open a file in LibreOffice and return the cells of its first sheet.

    Args:
        reading: how it is to be read, where a person would be asked.
    """
    assert OFFICE is not None
    profile = (path.parent / "profile").as_uri()
    command = [
        OFFICE, f"-env:UserInstallation={profile}", "--headless", *reading, "--convert-to", "fods",
        "--outdir", str(path.parent), str(path),
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    flat = path.with_suffix(".fods")
    assert flat.exists(), ran.stderr
    text = flat.read_text("utf-8")
    assert f"{_TABLE_NS[1:-1]}" in text
    assert not re.search(r"table:formula=", text), "a cell was computed"
    sheet = next(ET.fromstring(text).iter(f"{_TABLE_NS}table"))  # noqa: S314 - of our own making
    return [[_cell(cell) for cell in row] for row in sheet.iter(f"{_TABLE_NS}table-row")]


def _cell(cell: ET.Element) -> Cell:
    shown = ["".join(part.itertext()) for part in cell.iter(f"{_TEXT_NS}p")]
    return cell.get(f"{_OFFICE_NS}value-type"), "\n".join(shown)


def column(rows: list[list[Cell]], place: int) -> list[Cell]:
    return [row[place] for row in rows[1 : len(TABLE.rows) + 1]]


def test_a_workbook_keeps_names_as_text_and_marks_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "marks.xlsx"
    path.write_bytes(workbook_bytes([TABLE], datetime(2030, 1, 7, tzinfo=UTC)))
    rows = opened(path)
    kinds, shown = zip(*column(rows, 0), strict=True)
    assert set(kinds) == {"string"}
    assert [" ".join(text.split()) for text in shown] == [
        *(" ".join(name.split()) for name in NAMES), "Blank", "Zero",
    ]  # fmt: skip
    marks = column(rows, 1)
    assert {kind for kind, _ in marks[: len(NAMES)]} == {"float"}
    assert (marks[-2], marks[-1][0]) == ((None, ""), "float")


@pytest.mark.parametrize("semicolon", [False, True])
def test_a_table_computes_nothing(tmp_path: Path, semicolon: bool) -> None:
    path = tmp_path / "marks.csv"
    path.write_bytes(csv_bytes(TABLE, CsvStyle(byte_order_mark=True, semicolon=semicolon)))
    # Separator, quote, UTF-8, from the first line on: what its dialog proposes for this file.
    rows = opened(path, f"--infilter=CSV:{ord(';' if semicolon else ',')},34,76,1")
    assert [text for _, text in rows[0][:3]] == list(TABLE.header)
    shown = [text for _, text in column(rows, 0)]
    for name, text in zip(NAMES[:6], shown, strict=False):
        assert text.lstrip("'") == name.lstrip("'")
    assert column(rows, 1)[-2] == (None, "")
