"""Work given and taken, attempts, the roster and profiles, row by row."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError

from diffstudy.domain.attempt import Attempt, ListedAssignment
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.classroom import Learner, Profile, Student
from diffstudy.domain.submission import AnswerEvent
from diffstudy.storage.database import Database
from tests.unit.exchange.made_assignments import DUE, assignment

WORK = replace(assignment(), digest="d1")
NEWER = replace(WORK, revision=2, digest="d2", title="Newer", due=None)
NEPAL = timezone(timedelta(hours=5, minutes=45))
BEGUN = Attempt(
    "t1", WORK.uid, 1, "d1", "me", "2345W", 1, datetime(2026, 11, 22, 9, 0, 0, 1_000, NEPAL)
)
EVENTS = (
    AnswerEvent(0, "i1", "which2", 1, 900, chain="c0"),
    AnswerEvent(1, "i2", "sort", (0, None, 2), 70, chain="c1"),
    AnswerEvent(2, "i1", "type", "Läva “x”", 30, changed=True, chain="c2"),
    AnswerEvent(3, "i3", "odd", None, 1, chain="c3"),
)


def test_the_newest_key_comes_first_and_none_is_lost(database: Database) -> None:
    with database.unit_of_work() as uow:
        assert uow.assignments.teacher_keys() == ()
        for name in ("a", "b", "a"):
            uow.assignments.add_teacher_key(KeyPair(name, name.upper()), 5)
        assert uow.assignments.teacher_keys() == (KeyPair("b", "B"), KeyPair("a", "A"))


def test_work_given_keeps_every_revision(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.assignments.give(WORK, b"one", 7)
        uow.assignments.give(NEWER, b"two", 8)
        uow.assignments.give(NEWER, b"two again", 9)
        due_ms = round(DUE.timestamp() * 1000)
        assert uow.assignments.given() == (
            ListedAssignment(WORK.uid, 2, "d2", "Newer", "10B", None, 8),
            ListedAssignment(WORK.uid, 1, "d1", "Mix-ups week 3", "10B", due_ms, 7),
        )
        assert uow.assignments.given_file(WORK.uid) == b"two again"
        assert uow.assignments.given_file(WORK.uid, 1) == b"one"
        assert uow.assignments.given_file(WORK.uid, 3) is None
        uow.assignments.remove_given(WORK.uid)
        assert uow.assignments.given() == ()


def test_work_received_stays_as_it_came_while_someone_is_at_it(database: Database) -> None:
    with database.unit_of_work() as uow:
        store = uow.assignments
        store.receive(WORK, b"one", 7)
        store.receive(WORK, b"another", 9)
        store.receive(NEWER, b"two", 8)
        assert store.received_file(WORK.uid, 1) == b"one"
        assert store.received_file(WORK.uid) == b"two"
        uow.attempts.begin(BEGUN)
        store.drop_unused(WORK.uid, 3)
        assert [(each.revision, each.since_ms) for each in store.received()] == [(1, 7)]
        uow.attempts.remove("t1")
        store.drop_unused(WORK.uid, 1)
        assert len(store.received()) == 1
        store.drop_unused(WORK.uid, 2)
        assert store.received() == ()


def test_an_attempt_and_its_answers_come_back(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.assignments.receive(WORK, b"one", 7)
        uow.attempts.begin(BEGUN)
        uow.attempts.begin(replace(BEGUN, uid="t2", learner=None, number=2))
        for event in EVENTS:
            uow.attempts.add_event("t1", event, 10 * event.n)
        found = uow.attempts.attempt("t1")
        assert found == replace(BEGUN, spent_ms=30)
        assert found is not None
        assert found.is_open
        assert found.started.utcoffset() == timedelta(hours=5, minutes=45)
        assert uow.attempts.events("t1") == EVENTS
        assert uow.attempts.events("t2") == ()
        finished = datetime(2026, 11, 22, 4, tzinfo=UTC)
        uow.attempts.finish("t1", finished, 99)
        uow.attempts.handed_in("t1", 5)
        done = replace(BEGUN, finished=finished, spent_ms=99, handed_in_ms=5)
        assert uow.attempts.of_assignment(WORK.uid)[0] == done
        assert [each.learner for each in uow.attempts.all()] == ["me", None]
        uow.attempts.remove("t1")
        assert uow.attempts.attempt("t1") is None
        assert uow.attempts.events("t1") == ()


def test_one_place_has_one_answer(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.assignments.receive(WORK, b"one", 7)
        uow.attempts.begin(BEGUN)
        uow.attempts.add_event("t1", EVENTS[0], 1)
        with pytest.raises(IntegrityError):
            uow.attempts.add_event("t1", EVENTS[0], 1)


def test_students_stand_by_class_and_codes_are_unique(database: Database) -> None:
    ada = Student("2345W", "Ada", "10B", (("Email", "a@x"), ("ID", "7")))
    bo, cy = Student("23462", "Bo"), Student("23473", "Cy", "10B")
    with database.unit_of_work() as uow:
        for each in (ada, bo, cy):
            uow.roster.save(each)
        assert uow.roster.students() == (bo, ada, cy)
        moved = replace(ada, class_name="10C", columns=())
        uow.roster.save(moved)
        uow.roster.remove(cy.code)
        assert uow.roster.students() == (bo, moved)


def test_profiles_hold_what_was_set_and_nothing_else(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.classroom.ensure(Learner("me", "Ada"))
        assert uow.profiles.all() == (Profile(Learner("me", "Ada")),)
        assert uow.profiles.signing_key("me") is None
        assert uow.profiles.lock("nobody") is None
        uow.profiles.picture("me", "owl")
        uow.profiles.set_lock("me", "digest")
        uow.profiles.used("me", 5)
        uow.profiles.set_signing_key("me", KeyPair("p", "s"))
        assert uow.profiles.all() == (Profile(Learner("me", "Ada"), "owl", True, 5),)
        assert uow.profiles.signing_key("me") == KeyPair("p", "s")
        uow.profiles.set_lock("me", None)
        assert uow.profiles.lock("me") is None
