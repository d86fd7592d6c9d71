"""What learners wrote to remember cards by: few and short, so they are read all at once."""

from sqlalchemy import Connection

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.storage.former_keys import FormerKeys, former_keys
from diffstudy.storage.learner_ids import learner_id, made_learner_id


class NoteStore:
    """Reads and writes notes on cards within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def notes(self, learner: str) -> dict[CardKey, str]:
        """Return the notes of a learner by card, under the keys that content has now."""
        rows = self._connection.exec_driver_sql(
            "SELECT card, text FROM card_notes WHERE learner_id = ? ORDER BY utc_ms",
            (learner_id(self._connection, learner),),
        ).all()
        if not rows:
            return {}
        names = former_keys(self._connection)
        return {_now(CardKey.parse(card), names): text for card, text in rows}

    def write(self, learner: str, card: CardKey, text: str, utc_ms: int) -> None:
        """Keep a note in place of the one before; an empty one removes it."""
        own_id = made_learner_id(self._connection, learner)
        names = former_keys(self._connection)
        stored = self._connection.exec_driver_sql(
            "SELECT card FROM card_notes WHERE learner_id = ?", (own_id,)
        ).scalars()
        for key in [key for key in stored if _now(CardKey.parse(key), names) == card]:
            self._connection.exec_driver_sql(
                "DELETE FROM card_notes WHERE learner_id = ? AND card = ?", (own_id, key)
            )
        if text:
            self._connection.exec_driver_sql(
                "INSERT INTO card_notes (learner_id, card, text, utc_ms) VALUES (?, ?, ?, ?)",
                (own_id, str(card), text, utc_ms),
            )


def _now(card: CardKey, names: FormerKeys) -> CardKey:
    if card.kind is CardKind.CONTRAST:
        return CardKey.for_contrast(*map(names.now, card.term_keys))
    if card.kind is CardKind.SENSE:
        return CardKey.for_sense(names.now(card.term_keys[0]), card.subject.rpartition("~")[2])
    return CardKey(card.kind, names.now(card.subject))
