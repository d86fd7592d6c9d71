"""How often the 90% interval of a confusion rate holds the true rate (learning.md 4.4)."""

from dataclasses import dataclass
from random import Random

from diffstudy.domain.review import OutcomeKind
from diffstudy.runtime.learning_constants import LEARNING, LearningConstants
from diffstudy.scheduling.beta_distribution import beta_cdf
from diffstudy.scheduling.confusion import AnswerFact, ErrorRate, error_rates
from diffstudy.simulation.learner import drawn_traits

ANSWERS = (5, 10, 20, 40, 80)
_TAIL = 0.05
_DAYS_BETWEEN = 1
_CONFUSABLE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Coverage:
    """Share of intervals that hold the truth, after so many answers about one term.

    Args:
        typed_share: of the answers; the rest chose between the term and the other one.
        bias: mean of the estimate minus the true rate.
    """

    typed_share: float
    answers: int
    share: float
    bias: float
    intervals: int


def coverages(
    intervals: int, seed: int, constants: LearningConstants = LEARNING
) -> tuple[Coverage, ...]:
    """Return the coverage for choices alone and for a mix with typed answers.

    Args:
        intervals: learners per row.
    """
    return tuple(
        _covered(typed_share, answers, intervals, seed, constants)
        for typed_share in (0.0, 0.5)
        for answers in ANSWERS
    )


def _covered(
    typed_share: float, answers: int, intervals: int, seed: int, constants: LearningConstants
) -> Coverage:
    rng = Random(f"{seed}|{typed_share}|{answers}")
    inside, bias = 0, 0.0
    for _ in range(intervals):
        rate, truth = _one_estimate(typed_share, answers, rng, constants)
        below = beta_cdf(
            truth,
            constants.beta_errors + rate.errors,
            constants.beta_passes + rate.successes,
        )
        inside += _TAIL <= below <= 1 - _TAIL
        bias += rate.mean - truth
    return Coverage(typed_share, answers, inside / intervals, bias / intervals, intervals)


def _one_estimate(
    typed_share: float, answers: int, rng: Random, constants: LearningConstants
) -> tuple[ErrorRate, float]:
    """Return the estimate for one learner and pair, and the true rate of i taken for j.

    Recall and confusion stand still while the answers come in, one a day.
    """
    traits = drawn_traits(rng, 0.0)
    recall = rng.uniform(0.75, 0.98)
    is_confusable = rng.random() < _CONFUSABLE_SHARE
    confusion = traits.confusability * rng.random() if is_confusable else 0.0
    knows = recall * (1 - confusion)
    truth = 1 - (knows * (1 - traits.slip) + (1 - knows) * traits.lean)
    types_other = confusion * traits.intrusion
    types_right = (1 - types_other) * recall * (1 - traits.slip)
    facts = []
    for day in range(0, answers * _DAYS_BETWEEN, _DAYS_BETWEEN):
        chance = rng.random()
        answer: str | None
        if rng.random() < typed_share:
            offered: tuple[str, ...] = ()
            named_other = chance < types_right + types_other
            answer = "i" if chance < types_right else "j" if named_other else None
        else:
            offered = ("i", "j")
            answer = "j" if chance < truth else "i"
        outcome = OutcomeKind.CHOSEN if offered else OutcomeKind.EXACT
        facts.append(AnswerFact("i", answer, offered, answer == "i", outcome, day))
    last_day = (answers - 1) * _DAYS_BETWEEN
    rates = error_rates(facts, {"i": ("j", "k")}, last_day, constants)
    return rates.get(("i", "j"), ErrorRate()), truth
