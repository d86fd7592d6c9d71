import io
import re
import zipfile
from datetime import UTC, datetime

import pytest

from diffstudy.exchange.marks.mark_table import Table
from diffstudy.exchange.marks.workbook import sheet_name, workbook_bytes

NOW = datetime(2030, 1, 7, 12, tzinfo=UTC)
HOSTILE = ("=1+1", "+1", "-1", "@SUM(1)", "http://example.org", "'=1", "mailto:a@example.org")


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_every_text_is_a_string_and_every_number_a_number() -> None:
    table = Table("Marks", ("Name", "Points"), tuple((name, 7.5) for name in HOSTILE))
    files = parts(workbook_bytes([table], NOW))
    sheet = files["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert len(re.findall(r'<c r="A\d+"[^>]* t="s">', sheet)) == len(HOSTILE) + 1
    assert sheet.count("<v>7.5</v>") == len(HOSTILE)
    for name in HOSTILE:
        assert f">{name}</t>" in files["xl/sharedStrings.xml"]


def test_a_blank_has_no_cell_at_all() -> None:
    table = Table("Marks", ("Name", "Points"), (("Ann", None), ("Ben", 0)))
    sheet = parts(workbook_bytes([table], NOW))["xl/worksheets/sheet1.xml"]
    assert 'r="B2"' not in sheet
    assert re.search(r'<c r="B3"[^>]*><v>0</v>', sheet)


def test_the_same_tables_give_the_same_bytes() -> None:
    table = Table("Marks", ("Name",), (("Ann",),))
    assert workbook_bytes([table], NOW) == workbook_bytes([table], NOW)
    assert "2030-01-07" in parts(workbook_bytes([table], NOW))["docProps/core.xml"]


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("Week 3: mixing [up]", [], "Week 3 mixing up"),
        ("a" * 40, [], "a" * 31),
        ("Marks", ["marks"], "Marks 2"),
        ("a" * 40, ["a" * 31], "a" * 29 + " 2"),
        ("'/'", [], "1"),
    ],
)
def test_a_sheet_gets_a_name_that_excel_takes(wanted: str, taken: list[str], name: str) -> None:
    assert sheet_name(wanted, taken) == name
