"""What a session has to know of the library, at a cost that follows from what is due.

Nothing here reads the whole library: cards are found by the index of what is due, comparisons by
their terms, and new ones in the order of the library until there are enough.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.card_conditions import IS_BEGUN, IS_NEW, OF_LEARNER
from diffstudy.storage.card_scope import may_be_studied
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_PAGES_OF_TODAY = """
WITH today (card_id) AS MATERIALIZED (
  SELECT card_id FROM card_progress
  WHERE learner_id = :learner AND state = 'active' AND due_day <= :day
  UNION SELECT card_id FROM card_progress
  WHERE learner_id = :learner AND state = 'active' AND due_day IS NULL AND stability IS NULL
  UNION SELECT card_id FROM reviews
  WHERE learner_id = :learner AND study_day = :day AND undone_ms IS NULL)
SELECT c.key FROM today CROSS JOIN card_terms ct ON ct.card_id = today.card_id
CROSS JOIN comparison_terms s ON s.term_id = ct.term_id
CROSS JOIN comparisons c ON c.id = s.comparison_id WHERE c.archived = 0
UNION SELECT c.key FROM today CROSS JOIN card_comparisons cc ON cc.card_id = today.card_id
CROSS JOIN comparisons c ON c.id = cc.comparison_id WHERE c.archived = 0
"""
_HAS_NEW = f"""EXISTS (
  SELECT 1 FROM card_comparisons cc JOIN cards ON cards.id = cc.card_id {OF_LEARNER}
  WHERE cc.comparison_id = c.id AND {IS_NEW})"""
_UNMET = f"""
SELECT c.key, c.pack_id, c.position, c.id FROM comparisons c
WHERE c.archived = 0 AND (c.pack_id, c.position, c.id) >= (:pack_id, :position, :id)
  AND (:pack IS NULL OR c.pack_id = (SELECT id FROM packs WHERE key = :pack))
  AND NOT {IS_BEGUN} AND {_HAS_NEW} ORDER BY c.pack_id, c.position, c.id LIMIT :limit
"""
_NOTE = (
    "SELECT version, pack_id, position, comparison_id FROM first_unmet WHERE learner_id = :learner"
)
_BEGIN_NOTE = "INSERT OR IGNORE INTO first_unmet (learner_id, version) VALUES (:learner, 0)"
_SAVE_NOTE = """
UPDATE first_unmet SET pack_id = :pack_id, position = :position, comparison_id = :id
WHERE learner_id = :learner AND version = :version
"""
_START = (-1, -1, -1)
_BEYOND = (2**62, 0, 0)
_NEXT_DUE = f"""
SELECT p.due_day, count(*) FROM card_progress p
WHERE p.learner_id = :learner AND p.state = 'active' AND p.due_day > :day
  AND {may_be_studied("p.card_id")} GROUP BY p.due_day ORDER BY p.due_day LIMIT 1
"""
_HAS_SUSPENDED = f"""
SELECT 1 FROM card_progress p WHERE p.learner_id = :learner AND p.state = 'suspended'
  AND {may_be_studied("p.card_id")} LIMIT 1
"""
_WEAKEST_PAGES = """
SELECT DISTINCT c.key FROM (
  SELECT card_id FROM card_progress WHERE learner_id = :learner AND state = 'active'
    AND due_day IS NOT NULL ORDER BY due_day LIMIT :limit) AS weakest
JOIN card_comparisons cc ON cc.card_id = weakest.card_id
JOIN comparisons c ON c.id = cc.comparison_id WHERE c.archived = 0 LIMIT :limit
"""
_FIRST_PAGES = """
SELECT key FROM comparisons WHERE archived = 0 ORDER BY pack_id, position, id LIMIT :limit
"""


Place = tuple[int, ...]
"""Where a comparison stands in the library: ids of pack and row, and the position between."""


@dataclass(frozen=True, slots=True)
class FirstUnmet:
    """From where on a learner has something new, and the state of the library it was found in.

    ``version`` is None where nothing was noted yet.
    """

    version: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class Unmet:
    """Comparisons that have not begun, and what is worth noting for the next time, or None."""

    keys: tuple[str, ...]
    first: FirstUnmet | None


class QueueQueries:
    """Finds what may be asked, within one transaction; archived comparisons are left out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pages_of_today(self, learner: str, study_day: int) -> tuple[str, ...]:
        """Return the keys of the comparisons in which a card of today may be asked.

        Cards of today are due, left over from begun pages, or were asked today. All comparisons
        count that name one of their terms, begun or not.
        """
        return self._keys(_PAGES_OF_TODAY, learner, day=study_day)

    def unmet(self, learner: str, limit: int, pack: str | None = None) -> Unmet:
        """Return the first comparisons with new cards that have not begun, by pack and place.

        Args:
            pack: id of the only pack to look at; None for all.
        """
        noted = self._rows(_NOTE, learner)
        version, *place = noted[0] if noted else (None, None, None, None)
        known = _START if place[0] is None else tuple(place)
        pack_id, position, own_id = known
        found = self._rows(
            _UNMET, learner, limit=limit, pack=pack, pack_id=pack_id, position=position, id=own_id
        )
        first: Place = tuple(found[0][1:]) if found else _BEYOND
        is_news = pack is None and first != known
        return Unmet(
            tuple(row[0] for row in found), FirstUnmet(version, first) if is_news else None
        )

    def note(self, learner: str, first: FirstUnmet) -> None:
        """Keep from where on there is something new, unless the library has changed since."""
        own_id = made_learner_id(self._connection, learner)
        pack_id, position, comparison_id = first.place
        values = {"pack_id": pack_id, "position": position, "id": comparison_id}
        self._connection.exec_driver_sql(_BEGIN_NOTE, {"learner": own_id})
        self._connection.exec_driver_sql(
            _SAVE_NOTE, {"learner": own_id, "version": first.version, **values}
        )

    def next_due(self, learner: str, study_day: int) -> tuple[int, int] | None:
        """Return the first study day after this one on which cards are due, and how many."""
        found = self._rows(_NEXT_DUE, learner, day=study_day)
        return (int(found[0][0]), int(found[0][1])) if found else None

    def weakest_pages(self, learner: str, limit: int) -> tuple[str, ...]:
        """Return the comparisons of the cards that are due soonest, for practice."""
        return self._keys(_WEAKEST_PAGES, learner, limit=limit)

    def has_suspended(self, learner: str) -> bool:
        """Whether a card that the library calls for is suspended."""
        return bool(self._rows(_HAS_SUSPENDED, learner))

    def first_pages(self, limit: int) -> tuple[str, ...]:
        """Return the first comparisons of the library, by pack and place."""
        rows = self._connection.exec_driver_sql(_FIRST_PAGES, {"limit": limit})
        return tuple(rows.scalars())

    def _keys(self, query: str, learner: str, **values: Any) -> tuple[str, ...]:
        return tuple(row[0] for row in self._rows(query, learner, **values))

    def _rows(self, query: str, learner: str, **values: Any) -> list[Any]:
        values["learner"] = learner_id(self._connection, learner)
        return list(self._connection.exec_driver_sql(query, values).all())
