"""Chooses the questions of one learner after one arm; it sees answers and never the truth."""

from dataclasses import dataclass, field
from math import log
from random import Random

from diffstudy.simulation.arms import Arm, Contrasts, Rivals, Rules
from diffstudy.simulation.card_shelf import CardShelf
from diffstudy.simulation.confusion_counts import ConfusionCounts
from diffstudy.simulation.day_order import DayOrder, Why
from diffstudy.simulation.learner import BLANK
from diffstudy.simulation.term_graph import TermGraph

_DECILES = 10
_LEAST_CHANCE = 1e-6


@dataclass(slots=True)
class Predictions:
    """How the predicted recall of typed, graded answers compares with what happened."""

    answers: int = 0
    log_loss: float = 0.0
    predicted: list[float] = field(default_factory=lambda: [0.0] * _DECILES)
    passed: list[int] = field(default_factory=lambda: [0] * _DECILES)
    counted: list[int] = field(default_factory=lambda: [0] * _DECILES)

    def add(self, chance: float, *, passed: bool) -> None:
        """Count one answer whose chance of being right was predicted."""
        likely = min(1 - _LEAST_CHANCE, max(_LEAST_CHANCE, chance))
        self.answers += 1
        self.log_loss -= log(likely if passed else 1 - likely)
        decile = min(_DECILES - 1, int(chance * _DECILES))
        self.predicted[decile] += chance
        self.passed[decile] += passed
        self.counted[decile] += 1


