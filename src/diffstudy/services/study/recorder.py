"""Answers into the log and out of it again, each in one transaction.

The card after an answer is the card before it plus one review; the card after undo is a replay
of what is left. Both are the fold of scheduling.replay.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.domain.errors import NotFound, NothingToUndo
from diffstudy.domain.keys import pack_of
from diffstudy.domain.review import Review
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.balancer import balanced_interval, interval_range
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.exam import longest_interval
from diffstudy.scheduling.rating_policy import minimum_interval
from diffstudy.scheduling.replay import after_review, after_slip, is_slip_between, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


class Recorder:
    """Keeps log and cards of one learner in step."""

    def __init__(
        self,
        database: Database,
        learner: str,
        scheduler: Scheduler,
        settings: Callable[[], Settings],
    ) -> None:
        self._database = database
        self._learner = learner
        self._scheduler = scheduler
        self._settings = settings
        self._due_on: dict[int, int] = {}

    def record(
        self,
        key: CardKey,
        study_day: int,
        review_of: Callable[[Card, DayLog], Review],
        siblings: Mapping[CardKey, Card],
    ) -> tuple[Review, dict[CardKey, Card]]:
        """Append a review and save what it changes; durable when this returns.

        Args:
            review_of: makes the review of the card and the log of the day as they stand. Another
                program may have asked the same card since the question was made, and a card is
                graded once a day.
            siblings: cards sharing a term or comparison with it, for spreading due days.

        Returns:
            The review as logged and the cards as they are now.
        """
        with self._database.unit_of_work() as uow:
            card = uow.cards.get(self._learner, key)
            review = review_of(card, DayLog(uow.cards.reviews_on(self._learner, study_day)))
            logged = self._balanced(review, card, siblings, uow)
            changed = {card.key: after_review(card, logged, self._scheduler)}
            contrast = self._contrast_of_slip(logged, uow, changed)
            if contrast is not None:
                changed[contrast.key] = after_slip(contrast, logged.study_day)
            uow.cards.append(logged)
            for after in changed.values():
                uow.cards.save(self._learner, after)
            uow.commit()
        self._count_moves(card, changed[card.key])
        return logged, changed

    def take_back(self, moment: Moment) -> tuple[Review, dict[CardKey, Card]]:
        """Mark the last answer of today as undone and restore the cards it had changed.

        Raises:
            NothingToUndo: there is no answer of today left.
        """
        with self._database.unit_of_work() as uow:
            last = uow.cards.latest(self._learner, moment.study_day)
            if last is None:
                raise NothingToUndo("There is no answer of today left to undo.")
            uow.cards.mark_undone([last.id], moment.utc_ms)
            keys = {last.card}
            contrast = _slip_key(last)
            if contrast is not None:
                keys.add(contrast)
            restored = {}
            for key in keys:
                card = self._replayed(key, uow)
                if card is not None:
                    uow.cards.save(self._learner, card)
                    restored[key] = card
            uow.commit()
        self._due_on.clear()
        return last, restored

    def _replayed(self, key: CardKey, uow: UnitOfWork) -> Card | None:
        try:
            stored = uow.cards.get(self._learner, key)
        except NotFound:
            return None
        card = replayed(key, uow.cards.log_of(self._learner, key), self._scheduler)
        # The learner suspends a card by hand; the log knows nothing of it.
        suspended = stored.state is CardState.SUSPENDED
        return replace(card, state=CardState.SUSPENDED) if suspended else card

    def _contrast_of_slip(
        self, review: Review, uow: UnitOfWork, changed: Mapping[CardKey, Card]
    ) -> Card | None:
        key = _slip_key(review)
        if key is None:
            return None
        if key in changed:
            return changed[key]
        try:
            return uow.cards.get(self._learner, key)
        except NotFound:
            return None  # two terms that no page compares have no contrast card

    def _balanced(
        self, review: Review, card: Card, siblings: Mapping[CardKey, Card], uow: UnitOfWork
    ) -> Review:
        after = after_review(card, review, self._scheduler)
        if not review.graded or after.memory is None:
            return review
        exact = after.memory.due_day - review.study_day
        exact = max(exact, minimum_interval(card.key.kind))
        settings = self._settings()
        exam_day = settings.exam_day_of(pack_of(card.key.subject))
        longest = longest_interval(settings.maximum_interval, exam_day, review.study_day)
        if longest < settings.maximum_interval:
            # Nothing is spread before an exam: each card is asked when it is worth most.
            return replace(review, interval_days=min(exact, longest))
        interval = balanced_interval(
            exact,
            study_day=review.study_day,
            due_counts=self._due_counts(review.study_day, interval_range(exact), uow),
            sibling_days=[
                sibling.due_day
                for key, sibling in siblings.items()
                if key != card.key and sibling.due_day is not None
            ],
            seed=f"{self._learner}|{card.key}|{card.reviews}",
            maximum=settings.maximum_interval,
        )
        interval = max(interval, minimum_interval(card.key.kind))
        return replace(review, interval_days=interval)

    def _due_counts(self, study_day: int, choices: range, uow: UnitOfWork) -> dict[int, int]:
        """Return how many cards are due on the days to choose from.

        Counted once a session and then kept: in a large library each of these days has hundreds.
        """
        if len(choices) > 1:
            days = [study_day + choice for choice in choices]
            missing = [day for day in days if day not in self._due_on]
            if missing:
                first, last = missing[0], missing[-1]
                found = uow.progress.due_on(self._learner, first, last)
                self._due_on |= {day: found.get(day, 0) for day in range(first, last + 1)}
        return self._due_on

    def _count_moves(self, before: Card, after: Card) -> None:
        for card, moved in ((before, -1), (after, 1)):
            is_counted = card.state is CardState.ACTIVE and card.due_day in self._due_on
            if is_counted and card.due_day is not None:
                self._due_on[card.due_day] += moved


def _slip_key(review: Review) -> CardKey | None:
    """Return the contrast card of an error between two terms, or None for another answer."""
    if review.answer_term is None or review.answer_term == review.truth_term:
        return None
    key = CardKey.for_contrast(review.truth_term, review.answer_term)
    return key if is_slip_between(review, key) else None
