"""Per ordered pair of terms: how often one is taken for the other (learning.md 4.4).

One Beta error rate per pair and not a full matrix: with forced-choice answers a Dirichlet row
covers 55 to 67% of the truth where it should cover 90, the Beta 88 to 99%.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from diffstudy.domain.review import OutcomeKind
from diffstudy.runtime.learning_constants import LEARNING, LearningConstants

_SAYS_NOTHING = frozenset(
    {
        OutcomeKind.ASSISTED,
        OutcomeKind.GUESSED,
        OutcomeKind.TOO_FAST,
        OutcomeKind.TICKED,
        OutcomeKind.SELF_RATED,
    }
)


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """What the estimate needs to know of one answer.

    Args:
        truth: key of the right term; "" where no single term is the answer.
        offered: keys of the terms to choose from; empty for typed answers.
        taken_for: per tile of a board, its term and the one it was put under.
    """

    truth: str
    answer: str | None
    offered: tuple[str, ...]
    correct: bool
    outcome: OutcomeKind
    study_day: int
    taken_for: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """Decayed counts of one ordered pair, on top of the prior Beta(1, 3)."""

    errors: float = 0.0
    successes: float = 0.0

    @property
    def mean(self) -> float:
        """Expected chance, 0 to 1, of answering the other term when this one is true."""
        errors = LEARNING.beta_errors + self.errors
        return errors / (errors + LEARNING.beta_passes + self.successes)

    def draw(self, rng: Random) -> float:
        """Draw a plausible rate; sampling explores pairs that an average would never offer."""
        return rng.betavariate(
            LEARNING.beta_errors + self.errors, LEARNING.beta_passes + self.successes
        )


def error_rates(
    facts: Iterable[AnswerFact],
    neighbours: Mapping[str, Sequence[str]],
    today: int,
    constants: LearningConstants = LEARNING,
) -> dict[tuple[str, str], ErrorRate]:
    """Return the counts per (true term, other term).

    Args:
        facts: answers that still count, in any order.
        neighbours: terms that a page sets against a term.
        today: study day to which older answers are decayed, half-life 45 days.
    """
    counts: dict[tuple[str, str], tuple[float, float]] = {}
    for one in telling(facts):
        weight = 0.5 ** (max(0, today - one.study_day) / constants.half_life_days)
        for other, errors, successes in _evidence(one, neighbours.get(one.truth, ())):
            before = counts.get((one.truth, other), (0.0, 0.0))
            counts[one.truth, other] = (
                before[0] + weight * errors,
                before[1] + weight * successes,
            )
    return {pair: ErrorRate(*both) for pair, both in counts.items()}


@dataclass(frozen=True, slots=True)
class Tally:
    """Plain counts of one ordered pair, as a person would count them.

    Args:
        mistaken: answers that gave the other term.
        answers: answers that say something of the pair, among them those.
    """

    mistaken: int
    answers: int


def tallies(
    facts: Iterable[AnswerFact], neighbours: Mapping[str, Sequence[str]]
) -> dict[tuple[str, str], Tally]:
    """Return the undecayed counts per (true term, other term); arguments as for error_rates."""
    counts: dict[tuple[str, str], Tally] = {}
    for one in telling(facts):
        for other, errors, _ in _evidence(one, neighbours.get(one.truth, ())):
            before = counts.get((one.truth, other), Tally(0, 0))
            counts[one.truth, other] = Tally(before.mistaken + (errors == 1.0), before.answers + 1)
    return counts


def telling(facts: Iterable[AnswerFact]) -> Iterable[AnswerFact]:
    """Yield what says something of a confusion: answers about one term, and tiles of boards."""
    for fact in facts:
        if fact.outcome not in _SAYS_NOTHING:
            yield from _single(fact)


def _single(fact: AnswerFact) -> Iterable[AnswerFact]:
    """Yield an answer about one term as it is, a board as one answer per tile."""
    if fact.truth:
        yield fact
    for own, other in fact.taken_for:
        yield replace(fact, truth=own, answer=other, correct=own == other, taken_for=())


def _evidence(fact: AnswerFact, neighbours: Sequence[str]) -> Iterable[tuple[str, float, float]]:
    """Yield (other term, errors, successes) that one answer adds."""
    rivals = [key for key in fact.offered if key != fact.truth] or list(neighbours)
    if fact.correct:
        return [(other, 0.0, 1.0) for other in rivals]
    if fact.answer is not None and fact.answer != fact.truth:
        return [(fact.answer, 1.0, 0.0)]
    return [(other, 0.5, 0.5) for other in rivals]


def choose_rival(
    truth: str,
    rivals: Sequence[str],
    rates: Mapping[tuple[str, str], ErrorRate],
    rng: Random,
    constants: LearningConstants = LEARNING,
) -> str:
    """Return the term to offer against the true one: a likely confusion, sometimes any.

    The largest of one draw per rival; one time in five a uniform choice, so that a pair that
    was never offered gets its turn.
    """
    if len(rivals) == 1 or rng.random() < constants.uniform_distractor_share:
        return rng.choice(list(rivals))
    return max(rivals, key=lambda other: rates.get((truth, other), ErrorRate()).draw(rng))


def likely_confusion(
    one: str, other: str, rates: Mapping[tuple[str, str], ErrorRate], rng: Random
) -> float:
    """Draw how often two terms are confused, in the worse direction of the two (A6), 0 to 1."""
    return max(rates.get(pair, ErrorRate()).draw(rng) for pair in ((one, other), (other, one)))
