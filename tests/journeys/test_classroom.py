"""One teacher, thirty students, files: every mark equals the test's own, nothing twice or lost.

Among the files are late, repeated, damaged and swapped ones, one for another teacher's key, one
under another student's code, one with a code that nobody has, and one that comes again and again.
"""

import csv
import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from diffstudy.cli.main import main
from diffstudy.domain.assignment import CountedAttempt
from diffstudy.domain.changes import Changes
from diffstudy.domain.collected import CollectReport, Fate
from diffstudy.domain.gradebook import Gradebook, GradebookRow
from diffstudy.domain.result_notes import NoteKind
from diffstudy.domain.student_code import new_code
from diffstudy.services.classroom.options import AssignmentOptions
from diffstudy.services.collection import Collection
from tests.journeys.desk import FIRST_EVENING, Desk
from tests.journeys.pupils import Pupil, computer

STUDENTS = 30
DUE = FIRST_EVENING + timedelta(days=2)
IN_TIME = FIRST_EVENING + timedelta(days=1)
GRACE_MIN = 30
PAGES = ("local.my-pages#climate--habitat", "local.my-pages#climate--weather")
OPTIONS = AssignmentOptions(
    title="Mix-ups week 3",
    comparisons=PAGES,
    modes=("which2", "type", "sort", "cell", "tf"),
    count=10,
    class_label="10B",
    attempts=2,
    counted=CountedAttempt.BEST,
    due=DUE,
    grace_min=GRACE_MIN,
    seed="4711",
)

WEB = range(8, 12)
TERMINAL = range(12, 16)
BETTER, WORSE, LATE, IN_GRACE, FLIPPED, CUT, WRONG_KEY, BORROWER, UNKNOWN, REPLAYED, ABSENT = range(
    16, 27
)
SWAPPED = (27, 28)
REVISED = 29


@dataclass
class Term:
    """What happened: the folder that everything was handed in to, and what it must be worth."""

    teacher: Desk
    uid: str
    pupils: list[Pupil]
    stick: Path
    expected: dict[str, float | None]
    files: int


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    Desk(folder).open().close()
    return folder


@pytest.fixture(scope="module")
def term(
    tmp_path_factory: pytest.TempPathFactory, imported_folder: Path, empty: Path
) -> Iterator[Term]:
    root = tmp_path_factory.mktemp("school")
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield played(root, imported_folder, empty, monkeypatch)


