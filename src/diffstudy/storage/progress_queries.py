"""What the log and the cards say of a learner's progress: sets of rows, never one at a time.

Fine for a hundred thousand comparisons: a fixed number of statements, each over an index.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.answer_queries import ColdAnswers, PairAnswer, cold_answers, pair_answers
from diffstudy.storage.card_conditions import IS_DUE, IS_NEW, IS_WRONG, OF_LEARNER
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.comparison_facts import ComparisonFacts, read_facts
from diffstudy.storage.learner_ids import learner_id


@dataclass(frozen=True, slots=True)
class StudyTotals:
    """The collection on a study day, every card counted once.

    Args:
        comparisons_due: comparisons with a due card.
        next_due_day: first study day after this one on which a card is due; None for none.
    """

    due: int
    new: int
    wrong_last_time: int
    comparisons_due: int
    next_due_day: int | None


_DUE_TOTALS = f"""
SELECT count(*), coalesce(sum({IS_WRONG}), 0) FROM card_progress p
WHERE p.learner_id = :learner AND {IS_DUE} AND {may_be_studied("p.card_id")}
"""
_NEW_TOTAL = f"""
SELECT count(*) FROM cards {OF_LEARNER} WHERE {IS_NEW} AND {may_be_studied("cards.id")}
"""
_COMPARISONS_DUE = f"""
SELECT count(DISTINCT c.id) FROM card_progress p
JOIN card_comparisons cc ON cc.card_id = p.card_id JOIN comparisons c ON c.id = cc.comparison_id
WHERE p.learner_id = :learner AND {IS_DUE} AND c.archived = 0
"""
_NEXT_DUE = f"""
SELECT p.due_day FROM card_progress p
WHERE p.learner_id = :learner AND p.state = 'active' AND p.due_day > :day
  AND {may_be_studied("p.card_id")} ORDER BY p.due_day LIMIT 1
"""


class ProgressQueries:
    """Reads progress within one transaction; archived comparisons are left out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due_by_day(
        self, learner: str, from_day: int, days: int, comparisons: Collection[str] | None = None
    ) -> tuple[int, ...]:
        """Return how many active cards are due on each day; the first holds the backlog too.

        Args:
            from_day: study day to begin with.
            days: how many days, at least 1.
            comparisons: keys of the comparisons to look at; None for all.
        """
        found = self._rows(
            "SELECT max(due_day, :first), count(*) FROM card_progress WHERE learner_id = :learner "
            "AND state = 'active' AND due_day < :end "
            f"AND {may_be_studied('card_progress.card_id', listed=comparisons is not None)} GROUP BY 1",
            learner,
            first=from_day,
            end=from_day + days,
            comparisons=json.dumps(list(comparisons or ())),
        )
        counts: dict[int, int] = dict(found)
        return tuple(counts.get(day, 0) for day in range(from_day, from_day + days))

    def due_on(self, learner: str, first_day: int, last_day: int) -> dict[int, int]:
        """Return how many active cards are due on each of some days; days without are left out."""
        found = self._rows(
            "SELECT due_day, count(*) FROM card_progress WHERE learner_id = :learner "
            "AND state = 'active' AND due_day BETWEEN :first AND :last "
            f"AND {may_be_studied('card_progress.card_id')} GROUP BY due_day",
            learner,
            first=first_day,
            last=last_day,
        )
        return dict(found)

    def comparison_facts(
        self,
        learner: str,
        study_day: int,
        mixups_since: int | None = 0,
        comparisons: Collection[str] | None = None,
    ) -> tuple[ComparisonFacts, ...]:
        """Return comparisons with what their cards say on a study day, by pack and place.

        Args:
            mixups_since: first study day whose confusions are counted; None to count none.
            comparisons: keys of the comparisons to look at; None for all.
        """
        own_id = learner_id(self._connection, learner)
        return read_facts(self._connection, own_id, study_day, mixups_since, comparisons)

    def study_totals(self, learner: str, study_day: int) -> StudyTotals:
        """Return what is due and new on a study day in the whole collection."""
        due, wrong = self._rows(_DUE_TOTALS, learner, day=study_day)[0]
        next_due = self._rows(_NEXT_DUE, learner, day=study_day)
        return StudyTotals(
            due=due,
            new=self._rows(_NEW_TOTAL, learner)[0][0],
            wrong_last_time=wrong,
            comparisons_due=self._rows(_COMPARISONS_DUE, learner, day=study_day)[0][0],
            next_due_day=next_due[0][0] if next_due else None,
        )

    def cold_answers(self, learner: str, term_keys: Collection[str]) -> dict[str, ColdAnswers]:
        """Return for each term the cold answers that count: graded, clean, not taken back."""
        return cold_answers(self._connection, learner_id(self._connection, learner), term_keys)

    def pair_answers(self, learner: str, term_keys: Collection[str]) -> tuple[PairAnswer, ...]:
        """Return the answers that count to questions on these terms, in the order given."""
        return pair_answers(self._connection, learner_id(self._connection, learner), term_keys)

    def _rows(self, query: str, learner: str, **values: Any) -> list[Any]:
        values["learner"] = learner_id(self._connection, learner)
        # All at once: row by row SQLAlchemy takes three times as long as SQLite.
        return list(self._connection.exec_driver_sql(query, values).all())
