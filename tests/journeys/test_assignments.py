"""Journey: work is given, answered with stops, and handed in; what comes back is what was said."""

from pathlib import Path

import pytest

from diffstudy.domain.assignment import ShowAnswers, item_uid
from diffstudy.domain.errors import AssignmentRefused, ImportFailed, NotFound
from diffstudy.domain.question import Answer, Chosen, DontKnow, MatchingQuestion, Question
from diffstudy.domain.sheet import sheet
from diffstudy.domain.submission import given_answer
from diffstudy.exchange.assignment_file import load
from diffstudy.quiz.answer_checking import check
from diffstudy.services.classroom.taking import Arrival
from diffstudy.services.collection import Collection
from tests.journeys.desk import CLIMATE_HABITAT, WEATHER_CLIMATE, Desk, import_pages
from tests.journeys.school import (
    CODE,
    OTHER_CODE,
    answer_all,
    assigned,
    blank,
    opened,
    options,
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


def test_the_questions_are_frozen_and_the_same_for_one_seed(
    collection: Collection, tmp_path: Path
) -> None:
    first, _ = assigned(collection, tmp_path / "a")
    again, _ = assigned(collection, tmp_path / "b")
    other, _ = assigned(collection, tmp_path / "c", seed="12")
    assert first.items == again.items
    assert first.uid != again.uid
    assert first.items != other.items
    assert all(item_uid(each.question) == each.uid for each in first.items)
    assert len(first.items) > first.count
    terms = {each.question.card for each in first.items}
    assert len(terms) > 1


def test_earlier_pages_are_mixed_in_by_their_share(collection: Collection, tmp_path: Path) -> None:
    pages = [row.key for row in collection.library.overview().rows]
    made, _ = assigned(collection, tmp_path / "a", earlier=(pages[1],), earlier_share=0.3)
    earlier = [each for each in made.items if each.is_earlier]
    assert {each.question.comparison for each in earlier} == {pages[1]}
    assert 0.2 <= len(earlier) / len(made.items) <= 0.4
    assert {page.key for pack in made.packs for page in pack.comparisons} == set(pages[:2])


def test_only_the_modes_that_were_chosen_are_asked(collection: Collection, tmp_path: Path) -> None:
    made, _ = assigned(collection, tmp_path / "a", modes=("which2", "sort"))
    assert {each.question.mode for each in made.items} <= {"which2", "sort"}
    offered = dict(collection.assigning.modes())
    assert "type" in offered
    assert not {"flip", "explain"} & set(offered)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": " "}, "needs a title"),
        ({"comparisons": ()}, "at least one comparison"),
        ({"count": 0}, "number of questions"),
        ({"attempts": 101}, "number of attempts"),
        ({"pass_share": 1.1}, "share that passes"),
        ({"earlier_share": -0.1}, "earlier pages"),
        ({"grace_min": -1}, "grace"),
        ({"seed": "a|b"}, "seed"),
        ({"modes": ("flip",)}, "question type “flip”"),
        ({"modes": ("nothing",)}, "question type “nothing”"),
    ],
)
def test_options_out_of_bounds_are_refused(
    collection: Collection, changes: dict[str, object], said: str
) -> None:
    with pytest.raises((AssignmentRefused, NotFound), match=said):
        collection.assigning.give(options(collection, **changes), may_share=True)
    assert collection.assigning.listed() == ()


def test_imported_pages_are_given_out_only_by_who_may(collection: Collection) -> None:
    with pytest.raises(AssignmentRefused, match="imported page"):
        collection.assigning.give(options(collection))


def test_a_revision_replaces_what_nobody_has_begun(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    uid = collection.assigning.find("Mix-ups week 3")
    with student.open() as own:
        assert own.taking.receive(work).arrival is Arrival.NEW
        assert own.taking.receive(work).arrival is Arrival.SAME
        newer = revised(collection, uid, tmp_path)
        received = own.taking.receive(newer)
        assert (received.arrival, received.assignment.revision) == (Arrival.NEWER, 2)
        assert own.taking.receive(work).arrival is Arrival.OLDER
        assert own.taking.receive(work).assignment.revision == 2
        assert [each.listed.revision for each in own.taking.listed()] == [2]


def test_who_has_begun_finishes_the_old_revision(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    uid = collection.assigning.find("Mix-ups week 3")
    with student.open() as own:
        begun = started(own, work)
        begun.answer(0, right(begun.question(0)), 900)
        newer = revised(collection, uid, tmp_path, attempts=2)
        assert own.taking.receive(newer).arrival is Arrival.BEGUN
        session = own.taking.start(uid, CODE)
        assert (session.assignment.revision, session.answered) == (1, 1)
        answer_all(session)
        assert opened(collection, own.handing_in.save(session.attempt.uid, tmp_path)).revision == 1
        second = own.taking.start(uid, CODE)
        assert (second.assignment.revision, second.attempt.number) == (2, 2)


def revised(teacher: Collection, uid: str, folder: Path, **changes: object) -> Path:
    given = teacher.assigning.give(
        options(teacher, count=8, **changes), revises=uid, may_share=True
    )
    assert (given.assignment.uid, given.assignment.revision) == (uid, 2)
    return teacher.assigning.save(uid, folder / "newer.diffwork")


def test_two_files_that_claim_one_revision_are_refused(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    from dataclasses import replace

    from diffstudy.exchange.assignment_file import dump

    forged = tmp_path / "forged.diffwork"
    forged.write_bytes(dump(replace(load(work.read_bytes(), work), attempts=99)))
    with student.open() as own:
        own.taking.receive(work)
        with pytest.raises(AssignmentRefused, match="another file"):
            own.taking.receive(forged)


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


def test_a_result_is_saved_again_for_a_new_key(
    collection: Collection, work: Path, student: Desk, tmp_path: Path
) -> None:
    from diffstudy.domain.errors import SealedForOthers
    from diffstudy.exchange.sealing import new_sealing_key

    uid = collection.assigning.find("Mix-ups week 3")
    with student.open() as own:
        session = started(own, work)
        answer_all(session)
        first = own.handing_in.save(session.attempt.uid, tmp_path / "1.diffresult")
        with collection.database.unit_of_work() as uow:
            lost = uow.assignments.teacher_keys()
            uow.assignments.add_teacher_key(new_sealing_key(), 5)
            uow.commit()
        own.taking.receive(revised(collection, uid, tmp_path))
        again = own.handing_in.save(session.attempt.uid, tmp_path / "2.diffresult")
    assert opened(collection, again) == opened(collection, first)
    from diffstudy.exchange.result_file import load as load_result

    with pytest.raises(SealedForOthers):
        load_result(again.read_bytes(), again, lost)


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
