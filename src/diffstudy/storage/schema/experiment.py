"""The opt-in experiment: its runs, and the comparisons that were assigned to an arm.

What was answered stands in the review log alone; here is only what the log cannot know.
"""

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.column_types import TextTuple
from diffstudy.storage.schema.row import LINK_TABLE, Row


class ExperimentRow(Row):
    """A run of a learner; NULL ``stopped_day`` while it runs."""

    __tablename__ = "experiments"
    __table_args__ = (Index(None, "learner_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"))
    seed: Mapped[str]
    started_day: Mapped[int]
    stopped_day: Mapped[int | None]


class ExperimentPageRow(Row):
    """A comparison of a run; ``place`` is the order in which they were assigned."""

    __tablename__ = "experiment_pages"
    __table_args__ = (
        CheckConstraint("arm IN ('hybrid', 'plain')", name="arm"),
        CheckConstraint("released IN (0, 1)", name="released"),
        LINK_TABLE,
    )

    experiment_id: Mapped[int] = mapped_column(ForeignKey("experiments.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    comparison: Mapped[str]
    arm: Mapped[str]
    terms: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    asleep: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    released: Mapped[int]
