"""People and work: learners, decks, assignments, what is handed in.

Cards are named by key here, because an assignment may arrive before the pack it is about.
Scores are not stored: they are computed from the attempts (architecture.md section 4).
"""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import LINK_TABLE, Row


class LearnerRow(Row):
    """Someone who studies in this collection."""

    __tablename__ = "learners"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class CollectionSettingRow(Row):
    """A value that belongs to a learner of this collection and not to the computer."""

    __tablename__ = "collection_settings"
    __table_args__ = (LINK_TABLE,)

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DeckRow(Row):
    """A chosen set of comparisons."""

    __tablename__ = "decks"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class DeckComparisonRow(Row):
    """A comparison of a deck."""

    __tablename__ = "deck_comparisons"
    __table_args__ = (LINK_TABLE,)

    deck_id: Mapped[int] = mapped_column(ForeignKey("decks.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), index=True)


class AssignmentRow(Row):
    """Work given."""

    __tablename__ = "assignments"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    due_ms: Mapped[int | None]
    pass_share: Mapped[float]


class AssignmentCardRow(Row):
    """A card of an assignment, frozen when the work was given."""

    __tablename__ = "assignment_cards"
    __table_args__ = (LINK_TABLE,)

    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    card: Mapped[str]


class SubmissionRow(Row):
    """Work handed in; the learner may be unknown to this collection."""

    __tablename__ = "submissions"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    assignment: Mapped[str] = mapped_column(index=True)
    learner: Mapped[str]
    finished_ms: Mapped[int]


class AttemptRow(Row):
    """The first answer to a card of an assignment."""

    __tablename__ = "attempts"
    __table_args__ = (CheckConstraint("correct IN (0, 1)", name="correct"), LINK_TABLE)

    submission_id: Mapped[int] = mapped_column(ForeignKey("submissions.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    card: Mapped[str]
    correct: Mapped[int]
    latency_ms: Mapped[int]
