from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import AssignmentRefused, NotFound, WorkCancelled
from diffstudy.domain.gradebook import Decision, DecisionKind, GradebookRow, PaperScore
from diffstudy.domain.result_notes import NoteKind
from diffstudy.domain.sheet import sheet
from diffstudy.exchange.assignment_file import with_digest
from diffstudy.exchange.result_file import dump
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.collection import Collection
from tests.unit.exchange.made_assignments import LAVA, MAGMA, TEACHER
from tests.unit.services.classroom.teacher_desk import (
    ANN,
    BEN,
    CY,
    KEYS,
    STRANGER,
    WORK,
    right_answer,
    saved,
    submission,
    wrong_answer,
)


def rows(teacher: Collection) -> dict[str, GradebookRow]:
    return {row.student.name: row for row in teacher.gradebooks.gradebook(WORK.uid).rows}


def test_the_class_is_listed_with_what_is_blank(teacher: Collection, stick: Path) -> None:
    other = teacher.roster.add("Zed of another class", "9A")
    saved(submission(ANN.code, 3), stick)
    saved(submission(BEN.code, 0), stick)
    teacher.collecting.collect([stick])
    book = teacher.gradebooks.gradebook(WORK.uid)
    assert [(row.student.name, row.share) for row in book.rows] == [
        ("Ann", 0.75), ("Ben", 0.0), ("Cy", None),
    ]  # fmt: skip
    assert [book.passed(row) for row in book.rows] == [True, False, None]
    assert book.handed_in == 2
    saved(submission(STRANGER, 2), stick)
    teacher.collecting.collect([stick])
    (waiting,) = teacher.collecting.unmatched()
    teacher.collecting.match(waiting.uid, other.code)
    assert rows(teacher)["Zed of another class"].share == 0.5
    (alone,) = teacher.gradebooks.gradebook(WORK.uid, class_name="9A").rows
    assert alone.student.name == "Zed of another class"
    assert (
        sum(each.shown for each in teacher.gradebooks.gradebook(WORK.uid, class_name="9A").items)
        == 4
    )


def test_the_list_of_gradebooks_counts(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 3), stick)
    teacher.collecting.collect([stick])
    (listed,) = teacher.gradebooks.assignments()
    assert (listed.uid, listed.title, listed.students, listed.results) == (
        WORK.uid, WORK.title, 3, 1,
    )  # fmt: skip


def test_late_work_and_attempts_over_the_limit_are_left_to_the_teacher(
    teacher: Collection, stick: Path
) -> None:
    for number, right in enumerate((1, 3, 4), start=1):
        saved(submission(ANN.code, right, attempt=number), stick)
    saved(submission(BEN.code, 4, minutes=71, ms=100), stick)
    saved(submission(CY.code, 4, minutes=70), stick)
    teacher.collecting.collect([stick])
    found = rows(teacher)
    assert [line.is_over_limit for line in found["Ann"].lines] == [False, False, True]
    assert found["Ann"].share == 0.75
    assert (found["Ben"].is_late, found["Ben"].share) == (True, 1.0)
    assert not found["Cy"].is_late
    book = teacher.gradebooks.gradebook(WORK.uid)
    assert all(not line.notes for row in book.rows for line in row.lines)
    teacher.gradebooks.decide(WORK.uid, BEN.code, Decision(DecisionKind.REDUCED, 0.25))
    assert rows(teacher)["Ben"].share == 0.75
    assert teacher.gradebooks.decide(WORK.uid, BEN.code, None) is Changes.CLASSROOM
    assert rows(teacher)["Ben"].share == 1.0


def test_one_key_under_two_codes_is_a_note(teacher: Collection, stick: Path) -> None:
    own, borrowed = submission(ANN.code, 3), submission(BEN.code, 4)
    saved(own, stick)
    as_ben = saved(borrowed, stick)
    as_ben.write_bytes(dump(borrowed, TEACHER.public, KEYS[ANN.code]))
    teacher.collecting.collect([stick])
    found = rows(teacher)
    assert [note.kind for note in found["Ann"].lines[0].notes] == [NoteKind.SAME_KEY]
    assert found["Ben"].lines[0].notes[0].codes == (ANN.code,)
    assert found["Ben"].share == 1.0


def test_revisions_are_grouped_and_the_newest_counts(teacher: Collection, stick: Path) -> None:
    newer, file = with_digest(
        replace(WORK, revision=2, due=WORK.due and WORK.due + timedelta(days=1), count=3)
    )
    with teacher.database.unit_of_work() as uow:
        uow.assignments.give(newer, file, 1)
        uow.commit()
    saved(submission(ANN.code, 4), stick)
    saved(submission(ANN.code, 1, work=newer), stick, "newer.diffresult")
    saved(submission(BEN.code, 2), stick)
    teacher.collecting.collect([stick])
    book = teacher.gradebooks.gradebook(WORK.uid)
    assert (book.assignment.revision, book.revisions) == (2, (1, 2))
    shares = {row.student.name: row.share for row in book.rows}
    assert shares == {"Ann": pytest.approx(1 / 3), "Ben": 0.5, "Cy": None}
    assert [line.attempt.revision for line in book.rows[0].lines] == [2, 1]


