"""The collection file as the services see it: checked, opened, and given out in units of work."""

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from diffstudy.domain.errors import CollectionDamaged
from diffstudy.domain.language import tr
from diffstudy.storage.backups import BackupFile, back_up, backup_files, put_back
from diffstudy.storage.collection_file import APPLICATION_ID, inspected, journal_mode
from diffstudy.storage.engine import for_writing, make_engine
from diffstudy.storage.migrations import HEAD, REVISIONS, VERSION_TABLE, upgrade
from diffstudy.storage.schema import METADATA
from diffstudy.storage.sqlite_errors import as_collection_error, damaged
from diffstudy.storage.unit_of_work import UnitOfWork

BACKUPS_FOLDER = "backups"


_PATIENCE_MS = 5_000
_KEPT = 5


class Database:
    """An open collection file.

    Every answer that a unit of work has committed survives a power cut: write-ahead log where
    the file system carries it, and a flush at each commit.
    """

    def __init__(self, path: Path, engine: Engine, mode: str) -> None:
        self.path = path
        self.journal_mode = mode
        self.revision = HEAD
        self._engine = engine
        self._writing = for_writing(engine)

    @classmethod
    def open(cls, path: Path, *, busy_timeout_ms: int = _PATIENCE_MS) -> Self:
        """Open a collection; a missing one is created, an older one is backed up and upgraded.

        Args:
            path: the file; its folder is created, and the folder of backups beside it.
            busy_timeout_ms: how long to wait for another program's write.

        Raises:
            CollectionTooNew: a newer version of the program has written it.
            CollectionDamaged: SQLite reports damage, or it belongs to another program.
            CollectionNotWritable: the folder or the disk refuses.
            CollectionBusy: another program did not finish writing in time.
        """
        state = inspected(path, REVISIONS, busy_timeout_ms)
        try:
            if not state.exists:
                _create(path, busy_timeout_ms)
            elif state.revision != HEAD:
                back_up(path, path.parent / BACKUPS_FOLDER)
                _upgrade(path, busy_timeout_ms)
        except DBAPIError as error:
            known = as_collection_error(error.orig, path)
            if known is None:
                raise
            raise known from error
        mode = journal_mode(path, busy_timeout_ms)
        return cls(path, make_engine(path, busy_timeout_ms), mode)

    def unit_of_work(self) -> UnitOfWork:
        """Return a unit of work that writes: all of it on commit(), otherwise nothing."""
        return UnitOfWork(self._writing, self.path, writing=True)

    def reading(self) -> UnitOfWork:
        """Return a unit of work that reads one consistent state and never waits for writers."""
        return UnitOfWork(self._engine, self.path, writing=False)

    def integrity(self) -> str:
        """Return "ok", or what SQLite's full check finds wrong, one finding a line."""
        with self.reading() as uow:
            return uow.integrity()

    def backups(self) -> tuple[BackupFile, ...]:
        """Return the copies of the file, the newest first."""
        return backup_files(self._backups)

    def back_up(self) -> None:
        """Write a checked copy beside the others; raises CollectionError."""
        back_up(self.path, self._backups)

    def restore(self, copy: Path) -> None:
        """Put a copy in the place of the collection; what was there becomes a copy itself.

        The collection has to be opened anew afterwards.

        Raises:
            CollectionTooNew, CollectionDamaged, CollectionBusy, CollectionNotWritable: as named;
                nothing was changed.
        """
        state = inspected(copy, REVISIONS, _PATIENCE_MS)
        if not state.exists:
            raise CollectionDamaged(
                tr("{file}: this backup is empty; choose another one.", file=copy)
            )
        # One more than usual is kept, or the copy that is wanted might be the one to go.
        back_up(self.path, self._backups, keep=_KEPT + 1)
        self.close()
        put_back(copy, self.path)
        if state.revision != HEAD:
            _upgrade(self.path, _PATIENCE_MS)

    def erase(self) -> None:
        """Take everything out of the collection and remove its copies, for good.

        The collection has to be opened anew afterwards; raises CollectionError.
        """
        empty = self.path.with_suffix(".empty")
        empty.unlink(missing_ok=True)
        try:
            _create(empty, _PATIENCE_MS)
            self.close()
            put_back(empty, self.path)
        finally:
            empty.unlink(missing_ok=True)
        for copy in self.backups():
            copy.path.unlink(missing_ok=True)

    @property
    def _backups(self) -> Path:
        return self.path.parent / BACKUPS_FOLDER

    def close(self) -> None:
        """Close the file; the last program to do so folds the write-ahead log into it."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _create(path: Path, busy_timeout_ms: int) -> None:
    """Write the newest schema into a missing or empty file, unless another program just did.

    Not through the migrations: importing Alembic costs more than the rest of the first start.
    """
    engine = make_engine(path, busy_timeout_ms)
    try:
        with for_writing(engine).begin() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID:
                return
            VERSION_TABLE.create(connection)
            connection.execute(VERSION_TABLE.insert().values(version_num=HEAD))
            METADATA.create_all(connection, checkfirst=False)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        engine.dispose()


def _upgrade(path: Path, busy_timeout_ms: int) -> None:
    """Lead an older file to the newest schema, all of the way or not at all."""
    engine = make_engine(path, busy_timeout_ms, foreign_keys=False)
    try:
        with for_writing(engine).begin() as connection:
            upgrade(connection)
            orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if orphan is not None:
                raise damaged(
                    path, tr("after the upgrade the table {table} lacks a row", table=orphan[0])
                )
    finally:
        engine.dispose()
