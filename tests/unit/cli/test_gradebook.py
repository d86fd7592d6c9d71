"""``collect``, ``gradebook``, ``student-data``, ``erase-student`` and ``privacy``."""

import csv
import json
from pathlib import Path

import pytest

from diffstudy.exchange.sealing import new_sealing_key
from tests.journeys.desk import Desk
from tests.unit.cli.conftest import Run
from tests.unit.services.classroom.teacher_desk import (
    ANN,
    BEN,
    CY,
    STRANGER,
    WORK,
    opened,
    saved,
    submission,
)

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (8801),Final Score\r\n"
    "    Points Possible,,,,,20,(read only)\r\n"
    "Ann,1,,,10B,,\r\nBen,2,,,10B,4,\r\nCy,3,,,10B,,\r\n"
)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def run(bare_run: Run, tmp_path: Path, stick: Path) -> Run:
    """A teacher's collection, and a stick with two good results and one that is cut off."""
    folder = tmp_path / "teacher"
    opened(Desk(folder)).close()
    saved(submission(ANN.code, 3), stick)
    saved(submission(BEN.code, 1, minutes=300), stick)
    saved(submission(CY.code, 4), stick, "cut.diffresult", change=lambda data: data[:90])
    return lambda *arguments, **stdin: bare_run("--data-dir", folder, *arguments, **stdin)


def marks(run: Run) -> dict[str, float | None]:
    return {each["name"]: each["mark"] for each in run("gradebook", "--json").json["students"]}


def test_a_stick_is_collected_and_a_bad_file_is_refused_on_standard_error(
    run: Run, stick: Path
) -> None:
    ran = run("collect", stick)
    assert ran.status == 1
    assert ran.err.startswith(f"{stick / 'cut.diffresult'}:1: ")
    assert "; " in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out.splitlines()[-1] == "2 new, 1 with a problem."
    again = run("collect", stick, "--json")
    assert [each["state"] for each in again.json["files"]] == ["problem", "unchanged", "unchanged"]
    assert [each["file"] for each in again.json["problems"]] == ["cut.diffresult"]
    assert marks(run) == {"Ann": 0.75, "Ben": 0.25, "Cy": None}


def test_good_files_alone_end_well(run: Run, stick: Path) -> None:
    (stick / "cut.diffresult").unlink()
    ran = run("collect", stick, stick / f"week-3_{ANN.code}_1.diffresult")
    assert (ran.status, ran.err) == (0, "")
    assert f"{WORK.title}, Ann" in ran.out


def test_a_file_that_is_not_there(run: Run, stick: Path) -> None:
    ran = run("collect", stick / "gone.diffresult")
    assert ran.status == 1
    assert ran.err.startswith(f"{stick / 'gone.diffresult'}:1: the file cannot be read")


def test_the_trays_are_seen_to(run: Run, stick: Path) -> None:
    saved(submission(STRANGER, 2), stick)
    saved(submission(CY.code, 2), stick, seal_to=new_sealing_key().public)
    run("collect", stick)
    trays = run("collect")
    assert f"unknown code {STRANGER}" in trays.out
    assert "another teacher" in trays.out
    assert run("collect", "--match", STRANGER, "Nobody").status == 1
    assert run("collect", "--match", "nothing", "Ann").status == 1
    assert run("collect", "--match", STRANGER, "Eve", "--new").status == 0
    assert marks(run)["Eve"] == 0.5
    assert run("collect", "--dismiss", "no such").status == 1
    assert run("collect", "--try-again", "--json").json["files"][0]["state"] == "problem"
    assert run("collect", "--dismiss", "all").out == "Both trays are empty.\n"


def test_the_gradebook_says_who_is_late_and_who_is_absent(run: Run, stick: Path) -> None:
    run("collect", stick)
    ran = run("gradebook")
    lines = {line.split()[1]: line for line in ran.out.splitlines() if line.startswith("  ")}
    assert "75.0%, 3 of 4, passed" in lines["Ann"]
    assert "late" in lines["Ben"]
    assert lines["Cy"].endswith("–")
    assert "not for exams" in ran.out
    assert run("gradebook", WORK.title).out == ran.out
    assert run("gradebook", "Another week").status == 1


def test_questions_and_raw_answers(run: Run, stick: Path) -> None:
    run("collect", stick)
    items = run("gradebook", "--items").out
    assert WORK.items[0].question.prompt in items
    answers = run("gradebook", "--student", "ann", "--json").json["answers"]
    assert [each["correct"] for each in answers] == [True, True, True, False]
    text = run("gradebook", "--student", ANN.code).out
    assert text.count("right answer:") == 4
    assert "Nothing was collected" in run("gradebook", "--student", "Cy").out


