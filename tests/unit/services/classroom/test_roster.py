"""Class lists of platforms and spreadsheets: everyone keeps their code, whatever changes."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.classroom import Student
from diffstudy.domain.errors import AssignmentRefused, ImportFailed, NotFound
from diffstudy.domain.student_code import is_code
from diffstudy.services.classroom.roster import RosterService
from diffstudy.storage.database import Database

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Week 2
    Points Possible,,,,,10
"Lovelace, Ada",101,s-1,ada@school,10B,7
"Bohr, Niels",102,s-2,niels@school,10B,
"Student, Test",999,,,10B,
"""
MOODLE = """First name;Last name;ID number;Email address;Group
Ada;Lovelace;s-1;ada@school;10B
Niels;Bohr;;niels@school;10B
Ünal;Çelik;s-3;unal@school;10C
"""


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterService]:
    with Database.open(tmp_path / "collection.db") as database:
        yield RosterService(database, lambda: Random(1))


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "class.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_gradebook_of_canvas_becomes_a_class(roster: RosterService, tmp_path: Path) -> None:
    report = roster.import_list(written(tmp_path, CANVAS))
    assert [each.name for each in report.added] == ["Lovelace, Ada", "Bohr, Niels"]
    assert roster.students() == report.added
    ada = report.added[0]
    assert is_code(ada.code)
    assert ada.class_name == "10B"
    assert dict(ada.columns) == {
        "ID": "101", "SIS User ID": "s-1", "SIS Login ID": "ada@school", "Week 2": "7",
    }  # fmt: skip
    assert roster.classes() == ("10B",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_of_moodle_is_read_in_any_encoding(
    roster: RosterService, tmp_path: Path, encoding: str
) -> None:
    text = MOODLE if encoding != "cp1252" else MOODLE.replace("Çelik", "Celik")
    report = roster.import_list(written(tmp_path, text, encoding))
    assert report.added[2].name.startswith("Ünal ")
    assert roster.classes() == ("10B", "10C")
    assert [each.name for each in roster.students("10C")] == [report.added[2].name]
    assert bool(report.notes) == (encoding == "cp1252")


def test_the_same_list_again_changes_nothing(roster: RosterService, tmp_path: Path) -> None:
    file = written(tmp_path, CANVAS)
    first = roster.import_list(file)
    again = roster.import_list(file)
    assert (again.added, again.changed, again.unchanged) == ((), (), 2)
    assert roster.students() == first.added


def test_who_is_known_keeps_the_code_under_another_name(
    roster: RosterService, tmp_path: Path
) -> None:
    codes = {
        each.columns: each.code for each in roster.import_list(written(tmp_path, CANVAS)).added
    }
    renamed = CANVAS.replace("Lovelace, Ada", "King, Ada").replace("10B", "11B")
    report = roster.import_list(written(tmp_path, renamed))
    assert (len(report.added), len(report.changed)) == (0, 2)
    assert {each.columns: each.code for each in roster.students()} == codes
    assert [each.name for each in roster.students("11B")] == ["King, Ada", "Bohr, Niels"]


def test_two_students_of_one_name_stay_two(roster: RosterService, tmp_path: Path) -> None:
    twins = "name,id\nKim Lee,1\nKim Lee,2\n"
    assert len(roster.import_list(written(tmp_path, twins)).added) == 2
    assert roster.import_list(written(tmp_path, twins)).unchanged == 2
    nameless = "name\nKim Lee\nKim Lee\nKim Lee\n"
    report = roster.import_list(written(tmp_path, nameless))
    assert (len(report.added), report.unchanged) == (1, 2)
    with pytest.raises(NotFound, match="More than one"):
        roster.student("kim lee")


def test_codes_of_the_list_are_kept_where_they_can_be(
    roster: RosterService, tmp_path: Path
) -> None:
    report = roster.import_list(
        written(tmp_path, "name\tcode\tclass\nAda\t2345w\t\nBo\t2345X\t9A\n"), "10B"
    )
    assert [(each.code == "2345W", each.class_name) for each in report.added] == [
        (True, "10B"),
        (False, "9A"),
    ]
    assert list(report.notes) == ["Line 3: “2345X” is no free code, so Bo has a new one."]
    assert roster.student("2345 w").name == "Ada"


@pytest.mark.parametrize("text", ["", "id,mail\n1,a\n", "just a line\nand one more"])
def test_a_table_without_names_is_refused(roster: RosterService, tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportFailed, match="no column of the table is called name"):
        roster.import_list(written(tmp_path, text))
    with pytest.raises(ImportFailed, match="cannot be read"):
        roster.import_list(tmp_path)
    assert roster.students() == ()


def test_a_table_that_is_too_long_is_refused(roster: RosterService, tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="5,001 students"):
        roster.import_list(written(tmp_path, "name\n" + "Ada\n" * 5_001))
    with pytest.raises(ImportFailed, match="cannot be read"):
        roster.import_list(written(tmp_path, "name\n" + "A" * 20_000))
    with pytest.raises(ImportFailed, match="larger than 4 MB"):
        roster.import_list(written(tmp_path, "name\n" + "Ada Lovelace\n" * 320_000))


def test_students_are_added_changed_and_removed_by_hand(roster: RosterService) -> None:
    ada = roster.add("  Ada  Lovelace ", "10B")
    bo = roster.add("Bo")
    assert roster.students() == (bo, ada)
    roster.change(Student(ada.code, "Ada King", "10C", (("Email", "a@x"),)))
    assert roster.student("ada king").columns == (("Email", "a@x"),)
    roster.remove(ada.code)
    assert roster.classes() == ()
    assert roster.students() == (bo,)
    for name in (" ", "x" * 121):
        with pytest.raises(AssignmentRefused, match="1 to 120"):
            roster.add(name)
    with pytest.raises(NotFound):
        roster.change(ada)
    with pytest.raises(NotFound, match="no student"):
        roster.student("ada king")


def test_a_formula_of_a_spreadsheet_stays_text(roster: RosterService, tmp_path: Path) -> None:
    report = roster.import_list(written(tmp_path, "name,email\n'=1+1,a@x\n"))
    assert report.added[0].name == "=1+1"
