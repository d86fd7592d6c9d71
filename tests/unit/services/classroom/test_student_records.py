import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.gradebook import Decision, DecisionKind, PaperScore
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.unit.services.classroom.teacher_desk import (
    ANN,
    BEN,
    STRANGER,
    WORK,
    opened,
    saved,
    submission,
)

FIRST = "11111111-0000-4000-8000-000000000001"


@pytest.fixture
def teacher(desk: Desk, stick: Path) -> Iterator[Collection]:
    """A teacher who has two results of Ann, one bad file of hers, and one result of Ben."""
    with opened(desk) as collection:
        saved(submission(ANN.code, 3, uid=FIRST), stick)
        saved(submission(ANN.code, 4, attempt=2), stick)
        saved(submission(BEN.code, 2), stick)
        collection.collecting.collect([stick])
        again = saved(submission(ANN.code, 1, uid=FIRST), stick, "other answers.diffresult")
        collection.collecting.collect([again])
        collection.gradebooks.set_paper(WORK.uid, ANN.code, PaperScore(6, 10))
        collection.gradebooks.decide(WORK.uid, ANN.code, Decision(DecisionKind.REDUCED, 0.1))
        yield collection


def test_everything_that_is_held_is_handed_out(teacher: Collection, stick: Path) -> None:
    path = teacher.records.save(ANN.code, stick / "ann.json")
    held = json.loads(path.read_text("utf-8"))
    assert held["student"] == {
        "code": ANN.code, "name": "Ann", "class": "10B", "columns": dict(ANN.columns),
    }  # fmt: skip
    assert [each["attempt"] for each in held["results"]] == [1, 2]
    first = held["results"][0]
    assert first["title"] == WORK.title
    assert [each["item"] for each in first["events"]]
    assert [each["correct"] for each in first["questions"]] == [True, True, True, False]
    assert all(each["prompt"] and each["right"] for each in first["questions"])
    assert held["teacher"] == [
        {
            "assignment": WORK.uid, "title": WORK.title, "decision": "reduced", "minus": 0.1,
            "paper": [6.0, 10.0],
        }
    ]  # fmt: skip
    assert [each["file"] for each in held["problem_files"]] == ["other answers.diffresult"]
    assert "Ben" not in path.read_text("utf-8")


def test_erasing_takes_everything_away_and_nothing_of_others(
    teacher: Collection, desk: Desk
) -> None:
    teacher.maintenance.back_up()
    done = teacher.records.erase(ANN.code)
    assert (done.results, done.entries, done.problems, done.unread) == (2, 1, 1, 0)
    assert done.backups == 1
    book = teacher.gradebooks.gradebook(WORK.uid)
    assert [(row.student.name, row.share) for row in book.rows] == [("Ben", 0.5), ("Cy", None)]
    assert teacher.collecting.problems() == ()
    assert teacher.collecting.unmatched() == ()
    with pytest.raises(NotFound):
        teacher.records.record(ANN.code)
    teacher.close()
    left = desk.file.read_bytes()
    for trace in (ANN.code, "ann@example.org", FIRST):
        assert trace.encode() not in left
    assert BEN.code.encode() in left


def test_a_result_that_was_matched_by_hand_goes_too(teacher: Collection, stick: Path) -> None:
    saved(submission(STRANGER, 1), stick)
    teacher.collecting.collect([stick])
    (waiting,) = teacher.collecting.unmatched()
    teacher.collecting.match(waiting.uid, ANN.code)
    assert len(teacher.records.record(ANN.code).results) == 3
    assert teacher.records.erase(ANN.code).results == 3
    assert teacher.collecting.unmatched() == ()


def test_files_that_nobody_can_read_are_counted(teacher: Collection, stick: Path) -> None:
    (stick / "broken.diffresult").write_bytes(b"{")
    teacher.collecting.collect([stick / "broken.diffresult"])
    assert teacher.records.erase(ANN.code).unread == 1


def test_nobody_and_nowhere_are_refused(teacher: Collection, stick: Path) -> None:
    with pytest.raises(NotFound):
        teacher.records.erase(STRANGER)
    with pytest.raises(AssignmentRefused):
        teacher.records.save(ANN.code, stick / "no folder" / "ann.json")
