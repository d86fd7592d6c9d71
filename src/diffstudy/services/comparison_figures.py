"""The three figures of a comparison, from its cold answers and its memories (learning.md 4.7).

The learner is told of the weaker side and the worse direction: whoever knows one term of a pair
and not the other does not know the pair.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from diffstudy.domain.mastery import ComparisonFigures, Figure, NewExamples
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.beta_distribution import beta_cdf, beta_quantile
from diffstudy.scheduling.confusion import ErrorRate, Tally, error_rates, tallies
from diffstudy.services.answer_facts import fact_of, is_cold, passed
from diffstudy.storage.answer_queries import PairAnswer
from diffstudy.storage.comparison_facts import ComparisonFacts

_NOTHING_KNOWN = 0.5
"""Pseudo-answers a side of the Jeffreys prior."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Recall:
    """What is remembered of a term: chance of recall today, 0 to 1, and stability in days."""

    chance: float
    stability: float


def likely_share(share: float, answers: int) -> Span:
    """Return between what a share probably lies, given so many answers: 90%, Jeffreys."""
    a, b = share * answers + _NOTHING_KNOWN, (1 - share) * answers + _NOTHING_KNOWN
    tail = LEARNING.range_tail
    return beta_quantile(tail, a, b), beta_quantile(1 - tail, a, b)


def figures_of(
    facts: ComparisonFacts,
    answers: Iterable[PairAnswer],
    recall: Mapping[str, Recall],
    today: int,
) -> ComparisonFigures:
    """Return the figures of a comparison on a study day.

    Args:
        answers: that count and are about its terms, in any order; only cold ones are used.
        recall: by key of a term, where its card has been asked.
    """
    terms = [term.key for term in facts.terms]
    cold = [answer for answer in answers if answer.truth_term in terms and is_cold(answer)]
    said = [fact_of(answer) for answer in cold]
    others = {term: [other for other in terms if other != term] for term in terms}
    rates, counts = error_rates(said, others, today), tallies(said, others)
    directions = {
        pair: (rates.get(pair, ErrorRate()), counts.get(pair, Tally(0, 0)))
        for pair in permutations(terms, 2)
    }
    kept_back = [answer for answer in cold if answer.held_out]
    right = sum(map(passed, kept_back))
    return ComparisonFigures(
        comparison=facts.key,
        title=facts.title,
        terms=tuple(term.headword for term in facts.terms),
        recall=_weakest([_recall(term, cold, recall.get(term), today) for term in terms]),
        tell_apart=_weakest(
            [
                _tell_apart(*found, [answer for answer in cold if answer.truth_term == term], today)
                for (term, _), found in directions.items()
            ]
        ),
        new_examples=NewExamples(right, _new_examples(right, kept_back, today)),
        is_solid=right > 0
        and all(_is_remembered(recall.get(term)) for term in terms)
        and all(_is_told_apart(rate) for rate, _ in directions.values()),
    )


def _recall(term: str, cold: Collection[PairAnswer], recall: Recall | None, today: int) -> Figure:
    own = [answer for answer in cold if answer.truth_term == term]
    if recall is None:
        return _silent([], today)  # its meaning was changed: older answers say nothing of it
    if len(own) < LEARNING.minimum_cold_answers:
        return _silent(own, today)
    # Chance as in scheduling.mastery: a share of the answers was a choice between two.
    chance = sum(bool(answer.offered) for answer in own) / len(own) / 2
    low, high = likely_share(recall.chance, len(own))
    known = [(value - chance) / (1 - chance) for value in (recall.chance, low, high)]
    return _figure(known[0], (known[1], known[2]), own, today)


def _tell_apart(rate: ErrorRate, tally: Tally, cold: Sequence[PairAnswer], today: int) -> Figure:
    if tally.answers < LEARNING.minimum_cold_answers:
        return replace(_silent(cold, today), answers=tally.answers)
    shape = _shape(rate)
    worst, best = (
        beta_quantile(1 - LEARNING.range_tail, *shape),
        beta_quantile(LEARNING.range_tail, *shape),
    )
    found = _figure(1 - 2 * rate.mean, (1 - 2 * worst, 1 - 2 * best), cold, today)
    return replace(found, answers=tally.answers)


def _new_examples(right: int, kept_back: Sequence[PairAnswer], today: int) -> Figure:
    if len(kept_back) < LEARNING.minimum_cold_answers:
        return _silent(kept_back, today)
    share = right / len(kept_back)
    return _figure(share, likely_share(share, len(kept_back)), kept_back, today)


def _weakest(figures: Sequence[Figure]) -> Figure:
    """Return the lowest figure; a silent one first, for a pair is known no better than that."""
    silent = [figure for figure in figures if figure.percent is None]
    if silent:
        return min(silent, key=lambda figure: figure.answers)
    return min(figures, key=lambda figure: figure.percent or 0)


def _figure(value: float, span: Span, answers: Sequence[PairAnswer], today: int) -> Figure:
    return Figure(
        percent=_per_cent(value),
        low=_per_cent(min(value, span[0])),
        high=_per_cent(max(value, span[1])),
        answers=len(answers),
        wanted=LEARNING.minimum_cold_answers,
        days_ago=_days_ago(answers, today),
    )


def _silent(answers: Sequence[PairAnswer], today: int) -> Figure:
    return Figure(
        None,
        None,
        None,
        len(answers),
        LEARNING.minimum_cold_answers,
        _days_ago(answers, today),
    )


def _days_ago(answers: Sequence[PairAnswer], today: int) -> int | None:
    return max(0, today - max(a.study_day for a in answers)) if answers else None


def _per_cent(value: float) -> int:
    return min(LEARNING.display_cap, max(0, round(100 * value)))


def _is_remembered(recall: Recall | None) -> bool:
    return (
        recall is not None
        and recall.chance >= LEARNING.solid_recall
        and recall.stability >= LEARNING.solid_stability_days
    )


def _is_told_apart(rate: ErrorRate) -> bool:
    too_often = 1 - beta_cdf(LEARNING.solid_error_rate, *_shape(rate))
    return too_often < LEARNING.solid_error_probability


def _shape(rate: ErrorRate) -> tuple[float, float]:
    return LEARNING.beta_errors + rate.errors, LEARNING.beta_passes + rate.successes
