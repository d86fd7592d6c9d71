"""The index of words: kept in step with what is written, and asked for what is typed.

A comparison's words are those of its pack and those of the learner's edits; whoever writes either
says which comparisons to index anew, in the same transaction.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from diffstudy.storage.schema.search import WORDS_TABLE

OPENS, CLOSES = "\x02", "\x03"
"""Stand around the words found in an excerpt."""
_EXCERPT_WORDS = 14
_LISTED = "IN (SELECT value FROM json_each(:ids))"
_UNREAD = "('key', 'term_key', 'answer_key', 'reason', 'extra')"


def _joined(texts: str, source: str) -> str:
    return f"coalesce((SELECT group_concat({texts}, char(10)) FROM {source}), '')"


_NAMES = " || ' ' || ".join(
    (
        "c.title",
        _joined(
            "t.headword || ' ' || t.also",
            "comparison_terms ct JOIN terms t ON t.id = ct.term_id WHERE ct.comparison_id = c.id",
        ),
    )
)
_WORDS = " || char(10) || ".join(
    (
        _joined(
            "s.definition",
            "comparison_senses cs JOIN senses s ON s.id = cs.sense_id "
            "WHERE cs.comparison_id = c.id",
        ),
        _joined(
            "e.text",
            "comparison_examples ce JOIN examples e ON e.id = ce.example_id "
            "WHERE ce.comparison_id = c.id",
        ),
        _joined(
            "w.value",
            "edits x JOIN json_tree(x.own) w ON w.type = 'text' "
            f"AND (w.key IS NULL OR w.key NOT IN {_UNREAD}) WHERE x.comparison_id = c.id",
        ),
    )
)
_FORGET = f"DELETE FROM {WORDS_TABLE} WHERE rowid {_LISTED}"
_INDEX = f"""
INSERT INTO {WORDS_TABLE} (rowid, names, words)
SELECT c.id, {_NAMES}, {_WORDS} FROM comparisons c WHERE c.id {_LISTED}
"""
_SHARING = """
SELECT comparison_id FROM comparison_terms WHERE term_id IN (SELECT value FROM json_each(:terms))
UNION SELECT comparison_id FROM comparison_senses
WHERE sense_id IN (SELECT value FROM json_each(:senses))
"""
_MATCHES = f"c.id IN (SELECT rowid FROM {WORDS_TABLE} WHERE {WORDS_TABLE} MATCH"
_NAMED_FIRST = (
    f"ORDER BY {_MATCHES} 'names : (' || :query || ')') DESC, "
    f"{_MATCHES} :phrase) DESC, c.pack_id, c.position, c.id"
)
_HITS = f"""
FROM {WORDS_TABLE} JOIN comparisons c ON c.id = {WORDS_TABLE}.rowid
WHERE {WORDS_TABLE} MATCH :query AND c.archived = 0
"""
_PLAIN = re.compile(r"[\w\s'’.,;:?!-]*")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class WordHit:
    """A comparison in which words were found; the excerpt has OPENS and CLOSES around them."""

    key: str
    title: str
    excerpt: str


def index_words(connection: Connection, comparisons: Iterable[int]) -> None:
    """Index comparisons anew, by local id; those that are gone leave the index."""
    ids = json.dumps(list(comparisons))
    connection.exec_driver_sql(_FORGET, {"ids": ids})
    connection.exec_driver_sql(_INDEX, {"ids": ids})


def index_sharing(connection: Connection, terms: Collection[int], senses: Collection[int]) -> None:
    """Index the comparisons anew that have any of these terms or senses, by local id."""
    if not terms and not senses:
        return
    listed = {"terms": json.dumps(list(terms)), "senses": json.dumps(list(senses))}
    index_words(connection, connection.exec_driver_sql(_SHARING, listed).scalars().all())


def query_of(text: str) -> str | None:
    """Return what a person typed as a query: every word, the last of which may go on.

    None where signs count that the index does not hold, or where there is no word at all.
    """
    words = _WORD.findall(text)
    if not words or "_" in text or _PLAIN.fullmatch(text) is None:
        return None
    return " ".join(f'"{word}"' for word in words) + " *"


def keys_with_words(connection: Connection, query: str, limit: int) -> tuple[str, ...]:
    """Return the keys of comparisons that a query finds.

    Those that it names come first, then those that have its words one after the other.
    """
    found = connection.exec_driver_sql(
        f"SELECT c.key {_HITS} {_NAMED_FIRST} LIMIT :limit",
        {"query": query, "phrase": _phrase(query), "limit": limit},
    )
    return tuple(found.scalars())


def hits_of(connection: Connection, query: str, limit: int) -> tuple[int, tuple[WordHit, ...]]:
    """Return how many comparisons a query finds, and the first of them with an excerpt each."""
    values = {
        "query": query,
        "phrase": _phrase(query),
        "limit": limit,
        "words": _EXCERPT_WORDS,
    }
    total = connection.exec_driver_sql(f"SELECT count(*) {_HITS}", values).scalar()
    found = connection.exec_driver_sql(
        f"SELECT c.key, c.title, snippet({WORDS_TABLE}, 1, '{OPENS}', '{CLOSES}', '…', :words) "
        f"{_HITS} {_NAMED_FIRST} LIMIT :limit",
        values,
    )
    return int(total or 0), tuple(WordHit(*row) for row in found)


def _phrase(query: str) -> str:
    """Return the query for the same words one after the other."""
    return query.replace('" "', " ")
