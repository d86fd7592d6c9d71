"""Starts sessions and says what is due, and why nothing is."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from diffstudy.domain.card import Card
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.deck import TodaysWork
from diffstudy.domain.errors import NothingToStudy
from diffstudy.quiz.registry import mode
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.scheduling.exam import for_exam
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.study.exam_ahead import ExamAhead
from diffstudy.services.study.scope import (
    Introductions,
    StudyScope,
    contexts_of,
    introductions,
    wished_contexts,
)
from diffstudy.services.study.session import StudySession
from diffstudy.services.study.session_parts import RatesOf, SessionCards, SessionTools
from diffstudy.services.study.summary import MasteryOf
from diffstudy.storage.database import Database
from diffstudy.storage.progress_queries import ComparisonFacts
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card that is due or may be met today.

    Args:
        terms: headwords it is about.
        comparisons: titles of the comparisons in which it may be asked.
        due: the day it fell due, None for a new card.
    """

    key: str
    kind: str
    terms: tuple[str, ...]
    comparisons: tuple[str, ...]
    due: date | None


@dataclass(frozen=True, slots=True)
class DueReport:
    """What there is to study today, and when the next card is due where there is nothing.

    ``exam`` is what an exam ahead asks for, in a sentence; None without one.
    """

    today: date
    due: tuple[DueCard, ...]
    new: tuple[DueCard, ...]
    again: tuple[DueCard, ...]
    waiting: str | None
    next_due: date | None
    exam: str | None = None


