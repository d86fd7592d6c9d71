"""Rows into comparisons: the same few statements for one comparison or a thousand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

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
from diffstudy.storage.column_types import as_list, listed
from diffstudy.storage.schema import (
    AuthorRow,
    ChartCellRow,
    ChartRowRow,
    ComparisonExampleRow,
    ComparisonRow,
    ComparisonSenseRow,
    ComparisonTermRow,
    ExampleRow,
    FaqEntryRow,
    KeyDifferenceRow,
    QuizLineRow,
    SenseRow,
    TermRow,
)

T = TypeVar("T")
Parts = defaultdict[int, tuple[T, ...]]
"""What belongs to each comparison, by its local id; nothing is an empty tuple."""


# Queries are built once: to build one costs more than to run it.
_OF_THESE = listed("ids")

_HEADS = select(
    ComparisonRow.id,
    ComparisonRow.key,
    ComparisonRow.title,
    ComparisonRow.verdict,
    ComparisonRow.tip,
    ComparisonRow.byline,
    ComparisonRow.updated,
    ComparisonRow.source_title,
    ComparisonRow.source_url,
    ComparisonRow.previous,
    ComparisonRow.next,
    ComparisonRow.flags,
    ComparisonRow.lineage,
).where(ComparisonRow.key.in_(listed("keys")))

_TERMS = (
    select(
        ComparisonTermRow.comparison_id,
        TermRow.key,
        TermRow.headword,
        TermRow.part_of_speech,
        TermRow.language,
        TermRow.also,
        TermRow.lineage,
    )
    .join(TermRow, TermRow.id == ComparisonTermRow.term_id)
    .where(ComparisonTermRow.comparison_id.in_(_OF_THESE))
    .order_by(ComparisonTermRow.comparison_id, ComparisonTermRow.side)
)

_SENSES = (
    select(
        ComparisonSenseRow.comparison_id,
        ComparisonSenseRow.position,
        SenseRow.key,
        TermRow.key.label("term_key"),
        SenseRow.definition,
        SenseRow.label.label("field"),
        ComparisonSenseRow.confidence,
        ComparisonSenseRow.reason,
        ComparisonSenseRow.line,
        SenseRow.lineage,
    )
    .join(SenseRow, SenseRow.id == ComparisonSenseRow.sense_id)
    .outerjoin(TermRow, TermRow.id == SenseRow.term_id)
    .where(ComparisonSenseRow.comparison_id.in_(_OF_THESE))
    .order_by(ComparisonSenseRow.comparison_id, ComparisonSenseRow.position)
)

_EXAMPLES = (
    select(
        ComparisonExampleRow.comparison_id,
        ComparisonExampleRow.sense_position,
        ExampleRow.text,
        ComparisonExampleRow.confidence,
        ComparisonExampleRow.reason,
        ComparisonExampleRow.line,
        ComparisonExampleRow.extra,
    )
    .join(ExampleRow, ExampleRow.id == ComparisonExampleRow.example_id)
    .where(ComparisonExampleRow.comparison_id.in_(_OF_THESE))
    .order_by(
        ComparisonExampleRow.comparison_id,
        ComparisonExampleRow.sense_position,
        ComparisonExampleRow.position,
    )
)

_DIFFERENCES = (
    select(
        KeyDifferenceRow.comparison_id,
        KeyDifferenceRow.text,
        KeyDifferenceRow.line,
        KeyDifferenceRow.aspect,
        KeyDifferenceRow.key,
        KeyDifferenceRow.lineage,
    )
    .where(KeyDifferenceRow.comparison_id.in_(_OF_THESE))
    .order_by(KeyDifferenceRow.comparison_id, KeyDifferenceRow.position)
)

_CELLS = (
    select(ChartCellRow.comparison_id, ChartCellRow.position, ChartCellRow.text)
    .where(ChartCellRow.comparison_id.in_(_OF_THESE))
    .order_by(ChartCellRow.comparison_id, ChartCellRow.position, ChartCellRow.side)
)

_CHARTS = (
    select(
        ChartRowRow.comparison_id,
        ChartRowRow.position,
        ChartRowRow.key,
        ChartRowRow.aspect,
        ChartRowRow.aspect_inferred,
        ChartRowRow.line,
        ChartRowRow.may_be_asked,
        ChartRowRow.lineage,
    )
    .where(ChartRowRow.comparison_id.in_(_OF_THESE))
    .order_by(ChartRowRow.comparison_id, ChartRowRow.position)
)

_FAQS = (
    select(
        FaqEntryRow.comparison_id,
        FaqEntryRow.key,
        FaqEntryRow.question,
        FaqEntryRow.answer,
        FaqEntryRow.line,
        FaqEntryRow.lineage,
    )
    .where(FaqEntryRow.comparison_id.in_(_OF_THESE))
    .order_by(FaqEntryRow.comparison_id, FaqEntryRow.position)
)

_QUIZ = (
    select(
        QuizLineRow.comparison_id,
        QuizLineRow.key,
        QuizLineRow.prompt,
        QuizLineRow.side,
        QuizLineRow.why,
        QuizLineRow.line,
        QuizLineRow.lineage,
    )
    .where(QuizLineRow.comparison_id.in_(_OF_THESE))
    .order_by(QuizLineRow.comparison_id, QuizLineRow.position)
)

_AUTHORS = (
    select(AuthorRow.comparison_id, AuthorRow.name, AuthorRow.role)
    .where(AuthorRow.comparison_id.in_(_OF_THESE))
    .order_by(AuthorRow.comparison_id, AuthorRow.position)
)


def read_comparisons(connection: Connection, keys: Sequence[str]) -> dict[str, Comparison]:
    """Return the comparisons that are there, by key."""
    heads = connection.execute(_HEADS, {"keys": as_list(keys)}).all()
    ids = {"ids": as_list([head.id for head in heads])}
    terms = _grouped((owner, Term(*term)) for owner, *term in connection.execute(_TERMS, ids))
    differences = _grouped(
        (owner, KeyDifference(*difference))
        for owner, *difference in connection.execute(_DIFFERENCES, ids)
    )
    faqs = _grouped((owner, FaqEntry(*entry)) for owner, *entry in connection.execute(_FAQS, ids))
    quizzes = _grouped(
        (owner, QuizLine(key, prompt, terms[owner][side].key, why, line, lineage))
        for owner, key, prompt, side, why, line, lineage in connection.execute(_QUIZ, ids)
    )
    authors = _grouped(
        (owner, Author(name, AuthorRole(role)))
        for owner, name, role in connection.execute(_AUTHORS, ids)
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
    return tuple(Term(*row) for row in found)


def _senses(connection: Connection, ids: dict[str, str]) -> Parts[Sense]:
    examples: defaultdict[tuple[int, int], list[Example]] = defaultdict(list)
    for owner, place, text, *said, extra in connection.execute(_EXAMPLES, ids):
        examples[owner, place].append(Example(text, Attribution(*said), extra or ""))
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
        for row in connection.execute(_SENSES, ids)
    )


def _charts(connection: Connection, ids: dict[str, str]) -> Parts[ChartRow]:
    cells: defaultdict[tuple[int, int], list[str | None]] = defaultdict(list)
    for owner, place, text in connection.execute(_CELLS, ids):
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
        for row in connection.execute(_CHARTS, ids)
    )


def _source(title: str | None, url: str | None) -> Source | None:
    return None if title is None else Source(title, url)


def _grouped(pairs: Iterable[tuple[int, T]]) -> Parts[T]:
    lists: defaultdict[int, list[T]] = defaultdict(list)
    for owner, part in pairs:
        lists[owner].append(part)
    return defaultdict(tuple, {owner: tuple(parts) for owner, parts in lists.items()})
