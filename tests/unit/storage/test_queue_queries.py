"""What is to be asked, found without reading the library, and a note that stays true."""

from itertools import count

import pytest

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.domain.comparison import Comparison
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LEARNER, PACK, comparison, fill, review

_NUMBERS = count(1)
ONE, TWO, THREE = comparison("Magma", "Lava"), comparison("Ash", "Soot"), comparison("Mud", "Silt")


def _cards(page: Comparison) -> list[CardKey]:
    return [CardKey.for_term(term.key) for term in page.terms]


@pytest.fixture
def library(database: Database) -> Database:
    """Three comparisons with a card for each term."""
    fill(database, ONE, TWO, THREE)
    with database.unit_of_work() as uow:
        uow.cards.call_for({page.key: _cards(page) for page in (ONE, TWO, THREE)})
        uow.commit()
    return database


def _begin(database: Database, page: Comparison) -> None:
    """Answer both terms of a comparison on it."""
    with database.unit_of_work() as uow:
        for card in _cards(page):
            told = review(next(_NUMBERS), card=card, comparison=page.key, study_day=100)
            uow.cards.append(told)
            uow.cards.save(LEARNER, Card(card, due_day=103, reviews=1))
        uow.commit()


def _unmet(database: Database) -> tuple[str, ...]:
    """Return what has not begun, as a session asks for it: the note is kept for the next time."""
    with database.unit_of_work() as uow:
        found = uow.queue.unmet(LEARNER, 10)
        if found.first is not None:
            uow.queue.note(LEARNER, found.first)
        uow.commit()
    with database.reading() as uow:
        assert uow.queue.unmet(LEARNER, 10).keys == found.keys
    return found.keys


def test_new_comparisons_come_in_the_order_of_the_library(library: Database) -> None:
    assert _unmet(library) == (ONE.key, TWO.key, THREE.key)
    _begin(library, ONE)
    assert _unmet(library) == (TWO.key, THREE.key)
    with library.reading() as uow:
        assert uow.queue.unmet(LEARNER, 1).keys == (TWO.key,)
        assert uow.queue.unmet("bo", 10).keys == (ONE.key, TWO.key, THREE.key)
        assert uow.queue.unmet(LEARNER, 10, PACK.id).keys == (TWO.key, THREE.key)
        assert uow.queue.unmet(LEARNER, 10, "org.example.other").keys == ()


def test_the_note_is_forgotten_when_something_new_may_stand_before_it(library: Database) -> None:
    _begin(library, ONE)
    _begin(library, TWO)
    assert _unmet(library) == (THREE.key,)
    earlier = comparison("Gneiss", "Granite")
    with library.unit_of_work() as uow:
        uow.comparisons.save(earlier, PACK.id, "hash", -1)
        uow.cards.call_for({earlier.key: _cards(earlier)})
        uow.commit()
    assert _unmet(library) == (earlier.key, THREE.key)
    with library.unit_of_work() as uow:
        uow.comparisons.archive(earlier.key)
        uow.commit()
    assert _unmet(library) == (THREE.key,)
    with library.unit_of_work() as uow:
        uow.comparisons.restore(earlier.key)
        uow.commit()
    assert _unmet(library) == (earlier.key, THREE.key)


def test_the_note_is_forgotten_with_the_answers_that_began_a_page(library: Database) -> None:
    for page in (ONE, TWO, THREE):
        _begin(library, page)
    assert _unmet(library) == ()
    with library.unit_of_work() as uow:
        for card in _cards(ONE):
            uow.cards.mark_undone([each.id for each in uow.cards.history(LEARNER, card)], 1)
            uow.cards.save(LEARNER, Card(card))
        uow.commit()
    assert _unmet(library) == (ONE.key,)


def test_a_note_that_comes_too_late_is_not_kept(library: Database) -> None:
    _begin(library, ONE)
    assert _unmet(library) == (TWO.key, THREE.key)
    _begin(library, TWO)
    with library.reading() as uow:
        late = uow.queue.unmet(LEARNER, 10).first
    assert late is not None
    earlier = comparison("Gneiss", "Granite")
    with library.unit_of_work() as uow:
        uow.comparisons.save(earlier, PACK.id, "hash", -1)
        uow.cards.call_for({earlier.key: _cards(earlier)})
        uow.queue.note(LEARNER, late)
        uow.commit()
    assert _unmet(library) == (earlier.key, THREE.key)


def test_pages_of_today_are_those_with_a_card_due_asked_or_left(library: Database) -> None:
    with library.reading() as uow:
        assert uow.queue.pages_of_today(LEARNER, 100) == ()
    _begin(library, ONE)
    with library.reading() as uow:
        assert uow.queue.pages_of_today(LEARNER, 100) == (ONE.key,)  # asked
        assert uow.queue.pages_of_today(LEARNER, 102) == ()
        assert uow.queue.pages_of_today(LEARNER, 103) == (ONE.key,)  # due
        assert uow.queue.next_due(LEARNER, 102) == (103, 2)
        assert uow.queue.next_due(LEARNER, 103) is None
    with library.unit_of_work() as uow:
        told = review(next(_NUMBERS), card=_cards(TWO)[0], comparison=TWO.key, study_day=100)
        uow.cards.append(told)
        uow.cards.save(LEARNER, Card(_cards(TWO)[0], due_day=150, reviews=1))
        uow.commit()
    with library.reading() as uow:
        assert uow.queue.pages_of_today(LEARNER, 102) == (TWO.key,)  # its other card is left


def test_a_card_that_joins_a_begun_page_is_left_as_well(library: Database) -> None:
    _begin(library, ONE)
    with library.unit_of_work() as uow:
        uow.cards.call_for({ONE.key: [*_cards(ONE), CardKey(CardKind.EXPLAIN, ONE.key)]})
        uow.commit()
    with library.reading() as uow:
        assert uow.queue.pages_of_today(LEARNER, 102) == (ONE.key,)
        assert uow.queue.pages_of_today("bo", 102) == ()


def test_suspended_cards_are_seen(library: Database) -> None:
    with library.unit_of_work() as uow:
        assert not uow.queue.has_suspended(LEARNER)
        uow.cards.save(LEARNER, Card(_cards(ONE)[0], CardState.SUSPENDED))
        assert uow.queue.has_suspended(LEARNER)
