"""Which card comes next: the order of a study day (learning.md 4.3 and A6)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.domain.review import Purpose
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_log import PROBES, DayLog


@dataclass(frozen=True, slots=True)
class QueueRules:
    """Distances of learning.md 4.3, in questions and milliseconds.

    Args:
        requeue_gap: other questions before a card comes back the same day.
        first_day_criterion: right answers that a new term wants on its first day.
        sibling_gap, sibling_gap_ms: other questions, or time, between cards that share a term
            or a comparison; nearer ones are marked contaminated.
        truth_run: how often in a row one term may be the right answer.
        in_blocks: whether the first questions on a new comparison follow one another, before
            they are mixed with others (learning.md section 2).
    """

    requeue_gap: int = 3
    first_day_criterion: int = 3
    sibling_gap: int = LEARNING.sibling_gap_questions
    sibling_gap_ms: int = LEARNING.sibling_gap_minutes * 60_000
    truth_run: int = LEARNING.same_truth_run
    in_blocks: bool = False


@dataclass(frozen=True, slots=True)
class QueuedCard:
    """A card with what the order depends on.

    Args:
        comparisons: keys of the comparisons in whose context it may be asked today; a new card
            of one of them may be met for the first time.
        priority: smaller comes first among due cards; predicted recall, for instance.
    """

    card: Card
    comparisons: tuple[str, ...]
    priority: float = 0.0

    @property
    def key(self) -> CardKey:
        """The card's key."""
        return self.card.key


@dataclass(frozen=True, slots=True)
class Pick:
    """The next card, why, in which comparison, and whether a sibling was asked just before.

    ``trial`` is the id of the contrast review that this question completes, or None. ``also`` are
    further comparisons in which the card might be asked just as well.
    """

    card: Card
    purpose: Purpose
    comparison: str
    contaminated: bool = False
    trial: str | None = None
    also: tuple[str, ...] = ()


_LAST = {CardKind.SENSE: 1, CardKind.FACET: 1, CardKind.EXPLAIN: 2}

_Rule = Callable[[QueuedCard, str], bool]


