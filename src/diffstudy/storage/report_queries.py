"""What the log says as a whole: its days, and what was predicted against what came.

Each is one pass over a learner's answers; a report is read seldom, an answer given often.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.learner_ids import learner_id

_DAYS = """
SELECT study_day, count(*), sum(correct AND outcome NOT IN ('assisted', 'guessed')) FROM (
  SELECT study_day, correct, outcome, purpose, lag(outcome) OVER before AS outcome_before,
    cue = lag(cue) OVER before AND session = lag(session) OVER before AS is_same
  FROM reviews WHERE learner_id = :learner AND undone_ms IS NULL
  WINDOW before AS (ORDER BY seq))
WHERE outcome <> 'too-fast' AND purpose <> 'guess'
  AND NOT (outcome = 'assisted' AND coalesce(is_same, 0)
    AND outcome_before IN ('unknown-word', 'blank', 'assisted'))
GROUP BY study_day ORDER BY study_day
"""
"""As a session counts: a second try belongs to its question, and guesses are no answers."""

_PREDICTIONS = """
SELECT count(*), coalesce(sum(predicted), 0.0), coalesce(sum(rating > 1), 0) FROM reviews
WHERE learner_id = :learner AND undone_ms IS NULL AND graded = 1 AND contaminated = 0
  AND predicted IS NOT NULL AND outcome NOT IN ('self-rated', 'ticked')
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


class ReportQueries:
    """Reads the whole log of a learner within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def days(self, learner: str) -> tuple[LoggedDay, ...]:
        """Return the study days with an answer that counts, the first of them first."""
        return tuple(LoggedDay(*row) for row in self._rows(_DAYS, learner))

    def predictions(self, learner: str) -> Predictions:
        """Return what was predicted of cold answers, none of them judged by the learner."""
        return Predictions(*self._rows(_PREDICTIONS, learner)[0])

    def _rows(self, query: str, learner: str) -> list[Any]:
        values = {"learner": learner_id(self._connection, learner)}
        return list(self._connection.exec_driver_sql(query, values).all())