class StudyService:
    """Studying, for one learner."""

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        settings: Callable[[], Settings],
        rates: RatesOf,
        mastery: MasteryOf,
        scheduler: Callable[[], Scheduler],
        learner: str = DEFAULT_LEARNER,
    ) -> None:
        self._scheduler = scheduler
        self._database = database
        self._clock = clock
        self._settings = settings
        self._rates = rates
        self._mastery = mastery
        self._learner = learner

    def start(self, scope: StudyScope, rng: Random) -> StudySession:
        """Begin a session.

        Raises:
            NothingToStudy: nothing can be asked; the message says why and when.
            NotFound: the scope names a comparison that is not in the collection, or a type of
                question that there is not.
        """
        if scope.mode is not None:
            mode(scope.mode)
        with self._database.reading() as uow:
            for key in scope.comparisons or ():
                uow.comparisons.get(key)
            cards, waiting = self._stock(uow, scope)[:2]
        session = StudySession(self._tools(), scope, cards, rng)
        if session.next_question() is None and scope.mode is not None:
            label = mode(scope.mode).label
            raise NothingToStudy(f"No page that may be asked now gives a question “{label}”.")
        if session.next_question() is None:
            raise NothingToStudy(waiting or self.why_nothing())
        return session

    def today(self, comparisons: tuple[str, ...] | None = None) -> TodaysWork:
        """Return how much there is to study today, and where.

        Args:
            comparisons: keys of the comparisons to look at; None for the whole library.
        """
        scope = StudyScope(comparisons)
        with self._database.reading() as uow:
            stock, waiting = self._stock(uow, scope)[:2]
        queue = StudySession(self._tools(), scope, stock, Random(0)).queue()
        due, new = (*queue.due(), *queue.again()), queue.new()
        places = dict.fromkeys(queued.comparisons[0] for queued in (*due, *new))
        by_comparison = Counter(key for queued in due for key in queued.comparisons)
        return TodaysWork(len(due), len(new), tuple(places), by_comparison, waiting)

    def due(self, scope: StudyScope | None = None) -> DueReport:
        """Return what there is to study today."""
        scope = scope or StudyScope()
        with self._database.reading() as uow:
            stock, waiting, moment, exam = self._stock(uow, scope)
            headwords = {term.key: term.headword for term in uow.comparisons.terms()}
            titles = uow.comparisons.titles(
                {key for keys in stock.contexts.values() for key in keys}
            )
            totals = uow.progress.study_totals(self._learner, moment.study_day)
        session = StudySession(self._tools(), scope, stock, Random(0))
        queue = session.queue()

        def shown(cards: Sequence[Card]) -> tuple[DueCard, ...]:
            return tuple(
                DueCard(
                    key=str(card.key),
                    kind=card.key.kind.value,
                    terms=tuple(headwords.get(term, term) for term in card.key.term_keys),
                    comparisons=tuple(titles[c] for c in stock.contexts[card.key] if c in titles),
                    due=None if card.due_day is None else date_of(card.due_day),
                )
                for card in cards
            )

        next_day = totals.next_due_day
        return DueReport(
            today=moment.date,
            due=shown([queued.card for queued in queue.due()]),
            new=shown([queued.card for queued in queue.new()]),
            again=shown([queued.card for queued in queue.again()]),
            waiting=waiting,
            next_due=None if next_day is None else date_of(next_day),
            exam=exam,
        )

    def _tools(self) -> SessionTools:
        return SessionTools(
            database=self._database,
            clock=self._clock,
            settings=self._settings,
            scheduler=self._scheduler(),
            rates=self._rates,
            mastery=self._mastery,
            learner=self._learner,
        )

    def _stock(
        self, uow: UnitOfWork, scope: StudyScope
    ) -> tuple[SessionCards, str | None, Moment, str | None]:
        """Return the cards that a scope allows, why something waits, the moment, and the exam."""
        last_day = uow.cards.last_study_day(self._learner)
        moment = self._clock.now(last_day)
        facts = uow.progress.comparison_facts(
            self._learner, moment.study_day, comparisons=scope.comparisons
        )
        chosen = [f for f in facts if scope.comparisons is None or f.key in scope.comparisons]
        introduced_today = uow.cards.introduced_on(self._learner, moment.study_day)
        settings = self._settings()
        exam = ExamAhead.of(settings, moment.study_day, self._scheduler)
        if exam is not None:
            begun = frozenset(fact.key for fact in chosen if fact.begun)
            exam.plan(uow.cards.cards(self._learner, begun), chosen)
            settings = exam.settings
        fresh = introductions(facts, scope, introduced_today, settings)
        allowed = _allowed(chosen, fresh, scope)
        stored = uow.cards.cards(self._learner, allowed)
        if settings.exam_day is not None:
            recall = self._scheduler().retrievability
            stored = tuple(for_exam(stored, settings.exam_day, moment.study_day, recall))
        early = {*fresh.keys, *introduced_today}
        contexts = contexts_of(chosen, allowed) | wished_contexts(stored, settings, early)
        cards = {
            card.key: card
            for card in stored
            if card.key in contexts and (scope.cards is None or card.key in scope.cards)
        }
        unmet = frozenset(fact.key for fact in chosen if not fact.begun and fact.new)
        stock = SessionCards(cards, contexts, last_day, unmet & set(fresh.keys))
        return stock, fresh.waiting, moment, None if exam is None else exam.sentence

    def why_nothing(self) -> str:
        """Say why there is nothing to study and when there will be."""
        with self._database.reading() as uow:
            moment = self._clock.now(uow.cards.last_study_day(self._learner))
            totals = uow.progress.study_totals(self._learner, moment.study_day)
            has_pages = bool(uow.comparisons.packs())
        if not has_pages:
            return "The library is empty; import a saved page first."
        if totals.next_due_day is None:
            return "No card can be asked yet: the pages give no question that is fit to be asked."
        day = date_of(totals.next_due_day)
        return (
            f"Nothing is due until {day:%A}, {day.day} {day:%B %Y}. "
            "Practice is possible at any time and leaves the schedule alone."
        )


def _allowed(
    chosen: Sequence[ComparisonFacts], fresh: Introductions, scope: StudyScope
) -> frozenset[str]:
    """Return the comparisons that have begun, those that begin today, or any for practice."""
    begun = {fact.key for fact in chosen if fact.begun} | set(fresh.keys)
    if scope.practice and not begun:
        begun = {fact.key for fact in chosen}
    return frozenset(begun)