def test_the_teacher_decides_and_types_scores(run: Run, stick: Path) -> None:
    run("collect", stick)
    run(
        "gradebook",
        "--decide",
        "Ben",
        "out",
        "--decide",
        "Ann",
        "minus=5",
        "--paper",
        "Cy",
        "7,5/10",
    )
    assert marks(run) == {"Ann": pytest.approx(0.7), "Ben": None, "Cy": 0.75}
    assert "does not count" in run("gradebook").out
    run("gradebook", "--decide", "Ben", "full", "--decide", "Ann", "undo", "--paper", "Cy", "none")
    assert marks(run) == {"Ann": 0.75, "Ben": 0.25, "Cy": None}
    for wrong in (("--decide", "Ann", "twice"), ("--paper", "Ann", "lots")):
        assert run("gradebook", *wrong).status == 2
    assert run("gradebook", "--paper", "Ann", "7/0").status == 1


def test_tables_for_other_programs(run: Run, stick: Path, tmp_path: Path) -> None:
    run("collect", stick)
    table = tmp_path / "marks.csv"
    assert run("gradebook", "--to", table, "--bom", "--semicolon").status == 0
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert {row["Name"]: row["Mark in percent"] for row in rows} == {
        "Ann": "75", "Ben": "25", "Cy": "",
    }  # fmt: skip
    assert run("gradebook", "--to", tmp_path / "marks.xlsx").status == 0
    assert (tmp_path / "marks.xlsx").read_bytes().startswith(b"PK")
    assert run("gradebook", "--to", tmp_path / "marks.doc").status == 1


def test_canvas_is_filled_and_what_is_overwritten_is_said(
    run: Run, stick: Path, tmp_path: Path
) -> None:
    run("collect", stick)
    source, target = tmp_path / "canvas.csv", tmp_path / "filled.csv"
    source.write_bytes(CANVAS.encode())
    ran = run("gradebook", "--canvas", source, "--column", "Week 3", "--to", target)
    assert ran.status == 0
    assert "Ben: 4 → 5" in ran.out
    assert "without a mark, left as they are: Cy" in ran.out
    assert target.read_bytes().decode() == CANVAS.replace(
        "Ann,1,,,10B,,", "Ann,1,,,10B,15,"
    ).replace("10B,4,", "10B,5,")
    wrong = run("gradebook", "--canvas", source, "--column", "Week 9", "--to", target)
    assert wrong.status == 1
    assert "would make a new assignment" in wrong.err
    assert run("gradebook", "--canvas", source).status == 2


def test_moodle_and_a_column_to_paste(run: Run, stick: Path, tmp_path: Path) -> None:
    run("collect", stick)
    target = tmp_path / "moodle.csv"
    ran = run("gradebook", "--moodle", "email", "--to", target, "--points", "20")
    assert ran.status == 0
    assert "ann@example.org,15\r\n" in target.read_bytes().decode()
    assert "1 without a mark are left out" in ran.out
    order = tmp_path / "order.txt"
    order.write_text("Cy\nAnn\nSomebody\n")
    ran = run("gradebook", "--copy", order)
    assert (ran.status, ran.out) == (1, "\n75\n\n")
    assert "“Somebody”" in ran.err
    assert run("gradebook", "--copy").out == "75\n25\n\n"


def test_what_is_held_is_handed_out_and_erased(run: Run, stick: Path, tmp_path: Path) -> None:
    run("collect", stick)
    held = run("student-data", "Ann").json
    assert (held["student"]["code"], len(held["results"])) == (ANN.code, 1)
    path = tmp_path / "ann.json"
    assert run("student-data", ANN.code, "--to", path).status == 0
    assert json.loads(path.read_text("utf-8")) == held
    assert run("erase-student", "Ann", "--json").json["results"] == 1
    assert run("student-data", "Ann").status == 1
    assert marks(run) == {"Ben": 0.25, "Cy": None}
    assert "cannot be read" in run("erase-student", "Cy").out


def test_the_privacy_sheet(bare_run: Run, tmp_path: Path) -> None:
    ran = bare_run("privacy")
    assert ran.status == 0
    for word in ("roster", "sealed", "five backups", "erase-student", "no telemetry"):
        assert word in ran.out
    target = tmp_path / "sheet.md"
    assert bare_run("privacy", "--to", target).status == 0
    assert target.read_text("utf-8") == ran.out
    assert bare_run("privacy", "--to", tmp_path / "nowhere" / "sheet.md").status == 1


def test_without_work_there_is_no_gradebook(bare_run: Run, tmp_path: Path) -> None:
    ran = bare_run("--data-dir", tmp_path / "empty", "gradebook")
    assert (ran.status, ran.out) == (1, "")
    assert "diffstudy assign" in ran.err
