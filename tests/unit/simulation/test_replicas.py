"""What the simulation keeps in numbers is what the program decides with its own classes."""

from collections import Counter
from random import Random

import pytest

from diffstudy.domain.card import Card, CardKey, CardState, MemoryState
from diffstudy.domain.review import OutcomeKind, Purpose, Rating, Review
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.balancer import interval_range
from diffstudy.scheduling.confusion import AnswerFact, error_rates
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import QueuedCard, StudyQueue
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.simulation.arms import Rules
from diffstudy.simulation.card_shelf import NEVER, CardShelf
from diffstudy.simulation.confusion_counts import ConfusionCounts
from diffstudy.simulation.day_order import DayOrder, Why
from diffstudy.simulation.learner import BLANK
from diffstudy.simulation.term_graph import TermGraph
from tests.unit.scheduling.reviews import answer as review

GRAPH = TermGraph(8)
DAY = 100


def _name(term: int) -> str:
    return f"p#{term}"


def _key(card: int) -> CardKey:
    if card < GRAPH.terms:
        return CardKey.for_term(_name(card))
    one, other = GRAPH.pairs[card - GRAPH.terms]
    return CardKey.for_contrast(_name(one), _name(other))


@pytest.mark.parametrize("seed", range(10))
def test_confusion_counts(seed: int) -> None:
    rng = Random(seed)
    counts = ConfusionCounts(GRAPH, LEARNING)
    facts, day = [], 0
    for _ in range(120):
        day += rng.choice((0, 0, 1, 9))
        truth = rng.randrange(GRAPH.terms)
        offered = rng.choice((BLANK, *GRAPH.neighbours[truth]))
        answers = (truth, BLANK, *GRAPH.neighbours[truth]) if offered == BLANK else (truth, offered)
        given = rng.choice(answers)
        counts.learn(truth, given, offered, day)
        facts.append(
            AnswerFact(
                _name(truth),
                None if given == BLANK else _name(given),
                () if offered == BLANK else (_name(truth), _name(offered)),
                given == truth,
                OutcomeKind.CHOSEN,
                day,
            )
        )
    neighbours = {_name(t): [_name(o) for o in GRAPH.neighbours[t]] for t in range(GRAPH.terms)}
    expected = error_rates(facts, neighbours, day + 30)
    for (truth_name, other_name), rate in expected.items():
        found = counts.rate(int(truth_name[2:]), int(other_name[2:]), day + 30)
        assert (found.errors, found.successes) == pytest.approx((rate.errors, rate.successes))


def _graded(card: int, day: int, *, passed: bool, retention: float, interval: int) -> Review:
    changes = {
        "graded": True,
        "rating": Rating.GOOD if passed else Rating.AGAIN,
        "desired_retention": retention,
        "interval_days": interval,
        "study_day": day,
        "correct": passed,
    }
    return review(_key(card), **changes)


@pytest.mark.parametrize("seed", range(10))
def test_card_shelf(seed: int) -> None:
    """A contrast that is woken, passed, slept and woken again, and a term, as replay has them."""
    rng = Random(seed)
    shelf = CardShelf(GRAPH, Rules(), "someone", contrasts_sleep=True)
    term, contrast = 0, GRAPH.terms
    one, other = (_name(each) for each in GRAPH.pairs[0])
    scheduler = Scheduler()
    logs: dict[int, list[Review]] = {term: [], contrast: []}
    day = 0
    for _ in range(40):
        day += rng.randint(1, 6)
        if rng.random() < 0.3:
            shelf.wake(contrast, day)
            slip = {"truth_term": one, "answer_term": other, "correct": False, "study_day": day}
            logs[contrast].append(review(CardKey.for_term("q#z"), **slip))
        for card in (term, contrast):
            if card == contrast and shelf.due[card] > day:
                continue
            passed, typed = rng.random() < 0.7, rng.random() < 0.5
            alternatives = None if card == term and typed else 2
            retention = 0.925 if card == contrast else 0.9 if typed else 0.95
            shelf.review(card, day, passed=passed, alternatives=alternatives)
            asleep = shelf.due[card] == NEVER
            interval = 1 if asleep else shelf.due[card] - day
            logs[card].append(
                _graded(card, day, passed=passed, retention=retention, interval=interval)
            )
        for card, log in logs.items():
            expected = replayed(_key(card), log, scheduler)
            due = None if shelf.due[card] == NEVER else shelf.due[card]
            assert due == expected.due_day
            assert (due is None) is (expected.state is CardState.DORMANT or expected.is_new)
            if expected.memory is not None:
                recall = scheduler.retrievability(expected.memory, day + 3)
                assert shelf.recall(card, day + 3) == pytest.approx(recall)


