"""The cards that a session may ask: those of today, out of a library of any size."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.card import Card, CardKey, CardKind
from diffstudy.domain.keys import pack_of
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.scheduling.exam import for_exam
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.experiment_pages import ExperimentToday, experiment_today
from diffstudy.services.study.exam_ahead import ExamAhead
from diffstudy.services.study.scope import (
    MOST_COUNTED,
    Introductions,
    StudyScope,
    contexts_of,
    contexts_of_pairs,
    introductions,
    wished_contexts,
)
from diffstudy.services.study.session_parts import SessionCards
from diffstudy.storage.comparison_facts import ComparisonFacts
from diffstudy.storage.queue_queries import FirstUnmet, Unmet
from diffstudy.storage.unit_of_work import UnitOfWork

PRACTISED_PAGES = 500
"""Practice over the whole library draws from so many comparisons, the least secure ones."""
_FIRST_LOOK = 50
_LONGEST_LOOK = MOST_COUNTED + 100


@dataclass(frozen=True, slots=True)
class Stock:
    """What may be asked, why something new waits, now, and what an exam ahead asks for.

    ``first_unmet`` is worth noting, so that the next stock is read sooner; None where it is not.
    """

    cards: SessionCards
    waiting: str | None
    moment: Moment
    exam: str | None
    first_unmet: FirstUnmet | None = None


class StockReader:
    """Reads stocks for one learner."""

    def __init__(
        self,
        clock: DayClock,
        settings: Callable[[], Settings],
        scheduler: Callable[[], Scheduler],
        learner: str,
    ) -> None:
        self._clock = clock
        self._settings = settings
        self._scheduler = scheduler
        self._learner = learner

    def moment(self, uow: UnitOfWork) -> Moment:
        """Return now on this learner's clock, which never goes back."""
        return self._clock.now(uow.cards.last_study_day(self._learner))

    def read(self, uow: UnitOfWork, scope: StudyScope) -> Stock:
        """Return the cards that a scope allows, at a cost that follows from what is due today."""
        last_day = uow.cards.last_study_day(self._learner)
        moment = self._clock.now(last_day)
        today = moment.study_day
        introduced_today = uow.cards.introduced_on(self._learner, today)
        settings = self._settings()
        exam = ExamAhead.of(settings, today, self._scheduler)
        if exam is not None:
            exam.plan(uow, self._learner, scope.comparisons)
            settings = exam.settings
        whole = exam is not None and exam.is_final_pass
        experiment = experiment_today(uow, self._learner, today)
        pages = None if whole else self._pages(uow, scope, today)
        if pages is not None and scope.comparisons is None:
            pages.update(experiment.measured.values(), experiment.plain)
        pack = settings.exam_pack if exam is not None else ""
        fresh_in_library = Unmet((), None)
        if scope.comparisons is None:
            fresh_in_library = uow.queue.unmet(self._learner, _LONGEST_LOOK, pack or None)
        facts, fresh = self._introductions(
            uow, scope, introduced_today, settings, today, pages, fresh_in_library.keys
        )
        allowed = _allowed(facts, fresh, scope)
        stored = uow.cards.cards(self._learner, allowed)
        stored += self._virtual_pairs(uow, scope, today)
        stored = self._as_for_exam(stored, settings, today)
        stored = _as_for_experiment(stored, experiment, today)
        early = {*fresh.keys, *introduced_today}
        contexts = contexts_of(facts, allowed) | wished_contexts(stored, settings, early)
        contexts |= contexts_of_pairs(stored, contexts)
        contexts |= _contexts_of_senses(uow, stored, allowed - early)
        cards = {
            card.key: card
            for card in stored
            if card.key in contexts and (scope.cards is None or card.key in scope.cards)
        }
        unmet = frozenset(fact.key for fact in facts if not fact.begun and fact.new)
        stock = SessionCards(cards, contexts, last_day, unmet & set(fresh.keys), experiment)
        said = None if exam is None else exam.sentence
        return Stock(stock, fresh.waiting, moment, said, fresh_in_library.first)

    def _virtual_pairs(self, uow: UnitOfWork, scope: StudyScope, today: int) -> tuple[Card, ...]:
        """Return the pairs that no page compares; practice takes those that are not due as well."""
        is_wide = scope.practice or scope.count is not None
        return uow.cards.virtual_pairs(
            self._learner,
            today,
            ahead=PRACTISED_PAGES if is_wide else 0,
            named=scope.cards or frozenset(),
            comparisons=scope.comparisons,
        )

    def _pages(self, uow: UnitOfWork, scope: StudyScope, today: int) -> set[str] | None:
        """Return the comparisons to look at beside the new ones; None for the whole library."""
        if scope.comparisons is not None:
            return set(scope.comparisons)
        pages = set(uow.queue.pages_of_today(self._learner, today))
        if scope.practice or scope.count is not None:
            first = uow.queue.first_pages(PRACTISED_PAGES + 1)
            if len(first) <= PRACTISED_PAGES:
                return None
            pages.update(uow.queue.weakest_pages(self._learner, PRACTISED_PAGES) or first)
        return pages

    def _introductions(
        self,
        uow: UnitOfWork,
        scope: StudyScope,
        introduced_today: Collection[str],
        settings: Settings,
        today: int,
        pages: set[str] | None,
        unmet: Sequence[str],
    ) -> tuple[tuple[ComparisonFacts, ...], Introductions]:
        """Return the facts on the comparisons to look at, and what is new today.

        New ones are looked at in the order of the library: some first, and more only where too
        many of them share a term with one of today.
        """

        def facts_of(keys: Collection[str] | None) -> tuple[ComparisonFacts, ...]:
            return uow.progress.comparison_facts(self._learner, today, None, keys)

        if scope.comparisons is not None:
            facts = facts_of(pages)
            return facts, introductions(facts, scope, introduced_today, settings)
        looked_at = _FIRST_LOOK
        while True:
            near = unmet[:looked_at]
            facts = facts_of(None if pages is None else pages.union(introduced_today, near))
            fresh = introductions(
                facts,
                scope,
                introduced_today,
                settings,
                candidates=frozenset(near),
                further=len(unmet) - len(near),
            )
            if fresh.is_full or len(near) == len(unmet):
                return facts, fresh
            looked_at *= 5

    def _as_for_exam(
        self, cards: tuple[Card, ...], settings: Settings, today: int
    ) -> tuple[Card, ...]:
        """Return the cards in their order, those of the exam with the days it asks for."""
        about = [card for card in cards if settings.exam_day_of(pack_of(card.key.subject))]
        if settings.exam_day is None or not about:
            return cards
        recall = self._scheduler().retrievability
        moved = {card.key: card for card in for_exam(about, settings.exam_day, today, recall)}
        return tuple(moved.get(card.key, card) for card in cards)


