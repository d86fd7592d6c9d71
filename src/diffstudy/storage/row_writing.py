"""Rows in bulk, by SQL made once from the declared tables and given straight to the driver.

An import writes some hundred rows a page. Through SQLAlchemy's expressions each statement costs
more to build than SQLite needs to run it; the types of the columns are honoured all the same.
"""

# ruff: noqa: S608 - only names of declared tables and columns are put together

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table

Values = dict[str, Any]
"""The values of a row by the names of its columns."""

_Encoder = Callable[[Any], Any]


def upsert(
    connection: Connection, table: type[Any], rows: Sequence[Values], key: str = "key"
) -> None:
    """Insert rows, or update those whose key is there; ``key`` may be "one, two" columns."""
    if rows:
        own = key.split(", ")
        changed = ", ".join(f"{name} = excluded.{name}" for name in rows[0] if name not in own)
        _write(connection, table, rows, f" ON CONFLICT ({key}) DO UPDATE SET {changed}")


def insert_new(connection: Connection, table: type[Any], rows: Sequence[Values]) -> None:
    """Insert the rows that are not there yet."""
    _write(connection, table, rows, " ON CONFLICT DO NOTHING")


def insert_all(connection: Connection, table: type[Any], rows: Sequence[Values]) -> None:
    """Insert rows."""
    _write(connection, table, rows, "")


def insert_values(
    connection: Connection, table: type[Any], columns: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows whose values SQLite knows, in the order of the columns, named with commas.

    For thousands of rows: nothing is looked up or converted on the way.
    """
    if rows:
        places = ", ".join("?" * len(rows[0]))
        statement = f"INSERT INTO {table.__tablename__} ({columns}) VALUES ({places})"
        connection.exec_driver_sql(statement, list(rows))


def update_values(
    connection: Connection, table: type[Any], columns: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Update rows by their ids: each tuple holds the values of the columns, and the id last."""
    if rows:
        changes = ", ".join(f"{name.strip()} = ?" for name in columns.split(","))
        statement = f"UPDATE {table.__tablename__} SET {changes} WHERE id = ?"
        connection.exec_driver_sql(statement, list(rows))


def delete_of(connection: Connection, table: type[Any], column: str, values: Iterable[int]) -> None:
    """Delete the rows with one of these values in a column."""
    statement = (
        f"DELETE FROM {table.__tablename__} WHERE {column} IN (SELECT value FROM json_each(?))"
    )
    connection.exec_driver_sql(statement, (json.dumps(list(values)),))


def free_id(connection: Connection, table: type[Any]) -> int:
    """Return the first id above all of a table's; good while the transaction that writes lasts."""
    found = connection.exec_driver_sql(f"SELECT max(id) FROM {table.__tablename__}").scalar()
    return 1 if found is None else int(found) + 1


def delete_where(connection: Connection, table: type[Any], column: str, value: int) -> None:
    """Delete the rows with this value in a column."""
    statement = f"DELETE FROM {table.__tablename__} WHERE {column} = ?"
    connection.exec_driver_sql(statement, (value,))


def ids_by_key(connection: Connection, table: type[Any], keys: Iterable[str]) -> dict[str, int]:
    """Return the local ids of rows by their portable keys; unknown keys are left out."""
    statement = (
        f"SELECT key, id FROM {table.__tablename__} WHERE key IN (SELECT value FROM json_each(?))"
    )
    found = connection.exec_driver_sql(statement, (json.dumps(list(keys)),))
    return dict(found.all())


def _write(
    connection: Connection, table: type[Any], rows: Sequence[Values], on_conflict: str
) -> None:
    if not rows:  # no rows are no statement: one without values would insert a row of defaults
        return
    names = tuple(rows[0])
    statement, encoders = _prepared(table.__table__, names, connection.dialect)
    values = [
        tuple(
            row[name] if encode is None else encode(row[name])
            for name, encode in zip(names, encoders, strict=True)
        )
        for row in rows
    ]
    connection.exec_driver_sql(statement + on_conflict, values)


@cache
def _prepared(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, tuple[_Encoder | None, ...]]:
    encoders = tuple(
        table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names
    )
    places = ", ".join("?" * len(names))
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({places})", encoders
