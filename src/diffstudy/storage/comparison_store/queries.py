"""The queries that read comparisons, built once: to build one costs more than to run it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from diffstudy.storage.column_types import listed
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
from diffstudy.storage.schema.row import Row

_OF_THESE = listed("ids")

HEADS = select(
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

TERMS = (
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

SENSES = (
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

EXAMPLES = (
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


def _parts(table: type[Row], *columns: str, by: Sequence[str] = ("position",)) -> Select[Any]:
    """Return the query for rows that belong to comparisons alone, in their order on the page."""
    owner = table.__table__.c.comparison_id
    chosen = [owner, *(table.__table__.c[name] for name in columns)]
    order = [owner, *(table.__table__.c[name] for name in by)]
    return select(*chosen).where(owner.in_(_OF_THESE)).order_by(*order)


DIFFERENCES = _parts(KeyDifferenceRow, "text", "line", "aspect", "key", "lineage")

CELLS = _parts(ChartCellRow, "position", "text", by=("position", "side"))

CHARTS = _parts(
    ChartRowRow,
    "position",
    "key",
    "aspect",
    "aspect_inferred",
    "line",
    "may_be_asked",
    "lineage",
)

FAQS = _parts(FaqEntryRow, "key", "question", "answer", "line", "lineage")

QUIZ = _parts(QuizLineRow, "key", "prompt", "side", "why", "line", "lineage")

AUTHORS = _parts(AuthorRow, "name", "role")