def _as_for_experiment(
    cards: tuple[Card, ...], experiment: ExperimentToday, today: int
) -> tuple[Card, ...]:
    """Return the cards in their order; those that are measured today are due at the latest."""
    wanted = {CardKey.for_term(term) for term in experiment.measured}
    return tuple(
        replace(card, due_day=today)
        if card.key in wanted and card.due_day is not None and card.due_day > today
        else card
        for card in cards
    )


def _contexts_of_senses(
    uow: UnitOfWork, cards: Sequence[Card], allowed: Collection[str]
) -> dict[CardKey, tuple[str, ...]]:
    """Return the comparisons in which each sense that is switched on may be asked.

    Not those that are new today: their own sense comes first, on a day of its own.
    """
    found: dict[CardKey, tuple[str, ...]] = {}
    for card in cards:
        if card.key.kind is CardKind.SENSE:
            pages = uow.cards.comparison_keys_of(card.key)
            found[card.key] = tuple(page for page in pages if page in allowed)
    return {card: pages for card, pages in found.items() if pages}


def _allowed(
    facts: Sequence[ComparisonFacts], fresh: Introductions, scope: StudyScope
) -> frozenset[str]:
    """Return the comparisons that have begun, those that begin today, or any for practice."""
    begun = {fact.key for fact in facts if fact.begun} | set(fresh.keys)
    if scope.practice and not begun:
        begun = {fact.key for fact in facts}
    return frozenset(begun)
