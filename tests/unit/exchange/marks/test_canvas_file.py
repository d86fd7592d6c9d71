from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.classroom import Student
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.gradebook import Mark
from diffstudy.domain.mark_files import FilledCell
from diffstudy.exchange.marks.canvas_file import columns_of, fill

PATH = Path("Grades.csv")
HEADER = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (8801),Essay (8802),"
    "Imported Assignments Current Score,Final Score\r\n"
)
POSTING = ",,,,,Manual Posting,,,\r\n"
POINTS = "    Points Possible,,,,,20,10.00,(read only),(read only)\r\n"
FILE = (
    HEADER
    + POSTING
    + POINTS
    + '"Ångström, Zoë",101,S-1,zoe,"10B, blue",,7,70,"70.00"\r\n'
    + '"Quill, Ann",102,S-2,ann,10B,12.5,8,80,80\r\n'
    + '"Reed, Ben",103,S-3,ben,10B,15,9,90,90\r\n'
    + '"Stone, Cy",104,S-4,cy,10B,EX,9,90,90\r\n'
    + '"Vale, Di",105,S-5,di,10B,3,9,90,90\r\n'
    + '"Student, Test",199,,x,10B,,,,\r\n'
)


def student(code: str, name: str, **columns: str) -> Student:
    return Student(code, name, "10B", tuple(columns.items()))


ZOE = student("ZZZZ2", "Zoë Ångström", ID="101")
ANN = student("AAAA2", "Somebody Else", **{"SIS User ID": "S-2"})
BEN = student("BBBB2", "Reed, Ben")
CY = student("CCCC2", "Cy Stone")
DI = student("DDDD2", "Di Vale")
EVE = student("EEEE2", "Eve Away")
MARKS = [
    Mark(ZOE, 1 / 3), Mark(ANN, 0.625), Mark(BEN, 0.0), Mark(CY, 1.0), Mark(DI, None),
    Mark(EVE, 0.5),
]  # fmt: skip


def test_one_column_is_filled_and_every_other_byte_is_left_alone() -> None:
    found = fill(FILE.encode(), PATH, "week 3", MARKS)
    expected = FILE.replace('"10B, blue",,', '"10B, blue",6.67,').replace("10B,15,9", "10B,0,9")
    assert found.data.decode() == expected
    assert (found.column, found.points) == ("Week 3 (8801)", 20.0)


def test_it_says_what_it_did() -> None:
    found = fill(FILE.encode(), PATH, "Week 3 (8801)", MARKS)
    assert found.overwritten == (FilledCell("Reed, Ben", "15", "0"),)
    assert [each.name for each in found.filled] == ["Ångström, Zoë", "Quill, Ann", "Reed, Ben"]
    assert found.blank == ("Vale, Di",)
    assert found.excused == ("Stone, Cy",)
    assert found.missing == (EVE,)
    assert found.unknown == ()


def test_a_blank_neither_takes_a_score_away_nor_becomes_a_zero() -> None:
    blanks = [Mark(mark.student, None) for mark in MARKS]
    assert fill(FILE.encode(), PATH, "Week 3", blanks).data == FILE.encode()


def test_a_name_of_two_students_is_left_alone() -> None:
    twins = [Mark(student("TTTT2", "Ben Reed"), 1.0), Mark(student("TTTT3", "Reed, Ben"), 0.5)]
    found = fill(FILE.encode(), PATH, "Week 3", twins)
    assert found.data == FILE.encode()
    assert "Reed, Ben" in found.unknown


def test_semicolons_a_byte_order_mark_and_other_encodings_stay() -> None:
    other = FILE.replace('"10B, blue"', "10B").replace("Quill, Ann", "Quill; Ann")
    text = "\ufeff" + other.replace(",", ";")
    found = fill(text.encode(), PATH, "Week 3", [Mark(ANN, 1.0)])
    assert found.data.decode() == text.replace("10B;12.5;8", "10B;20;8")
    latin = FILE.encode("latin-1")
    assert fill(latin, PATH, "Essay", [Mark(BEN, 1.0)]).data == latin.replace(b"15,9", b"15,10")


@pytest.mark.parametrize("column", ["Final Score", "Student", "Week 4", "", "Section"])
def test_no_other_column_can_be_filled(column: str) -> None:
    with pytest.raises(ImportFailed, match="Week 3") as refused:
        fill(FILE.encode(), PATH, column, MARKS)
    assert str(refused.value).startswith("Grades.csv:1: ")
    assert columns_of(FILE.encode(), PATH) == ("Week 3 (8801)", "Essay (8802)")


def test_two_columns_of_one_title_are_told_apart_by_their_number() -> None:
    text = FILE.replace("Essay (8802)", "Week 3 (8802)")
    with pytest.raises(ImportFailed):
        fill(text.encode(), PATH, "Week 3", MARKS)
    found = fill(text.encode(), PATH, "Week 3 (8802)", [Mark(BEN, 0.5)])
    assert found.data.decode() == text.replace("15,9", "15,5")


def test_points_have_to_be_known() -> None:
    text = FILE.replace(POINTS, "")
    with pytest.raises(ImportFailed, match="Points Possible"):
        fill(text.encode(), PATH, "Week 3", MARKS)
    found = fill(text.encode(), PATH, "Week 3", [Mark(BEN, 0.5)], points=40)
    assert found.filled == (FilledCell("Reed, Ben", "15", "20"),)


@pytest.mark.parametrize(
    "data",
    [b"", b"a,b\n1,2\n", b'Student,ID\n"open', b"\x00\x01", "Student,ID".encode("utf-16")],
)
def test_what_is_no_gradebook_is_refused(data: bytes) -> None:
    with pytest.raises((ImportFailed, UnreadableFile)):
        fill(data, PATH, "Week 3", MARKS)


@given(st.binary(max_size=200), st.sampled_from(["Week 3", "x"]))
def test_nothing_else_is_ever_raised(data: bytes, column: str) -> None:
    for start in (b"", b"Student,ID,Week 3 (1)\nPoints Possible,,10\n"):
        try:
            found = fill(start + data, PATH, column, MARKS)
        except ImportFailed:
            continue
        assert len(found.filled) <= len(MARKS)
