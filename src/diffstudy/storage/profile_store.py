"""Learners' profiles on a shared computer: picture, lock, signing keys, who was here last."""

from sqlalchemy import Connection

from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.classroom import Learner, Profile
from diffstudy.storage.learner_ids import made_learner_id


class ProfileStore:
    """Reads and writes profiles within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Profile, ...]:
        """Return the profile of every learner, in the order in which they came."""
        rows = self._connection.exec_driver_sql(
            "SELECT l.key, l.name, p.picture, p.lock, p.used_ms FROM learners l "
            "LEFT JOIN profiles p ON p.learner_id = l.id ORDER BY l.id"
        )
        return tuple(
            Profile(Learner(key, name), picture or "", lock is not None, used_ms)
            for key, name, picture, lock, used_ms in rows
        )

    def picture(self, learner: str, picture: str) -> None:
        """Give a learner a picture."""
        self._set(learner, "picture", picture)

    def lock(self, learner: str) -> str | None:
        """Return the digest of a learner's PIN, None where there is no lock."""
        return self._get(learner, "lock")

    def set_lock(self, learner: str, lock: str | None) -> None:
        """Lock a profile with the digest of a PIN, or unlock it."""
        self._set(learner, "lock", lock)

    def used(self, learner: str, now_ms: int) -> None:
        """Note who studies here from now on."""
        self._set(learner, "used_ms", now_ms)

    def signing_key(self, learner: str) -> KeyPair | None:
        """Return what a learner signs with, None where nothing was handed in yet."""
        public, private = self._get(learner, "public_key"), self._get(learner, "private_key")
        return None if public is None or private is None else KeyPair(public, private)

    def set_signing_key(self, learner: str, pair: KeyPair) -> None:
        """Keep what a learner signs with."""
        self._set(learner, "public_key", pair.public)
        self._set(learner, "private_key", pair.private)

    def _set(self, learner: str, column: str, value: str | int | None) -> None:
        own_id = made_learner_id(self._connection, learner)
        self._connection.exec_driver_sql(
            "INSERT INTO profiles (learner_id, picture) VALUES (?, '') ON CONFLICT DO NOTHING",
            (own_id,),
        )
        self._connection.exec_driver_sql(
            f"UPDATE profiles SET {column} = ? WHERE learner_id = ?",  # noqa: S608 - a name of ours
            (value, own_id),
        )

    def _get(self, learner: str, column: str) -> str | None:
        return self._connection.exec_driver_sql(
            f"SELECT p.{column} FROM profiles p JOIN learners l ON l.id = p.learner_id "  # noqa: S608 - a name of ours
            "WHERE l.key = ?",
            (learner,),
        ).scalar()