def test_raw_answers_stand_beside_their_questions_as_they_were_shown(
    teacher: Collection, stick: Path
) -> None:
    saved(submission(ANN.code, 4), stick)
    saved(submission(BEN.code, 0), stick)
    teacher.collecting.collect([stick])
    shown = sheet(WORK, ANN.code, 1)
    lines = teacher.gradebooks.answers(WORK.uid, ANN.code)
    assert [(line.place, line.item) for line in lines] == [
        (place, each.item.uid) for place, each in enumerate(shown, start=1)
    ]
    for line, each in zip(lines, shown, strict=True):
        assert line.prompt == each.question.prompt
        assert line.correct is True
        if line.mode == "which2":
            assert line.given == line.right == LAVA.text
            assert set(line.shown) == {LAVA.text, MAGMA.text}
    assert {line.correct for line in teacher.gradebooks.answers(WORK.uid, BEN.code)} == {False}
    assert teacher.gradebooks.answers(WORK.uid, CY.code) == ()


def test_an_answer_that_was_changed_counts_as_it_was_left(teacher: Collection, stick: Path) -> None:
    first = sheet(WORK, ANN.code, 1)[0].item.uid
    changed = [(first, right_answer(first)), (first, wrong_answer(first))]
    saved(submission(ANN.code, 0, answered=changed), stick)
    teacher.collecting.collect([stick])
    row = rows(teacher)["Ann"]
    assert (row.share, len(row.lines[0].attempt.answers)) == (0.0, 1)
    assert [note.kind for note in row.lines[0].notes] == [NoteKind.UNFINISHED]


def test_figures_come_from_the_attempts_that_count(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 4), stick)
    saved(submission(BEN.code, 0), stick)
    saved(submission(BEN.code, 2, attempt=2), stick)
    teacher.collecting.collect([stick])
    book = teacher.gradebooks.gradebook(WORK.uid)
    assert sum(each.shown for each in book.items) == 2 * WORK.count
    assert sum(each.right for each in book.items) == 4 + 2
    assert all(each.discrimination is None for each in book.items)
    assert all(each.share_right is not None for each in book.items if each.answered)
    assert book.terms == (LAVA.term_key, MAGMA.term_key)
    assert set(book.questions) == {item.uid for item in WORK.items}
    (pair,) = book.reteach
    assert (set(pair.terms), pair.students) == ({LAVA.term_key, MAGMA.term_key}, 1)
    wrong = sum(
        said is not None and said != naming
        for row in book.rows
        if row.counted is not None
        for answer in row.counted.attempt.answers
        for naming, said in ((each.truth, each.chosen) for each in answer.namings)
    )
    assert pair.first_for_second + pair.second_for_first == wrong


def test_paper_counts_instead_of_the_files(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 4), stick)
    teacher.collecting.collect([stick])
    teacher.gradebooks.set_paper(WORK.uid, ANN.code, PaperScore(6, 10))
    teacher.gradebooks.set_paper(WORK.uid, CY.code, PaperScore(0, 10))
    teacher.gradebooks.decide(WORK.uid, CY.code, Decision(DecisionKind.FULL))
    found = rows(teacher)
    assert (found["Ann"].share, found["Cy"].share, found["Ben"].share) == (0.6, 0.0, None)
    teacher.gradebooks.set_paper(WORK.uid, ANN.code, None)
    assert rows(teacher)["Ann"].share == 1.0


@pytest.mark.parametrize("paper", [PaperScore(-1, 10), PaperScore(1, 0), PaperScore(1, -5)])
def test_a_score_that_is_none_is_refused(teacher: Collection, paper: PaperScore) -> None:
    with pytest.raises(AssignmentRefused):
        teacher.gradebooks.set_paper(WORK.uid, ANN.code, paper)


def test_a_decision_needs_a_student_an_assignment_and_a_share(teacher: Collection) -> None:
    decision = Decision(DecisionKind.REDUCED, 0.5)
    with pytest.raises(NotFound):
        teacher.gradebooks.decide("no such", ANN.code, decision)
    with pytest.raises(NotFound):
        teacher.gradebooks.decide(WORK.uid, STRANGER, decision)
    with pytest.raises(AssignmentRefused):
        teacher.gradebooks.decide(WORK.uid, ANN.code, replace(decision, minus=1.5))
    with pytest.raises(NotFound):
        teacher.gradebooks.gradebook("no such")


def test_marking_can_be_watched_and_cancelled(teacher: Collection, stick: Path) -> None:
    saved(submission(ANN.code, 4), stick)
    teacher.collecting.collect([stick])
    told: list[tuple[int, int, str]] = []
    teacher.gradebooks.gradebook(WORK.uid, LongWork(lambda *step: told.append(step)))
    assert told[-1] == (1, 1, "Marking the results")
    cancelled = LongWork()
    cancelled.cancel()
    with pytest.raises(WorkCancelled):
        teacher.gradebooks.gradebook(WORK.uid, cancelled)


def test_a_student_taken_out_of_the_roster_leaves_results_without_a_name(
    teacher: Collection, stick: Path
) -> None:
    saved(submission(ANN.code, 4), stick)
    teacher.collecting.collect([stick])
    teacher.gradebooks.set_paper(WORK.uid, ANN.code, PaperScore(6, 10))
    teacher.roster.remove(ANN.code)
    assert set(rows(teacher)) == {"Ben", "Cy"}
    assert [each.code for each in teacher.collecting.unmatched()] == [ANN.code]
    with teacher.database.reading() as uow:
        assert uow.results.entries(WORK.uid) == {}
