"""Comparisons into their rows: the same few statements for one of them or for hundreds.

What belongs to the one comparison is replaced. Saving the same comparison twice leaves the same
rows. Values are converted by hand and given to the driver as tuples: measured, that is what
keeps an import beside plain sqlite3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.comparison import Attribution, Comparison
from diffstudy.domain.keys import normalised
from diffstudy.storage.column_types import encoded_lineage, encoded_texts
from diffstudy.storage.comparison_store.shared_rows import Rewording, SharedIds, write_shared
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

_HEAD = (
    "key, pack_id, position, title, folded, verdict, tip, byline, updated, source_title, "
    "source_url, previous, next, flags, content_hash, archived, lineage"
)

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
class PlacedComparison:
    """A comparison with what the library says of it.

    Args:
        comparison: every term that its senses and quiz lines name is one of its terms.
        pack: id of its pack.
        content_hash: tells a later import whether the page has changed.
        position: its place in the pack.
        is_archived: whether it is out of the library and the queue.
    """

    comparison: Comparison
    pack: str
    content_hash: str
    position: int
    is_archived: bool = False


def write_comparisons(
    connection: Connection, placed: Sequence[PlacedComparison], packs: Mapping[str, int]
) -> tuple[Rewording, ...]:
    """Insert or update comparisons and all of their parts.

    Args:
        connection: in a transaction that writes.
        placed: some hundred at once; no key twice.
        packs: local ids of their packs.

    Returns:
        What terms and senses that were there said before, where it is other now.
    """
    shared, rewordings = write_shared(connection, [each.comparison for each in placed])
    ids = _write_heads(connection, placed, packs)
    rows: Rows = {table: [] for table in _PARTS}
    for each in placed:
        _add_parts(rows, each.comparison, ids[each.comparison.key], shared)
    for table, columns in _PARTS.items():
        insert_values(connection, table, columns, rows[table])
    return rewordings


def delete_parts(connection: Connection, ids: Sequence[int]) -> None:
    """Delete everything that belongs to comparisons alone, themselves left out."""
    for table in reversed(_PARTS):
        delete_of(connection, table, "comparison_id", ids)


def _write_heads(
    connection: Connection, placed: Sequence[PlacedComparison], packs: Mapping[str, int]
) -> dict[str, int]:
    """Write the rows that all others point to; the parts of those that are there are deleted."""
    known = ids_by_key(connection, ComparisonRow, (each.comparison.key for each in placed))
    delete_parts(connection, list(known.values()))
    free = free_id(connection, ComparisonRow)
    ids: dict[str, int] = {}
    new: list[tuple[Any, ...]] = []
    changed: list[tuple[Any, ...]] = []
    for each in placed:
        values = _head_values(each, packs[each.pack])
        own_id = known.get(each.comparison.key)
        if own_id is None:
            own_id, free = free, free + 1
            new.append((own_id, *values))
        else:
            changed.append((*values, own_id))
        ids[each.comparison.key] = own_id
    update_values(connection, ComparisonRow, _HEAD, changed)
    insert_values(connection, ComparisonRow, f"id, {_HEAD}", new)
    return ids


def _head_values(placed: PlacedComparison, pack_id: int) -> tuple[Any, ...]:
    comparison, source = placed.comparison, placed.comparison.source
    return (
        comparison.key,
        pack_id,
        placed.position,
        comparison.title,
        normalised(comparison.title),
        comparison.verdict,
        comparison.tip,
        comparison.byline,
        None if comparison.updated is None else comparison.updated.isoformat(),
        None if source is None else source.title,
        None if source is None else source.url,
        comparison.previous,
        comparison.next,
        encoded_texts(comparison.flags),
        placed.content_hash,
        int(placed.is_archived),
        encoded_lineage(comparison.lineage),
    )


def _add_parts(rows: Rows, comparison: Comparison, own: int, shared: SharedIds) -> None:
    _add_texts(rows, comparison, own)
    _add_chart(rows, comparison, own)
    rows[ComparisonTermRow] += [
        (own, side, shared.terms[term.key]) for side, term in enumerate(comparison.terms)
    ]
    for place, sense in enumerate(comparison.senses):
        sense_id = shared.senses[sense.key]
        rows[ComparisonSenseRow].append((own, place, sense_id, *_said(sense.attribution)))
        rows[ComparisonExampleRow] += [
            (
                own,
                place,
                nth,
                shared.examples[sense_id, example.text],
                *_said(example.attribution),
                example.extra or None,
            )
            for nth, example in enumerate(sense.examples)
        ]


def _add_texts(rows: Rows, comparison: Comparison, own: int) -> None:
    rows[AuthorRow] += [
        (own, place, each.name, each.role.value) for place, each in enumerate(comparison.authors)
    ]
    sides = {term.key: side for side, term in enumerate(comparison.terms)}
    rows[QuizLineRow] += [
        (
            own,
            place,
            each.key,
            each.prompt,
            sides[each.answer_key],
            each.why,
            each.line,
            encoded_lineage(each.lineage),
        )
        for place, each in enumerate(comparison.quiz)
    ]
    rows[FaqEntryRow] += [
        (
            own,
            place,
            each.key,
            each.question,
            each.answer,
            each.line,
            encoded_lineage(each.lineage),
        )
        for place, each in enumerate(comparison.faq)
    ]
    rows[KeyDifferenceRow] += [
        (own, place, each.text, each.line, each.aspect, each.key, encoded_lineage(each.lineage))
        for place, each in enumerate(comparison.differences)
    ]


def _add_chart(rows: Rows, comparison: Comparison, own: int) -> None:
    for place, each in enumerate(comparison.chart):
        rows[ChartRowRow].append(
            (
                own,
                place,
                each.key,
                each.aspect,
                int(each.aspect_inferred),
                each.line,
                int(each.may_be_asked),
                encoded_lineage(each.lineage),
            )
        )
        rows[ChartCellRow] += [(own, place, side, cell) for side, cell in enumerate(each.cells)]


def _said(attribution: Attribution) -> tuple[float, str, int | None]:
    return attribution.confidence, attribution.reason, attribution.line
