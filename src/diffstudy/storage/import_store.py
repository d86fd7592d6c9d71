"""What the last imports did, kept so that each can be taken back."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey
from diffstudy.domain.edit import Edit
from diffstudy.storage.column_types import decoded_texts, encoded_texts
from diffstudy.storage.comparison_store import Rewording
from diffstudy.storage.edit_store import edits_as_text, edits_from_text
from diffstudy.storage.row_writing import free_id, insert_values
from diffstudy.storage.schema import (
    ImportCallRow,
    ImportComparisonRow,
    ImportEditRow,
    ImportPackRow,
    ImportRewordingRow,
    ImportRow,
)

_DETAILS = (ImportCallRow, ImportComparisonRow, ImportEditRow, ImportPackRow, ImportRewordingRow)

Edits = tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One import: when it was, the names of its files, and the new key by the old one."""

    id: int
    utc_ms: int
    files: tuple[str, ...]
    renamed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ComparisonEntry:
    """What an import did to a comparison.

    Args:
        outcome: "added", "changed", "archived" or "restored".
        content_hash: of the comparison as the import left it.
        was: the comparison as it was, packed; None where it was not there, or is there still.
        was_hash, was_position: as they were.
    """

    key: str
    outcome: str
    content_hash: str
    was: bytes | None = None
    was_hash: str | None = None
    was_position: int | None = None


class ImportStore:
    """Reads and writes the history of imports within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, utc_ms: int, files: Iterable[str], renamed: Mapping[str, str]) -> int:
        """Note a new import and return its id, which is no other's, not even a forgotten one's."""
        own_id = max(utc_ms, free_id(self._connection, ImportRow))
        row = (own_id, utc_ms, encoded_texts(tuple(files)), json.dumps(dict(renamed)))
        insert_values(self._connection, ImportRow, "id, utc_ms, files, renamed", [row])
        return own_id

    def note(self, own_id: int, first: int, entries: Sequence[ComparisonEntry]) -> None:
        """Note what the import did to some comparisons; ``first`` is the place of the first."""
        columns = "import_id, place, key, outcome, content_hash, was, was_hash, was_position"
        rows = [
            (
                own_id,
                place,
                each.key,
                each.outcome,
                each.content_hash,
                each.was,
                each.was_hash,
                each.was_position,
            )
            for place, each in enumerate(entries, start=first)
        ]
        insert_values(self._connection, ImportComparisonRow, columns, rows)

    def note_packs(self, own_id: int, packs: Iterable[tuple[str, bytes | None]]) -> None:
        """Note what packs said of themselves before, packed, or None for new ones."""
        rows = [(own_id, place, key, was) for place, (key, was) in enumerate(packs)]
        insert_values(self._connection, ImportPackRow, "import_id, place, key, was", rows)

    def note_rewordings(self, own_id: int, rewordings: Iterable[Rewording]) -> None:
        """Note what terms and senses said before; the first note of each is kept."""
        rows = [(own_id, each.kind, each.id, json.dumps(each.values)) for each in rewordings]
        if rows:
            self._connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {ImportRewordingRow.__tablename__} "  # noqa: S608 - a declared name
                "(import_id, kind, row_id, was) VALUES (?, ?, ?, ?)",
                rows,
            )

    def note_calls(self, own_id: int, calls: Mapping[str, Sequence[CardKey]]) -> None:
        """Note the cards that comparisons called for before."""
        rows = [
            (own_id, key, encoded_texts(tuple(map(str, cards)))) for key, cards in calls.items()
        ]
        insert_values(self._connection, ImportCallRow, "import_id, key, cards", rows)

    def note_edits(self, own_id: int, edits: Iterable[tuple[str, Edits, Edits]]) -> None:
        """Note the learner's edits of comparisons, by key, as they were and as they became."""
        rows = [
            (own_id, key, edits_as_text(was), edits_as_text(became)) for key, was, became in edits
        ]
        insert_values(self._connection, ImportEditRow, "import_id, key, was, became", rows)

    def latest(self) -> ImportEntry | None:
        """Return the last import that was not taken back, or None."""
        row = self._connection.exec_driver_sql(
            "SELECT id, utc_ms, files, renamed FROM imports ORDER BY id DESC LIMIT 1"
        ).first()
        if row is None:
            return None
        return ImportEntry(row[0], row[1], decoded_texts(row[2]), json.loads(row[3]))

    def comparisons(self, own_id: int) -> Iterator[ComparisonEntry]:
        """Yield what an import did, in the order in which it did it, without what was there."""
        found = self._connection.exec_driver_sql(
            "SELECT key, outcome, content_hash, NULL, was_hash, was_position "
            "FROM import_comparisons WHERE import_id = ? ORDER BY place",
            (own_id,),
        )
        return (ComparisonEntry(*row) for row in found)

    def was(self, own_id: int, keys: Iterable[str]) -> dict[str, bytes]:
        """Return comparisons as they were before an import, packed, by key."""
        found = self._connection.exec_driver_sql(
            "SELECT key, was FROM import_comparisons WHERE import_id = ? AND was IS NOT NULL "
            "AND key IN (SELECT value FROM json_each(?))",
            (own_id, json.dumps(list(keys))),
        )
        return dict(found.all())

    def packs(self, own_id: int) -> tuple[tuple[str, bytes | None], ...]:
        """Return keys of packs with what they said before an import; None for new ones."""
        found = self._connection.exec_driver_sql(
            "SELECT key, was FROM import_packs WHERE import_id = ? ORDER BY place", (own_id,)
        )
        return tuple((key, was) for key, was in found)

    def rewordings(self, own_id: int) -> tuple[Rewording, ...]:
        """Return what terms and senses said before an import."""
        found = self._connection.exec_driver_sql(
            "SELECT kind, row_id, was FROM import_rewordings WHERE import_id = ?", (own_id,)
        )
        return tuple(Rewording(kind, row_id, tuple(json.loads(was))) for kind, row_id, was in found)

    def calls(self, own_id: int) -> dict[str, tuple[CardKey, ...]]:
        """Return the cards that comparisons called for before an import, by key."""
        found = self._connection.exec_driver_sql(
            "SELECT key, cards FROM import_calls WHERE import_id = ?", (own_id,)
        )
        return {key: tuple(map(CardKey.parse, decoded_texts(cards))) for key, cards in found}

    def edits(self, own_id: int) -> dict[str, tuple[Edits, Edits]]:
        """Return the edits before an import and after it, by comparison."""
        found = self._connection.exec_driver_sql(
            "SELECT key, was, became FROM import_edits WHERE import_id = ?", (own_id,)
        )
        return {key: (edits_from_text(was), edits_from_text(became)) for key, was, became in found}

    def forget(self, own_id: int) -> None:
        """Drop the note of one import."""
        self._drop("= ?", own_id)

    def keep_last(self, count: int) -> None:
        """Drop all notes but the last few."""
        self._drop("NOT IN (SELECT id FROM imports ORDER BY id DESC LIMIT ?)", count)

    def _drop(self, condition: str, value: int) -> None:
        for table in _DETAILS:
            self._connection.exec_driver_sql(
                f"DELETE FROM {table.__tablename__} WHERE import_id {condition}",  # noqa: S608 - declared names, literals
                (value,),
            )
        self._connection.exec_driver_sql(
            f"DELETE FROM imports WHERE id {condition}",  # noqa: S608 - literals
            (value,),
        )
