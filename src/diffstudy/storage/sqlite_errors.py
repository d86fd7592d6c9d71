"""What SQLite's error codes mean for the user, as sentences.

The world may fail (disk full, file locked, file damaged); that is said. Everything else that
SQLite reports, such as a broken constraint, is a bug and stays what it is.
"""

import sqlite3
from pathlib import Path

from diffstudy.domain.errors import (
    CollectionBusy,
    CollectionDamaged,
    CollectionError,
    CollectionNotWritable,
)
from diffstudy.domain.language import later, tr

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_WRITABLE = {
    sqlite3.SQLITE_CANTOPEN: later(
        "{file}: the file cannot be opened; check that its folder can be written, "
        "or choose another one with --data-dir."
    ),
    sqlite3.SQLITE_FULL: later("{file}: the disk is full; free some space and try again."),
    sqlite3.SQLITE_IOERR: later(
        "{file}: the disk reports an error; copy the folder to a sound disk and choose "
        "it with --data-dir."
    ),
    sqlite3.SQLITE_PERM: later("{file}: access is denied; make the file writable."),
    sqlite3.SQLITE_READONLY: later(
        "{file}: the file or its folder is read-only; make both writable, or choose "
        "another folder with --data-dir."
    ),
}


def as_collection_error(error: BaseException | None, path: Path) -> CollectionError | None:
    """Return what an error of sqlite3 means for the collection at this path.

    None where it is no failure of the world; the caller then lets the error through.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        return None
    primary = code & 0xFF  # the higher bits tell apart causes that have one cure
    if primary in _BUSY:
        return CollectionBusy(
            tr(
                "{file}: another program is writing to the collection; wait for it or close it, "
                "then try again.",
                file=path,
            )
        )
    if primary in _DAMAGED:
        return damaged(path, tr("SQLite reports damage"))
    if primary in _NOT_WRITABLE:
        return CollectionNotWritable(tr(_NOT_WRITABLE[primary], file=path))
    return None


def damaged(path: Path, problem: str) -> CollectionDamaged:
    """Return the error for a file that cannot be used as a collection, with the cure."""
    return CollectionDamaged(
        tr(
            "{file}: {problem}; move the file away and put the newest copy from the folder "
            "backups in its place.",
            file=path,
            problem=problem,
        )
    )
