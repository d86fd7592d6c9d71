"""What the learner is told: how well each side of a pair stands, and what is coming."""

from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

from diffstudy.domain.card import CardKey
from diffstudy.domain.statistics import DueForecast
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.confusion import ErrorRate, error_rates
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.scheduling.mastery import mastery
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.answer_facts import Pairs, fact_of, is_cold, neighbours_of
from diffstudy.storage.answer_queries import PairAnswer
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

Standings = dict[str, tuple[int | None, ...]]
"""Comparison key → mastery of each side, 0 to 97, None where there is too little to say."""


class ProgressService:
    """Answers questions about one learner's progress."""

    def __init__(
        self, database: Database, clock: DayClock, learner: str, scheduler: Callable[[], Scheduler]
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._scheduler = scheduler

    def moment(self, uow: UnitOfWork) -> Moment:
        """Return now on this learner's clock, which never goes back."""
        return self._clock.now(uow.cards.last_study_day(self._learner))

    def forecast(self, days: int = 7) -> tuple[DueForecast, ...]:
        """Return the cards due on each of the next days, the backlog under today."""
        with self._database.reading() as uow:
            today = self.moment(uow).study_day
            counts = uow.progress.due_by_day(self._learner, today, days)
        first = date_of(today)
        return tuple(
            DueForecast(first + timedelta(days=offset), cards)
            for offset, cards in enumerate(counts)
        )

    def rates(self, uow: UnitOfWork, pairs: Pairs, today: int) -> dict[tuple[str, str], ErrorRate]:
        """Return the confusion counts among the terms of some comparisons."""
        terms = {term for keys in pairs.values() for term in keys}
        answers = uow.progress.pair_answers(self._learner, terms)
        return error_rates(map(fact_of, answers), neighbours_of(pairs), today)

    def standings(self, uow: UnitOfWork, pairs: Pairs, today: int) -> Standings:
        """Return the mastery of every side of some comparisons on a study day."""
        terms = {term for keys in pairs.values() for term in keys}
        cold: dict[str, list[PairAnswer]] = {}
        answers = uow.progress.pair_answers(self._learner, terms)
        for answer in answers:
            if is_cold(answer):
                cold.setdefault(answer.truth_term, []).append(answer)
        enough = {
            term for term, found in cold.items() if len(found) >= LEARNING.minimum_cold_answers
        }
        recall = self._recall(uow, enough, today)
        rates = error_rates(map(fact_of, answers), neighbours_of(pairs), today)
        return {
            key: tuple(
                _mastery(term, terms_of, cold.get(term, []), recall.get(term), rates)
                for term in terms_of
            )
            for key, terms_of in pairs.items()
        }

    def _recall(self, uow: UnitOfWork, terms: Collection[str], today: int) -> dict[str, float]:
        recall = self._scheduler().retrievability
        cards = uow.cards.get_many(self._learner, map(CardKey.for_term, terms))
        return {
            card.key.subject: recall(card.memory, today)
            for card in cards
            if card.memory is not None
        }


def _mastery(
    term: str,
    terms: Collection[str],
    cold: Collection[PairAnswer],
    recall: float | None,
    rates: Mapping[tuple[str, str], ErrorRate],
) -> int | None:
    choices = sum(bool(answer.offered) for answer in cold)
    worst = max(
        (rates.get((term, other), ErrorRate()) for other in terms if other != term),
        key=lambda rate: rate.mean,
        default=ErrorRate(),
    )
    return mastery(
        retrievability=recall,
        choice_share=choices / len(cold) if cold else 0.0,
        rate=worst,
        cold_answers=len(cold),
    )
