"""Learners and their settings in this collection."""

from sqlalchemy import Connection, select

from diffstudy.domain.classroom import Learner
from diffstudy.storage.learner_ids import learner_id, made_learner_id
from diffstudy.storage.row_writing import upsert
from diffstudy.storage.schema import CollectionSettingRow, LearnerRow


class ClassroomStore:
    """Reads and writes people and work within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ensure(self, learner: Learner) -> None:
        """Insert a learner, or give one that is there this name."""
        upsert(self._connection, LearnerRow, [{"key": learner.key, "name": learner.name}])

    def learners(self) -> tuple[Learner, ...]:
        """Return everyone who studies here, in the order in which they came."""
        found = self._connection.execute(
            select(LearnerRow.key, LearnerRow.name).order_by(LearnerRow.id)
        )
        return tuple(Learner(key, name) for key, name in found)

    def setting(self, learner: str, name: str) -> str | None:
        """Return what a learner has set in this collection, or None."""
        return self._connection.execute(
            select(CollectionSettingRow.value).where(
                CollectionSettingRow.learner_id == learner_id(self._connection, learner),
                CollectionSettingRow.name == name,
            )
        ).scalar_one_or_none()

    def set_setting(self, learner: str, name: str, value: str) -> None:
        """Keep a value for a learner in this collection."""
        own_id = made_learner_id(self._connection, learner)
        self._connection.exec_driver_sql(
            "INSERT INTO collection_settings (learner_id, name, value) VALUES (?, ?, ?) "
            "ON CONFLICT (learner_id, name) DO UPDATE SET value = excluded.value",
            (own_id, name, value),
        )
