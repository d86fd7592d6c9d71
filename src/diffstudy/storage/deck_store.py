"""Decks: chosen sets of comparisons."""

from sqlalchemy import Connection, delete, select

from diffstudy.domain.deck import Deck
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.storage.row_writing import ids_by_key, insert_all, upsert
from diffstudy.storage.schema import ComparisonRow, DeckComparisonRow, DeckRow


class DeckStore:
    """Reads and writes decks within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, deck: Deck) -> None:
        """Insert or update a deck by its key; raises NotFound for an unknown comparison."""
        upsert(self._connection, DeckRow, [{"key": deck.key, "name": deck.name}])
        deck_id = self._id(deck.key)
        ids = ids_by_key(self._connection, ComparisonRow, deck.comparisons)
        rows = []
        for position, key in enumerate(deck.comparisons):
            if key not in ids:
                raise NotFound(tr("There is no comparison with the key “{key}”.", key=key))
            rows.append({"deck_id": deck_id, "position": position, "comparison_id": ids[key]})
        self._connection.execute(
            delete(DeckComparisonRow).where(DeckComparisonRow.deck_id == deck_id)
        )
        insert_all(self._connection, DeckComparisonRow, rows)

    def get(self, key: str) -> Deck:
        """Return a deck; raises NotFound."""
        for deck in self.all():
            if deck.key == key:
                return deck
        raise _no_deck(key)

    def all(self) -> tuple[Deck, ...]:
        """Return every deck, in the order in which they were made."""
        members: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        found = self._connection.execute(
            select(DeckRow.key, DeckRow.name, ComparisonRow.key)
            .outerjoin(DeckComparisonRow, DeckComparisonRow.deck_id == DeckRow.id)
            .outerjoin(ComparisonRow, ComparisonRow.id == DeckComparisonRow.comparison_id)
            .order_by(DeckRow.id, DeckComparisonRow.position)
        )
        for key, name, comparison in found:
            names[key] = name
            keys = members.setdefault(key, [])
            if comparison is not None:
                keys.append(comparison)
        return tuple(Deck(key, name, tuple(members[key])) for key, name in names.items())

    def remove(self, key: str) -> None:
        """Remove a deck, not its comparisons; raises NotFound."""
        deck_id = self._id(key)
        self._connection.execute(
            delete(DeckComparisonRow).where(DeckComparisonRow.deck_id == deck_id)
        )
        self._connection.execute(delete(DeckRow).where(DeckRow.id == deck_id))

    def _id(self, key: str) -> int:
        found = self._connection.execute(
            select(DeckRow.id).where(DeckRow.key == key)
        ).scalar_one_or_none()
        if found is None:
            raise _no_deck(key)
        return found


def _no_deck(key: str) -> NotFound:
    return NotFound(f"There is no deck “{key}”.")
