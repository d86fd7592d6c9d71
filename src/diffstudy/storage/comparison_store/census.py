"""What the library holds, in as few words as an import needs: states, names, and what to remove."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from diffstudy.storage.column_types import as_list
from diffstudy.storage.comparison_store.writing import delete_parts
from diffstudy.storage.row_writing import delete_of, ids_by_key
from diffstudy.storage.schema import ComparisonRow, PackAuthorRow, PackRow
from diffstudy.storage.word_index import index_words


class ComparisonState(NamedTuple):
    """A comparison as an import finds it: the id of its pack, and so on."""

    pack: str
    content_hash: str
    position: int
    is_archived: bool


_LISTED = "IN (SELECT value FROM json_each(?))"


def states(connection: Connection) -> dict[str, ComparisonState]:
    """Return the state of every comparison, archived ones too, by pack and place."""
    found = connection.exec_driver_sql(
        "SELECT c.key, p.key, c.content_hash, c.position, c.archived FROM comparisons c "
        "JOIN packs p ON p.id = c.pack_id ORDER BY c.pack_id, c.position, c.id"
    )
    return {
        key: ComparisonState(pack, digest, position, bool(archived))
        for key, pack, digest, position, archived in found
    }


def terms_of(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of the terms of comparisons, archived or not, by comparison."""
    found = connection.exec_driver_sql(
        "SELECT c.key, t.key FROM comparisons c "
        "JOIN comparison_terms ct ON ct.comparison_id = c.id JOIN terms t ON t.id = ct.term_id "
        f"WHERE c.key {_LISTED} ORDER BY c.id, ct.side",
        (as_list(keys),),
    )
    terms: dict[str, tuple[str, ...]] = {}
    for key, term in found:
        terms[key] = (*terms.get(key, ()), term)
    return terms


def naming(connection: Connection, terms: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the comparisons of the library that name any of these terms."""
    found = connection.exec_driver_sql(
        "SELECT c.key FROM comparisons c WHERE c.archived = 0 AND c.id IN ("
        "SELECT ct.comparison_id FROM terms t JOIN comparison_terms ct ON ct.term_id = t.id "
        f"WHERE t.key {_LISTED}) ORDER BY c.pack_id, c.position, c.id",
        (as_list(terms),),
    )
    return tuple(found.scalars())


def named(connection: Connection, terms: Iterable[str]) -> dict[str, str]:
    """Return headwords by key of those of the terms that a comparison of the library names."""
    found = connection.exec_driver_sql(
        f"SELECT t.key, t.headword FROM terms t WHERE t.key {_LISTED} AND EXISTS ("
        "SELECT 1 FROM comparison_terms ct JOIN comparisons c ON c.id = ct.comparison_id "
        "WHERE ct.term_id = t.id AND c.archived = 0) ORDER BY t.key",
        (as_list(terms),),
    )
    return dict(found.all())


def in_use(connection: Connection, keys: Collection[str]) -> frozenset[str]:
    """Return those of the comparisons that the review log or a deck names, or a learner edited."""
    asked = set(connection.exec_driver_sql("SELECT DISTINCT comparison FROM reviews").scalars())
    kept = connection.exec_driver_sql(
        "SELECT DISTINCT c.key FROM deck_comparisons d JOIN comparisons c ON c.id = d.comparison_id"
    ).scalars()
    edited = connection.exec_driver_sql(
        "SELECT DISTINCT c.key FROM edits e JOIN comparisons c ON c.id = e.comparison_id"
    ).scalars()
    return frozenset(keys) & (asked | set(kept) | set(edited))


def remove(connection: Connection, keys: Iterable[str]) -> None:
    """Delete comparisons that nothing refers to, with what no other page of theirs needs."""
    ids = list(ids_by_key(connection, ComparisonRow, keys).values())
    senses = _ids(connection, "SELECT DISTINCT sense_id FROM comparison_senses", ids)
    terms = _ids(connection, "SELECT DISTINCT term_id FROM comparison_terms", ids)
    delete_parts(connection, ids)
    delete_of(connection, ComparisonRow, "id", ids)
    index_words(connection, ids)
    _delete_unused(
        connection, "examples", "sense_id", senses, ("comparison_examples", "example_id")
    )
    _delete_unused(
        connection,
        "senses",
        "id",
        senses,
        ("comparison_senses", "sense_id"),
        ("examples", "sense_id"),
    )
    _delete_unused(
        connection,
        "terms",
        "id",
        terms,
        ("comparison_terms", "term_id"),
        ("senses", "term_id"),
        ("card_terms", "term_id"),
    )


def remove_pack(connection: Connection, key: str) -> None:
    """Delete what a pack says of itself, unless a comparison of it is left."""
    ids = ids_by_key(connection, PackRow, (key,))
    left = connection.exec_driver_sql(
        "SELECT 1 FROM comparisons c JOIN packs p ON p.id = c.pack_id WHERE p.key = ? LIMIT 1",
        (key,),
    ).first()
    if ids and left is None:
        delete_of(connection, PackAuthorRow, "pack_id", ids.values())
        delete_of(connection, PackRow, "id", ids.values())


def _ids(connection: Connection, query: str, comparisons: list[int]) -> list[int]:
    found = connection.exec_driver_sql(
        f"{query} WHERE comparison_id {_LISTED}", (as_list(comparisons),)
    )
    return [int(each) for each in found.scalars()]


def _delete_unused(
    connection: Connection, table: str, column: str, ids: list[int], *users: tuple[str, str]
) -> None:
    """Delete the rows of a table with these ids in a column to which no row of the users points."""
    unused = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {user} u WHERE u.{own} = {table}.id)" for user, own in users
    )
    connection.exec_driver_sql(
        f"DELETE FROM {table} WHERE {column} {_LISTED} AND {unused}",
        (as_list(ids),),
    )
