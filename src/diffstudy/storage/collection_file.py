"""What a file is before SQLAlchemy opens it, asked of plain sqlite3.

A newer, foreign or damaged file must be refused by a sentence before anything is written to it,
and an up-to-date one must not cost the import of Alembic.
"""

import sqlite3
import tempfile
import time
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.errors import CollectionNotWritable, CollectionTooNew
from diffstudy.domain.language import tr
from diffstudy.storage.sqlite_errors import as_collection_error, damaged

APPLICATION_ID = 0x64696666
"""Written into the file's header ("diff"), so that no other program's database is touched."""

_RETRY_SECONDS = 0.02
_SMALLEST_PAGE = 512


@dataclass(frozen=True, slots=True)
class FileState:
    """What is in a file.

    Args:
        exists: whether it is a collection; otherwise it is missing or empty.
        revision: the revision of its schema, None for none yet.
    """

    exists: bool
    revision: str | None = None


def inspected(path: Path, revisions: Collection[str], busy_timeout_ms: int) -> FileState:
    """Return what is in the file, having made sure that this program may open it.

    Args:
        path: the collection file; its folder is created.
        revisions: the schema revisions that this program knows.
        busy_timeout_ms: how long to wait for another program.

    Raises:
        CollectionTooNew, CollectionDamaged, CollectionBusy, CollectionNotWritable: as named.
    """
    in_the_way = next((p for p in path.parents if p.exists() and not p.is_dir()), None)
    if in_the_way is not None:
        raise CollectionNotWritable(
            tr(
                "{file} is a file where a folder is needed; choose another folder with "
                "--data-dir, or move that file away.",
                file=in_the_way,
            )
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return FileState(exists=False)
        size = path.stat().st_size
    except OSError as error:
        raise CollectionNotWritable(
            tr(
                "The folder {folder} cannot be used ({reason}); make it writable, or "
                "choose another one with --data-dir.",
                folder=path.parent,
                reason=error.strerror,
            )
        ) from error
    if 0 < size < _SMALLEST_PAGE:
        # SQLite would take it for an empty database and write over it.
        raise damaged(path, tr("this is not a database"))
    try:
        with closing(sqlite3.connect(path, timeout=busy_timeout_ms / 1000)) as connection:
            state = _state(connection, path)
    except sqlite3.Error as error:
        raise as_collection_error(error, path) or damaged(path, str(error)) from error
    if state.revision is not None and state.revision not in revisions:
        raise CollectionTooNew(
            tr(
                "{file}: the collection was written by a newer version of diffstudy (revision "
                "{revision}); install that version, or choose another folder with --data-dir.",
                file=path,
                revision=state.revision,
            )
        )
    return state


def journal_mode(path: Path, busy_timeout_ms: int) -> str:
    """Put the file into write-ahead mode where that works, and return its mode.

    Args:
        path: a collection file.
        busy_timeout_ms: how long to wait for another program that does the same.

    Returns:
        "wal", or "delete" where the file system does not carry it.

    Raises:
        CollectionDamaged, CollectionNotWritable: as named.
    """
    deadline = time.monotonic() + busy_timeout_ms / 1000
    while True:
        try:
            with closing(sqlite3.connect(path, timeout=0)) as connection:
                mode = str(connection.execute("PRAGMA journal_mode").fetchone()[0])
                if mode == "wal" or not carries_wal(path.parent):
                    return mode
                return str(connection.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        except sqlite3.Error as error:
            known = as_collection_error(error, path)
            is_busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if known is None or not is_busy or time.monotonic() > deadline:
                raise (known or damaged(path, str(error))) from error
        # SQLite does not wait by itself here: changing the mode needs the file alone.
        time.sleep(_RETRY_SECONDS)


def carries_wal(folder: Path) -> bool:
    """Try a write-ahead log in this folder: some network drives only say that they can."""
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".probe-") as name:
            probe = Path(name) / "probe.db"
            with (
                closing(sqlite3.connect(probe, timeout=0)) as writer,
                closing(sqlite3.connect(probe, timeout=0)) as reader,
            ):
                mode = writer.execute("PRAGMA journal_mode=WAL").fetchone()[0]
                writer.execute("CREATE TABLE probe (value INTEGER)")
                writer.execute("INSERT INTO probe VALUES (1)")
                writer.commit()
                seen = reader.execute("SELECT value FROM probe").fetchone()
                return bool(mode == "wal" and seen == (1,))
    except (sqlite3.Error, OSError):
        return False


def _state(connection: sqlite3.Connection, path: Path) -> FileState:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        if tables or application:
            raise damaged(path, "this is the database of another program")
        return FileState(exists=False)
    if "alembic_version" not in tables:
        return FileState(exists=True)
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return FileState(exists=True, revision=found[0] if found else None)
