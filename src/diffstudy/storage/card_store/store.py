"""The door to cards and reviews.

Everything here may stand between a key press and the next question, so it is driver-level SQL:
measured at half the cost of SQLAlchemy's expression language and a third of its ORM.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.review import Review
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.card_store import card_rows
from diffstudy.storage.card_store.begun_pages import begin_page
from diffstudy.storage.card_store.calls import (
    add_cards,
    calls_of,
    remove_calls,
    slipped_pairs,
    write_calls,
)
from diffstudy.storage.card_store.log import ReviewLog, no_card
from diffstudy.storage.card_store.virtual_pairs import is_virtual, pairs_of_today
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
        return self.call_for({comparison_key: tuple(cards)})

    def call_for(self, calls: Mapping[str, Sequence[CardKey]]) -> int:
        """Make these the cards of comparisons, by key, some hundred at once, as ``add`` does."""
        return write_calls(self._connection, calls)

    def calls_of(self, comparisons: Iterable[str]) -> dict[str, tuple[CardKey, ...]]:
        """Return the cards of comparisons that are there, archived or not, by key."""
        return calls_of(self._connection, comparisons)

    def call_for_none(self, comparisons: Iterable[str]) -> None:
        """Take comparisons' cards from them, and delete those that nothing needs any more."""
        remove_calls(self._connection, comparisons)

    def append(self, review: Review) -> None:
        """Append an answer to the log; raises NotFound for a card never added.

        A graded one begins its comparison, whose other cards get their rows, so that what is
        still to be asked on begun pages is found without a look at the library.
        """
        super().append(review)
        if review.graded:
            begin_page(self._connection, review.learner, review.comparison)

    def slipped_pairs(self, learner: str) -> frozenset[tuple[str, str]]:
        """Return the pairs of terms of which one was taken for the other, each pair sorted."""
        return slipped_pairs(self._connection, learner_id(self._connection, learner))

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

    def get_many(self, learner: str, cards: Iterable[CardKey]) -> tuple[Card, ...]:
        """Return those of the cards that are there, with their learner's progress."""
        return card_rows.cards_from(
            self._connection,
            f"{card_rows.SELECT} LEFT JOIN card_progress p ON p.card_id = cards.id "
            "AND p.learner_id = :learner "
            "WHERE cards.key IN (SELECT value FROM json_each(:cards)) ORDER BY cards.id",
            {
                "learner": learner_id(self._connection, learner),
                "cards": json.dumps([str(card) for card in cards]),
            },
        )

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

    def is_virtual(self, card: CardKey) -> bool:
        """Whether a card is that of a virtual pair, made or not (domain.virtual_pair)."""
        return is_virtual(self._connection, card)

    def make_virtual(self, card: CardKey) -> None:
        """Add the card of a virtual pair where there is none yet: no comparison calls for it."""
        add_cards(self._connection, (card,))

    def virtual_pairs(
        self,
        learner: str,
        study_day: int,
        *,
        ahead: int = 0,
        named: frozenset[CardKey] = frozenset(),
        comparisons: Collection[str] | None = None,
    ) -> tuple[Card, ...]:
        """Return the learner's virtual pairs that may be asked on a study day.

        Args:
            ahead: how many of all cards that are due later to look among, the next ones; those
                that are due on this day or were asked on it are found in any case.
            named: cards to return whenever they are due.
            comparisons: keys of the comparisons on which each of its terms has to stand; None
                for the whole library.
        """
        return pairs_of_today(
            self._connection,
            learner_id(self._connection, learner),
            study_day,
            ahead,
            named,
            None if comparisons is None else tuple(comparisons),
        )

    def forget(self, learner: str, card: CardKey) -> None:
        """Let a card be to a learner as if it had never been; the log stays."""
        self._run(
            "DELETE FROM card_progress WHERE learner_id = ? "
            "AND card_id = (SELECT id FROM cards WHERE key = ?)",
            (learner_id(self._connection, learner), str(card)),
        )

    def save(self, learner: str, card: Card) -> None:
        """Keep what a learner remembers of a card; raises NotFound for a card never added."""
        own_id = made_learner_id(self._connection, learner)
        values = (own_id, *card_rows.progress_values(card), str(card.key))
        if not self._run(card_rows.SAVE, values):
            raise no_card(card.key)
