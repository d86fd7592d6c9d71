"""What the last imports did, so that each can be taken back."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.column_types import TextTuple
from diffstudy.storage.schema.row import LINK_TABLE, Row


class ImportRow(Row):
    """One import: when, from which files, and what it renamed: new keys by old ones, as JSON."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    utc_ms: Mapped[int]
    files: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
    renamed: Mapped[str]


class ImportComparisonRow(Row):
    """What an import did to one comparison.

    ``content_hash`` says how it left it, ``was_hash`` and ``was_position`` how it found it, and
    ``was`` holds the comparison as it stood there, packed by the services.
    """

    __tablename__ = "import_comparisons"
    __table_args__ = (
        CheckConstraint("outcome IN ('added', 'changed', 'archived', 'restored')", name="outcome"),
    )

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    outcome: Mapped[str]
    content_hash: Mapped[str]
    was: Mapped[bytes | None]
    was_hash: Mapped[str | None]
    was_position: Mapped[int | None]


class ImportPackRow(Row):
    """What a pack said of itself before an import; ``was`` is NULL where there was none."""

    __tablename__ = "import_packs"

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    was: Mapped[bytes | None]


class ImportEditRow(Row):
    """The learner's edits of a comparison before an import and after it, as JSON."""

    __tablename__ = "import_edits"
    __table_args__ = (LINK_TABLE,)

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    was: Mapped[str]
    became: Mapped[str]


class ImportRewordingRow(Row):
    """What a shared term or sense said before an import: its columns, as JSON."""

    __tablename__ = "import_rewordings"
    __table_args__ = (CheckConstraint("kind IN ('term', 'sense')", name="kind"), LINK_TABLE)

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    row_id: Mapped[int] = mapped_column(primary_key=True)
    was: Mapped[str]


class ImportCallRow(Row):
    """The cards that a comparison called for before an import changed them."""

    __tablename__ = "import_calls"

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    cards: Mapped[tuple[str, ...]] = mapped_column(TextTuple)
