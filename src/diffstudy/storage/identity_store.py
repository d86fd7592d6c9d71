"""The door to what items were called, and to changes of their meaning."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey
from diffstudy.domain.lineage import renamed_card

_NAMED = ("terms", "senses", "comparisons", "chart_rows", "faq_entries", "quiz_lines")
_RENAMED = ("packs", "terms", "senses", "comparisons")


class IdentityStore:
    """Renames content and keeps what it was called, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, keys: Iterable[str]) -> frozenset[str]:
        """Return those of the keys that something in the collection has."""
        listed = json.dumps(list(keys))
        return frozenset(
            key
            for table in _NAMED
            for key in self._connection.exec_driver_sql(
                f"SELECT key FROM {table} WHERE key IN (SELECT value FROM json_each(?))",  # noqa: S608  a name of ours
                (listed,),
            ).scalars()
        )

    def rename_pack(self, former: str, current: str) -> None:
        """Give a pack its new id, unless another pack has that already."""
        self._rename("packs", {former: current})

    def rename(self, names: Mapping[str, str]) -> None:
        """Give items their new keys; cards, progress and decks stay with them.

        What has the new key already keeps it, and the old one stays beside it: both were learned.

        Args:
            names: the new key by the old one.
        """
        if not names:
            return
        for table in _RENAMED[1:]:
            self._rename(table, names)
        self._rename_cards(names)
        run = self._connection.exec_driver_sql
        rows = [(now, former) for former, now in names.items()]
        run("UPDATE OR IGNORE optional_senses SET definition = ? WHERE definition = ?", rows)
        run("UPDATE former_keys SET current = ? WHERE current = ?", rows)
        # A key that comes back to life is nobody's former one any more.
        run("DELETE FROM former_keys WHERE former = ?", [(now,) for now in names.values()])
        run(
            "INSERT INTO former_keys (current, former) VALUES (?, ?) "
            "ON CONFLICT (former) DO UPDATE SET current = excluded.current",
            rows,
        )

    def _rename(self, table: str, names: Mapping[str, str]) -> None:
        self._connection.exec_driver_sql(
            f"UPDATE OR IGNORE {table} SET key = ? WHERE key = ?",  # noqa: S608  a name of ours
            [(now, former) for former, now in names.items()],
        )

    def _rename_cards(self, names: Mapping[str, str]) -> None:
        run = self._connection.exec_driver_sql
        for card_id, key in run("SELECT id, key FROM cards").all():
            now = str(renamed_card(CardKey.parse(key), names))
            if now == key:
                continue
            self._drop_unlearned(now)
            run("UPDATE OR IGNORE cards SET key = ? WHERE id = ?", (now, card_id))
            run("UPDATE optional_senses SET card = ? WHERE card = ?", (now, key))

    def _drop_unlearned(self, key: str) -> None:
        """Make way for a card that was learned: the same one under its new key, never asked."""
        run = self._connection.exec_driver_sql
        card_id = run(
            "SELECT id FROM cards WHERE key = ? "
            "AND NOT EXISTS (SELECT 1 FROM reviews WHERE card_id = cards.id) "
            "AND NOT EXISTS (SELECT 1 FROM meaning_changes WHERE card_id = cards.id)",
            (key,),
        ).scalar()
        if card_id is not None:
            for table in ("card_comparisons", "card_terms", "card_progress"):
                run(f"DELETE FROM {table} WHERE card_id = ?", (card_id,))  # noqa: S608  ours
            run("DELETE FROM cards WHERE id = ?", (card_id,))
