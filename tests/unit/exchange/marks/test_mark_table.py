import csv
import io

import pytest

from diffstudy.exchange.marks.mark_table import CsvStyle, Table, csv_bytes, number_text

TABLE = Table(
    "Marks",
    ("Name", "Points", "Note"),
    (
        ('=HYPERLINK("x")', 71.5, "late"),
        ("Zoë Ångström", None, "+1"),
        ("A,B;C", 0, "two\nlines\u202e\x07"),
    ),
)


def rows(data: bytes, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


def test_text_is_guarded_and_numbers_are_not() -> None:
    assert rows(csv_bytes(TABLE, CsvStyle())) == [
        ["Name", "Points", "Note"],
        ['\'=HYPERLINK("x")', "71.5", "late"],
        ["Zoë Ångström", "", "'+1"],
        ["A,B;C", "0", "two lines"],
    ]


def test_a_blank_stays_blank_and_a_zero_stays_zero() -> None:
    found = rows(csv_bytes(TABLE, CsvStyle(byte_order_mark=True, semicolon=True)), ";")
    assert [row[1] for row in found[1:]] == ["71,5", "", "0"]


def test_the_byte_order_mark_is_there_only_where_it_is_wanted() -> None:
    assert csv_bytes(TABLE, CsvStyle(byte_order_mark=True)).startswith(b"\xef\xbb\xbfName,")
    assert csv_bytes(TABLE, CsvStyle()).startswith(b"Name,")


@pytest.mark.parametrize(
    ("number", "text"), [(8.0, "8"), (71.5, "71.5"), (200 / 3, "66.67"), (0, "0"), (100, "100")]
)
def test_a_number_has_no_needless_zeros(number: float, text: str) -> None:
    assert number_text(number) == text
