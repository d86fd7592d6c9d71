"""The cards of a simulated collection as lists of numbers, scheduled as the program does.

Card ``t`` is the term t; card ``terms + p`` is the contrast of page p. A test holds states and
due days equal to scheduling.replay on random histories.
"""

from diffstudy.domain.card import CardKind
from diffstudy.scheduling.balancer import balanced_interval
from diffstudy.scheduling.fsrs_formulas import FsrsFormulas
from diffstudy.scheduling.rating_policy import desired_retention
from diffstudy.simulation.arms import Rules
from diffstudy.simulation.term_graph import TermGraph

NEVER = 1 << 30
"""The due day of a card that is new or asleep."""

_AGAIN, _GOOD = 1, 3
_SHORTEST_BALANCED = 3


class CardShelf:
    """What the scheduler knows of each card; the learner's true memory is another matter.

    Args:
        contrasts_sleep: after three passes in a row, to wake on an error.
        seed: names the learner to the balancer.
    """

    def __init__(self, graph: TermGraph, rules: Rules, seed: str, *, contrasts_sleep: bool) -> None:
        cards = graph.terms + len(graph.pairs)
        self._terms = graph.terms
        self._rules = rules
        self._seed = seed
        self._sleeps = contrasts_sleep
        self._formulas = FsrsFormulas()
        self._siblings = _siblings(graph)
        self._stability = [0.0] * cards
        self._difficulty = [0.0] * cards
        self._last = [0] * cards
        self._passes = [0] * cards
        self._reviews = [0] * cards
        self._due_counts: dict[int, int] = {}
        self.due = [NEVER] * cards

    def met(self, card: int) -> bool:
        """Whether the card had its first graded answer."""
        return self._stability[card] > 0.0

    def recall(self, card: int, day: int) -> float:
        """Return the predicted recall, 0 for a card without a memory."""
        stability = self._stability[card]
        return self._formulas.recall(stability, day - self._last[card]) if stability else 0.0

    def wake(self, card: int, day: int) -> None:
        """Make a sleeping contrast due on the day after; one that is awake keeps its day."""
        if self.due[card] == NEVER:
            self._passes[card] = 0
            self._set_due(card, day + 1)

    def review(self, card: int, day: int, *, passed: bool, alternatives: int | None) -> None:
        """Apply the graded answer of a day."""
        rating = _GOOD if passed else _AGAIN
        if self._stability[card]:
            both = self._formulas.after(
                self._stability[card], self._difficulty[card], day - self._last[card], rating
            )
        else:
            both = self._formulas.first(rating)
        self._stability[card], self._difficulty[card] = both
        self._last[card] = day
        self._passes[card] = self._passes[card] + 1 if passed else 0
        is_contrast = card >= self._terms
        if is_contrast and self._sleeps and self._passes[card] >= self._sleep_after:
            self._passes[card] = 0
            self._set_due(card, NEVER)
        else:
            kind = CardKind.CONTRAST if is_contrast else CardKind.TERM
            retention = desired_retention(self._rules.retention, kind, alternatives)
            exact = self._formulas.interval(both[0], retention, self._rules.maximum_interval)
            self._set_due(card, day + self._spread(card, day, exact))
        self._reviews[card] += 1

    @property
    def _sleep_after(self) -> int:
        return self._rules.constants.sleep_after_passes

    def _spread(self, card: int, day: int, exact: int) -> int:
        if exact < _SHORTEST_BALANCED:
            return exact
        return balanced_interval(
            exact,
            study_day=day,
            due_counts=self._due_counts,
            sibling_days=[
                self.due[other] for other in self._siblings[card] if self.due[other] != NEVER
            ],
            seed=f"{self._seed}|{card}|{self._reviews[card]}",
            maximum=self._rules.maximum_interval,
        )

    def _set_due(self, card: int, due: int) -> None:
        counts = self._due_counts
        before = self.due[card]
        if before != NEVER:
            counts[before] -= 1
        if due != NEVER:
            counts[due] = counts.get(due, 0) + 1
        self.due[card] = due


def _siblings(graph: TermGraph) -> tuple[tuple[int, ...], ...]:
    """Return per card the others on its pages."""
    found: list[set[int]] = [set() for _ in range(graph.terms + len(graph.pairs))]
    for number, (one, other) in enumerate(graph.pairs):
        page = {one, other, graph.terms + number}
        for card in page:
            found[card] |= page - {card}
    return tuple(tuple(sorted(others)) for others in found)