def played(root: Path, imported: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Term:
    """Let the whole class work and hand in."""
    teacher = Desk(computer(imported, root / "teacher"))
    stick, work, page = root / "stick", root / "work.diffwork", root / "work.html"
    stick.mkdir()
    with teacher.open() as collection:
        students = [collection.roster.add(f"Student {n:02}", "10B") for n in range(STUDENTS)]
        uid = collection.assigning.give(OPTIONS, may_share=True).assignment.uid
        collection.assigning.save(uid, work)
        collection.assigning.save_page(uid, page)
    codes = [student.code for student in students]
    codes[BORROWER] = codes[0]
    codes[UNKNOWN] = new_code(codes, Random(3))
    pupils = [
        Pupil(computer(empty, root / f"pupil {n:02}"), code, 0.35 + 0.02 * n, Random(n))
        for n, code in enumerate(codes)
    ]
    expected: dict[str, float | None] = {student.name: None for student in students}

    for n in range(BETTER):
        if n in TERMINAL:
            pupils[n].answer_in_terminal(work, stick, IN_TIME, monkeypatch)
        elif n in WEB:
            pupils[n].answer_on_the_page(work, page, stick, IN_TIME)
        else:
            pupils[n].answer(work, stick, IN_TIME)
        expected[f"Student {n:02}"] = pupils[n].marks[1]
    for n in (BETTER, WORSE):
        first, second = (0.2, 0.9) if n == BETTER else (0.9, 0.2)
        for attempt, skill in enumerate((first, second), start=1):
            pupils[n].skill = skill
            pupils[n].answer(work, stick, IN_TIME + timedelta(hours=attempt), attempt)
        expected[f"Student {n:02}"] = max(pupils[n].marks.values())
    third = Pupil(computer(empty, root / "brother"), codes[WORSE], 1.0, Random(1))
    third.answer(work, root, IN_TIME + timedelta(hours=9)).rename(stick / "third.diffresult")
    after = DUE + timedelta(minutes=GRACE_MIN)
    for n, begun in ((LATE, after), (IN_GRACE, after - timedelta(minutes=10))):
        pupils[n].answer(work, stick, begun)
        expected[f"Student {n:02}"] = pupils[n].marks[1]

    odd_files(pupils, work, stick, expected)
    pupils[WRONG_KEY].answer(of_another_teacher(root, imported), stick, IN_TIME)
    pupils[REVISED].answer(revise(teacher, uid, root), stick, IN_TIME)
    expected[f"Student {REVISED:02}"] = pupils[REVISED].marks[1]
    attempts = sum(len(pupil.marks) for pupil in pupils) + 1
    return Term(teacher, uid, pupils, stick, expected, attempts)


def odd_files(
    pupils: list[Pupil], work: Path, stick: Path, expected: dict[str, float | None]
) -> None:
    """What goes wrong with files, and with the codes on them."""
    flip(pupils[FLIPPED].answer(work, stick, IN_TIME))
    cut = pupils[CUT].answer(work, stick, IN_TIME)
    cut.rename(stick / "cut.diffresult").write_bytes(cut_short(stick / "cut.diffresult"))
    pupils[CUT].save_again(stick)
    expected[f"Student {CUT:02}"] = pupils[CUT].marks[1]
    borrowed = pupils[BORROWER].answer(work, stick.parent, IN_TIME + timedelta(hours=3))
    borrowed.rename(stick / "borrowed.diffresult")
    expected["Student 00"] = max(pupils[0].marks[1], pupils[BORROWER].marks[1])
    pupils[UNKNOWN].answer(work, stick, IN_TIME)
    expected[f"Student {UNKNOWN:02}"] = pupils[UNKNOWN].marks[1]
    replay(pupils[REPLAYED].answer(work, stick, IN_TIME), stick)
    expected[f"Student {REPLAYED:02}"] = pupils[REPLAYED].marks[1]
    one, other = (pupils[n].answer(work, stick, IN_TIME) for n in SWAPPED)
    aside = one.rename(stick / "aside")
    other.rename(one)
    aside.rename(other)
    for n in SWAPPED:
        expected[f"Student {n:02}"] = pupils[n].marks[1]


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)


def cut_short(path: Path) -> bytes:
    return path.read_bytes()[:700]


def replay(path: Path, stick: Path) -> None:
    """The same file under another name, and in an archive of an archive."""
    shutil.copy(path, stick / "copy of my work.diffresult")
    with zipfile.ZipFile(stick / "inner.zip", "w") as archive:
        archive.write(path, "Student_26_assignsubmission_file/again.diffresult")
    with zipfile.ZipFile(stick / "all submissions.zip", "w") as archive:
        archive.write(stick / "inner.zip", "Student_26/inner.zip")
    (stick / "inner.zip").unlink()


def of_another_teacher(root: Path, imported: Path) -> Path:
    with Desk(computer(imported, root / "other teacher")).open() as collection:
        given = collection.assigning.give(OPTIONS, may_share=True)
        return collection.assigning.save(given.assignment.uid, root / "other.diffwork")


def revise(teacher: Desk, uid: str, root: Path) -> Path:
    with teacher.open() as collection:
        collection.assigning.give(OPTIONS, revises=uid, may_share=True)
        return collection.assigning.save(uid, root / "revised.diffwork")


@pytest.fixture
def collected(term: Term, tmp_path: Path) -> Iterator[tuple[Collection, CollectReport]]:
    """A copy of the teacher's computer that has just taken everything in."""
    desk = Desk(computer(term.teacher.folder, tmp_path / "teacher"))
    desk.now = DUE + timedelta(days=1)
    with desk.open() as collection:
        report, _ = collection.collecting.collect([term.stick])
        (waiting,) = collection.collecting.unmatched()
        whose = collection.roster.student(f"Student {UNKNOWN:02}")
        collection.collecting.match(waiting.uid, whose.code)
        yield collection, report


def by_name(book: Gradebook) -> dict[str, GradebookRow]:
    return {row.student.name: row for row in book.rows}


def test_every_mark_equals_an_independent_one(
    term: Term, collected: tuple[Collection, CollectReport]
) -> None:
    book = collected[0].gradebooks.gradebook(term.uid)
    found = {row.student.name: row.share for row in book.rows}
    assert found == {
        name: None if share is None else pytest.approx(share)
        for name, share in term.expected.items()
    }
    absent = {name for name, share in term.expected.items() if share is None}
    assert absent == {f"Student {n:02}" for n in (FLIPPED, WRONG_KEY, BORROWER, ABSENT)}
    assert {row.student.name for row in book.rows if row.is_absent} == absent
    assert len({share for share in term.expected.values() if share is not None}) > 5


