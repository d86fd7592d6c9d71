"""The cards of a session in memory, and the queue that they make with the day's log."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import QueuedCard, QueueRules, StudyQueue
from diffstudy.scheduling.scheduler import Scheduler

_FIRST = -1.0
"""Before any predicted recall, 0 to 1."""


class CardShelf:
    """Holds the cards that a session may ask; the log remains the truth.

    Args:
        cards: as stored.
        contexts: per card the comparisons in which it may be asked.
        with_practice: whether cards with no work today may be asked as well.
        first: terms whose cards come before all others that are due, so that nothing has given
            their answers away.
    """

    def __init__(
        self,
        cards: Mapping[CardKey, Card],
        contexts: Mapping[CardKey, tuple[str, ...]],
        scheduler: Scheduler,
        *,
        with_practice: bool,
        first: Collection[str] = (),
    ) -> None:
        self._first = frozenset(map(CardKey.for_term, first))
        self._cards = dict(cards)
        self._contexts = contexts
        self._scheduler = scheduler
        self._with_practice = with_practice
        self._unaskable: set[CardKey] = set()
        self._today: dict[CardKey, QueuedCard] | None = None
        self._today_is = 0
        self._doubts: dict[CardKey, float] = {}
        self._of_comparison: defaultdict[str, list[CardKey]] = defaultdict(list)
        for key, comparisons in contexts.items():
            for comparison in comparisons:
                self._of_comparison[comparison].append(key)

    def get(self, key: CardKey) -> Card | None:
        """Return a card, None where the session has none of it."""
        return self._cards.get(key)

    def __getitem__(self, key: CardKey) -> Card:
        return self._cards[key]

    def cards(self) -> tuple[Card, ...]:
        """Return all cards as they are now."""
        return tuple(self._cards.values())

    def is_introduced(self, term: str) -> bool:
        """Whether a term was met before, so that it may be offered against another one."""
        card = self._cards.get(CardKey.for_term(term))
        return card is not None and not card.is_new

    def undoubted(self, due: Iterable[CardKey]) -> tuple[CardKey, ...]:
        """Return the contrasts whose rate of confusion is still to be drawn in this session."""
        return tuple(
            key for key in due if key.kind is CardKind.CONTRAST and key not in self._doubts
        )

    def doubt(self, key: CardKey, rate: float) -> None:
        """Let a contrast come the sooner, the more often its terms are likely confused (A6).

        Args:
            rate: the larger of the two directions, drawn once a session, 0 to 1.
        """
        self._doubts[key] = rate

    def leave_out(self, key: CardKey) -> None:
        """Ask a card no more: its page has no fit cue."""
        self._unaskable.add(key)

    def take_over(self, changed: Mapping[CardKey, Card]) -> None:
        """Keep cards as they are after an answer or an undo."""
        known = {key: card for key, card in changed.items() if key in self._contexts}
        self._cards |= known
        if self._today is None:
            return
        if known.keys() <= self._today.keys():
            self._today |= {key: self._queued(key, self._today_is) for key in known}
        elif any(_is_of_today(card, self._today_is) for card in known.values()):
            self._today = None  # one more: its place in the order is found anew

    def askable_on(self, comparison: str) -> list[Card]:
        """Return the cards of a comparison that can be asked."""
        keys = self._of_comparison[comparison]
        return [
            self._cards[key] for key in keys if key in self._cards and key not in self._unaskable
        ]

    def siblings(self, key: CardKey) -> dict[CardKey, Card]:
        """Return the cards that share a comparison with a card, itself among them."""
        return {
            other: self._cards[other]
            for comparison in self._contexts.get(key, ())
            for other in self._of_comparison[comparison]
            if other in self._cards
        }

    def queue(
        self,
        log: DayLog,
        moment: Moment,
        settings: Settings,
        untaught: Collection[str] = (),
    ) -> StudyQueue:
        """Return what is left today.

        Args:
            untaught: comparisons that are still to be introduced: a card that is known from
                another one is asked there.
        """
        day = moment.study_day
        today = self._of_today(log, day)
        queued = [
            self._placed(each, untaught)
            for key, each in today.items()
            if key not in self._unaskable
        ]
        rules = QueueRules(
            requeue_gap=settings.requeue_gap,
            first_day_criterion=settings.first_day_criterion,
            in_blocks=settings.show_page_first,
        )
        return StudyQueue(queued, log, study_day=day, now_ms=moment.utc_ms, rules=rules)

    def _of_today(self, log: DayLog, day: int) -> dict[CardKey, QueuedCard]:
        """Return the cards that may be asked today, in their order.

        Looked for once a day and not once a question: what a learner knows may be a hundred
        times what is due.
        """
        asked = log.asked() & self._cards.keys()
        if self._today is None or self._today_is != day or not asked <= self._today.keys():
            self._today_is = day
            self._today = {
                key: self._queued(key, day)
                for key, card in self._cards.items()
                if card.state is not CardState.SUSPENDED
                and (self._with_practice or key in asked or _is_of_today(card, day))
            }
        return self._today

    def _queued(self, key: CardKey, study_day: int) -> QueuedCard:
        """Return a card with its predicted recall: the least secure comes first."""
        card = self._cards[key]
        recall = (
            0.0 if card.memory is None else self._scheduler.retrievability(card.memory, study_day)
        )
        priority = _FIRST if key in self._first else recall
        return QueuedCard(card, self._contexts.get(key, ()), priority)

    def _placed(self, queued: QueuedCard, untaught: Collection[str]) -> QueuedCard:
        """Return a card where it may be asked, sooner the more its terms are likely confused."""
        doubt = self._doubts.get(queued.key, 0.0)
        known = queued.comparisons
        if untaught and not queued.card.is_new:
            known = tuple(key for key in known if key not in untaught) or known
        if not doubt and known is queued.comparisons:
            return queued
        priority = queued.priority - LEARNING.confusion_priority * doubt
        return replace(queued, comparisons=known, priority=priority)


def _is_of_today(card: Card, study_day: int) -> bool:
    return card.is_new or (card.due_day is not None and card.due_day <= study_day)
