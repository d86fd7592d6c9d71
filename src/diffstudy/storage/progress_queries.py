"""What the log and the cards say of a learner's progress: sets of rows, never one at a time.

Fine for a hundred thousand comparisons: a fixed number of statements, each over an index.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.review import OutcomeKind
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.column_types import decoded_pairs, decoded_texts
from diffstudy.storage.former_keys import current, every_name, former_keys
from diffstudy.storage.learner_ids import learner_id


@dataclass(frozen=True, slots=True)
class TermName:
    """A side of a comparison."""

    key: str
    headword: str


@dataclass(frozen=True, slots=True)
class ComparisonFacts:
    """A comparison with what its cards say; a shared card counts for each of its comparisons.

    Args:
        pack: id of the pack.
        cards: all of its cards; ``active`` those that take part in scheduling.
        due: active cards due on the day or before.
        new: active cards never asked and not due.
        asked: cards with at least one graded answer.
        begun: whether a card was graded on this very page; a shared term that is known from
            another page does not begin it.
        wrong_last_time: due cards whose last answer was wrong.
        mixups: answers that took one of its terms for another of them.
        next_due_day: study day of its next active card, overdue ones too; None for none.
        overdue_days: since when its longest overdue card waits, contrasts left out; 0 for none.
    """

    key: str
    title: str
    pack: str
    terms: tuple[TermName, ...]
    cards: int
    active: int
    due: int
    new: int
    asked: int
    begun: bool
    wrong_last_time: int
    mixups: int
    next_due_day: int | None
    overdue_days: int = 0


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


_IS_ACTIVE = "(p.state = 'active' OR (p.state IS NULL AND cards.kind <> 'contrast'))"
_IS_DUE = "(p.state = 'active' AND p.due_day <= :day)"
_IS_NEW = f"({_IS_ACTIVE} AND p.due_day IS NULL AND p.stability IS NULL)"
_IS_WRONG = (
    "((SELECT r.correct FROM reviews r WHERE r.learner_id = p.learner_id "
    "AND r.card_id = p.card_id AND r.undone_ms IS NULL AND r.outcome <> 'too-fast' "
    "AND r.purpose <> 'guess' ORDER BY r.seq DESC LIMIT 1) = 0)"
)
_OF_LEARNER = "LEFT JOIN card_progress p ON p.card_id = cards.id AND p.learner_id = :learner"

_CARD_COUNTS = f"""
SELECT cc.comparison_id, count(*), coalesce(sum({_IS_ACTIVE}), 0), coalesce(sum({_IS_DUE}), 0),
  coalesce(sum({_IS_NEW}), 0), coalesce(sum(p.reviews > 0), 0),
  coalesce(sum(CASE WHEN {_IS_DUE} THEN {_IS_WRONG} END), 0),
  min(CASE WHEN p.state = 'active' THEN p.due_day END),
  coalesce(max(CASE WHEN {_IS_DUE} AND cards.kind <> 'contrast' THEN :day - p.due_day END), 0)
FROM card_comparisons cc JOIN cards ON cards.id = cc.card_id {_OF_LEARNER}
WHERE {{listed}} GROUP BY cc.comparison_id
"""
_SIDES = """
SELECT ct.comparison_id, t.key, t.headword FROM comparison_terms ct
JOIN terms t ON t.id = ct.term_id WHERE {listed} ORDER BY ct.comparison_id, ct.side
"""
_HEADS = """
SELECT c.id, c.key, c.title, packs.key FROM comparisons c JOIN packs ON packs.id = c.pack_id
WHERE c.archived = 0 AND {listed} ORDER BY c.pack_id, c.position, c.id
"""
_LISTED = "{} IN (SELECT id FROM comparisons WHERE key IN (SELECT value FROM json_each(:keys)))"
_MIXUP_COUNTS = f"""
SELECT a.comparison_id, sum(times) FROM (
  SELECT truth_term, answer_term, count(*) AS times FROM reviews
  WHERE learner_id = :learner AND correct = 0 AND answer_term IS NOT NULL
    AND undone_ms IS NULL AND outcome <> 'too-fast' AND purpose <> 'guess'
    AND study_day >= :since
  GROUP BY truth_term, answer_term) AS wrong
