"""A synthetic learner: what is remembered, how it is answered, what an answer teaches.

Two memories, both after FSRS-6: one per term, and one per pair for telling its two terms apart.
Nothing here is known to the arms; they see answers only.
"""

from dataclasses import dataclass
from random import Random

from diffstudy.scheduling.fsrs_formulas import FsrsFormulas
from diffstudy.simulation.term_graph import TermGraph

BLANK = -1
"""What an answer is that names no term, and what a typed question offers."""

_AGAIN, _GOOD = 1, 3
_CONFUSABLE_SHARE = 0.3
_LAWS = FsrsFormulas()


@dataclass(frozen=True, slots=True)
class Traits:
    """What learners differ in.

    Args:
        stability_factor: times the first stabilities of FSRS.
        difficulty_shift: added to the first difficulties.
        slip: chance of a wrong answer though everything was known.
        lean: chance that a guess between two takes the term that comes first on the page.
        confusability: chance of not telling a confusable pair apart before any practice of it.
        carry: chance that a probe of a contrast trains the term it shows as well. Whoever
            believes that choosing trains recall sets it to 1; the schedulers do not count on it.
        eta: chance that a question on A trains A against B without B being shown.
        intrusion: chance that a typed answer becomes the other term where they are not told
            apart, or where the right one does not come to mind (rho).
        first_recall: chance of knowing a term right after its page was read.
        missed: chance that a day is missed.
        pace: times the usual seconds for an answer.
    """

    stability_factor: float
    difficulty_shift: float
    slip: float
    lean: float
    confusability: float
    carry: float
    eta: float
    intrusion: float
    first_recall: float
    missed: float
    pace: float


def drawn_traits(rng: Random, eta: float) -> Traits:
    """Return the traits of one learner of the population."""
    return Traits(
        stability_factor=rng.lognormvariate(0.0, 0.35),
        difficulty_shift=rng.gauss(0.0, 1.0),
        slip=rng.uniform(0.0, 0.04),
        lean=rng.uniform(0.3, 0.7),
        confusability=rng.betavariate(6.0, 2.0),
        carry=rng.random(),
        eta=eta,
        intrusion=rng.uniform(0.3, 0.9),
        first_recall=rng.uniform(0.7, 0.95),
        missed=rng.uniform(0.0, 0.2),
        pace=rng.lognormvariate(0.0, 0.25),
    )


