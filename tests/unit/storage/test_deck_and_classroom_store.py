"""Decks, learners and their settings."""

import pytest

from diffstudy.domain.classroom import Learner
from diffstudy.domain.deck import Deck
from diffstudy.domain.errors import NotFound
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LEARNER, comparison, fill

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")


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
