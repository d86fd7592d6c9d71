"""The learner's edits as rows: what the pack says and what the learner wants, as JSON.

They lie beside the content, which stays as it was imported; see domain.edit.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.comparison import (
    ChartRow,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)
from diffstudy.domain.edit import Edit, renamed_edit
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.place import WHOSE, Item, Place, Section, Value, Whose
from diffstudy.storage.word_index import index_words

_ITEMS: dict[Section, type[Item]] = {
    Section.DIFFERENCE: KeyDifference,
    Section.CHART: ChartRow,
    Section.SENSE: Sense,
    Section.EXAMPLE: Example,
    Section.FAQ: FaqEntry,
    Section.QUIZ: QuizLine,
}


class EditStore:
    """Reads and writes edits within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, comparison_key: str) -> tuple[Edit, ...]:
        """Return the edits of a comparison in the order in which they were made."""
        return self.of_many((comparison_key,)).get(comparison_key, ())

    def of_many(self, comparison_keys: Sequence[str]) -> dict[str, tuple[Edit, ...]]:
        """Return the edits of comparisons by key; those without any are left out."""
        rows = self._connection.exec_driver_sql(
            "SELECT c.key, e.section, e.item, e.field, e.base, e.own, e.made_ms "
            "FROM comparisons c JOIN edits e ON e.comparison_id = c.id "
            "WHERE c.key IN (SELECT value FROM json_each(?)) ORDER BY e.id",
            (json.dumps(list(comparison_keys)),),
        )
        found: dict[str, list[Edit]] = {}
        for key, *columns in rows:
            found.setdefault(key, []).append(_edit(*columns))
        return {key: tuple(edits) for key, edits in found.items()}

    def edited(self) -> frozenset[str]:
        """Return the keys of all comparisons that have edits."""
        rows = self._connection.exec_driver_sql(
            "SELECT DISTINCT c.key FROM edits e JOIN comparisons c ON c.id = e.comparison_id"
        )
        return frozenset(rows.scalars())

    def add(self, comparison_key: str, edit: Edit) -> None:
        """Append an edit; raises NotFound for a comparison that is not there."""
        own_id = self._id(comparison_key)
        self._insert(own_id, (edit,))
        index_words(self._connection, (own_id,))

    def drop_last(self, comparison_key: str) -> Edit | None:
        """Take the last edit of a comparison away and return it; None where there is none."""
        edits = self.of(comparison_key)
        if not edits:
            return None
        own_id = self._id(comparison_key)
        self._connection.exec_driver_sql(
            "DELETE FROM edits WHERE id = (SELECT max(id) FROM edits WHERE comparison_id = ?)",
            (own_id,),
        )
        index_words(self._connection, (own_id,))
        return edits[-1]

    def replace(self, comparison_key: str, edits: Iterable[Edit]) -> None:
        """Make these the edits of a comparison; raises NotFound for one that is not there."""
        own_id = self._id(comparison_key)
        self._connection.exec_driver_sql("DELETE FROM edits WHERE comparison_id = ?", (own_id,))
        self._insert(own_id, edits)
        index_words(self._connection, (own_id,))

    def rename(self, names: Mapping[str, str]) -> None:
        """Let edits follow items and terms that have new keys; ``names`` has them by the old."""
        if not names:
            return
        for key, edits in self.of_many(tuple(self.edited())).items():
            renamed = tuple(renamed_edit(edit, names) for edit in edits)
            if renamed != edits:
                self.replace(key, renamed)

    def _insert(self, comparison_id: int, edits: Iterable[Edit]) -> None:
        rows = [(comparison_id, *_columns(edit)) for edit in edits]
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO edits (comparison_id, section, item, field, base, own, made_ms) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def _id(self, comparison_key: str) -> int:
        found = self._connection.exec_driver_sql(
            "SELECT id FROM comparisons WHERE key = ?", (comparison_key,)
        ).scalar()
        if found is None:
            raise NotFound(tr("There is no comparison with the key “{key}”.", key=comparison_key))
        return int(found)


def edits_as_text(edits: Iterable[Edit]) -> str:
    """Return edits as one text, which ``edits_from_text`` reads."""
    return json.dumps([_columns(edit) for edit in edits], ensure_ascii=False)


def edits_from_text(text: str) -> tuple[Edit, ...]:
    """Return the edits of a text that ``edits_as_text`` gave."""
    return tuple(_edit(*columns) for columns in json.loads(text))


_Columns = tuple[str, str, str, str | None, str | None, int]


def _columns(edit: Edit) -> _Columns:
    place = edit.place
    values = (_text(edit.base), _text(edit.own))
    return (place.section.value, place.item, place.field, *values, edit.made_ms)


def _edit(
    section: str, item: str, field: str, base: str | None, own: str | None, made_ms: int
) -> Edit:
    place = Place(Section(section), item, field)
    return Edit(place, _value(place, base), _value(place, own), made_ms)


def _text(value: Value) -> str | None:
    import msgspec

    return None if value is None else msgspec.json.encode(value).decode()


def _value(place: Place, text: str | None) -> Value:
    import msgspec

    if text is None:
        return None
    kind: Any = str
    if not place.field:
        kind = _ITEMS[place.section]
    elif place.field == WHOSE:
        kind = Whose
    value: Value = msgspec.json.decode(text, type=kind)
    return value