class Teacher:
    """Asks and hears; one per learner and arm.

    Args:
        name: of the learner, for the balancer.
        rng: chance of the questions: which form, which rival, which side of a contrast.
    """

    def __init__(self, arm: Arm, graph: TermGraph, rules: Rules, name: str, rng: Random) -> None:
        self._arm, self._graph, self._rules, self._rng = arm, graph, rules, rng
        sleeps = arm.contrasts is Contrasts.AFTER_AN_ERROR
        self._shelf = CardShelf(graph, rules, name, contrasts_sleep=sleeps)
        self._counts = ConfusionCounts(graph, rules.constants)
        self._open_pages = [False] * len(graph.pairs)
        self._begun = [False] * len(graph.pairs)
        self._opened_for: dict[int, int] = {}
        self._in_use: list[int] = []
        self._day = -1
        self._order: DayOrder | None = None
        self._unasked: list[int] = []
        self._asked: tuple[int, Why, int, int] = (0, Why.PRACTICE, 0, BLANK)
        self.predictions = Predictions()
        self.results = [0] * graph.terms
        """Per term its graded results, the latest in the lowest bit, under a leading 1."""

    def start_day(self, day: int) -> None:
        """Plan a day."""
        self._day = day
        shelf = self._shelf
        overdue = any(due < day - 1 for due in shelf.due[: self._graph.terms])
        new = [] if overdue and self._arm.scheduled else self._introduce()
        if not self._arm.scheduled:
            self._unasked = new
            return
        self._order = DayOrder(
            self._graph,
            {card: self._priority(card) for card, due in enumerate(shelf.due) if due <= day},
            new,
            self._practice,
            requeue_gap=self._rules.requeue_gap,
            first_day_criterion=self._rules.first_day_criterion,
        )

    def ask(self) -> tuple[int, int, bool] | None:
        """Return the right term, the other option (or BLANK) and whether it probes a contrast."""
        if self._order is None:
            return self._ask_at_random()
        picked = self._order.pick()
        if picked is None:
            return None
        card, why = picked
        terms = self._graph.terms
        if card >= terms:
            one, other = self._graph.pairs[card - terms]
            term, offered = (one, other) if self._rng.random() < 0.5 else (other, one)
        else:
            term = card
            is_first = why is Why.NEW
            typed = not is_first and self._rng.random() < self._rules.typed_share
            offered = BLANK if typed else self._rival(term)
        self._asked = (card, why, term, offered)
        return term, offered, card >= terms

    def hear(self, answer: int) -> None:
        """Take in the answer to the last question."""
        card, why, term, offered = self._asked
        correct = answer == term
        self._counts.learn(term, answer, offered, self._day)
        if self._order is None:
            return
        passed = self._order.heard(card, why, passed=correct)
        if passed is not None and why in {Why.DUE, Why.NEW}:
            self._review(card, offered, passed=passed)
        if (
            not correct
            and answer != BLANK
            and why is not Why.PRACTICE
            and self._arm.contrasts is Contrasts.AFTER_AN_ERROR
        ):
            pair = self._graph.pair_of[term].get(answer)
            if pair is not None:
                self._shelf.wake(self._graph.terms + pair, self._day)

    def _review(self, card: int, offered: int, *, passed: bool) -> None:
        shelf = self._shelf
        if card < self._graph.terms:
            if not shelf.met(card):
                self._begun[self._opened_for[card]] = True
            elif offered == BLANK:
                self.predictions.add(shelf.recall(card, self._day), passed=passed)
            self.results[card] = (self.results[card] or 1) << 1 | passed
        alternatives = None if offered == BLANK else 2
        shelf.review(card, self._day, passed=passed, alternatives=alternatives)

    def _priority(self, card: int) -> float:
        recall = self._shelf.recall(card, self._day)
        if card < self._graph.terms or not self._arm.confusion_first:
            return recall
        one, other = self._graph.pairs[card - self._graph.terms]
        worst = max(
            self._counts.rate(one, other, self._day).draw(self._rng),
            self._counts.rate(other, one, self._day).draw(self._rng),
        )
        return recall - self._rules.constants.confusion_priority * worst

    def _rival(self, term: int) -> int:
        rng = self._rng
        if self._arm.rivals is Rivals.ANY_TERM:
            others = [other for other in self._in_use if other != term]
            return rng.choice(others)
        open_pages = self._open_pages
        rivals = [o for o, page in self._graph.pair_of[term].items() if open_pages[page]]
        if self._arm.rivals is Rivals.ANY_NEIGHBOUR:
            return rng.choice(rivals)
        return self._counts.rival(term, rivals, self._day, rng)

    def _introduce(self) -> list[int]:
        """Open the pages of today and return the terms that may be met.

        As services.study.scope: so many pages a day, none sharing a term with another new one;
        a page on which a card was graded goes on, and one whose terms are all known has nothing
        to introduce and opens at once.
        """
        chosen: set[int] = set()
        new: list[int] = []
        budget = self._rules.new_pages_per_day
        for page, pair in enumerate(self._graph.pairs):
            unmet = [term for term in pair if not self._was_met(term)]
            if self._begun[page]:
                new += [term for term in unmet if term not in new]
            elif not unmet:
                self._open(page)
            elif budget and not chosen & set(pair):
                budget -= 1
                chosen.update(pair)
                new += [term for term in unmet if term not in new]
                self._opened_for.update(dict.fromkeys(unmet, page))
                self._open(page)
        return new

    def _open(self, page: int) -> None:
        if self._open_pages[page]:
            return
        self._open_pages[page] = True
        self._in_use += [term for term in self._graph.pairs[page] if term not in self._in_use]
        if self._arm.contrasts is Contrasts.ALL:
            self._shelf.wake(self._graph.terms + page, self._day)

    def _was_met(self, term: int) -> bool:
        return self._shelf.met(term) if self._arm.scheduled else bool(self.results[term])

    def _practice(self) -> list[int]:
        shelf, day = self._shelf, self._day
        known = [term for term in range(self._graph.terms) if shelf.met(term)]
        return sorted(known, key=lambda term: shelf.recall(term, day))

    def _ask_at_random(self) -> tuple[int, int, bool] | None:
        rng = self._rng
        is_first = bool(self._unasked)
        if not is_first and not self._in_use:
            return None
        term = self._unasked.pop(0) if is_first else rng.choice(self._in_use)
        if is_first:
            self._begun[self._opened_for[term]] = True
            self.results[term] = 1
        typed = not is_first and rng.random() < self._rules.typed_share
        offered = BLANK if typed else self._rival(term)
        self._asked = (term, Why.PRACTICE, term, offered)
        return term, offered, False
