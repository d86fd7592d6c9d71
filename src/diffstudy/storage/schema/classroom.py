"""Who studies in this collection, with what they set, and their decks."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import LINK_TABLE, Row


class LearnerRow(Row):
    """Someone who studies in this collection."""

    __tablename__ = "learners"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class ProfileRow(Row):
    """What a learner on a shared computer has beside a nickname.

    ``picture`` names one of the program's pictures, ``lock`` is a digest of the PIN (a courtesy,
    no security), ``used_ms`` says who studied here last; the keys sign what is handed in.
    """

    __tablename__ = "profiles"
    __table_args__ = (LINK_TABLE,)

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    picture: Mapped[str]
    lock: Mapped[str | None]
    public_key: Mapped[str | None]
    private_key: Mapped[str | None]
    used_ms: Mapped[int | None]


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