class StudyQueue:
    """The cards left today, as a function of the cards and today's log."""

    def __init__(
        self,
        cards: Iterable[QueuedCard],
        log: DayLog,
        *,
        study_day: int,
        now_ms: int,
        rules: QueueRules | None = None,
    ) -> None:
        self._cards = {queued.key: queued for queued in cards if queued.comparisons}
        self._log = log
        self._day = study_day
        self._now_ms = now_ms
        self._rules = rules or QueueRules()

    def due(self) -> list[QueuedCard]:
        """Cards whose graded attempt of today is still to come.

        Terms, then contrasts, then chart rows, then explanations. Learning.md 4.3 has a contrast
        before its terms, so that their feedback does not give it away. With ten questions a day
        that costs 7 to 9 points of typed recall, and with more it gains nothing
        (`dev.py bench learning`): woken contrasts crowd out terms.
        """
        return list(self._due)

    @cached_property
    def _due(self) -> list[QueuedCard]:
        waiting = [queued for queued in self._cards.values() if self._is_due(queued)]
        return sorted(waiting, key=_due_order)

    def new(self) -> list[QueuedCard]:
        """Cards that may be met for the first time today, chart rows and explanations last."""
        fresh = [
            queued
            for queued in self._cards.values()
            if queued.card.is_new and not self._log.was_graded(queued.key)
        ]
        return sorted(fresh, key=lambda queued: _LAST.get(queued.key.kind, 0))

    def again(self) -> list[QueuedCard]:
        """Cards that come back today, the longest unseen first."""
        asked = self._log.asked()
        waiting = [q for key, q in self._cards.items() if key in asked and self._needed(q) > 0]
        return sorted(waiting, key=lambda q: -(self._log.questions_since(q.key) or 0))

    def remaining(self) -> int:
        """Questions left today if every answer is right from here on."""
        questions = sum(_questions(queued) for queued in self.due())
        questions += sum(
            self._rules.first_day_criterion if queued.key.kind is CardKind.TERM else 1
            for queued in self.new()
        )
        questions += sum(self._needed(q) * _questions(q) for q in self.again())
        trial = self._log.open_trial()
        if trial is None or trial.card not in self._cards:
            return questions
        # A trial half done is a due card, or one that comes back; either way one probe is left.
        counted = trial.card in {q.key for q in (*self.due(), *self.again())}
        return (
            questions - len(trial.reviews) if counted else questions + PROBES - len(trial.reviews)
        )

    def pick(self) -> Pick | None:
        """Return the next card by the day's order, or None when the day's work is done."""
        trial = self._log.open_trial()
        if trial is not None and trial.card in self._cards:
            return self._second_probe(trial.card, trial.reviews[0].trial)
        due = self.due()
        terms = [queued for queued in due if queued.key.kind is CardKind.TERM]
        others = [queued for queued in due if queued.key.kind is not CardKind.TERM]
        new = [] if terms else self.new()
        block = self._block(new)
        if block is not None:
            return block
        again = self.again()
        rested = [q for q in again if self._gap(q) >= self._rules.requeue_gap]
        pools = [
            (Purpose.AGAIN, rested),
            (Purpose.DUE, terms),
            (Purpose.NEW, new),
            (Purpose.DUE, [] if terms or new else others),
        ]
        for rules in self._levels():
            for purpose, pool in pools:
                found = self._first(pool, purpose, rules)
                if found:
                    return found
        return self._first_again(again)

    def practice(
        self,
        kinds: Collection[CardKind] = (CardKind.TERM,),
        drills: Collection[CardKey] = (),
    ) -> Pick | None:
        """Return a card to practise without touching the schedule, the least secure first.

        Args:
            kinds: the kinds of card that may be practised.
            drills: cards to practise before others: the contrasts of a leech.
        """
        known = sorted(
            (q for q in self._cards.values() if q.key.kind in kinds),
            key=lambda q: (
                -self._gap(q),
                q.key not in drills,
                q.key.kind is not CardKind.TERM,
                q.priority,
                q.key,
            ),
        )
        for rules in (*self._levels(), ()):
            found = self._first(known, Purpose.PRACTICE, rules)
            if found:
                return found
        return None

    def _block(self, new: Sequence[QueuedCard]) -> Pick | None:
        """The next new term of the comparison that was begun just now, or None."""
        last = self._log.last
        if not self._rules.in_blocks or last is None or last.purpose is not Purpose.NEW:
            return None
        for queued in new:
            if queued.key.kind is CardKind.TERM and last.comparison in queued.comparisons:
                return self._picked(queued, Purpose.NEW, [last.comparison])
        return None

    def _levels(self) -> Sequence[tuple[_Rule, ...]]:
        """The order rules, from all of them to those that are given up last."""
        return (
            (self._varies_truth, self._leaves_siblings_apart, self._changes_comparison),
            (self._varies_truth, self._leaves_siblings_apart),
            (self._varies_truth, self._changes_comparison),
            (self._varies_truth,),
            (),
        )

    def _first(
        self, pool: Sequence[QueuedCard], purpose: Purpose, rules: tuple[_Rule, ...]
    ) -> Pick | None:
        if purpose in {Purpose.AGAIN, Purpose.PRACTICE}:
            # Nothing is graded, so what a sibling gave away does no harm.
            rules = tuple(rule for rule in rules if rule != self._leaves_siblings_apart)
        for queued in pool:
            fit = [c for c in self._contexts(queued) if all(rule(queued, c) for rule in rules)]
            if fit:
                return self._picked(queued, purpose, fit)
        return None

    def _first_again(self, again: Sequence[QueuedCard]) -> Pick | None:
        """A card that comes back before its gap, for want of others.

        Practice of another card comes between; where there is none, it is asked twice in a row,
        for practice of itself would never settle it.
        """
        for queued in again:
            if self._gap(queued) > 0:
                return self._picked(queued, Purpose.AGAIN, self._contexts(queued)[:1])
        if not again:
            return None
        between = self.practice()
        if between is not None and between.card.key != again[0].key:
            return between
        return self._picked(again[0], Purpose.AGAIN, self._contexts(again[0])[:1])

    def _second_probe(self, key: CardKey, trial: str) -> Pick:
        queued = self._cards[key]
        last = self._log.last
        comparison = queued.comparisons[0] if last is None else last.comparison
        purpose = Purpose.DUE if self._is_due(queued) else Purpose.AGAIN
        contaminated = last is not None and last.contaminated
        return Pick(queued.card, purpose, comparison, contaminated=contaminated, trial=trial)

    def _picked(self, queued: QueuedCard, purpose: Purpose, fit: Sequence[str]) -> Pick:
        """Return the card in the first of some comparisons, with those that are as far away."""
        contaminated = not self._leaves_siblings_apart(queued, fit[0])
        also = tuple(
            other for other in fit[1:] if contaminated != self._leaves_siblings_apart(queued, other)
        )
        return Pick(queued.card, purpose, fit[0], contaminated=contaminated, also=also)

    def _is_due(self, queued: QueuedCard) -> bool:
        card = queued.card
        return (
            card.state is CardState.ACTIVE
            and card.due_day is not None
            and card.due_day <= self._day
            and not self._log.was_graded(card.key)
        )

    def _needed(self, queued: QueuedCard) -> int:
        return self._log.still_needed(queued.key, self._rules.first_day_criterion)

    def _gap(self, queued: QueuedCard) -> int:
        since = self._log.questions_since(queued.key)
        return len(self._log.reviews) + 1 if since is None else since

    def _contexts(self, queued: QueuedCard) -> list[str]:
        """Its comparisons, the one just asked about last."""
        last = self._log.last
        return sorted(
            queued.comparisons, key=lambda key: last is not None and key == last.comparison
        )

    def _varies_truth(self, queued: QueuedCard, _comparison: str) -> bool:
        if queued.key.kind is not CardKind.TERM:
            return True
        return self._log.truth_run(queued.key.subject) < self._rules.truth_run

    def _changes_comparison(self, _queued: QueuedCard, comparison: str) -> bool:
        return self._log.last is None or self._log.last.comparison != comparison

    def _leaves_siblings_apart(self, queued: QueuedCard, comparison: str) -> bool:
        """Whether no card that shares a term or the comparison was asked just before."""
        terms = set(queued.key.term_keys)
        for distance, review in enumerate(reversed(self._log.reviews)):
            long_ago = self._now_ms - review.utc_ms >= self._rules.sibling_gap_ms
            if distance >= self._rules.sibling_gap or long_ago:
                return True
            is_itself = review.card == queued.key and queued.key.kind is CardKind.TERM
            shares = review.comparison == comparison or terms & {
                review.truth_term,
                *review.offered,
            }
            if shares and not is_itself:
                return False
        return True


def _due_order(queued: QueuedCard) -> tuple[int, bool, float, str, str]:
    key = queued.card.key
    # The parts of the key, not the key: with a thousand cards due, comparing those takes longer
    # than all the rest of a question.
    kind = key.kind
    return _LAST.get(kind, 0), kind is CardKind.CONTRAST, queued.priority, kind, key.subject


def _questions(queued: QueuedCard) -> int:
    return PROBES if _is_contrast(queued) else 1


def _is_contrast(queued: QueuedCard) -> bool:
    return queued.key.kind is CardKind.CONTRAST
