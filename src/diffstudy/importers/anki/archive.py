"""The zip of a package: which collection in it is the real one, unpacked in memory.

Anki has written three forms: collection.anki2 alone; collection.anki21 beside a stub; and
collection.anki21b, packed with Zstandard, beside the same stub, an anki2 file with one note that
says "please update". The file ``meta`` names the form (1, 2 or 3). Entries are never written to
disk and never unpacked beyond the limits of formats.md 2.5.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from diffstudy.importers.anki.refusal import EXPORT_AGAIN, PackageRefused, stub_only

MOST_ENTRIES = 2_100
MOST_RATIO = 100
COLLECTION_LIMIT = 64_000_000
"""Largest unpacked collection in bytes; it is held in memory twice while it is opened."""

_RATIO_FREE = 1_000_000
"""Bytes that may be unpacked before the ratio counts: an empty collection packs well."""

_DIRECTORY_LIMIT = 1_000_000
_META_LIMIT = 1_000
_PIECE = 65_536
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_NEWEST_FORM = 3
_ENCRYPTED = 0x1
_SMALLER = "in Anki, export without media, or only the deck that you need"

_ZIP_ERRORS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError,
    NotImplementedError, RuntimeError, ValueError, OverflowError, IndexError,
)  # fmt: skip
"""What the zip module raises on damaged archives, found by changing bytes of good ones."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The collection of a package and how many media files were left in it."""

    collection: bytearray
    media: int


def unpack(stream: BinaryIO) -> Unpacked:
    """Return the real collection of a package.

    Raises:
        PackageRefused: no package of Anki, the stub only, damaged, hostile or too large.
        OSError: the system refuses to read the file.
    """
    try:
        with zipfile.ZipFile(_Sips(stream)) as package:
            entries = _checked(package.infolist())
            form = _form(package, entries)
            name = next((each for each in _COLLECTIONS if each in entries), None)
            if name is None:
                raise PackageRefused(
                    "the file is a zip without an Anki collection",
                    "choose an .apkg or .colpkg file that Anki exported",
                )
            if form > _NEWEST_FORM:
                raise PackageRefused(
                    "the package was written by a newer version of Anki than diffstudy knows",
                    "export it again with “Support older Anki versions” ticked",
                )
            if name == _COLLECTIONS[2] and form > 1:
                raise stub_only()
            return Unpacked(_collection(package, entries[name]), sum(map(str.isdecimal, entries)))
    except _ZIP_ERRORS as error:
        raise PackageRefused("the package is damaged", EXPORT_AGAIN) from error


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
            raise PackageRefused("the package lists too many files", _SMALLER)
        return self._stream.read(_DIRECTORY_LIMIT if size < 0 else size)


def _checked(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the entries by name; a package with one that Anki would never write is refused."""
    if len(infos) > MOST_ENTRIES:
        raise PackageRefused(f"the package holds more than {MOST_ENTRIES} files", _SMALLER)
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.orig_filename
        shown = "".join(each if each.isprintable() else "\ufffd" for each in name[:40])
        fault = None
        if name in entries:
            fault = "holds the entry “{}” twice"
        elif not name.isprintable() or {"/", "\\", ":"} & set(name) or name in {"", ".", ".."}:
            # Anki's entries lie side by side, so a folder in a name is already too much.
            fault = "holds the entry “{}”, which leads out of the package"
        elif stat.S_ISLNK(info.external_attr >> 16):
            fault = "holds the entry “{}”, which is a link"
        elif info.flag_bits & _ENCRYPTED:
            fault = "is encrypted"
        if fault:
            raise PackageRefused(f"the package {fault.format(shown)}", EXPORT_AGAIN)
        entries[name] = info
    return entries


def _form(package: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> int:
    """Return the form that ``meta`` names (protobuf: field 1, a varint); 0 without it."""
    if "meta" not in entries:
        return 0
    with package.open(entries["meta"]) as stream:
        meta = stream.read(_META_LIMIT)
    if len(meta) < 2 or meta[0] != 0x08:
        return 0
    return meta[1] if meta[1] < 0x80 else _NEWEST_FORM + 1


def _collection(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytearray:
    content: Iterable[bytes] = _content(package, info)
    if info.filename == _COLLECTIONS[0]:
        content = _zstd_content(content)
    limit = min(COLLECTION_LIMIT, max(_RATIO_FREE, MOST_RATIO * info.compress_size))
    data = bytearray()
    for piece in content:
        data += piece
        if len(data) > limit:
            raise PackageRefused(
                f"the collection unpacks to more than {limit // 1_000_000} MB", _SMALLER
            )
    return data


def _content(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with package.open(info) as stream:
        while piece := stream.read(_PIECE):
            yield piece


def _zstd_content(content: Iterable[bytes]) -> Iterable[bytes]:
    try:
        from diffstudy.importers.anki.zstandard import unpacked
    except ImportError as error:
        raise PackageRefused(
            "the package is packed with Zstandard, which this installation cannot read",
            "install backports.zstd, or export it with “Support older Anki versions” ticked",
        ) from error
    return unpacked(content)
