"""Learning: cards, their state for each learner, and the review log (learning.md A5).

The log is the truth and stands alone: it names content by portable keys, not by ids, so that it
can be merged with another machine's and outlives what it is about. Triggers keep it append-only;
``card_progress`` is a cache that can be rebuilt from it.
"""

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.column_types import TextTuple
from diffstudy.storage.schema.row import LINK_TABLE, Row


class CardRow(Row):
    """A card: ``key`` is the CardKey as text."""

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]


class CardTermRow(Row):
    """A term that a card is about."""

    __tablename__ = "card_terms"
    __table_args__ = (LINK_TABLE,)

    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), primary_key=True, index=True)


class CardComparisonRow(Row):
    """A comparison that calls for a card; a term's card is called for by several."""

    __tablename__ = "card_comparisons"
    __table_args__ = (LINK_TABLE,)

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), primary_key=True, index=True)


class CardProgressRow(Row):
    """A card's state for one learner; a card without a row is in the state it began with.

    ``due_day`` is when the card is asked, ``memory_due_day`` when the memory alone would have
    it asked: an error may make a contrast card due earlier, or before it has a memory.
    """

    __tablename__ = "card_progress"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'dormant', 'suspended')", name="state"),
        Index(None, "learner_id", "state", "due_day"),
        LINK_TABLE,
    )

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), primary_key=True)
    state: Mapped[str]
    due_day: Mapped[int | None]
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    last_day: Mapped[int | None]
    memory_due_day: Mapped[int | None]
    reviews: Mapped[int]
    lapses: Mapped[int]
    passes_in_a_row: Mapped[int]


class ReviewRow(Row):
    """One answer; ``seq`` is the order of appending. See domain.review.Review for the fields."""

    __tablename__ = "reviews"

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"))
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    cue: Mapped[str]
    comparison: Mapped[str]
    mode: Mapped[str]
    offered: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    truth_term: Mapped[str]
    answer_term: Mapped[str | None]
    answer_text: Mapped[str | None]
    correct: Mapped[int]
    outcome: Mapped[str]
    confidence: Mapped[str | None]
    latency_ms: Mapped[int]
    utc_ms: Mapped[int]
    tz: Mapped[str]
    utc_offset_min: Mapped[int]
    study_day: Mapped[int]
    graded: Mapped[int]
    contaminated: Mapped[int]
    rating: Mapped[int | None]
    stability_before: Mapped[float | None]
    difficulty_before: Mapped[float | None]
    predicted: Mapped[float | None]
    desired_retention: Mapped[float | None]
    interval_days: Mapped[int | None]
    params_id: Mapped[str]
    trial: Mapped[str]
    session: Mapped[str]
    purpose: Mapped[str]
    assignment: Mapped[str | None]
    held_out: Mapped[int]
    taken_for: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    undone_ms: Mapped[int | None]

    __table_args__ = (
        CheckConstraint("correct IN (0, 1)", name="correct"),
        CheckConstraint("graded IN (0, 1)", name="graded"),
        CheckConstraint("contaminated IN (0, 1)", name="contaminated"),
        CheckConstraint("held_out IN (0, 1)", name="held_out"),
        CheckConstraint("rating BETWEEN 1 AND 4", name="rating"),
        Index(
            "uq_reviews_graded_day",
            "learner_id",
            "card_id",
            "study_day",
            unique=True,
            sqlite_where=text("graded = 1 AND undone_ms IS NULL"),
        ),
        Index(None, "learner_id", "study_day"),
        Index(None, "card_id", "learner_id"),
        Index(None, "learner_id", "truth_term", "answer_term"),
        Index(None, "learner_id", "comparison", "study_day"),
        Index(None, "session"),
    )


class MeaningChangeRow(Row):
    """Its author changed what a card asks: it was learned anew from here on in the log."""

    __tablename__ = "meaning_changes"

    seq: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), index=True)
    after_review: Mapped[int]
    study_day: Mapped[int]
    utc_ms: Mapped[int]


class FormerKeyRow(Row):
    """A key that content had before, as the log still names it, and the one that it has now."""

    __tablename__ = "former_keys"
    __table_args__ = (LINK_TABLE,)

    former: Mapped[str] = mapped_column(primary_key=True)
    current: Mapped[str] = mapped_column(index=True)


class CueWordRow(Row):
    """What a learner said of a cue: it is bad (``reported``), or it is good (``restored``)."""

    __tablename__ = "cue_words"
    __table_args__ = (CheckConstraint("word IN ('reported', 'restored')", name="word"), LINK_TABLE)

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    cue: Mapped[str] = mapped_column(primary_key=True)
    comparison: Mapped[str]
    word: Mapped[str]
    utc_ms: Mapped[int]


class OptionalSenseRow(Row):
    """A definition of another sense that was switched on, by key; ``card`` is the CardKey as text."""

    __tablename__ = "optional_senses"
    __table_args__ = (LINK_TABLE,)

    definition: Mapped[str] = mapped_column(primary_key=True)
    card: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]


class CardNoteRow(Row):
    """What a learner wrote to remember a card by; ``card`` is the CardKey as text."""

    __tablename__ = "card_notes"
    __table_args__ = (LINK_TABLE,)

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    card: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    utc_ms: Mapped[int]


class ParamsRow(Row):
    """A set of scheduler parameters that reviews name; NULL learner for the defaults."""

    __tablename__ = "params"

    id: Mapped[str] = mapped_column(primary_key=True)
    learner_id: Mapped[int | None] = mapped_column(ForeignKey("learners.id"), index=True)
    algorithm: Mapped[str]
    weights: Mapped[str]
    n_reviews: Mapped[int]
    loss: Mapped[float | None]


_REVIEWS = ReviewRow.__table__
_IS_REWRITTEN = " OR ".join(
    f"OLD.{column.name} IS NOT NEW.{column.name}"
    for column in _REVIEWS.columns
    if column.name != "undone_ms"
)

TRIGGERS = (
    """CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log only grows'); END""",
    f"""CREATE TRIGGER reviews_are_fixed BEFORE UPDATE ON reviews WHEN {_IS_REWRITTEN}
BEGIN SELECT RAISE(ABORT, 'a review is never rewritten'); END""",
    """CREATE TRIGGER reviews_are_undone_once BEFORE UPDATE OF undone_ms ON reviews
WHEN OLD.undone_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a review is taken back once'); END""",
)
"""What keeps the log append-only, whoever opens the file."""

_CHANGE_TRIGGERS = (
    """CREATE TRIGGER meaning_changes_are_kept BEFORE DELETE ON meaning_changes
BEGIN SELECT RAISE(ABORT, 'the review log only grows'); END""",
    """CREATE TRIGGER meaning_changes_are_fixed BEFORE UPDATE ON meaning_changes
BEGIN SELECT RAISE(ABORT, 'a change of meaning is never rewritten'); END""",
)

for _trigger in _CHANGE_TRIGGERS:
    # SQLAlchemy has no types for DDL.
    event.listen(MeaningChangeRow.__table__, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]

for _trigger in TRIGGERS:
    # SQLAlchemy has no types for DDL.
    event.listen(_REVIEWS, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]
