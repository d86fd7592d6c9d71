"""The learner's edits of content, kept apart from it (domain.edit)."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import Row


class EditRow(Row):
    """One change; ``id`` is the order of making, values are JSON, NULL for nothing there."""

    __tablename__ = "edits"

    id: Mapped[int] = mapped_column(primary_key=True)
    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id"), index=True)
    section: Mapped[str]
    item: Mapped[str]
    field: Mapped[str]
    base: Mapped[str | None]
    own: Mapped[str | None]
    made_ms: Mapped[int]