def test_due_days_are_spread_within_the_range_of_the_balancer() -> None:
    graph = TermGraph(40)
    shelf = CardShelf(graph, Rules(), "someone", contrasts_sleep=True)
    for day in (0, 2, 11):
        for card in range(graph.terms):
            shelf.review(card, day, passed=True, alternatives=None)
    days = {shelf.due[card] - 11 for card in range(graph.terms)}
    assert len(days) > 3
    assert any(days <= set(interval_range(exact)) for exact in range(20, 60))


class _Day:
    """One day, asked through the program's queue and through the simulation's."""

    def __init__(self, seed: int) -> None:
        rng = Random(seed)
        self.seed = seed
        self.due: dict[int, float] = {}
        self.new: list[int] = []
        for card in range(GRAPH.terms + len(GRAPH.pairs)):
            kind = rng.choice(("due", "due", "other", "new"))
            if kind == "due":
                self.due[card] = rng.random()
            elif kind == "new" and card < GRAPH.terms:
                self.new.append(card)

    def passes(self, card: int, attempt: int) -> bool:
        """Whether the so-manieth question on a card is answered right, in either queue."""
        return Random(f"{self.seed}|{card}|{attempt}").random() < 0.7

    def by_the_program(self) -> list[tuple[int, str]]:
        cards: dict[int, QueuedCard] = {}
        for card in (*self.due, *self.new):
            memory = MemoryState(5.0, 5.0, DAY - 5, DAY) if card in self.due else None
            state = Card(_key(card), memory=memory, due_day=DAY if memory else None)
            cards[card] = QueuedCard(state, (f"page {card}",), self.due.get(card, 0.0))
        numbers = {_key(card): card for card in cards}
        log: list[Review] = []
        asked: list[tuple[int, str]] = []
        attempts: Counter[int] = Counter()
        while True:
            pick = StudyQueue(cards.values(), DayLog(log), study_day=DAY, now_ms=0).pick()
            if pick is None:
                return asked
            card = numbers[pick.card.key]
            is_practice = pick.purpose is Purpose.PRACTICE
            passed = is_practice or self.passes(card, attempts[card])
            attempts[card] += not is_practice
            asked.append((card, pick.purpose.value))
            first = pick.trial is None
            decided = card < GRAPH.terms or not passed or not first
            graded = decided and pick.purpose in {Purpose.DUE, Purpose.NEW}
            log.append(
                review(
                    pick.card.key,
                    correct=passed,
                    graded=graded,
                    rating=(Rating.GOOD if passed else Rating.AGAIN) if graded else None,
                    stability_before=5.0 if card in self.due else None,
                    trial=pick.trial or f"t{len(log)}",
                    purpose=pick.purpose,
                    comparison=pick.comparison,
                    truth_term=_name(card),
                    study_day=DAY,
                )
            )

    def by_the_simulation(self) -> list[tuple[int, str]]:
        order = DayOrder(
            GRAPH,
            self.due,
            self.new,
            lambda: [card for card in (*self.due, *self.new) if card < GRAPH.terms],
            requeue_gap=3,
            first_day_criterion=3,
        )
        asked: list[tuple[int, str]] = []
        attempts: Counter[int] = Counter()
        while True:
            picked = order.pick()
            if picked is None or (picked[1] is Why.PRACTICE and not order._again):
                return asked
            card, why = picked
            is_practice = why is Why.PRACTICE
            passed = is_practice or self.passes(card, attempts[card])
            attempts[card] += not is_practice
            asked.append((card, why.value))
            order.heard(card, why, passed=passed)


def _without_practice(asked: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Practice only fills a gap before a card comes back."""
    return [each for each in asked if each[1] != Why.PRACTICE.value]


@pytest.mark.parametrize("seed", range(40))
def test_day_order_asks_what_the_queue_asks(seed: int) -> None:
    """The same cards for the same reasons as often, and contrasts after due and new terms."""
    day = _Day(seed)
    program, simulation = (
        _without_practice(asked) for asked in (day.by_the_program(), day.by_the_simulation())
    )
    assert Counter(simulation) == Counter(program)
    for asked in (program, simulation):
        first = [card >= GRAPH.terms for card, why in asked if why in {"due", "new"}]
        assert first == sorted(first)


@pytest.mark.parametrize("seed", range(10))
def test_day_order_sorts_due_cards_as_the_queue(seed: int) -> None:
    day = _Day(seed)
    cards = [
        QueuedCard(Card(_key(card), memory=MemoryState(5.0, 5.0, 95, DAY), due_day=DAY), ("p",), p)
        for card, p in day.due.items()
    ]
    expected = [q.key for q in StudyQueue(cards, DayLog([]), study_day=DAY, now_ms=0).due()]
    order = DayOrder(GRAPH, day.due, (), list, requeue_gap=3, first_day_criterion=3)
    found: list[CardKey] = []
    while (picked := order.pick()) is not None:
        card, why = picked
        if why is Why.DUE and _key(card) not in found:
            found.append(_key(card))
        order.heard(card, why, passed=True)
    assert found == expected
