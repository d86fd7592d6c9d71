"""Packs as a person looks after them: what they are, whose they are, and what is in them."""

from dataclasses import dataclass

from sqlalchemy import Connection

from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr


@dataclass(frozen=True, slots=True)
class PackFacts:
    """A pack as it is listed.

    Args:
        comparisons: how many are in the library; ``archived`` how many are out of it.
        authors: names, in their order.
        imported_ms: when it was imported last, in UTC epoch milliseconds, as far as is known.
        is_own: whether it is written here.
    """

    id: str
    title: str
    version: str
    license: str
    summary: str | None
    comparisons: int
    archived: int
    authors: tuple[str, ...]
    imported_ms: int | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class PackedTitle:
    """A comparison of a pack, as the editor lists it."""

    key: str
    title: str
    terms: tuple[str, ...]


_FACTS = """
SELECT p.id, p.key, p.title, p.version, p.license, p.summary, p.is_own,
  (SELECT count(*) FROM comparisons c WHERE c.pack_id = p.id AND c.archived = 0),
  (SELECT count(*) FROM comparisons c WHERE c.pack_id = p.id AND c.archived = 1),
  (SELECT max(i.utc_ms) FROM import_packs ip JOIN imports i ON i.id = ip.import_id
    WHERE ip.key = p.key)
FROM packs p ORDER BY p.is_own DESC, p.id
"""
_TITLES = """
SELECT c.key, c.title, t.headword FROM comparisons c JOIN packs p ON p.id = c.pack_id
JOIN comparison_terms ct ON ct.comparison_id = c.id JOIN terms t ON t.id = ct.term_id
WHERE p.key = ? AND c.archived = 0 ORDER BY c.position, c.id, ct.side
"""


class PackStore:
    """Reads and marks packs within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def facts(self) -> tuple[PackFacts, ...]:
        """Return every pack, the learner's own first."""
        authors: dict[int, list[str]] = {}
        for pack, name in self._connection.exec_driver_sql(
            "SELECT pack_id, name FROM pack_authors ORDER BY pack_id, position"
        ):
            authors.setdefault(pack, []).append(name)
        rows = self._connection.exec_driver_sql(_FACTS)
        return tuple(
            PackFacts(
                key,
                title,
                version,
                license_name,
                summary,
                comparisons,
                archived,
                tuple(authors.get(own_id, ())),
                imported,
                bool(is_own),
            )
            for (
                own_id,
                key,
                title,
                version,
                license_name,
                summary,
                is_own,
                comparisons,
                archived,
                imported,
            ) in rows
        )

    def own(self) -> tuple[str, ...]:
        """Return the ids of the packs that are written here."""
        rows = self._connection.exec_driver_sql(
            "SELECT key FROM packs WHERE is_own = 1 ORDER BY id"
        )
        return tuple(rows.scalars())

    def mark_own(self, pack_id: str) -> None:
        """Note that a pack is written here; raises NotFound."""
        self._change(pack_id, "is_own = 1", ())

    def rename(self, pack_id: str, title: str) -> None:
        """Give a pack another title; raises NotFound."""
        self._change(pack_id, "title = ?", (title,))

    def titles(self, pack_id: str) -> tuple[PackedTitle, ...]:
        """Return the comparisons of a pack that are in the library, in their order."""
        found: dict[str, tuple[str, list[str]]] = {}
        for key, title, term in self._connection.exec_driver_sql(_TITLES, (pack_id,)):
            found.setdefault(key, (title, []))[1].append(term)
        return tuple(PackedTitle(key, title, tuple(terms)) for key, (title, terms) in found.items())

    def archived(self, pack_id: str) -> tuple[str, ...]:
        """Return the keys of the comparisons of a pack that are out of the library."""
        rows = self._connection.exec_driver_sql(
            "SELECT c.key FROM comparisons c JOIN packs p ON p.id = c.pack_id "
            "WHERE p.key = ? AND c.archived = 1 ORDER BY c.position, c.id",
            (pack_id,),
        )
        return tuple(rows.scalars())

    def place_of(self, comparison: str) -> tuple[str, int] | None:
        """Return the pack of a comparison and its position there; None where there is none."""
        row = self._connection.exec_driver_sql(
            "SELECT p.key, c.position FROM comparisons c JOIN packs p ON p.id = c.pack_id "
            "WHERE c.key = ?",
            (comparison,),
        ).first()
        return None if row is None else (row[0], row[1])

    def free_position(self, pack_id: str) -> int:
        """Return the position behind all comparisons of a pack."""
        last = self._connection.exec_driver_sql(
            "SELECT max(c.position) FROM comparisons c JOIN packs p ON p.id = c.pack_id "
            "WHERE p.key = ?",
            (pack_id,),
        ).scalar()
        return 0 if last is None else int(last) + 1

    def _change(self, pack_id: str, change: str, values: tuple[str, ...]) -> None:
        changed = self._connection.exec_driver_sql(
            f"UPDATE packs SET {change} WHERE key = ?",  # noqa: S608  literals of this class
            (*values, pack_id),
        )
        if not changed.rowcount:
            raise NotFound(tr("There is no pack “{pack}”.", pack=pack_id))
