"""From rows of the log to what the confusion estimate wants to know of an answer."""

from collections.abc import Mapping

from diffstudy.scheduling.confusion import AnswerFact
from diffstudy.storage.progress_queries import PairAnswer

Pairs = Mapping[str, tuple[str, ...]]
"""Comparison key → keys of its terms, in the order of the sides."""


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
