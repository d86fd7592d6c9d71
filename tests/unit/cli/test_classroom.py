"""``assign``, ``take``, ``hand-in``, ``roster`` and ``profiles``: the classroom in the terminal."""

import json
from pathlib import Path

import pytest

from diffstudy.exchange.assignment_file import load
from tests.unit.cli.conftest import Run

CODE = "2345W"
NO_ANSWER = "\n" * 40


@pytest.fixture
def work(run: Run, tmp_path: Path) -> Path:
    file = tmp_path / "week 3.diffwork"
    ran = run(
        "assign", "--comparison", "climate vs habitat", "--title", "Week 3", "--count", "4",
        "--seed", "7", "--due", "2030-01-09T16:00", "--i-may-share", "--to", file,
    )  # fmt: skip
    assert (ran.status, ran.err) == (0, "")
    assert f"Saved as {file}" in ran.out
    return file


@pytest.fixture
def student(bare_run: Run, tmp_path: Path) -> Run:
    folder = tmp_path / "student"
    return lambda *arguments, **stdin: bare_run("--data-dir", folder, *arguments, **stdin)


def test_an_assignment_is_saved_with_what_was_asked_for(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "w.diffwork"
    ran = run(
        "assign", "--comparison", "climate vs habitat", "--earlier", "weather vs climate",
        "--earlier-share", "25%", "--modes", "which2, cell", "--count", "6", "--attempts", "2",
        "--counts", "last", "--show", "due", "--pass", "0.6", "--grace", "30", "--time-limit", "15",
        "--class", "10B", "--instructions", "Take your time.", "--names", "--seed", "s.1",
        "--due", "2030-01-09T16:00+01:00", "--i-may-share", "--json", "--to", file,
    )  # fmt: skip
    assert (ran.status, ran.err) == (0, "")
    made = load(file.read_bytes(), file)
    assert ran.json["uid"] == made.uid
    assert ran.json["digest"] == made.digest
    assert ran.json["due"] == "2030-01-09T16:00:00+01:00"
    assert ran.json["items"] == len(made.items)
    assert (made.earlier_share, made.pass_share, made.attempts) == (0.25, 0.6, 2)
    assert (made.counted.value, made.show.value, made.grace_min) == ("last", "due", 30)
    assert (made.time_limit_min, made.class_label, made.allow_names) == (15, "10B", True)
    assert (made.instructions, made.seed) == ("Take your time.", "s.1")
    assert {each.question.mode for each in made.items} <= {"which2", "cell"}


def test_a_web_page_is_saved_beside_the_file(run: Run, tmp_path: Path) -> None:
    ran = run(
        "assign", "--comparison", "climate vs habitat", "--title", "Week 3", "--i-may-share",
        "--to", tmp_path, "--page", tmp_path, "--json",
    )  # fmt: skip
    assert (ran.status, ran.err) == (0, "")
    made = load(Path(ran.json["file"]).read_bytes(), Path(ran.json["file"]))
    page = Path(ran.json["page"])
    assert page.name == "Week-3.html"
    assert made.digest in page.read_text(encoding="utf-8")


def test_what_was_given_is_listed_and_revised(run: Run, work: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    newer.mkdir()
    ran = run(
        "assign", "--comparison", "climate vs habitat", "--title", "Week 3", "--count", "3",
        "--revises", "Week 3", "--i-may-share", "--to", newer,
    )  # fmt: skip
    assert ran.status == 0
    first, second = load(work.read_bytes(), work), load(*_only(newer))
    assert (second.uid, second.revision, second.seed) == (first.uid, 2, "7")
    assert run("assign", "--list").out == f"Week 3, revision 2 ({first.uid})\n"
    (listed,) = run("assign", "--list", "--json").json["assignments"]
    assert (listed["uid"], listed["revision"]) == (first.uid, 2)
    assert (run("assign", "--remove", "Week 3").out, run("assign", "--list").out) == ("", "")


def _only(folder: Path) -> tuple[bytes, Path]:
    (file,) = folder.iterdir()
    assert file.name == "Week-3.diffwork"
    return file.read_bytes(), file


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--comparison", "climate vs habitat"], 2, "--to"),
        (["--to", "x"], 2, "--comparison"),
        (["--comparison", "climate vs habitat", "--to", "x"], 1, "imported page"),
        (["--comparison", "nothing", "--to", "x"], 1, "no comparison"),
        (["--comparison", "climate vs habitat", "--pass", "2", "--to", "x"], 2, "--pass"),
        (["--comparison", "climate vs habitat", "--due", "soon", "--to", "x"], 2, "--due"),
        (["--comparison", "climate vs habitat", "--modes", "flip", "--to", "x"], 1, "flip"),
        (["--comparison", "climate vs habitat", "--revises", "x", "--to", "x"], 1, "none yet"),
        (["--comparison", "climate vs habitat", "--i-may-share", "--to", "/no/x"], 1, "written"),
    ],
)
def test_what_cannot_be_assigned_is_refused(
    run: Run, arguments: list[str], status: int, said: str
) -> None:
    ran = run("assign", *arguments)
    assert ran.status == status
    assert said in ran.err


