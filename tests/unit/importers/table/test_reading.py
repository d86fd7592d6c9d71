"""Rows that do not fit, and what stands around a table."""

from pathlib import Path

import pytest

from diffstudy.domain.pack import ProblemLevel
from diffstudy.importers.table.reading import MOST_ROWS
from tests.unit.importers.table.tables import messages, only, read, read_as, said, sample


def test_a_ragged_row_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "term,definition,example\nfog,thick, low, cloud\nmist,thin,misty\nhaze,dust\n"
        "smog,smoke,smoggy,\n",
    )
    assert [headword for headword, _ in said(only(parsed))] == ["mist", "smog"]
    first, second = messages(parsed, ProblemLevel.ERROR)
    assert first[0] == 2
    assert first[1].startswith("This row has 4 cells where the table has 3 columns")
    assert "quotation marks" in first[1]
    assert second[0] == 4
    assert "This row has 2 cells" in second[1]


def test_rows_that_repeat_are_read_once_with_a_note(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "term,definition,example\nfog,thick,one\nmist,thin,\nfog,thick,one\nfog,thick,two\n",
    )
    senses = only(parsed).senses
    assert [example.text for example in senses[0].examples] == ["one", "two"]
    assert len(senses) == 2
    notes = messages(parsed, ProblemLevel.NOTE)
    assert [line for line, _ in notes] == [1, 4, 5]
    assert "repeats line 2" in notes[1][1]
    assert "stands on line 2 too" in notes[2][1]


def test_a_quotation_mark_that_is_never_closed_is_reported(tmp_path: Path) -> None:
    parsed = read(tmp_path, 'term,definition\nfog,"thick\nmist,thin\n')
    assert said(only(parsed)) == [("fog", '"thick'), ("mist", "thin")]
    ((line, message),) = messages(parsed, ProblemLevel.WARNING)
    assert line == 2
    assert "never closed" in message


def test_a_line_above_the_table_is_no_part_of_it(tmp_path: Path) -> None:
    parsed = read(tmp_path, "My notes,,\n,,\nAspect,Fog,Mist\nDensity,high,low\n")
    assert only(parsed).title == "Fog vs. Mist"
    assert (1, "This line stands alone above the table and was not read.") in messages(
        parsed, ProblemLevel.NOTE
    )


def test_anki_lines_declare_the_columns_and_html_becomes_text() -> None:
    parsed = sample("anki-notes.txt")
    assert said(only(parsed)) == [
        ("gust", "A short burst of wind."),
        ("breeze", "A light wind & a gentle one."),
    ]
    assert read_as(parsed).endswith(
        "columns named before the table, "
        "columns term (“Front”), definition (“Back”), group (“Deck”)."
    )
    assert (None, "Pictures and sounds were left out: 1.") in messages(parsed, ProblemLevel.NOTE)


def test_markup_stays_text_where_the_file_does_not_declare_html(tmp_path: Path) -> None:
    parsed = read(tmp_path, "term,definition\nbold,the tag <b>\nmark,the tag <mark>\n")
    assert said(only(parsed))[0] == ("bold", "the tag <b>")


def test_a_european_file_of_a_spreadsheet() -> None:
    parsed = sample("nebel-dunst.csv")
    assert only(parsed).chart[0].cells == ("unter 1,0 km", "über 1,0 km")
    assert "semicolon-separated" in read_as(parsed)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_gives_the_same_pack(tmp_path: Path, encoding: str) -> None:
    text = "Begriff;Definition\r\nNebel;größer, dicht\r\nDunst;dünn\r\n"
    plain = read(tmp_path, text)
    other = read(tmp_path, text.encode(encoding))
    assert other.pack == plain.pack
    assert len(other.problems) == len(plain.problems) + (encoding == "cp1252")


def test_rows_beyond_the_limit_are_left_out_and_said_so(tmp_path: Path) -> None:
    rows = [f"t{number},d,{number // 2}\n" for number in range(MOST_ROWS + 10)]
    parsed = read(tmp_path, "term,definition,group\n" + "".join(rows))
    assert len(parsed.pack.comparisons) == 10_000
    errors = messages(parsed, ProblemLevel.ERROR)
    assert errors[0][0] == 20_002
    assert "10,000 comparisons" in errors[0][1]
    assert errors[-1][0] == MOST_ROWS + 1
    assert f"{MOST_ROWS:,} rows" in errors[-1][1]


def test_many_problems_are_counted_after_the_first(tmp_path: Path) -> None:
    parsed = read(tmp_path, "term,definition\nfog,thick\nmist,thin\n" + "odd\n" * 500)
    assert len(parsed.problems) == 201
    assert parsed.problems[-1].message.startswith("301 more problems")


def test_a_cell_beyond_the_limit_costs_its_row(tmp_path: Path) -> None:
    parsed = read(tmp_path, f"term,definition\nfog,thick\nhaze,{'x' * 2_001}\nmist,thin\n")
    assert [headword for headword, _ in said(only(parsed))] == ["fog", "mist"]
    assert [line for line, _ in messages(parsed, ProblemLevel.ERROR)] == [3]
