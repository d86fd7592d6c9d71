"""Senses that were switched on: few, so they are read all at once (domain.optional_sense)."""

from collections.abc import Iterable

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey
from diffstudy.domain.optional_sense import ChosenSense
from diffstudy.storage.column_types import as_list

_PAGES = """
SELECT DISTINCT c.key FROM senses s JOIN comparison_senses cs ON cs.sense_id = s.id
JOIN comparisons c ON c.id = cs.comparison_id
WHERE s.key IN (SELECT value FROM json_each(?)) ORDER BY c.key
"""


class SenseStore:
    """Reads and writes within one transaction which senses are on, for all learners."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def chosen(self) -> tuple[ChosenSense, ...]:
        """Return every definition that was switched on."""
        rows = self._connection.exec_driver_sql(
            "SELECT definition, card, name FROM optional_senses ORDER BY card, definition"
        )
        return tuple(
            ChosenSense(definition, CardKey.parse(card), name) for definition, card, name in rows
        )

    def switch_on(self, card: CardKey, definitions: Iterable[str], name: str) -> None:
        """Ask these definitions, and only these, by a card."""
        self.switch_off(card)
        self._connection.exec_driver_sql(
            "INSERT OR REPLACE INTO optional_senses (definition, card, name) "
            "SELECT value, ?, ? FROM json_each(?)",
            (str(card), name, as_list(definitions)),
        )

    def switch_off(self, card: CardKey) -> None:
        """Ask the definitions of a card no more."""
        self._connection.exec_driver_sql("DELETE FROM optional_senses WHERE card = ?", (str(card),))

    def pages_of(self, definitions: Iterable[str]) -> tuple[str, ...]:
        """Return the keys of the comparisons on which definitions stand, archived or not."""
        return tuple(self._connection.exec_driver_sql(_PAGES, (as_list(definitions),)).scalars())
