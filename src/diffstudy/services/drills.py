"""Which pairs to drill: those of a term that fails again and again (learning.md 4.6)."""

from collections.abc import Iterable

from diffstudy.domain.card import Card, CardKey, CardKind
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.leeches import is_leech
from diffstudy.storage.unit_of_work import UnitOfWork


def leeches_among(uow: UnitOfWork, learner: str, cards: Iterable[Card]) -> tuple[CardKey, ...]:
    """Return the term cards that are leeches; the log is read only for those that may be."""
    return tuple(
        card.key
        for card in cards
        if card.key.kind is CardKind.TERM
        and card.lapses >= LEARNING.leech_fails
        and is_leech(uow.cards.history(learner, card.key))
    )


def contrasts_to_drill(uow: UnitOfWork, learner: str, cards: Iterable[Card]) -> frozenset[CardKey]:
    """Return the contrast cards, among some cards, of the terms that are leeches."""
    known = list(cards)
    terms = {key.subject for key in leeches_among(uow, learner, known)}
    return frozenset(
        card.key
        for card in known
        if card.key.kind is CardKind.CONTRAST and terms & set(card.key.term_keys)
    )
