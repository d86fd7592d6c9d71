"""Which senses are on, by key."""

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.optional_sense import ChosenSense
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LAVA_CARD, LEARNER, MAGMA, MAGMA_CARD, comparison, fill

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Magma", "Ash")
DEFINITION = FIRST.senses[0].key
SENSE = CardKey.for_sense(MAGMA, "finance")


@pytest.fixture
def library(database: Database) -> Database:
    fill(database, FIRST, SECOND)
    return database


def _calls(database: Database) -> dict[str, bool]:
    with database.reading() as uow:
        calls = uow.cards.calls_of((FIRST.key, SECOND.key))
    return {key: SENSE in cards for key, cards in calls.items()}


def test_what_is_on_is_called_for_by_every_page_that_has_it(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.senses.switch_on(SENSE, [DEFINITION], "Finance")
        assert uow.senses.chosen() == (ChosenSense(DEFINITION, SENSE, "Finance"),)
        assert set(uow.senses.pages_of([DEFINITION])) == {FIRST.key, SECOND.key}
        uow.cards.add(cards_for(FIRST), FIRST.key)
        uow.cards.add(cards_for(SECOND), SECOND.key)
        uow.commit()
    assert _calls(library) == {FIRST.key: True, SECOND.key: True}
    with library.unit_of_work() as uow:
        uow.senses.switch_off(SENSE)
        assert uow.senses.chosen() == ()
        uow.cards.add((*cards_for(FIRST), SENSE), FIRST.key)  # as an undone import would have it
        uow.commit()
    assert _calls(library) == {FIRST.key: False, SECOND.key: True}


def test_switching_on_again_takes_just_what_is_named(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.senses.switch_on(SENSE, ["one", "two"], "")
        uow.senses.switch_on(SENSE, ["two", "three"], "Finance")
        assert uow.senses.chosen() == (
            ChosenSense("three", SENSE, "Finance"),
            ChosenSense("two", SENSE, "Finance"),
        )


def test_it_goes_by_the_new_names_of_what_was_renamed(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.senses.switch_on(SENSE, [DEFINITION], "Finance")
        uow.cards.add(cards_for(FIRST), FIRST.key)
        uow.cards.save(LEARNER, uow.cards.get(LEARNER, SENSE))
        names = {MAGMA: "school.geology#term/melt", DEFINITION: "school.geology#term/melt/1"}
        uow.identity.rename(names)
        renamed = CardKey.for_sense("school.geology#term/melt", "finance")
        assert uow.senses.chosen() == (
            ChosenSense("school.geology#term/melt/1", renamed, "Finance"),
        )
        assert uow.cards.get(LEARNER, renamed).key == renamed


def test_a_sense_is_no_card_of_the_term_itself() -> None:
    assert SENSE.term_keys == MAGMA_CARD.term_keys
    assert CardKey.parse(str(SENSE)) == SENSE
    assert SENSE not in {MAGMA_CARD, LAVA_CARD}
