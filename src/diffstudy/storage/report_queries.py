"""What the log says as a whole: its days, its slips, and what was predicted against what came.

Each is one pass over a learner's answers since a day; a report is read seldom, an answer given
often. Guesses before a page are no answers.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.column_types import decoded_pairs
from diffstudy.storage.former_keys import current, former_keys
from diffstudy.storage.learner_ids import learner_id

_COUNTED = """
WITH counted AS (
  SELECT study_day, correct, outcome FROM (
    SELECT study_day, correct, outcome, purpose, lag(outcome) OVER before AS outcome_before,
      cue = lag(cue) OVER before AND session = lag(session) OVER before AS is_same
    FROM reviews WHERE learner_id = :learner AND undone_ms IS NULL
    WINDOW before AS (ORDER BY seq))
  WHERE outcome <> 'too-fast' AND purpose <> 'guess'
    AND NOT (outcome = 'assisted' AND coalesce(is_same, 0)
      AND outcome_before IN ('unknown-word', 'blank', 'assisted')))
"""
"""As a session counts: a second try belongs to its question, and guesses are no answers."""

_DAYS = (
    _COUNTED
    + """
SELECT study_day, count(*), sum(correct AND outcome NOT IN ('assisted', 'guessed')) FROM counted
WHERE study_day >= :since GROUP BY study_day ORDER BY study_day
"""
)
_ANSWERS = _COUNTED + "SELECT count(*) FROM counted"
_PREDICTIONS = """
SELECT count(*), coalesce(sum(predicted), 0.0), coalesce(sum(rating > 1), 0) FROM reviews
WHERE learner_id = :learner AND undone_ms IS NULL AND graded = 1 AND contaminated = 0
  AND predicted IS NOT NULL AND outcome NOT IN ('self-rated', 'ticked')
"""
_PREDICTED_DAYS = """
SELECT study_day, count(*), sum(predicted), sum(rating > 1) FROM reviews
WHERE learner_id = :learner AND study_day >= :since AND undone_ms IS NULL AND graded = 1
  AND contaminated = 0 AND predicted IS NOT NULL AND outcome NOT IN ('self-rated', 'ticked')
GROUP BY study_day ORDER BY study_day
"""
_TELLING = """
learner_id = :learner AND study_day >= :since AND undone_ms IS NULL AND purpose <> 'guess'
  AND outcome NOT IN ('too-fast', 'self-rated', 'ticked', 'assisted', 'guessed')
"""
_GIVEN = f"""
SELECT truth_term, CASE WHEN correct THEN truth_term ELSE answer_term END, count(*) FROM reviews
WHERE {_TELLING} AND truth_term <> '' AND (correct = 1 OR answer_term IS NOT NULL) GROUP BY 1, 2
"""
_GIVEN_ON_BOARDS = f"""
SELECT taken_for, count(*) FROM reviews WHERE {_TELLING} AND taken_for <> '[]' GROUP BY taken_for
"""
_HEADWORDS = """
SELECT t.key, t.headword FROM json_each(:keys) AS wanted JOIN terms t ON t.key = wanted.value
WHERE EXISTS (SELECT 1 FROM comparison_terms ct JOIN comparisons c ON c.id = ct.comparison_id
  WHERE ct.term_id = t.id AND c.archived = 0)
"""
_BEGUN = f"""
SELECT DISTINCT {current("comparison")} FROM reviews
WHERE learner_id = :learner AND graded = 1 AND undone_ms IS NULL
"""
_LAST_STUDIED = f"""
SELECT {current("comparison")}, max(study_day) FROM reviews
WHERE learner_id = :learner AND undone_ms IS NULL AND purpose <> 'guess' GROUP BY 1
"""
_HARD_CARDS = """
SELECT cards.key FROM card_progress p JOIN cards ON cards.id = p.card_id
WHERE p.learner_id = :learner AND cards.kind = 'term'
  AND (p.lapses >= :lapses OR p.state = 'suspended') ORDER BY cards.id
"""


@dataclass(frozen=True, slots=True)
class LoggedDay:
    """The questions answered on one study day, and how many of them passed."""

    study_day: int
    answers: int
    right: int


@dataclass(frozen=True, slots=True)
class Predictions:
    """Cold graded answers with a prediction: how many, the sum predicted, how many passed."""

    answers: int
    expected: float
    passed: int


@dataclass(frozen=True, slots=True)
class PredictedDay:
    """The cold graded answers of a study day with a prediction; as for Predictions."""

    study_day: int
    answers: int
    expected: float
    passed: int


class ReportQueries:
    """Reads the log of a learner within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def days(self, learner: str, since: int = 0) -> tuple[LoggedDay, ...]:
        """Return the study days with an answer that counts, the first of them first.

        Args:
            since: first study day to look at.
        """
        return tuple(LoggedDay(*row) for row in self._rows(_DAYS, learner, since=since))

    def answers(self, learner: str) -> int:
        """Return how many answers were given, guesses left out."""
        return int(self._rows(_ANSWERS, learner)[0][0])

    def predicted_days(self, learner: str, since: int = 0) -> tuple[PredictedDay, ...]:
        """Return what was predicted of cold answers, by study day."""
        rows = self._rows(_PREDICTED_DAYS, learner, since=since)
        return tuple(PredictedDay(*row) for row in rows)

    def given_for(self, learner: str, since: int = 0) -> dict[tuple[str, str], int]:
        """Return how often which term was answered where which was asked: (asked, answered).

        Right answers are among them, and so is each tile of a board.
        """
        names = former_keys(self._connection)
        counts: Counter[tuple[str, str]] = Counter()
        for asked, given, times in self._rows(_GIVEN, learner, since=since):
            counts[names.now(asked), names.now(given)] += times
        for stored, times in self._rows(_GIVEN_ON_BOARDS, learner, since=since):
            for asked, given in decoded_pairs(stored):
                counts[names.now(asked), names.now(given)] += times
        return dict(counts)

    def headwords(self, keys: Collection[str]) -> dict[str, str]:
        """Return the headwords of those of some terms that are in the library."""
        found = self._connection.exec_driver_sql(_HEADWORDS, {"keys": json.dumps(list(keys))})
        return {row[0]: row[1] for row in found}

    def begun(self, learner: str) -> tuple[str, ...]:
        """Return the keys of the comparisons on which a card was graded."""
        return tuple(key for (key,) in self._rows(_BEGUN, learner))

    def last_studied(self, learner: str) -> dict[str, int]:
        """Return the study day of the last answer on each comparison that has one."""
        return {row[0]: row[1] for row in self._rows(_LAST_STUDIED, learner)}

    def hard_cards(self, learner: str, lapses: int) -> tuple[str, ...]:
        """Return the keys of term cards that failed so often or more, or were set aside."""
        return tuple(key for (key,) in self._rows(_HARD_CARDS, learner, lapses=lapses))

    def comparisons(self) -> int:
        """Return how many comparisons are in the library."""
        count = self._connection.exec_driver_sql(
            "SELECT count(*) FROM comparisons WHERE archived = 0"
        )
        return int(count.scalar_one())

    def predictions(self, learner: str) -> Predictions:
        """Return what was predicted of cold answers, none of them judged by the learner."""
        return Predictions(*self._rows(_PREDICTIONS, learner)[0])

    def _rows(self, query: str, learner: str, **values: Any) -> list[Any]:
        values["learner"] = learner_id(self._connection, learner)
        return list(self._connection.exec_driver_sql(query, values).all())
