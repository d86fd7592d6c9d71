"""The review log: append-only, read in its order and under the keys that content has now."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.errors import NotFound
from diffstudy.domain.review import LogEntry, MeaningChange, Review
from diffstudy.storage.card_store import review_rows
from diffstudy.storage.former_keys import FormerKeys, current, every_name, former_keys
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_COUNTS = " AND undone_ms IS NULL"
_IN_ORDER = " ORDER BY reviews.seq"
_ONE, _OTHER = every_name(":one"), every_name(":other")
_SLIP = "SELECT seq FROM reviews WHERE learner_id = :learner AND correct = 0 "
# One direction after the other: only so does SQLite look both up by the index of the terms.
_SLIPS = (
    f"{_SLIP} AND truth_term IN {_ONE} AND answer_term IN {_OTHER} UNION "
    f"{_SLIP} AND truth_term IN {_OTHER} AND answer_term IN {_ONE}"
)
_OF_CARD = (
    "SELECT seq FROM reviews WHERE learner_id = :learner "
    "AND card_id = (SELECT id FROM cards WHERE key = :card)"
)


class LogMark(NamedTuple):
    """A study day, the last answer of it, and how many of it were taken back."""

    study_day: int
    last_seq: int | None
    undone: int

    def only_grew_since(self, before: "LogMark") -> bool:
        """Whether nothing but new answers came to the same day."""
        return (self.study_day, self.undone) == (before.study_day, before.undone)


class ReviewLog:
    """Appends to the log and reads it within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, review: Review) -> None:
        """Append an answer to the log; raises NotFound for a card never added."""
        own_id = made_learner_id(self._connection, review.learner)
        values = (own_id, *review_rows.own_values(review), str(review.card))
        if not self._run(review_rows.APPEND, values):
            raise no_card(review.card)

    def mark_undone(self, review_ids: Iterable[str], utc_ms: int) -> int:
        """Take answers back; the rows stay in the log. Returns how many still counted."""
        return self._run(
            "UPDATE reviews SET undone_ms = ? WHERE undone_ms IS NULL "
            "AND id IN (SELECT value FROM json_each(?))",
            (utc_ms, json.dumps(list(review_ids))),
        )

    def reviews_on(self, learner: str, study_day: int, after: int = 0) -> tuple[Review, ...]:
        """Return the answers of a study day that count, in the order given.

        Args:
            after: place in the log (``LogMark.last_seq``) behind which to begin.
        """
        return self._reviews(
            "WHERE reviews.learner_id = ? AND study_day = ? AND reviews.seq > ?"
            + _COUNTS
            + _IN_ORDER,
            (learner_id(self._connection, learner), study_day, after),
        )

    def log_mark(self, learner: str, study_day: int) -> LogMark:
        """Return what changes with every answer of a study day, given or taken back."""
        row = self._connection.exec_driver_sql(
            "SELECT ?, max(seq), count(undone_ms) FROM reviews "
            "WHERE learner_id = ? AND study_day = ?",
            (study_day, learner_id(self._connection, learner), study_day),
        ).one()
        return LogMark(*row)

    def reviews_of_session(self, session: str) -> tuple[Review, ...]:
        """Return the answers of a session that count, in the order given."""
        return self._reviews("WHERE session = ?" + _COUNTS + _IN_ORDER, (session,))

    def history(self, learner: str, card: CardKey) -> tuple[Review, ...]:
        """Return all answers to a card that count, in the order given: what replay starts from."""
        return self._reviews(
            "WHERE reviews.learner_id = ? AND cards.key = ?" + _COUNTS + _IN_ORDER,
            (learner_id(self._connection, learner), str(card)),
        )

    def last_graded(self, learner: str, card: CardKey, limit: int) -> tuple[Review, ...]:
        """Return the latest graded answers to a card that count, newest first."""
        return self._reviews(
            "WHERE reviews.learner_id = ? AND cards.key = ? AND graded = 1"
            + _COUNTS
            + " ORDER BY reviews.seq DESC LIMIT ?",
            (learner_id(self._connection, learner), str(card), limit),
        )

    def log_of(self, learner: str, card: CardKey) -> tuple[LogEntry, ...]:
        """Return all that made a card what it is, in the order of the log: what replay starts from.

        Its answers that count, the changes of its meaning and, for a contrast card, the answers
        to any card that took one of its terms for the other. Not in the order of their times: a
        clock may stand still or be set back.
        """
        slips = f" UNION {_SLIPS}" if card.kind is CardKind.CONTRAST else ""
        one, other = (*card.term_keys, "", "")[:2]
        values = {
            "learner": learner_id(self._connection, learner),
            "card": str(card),
            "one": json.dumps([one]),
            "other": json.dumps([other]),
        }
        found: list[tuple[int, int, LogEntry]] = [
            (int(row[0]), 0, self._current(review_rows.review_from(row[1:])))
            for row in self._connection.exec_driver_sql(
                f"{review_rows.NUMBERED} WHERE reviews.seq IN ({_OF_CARD}{slips}){_COUNTS}",
                values,
            )
        ]
        found += [
            (after, seq, MeaningChange(card, day))
            for after, seq, day in self._connection.exec_driver_sql(
                "SELECT after_review, m.seq, study_day FROM meaning_changes m "
                "JOIN cards ON cards.id = m.card_id WHERE cards.key = :card",
                values,
            )
        ]
        return tuple(entry for _, _, entry in sorted(found, key=lambda each: each[:2]))

    def change_meaning(self, card: CardKey, study_day: int, utc_ms: int) -> bool:
        """Enter into the log that what a card asks has changed; False where there is no such card.

        The cards of learners are left alone: whoever calls this replays them.
        """
        return bool(
            self._run(
                "INSERT INTO meaning_changes (card_id, after_review, study_day, utc_ms) "
                "SELECT id, coalesce((SELECT max(seq) FROM reviews), 0), ?, ? "
                "FROM cards WHERE key = ?",
                (study_day, utc_ms, str(card)),
            )
        )

    def learners_of(self, card: CardKey) -> tuple[str, ...]:
        """Return the keys of the learners who have begun a card."""
        return self._texts(
            "SELECT learners.key FROM card_progress p JOIN cards ON cards.id = p.card_id "
            "JOIN learners ON learners.id = p.learner_id WHERE cards.key = ? ORDER BY learners.id",
            (str(card),),
        )

    def graded(self, learner: str) -> tuple[Review, ...]:
        """Return all graded answers that count, in the order given: what fitting starts from."""
        return self._reviews(
            "WHERE reviews.learner_id = ? AND graded = 1" + _COUNTS + _IN_ORDER,
            (learner_id(self._connection, learner),),
        )

    def pair_errors(self, learner: str, term_a: str, term_b: str) -> tuple[Review, ...]:
        """Return the answers that took one of two terms for the other, either way round."""
        return self._reviews(
            f"WHERE reviews.seq IN ({_SLIPS})" + _COUNTS + _IN_ORDER,
            {
                "learner": learner_id(self._connection, learner),
                "one": json.dumps([term_a]),
                "other": json.dumps([term_b]),
            },
        )

    def latest(self, learner: str, study_day: int) -> Review | None:
        """Return the last answer of a study day that still counts: what undo takes back."""
        found = self._reviews(
            "WHERE reviews.learner_id = ? AND study_day = ?"
            + _COUNTS
            + " ORDER BY reviews.seq DESC LIMIT 1",
            (learner_id(self._connection, learner), study_day),
        )
        return found[0] if found else None

    def last_study_day(self, learner: str) -> int | None:
        """Return the latest study day in the log, of answers taken back too; None for none."""
        found = self._scalar(
            "SELECT max(study_day) FROM reviews WHERE learner_id = ?",
            (learner_id(self._connection, learner),),
        )
        return None if found is None else int(found)

    def recent_cues(self, learner: str, card: CardKey, limit: int) -> tuple[str, ...]:
        """Return the keys of the cues last shown for a card, newest first, one an answer."""
        cues = self._texts(
            "SELECT cue FROM reviews WHERE learner_id = ? "
            "AND card_id = (SELECT id FROM cards WHERE key = ?)"
            + _COUNTS
            + " ORDER BY seq DESC LIMIT ?",
            (learner_id(self._connection, learner), str(card), limit),
        )
        return tuple(map(self._names.cue_now, cues)) if self._names else cues

    def introduced_on(self, learner: str, study_day: int) -> frozenset[str]:
        """Return the keys of comparisons first graded on this study day; of virtual pairs none."""
        return frozenset(
            self._texts(
                f"SELECT DISTINCT {current('comparison')} FROM reviews r "
                "WHERE learner_id = ? AND study_day = ? "
                "AND graded = 1 AND instr(comparison, '|') = 0"
                + _COUNTS
                + " AND NOT EXISTS (SELECT 1 FROM reviews e WHERE e.learner_id = r.learner_id "
                "AND (e.comparison = r.comparison OR e.comparison IN "
                "(SELECT former FROM former_keys WHERE current = r.comparison)) "
                "AND e.study_day < r.study_day "
                "AND e.graded = 1 AND e.undone_ms IS NULL)",
                (learner_id(self._connection, learner), study_day),
            )
        )

    @cached_property
    def _names(self) -> FormerKeys:
        return former_keys(self._connection)

    def _reviews(
        self, condition: str, parameters: tuple[Any, ...] | dict[str, Any]
    ) -> tuple[Review, ...]:
        rows = self._connection.exec_driver_sql(f"{review_rows.SELECT} {condition}", parameters)
        return tuple(self._current(review_rows.review_from(row)) for row in rows)

    def _current(self, review: Review) -> Review:
        """The review under the keys that its content has now."""
        names = self._names
        if not names:
            return review
        answer = review.answer_term
        return replace(
            review,
            cue=names.cue_now(review.cue),
            comparison=names.now(review.comparison),
            offered=tuple(map(names.now, review.offered)),
            truth_term=names.now(review.truth_term),
            answer_term=None if answer is None else names.now(answer),
            taken_for=tuple((names.now(one), names.now(two)) for one, two in review.taken_for),
        )

    def _texts(self, query: str, parameters: tuple[Any, ...]) -> tuple[str, ...]:
        return tuple(self._connection.exec_driver_sql(query, parameters).scalars())

    def _scalar(self, query: str, parameters: tuple[Any, ...]) -> Any:
        return self._connection.exec_driver_sql(query, parameters).scalar()

    def _run(self, statement: str, parameters: tuple[Any, ...]) -> int:
        return self._connection.exec_driver_sql(statement, parameters).rowcount

    def _many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, rows)


def no_card(card: CardKey) -> NotFound:
    """Return what is said of a card that is not in the collection."""
    return NotFound(f"There is no card “{card}” in the collection.")