class SyntheticLearner:
    """One learner with one collection, from the first page on.

    Args:
        rng: decides which pairs are confusable, how hard each term is, and every answer.
    """

    def __init__(self, traits: Traits, graph: TermGraph, rng: Random) -> None:
        self.traits = traits
        self._graph = graph
        self._rng = rng
        self._hardness = [rng.gauss(traits.difficulty_shift, 1.0) for _ in range(graph.terms)]
        self._confusable = [
            traits.confusability if rng.random() < _CONFUSABLE_SHARE else 0.0 for _ in graph.pairs
        ]
        self._stability = [0.0] * graph.terms
        self._difficulty = [0.0] * graph.terms
        self._last = [0] * graph.terms
        self._pair_stability = [0.0] * len(graph.pairs)
        self._pair_difficulty = [0.0] * len(graph.pairs)
        self._pair_last = [0] * len(graph.pairs)

    def let_chance_be(self, rng: Random) -> None:
        """Answer by this chance from here on, once the person is drawn."""
        self._rng = rng

    def right_choices(self, term: int, other: int, day: int, cues: int) -> int:
        """Return how many of so many test questions with two options come out right."""
        chance = self.choice_right(term, other, day)
        return sum(self._rng.random() < chance for _ in range(cues))

    def recall(self, term: int, day: int) -> float:
        """Return the true chance that a term comes to mind; 0 before it was met."""
        stability = self._stability[term]
        return _LAWS.recall(stability, day - self._last[term]) if stability else 0.0

    def confusion(self, pair: int, day: int) -> float:
        """Return the true chance that the terms of a page are not told apart."""
        confusable = self._confusable[pair]
        stability = self._pair_stability[pair]
        if not confusable or not stability:
            return confusable
        return confusable * (1.0 - _LAWS.recall(stability, day - self._pair_last[pair]))

    def typed_right(self, term: int, day: int) -> float:
        """Return the true chance of typing a term when asked for it."""
        right = self.recall(term, day) * (1.0 - self.traits.slip)
        for pair in self._graph.pair_of[term].values():
            right *= 1.0 - self.traits.intrusion * self.confusion(pair, day)
        return right

    def choice_right(self, term: int, other: int, day: int) -> float:
        """Return the true chance of choosing a term and not the other one of a page."""
        pair = self._graph.pair_of[term][other]
        knows = self.recall(term, day) * (1.0 - self.confusion(pair, day))
        lean = self.traits.lean if term < other else 1.0 - self.traits.lean
        return knows * (1.0 - self.traits.slip) + (1.0 - knows) * lean

    def answer(self, term: int, offered: int, day: int, *, is_probe: bool) -> int:
        """Return the term answered, or BLANK, and learn from the feedback.

        Args:
            term: the right one.
            offered: the other option, or BLANK for a typed answer.
            is_probe: it belongs to a review of the contrast and not of the term.
        """
        rng = self._rng
        chance = self.traits.first_recall if not self._stability[term] else self.recall(term, day)
        knows = rng.random() < chance
        of_term = self._graph.pair_of[term]
        if offered == BLANK:
            answer = self._typed(term, day, knows=knows)
            shown, tells = answer, False
        else:
            pair = of_term.get(offered)
            tells = pair is None or rng.random() >= self.confusion(pair, day)
            answer = self._chosen(term, offered, knows=knows and tells)
            shown = offered
        if not is_probe or rng.random() < self.traits.carry:
            self._train_term(term, day, knows=knows)
        for other, pair in of_term.items():
            if not self._confusable[pair]:
                continue
            if other == shown:
                self._train_pair(pair, day, tells=tells)
            elif self.traits.eta and self._stability[other] and rng.random() < self.traits.eta:
                self._train_pair(pair, day, tells=rng.random() >= self.confusion(pair, day))
        return answer

    def seconds(self, *, typed: bool, right: bool) -> float:
        """Return how long an answer and its feedback take."""
        usual = SECONDS_TYPED if typed else SECONDS_CHOSEN
        extra = 0.0 if right else SECONDS_AFTER_A_MISS
        return self.traits.pace * self._rng.lognormvariate(-0.045, 0.3) * (usual + extra)

    def _typed(self, term: int, day: int, *, knows: bool) -> int:
        rng = self._rng
        for other, pair in self._graph.pair_of[term].items():
            if not self._stability[other]:
                continue  # a term that was never met comes to nobody's mind
            mixed_up = self._confusable[pair] if not knows else self.confusion(pair, day)
            if mixed_up and rng.random() < mixed_up * self.traits.intrusion:
                return other
        return term if knows and rng.random() >= self.traits.slip else BLANK

    def _chosen(self, term: int, offered: int, *, knows: bool) -> int:
        rng = self._rng
        if knows:
            return term if rng.random() >= self.traits.slip else offered
        first, second = sorted((term, offered))
        return first if rng.random() < self.traits.lean else second

    def _train_term(self, term: int, day: int, *, knows: bool) -> None:
        rating = _GOOD if knows else _AGAIN
        stability = self._stability[term]
        if not stability:
            stability, difficulty = _LAWS.first(rating)
            stability *= self.traits.stability_factor
            difficulty = min(10.0, max(1.0, difficulty + self._hardness[term]))
        elif day > self._last[term]:
            stability, difficulty = _LAWS.after(
                stability, self._difficulty[term], day - self._last[term], rating
            )
        else:
            stability, difficulty = _LAWS.same_day(stability, self._difficulty[term], rating)
        self._stability[term], self._difficulty[term] = stability, difficulty
        self._last[term] = day

    def _train_pair(self, pair: int, day: int, *, tells: bool) -> None:
        rating = _GOOD if tells else _AGAIN
        stability = self._pair_stability[pair]
        if not stability:
            stability, difficulty = _LAWS.first(rating)
            stability *= self.traits.stability_factor
            difficulty = min(10.0, max(1.0, difficulty + self.traits.difficulty_shift))
        else:
            days = day - self._pair_last[pair]
            difficulty = self._pair_difficulty[pair]
            if days:
                stability, difficulty = _LAWS.after(stability, difficulty, days, rating)
            else:
                stability, difficulty = _LAWS.same_day(stability, difficulty, rating)
        self._pair_stability[pair], self._pair_difficulty[pair] = stability, difficulty
        self._pair_last[pair] = day


SECONDS_CHOSEN = 8.0
"""Usual time to choose between two, in seconds; like the two below an assumption."""

SECONDS_TYPED = 12.0
"""Usual time to type an answer."""

SECONDS_AFTER_A_MISS = 8.0
"""Further time to read the feedback after a wrong answer."""
