"""A zip archive from a stranger, opened without trust and never unpacked to the disk.

The limits are those of formats.md 2.5. Sizes that an archive declares are checked before anything
is read, and what is read is counted all the same.
"""

import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from enum import Enum, auto
from typing import BinaryIO, Final

MOST_ENTRIES: Final = 2_100
MOST_EXPANSION: Final = 100
"""How many times larger than its packed form an entry may be."""

FREE_EXPANSION: Final = 1_000_000
"""Bytes of an entry to which that does not apply: a small file of blanks packs very well."""

_DIRECTORY_LIMIT = MOST_ENTRIES * 600  # a name of 260 characters, its header, some room
_LONGEST_NAME = 260
_CHUNK = 65_536
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError,
    NotImplementedError, RuntimeError, ValueError, OverflowError, IndexError, KeyError,
)  # fmt: skip
"""What the zip module raises on damaged archives, found by changing bytes of good ones."""


class Fault(Enum):
    """What kind of thing is wrong with an archive, from which its reader knows the cure."""

    DAMAGED = auto()
    HOSTILE = auto()
    TOO_LARGE = auto()
    ENCRYPTED = auto()
    METHOD = auto()


class ArchiveRefused(Exception):
    """An archive that is not read; its text says why, without a full stop."""

    def __init__(self, fault: Fault, problem: str) -> None:
        self.fault = fault
        self.problem = problem
        super().__init__(problem)


class ZipArchive:
    """The entries of an archive that may be read.

    Args:
        stream: the file, open for reading at any place.

    Raises:
        ArchiveRefused: it is damaged, too large or encrypted, or holds an entry that no program
            of good will writes.
        OSError: the system refuses to read the file.
    """

    def __init__(self, stream: BinaryIO) -> None:
        size = stream.seek(0, io.SEEK_END)
        try:
            self._zip = zipfile.ZipFile(_Sips(stream))
        except _DAMAGED as error:
            raise ArchiveRefused(
                Fault.DAMAGED, "the file is damaged: it is not a whole zip archive"
            ) from error
        self.entries = self._zip.infolist()
        if len(self.entries) > MOST_ENTRIES:
            raise _too_many()
        seen: set[str] = set()
        for entry in self.entries:
            _check(entry)
            name = unicodedata.normalize("NFC", entry.filename).casefold()
            if name in seen:
                raise ArchiveRefused(
                    Fault.HOSTILE, f"the archive holds the entry “{_shown(entry.filename)}” twice"
                )
            seen.add(name)
        if sum(entry.compress_size for entry in self.entries) > size:
            raise ArchiveRefused(Fault.HOSTILE, "entries of the archive overlap")
        self._by_name = {entry.filename: entry for entry in self.entries}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def check_expansion(self, name: str) -> None:
        """Refuse an entry that declares to be much larger than its packed form."""
        entry = self._by_name[name]
        if entry.file_size > max(FREE_EXPANSION, MOST_EXPANSION * entry.compress_size):
            raise ArchiveRefused(
                Fault.HOSTILE,
                f"“{_shown(name)}” unpacks to more than {MOST_EXPANSION} times its size",
            )

    def pieces(self, name: str, limit: int) -> Iterator[bytes]:
        """Yield an entry, whose name must be one of the archive's, in pieces of at most 64 KB.

        Args:
            limit: the largest size in bytes, unpacked.

        Raises:
            ArchiveRefused: it is larger, damaged, or grows beyond what it declares.
        """
        entry = self._by_name[name]
        self.check_expansion(name)
        if entry.file_size > limit:
            size = f"{limit // 1_000_000 or 1} MB"
            raise ArchiveRefused(Fault.TOO_LARGE, f"“{name}” unpacks to more than {size}")
        length = 0
        try:
            with self._zip.open(entry) as stream:
                while part := stream.read(_CHUNK):
                    length += len(part)
                    if length > entry.file_size:
                        raise ArchiveRefused(Fault.HOSTILE, f"“{name}” is larger than it declares")
                    yield part
        except _DAMAGED as error:
            raise ArchiveRefused(Fault.DAMAGED, f"“{name}” in the archive is damaged") from error

    def read(self, name: str, limit: int) -> bytes:
        """Return an entry whole; arguments and errors as for `pieces`."""
        return b"".join(self.pieces(name, limit))


class _Sips(io.RawIOBase):
    """A file that refuses to give a zip directory of many megabytes in one piece."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        if whence == io.SEEK_SET and offset < 0:
            raise zipfile.BadZipFile("an entry begins before the file does")
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int = -1, /) -> bytes:
        if size > _DIRECTORY_LIMIT:
            raise _too_many()
        return self._stream.read(_DIRECTORY_LIMIT if size < 0 else size)


def _too_many() -> ArchiveRefused:
    return ArchiveRefused(Fault.TOO_LARGE, f"the archive holds more than {MOST_ENTRIES} files")


def _check(entry: zipfile.ZipInfo) -> None:
    shown = _shown(entry.orig_filename)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if not _is_harmless(entry.filename) or entry.orig_filename != entry.filename:
        raise ArchiveRefused(
            Fault.HOSTILE, f"the archive holds the entry “{shown}”, which leads out of it"
        )
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise ArchiveRefused(
            Fault.HOSTILE, f"the archive holds the entry “{shown}”, which is a link or a device"
        )
    if entry.flag_bits & _ENCRYPTED:
        raise ArchiveRefused(Fault.ENCRYPTED, "the archive is encrypted")
    if entry.compress_type not in _READABLE:
        raise ArchiveRefused(Fault.METHOD, f"“{shown}” is packed in a way that is not read")


def _shown(name: str) -> str:
    return "".join(each if each.isprintable() else "\ufffd" for each in name[:80])


def _is_harmless(name: str) -> bool:
    """Whether a name stays within its folder on every system."""
    return (
        bool(name)
        and len(name) <= _LONGEST_NAME
        and not name.startswith("/")
        and "\\" not in name
        and not _DRIVE.match(name)
        and not any(part in {"", ".", ".."} for part in name.removesuffix("/").split("/"))
        and name.isprintable()
    )
