"""Journey: work is given, answered with stops, and handed in; what comes back is what was said."""

from pathlib import Path

import pytest

from diffstudy.domain.assignment import item_uid
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.exchange.assignment_file import load
from diffstudy.services.classroom.taking import Arrival
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.journeys.school import (
    CODE,
    answer_all,
    assigned,
    opened,
    options,
    right,
    started,
    student_desk,
)


@pytest.fixture
def work(collection: Collection, tmp_path: Path) -> Path:
    """The file of an assignment; the fixture `collection` is its teacher's."""
    return assigned(collection, tmp_path / "out")[1]


@pytest.fixture
def student(tmp_path: Path) -> Desk:
    return student_desk(tmp_path / "student")


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
