"""A comparison into its rows, in a fixed number of statements.

Terms, senses and examples are found again by key and reworded; everything else that belongs to
the one comparison is replaced. Saving the same comparison twice leaves the same rows.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.comparison import Attribution, Comparison
from diffstudy.domain.keys import normalised
from diffstudy.storage.column_types import as_list
from diffstudy.storage.row_writing import (
    Values,
    delete_where,
    ids_by_key,
    insert_all,
    insert_new,
    upsert,
)
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

# Rows that point to others go first.
_PARTS: tuple[type[Any], ...] = (
    ComparisonExampleRow,
    ComparisonSenseRow,
    ComparisonTermRow,
    ChartCellRow,
    ChartRowRow,
    KeyDifferenceRow,
    FaqEntryRow,
    QuizLineRow,
    AuthorRow,
)


def write_comparison(
    connection: Connection, comparison: Comparison, pack_id: int, content_hash: str, position: int
) -> None:
    """Insert or update a comparison and all of its parts; one that was archived returns.

    Args:
        connection: in a transaction.
        comparison: every term that its senses and quiz lines name is one of its terms.
        pack_id: local id of its pack.
        content_hash: of the page that it came from.
        position: its place in the pack.
    """
    terms = _write_terms(connection, comparison)
    senses = _write_senses(connection, comparison, terms)
    examples = _write_examples(connection, comparison, senses)
    own_id = _write_head(connection, comparison, pack_id, content_hash, position)
    for part in _PARTS:
        delete_where(connection, part, "comparison_id", own_id)
    _write_sides(connection, comparison, own_id, terms)
    _write_sense_links(connection, comparison, own_id, senses, examples)
    _write_texts(connection, comparison, own_id)
    _write_quiz(connection, comparison, own_id)


def _write_terms(connection: Connection, comparison: Comparison) -> dict[str, int]:
    rows = [
        {
            "key": term.key,
            "headword": term.headword,
            "folded": normalised(term.headword),
            "part_of_speech": term.part_of_speech,
            "language": term.language,
            "also": term.also,
            "lineage": term.lineage,
        }
        for term in comparison.terms
    ]
    upsert(connection, TermRow, rows)
    return ids_by_key(connection, TermRow, (term.key for term in comparison.terms))


def _write_senses(
    connection: Connection, comparison: Comparison, terms: Mapping[str, int]
) -> dict[str, int]:
    rows = [
        {
            "key": sense.key,
            "term_id": None if sense.term_key is None else terms[sense.term_key],
            "definition": sense.definition,
            "label": sense.label,
            "lineage": sense.lineage,
        }
        for sense in comparison.senses
    ]
    upsert(connection, SenseRow, rows)
    return ids_by_key(connection, SenseRow, (sense.key for sense in comparison.senses))


def _write_examples(
    connection: Connection, comparison: Comparison, senses: Mapping[str, int]
) -> dict[tuple[int, str], int]:
    rows = [
        {"sense_id": senses[sense.key], "text": example.text}
        for sense in comparison.senses
        for example in sense.examples
    ]
    if not rows:
        return {}
    insert_new(connection, ExampleRow, rows)
    found = connection.exec_driver_sql(
        "SELECT sense_id, text, id FROM examples "
        "WHERE sense_id IN (SELECT value FROM json_each(?))",
        (as_list(senses.values()),),
    )
    return {(sense_id, text): row_id for sense_id, text, row_id in found}


def _write_head(
    connection: Connection, comparison: Comparison, pack_id: int, content_hash: str, position: int
) -> int:
    source = comparison.source
    row: Values = {
        "key": comparison.key,
        "pack_id": pack_id,
        "position": position,
        "title": comparison.title,
        "folded": normalised(comparison.title),
        "verdict": comparison.verdict,
        "tip": comparison.tip,
        "byline": comparison.byline,
        "updated": comparison.updated,
        "source_title": None if source is None else source.title,
        "source_url": None if source is None else source.url,
        "previous": comparison.previous,
        "next": comparison.next,
        "flags": comparison.flags,
        "content_hash": content_hash,
        "archived": 0,
        "lineage": comparison.lineage,
    }
    upsert(connection, ComparisonRow, [row])
    return ids_by_key(connection, ComparisonRow, (comparison.key,))[comparison.key]


def _write_sides(
    connection: Connection, comparison: Comparison, own_id: int, terms: Mapping[str, int]
) -> None:
    rows = [
        {"comparison_id": own_id, "side": side, "term_id": terms[term.key]}
        for side, term in enumerate(comparison.terms)
    ]
    insert_all(connection, ComparisonTermRow, rows)


def _write_sense_links(
    connection: Connection,
    comparison: Comparison,
    own_id: int,
    senses: Mapping[str, int],
    examples: Mapping[tuple[int, str], int],
) -> None:
    sense_rows: list[Values] = []
    example_rows: list[Values] = []
    for position, sense in enumerate(comparison.senses):
        sense_id = senses[sense.key]
        own = {"comparison_id": own_id, "position": position, "sense_id": sense_id}
        sense_rows.append(own | _attributed(sense.attribution))
        for place, example in enumerate(sense.examples):
            link: Values = {
                "comparison_id": own_id,
                "sense_position": position,
                "position": place,
                "example_id": examples[sense_id, example.text],
            }
            link["extra"] = example.extra or None
            example_rows.append(link | _attributed(example.attribution))
    insert_all(connection, ComparisonSenseRow, sense_rows)
    insert_all(connection, ComparisonExampleRow, example_rows)


def _attributed(attribution: Attribution) -> Values:
    return {
        "confidence": attribution.confidence,
        "reason": attribution.reason,
        "line": attribution.line,
    }


def _write_texts(connection: Connection, comparison: Comparison, own_id: int) -> None:
    def placed(position: int, **values: Any) -> Values:
        return {"comparison_id": own_id, "position": position, **values}

    _write_chart(connection, comparison, own_id)
    insert_all(
        connection,
        KeyDifferenceRow,
        [
            placed(
                place,
                text=each.text,
                line=each.line,
                aspect=each.aspect,
                key=each.key,
                lineage=each.lineage,
            )
            for place, each in enumerate(comparison.differences)
        ],
    )
    insert_all(
        connection,
        FaqEntryRow,
        [
            placed(
                place,
                key=each.key,
                question=each.question,
                answer=each.answer,
                line=each.line,
                lineage=each.lineage,
            )
            for place, each in enumerate(comparison.faq)
        ],
    )
    insert_all(
        connection,
        AuthorRow,
        [
            placed(place, name=each.name, role=each.role.value)
            for place, each in enumerate(comparison.authors)
        ],
    )


def _write_quiz(connection: Connection, comparison: Comparison, own_id: int) -> None:
    sides = {term.key: side for side, term in enumerate(comparison.terms)}
    rows = [
        {
            "comparison_id": own_id,
            "position": place,
            "key": each.key,
            "prompt": each.prompt,
            "side": sides[each.answer_key],
            "why": each.why,
            "line": each.line,
            "lineage": each.lineage,
        }
        for place, each in enumerate(comparison.quiz)
    ]
    insert_all(connection, QuizLineRow, rows)


def _write_chart(connection: Connection, comparison: Comparison, own_id: int) -> None:
    rows: list[Values] = []
    cells: list[Values] = []
    for place, each in enumerate(comparison.chart):
        placed = {"comparison_id": own_id, "position": place}
        said = {"key": each.key, "aspect": each.aspect, "line": each.line, "lineage": each.lineage}
        marks = {
            "aspect_inferred": int(each.aspect_inferred),
            "may_be_asked": int(each.may_be_asked),
        }
        rows.append(placed | said | marks)
        cells += [placed | {"side": side, "text": cell} for side, cell in enumerate(each.cells)]
    insert_all(connection, ChartRowRow, rows)
    insert_all(connection, ChartCellRow, cells)