def test_nothing_is_lost_and_nothing_is_counted_twice(
    term: Term, collected: tuple[Collection, CollectReport]
) -> None:
    collection, report = collected
    bad = report.of(Fate.PROBLEM)
    kept = report.of(Fate.ADDED, Fate.UNMATCHED)
    # The attempt that was cut short came again, and is both.
    assert len(kept) + len(bad) == term.files + 1
    assert len({each.uid for each in kept}) == len(kept)
    assert len(report.of(Fate.UNCHANGED)) == 2
    before = collection.gradebooks.gradebook(term.uid)
    lines = [line.attempt.uid for row in before.rows for line in row.lines]
    assert sorted(lines) == sorted(each.uid for each in kept)
    again, changes = collection.collecting.collect(
        [term.stick, term.stick / "copy of my work.diffresult"]
    )
    assert changes is Changes.NONE
    assert not again.of(Fate.ADDED, Fate.UNMATCHED)
    assert collection.gradebooks.gradebook(term.uid) == before


def test_each_bad_file_is_in_the_right_tray_with_the_right_sentence(
    term: Term, collected: tuple[Collection, CollectReport]
) -> None:
    collection, report = collected
    found = {each.path.name: each.problem for each in report.of(Fate.PROBLEM)}
    wrong_key = next(text for name, text in found.items() if term.pupils[WRONG_KEY].code in name)
    assert "another teacher" in wrong_key
    assert found.pop("cut.diffresult")
    assert len(found) == 2
    assert any(term.pupils[FLIPPED].code in name for name in found)
    assert [each.code for each in report.of(Fate.UNMATCHED)] == [term.pupils[UNKNOWN].code]
    assert {each.name for each in collection.collecting.problems()} == {"cut.diffresult", *found}
    assert all(each.cure for each in collection.collecting.problems())


def test_what_is_unusual_is_said_and_changes_no_mark(
    term: Term, collected: tuple[Collection, CollectReport]
) -> None:
    rows = by_name(collected[0].gradebooks.gradebook(term.uid))
    assert [name for name, row in rows.items() if row.is_late] == [f"Student {LATE:02}"]
    over = {
        name: [line.attempt.share for line in row.lines if line.is_over_limit]
        for name, row in rows.items()
    }
    assert {name: len(shares) for name, shares in over.items() if shares} == {
        f"Student {WORSE:02}": 1
    }
    kinds = {
        name: {note.kind for line in row.lines for note in line.notes} for name, row in rows.items()
    }
    assert NoteKind.OTHER_KEY in kinds["Student 00"]
    assert NoteKind.OTHER_KEY in kinds[f"Student {WORSE:02}"]
    assert kinds[f"Student {WEB[0]:02}"] == {NoteKind.WEB_PAGE}
    assert not kinds[f"Student {SWAPPED[0]:02}"]
    assert [line.attempt.revision for line in rows[f"Student {REVISED:02}"].lines] == [2]


def test_the_terminal_and_its_files_say_the_same(
    term: Term, collected: tuple[Collection, CollectReport], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    collection, _ = collected
    folder = str(collection.database.path.parent)
    marks = {row.student.name: row.share for row in collection.gradebooks.gradebook(term.uid).rows}
    collection.close()
    own = ["--data-dir", folder, "gradebook"]
    capsys.readouterr()
    assert main([*own, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["name"]: each["mark"] for each in told["students"]} == marks
    assert told["revisions"] == [1, 2]
    assert main([*own, "--to", str(tmp_path / "marks.csv")]) == 0
    rows = list(csv.DictReader((tmp_path / "marks.csv").read_text("utf-8").splitlines()))
    assert {row["Name"]: row["Mark in percent"] for row in rows} == {
        name: "" if share is None else f"{share * 100:.2f}".rstrip("0").rstrip(".")
        for name, share in marks.items()
    }


def test_a_name_is_in_no_file_and_in_no_log(term: Term) -> None:
    for pupil in term.pupils:
        for file in pupil.folder.rglob("*"):
            if file.is_file():
                assert b"Student 0" not in file.read_bytes(), file.name
    for file in term.stick.iterdir():
        assert b"Student 0" not in file.read_bytes()
    for file in term.teacher.folder.rglob("*.log*"):
        assert b"Student" not in file.read_bytes()
