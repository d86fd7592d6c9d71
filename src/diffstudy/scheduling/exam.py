"""Working towards an exam: how much is new each day, and the last pass before it (learning.md 4.8).

Simulated there for 60 items and 30 days: retention .90 and one last pass recall .983 on the day
at 3.1 answers an item; .97 all along recalls .982 at 5.0. Whatever is said here is an
expectation, never a promise.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from diffstudy.domain.card import Card, CardKind, CardState, MemoryState
from diffstudy.domain.review import Rating
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.scheduler import Scheduler

Recall = Callable[[MemoryState, int], float]
"""Predicted recall of a memory on a study day."""


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """What it takes to have met everything a week before the exam.

    Args:
        day: study day of the exam.
        days_left: from today to it; 1 on the eve.
        last_new_day: last study day on which something new is met.
        wanted_per_day: new comparisons a day that would fit all in.
        wanted_minutes: minutes a day that they would take, reviews included, on average.
        per_day: new comparisons a day that fit into the learner's minutes.
        minutes: minutes a day that these take.
        left_over: how many comparisons will not fit, the last ones.
        expected: recall on the day, 0 to 1: if nothing more is studied, and by this plan; None
            while nothing is known yet.
    """

    day: int
    days_left: int
    last_new_day: int
    wanted_per_day: int
    wanted_minutes: float
    per_day: int
    minutes: float
    left_over: int
    expected: tuple[float, float] | None


def exam_plan(
    cards: Sequence[Card],
    remaining: int,
    *,
    exam_day: int,
    today: int,
    minutes_a_day: int,
    scheduler: Scheduler,
    retention: float,
) -> ExamPlan:
    """Plan the days until an exam.

    Args:
        cards: those of the comparisons met so far.
        remaining: comparisons that are not met yet.
        minutes_a_day: what the learner will give.

    Raises:
        ValueError: the exam is not in the future.
    """
    days_left = exam_day - today
    if days_left < 1:
        raise ValueError("an exam that is over needs no plan")
    last_new_day = exam_day - LEARNING.last_new_days
    new_days = max(0, last_new_day - today)
    load = _Load(cards, exam_day, today, _ladder(scheduler, retention, days_left), retention)
    wanted = ceil(remaining / new_days) if new_days else 0
    wanted_minutes = load.minutes(wanted, remaining)
    per_day = wanted
    while per_day and load.minutes(per_day, remaining) > minutes_a_day:
        per_day -= 1
    return ExamPlan(
        day=exam_day,
        days_left=days_left,
        last_new_day=last_new_day,
        wanted_per_day=wanted,
        wanted_minutes=wanted_minutes,
        per_day=per_day,
        minutes=load.minutes(per_day, remaining),
        left_over=max(0, remaining - per_day * new_days),
        expected=_expected(cards, exam_day, scheduler.retrievability),
    )


def for_exam(cards: Iterable[Card], exam_day: int, today: int, recall: Recall) -> list[Card]:
    """Return the cards with the days on which they are asked because of an exam.

    In the last days before it, those whose predicted recall on the day is too low are due as
    well, an even share each day. After it, what was only asked early for its sake waits until
    its memory calls for it: a stability is the interval at retention .90.
    """
    found = list(cards)
    if today > exam_day:
        return [_reverted(card, exam_day) for card in found]
    if not 1 <= exam_day - today <= LEARNING.final_pass_days:
        return found
    known = [card for card in found if _takes_part(card)]
    done = sum(card.memory is not None and card.memory.last_day == today for card in known)
    weak = sorted(
        (recall(card.memory, exam_day), card.key)
        for card in known
        if card.memory is not None
        and card.memory.last_day < today
        and recall(card.memory, exam_day) < LEARNING.final_pass_retention
    )
    share = max(0, ceil((len(weak) + done) / (exam_day - today)) - done)
    added = {key for _, key in weak[:share]}
    return [
        replace(card, due_day=min(card.due_day or today, today)) if card.key in added else card
        for card in found
    ]


def longest_interval(maximum: int, exam_day: int | None, today: int) -> int:
    """Return the longest interval in days: to the exam at most, while it is ahead."""
    if exam_day is None or exam_day <= today:
        return maximum
    return min(maximum, exam_day - today)


def _takes_part(card: Card) -> bool:
    return card.key.kind is CardKind.TERM and card.state is CardState.ACTIVE


def _reverted(card: Card, exam_day: int) -> Card:
    memory = card.memory
    if memory is None or card.due_day is None or memory.last_day > exam_day:
        return card
    wanted = memory.last_day + round(memory.stability)
    is_early = card.due_day <= exam_day < wanted and card.state is CardState.ACTIVE
    return replace(card, due_day=wanted) if is_early else card


def _expected(cards: Sequence[Card], day: int, recall: Recall) -> tuple[float, float] | None:
    known = [
        recall(card.memory, day) for card in cards if _takes_part(card) and card.memory is not None
    ]
    if not known:
        return None
    passed = [max(each, LEARNING.final_pass_retention) for each in known]
    return sum(known) / len(known), sum(passed) / len(passed)


def _ladder(scheduler: Scheduler, retention: float, days: int) -> tuple[int, ...]:
    """Return the intervals of a card that is always remembered, from its first day on."""
    intervals: list[int] = []
    memory: MemoryState | None = None
    day = 0
    while day < days:
        memory = scheduler.review(memory, Rating.GOOD, day, retention)
        intervals.append(memory.due_day - day)
        day = memory.due_day
    return tuple(intervals)


class _Load:
    """The answers of each day until an exam, where every card climbs the same ladder."""

    def __init__(
        self,
        cards: Sequence[Card],
        exam_day: int,
        today: int,
        ladder: tuple[int, ...],
        retention: float,
    ) -> None:
        self._days = exam_day - today
        self._ladder = ladder
        self._new_days = max(0, self._days - LEARNING.last_new_days)
        # A card that is forgotten is asked again the same day, and sooner the next time.
        self._again = 1 + 2 * (1 - retention)
        known = [card for card in cards if _takes_part(card) and card.memory is not None]
        self._known = len(known)
        due: Counter[tuple[int, int]] = Counter()
        for card in known:
            stability = 0.0 if card.memory is None else card.memory.stability
            step = sum(interval <= stability for interval in ladder)
            due[max(0, (card.due_day or today) - today), step] += 1
        self._of_known = sum(self._reviews(*at) * count for at, count in due.items())

    def minutes(self, per_day: int, remaining: int) -> float:
        """Return the minutes a day, on average, with so many new comparisons a day."""
        answers, left = float(self._of_known), remaining
        for day in range(self._new_days):
            met = min(per_day, left)
            left -= met
            terms = 2 * met
            answers += terms * (LEARNING.first_day_answers + self._reviews(day + self._first, 1))
        last_pass = self._known + 2 * (remaining - left)
        whole = answers * self._again + last_pass
        return whole * LEARNING.seconds_per_answer / 60 / self._days

    @property
    def _first(self) -> int:
        return self._ladder[0] if self._ladder else 1

    def _reviews(self, day: int, step: int) -> int:
        """Return how often a card due on a day is asked until the last pass."""
        times = 0
        while day < self._days - LEARNING.final_pass_days:
            times += 1
            if step >= len(self._ladder):
                break
            day += self._ladder[step]
            step += 1
        return times
