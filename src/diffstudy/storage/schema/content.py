"""Content: packs, terms, senses, examples, comparisons and their parts.

Terms, senses and examples are shared by the comparisons of a pack; what a page says about them
(order, confidence, source line) is kept on the link, so each page reads back as it was.
"""

from datetime import date

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.domain.comparison import Lineage
from diffstudy.storage.column_types import CalendarDate, LineageJson, TextTuple
from diffstudy.storage.schema.row import LINK_TABLE, Row


class PackRow(Row):
    """A pack; its comparisons point to it. ``is_own`` says that it is written here."""

    __tablename__ = "packs"
    __table_args__ = (CheckConstraint("is_own IN (0, 1)", name="is_own"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    version: Mapped[str]
    language: Mapped[str]
    license: Mapped[str]
    summary: Mapped[str | None]
    subjects: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)
    is_own: Mapped[int] = mapped_column(server_default=text("0"))


class PackAuthorRow(Row):
    """Someone named by a pack."""

    __tablename__ = "pack_authors"
    __table_args__ = (LINK_TABLE,)

    pack_id: Mapped[int] = mapped_column(ForeignKey("packs.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]


class TermRow(Row):
    """A headword. ``folded`` is the headword as compared for identity."""

    __tablename__ = "terms"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    headword: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    part_of_speech: Mapped[str | None]
    language: Mapped[str | None]
    also: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class SenseRow(Row):
    """A meaning; ``term_id`` is NULL while nobody knows whose it is."""

    __tablename__ = "senses"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    term_id: Mapped[int | None] = mapped_column(ForeignKey("terms.id"), index=True)
    definition: Mapped[str]
    label: Mapped[str | None]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class ExampleRow(Row):
    """A sentence that shows a sense."""

    __tablename__ = "examples"
    __table_args__ = (UniqueConstraint("sense_id", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sense_id: Mapped[int] = mapped_column(ForeignKey("senses.id"))
    text: Mapped[str]


class ComparisonRow(Row):
    """A comparison without its lists. ``content_hash`` tells whether a page has changed."""

    __tablename__ = "comparisons"
    __table_args__ = (
        CheckConstraint("archived IN (0, 1)", name="archived"),
        # The order of the library: whoever wants its first few reads only these.
        Index(None, "archived", "pack_id", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    pack_id: Mapped[int] = mapped_column(ForeignKey("packs.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    verdict: Mapped[str | None]
    tip: Mapped[str | None]
    byline: Mapped[str | None]
    updated: Mapped[date | None] = mapped_column(CalendarDate)
    source_title: Mapped[str | None]
    source_url: Mapped[str | None]
    previous: Mapped[str | None]
    next: Mapped[str | None]
    flags: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    content_hash: Mapped[str]
    archived: Mapped[int]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class ComparisonTermRow(Row):
    """A side of a comparison: 0 is A, 1 is B."""

    __tablename__ = "comparison_terms"
    __table_args__ = (LINK_TABLE,)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    side: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), index=True)


class ComparisonSenseRow(Row):
    """A definition as it stands on a page."""

    __tablename__ = "comparison_senses"
    __table_args__ = (LINK_TABLE,)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    sense_id: Mapped[int] = mapped_column(ForeignKey("senses.id"), index=True)
    confidence: Mapped[float]
    reason: Mapped[str]
    line: Mapped[int | None]


class ComparisonExampleRow(Row):
    """An example as it stands under a definition of a page."""

    __tablename__ = "comparison_examples"
    __table_args__ = (
        ForeignKeyConstraint(
            ["comparison_id", "sense_position"],
            ["comparison_senses.comparison_id", "comparison_senses.position"],
        ),
        LINK_TABLE,
    )

    comparison_id: Mapped[int] = mapped_column(primary_key=True)
    sense_position: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    example_id: Mapped[int] = mapped_column(ForeignKey("examples.id"), index=True)
    confidence: Mapped[float]
    reason: Mapped[str]
    line: Mapped[int | None]
    extra: Mapped[str | None]


class KeyDifferenceRow(Row):
    """A paragraph on what sets the terms apart."""

    __tablename__ = "key_differences"

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    line: Mapped[int | None]
    aspect: Mapped[str | None]
    key: Mapped[str | None]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class ChartRowRow(Row):
    """A row of the chart; its aspect may be lost."""

    __tablename__ = "chart_rows"
    __table_args__ = (
        CheckConstraint("may_be_asked IN (0, 1)", name="may_be_asked"),
        UniqueConstraint("comparison_id", "key"),
    )

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    aspect: Mapped[str | None]
    aspect_inferred: Mapped[int]
    line: Mapped[int | None]
    may_be_asked: Mapped[int]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class ChartCellRow(Row):
    """A cell of the chart; its text may be lost."""

    __tablename__ = "chart_cells"
    __table_args__ = (
        ForeignKeyConstraint(
            ["comparison_id", "position"], ["chart_rows.comparison_id", "chart_rows.position"]
        ),
        LINK_TABLE,
    )

    comparison_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    side: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str | None]


class FaqEntryRow(Row):
    """A question of readers and its answer."""

    __tablename__ = "faq_entries"
    __table_args__ = (UniqueConstraint("comparison_id", "key"),)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    line: Mapped[int | None]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class QuizLineRow(Row):
    """A question that the author wrote; ``side`` is that of the term that answers it."""

    __tablename__ = "quiz_lines"
    __table_args__ = (UniqueConstraint("comparison_id", "key"),)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    prompt: Mapped[str]
    side: Mapped[int]
    why: Mapped[str | None]
    line: Mapped[int | None]
    lineage: Mapped[Lineage] = mapped_column(LineageJson, nullable=True)


class AuthorRow(Row):
    """Someone named on a page, with the role that the page gives."""

    __tablename__ = "authors"
    __table_args__ = (LINK_TABLE,)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