JOIN terms t ON t.key = {current("wrong.truth_term")}
JOIN terms u ON u.key = {current("wrong.answer_term")}
JOIN comparison_terms a ON a.term_id = t.id
JOIN comparison_terms b ON b.term_id = u.id AND b.comparison_id = a.comparison_id
WHERE t.id <> u.id GROUP BY a.comparison_id
"""
_BEGUN = f"""
SELECT DISTINCT {current("comparison")} FROM reviews
WHERE learner_id = :learner AND graded = 1 AND undone_ms IS NULL
"""
_DUE_TOTALS = f"""
SELECT count(*), coalesce(sum({_IS_WRONG}), 0) FROM card_progress p
WHERE p.learner_id = :learner AND {_IS_DUE} AND {may_be_studied("p.card_id")}
"""
_NEW_TOTAL = f"""
SELECT count(*) FROM cards {_OF_LEARNER} WHERE {_IS_NEW} AND {may_be_studied("cards.id")}
"""
_COMPARISONS_DUE = f"""
SELECT count(DISTINCT c.id) FROM card_progress p
JOIN card_comparisons cc ON cc.card_id = p.card_id JOIN comparisons c ON c.id = cc.comparison_id
WHERE p.learner_id = :learner AND {_IS_DUE} AND c.archived = 0
"""
_NEXT_DUE = f"""
SELECT p.due_day FROM card_progress p
WHERE p.learner_id = :learner AND p.state = 'active' AND p.due_day > :day
  AND {may_be_studied("p.card_id")} ORDER BY p.due_day LIMIT 1
"""
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
            f"AND {may_be_studied('card_id', listed=comparisons is not None)} GROUP BY 1",
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
            f"AND {may_be_studied('card_id')} GROUP BY due_day",
            learner,
            first=first_day,
            last=last_day,
        )
        return dict(found)

    def comparison_facts(
        self,
        learner: str,
        study_day: int,
        mixups_since: int = 0,
        comparisons: Collection[str] | None = None,
    ) -> tuple[ComparisonFacts, ...]:
        """Return comparisons with what their cards say on a study day, by pack and place.

        Args:
            mixups_since: first study day whose confusions are counted.
            comparisons: keys of the comparisons to look at; None for all.
        """

        def listed(query: str, column: str, **values: Any) -> list[Any]:
            which = "1" if comparisons is None else _LISTED.format(column)
            keys = json.dumps(list(comparisons or ()))
            return self._rows(query.format(listed=which), learner, keys=keys, **values)

        found = listed(_CARD_COUNTS, "cc.comparison_id", day=study_day)
        counts = {row[0]: row[1:] for row in found}
        begun = {row[0] for row in self._rows(_BEGUN, learner)}
        mixups = dict(self._rows(_MIXUP_COUNTS, learner, since=mixups_since))
        terms: defaultdict[int, list[TermName]] = defaultdict(list)
        for own_id, key, headword in listed(_SIDES, "ct.comparison_id"):
            terms[own_id].append(TermName(key, headword))
        facts: list[ComparisonFacts] = []
        for own_id, key, title, pack in listed(_HEADS, "c.id"):
            cards, active, due, new, asked, wrong, next_due, late = counts.get(own_id, _NO_CARDS)
            facts.append(
                ComparisonFacts(
                    key=key,
                    title=title,
                    pack=pack,
                    terms=tuple(terms[own_id]),
                    cards=cards,
                    active=active,
                    due=due,
                    new=new,
                    asked=asked,
                    begun=key in begun,
                    wrong_last_time=wrong,
                    mixups=mixups.get(own_id, 0),
                    next_due_day=next_due,
                    overdue_days=late,
                )
            )
        return tuple(facts)

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
        found = self._rows(_COLD_ANSWERS, learner, terms=json.dumps(list(term_keys)))
        answers = {term: ColdAnswers(right, total, day) for term, right, total, day in found}
        return {term: answers.get(term, ColdAnswers(0, 0, None)) for term in term_keys}

    def pair_answers(self, learner: str, term_keys: Collection[str]) -> tuple[PairAnswer, ...]:
        """Return the answers that count to questions on these terms, in the order given."""
        found = self._rows(_PAIR_ANSWERS, learner, terms=json.dumps(list(term_keys)))
        names = former_keys(self._connection)
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
            for row in found
        )

    def _rows(self, query: str, learner: str, **values: Any) -> list[Any]:
        values["learner"] = learner_id(self._connection, learner)
        # All at once: row by row SQLAlchemy takes three times as long as SQLite.
        return list(self._connection.exec_driver_sql(query, values).all())


_NO_CARDS = (0, 0, 0, 0, 0, 0, None, 0)
