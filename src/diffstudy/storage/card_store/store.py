"""The door to cards and reviews.

Everything here may stand between a key press and the next question, so it is driver-level SQL:
measured at half the cost of SQLAlchemy's expression language and a third of its ORM.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.errors import NotFound
from diffstudy.domain.review import Review
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.card_store import card_rows, review_rows
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_COUNTS = " AND undone_ms IS NULL"
_IN_ORDER = " ORDER BY reviews.seq"


class CardStore:
    """Reads and writes cards and appends reviews within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, cards: Iterable[CardKey], comparison_key: str) -> int:
        """Make these the cards of a comparison and return how many did not exist before.

        What learners know of cards that exist is left alone. A card that the comparison no
        longer calls for stays, and is asked only while another comparison calls for it.

        Raises:
            NotFound: there is no such comparison.
        """
        comparison_id = self._scalar("SELECT id FROM comparisons WHERE key = ?", (comparison_key,))
        if comparison_id is None:
            raise NotFound(f"There is no comparison with the key “{comparison_key}”.")
        wanted = tuple(dict.fromkeys(cards))
        keys = json.dumps([str(card) for card in wanted])
        known = self._scalar(
            "SELECT count(*) FROM cards WHERE key IN (SELECT value FROM json_each(?))", (keys,)
        )
        self._many(
            "INSERT OR IGNORE INTO cards (key, kind) VALUES (?, ?)",
            [(str(card), card.kind.value) for card in wanted],
        )
        self._many(
            "INSERT OR IGNORE INTO card_terms (card_id, term_id) "
            "SELECT c.id, t.id FROM cards c, terms t WHERE c.key = ? AND t.key = ?",
            [(str(card), term) for card in wanted for term in card.term_keys],
        )
        self._run("DELETE FROM card_comparisons WHERE comparison_id = ?", (comparison_id,))
        self._many(
            "INSERT INTO card_comparisons (comparison_id, card_id) "
            "SELECT ?, id FROM cards WHERE key = ?",
            [(comparison_id, str(card)) for card in wanted],
        )
        return len(wanted) - int(known)

    def comparison_keys_of(self, card: CardKey) -> tuple[str, ...]:
        """Return the keys of the comparisons that call for a card, archived ones left out."""
        return self._texts(
            "SELECT c.key FROM comparisons c JOIN card_comparisons cc ON cc.comparison_id = c.id "
            "JOIN cards ON cards.id = cc.card_id WHERE cards.key = ? AND c.archived = 0 "
            "ORDER BY c.pack_id, c.position, c.id",
            (str(card),),
        )

    def cards(self, learner: str, comparisons: Collection[str] | None = None) -> tuple[Card, ...]:
        """Return the cards that a learner may study, in the order in which they were added.

        Args:
            comparisons: keys of the comparisons to look at; None for all. Archived ones give none.
        """
        condition = may_be_studied("cards.id", listed=comparisons is not None)
        return card_rows.cards_from(
            self._connection,
            f"{card_rows.SELECT} LEFT JOIN card_progress p ON p.card_id = cards.id "
            f"AND p.learner_id = :learner WHERE {condition} ORDER BY cards.id",
            {
                "learner": learner_id(self._connection, learner),
                "comparisons": json.dumps(list(comparisons or ())),
            },
        )

    def get(self, learner: str, card: CardKey) -> Card:
        """Return a card with its learner's progress; raises NotFound."""
        found = card_rows.cards_from(
            self._connection,
            f"{card_rows.SELECT} LEFT JOIN card_progress p ON p.card_id = cards.id "
            "AND p.learner_id = :learner WHERE cards.key = :card",
            {"learner": learner_id(self._connection, learner), "card": str(card)},
        )
        if not found:
            raise _no_card(card)
        return found[0]

    def due(
        self, learner: str, study_day: int, comparisons: Collection[str] | None = None
    ) -> tuple[Card, ...]:
        """Return the active cards due on a study day or before, the longest overdue first."""
        condition = may_be_studied("cards.id", listed=comparisons is not None)
        return card_rows.cards_from(
            self._connection,
            f"{card_rows.SELECT} JOIN card_progress p ON p.card_id = cards.id "
            "WHERE p.learner_id = :learner AND p.state = 'active' AND p.due_day <= :day "
            f"AND {condition} ORDER BY p.due_day, cards.id",
            {
                "learner": learner_id(self._connection, learner),
                "day": study_day,
                "comparisons": json.dumps(list(comparisons or ())),
            },
        )

    def save(self, learner: str, card: Card) -> None:
        """Keep what a learner remembers of a card; raises NotFound for a card never added."""
        own_id = made_learner_id(self._connection, learner)
        values = (own_id, *card_rows.progress_values(card), str(card.key))
        if not self._run(card_rows.SAVE, values):
            raise _no_card(card.key)

    def append(self, review: Review) -> None:
        """Append an answer to the log; raises NotFound for a card never added."""
        own_id = made_learner_id(self._connection, review.learner)
        values = (own_id, *review_rows.own_values(review), str(review.card))
        if not self._run(review_rows.APPEND, values):
            raise _no_card(review.card)

    def mark_undone(self, review_ids: Iterable[str], utc_ms: int) -> int:
        """Take answers back; the rows stay in the log. Returns how many still counted."""
        return self._run(
            "UPDATE reviews SET undone_ms = ? WHERE undone_ms IS NULL "
            "AND id IN (SELECT value FROM json_each(?))",
            (utc_ms, json.dumps(list(review_ids))),
        )

    def reviews_on(self, learner: str, study_day: int) -> tuple[Review, ...]:
        """Return the answers of a study day that count, in the order given."""
        return self._reviews(
            "WHERE reviews.learner_id = ? AND study_day = ?" + _COUNTS + _IN_ORDER,
            (learner_id(self._connection, learner), study_day),
        )

    def reviews_of_session(self, session: str) -> tuple[Review, ...]:
        """Return the answers of a session that count, in the order given."""
        return self._reviews("WHERE session = ?" + _COUNTS + _IN_ORDER, (session,))

    def history(self, learner: str, card: CardKey) -> tuple[Review, ...]:
        """Return all answers to a card that count, in the order given: what replay starts from."""
        return self._reviews(
            "WHERE reviews.learner_id = ? AND cards.key = ?" + _COUNTS + _IN_ORDER,
            (learner_id(self._connection, learner), str(card)),
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
            "WHERE reviews.learner_id = ? AND correct = 0 AND ((truth_term = ? AND answer_term = ?)"
            " OR (truth_term = ? AND answer_term = ?))" + _COUNTS + _IN_ORDER,
            (learner_id(self._connection, learner), term_a, term_b, term_b, term_a),
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
        return self._texts(
            "SELECT cue FROM reviews WHERE learner_id = ? "
            "AND card_id = (SELECT id FROM cards WHERE key = ?)"
            + _COUNTS
            + " ORDER BY seq DESC LIMIT ?",
            (learner_id(self._connection, learner), str(card), limit),
        )

    def introduced_on(self, learner: str, study_day: int) -> frozenset[str]:
        """Return the keys of comparisons first graded on this study day."""
        return frozenset(
            self._texts(
                "SELECT DISTINCT comparison FROM reviews r WHERE learner_id = ? AND study_day = ? "
                "AND graded = 1"
                + _COUNTS
                + " AND NOT EXISTS (SELECT 1 FROM reviews e WHERE e.learner_id = r.learner_id "
                "AND e.comparison = r.comparison AND e.study_day < r.study_day "
                "AND e.graded = 1 AND e.undone_ms IS NULL)",
                (learner_id(self._connection, learner), study_day),
            )
        )

    def _reviews(self, condition: str, parameters: tuple[Any, ...]) -> tuple[Review, ...]:
        rows = self._connection.exec_driver_sql(f"{review_rows.SELECT} {condition}", parameters)
        return tuple(review_rows.review_from(row) for row in rows)

    def _texts(self, query: str, parameters: tuple[Any, ...]) -> tuple[str, ...]:
        return tuple(self._connection.exec_driver_sql(query, parameters).scalars())

    def _scalar(self, query: str, parameters: tuple[Any, ...]) -> Any:
        return self._connection.exec_driver_sql(query, parameters).scalar()

    def _run(self, statement: str, parameters: tuple[Any, ...]) -> int:
        return self._connection.exec_driver_sql(statement, parameters).rowcount

    def _many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, rows)


def _no_card(card: CardKey) -> NotFound:
    return NotFound(f"There is no card “{card}” in the collection.")
