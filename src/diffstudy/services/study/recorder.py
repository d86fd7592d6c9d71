"""Answers into the log and out of it again, each in one transaction.

The card after an answer is the card before it plus one review; the card after undo is a replay
of what is left. Both are the fold of scheduling.replay.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.domain.errors import NotFound, NothingToUndo
from diffstudy.domain.keys import pack_of
from diffstudy.domain.language import tr
from diffstudy.domain.review import Review
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.balancer import balanced_interval, interval_range, weekday_weights
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.exam import longest_interval
from diffstudy.scheduling.rating_policy import minimum_interval
from diffstudy.scheduling.replay import after_review, fresh, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.sure_mistakes import longest_after
from diffstudy.services.virtual_pairs import slip_key, woken_by
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
            logged, changed = self._appended(card, study_day, review_of, siblings, uow)
            uow.commit()
        self._count_moves(card, changed[card.key])
        return logged, changed

    def record_anew(
        self,
        review_id: str,
        moment: Moment,
        review_of: Callable[[Card, DayLog], Review],
        siblings: Mapping[CardKey, Card],
    ) -> tuple[Review, dict[CardKey, Card]]:
        """Take the last answer of today back and log it again as something else, in one go.

        Args:
            review_id: of that answer.
            review_of, siblings: as for ``record``.

        Raises:
            NothingToUndo: it is no longer the last answer.
        """
        with self._database.unit_of_work() as uow:
            last, restored = self._taken_back(moment, uow)
            if last.id != review_id:
                raise NothingToUndo(tr("Another answer was given since; undo that one first."))
            card = restored[last.card]
            logged, changed = self._appended(card, moment.study_day, review_of, siblings, uow)
            uow.commit()
        self._due_on.clear()
        return logged, restored | changed

    def take_back(self, moment: Moment) -> tuple[Review, dict[CardKey, Card]]:
        """Mark the last answer of today as undone and restore the cards it had changed.

        Raises:
            NothingToUndo: there is no answer of today left.
        """
        with self._database.unit_of_work() as uow:
            last, restored = self._taken_back(moment, uow)
            uow.commit()
        self._due_on.clear()
        return last, restored

    def _appended(
        self,
        card: Card,
        study_day: int,
        review_of: Callable[[Card, DayLog], Review],
        siblings: Mapping[CardKey, Card],
        uow: UnitOfWork,
    ) -> tuple[Review, dict[CardKey, Card]]:
        review = review_of(card, DayLog(uow.cards.reviews_on(self._learner, study_day)))
        logged = self._balanced(review, card, siblings, uow)
        changed = {card.key: after_review(card, logged, self._scheduler)}
        uow.cards.append(logged)
        woken = woken_by(logged, self._learner, uow, self._scheduler, changed)
        if woken is not None:
            changed[woken.key] = woken
        for after in changed.values():
            uow.cards.save(self._learner, after)
        return logged, changed

    def _taken_back(self, moment: Moment, uow: UnitOfWork) -> tuple[Review, dict[CardKey, Card]]:
        last = uow.cards.latest(self._learner, moment.study_day)
        if last is None:
            raise NothingToUndo(tr("There is no answer of today left to undo."))
        uow.cards.mark_undone([last.id], moment.utc_ms)
        keys = {last.card}
        contrast = slip_key(last)
        if contrast is not None:
            keys.add(contrast)
        restored = {}
        for key in keys:
            card = self._replayed(key, uow)
            if card is not None:
                restored[key] = card
        return last, restored

    def _replayed(self, key: CardKey, uow: UnitOfWork) -> Card | None:
        """Save a card as the log has it; None where there is no such card."""
        try:
            stored = uow.cards.get(self._learner, key)
        except NotFound:
            return None
        is_virtual = uow.cards.is_virtual(key)
        log = uow.cards.log_of(self._learner, key)
        card = replayed(key, log, self._scheduler, is_virtual=is_virtual)
        if stored.state is CardState.SUSPENDED:
            # The learner suspends a card by hand; the log knows nothing of it.
            card = replace(card, state=CardState.SUSPENDED)
        if is_virtual and card == fresh(key):
            uow.cards.forget(self._learner, key)  # without this answer it had not been made
        else:
            uow.cards.save(self._learner, card)
        return card

    def _balanced(
        self, review: Review, card: Card, siblings: Mapping[CardKey, Card], uow: UnitOfWork
    ) -> Review:
        after = after_review(card, review, self._scheduler)
        if not review.graded or after.memory is None:
            return review
        exact = after.memory.due_day - review.study_day
        exact = max(exact, minimum_interval(card.key.kind))
        interval = self._interval(exact, review, card, siblings, uow)
        return replace(review, interval_days=self._kept_close(interval, review, card, uow))

    def _interval(
        self,
        exact: int,
        review: Review,
        card: Card,
        siblings: Mapping[CardKey, Card],
        uow: UnitOfWork,
    ) -> int:
        """Return the days to the next review, spread over the days around the exact one."""
        settings = self._settings()
        exam_day = settings.exam_day_of(pack_of(card.key.subject))
        longest = longest_interval(settings.maximum_interval, exam_day, review.study_day)
        if longest < settings.maximum_interval:
            # Nothing is spread before an exam: each card is asked when it is worth most.
            return min(exact, longest)
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
            week=weekday_weights(settings.week),
        )
        return max(interval, minimum_interval(card.key.kind))

    def _kept_close(self, interval: int, review: Review, card: Card, uow: UnitOfWork) -> int:
        """Shorten an interval at or after a mistake that the learner was sure of.

        The log is read only where the interval is long enough to be shortened.
        """
        is_long = interval > LEARNING.sure_wrong_cap_days and card.memory is not None
        wanted = LEARNING.sure_wrong_cap_intervals
        before = uow.cards.last_graded(self._learner, card.key, wanted) if is_long else ()
        longest = longest_after(review, before)
        return interval if longest is None else min(interval, longest)

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
