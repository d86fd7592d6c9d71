"""Comparisons into their rows: the same few statements for one of them or for hundreds.

What belongs to the one comparison is replaced. Saving the same comparison twice leaves the same
rows. Values come ready for the driver and go to it as tuples: measured, that is what keeps an
import beside plain sqlite3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.comparison_store.row_parts import HEAD, RowParts, Values
from diffstudy.storage.comparison_store.shared_rows import (
    Rewording,
    SharedIds,
    index_reworded,
    write_shared,
)
from diffstudy.storage.row_writing import (
    delete_of,
    free_id,
    ids_by_key,
    insert_values,
    update_values,
)
from diffstudy.storage.schema import (
    AuthorRow,
    ChartCellRow,
    ChartRowRow,
    ComparisonExampleRow,
    ComparisonRow,
    ComparisonSenseRow,
    ComparisonTermRow,
    FaqEntryRow,
    KeyDifferenceRow,
    QuizLineRow,
)
from diffstudy.storage.word_index import index_words

_HEAD = f"key, pack_id, position, content_hash, archived, {HEAD}"

# Rows that point to others go last: they are inserted in this order and deleted in the other.
_PARTS: dict[type[Any], str] = {
    AuthorRow: "comparison_id, position, name, role",
    QuizLineRow: "comparison_id, position, key, prompt, side, why, line, lineage",
    FaqEntryRow: "comparison_id, position, key, question, answer, line, lineage",
    KeyDifferenceRow: "comparison_id, position, text, line, aspect, key, lineage",
    ChartRowRow: (
        "comparison_id, position, key, aspect, aspect_inferred, line, may_be_asked, lineage"
    ),
    ChartCellRow: "comparison_id, position, side, text",
    ComparisonTermRow: "comparison_id, side, term_id",
    ComparisonSenseRow: "comparison_id, position, sense_id, confidence, reason, line",
    ComparisonExampleRow: (
        "comparison_id, sense_position, position, example_id, confidence, reason, line, extra"
    ),
}

Rows = dict[type[Any], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class PlacedRows:
    """A comparison, taken apart, with what the library says of it.

    Args:
        parts: every term that its senses name is one of its terms.
        pack: id of its pack.
        content_hash: tells a later import whether the page has changed.
        position: its place in the pack.
        is_archived: whether it is out of the library and the queue.
    """

    parts: RowParts
    pack: str
    content_hash: str
    position: int
    is_archived: bool = False


def write_comparisons(
    connection: Connection, placed: Sequence[PlacedRows], packs: Mapping[str, int]
) -> tuple[Rewording, ...]:
    """Insert or update comparisons and all of their parts.

    Args:
        connection: in a transaction that writes.
        placed: some hundred at once; no key twice.
        packs: local ids of their packs.

    Returns:
        What terms and senses that were there said before, where it is other now.
    """
    shared, rewordings = write_shared(connection, [each.parts for each in placed])
    ids = _write_heads(connection, placed, packs)
    rows: Rows = {table: [] for table in _PARTS}
    for each in placed:
        _add_parts(rows, each.parts, ids[each.parts.key], shared)
    for table, columns in _PARTS.items():
        insert_values(connection, table, columns, rows[table])
    index_words(connection, ids.values())
    index_reworded(connection, rewordings)
    return rewordings


def delete_parts(connection: Connection, ids: Sequence[int]) -> None:
    """Delete everything that belongs to comparisons alone, themselves left out."""
    for table in reversed(_PARTS):
        delete_of(connection, table, "comparison_id", ids)


def _write_heads(
    connection: Connection, placed: Sequence[PlacedRows], packs: Mapping[str, int]
) -> dict[str, int]:
    """Write the rows that all others point to; the parts of those that are there are deleted."""
    known = ids_by_key(connection, ComparisonRow, (each.parts.key for each in placed))
    if known:
        delete_parts(connection, list(known.values()))
    free = free_id(connection, ComparisonRow)
    ids: dict[str, int] = {}
    new: list[tuple[Any, ...]] = []
    changed: list[tuple[Any, ...]] = []
    for each in placed:
        key = each.parts.key
        own = (key, packs[each.pack], each.position, each.content_hash, int(each.is_archived))
        own_id = known.get(key)
        if own_id is None:
            own_id, free = free, free + 1
            new.append((own_id, *own, *each.parts.head))
        else:
            changed.append((*own, *each.parts.head, own_id))
        ids[key] = own_id
    update_values(connection, ComparisonRow, _HEAD, changed)
    insert_values(connection, ComparisonRow, f"id, {_HEAD}", new)
    return ids


def _add_parts(rows: Rows, parts: RowParts, own: int, shared: SharedIds) -> None:
    """Put ids before the values of a comparison's rows."""
    alone: tuple[tuple[type[Any], Sequence[Values]], ...] = (
        (AuthorRow, parts.authors),
        (QuizLineRow, parts.quiz),
        (FaqEntryRow, parts.faq),
        (KeyDifferenceRow, parts.differences),
        (ChartRowRow, parts.chart),
        (ChartCellRow, parts.cells),
    )
    for table, values in alone:
        rows[table] += [(own, *each) for each in values]
    rows[ComparisonTermRow] += [
        (own, side, shared.terms[term]) for side, term in enumerate(parts.sides)
    ]
    rows[ComparisonSenseRow] += [
        (own, place, shared.senses[sense], *said) for place, sense, *said in parts.sense_links
    ]
    rows[ComparisonExampleRow] += [
        (own, place, nth, shared.examples[shared.senses[sense], text], *said)
        for place, nth, sense, text, *said in parts.example_links
    ]
