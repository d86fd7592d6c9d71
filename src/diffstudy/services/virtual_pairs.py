"""Contrast cards that an error wakes, and those of virtual pairs that two errors make (4.5).

What a learner takes for what is asked of the log by its index, and a few pages of the two terms
are read where a card is to be made; no answer costs more in a larger library.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.domain.review import Review
from diffstudy.domain.virtual_pair import card_of_pair_page, pair_page_key
from diffstudy.quiz.pair_page import PairPage, pair_page
from diffstudy.scheduling.replay import after_slip, fresh, is_slip_between, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.storage.unit_of_work import UnitOfWork

_PAGES_OF_A_TERM = 8
"""A term of hundreds of pages has definitions enough on the first of them."""


def slip_key(review: Review) -> CardKey | None:
    """Return the contrast card of an error between two terms, or None for another answer."""
    if review.answer_term is None or review.answer_term == review.truth_term:
        return None
    key = CardKey.for_contrast(review.truth_term, review.answer_term)
    return key if is_slip_between(review, key) else None


def woken_by(
    review: Review,
    learner: str,
    uow: UnitOfWork,
    scheduler: Scheduler,
    changed: Mapping[CardKey, Card],
) -> Card | None:
    """Return the contrast card that a review wakes, as it is after it; None for none.

    A virtual pair is made by the error that completes it, where its terms have definitions to be
    told apart by.

    Args:
        review: stands in the log already.
        changed: cards that it changed as their own review.
    """
    key = slip_key(review)
    if key is None:
        return None
    if key in changed:
        return after_slip(changed[key], review.study_day)
    found = next(iter(uow.cards.get_many(learner, (key,))), None)
    if not uow.cards.is_virtual(key):
        return None if found is None else after_slip(found, review.study_day)
    if found is not None and found != fresh(key):
        return after_slip(found, review.study_day)
    return _made(key, learner, uow, scheduler)


def wake_compared(uow: UnitOfWork, cards: Iterable[CardKey], learner: str) -> None:
    """Wake the contrasts that a learner mixed up before, where nothing else is known of them yet.

    Two terms may have been mixed up before any page compared them. One slip is enough now; as a
    virtual pair they had to wait for two.

    Args:
        cards: that comparisons call for.
    """
    slipped = uow.cards.slipped_pairs(learner)
    contrasts = {
        card for card in cards if card.kind is CardKind.CONTRAST and card.term_keys in slipped
    }
    for stored in uow.cards.get_many(learner, sorted(contrasts)):
        if stored.reviews == 0 and stored.state is not CardState.SUSPENDED:
            slips = uow.cards.pair_errors(learner, *stored.key.term_keys)
            uow.cards.save(learner, replayed(stored.key, slips, Scheduler()))


def remake_virtual(uow: UnitOfWork, pairs: Collection[tuple[str, str]]) -> None:
    """Give every learner the virtual pairs that their errors make, after pages have left.

    Args:
        pairs: of terms that those pages compared, sorted each.
    """
    for learner in uow.classroom.learners():
        for pair in sorted(uow.cards.slipped_pairs(learner.key).intersection(pairs)):
            key = CardKey.for_contrast(*pair)
            if uow.cards.is_virtual(key):
                made = _made(key, learner.key, uow, Scheduler())
                if made is not None:
                    uow.cards.save(learner.key, made)


def pairs_among(terms: Iterable[Iterable[str]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of terms that pages compare, each sorted.

    Args:
        terms: those of each page.
    """
    return frozenset(pair for of_page in terms for pair in combinations(sorted(set(of_page)), 2))


def pair_page_of(uow: UnitOfWork, comparison: str) -> PairPage | None:
    """Return the page that is put together under a key, None where a term has left the library."""
    card = card_of_pair_page(comparison)
    keys: dict[str, None] = {}
    for term in card.term_keys:
        keys |= dict.fromkeys(uow.comparisons.comparisons_of_term(term)[:_PAGES_OF_A_TERM])
    return pair_page(card, uow.comparisons.get_many(keys))


def _made(key: CardKey, learner: str, uow: UnitOfWork, scheduler: Scheduler) -> Card | None:
    slips = uow.cards.pair_errors(learner, *key.term_keys)
    made = replayed(key, slips, scheduler, is_virtual=True)
    if made == fresh(key):
        return None
    page = pair_page_of(uow, pair_page_key(key))
    if page is None or not page.can_be_asked:
        return None
    uow.cards.make_virtual(key)
    return made
