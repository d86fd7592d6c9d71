"""Looking after the collection file: copies of it, putting one back, checking, erasing all."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from diffstudy.services.preferences import Preferences
from diffstudy.storage.database import Database


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the collection.

    Args:
        made: local time at which it was written.
        size: in bytes.
    """

    path: Path
    made: datetime
    size: int


class MaintenanceService:
    """What the settings offer under files; after `restore` and `erase` open the collection anew."""

    def __init__(self, database: Database, preferences: Preferences) -> None:
        self._database = database
        self._preferences = preferences

    def backups(self) -> tuple[Backup, ...]:
        """Return the copies that there are, the newest first."""
        return tuple(
            Backup(copy.path, datetime.fromtimestamp(copy.made_s).astimezone(), copy.size)
            for copy in self._database.backups()
        )

    def back_up(self) -> None:
        """Write a copy now; raises CollectionError."""
        self._database.back_up()

    def check(self) -> str:
        """Return what SQLite finds wrong with the file, or "ok"."""
        return self._database.integrity()

    def restore(self, backup: Backup) -> None:
        """Put a copy in the place of the collection, which becomes a copy itself first.

        Raises:
            CollectionError: the copy cannot be used; nothing was changed.
        """
        self._database.restore(backup.path)

    def erase(self) -> None:
        """Remove every comparison, answer, copy and setting, for good; raises CollectionError."""
        self._database.erase()
        self._preferences.reset()
