"""Decks, learners, work given and handed in."""

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.classroom import Assignment, Attempt, Learner, Submission
from diffstudy.domain.deck import Deck
from diffstudy.domain.errors import NotFound
from diffstudy.storage.database import Database
from tests.unit.storage.samples import CONTRAST_CARD, LEARNER, MAGMA_CARD, comparison, fill

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")
ELSEWHERE = CardKey.for_term("other.pack#term/unknown")


def test_decks_keep_their_order_and_are_replaced_by_key(database: Database) -> None:
    fill(database, FIRST, SECOND)
    rocks = Deck("d1", "Rocks", (SECOND.key, FIRST.key))
    with database.unit_of_work() as uow:
        uow.decks.save(rocks)
        uow.decks.save(Deck("d2", "Nothing yet", ()))
        assert uow.decks.all() == (rocks, Deck("d2", "Nothing yet", ()))
        uow.decks.save(Deck("d1", "Rock", (FIRST.key,)))
        assert uow.decks.get("d1") == Deck("d1", "Rock", (FIRST.key,))
        uow.decks.remove("d1")
        assert [deck.key for deck in uow.decks.all()] == ["d2"]
        assert uow.comparisons.all_keys() == (FIRST.key, SECOND.key)


def test_decks_refuse_what_is_not_there(database: Database) -> None:
    with database.unit_of_work() as uow:
        with pytest.raises(NotFound, match="no comparison"):
            uow.decks.save(Deck("d1", "Rocks", ("nothing",)))
        for ask in (uow.decks.get, uow.decks.remove):
            with pytest.raises(NotFound, match="no deck"):
                ask("nothing")


def test_learners_are_named_and_have_settings_of_their_own(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.classroom.ensure(Learner("ada", "Ada"))
        uow.classroom.set_setting(LEARNER, "goal", "10")
        uow.classroom.set_setting(LEARNER, "goal", "20")
        uow.classroom.ensure(Learner(LEARNER, "Bo"))
        assert uow.classroom.learners() == (Learner("ada", "Ada"), Learner(LEARNER, "Bo"))
        assert uow.classroom.setting(LEARNER, "goal") == "20"
        assert uow.classroom.setting("ada", "goal") is None
        assert uow.classroom.setting("nobody", "goal") is None


def test_an_assignment_may_name_cards_that_are_not_here_yet(database: Database) -> None:
    work = Assignment("a1", "Rocks", (ELSEWHERE, MAGMA_CARD, CONTRAST_CARD), 1_900_000_000_000, 0.7)
    with database.unit_of_work() as uow:
        uow.classroom.save_assignment(work)
        uow.classroom.save_assignment(work)
        assert uow.classroom.assignments() == (work,)
        assert uow.classroom.assignment("a1") == work
        shorter = Assignment("a1", "Rocks", (MAGMA_CARD,), None, 0.5)
        uow.classroom.save_assignment(shorter)
        assert uow.classroom.assignment("a1") == shorter
        with pytest.raises(NotFound, match="no assignment"):
            uow.classroom.assignment("nothing")


def test_what_is_handed_in_comes_back(database: Database) -> None:
    attempts = (Attempt(MAGMA_CARD, True, 900), Attempt(ELSEWHERE, False, 2_000))
    of_ada = Submission("s1", "a1", "ada", attempts, 1_900_000_000_000)
    of_bo = Submission("s2", "a1", "bo", (), 1_900_000_000_001)
    with database.unit_of_work() as uow:
        for submission in (of_ada, of_bo, of_ada):
            uow.classroom.save_submission(submission)
        assert uow.classroom.submissions("a1") == (of_ada, of_bo)
        assert uow.classroom.submissions("a2") == ()
