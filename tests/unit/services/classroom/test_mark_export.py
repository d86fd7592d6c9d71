import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.domain.classroom import Student
from diffstudy.domain.errors import AssignmentRefused, ImportFailed
from diffstudy.domain.gradebook import Decision, DecisionKind
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.unit.services.classroom.teacher_desk import (
    ANN,
    BEN,
    CODES,
    WORK,
    opened,
    saved,
    submission,
)

FORMULA = Student(CODES[5], "=1+1", "10B")
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (8801)\r\n"
    "    Points Possible,,,,,20\r\n"
    'Ann,1,,,10B,\r\n"Ben",2,,,10B,4\r\nCy,3,,,10B,11\r\n'
)


@pytest.fixture
def teacher(desk: Desk, tmp_path: Path) -> Iterator[Collection]:
    with opened(desk) as collection:
        with collection.database.unit_of_work() as uow:
            uow.roster.save(FORMULA)
            uow.commit()
        stick = tmp_path / "stick"
        saved(submission(ANN.code, 3), stick)
        saved(submission(BEN.code, 0, minutes=600), stick)
        collection.collecting.collect([stick])
        yield collection


def rows(path: Path, separator: str = ",") -> list[dict[str, str]]:
    text = path.read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_a_table_has_every_student_and_blanks_stay_blank(
    teacher: Collection, tmp_path: Path
) -> None:
    teacher.gradebooks.decide(WORK.uid, BEN.code, Decision(DecisionKind.REDUCED, 0.1))
    found = rows(teacher.marks.save(WORK.uid, tmp_path / "marks.csv"))
    assert {row["Name"]: row["Mark in percent"] for row in found} == {
        "'=1+1": "", "Ann": "75", "Ben": "0", "Cy": "",
    }  # fmt: skip
    by_name = {row["Name"]: row for row in found}
    assert (by_name["Ben"]["Late"], by_name["Ann"]["Late"], by_name["Cy"]["Late"]) == (
        "yes", "no", "",
    )  # fmt: skip
    assert by_name["Ben"]["Decision"] == "minus 10 percent"
    assert by_name["Ann"]["Finished, by the student's clock"] == "2030-01-07 09:05"


def test_the_other_dialect(teacher: Collection, tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    teacher.marks.save(WORK.uid, path, byte_order_mark=True, semicolon=True)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert {row["Name"]: row["Mark in percent"] for row in rows(path, ";")}["Ann"] == "75"


def test_a_workbook_has_a_sheet_for_each_view_and_no_formula(
    teacher: Collection, tmp_path: Path
) -> None:
    path = teacher.marks.save(WORK.uid, tmp_path / "marks.xlsx")
    with zipfile.ZipFile(path) as archive:
        names = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
        texts = archive.read("xl/sharedStrings.xml").decode()
        sheets = [name for name in archive.namelist() if "worksheets/sheet" in name]
        assert not any(b"<f>" in archive.read(name) for name in sheets)
    assert names == [
        "Marks", "Students and questions", "Questions", "Students and terms", "Taken for",
        "To teach again", "Answers",
    ]  # fmt: skip
    assert ">=1+1</t>" in texts
    assert WORK.items[0].question.prompt in texts


def test_another_ending_is_refused(teacher: Collection, tmp_path: Path) -> None:
    with pytest.raises(AssignmentRefused, match=r"\.xlsx"):
        teacher.marks.save(WORK.uid, tmp_path / "marks.ods")
    with pytest.raises(AssignmentRefused, match="cannot be written"):
        teacher.marks.save(WORK.uid, tmp_path / "nowhere" / "marks.csv")


def test_one_column_of_the_gradebook_of_canvas(teacher: Collection, tmp_path: Path) -> None:
    source = tmp_path / "canvas.csv"
    source.write_bytes(CANVAS.encode())
    assert teacher.marks.canvas_columns(source) == ("Week 3 (8801)",)
    found = teacher.marks.fill_canvas(WORK.uid, source, "Week 3", tmp_path / "filled.csv")
    expected = CANVAS.replace("10B,\r\n", "10B,15\r\n").replace("10B,4\r\n", "10B,0\r\n")
    assert (tmp_path / "filled.csv").read_bytes().decode() == expected
    assert [each.name for each in found.overwritten] == ["Ben"]
    assert found.missing == (FORMULA,)
    assert source.read_bytes() == CANVAS.encode()
    with pytest.raises(ImportFailed):
        teacher.marks.fill_canvas(WORK.uid, source, "Week 9", tmp_path / "filled.csv")


def test_moodle_wants_a_column_that_the_roster_has(teacher: Collection, tmp_path: Path) -> None:
    target = tmp_path / "moodle.csv"
    found = teacher.marks.save_moodle(WORK.uid, "email", target, points=20)
    assert target.read_bytes().decode() == (
        f"email,{WORK.title}\r\nann@example.org,15\r\nben@example.org,0\r\n"
    )
    assert {each.name for each in found.blank} == {"Cy", "=1+1"}
    for column in ("username", "shoe size"):
        with pytest.raises(AssignmentRefused):
            teacher.marks.save_moodle(WORK.uid, column, target)


def test_a_column_in_the_order_of_another_program(teacher: Collection) -> None:
    order = ["Cy", "Nobody", "ben@example.org", ANN.code.lower(), ""]
    found = teacher.marks.column(WORK.uid, order, points=10)
    assert found.text == "\n\n0\n7.5\n\n"
    assert (found.unknown, found.blank) == (("Nobody",), 1)
    assert teacher.marks.column(WORK.uid).text == "\n75\n0\n\n"
