"""What an export remembers, so that the next one can tell what has changed since.

Anki takes a note for changed when its time is newer than that of its own copy; the time of a
note is therefore that of its last change and not of the export.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from diffstudy.storage.row_writing import upsert
from diffstudy.storage.schema import ExportStampRow


@dataclass(frozen=True, slots=True)
class Stamp:
    """An item as it was last exported: a digest of it, and since when it is so, in seconds."""

    digest: str
    changed_s: int


class ExportStamps:
    """Reads and writes stamps within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_pack(self, pack_id: str) -> dict[str, Stamp]:
        """Return the stamps of a pack by the keys of its items."""
        found = self._connection.execute(
            select(ExportStampRow.key, ExportStampRow.digest, ExportStampRow.changed_s).where(
                ExportStampRow.pack == pack_id
            )
        )
        return {key: Stamp(digest, changed_s) for key, digest, changed_s in found}

    def save(self, pack_id: str, stamps: Mapping[str, Stamp]) -> None:
        """Insert or update stamps; those of other items stay, for Anki keeps their notes too."""
        rows = [
            {"pack": pack_id, "key": key, "digest": stamp.digest, "changed_s": stamp.changed_s}
            for key, stamp in stamps.items()
        ]
        upsert(self._connection, ExportStampRow, rows, key="pack, key")
