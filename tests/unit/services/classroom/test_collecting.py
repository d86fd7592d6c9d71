from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from diffstudy.domain.changes import Changes
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.collected import Fate
from diffstudy.domain.errors import NotFound, WorkCancelled
from diffstudy.domain.submission import Submission, chain_start, chained
from diffstudy.exchange.assignment_file import with_digest
from diffstudy.exchange.sealing import new_sealing_key
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.collection import Collection
from tests.unit.exchange.made_assignments import TEACHER
from tests.unit.services.classroom.teacher_desk import (
    ANN,
    BEN,
    STRANGER,
    WORK,
    saved,
    submission,
)


def fates(teacher: Collection, *sources: Path) -> list[Fate]:
    return [each.fate for each in teacher.collecting.collect(sources)[0].files]


def problem(teacher: Collection, path: Path) -> str:
    report, _ = teacher.collecting.collect([path])
    assert [each.fate for each in report.files] == [Fate.PROBLEM]
    assert report.files[0].cure
    assert report.files[0].path == path
    return report.files[0].problem


def rechained(made: Submission) -> Submission:
    start = chain_start(made.assignment, made.digest, made.code, made.attempt)
    return replace(made, events=chained(made.events, start))


def test_a_folder_dropped_twice_changes_nothing(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 3), stick)
    saved(submission(BEN.code, 2), stick / "late ones")
    saved(submission(BEN.code, 4), stick, "broken.diffresult", change=lambda data: data[:100])
    (stick / "photo.jpg").write_bytes(b"\xff\xd8")
    report, changes = teacher.collecting.collect([stick])
    assert sorted(each.fate for each in report.files) == [Fate.ADDED, Fate.ADDED, Fate.PROBLEM]
    assert (report.others, changes) == (1, Changes.CLASSROOM)
    before = teacher.gradebooks.gradebook(WORK.uid), teacher.collecting.problems()
    report, changes = teacher.collecting.collect([stick, stick])
    assert sorted(each.fate for each in report.files) == [
        Fate.PROBLEM, Fate.UNCHANGED, Fate.UNCHANGED,
    ]  # fmt: skip
    assert changes is Changes.NONE
    assert (teacher.gradebooks.gradebook(WORK.uid), teacher.collecting.problems()) == before


def test_one_attempt_that_was_saved_twice_is_one(teacher: Collection, stick: Path) -> None:
    one = saved(submission(ANN.code, 3), stick)
    other = saved(submission(ANN.code, 3), stick, "again.diffresult")
    assert one.read_bytes() != other.read_bytes()
    assert fates(teacher, one, other) == [Fate.ADDED, Fate.UNCHANGED]


def test_one_number_with_other_answers_is_a_problem(teacher: Collection, stick: Path) -> None:
    first = submission(ANN.code, 3, uid="11111111-0000-4000-8000-000000000001")
    other = submission(ANN.code, 4, uid=first.uid)
    assert fates(teacher, saved(first, stick)) == [Fate.ADDED]
    assert "with other answers" in problem(teacher, saved(other, stick, "other.diffresult"))
    assert teacher.gradebooks.gradebook(WORK.uid).rows[0].share == 0.75


def test_an_unknown_code_waits_until_the_teacher_says_whose_it_is(
    teacher: Collection, stick: Path
) -> None:
    path = saved(submission(STRANGER, 2), stick)
    assert fates(teacher, path) == [Fate.UNMATCHED]
    (waiting,) = teacher.collecting.unmatched()
    assert (waiting.code, waiting.student) == (STRANGER, None)
    assert all(row.is_absent for row in teacher.gradebooks.gradebook(WORK.uid).rows)
    newcomer = teacher.roster.add("Eve", "10B")
    assert teacher.collecting.match(waiting.uid, newcomer.code) is Changes.CLASSROOM
    assert teacher.collecting.unmatched() == ()
    marks = {row.student.name: row.share for row in teacher.gradebooks.gradebook(WORK.uid).rows}
    assert marks == {"Ann": None, "Ben": None, "Cy": None, "Eve": 0.5}
    assert fates(teacher, path) == [Fate.UNCHANGED]


def test_a_student_who_joins_the_roster_later_finds_the_result(
    teacher: Collection, stick: Path
) -> None:
    saved(submission(STRANGER, 2), stick)
    fates(teacher, stick)
    (stick / "class.csv").write_text(f"code,name,class\n{STRANGER},Late Comer,10B\n")
    teacher.roster.import_list(stick / "class.csv")
    assert teacher.collecting.unmatched() == ()
    marks = {row.student.name: row.share for row in teacher.gradebooks.gradebook(WORK.uid).rows}
    assert marks["Late Comer"] == 0.5


def test_matching_needs_a_result_and_a_student(teacher: Collection, stick: Path) -> None:
    saved(submission(STRANGER, 2), stick)
    fates(teacher, stick)
    (waiting,) = teacher.collecting.unmatched()
    with pytest.raises(NotFound):
        teacher.collecting.match(waiting.uid, STRANGER)
    with pytest.raises(NotFound):
        teacher.collecting.match("no such", ANN.code)


