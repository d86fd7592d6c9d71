"""A card with its learner's progress into its row and back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.card import Card, CardKey, CardKind, CardState, MemoryState

SAVE = (
    "INSERT INTO card_progress (learner_id, card_id, state, due_day, stability, difficulty, "
    "last_day, memory_due_day, reviews, lapses, passes_in_a_row) "
    "SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM cards WHERE key = ? "
    "ON CONFLICT (learner_id, card_id) DO UPDATE SET state = excluded.state, "
    "due_day = excluded.due_day, stability = excluded.stability, "
    "difficulty = excluded.difficulty, last_day = excluded.last_day, "
    "memory_due_day = excluded.memory_due_day, reviews = excluded.reviews, "
    "lapses = excluded.lapses, passes_in_a_row = excluded.passes_in_a_row"
)
"""Saves a card: learner id, progress_values(), card key. No card, no row."""

SELECT = (
    "SELECT cards.key, cards.kind, p.state, p.due_day, p.stability, p.difficulty, p.last_day, "
    "p.memory_due_day, p.reviews, p.lapses, p.passes_in_a_row FROM cards "
)
"""Begins a query whose rows card_from() reads; ``p`` is the learner's row of card_progress."""


def progress_values(card: Card) -> tuple[Any, ...]:
    """Return the values of a card's row after the learner."""
    memory = card.memory
    remembered: tuple[Any, ...] = (None, None, None, None)
    if memory is not None:
        remembered = (memory.stability, memory.difficulty, memory.last_day, memory.due_day)
    counted = (card.reviews, card.lapses, card.passes_in_a_row)
    return (card.state.value, card.due_day, *remembered, *counted)


def card_from(row: Any) -> Card:
    """Return the card of a row that a query beginning with SELECT gave."""
    key, kind, state, due_day, stability, difficulty, last_day, memory_due_day, *counts = row
    card_key = CardKey.parse(key)
    if state is None:
        # Contrast cards sleep until an error wakes them (learning.md 4.5).
        asleep = kind == CardKind.CONTRAST.value
        return Card(card_key, CardState.DORMANT if asleep else CardState.ACTIVE)
    memory = None
    if stability is not None:
        memory = MemoryState(stability, difficulty, last_day, memory_due_day)
    reviews, lapses, passes = counts
    return Card(card_key, CardState(state), memory, due_day, reviews, lapses, passes)


def cards_from(
    connection: Connection, query: str, parameters: Mapping[str, Any]
) -> tuple[Card, ...]:
    """Return the cards of a query that begins with SELECT."""
    return tuple(card_from(row) for row in connection.exec_driver_sql(query, parameters))
