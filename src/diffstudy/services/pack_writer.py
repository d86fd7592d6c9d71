"""What every export format offers, and what it is told.

A format is one module in ``services.export_formats`` that exports ``WRITER``. It turns a pack
into bytes; files, licences and the database are the business of `ExportService`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.storage.export_stamps import Stamp


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table is to be written, for the spreadsheet that shall open it.

    Args:
        byte_order_mark: some versions of Excel take a file without one for their own encoding.
        separator: between two cells; None for what the file's ending says.
    """

    byte_order_mark: bool = False
    separator: str | None = None


@dataclass(frozen=True, slots=True)
class ExportJob:
    """What a format is told beside the pack.

    Args:
        target: the file to be written, for its name.
        now_s: the present time in seconds since 1970.
        stamps: what earlier exports noted, by key of the item.
    """

    target: Path
    now_s: int
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    style: TableStyle = TableStyle()


@dataclass(frozen=True, slots=True)
class Written:
    """A pack as bytes.

    Args:
        left_out: for a person, what the format has no words for, with counts.
        stamps: what a later export of the pack has to know.
    """

    data: bytes
    left_out: tuple[str, ...] = ()
    stamps: Mapping[str, Stamp] = field(default_factory=dict)


class PackWriter(Protocol):
    """One format that can be written.

    ``label`` is the name in the interface; ``suffixes`` are in lower case with their dot.
    """

    label: str
    suffixes: tuple[str, ...]

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the pack in this format; what can be read back was, and is the same.

        Raises:
            ValueError: the pack cannot be written so that it reads back the same.
            ImportFailed: what was written cannot be read.
        """
        ...


def confirm(is_same: bool) -> None:  # noqa: FBT001  reads as the sentence that it confirms
    """Raise ValueError where what was written does not read back the same."""
    if not is_same:
        raise ValueError(tr("it would come back changed"))
