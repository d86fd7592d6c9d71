"""The queries that read comparisons, built once: to build one costs more than to run it."""

from sqlalchemy import select

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

DIFFERENCES = (
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

CELLS = (
    select(ChartCellRow.comparison_id, ChartCellRow.position, ChartCellRow.text)
    .where(ChartCellRow.comparison_id.in_(_OF_THESE))
    .order_by(ChartCellRow.comparison_id, ChartCellRow.position, ChartCellRow.side)
)

CHARTS = (
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

FAQS = (
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

QUIZ = (
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

AUTHORS = (
    select(AuthorRow.comparison_id, AuthorRow.name, AuthorRow.role)
    .where(AuthorRow.comparison_id.in_(_OF_THESE))
    .order_by(AuthorRow.comparison_id, AuthorRow.position)
)
