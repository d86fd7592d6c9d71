"""Who is taken for whom: the ordered pairs of terms, the worst first (learning.md 4.4)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from diffstudy.domain.statistics import Confusion
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.beta_distribution import beta_quantile
from diffstudy.scheduling.confusion import (
    AnswerFact,
    ErrorRate,
    Tally,
    error_rates,
    tallies,
    telling,
)
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.discrimination import discrimination
from diffstudy.services.answer_facts import fact_of, neighbours_of
from diffstudy.storage.database import Database


class ConfusionService:
    """Reports one learner's confusions."""

    def __init__(self, database: Database, clock: DayClock, learner: str) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

    def report(self) -> tuple[Confusion, ...]:
        """Return every ordered pair that an answer says something of, the worst first.

        Pairs that no page compares are among them once one was answered for the other. Terms
        that are no longer in the library are left out.
        """
        with self._database.reading() as uow:
            today = self._clock.now(uow.cards.last_study_day(self._learner)).study_day
            facts = uow.progress.comparison_facts(self._learner, today)
            pairs = {fact.key: tuple(term.key for term in fact.terms) for fact in facts}
            names = {term.key: term.headword for fact in facts for term in fact.terms}
            answers = uow.progress.pair_answers(self._learner, names)
        return confusions_from(list(map(fact_of, answers)), neighbours_of(pairs), names, today)

    def among(self, terms: Collection[str]) -> tuple[Confusion, ...]:
        """Return the pairs among some terms that an answer says something of, the worst first."""
        with self._database.reading() as uow:
            today = self._clock.now(uow.cards.last_study_day(self._learner)).study_day
            answers = uow.progress.pair_answers(self._learner, terms)
            names = uow.reports.headwords(terms)
        neighbours = {term: tuple(other for other in names if other != term) for term in names}
        return confusions_from(list(map(fact_of, answers)), neighbours, names, today)


def confusions_from(
    facts: Iterable[AnswerFact],
    neighbours: Mapping[str, tuple[str, ...]],
    names: Mapping[str, str],
    today: int,
) -> tuple[Confusion, ...]:
    """Return the report of some answers.

    Args:
        facts: answers that still count.
        neighbours: terms that a page sets against a term.
        names: headwords by key of the terms to report.
        today: study day to which older answers are decayed.
    """
    known = list(facts)
    rates = error_rates(known, neighbours, today)
    choices: defaultdict[frozenset[str], list[AnswerFact]] = defaultdict(list)
    for fact in telling(known):
        for other in fact.offered:
            choices[frozenset((fact.truth, other))].append(fact)
    found = [
        _confusion(pair, names, tally, rates[pair], choices[frozenset(pair)])
        for pair, tally in tallies(known, neighbours).items()
        if pair[0] in names and pair[1] in names
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.estimate, -one.mistaken, one.term_key, one.other_key))
    )


def _confusion(
    pair: tuple[str, str],
    names: Mapping[str, str],
    tally: Tally,
    rate: ErrorRate,
    choices: Iterable[AnswerFact],
) -> Confusion:
    shape = (LEARNING.beta_errors + rate.errors, LEARNING.beta_passes + rate.successes)
    apart = discrimination(choices, *pair)
    return Confusion(
        term_key=pair[0],
        term=names[pair[0]],
        other_key=pair[1],
        other=names[pair[1]],
        mistaken=tally.mistaken,
        answers=tally.answers,
        estimate=rate.mean,
        low=beta_quantile(LEARNING.range_tail, *shape),
        high=beta_quantile(1 - LEARNING.range_tail, *shape),
        d_prime=None if apart is None else apart.d_prime,
        criterion=None if apart is None else apart.criterion,
    )
