"""Rows into comparisons: the same few statements for one comparison or a thousand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.storage.column_types import as_list
from diffstudy.storage.comparison_store import queries
from diffstudy.storage.schema import ComparisonRow, ComparisonTermRow, TermRow

T = TypeVar("T")
Parts = defaultdict[int, tuple[T, ...]]
"""What belongs to each comparison, by its local id; nothing is an empty tuple."""


def read_comparisons(connection: Connection, keys: Sequence[str]) -> dict[str, Comparison]:
    """Return the comparisons that are there, by key."""
    heads = connection.execute(queries.HEADS, {"keys": as_list(keys)}).all()
    ids = {"ids": as_list([head.id for head in heads])}
    terms = _grouped(
        (row.comparison_id, _term(row)) for row in connection.execute(queries.TERMS, ids)
    )
    differences = _grouped(
        (owner, KeyDifference(text, line, aspect, key, lineage))
        for owner, text, line, aspect, key, lineage in connection.execute(queries.DIFFERENCES, ids)
    )
    faqs = _grouped(
        (owner, FaqEntry(key, question, answer, line, lineage))
        for owner, key, question, answer, line, lineage in connection.execute(queries.FAQS, ids)
    )
    quizzes = _grouped(
        (owner, QuizLine(key, prompt, terms[owner][side].key, why, line, lineage))
        for owner, key, prompt, side, why, line, lineage in connection.execute(queries.QUIZ, ids)
    )
    authors = _grouped(
        (owner, Author(name, AuthorRole(role)))
        for owner, name, role in connection.execute(queries.AUTHORS, ids)
    )
    charts = _charts(connection, ids)
    senses = _senses(connection, ids)
    return {
        head.key: Comparison(
            key=head.key,
            title=head.title,
            terms=terms[head.id],
            verdict=head.verdict,
            tip=head.tip,
            differences=differences[head.id],
            chart=charts[head.id],
            senses=senses[head.id],
            faq=faqs[head.id],
            authors=authors[head.id],
            byline=head.byline,
            updated=head.updated,
            source=_source(head.source_title, head.source_url),
            previous=head.previous,
            next=head.next,
            flags=head.flags,
            quiz=quizzes[head.id],
            lineage=head.lineage,
        )
        for head in heads
    }


def read_terms(connection: Connection) -> tuple[Term, ...]:
    """Return the terms of every comparison that is not archived, by key."""
    named = (
        select(ComparisonTermRow.term_id)
        .join(ComparisonRow, ComparisonRow.id == ComparisonTermRow.comparison_id)
        .where(ComparisonRow.archived == 0)
    )
    found = connection.execute(
        select(
            TermRow.key,
            TermRow.headword,
            TermRow.part_of_speech,
            TermRow.language,
            TermRow.also,
            TermRow.lineage,
        )
        .where(TermRow.id.in_(named))
        .order_by(TermRow.key)
    )
    return tuple(_term(row) for row in found)


def _term(row: Any) -> Term:
    return Term(row.key, row.headword, row.part_of_speech, row.language, row.also, row.lineage)


def _senses(connection: Connection, ids: dict[str, str]) -> Parts[Sense]:
    examples: defaultdict[tuple[int, int], list[Example]] = defaultdict(list)
    for row in connection.execute(queries.EXAMPLES, ids):
        said = Attribution(row.confidence, row.reason, row.line)
        examples[row.comparison_id, row.sense_position].append(
            Example(row.text, said, row.extra or "")
        )
    return _grouped(
        (
            row.comparison_id,
            Sense(
                key=row.key,
                term_key=row.term_key,
                definition=row.definition,
                label=row.field,
                examples=tuple(examples[row.comparison_id, row.position]),
                attribution=Attribution(row.confidence, row.reason, row.line),
                lineage=row.lineage,
            ),
        )
        for row in connection.execute(queries.SENSES, ids)
    )


def _charts(connection: Connection, ids: dict[str, str]) -> Parts[ChartRow]:
    cells: defaultdict[tuple[int, int], list[str | None]] = defaultdict(list)
    for owner, place, text in connection.execute(queries.CELLS, ids):
        cells[owner, place].append(text)
    return _grouped(
        (
            row.comparison_id,
            ChartRow(
                row.key,
                tuple(cells[row.comparison_id, row.position]),
                row.aspect,
                bool(row.aspect_inferred),
                row.line,
                bool(row.may_be_asked),
                row.lineage,
            ),
        )
        for row in connection.execute(queries.CHARTS, ids)
    )


def _source(title: str | None, url: str | None) -> Source | None:
    return None if title is None else Source(title, url)


def _grouped(pairs: Iterable[tuple[int, T]]) -> Parts[T]:
    lists: defaultdict[int, list[T]] = defaultdict(list)
    for owner, part in pairs:
        lists[owner].append(part)
    return defaultdict(tuple, {owner: tuple(parts) for owner, parts in lists.items()})
