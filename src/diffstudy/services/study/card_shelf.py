"""The cards of a session in memory, and the queue that they make with the day's log."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from diffstudy.domain.card import Card, CardKey, CardKind, MemoryState
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import QueuedCard, QueueRules, StudyQueue
from diffstudy.scheduling.scheduler import Scheduler


class CardShelf:
    """Holds the cards that a session may ask; the log remains the truth.

    Args:
        cards: as stored.
        contexts: per card the comparisons in which it may be asked.
        with_practice: whether cards with no work today may be asked as well.
    """

    def __init__(
        self,
        cards: Mapping[CardKey, Card],
        contexts: Mapping[CardKey, tuple[str, ...]],
        scheduler: Scheduler,
        *,
        with_practice: bool,
    ) -> None:
        self._cards = dict(cards)
        self._contexts = contexts
        self._scheduler = scheduler
        self._with_practice = with_practice
        self._unaskable: set[CardKey] = set()
        self._doubts: dict[CardKey, float] = {}
        self._recall: dict[tuple[MemoryState, int], float] = {}
        self._of_comparison: defaultdict[str, list[CardKey]] = defaultdict(list)
        for key, comparisons in contexts.items():
            for comparison in comparisons:
                self._of_comparison[comparison].append(key)

    def get(self, key: CardKey) -> Card | None:
        """Return a card, None where the session has none of it."""
        return self._cards.get(key)

    def __getitem__(self, key: CardKey) -> Card:
        return self._cards[key]

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
        self._cards.update((key, card) for key, card in changed.items() if key in self._contexts)

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
        queued = [
            QueuedCard(
                card,
                self._places(card, untaught),
                self._priority(card, day) - LEARNING.confusion_priority * self._doubts.get(key, 0),
            )
            for key, card in self._cards.items()
            if key not in self._unaskable and (self._with_practice or _is_of_today(card, log, day))
        ]
        rules = QueueRules(
            requeue_gap=settings.requeue_gap,
            first_day_criterion=settings.first_day_criterion,
            in_blocks=settings.show_page_first,
        )
        return StudyQueue(queued, log, study_day=day, now_ms=moment.utc_ms, rules=rules)

    def _places(self, card: Card, untaught: Collection[str]) -> tuple[str, ...]:
        places = self._contexts.get(card.key, ())
        known = () if card.is_new else tuple(key for key in places if key not in untaught)
        return known or places

    def _priority(self, card: Card, study_day: int) -> float:
        """Return the predicted recall: the least secure card comes first."""
        if card.memory is None:
            return 0.0
        known = self._recall.get((card.memory, study_day))
        if known is None:
            known = self._scheduler.retrievability(card.memory, study_day)
            self._recall[card.memory, study_day] = known
        return known


def _is_of_today(card: Card, log: DayLog, study_day: int) -> bool:
    is_due = card.due_day is not None and card.due_day <= study_day
    return is_due or card.is_new or log.was_asked(card.key)
