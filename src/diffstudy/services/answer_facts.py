"""From rows of the log to what the confusion estimate wants to know of an answer."""

from collections.abc import Mapping

from diffstudy.domain.review import OutcomeKind
from diffstudy.scheduling.confusion import AnswerFact
from diffstudy.scheduling.day_log import NOT_PASSED
from diffstudy.storage.answer_queries import PairAnswer

Pairs = Mapping[str, tuple[str, ...]]
"""Comparison key → keys of its terms, in the order of the sides."""


_SELF_JUDGED = frozenset({OutcomeKind.SELF_RATED, OutcomeKind.TICKED})


def is_cold(answer: PairAnswer) -> bool:
    """Whether an answer counts for what the learner is told: graded, clean, and not self-judged.

    Self-rated answers are too kind to count (learning.md section 2).
    """
    return answer.graded and not answer.contaminated and answer.outcome not in _SELF_JUDGED


def passed(answer: PairAnswer) -> bool:
    """Whether an answer was right without help, and no guess by the learner's own word."""
    return answer.correct and answer.outcome not in NOT_PASSED


def neighbours_of(pairs: Pairs) -> dict[str, tuple[str, ...]]:
    """Return for each term the terms that a comparison sets against it."""
    found: dict[str, set[str]] = {}
    for terms in pairs.values():
        for term in terms:
            found.setdefault(term, set()).update(other for other in terms if other != term)
    return {term: tuple(sorted(others)) for term, others in found.items()}


def fact_of(answer: PairAnswer) -> AnswerFact:
    """Return one answer as the estimate takes it."""
    return AnswerFact(
        truth=answer.truth_term,
        answer=answer.answer_term,
        offered=tuple(answer.offered),
        correct=answer.correct,
        outcome=answer.outcome,
        study_day=answer.study_day,
        taken_for=answer.taken_for,
    )
