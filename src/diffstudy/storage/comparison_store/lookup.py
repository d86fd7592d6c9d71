"""Finding comparisons by what people call them, and by words that occur in them."""

import difflib
import json
import re
from collections.abc import Sequence

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Text,
    and_,
    func,
    or_,
    select,
    true,
    type_coerce,
    union,
)

from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import normalised
from diffstudy.storage.schema import (
    ComparisonExampleRow,
    ComparisonRow,
    ComparisonSenseRow,
    ComparisonTermRow,
    EditRow,
    ExampleRow,
    SenseRow,
    TermRow,
)
from diffstudy.storage.word_index import WordHit, hits_of, keys_with_words, query_of

_VERSUS = re.compile(r"\s+(?:vs?\.?|versus|and|or)\s+|\s*[/|·]\s*")
_SHOWN = 3
_UNREAD = ("key", "term_key", "answer_key", "reason", "extra")
"""Members of an edited item that are no words of the page."""


def find_key(connection: Connection, text: str) -> str:
    """Return the key of the comparison that a person means by this text.

    Tried in this order: its key, its title, "A vs B" in either order, a part of its title that
    no other has.

    Raises:
        NotFound: none, or several; the message offers titles.
    """
    folded = normalised(text)
    exact = select(ComparisonRow.key, ComparisonRow.title).where(ComparisonRow.archived == 0)
    for condition in (ComparisonRow.key == text.strip(), ComparisonRow.folded == folded):
        found = connection.execute(exact.where(condition)).all()
        if len(found) == 1:
            return found[0][0]
        if found:
            raise _ambiguous(text, found)
    found = _of_pair(connection, folded, exact)
    if not found and folded:
        found = connection.execute(
            exact.where(func.instr(ComparisonRow.folded, folded) > 0)
            .order_by(ComparisonRow.position)
            .limit(_SHOWN + 1)
        ).all()
    if len(found) == 1:
        return found[0][0]
    if found:
        raise _ambiguous(text, found)
    raise _unknown(connection, text, folded)


def search_keys(connection: Connection, text: str, limit: int) -> tuple[str, ...]:
    """Return the keys of comparisons that contain the words, those that they name first.

    The last word may be half typed. What no word begins with is looked for inside the words:
    upper and lower case are alike then, in definitions and examples only for A to Z.
    """
    words = text.strip()
    if not words:
        return ()
    query = query_of(words)
    found_words = () if query is None else keys_with_words(connection, query, limit)
    return found_words or _keys_containing(connection, words, limit)


def search_hits(connection: Connection, text: str, limit: int) -> tuple[int, tuple[WordHit, ...]]:
    """Return how many comparisons ``search_keys`` would find, and the first with their words."""
    query = query_of(text)
    total, hits = (0, ()) if query is None else hits_of(connection, query, limit)
    if hits:
        return total, hits
    keys = _keys_containing(connection, text.strip(), limit) if text.strip() else ()
    rows = connection.execute(
        select(ComparisonRow.key, ComparisonRow.title).where(ComparisonRow.key.in_(keys))
    )
    titles: dict[str, str] = dict(rows.all())
    return len(keys), tuple(WordHit(key, titles[key], "") for key in keys)


def _keys_containing(connection: Connection, words: str, limit: int) -> tuple[str, ...]:
    """Return the keys of comparisons that have the text within their words; this reads them all."""
    named = _containing(normalised(words))
    plain = _containing(words)
    also = type_coerce(TermRow.also, Text)  # the pattern is no list of spellings
    of_terms = (
        select(ComparisonTermRow.comparison_id)
        .join(TermRow, TermRow.id == ComparisonTermRow.term_id)
        .where(or_(TermRow.folded.like(named, escape="\\"), also.like(plain, escape="\\")))
    )
    of_senses = (
        select(ComparisonSenseRow.comparison_id)
        .join(SenseRow, SenseRow.id == ComparisonSenseRow.sense_id)
        .where(SenseRow.definition.like(plain, escape="\\"))
    )
    of_examples = (
        select(ComparisonExampleRow.comparison_id)
        .join(ExampleRow, ExampleRow.id == ComparisonExampleRow.example_id)
        .where(ExampleRow.text.like(plain, escape="\\"))
    )
    own = func.json_tree(EditRow.own).table_valued("key", "value", "type")
    of_edits = (
        select(EditRow.comparison_id)
        .join(own, true())
        .where(
            own.c.type == "text",
            or_(own.c.key.is_(None), own.c.key.not_in(_UNREAD)),
            own.c.value.like(plain, escape="\\"),
        )
    )
    has_name = or_(ComparisonRow.folded.like(named, escape="\\"), ComparisonRow.id.in_(of_terms))
    found = connection.execute(
        select(ComparisonRow.key)
        .where(
            ComparisonRow.archived == 0,
            or_(has_name, ComparisonRow.id.in_(union(of_senses, of_examples, of_edits))),
        )
        .order_by(has_name.desc(), ComparisonRow.pack_id, ComparisonRow.position)
        .limit(limit)
    )
    return tuple(found.scalars())


