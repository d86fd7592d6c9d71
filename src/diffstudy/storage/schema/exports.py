"""What was exported: when each item last changed on its way out."""

from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import LINK_TABLE, Row


class ExportStampRow(Row):
    """An item of a pack as it was last exported; it may be gone from the pack by now."""

    __tablename__ = "export_stamps"
    __table_args__ = (LINK_TABLE,)

    pack: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]
    changed_s: Mapped[int]