def test_a_flipped_bit_is_found_wherever_it_is(teacher: Collection, stick: Path) -> None:
    good = saved(submission(ANN.code, 3), stick).read_bytes()
    for place in range(0, len(good) - 1, max(1, len(good) // 25)):
        flipped = good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :]
        path = stick / f"{place}.diffresult"
        path.write_bytes(flipped)
        assert problem(teacher, path)
    assert all(row.is_absent for row in teacher.gradebooks.gradebook(WORK.uid).rows)


@pytest.mark.parametrize("data", [b"", b"{", b"\x00" * 2_000_000, b"not json", b'{"format": 1}'])
def test_what_is_no_result_is_a_problem_when_it_is_called_one(
    teacher: Collection, stick: Path, data: bytes
) -> None:
    stick.mkdir()
    path = stick / "a.diffresult"
    path.write_bytes(data)
    assert problem(teacher, path)


def test_a_result_for_another_teacher(teacher: Collection, stick: Path) -> None:
    path = saved(submission(ANN.code, 3), stick, seal_to=new_sealing_key().public)
    assert "another teacher" in problem(teacher, path)


def test_a_key_that_is_restored_opens_what_waited(teacher: Collection, stick: Path) -> None:
    other: KeyPair = new_sealing_key()
    saved(submission(ANN.code, 3), stick, seal_to=other.public)
    saved(submission(BEN.code, 3), stick, change=lambda data: data[:-9])
    fates(teacher, stick)
    assert len(teacher.collecting.problems()) == 2
    report, changes = teacher.collecting.try_again()
    assert ([each.fate for each in report.files], changes) == ([Fate.PROBLEM] * 2, Changes.NONE)
    with teacher.database.unit_of_work() as uow:
        uow.assignments.add_teacher_key(other, 1)
        uow.commit()
    report, changes = teacher.collecting.try_again()
    assert len(report.of(Fate.ADDED)) == 1
    assert changes is Changes.CLASSROOM
    (left,) = teacher.collecting.problems()
    assert teacher.collecting.dismiss([left.sha256]) is Changes.CLASSROOM
    assert teacher.collecting.problems() == ()
    assert teacher.collecting.dismiss([left.sha256]) is Changes.NONE


def test_a_result_of_an_assignment_that_was_not_given_here(
    teacher: Collection, stick: Path
) -> None:
    other, _ = with_digest(replace(WORK, uid="0b54e3a8-4f1c-4c25-9d16-6f0f2ad0a002"))
    path = saved(submission(ANN.code, 3, work=other), stick)
    assert "did not give" in problem(teacher, path)


def test_other_questions_than_those_on_file(teacher: Collection, stick: Path) -> None:
    other, _ = with_digest(replace(WORK, instructions="Take less time."))
    path = saved(submission(ANN.code, 3, work=other), stick)
    assert "not those of the assignment" in problem(teacher, path)


def test_answers_in_another_order_than_their_chain(teacher: Collection, stick: Path) -> None:
    made = submission(ANN.code, 3)
    swapped = (made.events[1], made.events[0], *made.events[2:])
    path = saved(replace(made, events=swapped), stick)
    assert "order" in problem(teacher, path)


def test_questions_of_another_sheet_are_no_answers_to_this_one(
    teacher: Collection, stick: Path
) -> None:
    made = submission(ANN.code, 3)
    shown = {event.item for event in made.events}
    elsewhere = next(item.uid for item in WORK.items if item.uid not in shown)
    moved = replace(made, events=(replace(made.events[0], item=elsewhere), *made.events[1:]))
    assert "not on the sheet" in problem(teacher, saved(rechained(moved), stick))


@pytest.mark.parametrize("answer", [99, "text", (0,), (0, 1, 2, 3, 4, 5, 6)])
def test_an_answer_that_the_question_does_not_allow(
    teacher: Collection, stick: Path, answer: int | str | tuple[int, ...]
) -> None:
    made = submission(ANN.code, 3)
    choices = [item.uid for item in WORK.items if item.question.mode == "which2"]
    place = next(n for n, event in enumerate(made.events) if event.item in choices)
    events = list(made.events)
    events[place] = replace(events[place], answer=answer)
    path = saved(rechained(replace(made, events=tuple(events))), stick)
    assert "none that its question allows" in problem(teacher, path)


@pytest.mark.parametrize("year", [1, 1969, 2200, 9999])
def test_a_clock_that_no_gradebook_can_show(teacher: Collection, stick: Path, year: int) -> None:
    zone = timezone(timedelta(hours=-14 if year > 2_000 else 14))
    when = datetime(year, 12, 31, 23, 59, tzinfo=zone)
    path = saved(replace(submission(ANN.code, 3), finished=when), stick)
    assert "clock" in problem(teacher, path)


def test_a_dead_battery_is_no_problem(teacher: Collection, stick: Path) -> None:
    when = datetime(1970, 1, 1, 12, tzinfo=UTC)
    made = replace(submission(ANN.code, 3), started=when, finished=when)
    assert fates(teacher, saved(made, stick)) == [Fate.ADDED]
    row = teacher.gradebooks.gradebook(WORK.uid).rows[0]
    assert (row.share, row.is_late) == (0.75, False)


def test_cancelled_work_keeps_nothing(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 3), stick)
    saved(submission(BEN.code, 3), stick)
    seen: list[tuple[int, int]] = []

    def cancel_at_the_second(done: int, total: int, _what: str) -> None:
        seen.append((done, total))
        if done == 1:
            work.cancel()

    work = LongWork(cancel_at_the_second)
    with pytest.raises(WorkCancelled):
        teacher.collecting.collect([stick], work)
    assert seen == [(0, 2), (1, 2)]
    assert all(row.is_absent for row in teacher.gradebooks.gradebook(WORK.uid).rows)
    assert len(teacher.collecting.collect([stick])[0].of(Fate.ADDED)) == 2


def test_results_are_read_whatever_happens_to_the_key_later(
    teacher: Collection, stick: Path
) -> None:
    fates(teacher, saved(submission(ANN.code, 3), stick))
    with teacher.database.unit_of_work() as uow:
        assert uow.assignments.teacher_keys() == (TEACHER,)
        uow.assignments._connection.exec_driver_sql("DELETE FROM teacher_keys")
        uow.commit()
    assert teacher.gradebooks.gradebook(WORK.uid).rows[0].share == 0.75
