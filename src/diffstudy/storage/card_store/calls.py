"""Which comparisons call for which cards: written for hundreds of comparisons at once."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.storage.card_store.begun_pages import join_begun_pages
from diffstudy.storage.column_types import as_list
from diffstudy.storage.former_keys import current
from diffstudy.storage.row_writing import delete_of, free_id, ids_by_key, insert_values
from diffstudy.storage.schema import (
    CardComparisonRow,
    CardProgressRow,
    CardRow,
    CardTermRow,
    ComparisonRow,
    TermRow,
)

_SWITCHED_ON = """
SELECT DISTINCT c.key, o.card FROM optional_senses o JOIN senses s ON s.key = o.definition
JOIN comparison_senses cs ON cs.sense_id = s.id JOIN comparisons c ON c.id = cs.comparison_id
WHERE c.key IN (SELECT value FROM json_each(?)) ORDER BY c.key, o.card
"""


def write_calls(connection: Connection, calls: Mapping[str, Sequence[CardKey]]) -> int:
    """Make these the cards of comparisons and return how many did not exist before.

    Args:
        connection: in a transaction that writes.
        calls: keys of comparisons with all of their cards, in the order in which new ones are
            to be studied. Those of other senses are taken from what is switched on instead, so
            that neither an import nor an undo turns any on or off.

    Raises:
        NotFound: there is no such comparison.
    """
    comparisons = ids_by_key(connection, ComparisonRow, calls)
    for key in calls:
        if key not in comparisons:
            raise NotFound(tr("There is no comparison with the key “{key}”.", key=key))
    wanted: dict[str, list[CardKey]] = {
        key: [card for card in dict.fromkeys(cards) if card.kind is not CardKind.SENSE]
        for key, cards in calls.items()
    }
    for key, card in _switched_on(connection, calls):
        wanted[key].append(card)
    names = {card: str(card) for cards in wanted.values() for card in cards}
    ids, new = _added(connection, names)
    delete_of(connection, CardComparisonRow, "comparison_id", comparisons.values())
    links = [
        (comparisons[key], ids[names[card]]) for key, cards in wanted.items() for card in cards
    ]
    insert_values(connection, CardComparisonRow, "comparison_id, card_id", links)
    join_begun_pages(connection, comparisons.values())
    return new


def add_cards(connection: Connection, cards: Iterable[CardKey]) -> int:
    """Add those of the cards that there are not yet, and return how many; none calls for them."""
    return _added(connection, {card: str(card) for card in cards})[1]


def calls_of(connection: Connection, comparisons: Iterable[str]) -> dict[str, tuple[CardKey, ...]]:
    """Return the cards of comparisons that are there, archived or not, by key."""
    found = connection.exec_driver_sql(
        "SELECT c.key, cards.key FROM comparisons c "
        "LEFT JOIN card_comparisons cc ON cc.comparison_id = c.id "
        "LEFT JOIN cards ON cards.id = cc.card_id "
        "WHERE c.key IN (SELECT value FROM json_each(?)) ORDER BY c.id, cards.id",
        (as_list(comparisons),),
    )
    calls: dict[str, tuple[CardKey, ...]] = {}
    for key, card in found:
        known = calls.setdefault(key, ())
        if card is not None:
            calls[key] = (*known, CardKey.parse(card))
    return calls


def remove_calls(connection: Connection, comparisons: Iterable[str]) -> None:
    """Let comparisons call for no card, and delete the cards that nothing needs any more.

    Cards that the log points to stay.
    """
    ids = list(ids_by_key(connection, ComparisonRow, comparisons).values())
    listed = "IN (SELECT value FROM json_each(?))"
    cards: list[int] = [
        int(each)
        for each in connection.exec_driver_sql(
            f"SELECT DISTINCT card_id FROM card_comparisons WHERE comparison_id {listed}",
            (as_list(ids),),
        ).scalars()
    ]
    delete_of(connection, CardComparisonRow, "comparison_id", ids)
    doomed = [
        int(each)
        for each in connection.exec_driver_sql(
            f"SELECT id FROM cards WHERE id {listed} "
            "AND NOT EXISTS (SELECT 1 FROM card_comparisons c WHERE c.card_id = cards.id) "
            "AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.card_id = cards.id) "
            "AND NOT EXISTS (SELECT 1 FROM meaning_changes m WHERE m.card_id = cards.id)",
            (as_list(cards),),
        ).scalars()
    ]
    for table, column in ((CardProgressRow, "card_id"), (CardTermRow, "card_id"), (CardRow, "id")):
        delete_of(connection, table, column, doomed)


def slipped_pairs(connection: Connection, learner: int) -> frozenset[tuple[str, str]]:
    """Return the pairs of terms of which the learner has taken one for the other, sorted each."""
    found = connection.exec_driver_sql(
        f"SELECT DISTINCT {current('truth_term')}, {current('answer_term')} FROM reviews "
        "WHERE learner_id = ? "
        "AND correct = 0 AND answer_term IS NOT NULL AND undone_ms IS NULL",
        (learner,),
    )
    return frozenset((min(pair), max(pair)) for pair in map(tuple, found))


def _switched_on(
    connection: Connection, comparisons: Iterable[str]
) -> Iterator[tuple[str, CardKey]]:
    """Yield the cards of the senses that are switched on, each with a comparison that has it."""
    for key, card in connection.exec_driver_sql(_SWITCHED_ON, (as_list(comparisons),)):
        yield key, CardKey.parse(card)


def _added(connection: Connection, names: Mapping[CardKey, str]) -> tuple[dict[str, int], int]:
    """Return the local ids of cards, those that had to be added among them, and how many these are."""
    ids = ids_by_key(connection, CardRow, names.values())
    new = [card for card, name in names.items() if name not in ids]
    if new:
        _add(connection, new, names, ids)
    return ids, len(new)


def _add(
    connection: Connection,
    cards: Sequence[CardKey],
    names: Mapping[CardKey, str],
    ids: dict[str, int],
) -> None:
    """Insert cards with the terms that they are about, and note their ids."""
    terms = ids_by_key(connection, TermRow, {term for card in cards for term in card.term_keys})
    free = free_id(connection, CardRow)
    rows: list[tuple[Any, ...]] = []
    about: list[tuple[int, int]] = []
    for own_id, card in enumerate(cards, start=free):
        ids[names[card]] = own_id
        rows.append((own_id, names[card], card.kind.value))
        about += [(own_id, terms[term]) for term in card.term_keys if term in terms]
    insert_values(connection, CardRow, "id, key, kind", rows)
    insert_values(connection, CardTermRow, "card_id, term_id", about)
