"""Journey: a student answers, stops, goes on and hands in; what comes back is what was said."""

from pathlib import Path

import pytest

from diffstudy.domain.assignment import ShowAnswers
from diffstudy.domain.errors import AssignmentRefused, ImportFailed, NotFound
from diffstudy.domain.question import Answer, Chosen, DontKnow, MatchingQuestion, Question
from diffstudy.domain.sheet import sheet
from diffstudy.domain.submission import given_answer
from diffstudy.exchange.assignment_file import load
from diffstudy.quiz.answer_checking import check
from diffstudy.services.collection import Collection
from tests.journeys.desk import CLIMATE_HABITAT, WEATHER_CLIMATE, Desk, import_pages
from tests.journeys.school import (
    CODE,
    OTHER_CODE,
    answer_all,
    assigned,
    blank,
    opened,
    right,
    started,
    student_desk,
    wrong,
)


@pytest.fixture
def work(collection: Collection, tmp_path: Path) -> Path:
    """The file of an assignment; the fixture `collection` is its teacher's."""
    return assigned(collection, tmp_path / "out")[1]


@pytest.fixture
def student(tmp_path: Path) -> Desk:
    return student_desk(tmp_path / "student")


def marks(teacher: Collection, result: Path, work: Path) -> list[bool]:
    """Mark a result by its raw answers against the frozen items, as a gradebook does."""
    assignment = load(work.read_bytes(), work)
    last = opened(teacher, result).last_answers()
    return [
        check(each.item.question, given_answer(last[each.item.uid].answer)).correct
        for each in sheet(assignment, CODE, 1)
        if each.item.uid in last
    ]


@pytest.mark.parametrize(("answer_to", "right_ones"), [(right, 10), (wrong, 0), (blank, 0)])
def test_what_a_student_answers_is_what_the_teacher_marks(
    collection: Collection, work: Path, student: Desk, tmp_path: Path, answer_to: object,
    right_ones: int,
) -> None:  # fmt: skip
    with student.open() as own:
        session = started(own, work)
        answer_all(session, answer_to)  # type: ignore[arg-type]
        result = own.handing_in.save(session.attempt.uid, tmp_path)
    assert result.name == f"Mix-ups-week-3_{CODE}_1.diffresult"
    found = marks(collection, result, work)
    assert len(found) == 10
    assert sum(found) == right_ones
    submission = opened(collection, result)
    assert submission.chain_holds
    assert submission.key
    assert (submission.code, submission.attempt) == (CODE, 1)


