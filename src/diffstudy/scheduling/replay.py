"""A card's progress as a fold over the review log.

Answering applies one review; undo and repair replay them all. Both go through ``after_review``
and ``after_slip``, so that state and log cannot drift apart.
"""

from collections.abc import Iterable
from dataclasses import replace

from diffstudy.domain.card import Card, CardKey, CardKind, CardState, MemoryState
from diffstudy.domain.review import LogEntry, MeaningChange, OutcomeKind, Purpose, Rating, Review
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.scheduler import Scheduler


def fresh(key: CardKey) -> Card:
    """Return a card before any review: contrast cards sleep until an error wakes them."""
    dormant = key.kind is CardKind.CONTRAST
    return Card(key, CardState.DORMANT if dormant else CardState.ACTIVE)


def after_review(card: Card, review: Review, scheduler: Scheduler) -> Card:
    """Return the card after one of its own reviews; ungraded ones change nothing."""
    if not review.graded or review.rating is None or review.desired_retention is None:
        return card
    exact = scheduler.review(card.memory, review.rating, review.study_day, review.desired_retention)
    due = (
        exact.due_day if review.interval_days is None else (review.study_day + review.interval_days)
    )
    memory = MemoryState(exact.stability, exact.difficulty, exact.last_day, due)
    passed = review.rating is not Rating.AGAIN
    passes = card.passes_in_a_row + 1 if passed else 0
    progressed = replace(
        card,
        memory=memory,
        due_day=due,
        reviews=card.reviews + 1,
        lapses=card.lapses + (not passed),
        passes_in_a_row=passes,
    )
    if card.key.kind is CardKind.CONTRAST and passes >= LEARNING.sleep_after_passes:
        return replace(progressed, state=CardState.DORMANT, due_day=None, passes_in_a_row=0)
    return progressed


def after_slip(contrast: Card, study_day: int) -> Card:
    """Return a contrast card after one of its terms was taken for the other.

    A sleeping card wakes and is due on the next study day; one that is awake keeps its day.
    """
    if contrast.state is not CardState.DORMANT:
        return contrast
    return replace(contrast, state=CardState.ACTIVE, due_day=study_day + 1, passes_in_a_row=0)


def after_meaning_change(card: Card, study_day: int) -> Card:
    """Return a card after its author changed what it asks: it is asked again soon, as if new.

    One that has no memory yet has nothing to lose, and a sleeping contrast sleeps on.
    """
    if card.memory is None:
        return card
    soon = study_day if card.memory.last_day < study_day else card.memory.last_day + 1
    due = None if card.state is CardState.DORMANT else soon
    return replace(card, memory=None, due_day=due, passes_in_a_row=0)


def is_slip_between(review: Review, contrast: CardKey) -> bool:
    """Whether a review is an error in which one term of the pair was taken for the other.

    Answers too fast to have been read say nothing, and practice and guesses wake no card.
    """
    pair = set(contrast.term_keys)
    return (
        not review.correct
        and review.outcome is not OutcomeKind.TOO_FAST
        and review.purpose not in {Purpose.PRACTICE, Purpose.GUESS}
        and review.answer_term is not None
        and review.answer_term != review.truth_term
        and {review.truth_term, review.answer_term} == pair
    )


def replayed(
    key: CardKey, log: Iterable[LogEntry], scheduler: Scheduler, *, is_virtual: bool = False
) -> Card:
    """Return the card that a log leads to.

    Args:
        log: what still counts, in the order of the log: the card's own reviews, the changes of its
            meaning and, for a contrast card, the slips between its two terms on any card.
        is_virtual: whether no page compares its terms, so that it takes some slips to make it;
            before them there is nothing that could wake.
    """
    card = fresh(key)
    slips_wanted = LEARNING.virtual_pair_errors if is_virtual else 1
    slips = 0
    for review in log:
        if isinstance(review, MeaningChange):
            if review.card == key:
                card = after_meaning_change(card, review.study_day)
            continue
        if review.undone_ms is not None:
            continue
        if review.card == key:
            card = after_review(card, review, scheduler)
        if key.kind is CardKind.CONTRAST and is_slip_between(review, key):
            slips += 1
            if slips >= slips_wanted:
                card = after_slip(card, review.study_day)
    return card
