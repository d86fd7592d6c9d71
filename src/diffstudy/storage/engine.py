"""The SQLAlchemy engine of a collection file: durable, strict, and with an explicit BEGIN.

Left alone, Python's driver opens transactions late and not at all around CREATE TABLE: tables
of a rolled-back migration would stay (architecture.md section 7). So it opens none, and the
engine says BEGIN itself.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

_WRITING = "diffstudy_writing"


def make_engine(path: Path, busy_timeout_ms: int, *, foreign_keys: bool = True) -> Engine:
    """Return an engine for reading; ``for_writing`` gives the one that writes.

    Args:
        path: the collection file.
        busy_timeout_ms: how long a statement waits for another program's write.
        foreign_keys: off only for migrations, which rebuild tables that others point to.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)))
    pragmas = (
        f"PRAGMA busy_timeout={busy_timeout_ms}",
        f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}",
        "PRAGMA synchronous=FULL",
        # 16 MB: with SQLite's 2 MB an answer in a library of 100,000 comparisons reads its way
        # down each tree anew.
        "PRAGMA cache_size=-16384",
        # Without it, INSERT OR REPLACE would delete a review without asking the trigger.
        "PRAGMA recursive_triggers=ON",
    )

    def prepare(dbapi_connection: Any, _record: object) -> None:
        dbapi_connection.isolation_level = None
        for pragma in pragmas:
            dbapi_connection.execute(pragma)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the same engine, whose transactions take the write lock at once.

    A transaction that reads first and writes later cannot wait for its turn: SQLite would have
    to break the snapshot that it has read from.
    """
    return engine.execution_options(**{_WRITING: True})


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