def test_an_attempt_goes_on_where_it_stopped_and_answers_can_change(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        session = started(own, work)
        for index in range(4):
            session.answer(index, wrong(session.question(index)), 1_000)
    student.wait(hours=3)
    with student.open() as own:
        session = started(own, work)
        assert session.answered == 4
        assert session.next_open() == 4
        assert session.answer_to(0) == wrong(session.question(0))
        session.answer(0, right(session.question(0)), 700)
        answer_all(session)
        result = own.handing_in.save(session.attempt.uid, tmp_path / "r.diffresult")
    assert sum(marks(collection, result, work)) == 7
    submission = opened(collection, result)
    assert len(submission.events) == 11
    assert [event.n for event in submission.events if event.changed] == [4]
    assert (submission.finished - submission.started).total_seconds() == 3 * 3_600


def test_two_students_get_other_orders_of_the_same_questions(
    work: Path, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        one = started(own, work, CODE)
    with student_desk(tmp_path / "other").open() as own:
        other = started(own, work, OTHER_CODE)
    seen = [[each.item.uid for each in session.items] for session in (one, other)]
    assert seen[0] != seen[1]
    assert len(set(seen[0])) == 10


def test_attempts_are_counted_by_code(
    work: Path, collection: Collection, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        answer_all(started(own, work))
        with pytest.raises(AssignmentRefused, match="used your 1 attempt"):
            started(own, work)
        answer_all(started(own, work, OTHER_CODE))
        assert len(own.handing_in.attempts()) == 2
        again = own.handing_in.newest("Mix-ups week 3", CODE)
        own.handing_in.save(again.uid, tmp_path)
        own.handing_in.save(again.uid, tmp_path)


@pytest.mark.parametrize("typed", ["", "2345X", "Ada", "2345"])
def test_a_code_that_is_none_is_refused(work: Path, student: Desk, typed: str) -> None:
    with student.open() as own, pytest.raises(AssignmentRefused, match="is no code"):
        started(own, work, typed)


def test_a_name_may_stand_for_a_code_where_the_teacher_allows_it(
    collection: Collection, student: Desk, tmp_path: Path
) -> None:
    _, work = assigned(collection, tmp_path / "out", allow_names=True)
    with student.open() as own:
        session = started(own, work, "  Ada   L|ovelace ")
        assert session.attempt.code == "Ada L ovelace"
        answer_all(session)
        result = own.handing_in.save(session.attempt.uid, tmp_path)
        with pytest.raises(AssignmentRefused, match="or your name"):
            started(own, work, "x" * 61)
    assert opened(collection, result).code == "Ada L ovelace"


@pytest.mark.parametrize("show", list(ShowAnswers))
def test_answers_are_shown_when_the_teacher_says(
    collection: Collection, student: Desk, tmp_path: Path, show: ShowAnswers
) -> None:
    _, work = assigned(collection, tmp_path / "out", show=show, grace_min=30)
    with student.open() as own:
        session = started(own, work)
        first = session.answer(0, wrong(session.question(0)), 900)
        assert (first is not None) == (show is ShowAnswers.EACH)
        if first is not None:
            assert first.outcome is not None
            assert not first.outcome.correct
            assert first.lesson is not None
            with pytest.raises(AssignmentRefused, match="cannot be changed"):
                session.answer(0, right(session.question(0)), 900)
        assert not session.shows_answers
        with pytest.raises(AssignmentRefused):
            session.review()
        answer_all(session)
        with pytest.raises(AssignmentRefused, match="finished"):
            session.answer(0, DontKnow(), 900)
        shown_now = show in {ShowAnswers.EACH, ShowAnswers.END}
        assert session.shows_answers is shown_now
        assert bool(session.why_not_shown()) is not shown_now
        student.wait(days=3)
        assert session.shows_answers is (show is not ShowAnswers.NEVER)
        if session.shows_answers:
            review = session.review()
            assert [bool(each.outcome and each.outcome.correct) for each in review] == [
                False,
                *[True] * 9,
            ]
            assert all(each.lesson is not None for each in review)


def test_a_time_limit_is_told_and_stops_nothing(
    collection: Collection, student: Desk, tmp_path: Path
) -> None:
    _, work = assigned(collection, tmp_path / "out", time_limit_min=1)
    now_ms = [0]
    with student.open() as own:
        own.taking._monotonic_ms = lambda: now_ms[0]
        session = started(own, work)
        assert not session.is_over_time
        now_ms[0] = 61_000
        assert session.is_over_time
        session.answer(0, right(session.question(0)), 900)
    with student.open() as own:
        session = started(own, work)
        assert session.attempt.spent_ms == 61_000
        answer_all(session)


def test_an_answer_that_cannot_be_marked_is_not_kept(work: Path, student: Desk) -> None:
    def other_shape(question: Question) -> Answer:
        return DontKnow() if isinstance(question, MatchingQuestion) else Chosen(99)

    with student.open() as own:
        session = started(own, work)
        for index in range(10):
            if not isinstance(session.question(index), MatchingQuestion):
                with pytest.raises((IndexError, TypeError)):
                    session.answer(index, other_shape(session.question(index)), 900)
        assert session.answered == 0


def test_of_a_guest_nothing_stays(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        session = started(own, work, guest=True)
        answer_all(session)
        uid = session.attempt.uid
        result = own.handing_in.save(uid, tmp_path)
        assert own.handing_in.attempts() == ()
        assert own.taking.listed() == ()
        with pytest.raises(NotFound, match="no such attempt"):
            own.handing_in.save(uid, tmp_path)
        with own.database.reading() as uow:
            assert uow.attempts.events(uid) == ()
    assert opened(collection, result).key == ""


def test_the_schedule_of_the_student_does_not_move(
    collection: Collection, work: Path, tmp_path: Path
) -> None:
    desk = student_desk(tmp_path / "student")
    with desk.open() as own:
        import_pages(own)
        before = (own.study.due(), own.progress.forecast(), own.confusions.report())
        answer_all(started(own, work), wrong)
        assert (own.study.due(), own.progress.forecast(), own.confusions.report()) == before


def test_files_of_a_class_are_not_imported_as_pages(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        session = started(own, work)
        answer_all(session)
        result = own.handing_in.save(session.attempt.uid, tmp_path)
        plan = own.importing.preview([work, result])
    errors = [each.error for each in plan.files]
    assert "is an assignment" in str(errors[0])
    assert "is a student's result" in str(errors[1])


def test_other_files_are_no_assignment(student: Desk, tmp_path: Path) -> None:
    with student.open() as own:
        for file in (CLIMATE_HABITAT, tmp_path, tmp_path / "nothing", WEATHER_CLIMATE):
            with pytest.raises(ImportFailed):
                own.taking.receive(file)


def test_nothing_answered_is_nothing_to_hand_in(work: Path, student: Desk, tmp_path: Path) -> None:
    with student.open() as own:
        with pytest.raises(NotFound, match="nothing to hand in"):
            own.handing_in.newest()
        session = started(own, work)
        with pytest.raises(AssignmentRefused, match="Nothing was answered"):
            own.handing_in.save(session.attempt.uid, tmp_path)
        session.answer(0, right(session.question(0)), 900)
        with pytest.raises(AssignmentRefused, match="cannot be written"):
            own.handing_in.save(session.attempt.uid, tmp_path / "no" / "such" / "folder")
        assert own.handing_in.newest().is_open


def test_two_windows_do_not_write_over_one_another(work: Path, student: Desk) -> None:
    with student.open() as own, student.open() as other:
        first, second = started(own, work), started(other, work)
        first.answer(0, right(first.question(0)), 900)
        for write in (lambda: second.answer(0, right(second.question(0)), 900), second.finish):
            with pytest.raises(AssignmentRefused, match="another window"):
                write()
        again = started(other, work)
        answer_all(again)
        with pytest.raises(AssignmentRefused, match="another window"):
            first.answer(1, right(first.question(1)), 900)
        assert len(again) == again.answered == 10


def test_what_is_forgotten_is_gone_for_this_learner_only(
    work: Path, student: Desk, tmp_path: Path
) -> None:
    with student.open() as own:
        answer_all(started(own, work))
        uid = own.taking.find("Mix-ups week 3")
        key = own.profiles.add("Bo").learner.key
        own.profiles.switch(key)
    with student.open() as other:
        answer_all(started(other, work, OTHER_CODE))
        other.taking.forget(uid)
        assert other.handing_in.attempts() == ()
        assert len(other.taking.listed()) == 1
        other.profiles.switch("me")
    with student.open() as own:
        assert [each.code for each in own.handing_in.attempts()] == [CODE]
        own.taking.forget(uid)
        assert own.taking.listed() == ()
        with pytest.raises(NotFound):
            own.taking.assignment(uid)
