"""Starts sessions and says what is due, and why nothing is."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from random import Random

from diffstudy.domain.card import Card
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.deck import NothingDue, TodaysWork
from diffstudy.domain.errors import CollectionBusy, CollectionNotWritable, NothingToStudy
from diffstudy.domain.language import tr
from diffstudy.domain.virtual_pair import is_pair_page
from diffstudy.quiz.registry import mode
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.experiment_pages import enrol, finished, release
from diffstudy.services.study.nothing_due import nothing_due
from diffstudy.services.study.scope import StudyScope
from diffstudy.services.study.session import StudySession
from diffstudy.services.study.session_parts import RatesOf, SessionTools
from diffstudy.services.study.stock import Stock, StockReader
from diffstudy.services.study.summary import MasteryOf
from diffstudy.storage.database import Database


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card that is due or may be met today.

    Args:
        terms: headwords it is about.
        comparisons: titles of the comparisons in which it may be asked.
        due: the day it fell due, None for a new card.
        is_virtual: whether its two terms were taken for one another though no page compares them.
    """

    key: str
    kind: str
    terms: tuple[str, ...]
    comparisons: tuple[str, ...]
    due: date | None
    is_virtual: bool = False


@dataclass(frozen=True, slots=True)
class DueReport:
    """What there is to study today, and when the next card is due where there is nothing.

    ``exam`` is what an exam ahead asks for, in a sentence; None without one. ``nothing`` says why
    there is nothing; None where there is something.
    """

    today: date
    due: tuple[DueCard, ...]
    new: tuple[DueCard, ...]
    again: tuple[DueCard, ...]
    waiting: str | None
    next_due: date | None
    exam: str | None = None
    nothing: NothingDue | None = None


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
        self._stock = StockReader(clock, settings, scheduler, learner)

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
        self._release_measured()
        stock = self._stock_of(scope)
        if scope.cards is None and scope.mode is None and not scope.practice:
            self._enrol(stock)
        session = StudySession(self._tools(), scope, stock.cards, rng)
        if session.next_question() is None and scope.mode is not None:
            label = tr(mode(scope.mode).label)
            raise NothingToStudy(
                tr("No page that may be asked now gives a question “{type}”.", type=label)
            )
        if session.next_question() is None:
            raise NothingToStudy(str(self.why_nothing(stock.waiting)))
        return session

    def today(self, comparisons: tuple[str, ...] | None = None) -> TodaysWork:
        """Return how much there is to study today, and where.

        Args:
            comparisons: keys of the comparisons to look at; None for the whole library.
        """
        scope = StudyScope(comparisons)
        stock = self._stock_of(scope)
        queue = StudySession(self._tools(), scope, stock.cards, Random(0)).queue()
        due, new = (*queue.due(), *queue.again()), queue.new()
        first = dict.fromkeys(queued.comparisons[0] for queued in (*due, *new))
        places = [key for key in first if not is_pair_page(key)]
        by_comparison = Counter(key for queued in due for key in queued.comparisons)
        nothing = None if due or new else self.why_nothing(stock.waiting)
        return TodaysWork(len(due), len(new), tuple(places), by_comparison, stock.waiting, nothing)

    def due(self, scope: StudyScope | None = None) -> DueReport:
        """Return what there is to study today."""
        scope = scope or StudyScope()
        stock = self._stock_of(scope)
        queue = StudySession(self._tools(), scope, stock.cards, Random(0)).queue()
        due, new = [q.card for q in queue.due()], [q.card for q in queue.new()]
        again = [q.card for q in queue.again()]
        contexts = stock.cards.contexts
        cards = (*due, *new, *again)
        with self._database.reading() as uow:
            headwords = uow.comparisons.named({t for card in cards for t in card.key.term_keys})
            titles = uow.comparisons.titles({key for card in cards for key in contexts[card.key]})
            coming = uow.queue.next_due(self._learner, stock.moment.study_day)

        def shown(cards: Sequence[Card]) -> tuple[DueCard, ...]:
            return tuple(
                DueCard(
                    key=str(card.key),
                    kind=card.key.kind.value,
                    terms=tuple(headwords.get(term, term) for term in card.key.term_keys),
                    comparisons=tuple(titles[c] for c in contexts[card.key] if c in titles),
                    due=None if card.due_day is None else date_of(card.due_day),
                    is_virtual=any(map(is_pair_page, contexts[card.key])),
                )
                for card in cards
            )

        return DueReport(
            today=stock.moment.date,
            due=shown(due),
            new=shown(new),
            again=shown(again),
            waiting=stock.waiting,
            next_due=None if coming is None else date_of(coming[0]),
            exam=stock.exam,
            nothing=None if cards else self.why_nothing(stock.waiting),
        )

    def why_nothing(self, waiting: str | None = None) -> NothingDue:
        """Return why there is nothing to study and when there will be.

        Args:
            waiting: why something new is not offered today, where it is known.
        """
        with self._database.reading() as uow:
            day = self._stock.moment(uow).study_day
            return nothing_due(uow, self._learner, day, waiting)

    def _release_measured(self) -> None:
        """Let comparisons whose part in the experiment is over be studied like any other."""
        with self._database.reading() as uow:
            running = uow.experiments.running(self._learner)
            today = self._stock.moment(uow).study_day
            places = () if running is None else finished(uow, self._learner, running, today)
        if running is not None and places:
            with self._database.unit_of_work() as uow:
                release(uow, self._learner, running, places, self._scheduler())
                uow.commit()

    def _enrol(self, stock: Stock) -> None:
        """Assign the comparisons that begin today to an arm, where the experiment is on."""
        if not stock.cards.fresh:
            return
        with self._database.reading() as uow:
            is_running = uow.experiments.running(self._learner) is not None
        if not is_running:
            return
        with self._database.unit_of_work() as uow:
            running = uow.experiments.running(self._learner)
            if running is not None:
                fresh = sorted(stock.cards.fresh)
                enrol(uow, self._learner, running, fresh, stock.moment.study_day)
            uow.commit()

    def _stock_of(self, scope: StudyScope) -> Stock:
        with self._database.reading() as uow:
            stock = self._stock.read(uow, scope)
        if stock.first_unmet is not None:
            # No answer waits for this: where the file cannot be written now, the next time will do.
            with (
                suppress(CollectionBusy, CollectionNotWritable),
                self._database.unit_of_work() as uow,
            ):
                uow.queue.note(self._learner, stock.first_unmet)
                uow.commit()
        return stock

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
