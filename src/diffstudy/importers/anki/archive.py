"""The zip of a package: which collection in it is the real one, unpacked in memory.

Anki has written three forms: collection.anki2 alone; collection.anki21 beside a stub; and
collection.anki21b, packed with Zstandard, beside the same stub, an anki2 file with one note that
says "please update". The file ``meta`` names the form (1, 2 or 3). The zip itself is read by
`runtime.zip_archive`, within its limits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from diffstudy.importers.anki.refusal import EXPORT_AGAIN, PackageRefused, stub_only
from diffstudy.runtime.zip_archive import (
    FREE_EXPANSION,
    MOST_EXPANSION,
    ArchiveRefused,
    Fault,
    ZipArchive,
)

COLLECTION_LIMIT = 64_000_000
"""Largest unpacked collection in bytes; it is held in memory twice while it is opened."""

_META_LIMIT = 1_000
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_NEWEST_FORM = 3
_SMALLER = "in Anki, export without media, or only the deck that you need"


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
        return _unpacked(ZipArchive(stream))
    except ArchiveRefused as refused:
        cure = _SMALLER if refused.fault is Fault.TOO_LARGE else EXPORT_AGAIN
        raise PackageRefused(refused.problem, cure) from refused


def _unpacked(package: ZipArchive) -> Unpacked:
    names = [entry.filename for entry in package.entries]
    for each in names:
        # Anki's entries lie side by side, so a folder in a name is already too much.
        if "/" in each or ":" in each:
            raise PackageRefused(
                f"the archive holds the entry “{each[:40]}”, which leads out of it", EXPORT_AGAIN
            )
    form = _form(package)
    name = next((each for each in _COLLECTIONS if each in package), None)
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
    return Unpacked(_collection(package, name), sum(map(str.isdecimal, names)))


def _form(package: ZipArchive) -> int:
    """Return the form that ``meta`` names (protobuf: field 1, a varint); 0 without it."""
    if "meta" not in package:
        return 0
    meta = package.read("meta", _META_LIMIT)
    if len(meta) < 2 or meta[0] != 0x08:
        return 0
    return meta[1] if meta[1] < 0x80 else _NEWEST_FORM + 1


def _collection(package: ZipArchive, name: str) -> bytearray:
    content: Iterable[bytes] = package.pieces(name, COLLECTION_LIMIT)
    packed_size = next(e.compress_size for e in package.entries if e.filename == name)
    if name == _COLLECTIONS[0]:
        content = _zstd_content(content)
    limit = min(COLLECTION_LIMIT, max(FREE_EXPANSION, MOST_EXPANSION * packed_size))
    data = bytearray()
    for piece in content:
        data += piece
        if len(data) > limit:
            raise PackageRefused(
                f"the collection unpacks to more than {limit // 1_000_000} MB", _SMALLER
            )
    return data


def _zstd_content(content: Iterable[bytes]) -> Iterable[bytes]:
    try:
        from diffstudy.importers.anki.zstandard import unpacked
    except ImportError as error:
        raise PackageRefused(
            "the package is packed with Zstandard, which this installation cannot read",
            "install backports.zstd, or export it with “Support older Anki versions” ticked",
        ) from error
    return unpacked(content)
