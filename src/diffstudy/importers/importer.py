"""What every import format offers, and the file it is given.

A format is one module in ``importers.formats`` that exports ``IMPORTER``; it decides by content
whether a file is its own, and never writes.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from diffstudy.domain.errors import UnreadableFile
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import tr
from diffstudy.domain.pack import PackProblem, ParsedPack
from diffstudy.importers.decoding import decode, decode_head

SOURCE_LIMIT = 4_000_000
"""Largest source file in bytes (formats.md 2.5)."""

HEAD_SIZE = 65_536
"""How many bytes a format sees when it decides whether a file is its own."""


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file to import: where it is and how it begins.

    Args:
        path: the file; it exists and is a regular file.
        head: its first bytes, at most ``HEAD_SIZE``.
        content: all of it where there is no file, because it was pasted; ``path`` is then only
            its name.
    """

    path: Path
    head: bytes
    content: bytes | None = None

    @property
    def suffix(self) -> str:
        """The suffix in lower case, such as ".txt"."""
        return self.path.suffix.lower()

    @property
    def head_text(self) -> str:
        """The beginning as text; bytes that are none become replacement characters."""
        return decode_head(self.head)

    def open(self) -> BinaryIO:
        """Open it for reading; raises OSError."""
        return self.path.open("rb") if self.content is None else BytesIO(self.content)

    def read_bytes(self, limit: int = SOURCE_LIMIT) -> bytes:
        """Return the whole file.

        Args:
            limit: the largest size that is read, in bytes.

        Raises:
            UnreadableFile: the file is larger, or the system refuses to read it.
        """
        try:
            with self.open() as stream:
                data = stream.read(limit + 1)
        except OSError as error:
            raise UnreadableFile(
                self.path,
                tr("the file cannot be read ({reason})", reason=error.strerror),
                tr("check that it still exists and that you may read it"),
            ) from error
        if len(data) > limit:
            raise UnreadableFile(
                self.path,
                tr("the file is larger than {size} MB", size=limit // 1_000_000),
                tr("save only the page that you need, or split the file"),
            )
        return data

    def read_text(self) -> tuple[str, tuple[PackProblem, ...]]:
        """Return the whole file as text and a note where its encoding was assumed.

        Raises:
            UnreadableFile: too large, not readable, or not text.
        """
        return decode(self.read_bytes(), self.path)


class Importer(Protocol):
    """One format that can be read.

    ``name`` is the name in ``preview --json``, ``label`` the name in the interface, ``suffixes``
    are in lower case with their dot.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]

    def recognises(self, source: ImportSource) -> bool:
        """Whether the beginning of the file shows this format; never raises."""
        ...

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return what the file holds.

        Args:
            source: the file.
            pack_id: the pack for content that does not name its own.

        Raises:
            ImportFailed: the file cannot become a pack; the message names file, line and cure.
        """
        ...