def test_an_assignment_is_answered_with_a_stop_and_handed_in(
    student: Run, work: Path, tmp_path: Path
) -> None:
    begun = student("take", work, "--code", CODE.lower(), stdin="\nq\n")
    assert (begun.status, begun.err) == (0, "")
    assert "Week 3: 4 questions." in begun.out
    assert "1 of 4 answered. Go on another time." in begun.out
    done = student("take", work, "--code", CODE, stdin="b\n" + NO_ANSWER)
    assert "You have answered 1 of them." in done.out
    assert "\n1 of 4. " in done.out
    assert "Finished." in done.out
    assert "0 of 4 answered right." in done.out
    assert done.out.count("Not answered. The answer is: ") == 4
    result = tmp_path / "r.diffresult"
    saved = student("hand-in", "--to", result, "--json")
    assert (saved.json["code"], saved.json["unanswered"]) == (CODE, 0)
    assert student("take").out == f"Week 3\n  {CODE}, attempt 1: handed in\n"
    assert saved.json["file"] == str(result)
    assert result.exists()
    again = student("hand-in", "--to", tmp_path, "--assignment", "Week 3", "--code", "2345 w")
    assert again.out == (
        f"Saved as {tmp_path / f'Week-3_{CODE}_1.diffresult'}. Give this file to your teacher.\n"
    )
    assert "used your 1 attempt" in student("take", work, "--code", CODE).err


def test_an_attempt_that_is_handed_in_early_says_what_is_blank(
    student: Run, work: Path, tmp_path: Path
) -> None:
    student("take", work, "--code", CODE, stdin="\nq\n")
    assert student("take").out == f"Week 3\n  {CODE}, attempt 1: open\n"
    ran = student("hand-in", "--to", tmp_path)
    assert ran.out.startswith("3 questions have no answer; they stay blank.\nSaved as ")
    assert student("take", work).status == 2
    assert student("take", "--forget", "Week 3").out == student("take").out == ""
    assert "no assignment “Week 3”" in student("take", "--forget", "Week 3").err


def test_right_answers_are_told_at_the_end(student: Run, work: Path) -> None:
    ran = student("take", work, "--code", CODE, stdin=f"nonsense 99\n1\n{NO_ANSWER}")
    assert ran.status == 0
    assert "Finished." in ran.out


def test_what_cannot_be_taken_is_refused(student: Run, work: Path, tmp_path: Path) -> None:
    wrong = student("take", work, "--code", "2345X")
    assert wrong.status == 1
    assert "“2345X” is no code" in wrong.err
    missing = student("take", tmp_path / "none.diffwork", "--code", CODE)
    assert missing.status == 1
    assert missing.err.startswith(f"{tmp_path / 'none.diffwork'}:1: ")
    damaged = tmp_path / "damaged.diffwork"
    damaged.write_bytes(work.read_bytes().replace(b'"Week 3"', b'"Week 4"'))
    refused = student("take", damaged, "--code", CODE)
    assert refused.err == (
        f"{damaged}:1: the assignment was changed or damaged after it was written; "
        "ask for the file again, as its sender has it\n"
    )
    assert "nothing to hand in" in student("hand-in", "--to", tmp_path).err
    imported = student("import", work)
    assert imported.status == 1
    assert "take FILE --code" in imported.err


def test_the_roster_is_printed_with_codes(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "class.csv"
    file.write_text("Name,Class\nAda,10B\nBo,10C\n", encoding="utf-8")
    assert "2 new, 0 changed, 0 unchanged." in run("roster", "--import", file).out
    assert "0 new, 0 changed, 2 unchanged." in run("roster", "--import", file).out
    run("roster", "--add", "Cy", "--class", "10C")
    students = run("roster", "--class", "10C", "--json").json["students"]
    assert [each["name"] for each in students] == ["Bo", "Cy"]
    run("roster", "--remove", students[0]["code"])
    assert [line[7:] for line in run("roster").out.splitlines()] == ["Ada  10B", "Cy  10C"]
    refused = run("roster", "--import", tmp_path)
    assert refused.status == 1
    assert refused.err.startswith(f"{tmp_path}:1: ")


def test_profiles_are_added_and_switched(run: Run) -> None:
    assert run("profiles").out == "* Me\n"
    assert run("profiles", "--add", "Bo").out == "* Me\n  Bo\n"
    assert run("profiles", "--switch", "bo").out == "  Me\n* Bo\n"
    run("profiles", "--lock", "Bo", "--new-pin", "4711")
    run("profiles", "--switch", "Me", "--rename", "Me", "Ada")
    refused = run("profiles", "--switch", "Bo")
    assert (refused.status, "PIN" in refused.err) == (1, True)
    listed = run("profiles", "--switch", "Bo", "--pin", "4711", "--json").json["profiles"]
    assert [
        (each["learner"]["name"], each["is_current"], each["is_locked"]) for each in listed
    ] == [
        ("Ada", False, False),
        ("Bo", True, True),
    ]
    assert json.dumps(listed).count("4711") == 0
