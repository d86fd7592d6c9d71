"""Verified copies of the collection file, the last few of them.

SQLite's own backup copies a file that is in use; copying it by other means would miss what still
lies in its write-ahead log.
"""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.domain.language import tr
from diffstudy.storage.sqlite_errors import as_collection_error, damaged

_NAME = re.compile(r"collection-(\d{6})\.db")


def back_up(database: Path, folder: Path, *, keep: int = 5) -> Path:
    """Copy the collection file into a folder and return the copy.

    Copies are numbered, so no clock can bring them out of order; the oldest beyond ``keep`` are
    removed once the new one has been checked.

    Raises:
        CollectionDamaged: the copy, and so the file itself, does not pass SQLite's check.
        CollectionNotWritable, CollectionBusy: as named.
    """
    numbers = sorted(_numbered(folder))
    copy = folder / f"collection-{(numbers[-1] if numbers else 0) + 1:06d}.db"
    unfinished = copy.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        report = _copied(database, unfinished)
        if report != "ok":
            unfinished.unlink()
            raise damaged(database, f"SQLite reports damage ({report})")
        unfinished.replace(copy)
    except sqlite3.Error as error:
        unfinished.unlink(missing_ok=True)
        known = as_collection_error(error, copy)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise CollectionNotWritable(
            tr(
                "{folder}: no backup can be written ({reason}); "
                "make the folder writable, or free some space.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error
    for number in numbers[: max(0, len(numbers) + 1 - keep)]:
        (folder / f"collection-{number:06d}.db").unlink(missing_ok=True)
    return copy


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A copy of the collection file.

    Args:
        made_s: when it was written, in seconds since 1970.
        size: in bytes.
    """

    path: Path
    made_s: float
    size: int


def backup_files(folder: Path) -> tuple[BackupFile, ...]:
    """Return the copies in a folder, the newest first."""
    found = []
    for number in sorted(_numbered(folder), reverse=True):
        path = folder / f"collection-{number:06d}.db"
        try:
            state = path.stat()
        except OSError:
            continue  # removed since the folder was read
        found.append(BackupFile(path, state.st_mtime, state.st_size))
    return tuple(found)


def put_back(copy: Path, database: Path) -> None:
    """Write a checked copy over the collection file, which nobody may be using.

    Raises:
        CollectionDamaged: the copy does not pass SQLite's check.
        CollectionNotWritable, CollectionBusy: as named.
    """
    try:
        with closing(sqlite3.connect(copy)) as source:
            report = str(source.execute("PRAGMA quick_check").fetchone()[0])
            if report != "ok":
                raise damaged(copy, f"SQLite reports damage ({report})")
            with closing(sqlite3.connect(database)) as target:
                source.backup(target)
    except sqlite3.Error as error:
        known = as_collection_error(error, database)
        if known is None:
            raise
        raise known from error


def _numbered(folder: Path) -> list[int]:
    if not folder.is_dir():
        return []
    matches = (_NAME.fullmatch(path.name) for path in folder.iterdir())
    return [int(match[1]) for match in matches if match]


def _copied(database: Path, copy: Path) -> str:
    """Copy the database and return what SQLite's quick check says of the copy."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        # One file and nothing beside it: a copy is moved about.
        target.execute("PRAGMA journal_mode=DELETE").fetchone()
        return str(target.execute("PRAGMA quick_check").fetchone()[0])
