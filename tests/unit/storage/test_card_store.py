"""Cards: made once, shared, and remembered for each learner."""

import pytest

from diffstudy.domain.card import Card, CardKey, CardState, MemoryState
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import term_key
from diffstudy.storage.database import Database
from tests.unit.storage.samples import (
    CONTRAST_CARD,
    LAVA_CARD,
    LEARNER,
    MAGMA_CARD,
    PACK,
    comparison,
    fill,
)

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")
REMEMBERED = Card(
    MAGMA_CARD, CardState.ACTIVE, MemoryState(2.3065, 2.118103970459016, 100, 102), 102, 1, 0, 1
)


@pytest.fixture
def library(database: Database) -> Database:
    fill(database, FIRST, SECOND)
    return database


def test_new_cards_are_active_and_new_contrasts_sleep(library: Database) -> None:
    with library.reading() as uow:
        assert uow.cards.cards(LEARNER, [FIRST.key]) == (
            Card(MAGMA_CARD),
            Card(LAVA_CARD),
            Card(CONTRAST_CARD, CardState.DORMANT),
        )
        assert len(uow.cards.cards(LEARNER)) == 5  # lava is one card
        assert uow.cards.cards(LEARNER, []) == ()
        assert uow.cards.comparison_keys_of(LAVA_CARD) == (FIRST.key, SECOND.key)


def test_adding_again_adds_nothing_and_keeps_what_is_known(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, REMEMBERED)
        assert uow.cards.add(cards_for(FIRST), FIRST.key) == 0
        assert uow.cards.get(LEARNER, MAGMA_CARD) == REMEMBERED


def test_a_card_that_no_comparison_calls_for_is_not_asked(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, REMEMBERED)
        uow.cards.add([LAVA_CARD], FIRST.key)
        assert MAGMA_CARD not in {card.key for card in uow.cards.cards(LEARNER)}
        assert uow.cards.due(LEARNER, 200) == ()
        assert uow.cards.get(LEARNER, MAGMA_CARD) == REMEMBERED


def test_cards_of_an_archived_comparison_rest_unless_shared(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, REMEMBERED)
        uow.comparisons.archive(FIRST.key)
        keys = {card.key for card in uow.cards.cards(LEARNER)}
        assert LAVA_CARD in keys
        assert MAGMA_CARD not in keys
        assert uow.cards.due(LEARNER, 200) == ()
        assert uow.cards.comparison_keys_of(LAVA_CARD) == (SECOND.key,)


@pytest.mark.parametrize(
    "card",
    [
        REMEMBERED,
        Card(MAGMA_CARD, CardState.SUSPENDED),
        Card(CONTRAST_CARD, CardState.ACTIVE, None, 103),
        Card(CONTRAST_CARD, CardState.ACTIVE, MemoryState(9.5, 1.0, 90, 140), 101, 4, 2, 0),
        Card(CONTRAST_CARD, CardState.DORMANT, MemoryState(9.5, 1.0, 90, 140), None, 4, 2, 3),
    ],
)
def test_what_is_remembered_comes_back_exactly(library: Database, card: Card) -> None:
    with library.unit_of_work() as uow:
        for _ in range(2):
            uow.cards.save(LEARNER, card)
        uow.commit()
    with library.reading() as uow:
        assert uow.cards.get(LEARNER, card.key) == card
        assert card in uow.cards.cards(LEARNER)


def test_due_are_the_active_cards_up_to_the_day(library: Database) -> None:
    woken = Card(CONTRAST_CARD, CardState.ACTIVE, None, 101)
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, REMEMBERED)
        uow.cards.save(LEARNER, woken)
        uow.cards.save(LEARNER, Card(LAVA_CARD, CardState.SUSPENDED, REMEMBERED.memory, 90))
        assert uow.cards.due(LEARNER, 100) == ()
        assert uow.cards.due(LEARNER, 101) == (woken,)
        assert uow.cards.due(LEARNER, 102) == (woken, REMEMBERED)
        assert uow.cards.due(LEARNER, 102, [SECOND.key]) == ()
        assert uow.cards.due(LEARNER, 102, [FIRST.key]) == (woken, REMEMBERED)


def test_learners_do_not_share_what_they_remember(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, REMEMBERED)
        assert uow.cards.get("bo", MAGMA_CARD) == Card(MAGMA_CARD)
        assert uow.cards.due("bo", 200) == ()


def test_unknown_cards_and_comparisons_are_refused(database: Database) -> None:
    with database.unit_of_work() as uow:
        with pytest.raises(NotFound, match="no card"):
            uow.cards.get(LEARNER, MAGMA_CARD)
        with pytest.raises(NotFound, match="no card"):
            uow.cards.save(LEARNER, REMEMBERED)
        with pytest.raises(NotFound, match="no comparison"):
            uow.cards.add([MAGMA_CARD], "nothing")


APART = CardKey.for_contrast(*(term_key(PACK.id, word) for word in ("Magma", "Ash")))


def test_a_pair_that_no_comparison_names_is_virtual(library: Database) -> None:
    with library.unit_of_work() as uow:
        assert uow.cards.is_virtual(APART)
        assert not uow.cards.is_virtual(CONTRAST_CARD)
        assert not uow.cards.is_virtual(MAGMA_CARD)
        assert not uow.cards.is_virtual(CardKey.for_contrast(MAGMA_CARD.subject, "nowhere"))
        uow.comparisons.archive(FIRST.key)
        assert not uow.cards.is_virtual(CONTRAST_CARD)  # who put the page away wants it no more


def test_a_virtual_pair_belongs_to_the_learner_who_made_it(library: Database) -> None:
    awake = Card(APART, CardState.ACTIVE, None, 101)
    with library.unit_of_work() as uow:
        uow.cards.make_virtual(APART)
        uow.cards.make_virtual(APART)
        uow.cards.save(LEARNER, awake)
        assert uow.cards.due(LEARNER, 101) == (awake,)
        assert uow.cards.virtual_pairs(LEARNER, 101) == (awake,)
        assert uow.cards.virtual_pairs(LEARNER, 100) == ()
        assert uow.cards.virtual_pairs(LEARNER, 100, ahead=9) == (awake,)
        assert uow.cards.virtual_pairs(LEARNER, 100, named=frozenset({APART})) == (awake,)
        assert uow.cards.virtual_pairs("another", 101, named=frozenset({APART})) == ()
        assert APART not in {card.key for card in uow.cards.cards("another")}
        assert uow.cards.cards(LEARNER, [FIRST.key, SECOND.key])[-1] != awake
        both, one = [FIRST.key, SECOND.key], [FIRST.key]
        assert uow.cards.virtual_pairs(LEARNER, 101, comparisons=both) == (awake,)
        assert uow.cards.virtual_pairs(LEARNER, 101, comparisons=one) == ()
        assert uow.progress.due_by_day(LEARNER, 100, 3) == (0, 1, 0)
        assert uow.progress.study_totals(LEARNER, 101).due == 1
        uow.cards.forget(LEARNER, APART)
        assert uow.cards.due(LEARNER, 101) == ()


def test_a_virtual_pair_rests_while_one_of_its_terms_is_put_away(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.make_virtual(APART)
        uow.cards.save(LEARNER, Card(APART, CardState.ACTIVE, None, 101))
        uow.comparisons.archive(SECOND.key)
        assert uow.cards.due(LEARNER, 101) == ()
        assert uow.progress.due_on(LEARNER, 101, 101) == {}
        uow.comparisons.restore(SECOND.key)
        assert uow.progress.due_on(LEARNER, 101, 101) == {101: 1}
