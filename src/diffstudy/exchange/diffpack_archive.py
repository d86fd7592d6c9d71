"""A zip archive from a stranger, opened without trust and never unpacked to the disk.

The limits are those of formats.md 2.5. Sizes that an archive declares are checked before anything
is read, and what is read is counted all the same.
"""

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final

from diffstudy.domain.errors import ImportFailed, UnreadableFile

MOST_ENTRIES = 2_100
MOST_EXPANSION = 100
"""How many times larger than its packed form an entry may be."""

MEDIA_FOLDER: Final = "media/"
MEDIA_LIMIT = 10 * 1024 * 1024
ALL_MEDIA_LIMIT = 200 * 1024 * 1024

_CHUNK = 65_536
_DIRECTORY_LIMIT = MOST_ENTRIES * 600  # a name of 260 characters, its header, some room
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_ZIP64_MARK = b"PK\x06\x07"
_END_SEARCH = _END.size + 65_535
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, struct.error, OverflowError, KeyError,
)  # fmt: skip
_CURE = "get the file again from where it came"


class Archive:
    """The entries of an archive that may be read.

    Raises:
        ImportFailed: it is damaged, too large, encrypted, or holds a name that no pack has.
    """

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self._path = path
        try:
            size = _check_directory(stream, path)
            self._zip = zipfile.ZipFile(stream)
        except _DAMAGED as error:
            raise UnreadableFile(path, "the file is not a whole zip archive", _CURE) from error
        self.entries = self._zip.infolist()
        self._check_entries(size)
        self._by_name = {entry.filename: entry for entry in self.entries}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def read(self, name: str, limit: int) -> bytes:
        """Return an entry, whose name must be one of the archive's.

        Args:
            limit: the largest size in bytes, unpacked.

        Raises:
            ImportFailed: it is larger, damaged, or grows beyond what it declares.
        """
        entry = self._by_name[name]
        if entry.file_size > limit:
            raise self._refused(
                f"“{name}” is larger than {limit // 1_000_000 or 1} MB", "split the pack"
            )
        parts: list[bytes] = []
        length = 0
        try:
            with self._zip.open(entry) as stream:
                while part := stream.read(_CHUNK):
                    length += len(part)
                    if length > entry.file_size:
                        raise self._refused(f"“{name}” is larger than it declares", _CURE)
                    parts.append(part)
        except _DAMAGED as error:
            raise self._refused(f"“{name}” is damaged", _CURE) from error
        return b"".join(parts)

    def _check_entries(self, archive_size: int) -> None:
        if len(self.entries) > MOST_ENTRIES:
            raise self._refused(f"the archive has more than {MOST_ENTRIES} entries", _CURE)
        seen: set[str] = set()
        for entry in self.entries:
            self._check_entry(entry)
            name = unicodedata.normalize("NFC", entry.filename).casefold()
            if name in seen:
                raise self._refused(f"the archive holds “{entry.filename}” twice", _CURE)
            seen.add(name)
        if sum(entry.compress_size for entry in self.entries) > archive_size:
            raise self._refused("entries of the archive overlap", _CURE)
        media = [e.file_size for e in self.entries if e.filename.startswith(MEDIA_FOLDER)]
        if max(media, default=0) > MEDIA_LIMIT or sum(media) > ALL_MEDIA_LIMIT:
            raise self._refused(
                f"its media are larger than {MEDIA_LIMIT >> 20} MiB each or "
                f"{ALL_MEDIA_LIMIT >> 20} MiB together",
                "make the pictures and sounds smaller",
            )

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename
        kind = stat.S_IFMT(entry.external_attr >> 16)
        shown = name[:80].encode("ascii", "backslashreplace").decode()
        if not _is_harmless(name) or entry.orig_filename != name:
            raise self._refused(f"the name “{shown}” in the archive is not allowed", _CURE)
        if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
            raise self._refused(f"“{shown}” in the archive is a link or a device", _CURE)
        if entry.flag_bits & _ENCRYPTED:
            raise self._refused("the archive is encrypted", "save it without a password")
        if entry.compress_type not in _READABLE:
            raise self._refused(
                f"“{shown}” is packed in a way that a pack may not be",
                "pack it with the usual method of zip (deflate)",
            )
        if entry.file_size > MOST_EXPANSION * entry.compress_size:
            raise self._refused(
                f"“{shown}” would grow to more than {MOST_EXPANSION} times its size", _CURE
            )

    def _refused(self, problem: str, cure: str) -> ImportFailed:
        return UnreadableFile(self._path, problem, cure)


def _is_harmless(name: str) -> bool:
    """Whether a name stays within its folder on every system."""
    return (
        bool(name)
        and len(name) <= 260
        and not name.startswith("/")
        and "\\" not in name
        and not _DRIVE.match(name)
        and not any(part in {"", ".", ".."} for part in name.removesuffix("/").split("/"))
        and all(letter.isprintable() for letter in name)
    )


def _check_directory(stream: BinaryIO, path: Path) -> int:
    """Return the size of the file; refuse a table of contents that alone would fill the memory."""
    size = stream.seek(0, 2)
    start = max(0, size - _END_SEARCH)
    stream.seek(start)
    tail = stream.read(_END_SEARCH)
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) < at + _END.size:
        raise UnreadableFile(path, "the file is not a whole zip archive", _CURE)
    fields = _END.unpack_from(tail, at)
    too_many = fields[4] > MOST_ENTRIES or fields[5] > _DIRECTORY_LIMIT
    if too_many or _ZIP64_MARK in tail[max(0, at - 20) : at]:
        raise UnreadableFile(path, f"the archive has more than {MOST_ENTRIES} entries", _CURE)
    stream.seek(0)
    return size
