"""Terms, senses and examples: found again by key, and reworded where a page says them anew.

They are shared by the comparisons of a pack, so what an import rewords is handed back: to take
the import back, the words that stood there before must be known.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.column_types import as_list
from diffstudy.storage.comparison_store.row_parts import RowParts
from diffstudy.storage.row_writing import free_id, insert_values, update_values
from diffstudy.storage.schema import ExampleRow, SenseRow, TermRow
from diffstudy.storage.word_index import index_sharing

_TERM = "headword, folded, part_of_speech, language, also, lineage"
_SENSE = "term_id, definition, label, lineage"
_COLUMNS: dict[str, tuple[type[Any], str]] = {"term": (TermRow, _TERM), "sense": (SenseRow, _SENSE)}


@dataclass(frozen=True, slots=True)
class Rewording:
    """What a term or a sense said before; ``values`` are its columns as they were stored."""

    kind: str
    id: int
    values: tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class SharedIds:
    """Local ids of terms and senses by key, of examples by sense and text."""

    terms: Mapping[str, int]
    senses: Mapping[str, int]
    examples: Mapping[tuple[int, str], int]


def write_shared(
    connection: Connection, comparisons: Sequence[RowParts]
) -> tuple[SharedIds, tuple[Rewording, ...]]:
    """Insert or reword what the comparisons share; where several word it, the last one does."""
    terms = {key: tuple(values) for each in comparisons for key, *values in each.terms}
    term_ids, reworded = _write(connection, "term", terms)
    senses = {
        key: (None if term is None else term_ids[term], *values)
        for each in comparisons
        for key, term, *values in each.senses
    }
    sense_ids, resaid = _write(connection, "sense", senses)
    examples = _write_examples(connection, comparisons, sense_ids)
    return SharedIds(term_ids, sense_ids, examples), (*reworded, *resaid)


def reword(connection: Connection, rewordings: Iterable[Rewording]) -> None:
    """Give terms and senses back the words that they had; those that are gone stay so."""
    rows: dict[str, list[tuple[Any, ...]]] = {"term": [], "sense": []}
    given_back = list(rewordings)
    for each in given_back:
        rows[each.kind].append((*each.values, each.id))
    for kind, (table, columns) in _COLUMNS.items():
        update_values(connection, table, columns, rows[kind])
    index_reworded(connection, given_back)


def index_reworded(connection: Connection, rewordings: Iterable[Rewording]) -> None:
    """Index the comparisons anew that share a term or sense which says something else now."""
    ids: dict[str, list[int]] = {"term": [], "sense": []}
    for each in rewordings:
        ids[each.kind].append(each.id)
    index_sharing(connection, ids["term"], ids["sense"])


def _write(
    connection: Connection, kind: str, wanted: Mapping[str, tuple[Any, ...]]
) -> tuple[dict[str, int], list[Rewording]]:
    table, columns = _COLUMNS[kind]
    found = connection.exec_driver_sql(
        f"SELECT key, id, {columns} FROM {table.__tablename__} "  # noqa: S608 - declared names
        "WHERE key IN (SELECT value FROM json_each(?))",
        (as_list(wanted),),
    )
    ids: dict[str, int] = {}
    changed: list[tuple[Any, ...]] = []
    rewordings: list[Rewording] = []
    for key, own_id, *values in found:
        ids[key] = own_id
        if tuple(values) != wanted[key]:
            changed.append((*wanted[key], own_id))
            rewordings.append(Rewording(kind, own_id, tuple(values)))
    new: list[tuple[Any, ...]] = []
    if len(ids) < len(wanted):
        free = free_id(connection, table)
        for key, values_of_new in wanted.items():
            if key not in ids:
                ids[key] = free
                new.append((free, key, *values_of_new))
                free += 1
    update_values(connection, table, columns, changed)
    insert_values(connection, table, f"id, key, {columns}", new)
    return ids, rewordings


def _write_examples(
    connection: Connection, comparisons: Iterable[RowParts], senses: Mapping[str, int]
) -> dict[tuple[int, str], int]:
    wanted = dict.fromkeys(
        (senses[sense], text)
        for each in comparisons
        for _, _, sense, text, *_ in each.example_links
    )
    if not wanted:
        return {}
    found = connection.exec_driver_sql(
        "SELECT sense_id, text, id FROM examples "
        "WHERE sense_id IN (SELECT value FROM json_each(?))",
        (as_list({sense_id for sense_id, _ in wanted}),),
    )
    ids = {(sense_id, text): own_id for sense_id, text, own_id in found}
    free = free_id(connection, ExampleRow)
    new = [
        (free + place, *example)
        for place, example in enumerate(example for example in wanted if example not in ids)
    ]
    insert_values(connection, ExampleRow, "id, sense_id, text", new)
    return ids | {(sense_id, text): own_id for own_id, sense_id, text in new}