_BEGINNING = """
SELECT DISTINCT t.key, t.headword, t.folded FROM json_each(?) AS wanted
CROSS JOIN terms t ON t.folded >= wanted.value AND t.folded < wanted.value || char(1114111)
WHERE EXISTS (SELECT 1 FROM comparison_terms ct JOIN comparisons c ON c.id = ct.comparison_id
  WHERE ct.term_id = t.id AND c.archived = 0) ORDER BY t.key
"""


def terms_beginning(
    connection: Connection, beginnings: Sequence[str]
) -> tuple[tuple[str, str, str], ...]:
    """Return key, headword and folded headword of the terms in use that begin with a text."""
    rows = connection.exec_driver_sql(_BEGINNING, (json.dumps(list(beginnings)),))
    return tuple((key, headword, folded) for key, headword, folded in rows)


_OF_NAME = """
SELECT DISTINCT c.key, c.pack_id, c.position FROM terms own
JOIN terms t ON t.folded = own.folded
JOIN comparison_terms ct ON ct.term_id = t.id JOIN comparisons c ON c.id = ct.comparison_id
WHERE own.key = ? AND c.archived = 0 ORDER BY c.pack_id, c.position, c.key
"""


def keys_naming(connection: Connection, term_key: str) -> tuple[str, ...]:
    """Return the comparisons, of all packs, that have a term written as this one is."""
    return tuple(row[0] for row in connection.exec_driver_sql(_OF_NAME, (term_key,)))


def _containing(text: str) -> str:
    """Return the LIKE pattern for a text that stands for itself, whatever signs are in it."""
    return "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"


def _of_pair(
    connection: Connection, folded: str, exact: Select[str, str]
) -> Sequence[Row[str, str]]:
    names = [name.strip() for name in _VERSUS.split(folded) if name.strip()]
    if len(names) < 2:
        return []
    sides = (
        select(ComparisonTermRow.comparison_id)
        .join(TermRow, TermRow.id == ComparisonTermRow.term_id)
        .where(TermRow.folded == name)
        for name in names
    )
    return connection.execute(
        exact.where(and_(*(ComparisonRow.id.in_(side) for side in sides)))
    ).all()


def _ambiguous(text: str, rows: Sequence[Row[str, str]]) -> NotFound:
    same = len({row.title for row in rows}) < len(rows)
    names = [row.key if same else row.title for row in rows[:_SHOWN]]
    more = " and others" if len(rows) > _SHOWN else ""
    return NotFound(
        f"“{text}” fits more than one comparison: {'; '.join(names)}{more}. Name one of them."
    )


def _unknown(connection: Connection, text: str, folded: str) -> NotFound:
    titles: dict[str, str] = {
        row.folded: row.title
        for row in connection.execute(
            select(ComparisonRow.folded, ComparisonRow.title).where(ComparisonRow.archived == 0)
        )
    }
    if not titles:
        return NotFound(
            f"There is no comparison “{text}”: the collection is empty. Import a page first."
        )
    near = difflib.get_close_matches(folded, titles, n=_SHOWN, cutoff=0.4)
    if near:
        return NotFound(
            f"There is no comparison “{text}”. Nearest to it: "
            f"{'; '.join(titles[each] for each in near)}."
        )
    return NotFound(f"There is no comparison “{text}”; “diffstudy list” names those that are.")
