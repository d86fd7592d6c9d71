"""The door to cards and reviews.

Everything here may stand between a key press and the next question, so it is driver-level SQL:
measured at half the cost of SQLAlchemy's expression language and a third of its ORM.
"""

import json
from collections.abc import Collection, Iterable

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.errors import NotFound
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.card_store import card_rows
from diffstudy.storage.card_store.log import ReviewLog, no_card
from diffstudy.storage.learner_ids import learner_id, made_learner_id


class CardStore(ReviewLog):
    """Reads and writes cards and appends reviews within one transaction."""

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
            raise no_card(card)
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
            raise no_card(card.key)
