"""What the answers to questions on some terms say: cold ones, and pairs taken for one another."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from diffstudy.domain.review import OutcomeKind
from diffstudy.storage.column_types import decoded_pairs, decoded_texts
from diffstudy.storage.former_keys import current, every_name, former_keys


@dataclass(frozen=True, slots=True)
class ColdAnswers:
    """First answers of a study day to questions on a term, none given away by a sibling."""

    right: int
    total: int
    last_day: int | None


@dataclass(frozen=True, slots=True)
class PairAnswer:
    """What the confusion estimate needs of an answer (learning.md 4.4)."""

    truth_term: str
    answer_term: str | None
    offered: tuple[str, ...]
    correct: bool
    outcome: OutcomeKind
    mode: str
    study_day: int
    contaminated: bool
    graded: bool
    taken_for: tuple[tuple[str, str], ...]
    held_out: bool = False


_COLD_ANSWERS = f"""
SELECT {current("truth_term")} AS truth, sum(correct), count(*), max(study_day) FROM reviews
WHERE learner_id = :learner AND truth_term IN {every_name(":terms")}
  AND graded = 1 AND contaminated = 0 AND undone_ms IS NULL GROUP BY truth
"""
_PAIR_ANSWERS = f"""
SELECT {current("truth_term")}, {current("answer_term")}, offered, correct, outcome, mode, study_day,
  contaminated, graded, taken_for, held_out
FROM reviews WHERE learner_id = :learner AND undone_ms IS NULL AND seq IN (
  SELECT seq FROM reviews WHERE learner_id = :learner AND truth_term IN {every_name(":terms")}
  UNION SELECT r.seq FROM terms t JOIN card_terms ct ON ct.term_id = t.id
    JOIN reviews r ON r.card_id = ct.card_id AND r.learner_id = :learner AND r.taken_for <> '[]'
    WHERE t.key IN (SELECT value FROM json_each(:terms))) ORDER BY seq
"""


def cold_answers(
    connection: Connection, learner: int, term_keys: Collection[str]
) -> dict[str, ColdAnswers]:
    """Return for each term the cold answers that count: graded, clean, not taken back.

    Args:
        learner: local id.
    """
    rows = connection.exec_driver_sql(
        _COLD_ANSWERS, {"learner": learner, "terms": json.dumps(list(term_keys))}
    ).all()
    answers = {term: ColdAnswers(right, total, day) for term, right, total, day in rows}
    return {term: answers.get(term, ColdAnswers(0, 0, None)) for term in term_keys}


def pair_answers(
    connection: Connection, learner: int, term_keys: Collection[str]
) -> tuple[PairAnswer, ...]:
    """Return the answers that count to questions on these terms, in the order given.

    Args:
        learner: local id.
    """
    rows = connection.exec_driver_sql(
        _PAIR_ANSWERS, {"learner": learner, "terms": json.dumps(list(term_keys))}
    ).all()
    names = former_keys(connection)
    return tuple(
        PairAnswer(
            truth_term=row[0],
            answer_term=row[1],
            offered=tuple(map(names.now, decoded_texts(row[2]))),
            correct=bool(row[3]),
            outcome=OutcomeKind(row[4]),
            mode=row[5],
            study_day=row[6],
            contaminated=bool(row[7]),
            graded=bool(row[8]),
            taken_for=tuple(
                (names.now(one), names.now(other)) for one, other in decoded_pairs(row[9])
            ),
            held_out=bool(row[10]),
        )
        for row in rows
    )
