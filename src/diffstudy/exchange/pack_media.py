"""Pictures and sounds of a pack: what the pack says of them is kept, the files themselves are not.

A collection holds text only, so that a media file stays in the archive it came in. Its description
(path, type, checksum, alternative text) is part of the pack and goes out with it again, and
whoever imports or exports is told what was left behind.
"""

import hashlib
from typing import Final

from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.kept_members import members
from diffstudy.runtime.zip_archive import ArchiveRefused, Fault, ZipArchive

MEDIA_FOLDER: Final = "media/"
MEDIA_LIMIT: Final = 10 * 1024 * 1024
ALL_MEDIA_LIMIT: Final = 200 * 1024 * 1024

_BEGINNINGS: Final = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/webp": (b"RIFF",),
    "audio/ogg": (b"OggS",),
    "audio/mpeg": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
}


def described_media(pack: Pack) -> int:
    """Return how many pictures and sounds a pack describes."""
    found = members(pack.lineage.extra).get("media", [])
    return len(found) if isinstance(found, list) else 0


def check_sizes(archive: ZipArchive) -> None:
    """Refuse media beyond the limits of formats.md 2.5.

    Raises:
        ArchiveRefused: one is too large, or all of them together.
    """
    sizes = [e.file_size for e in archive.entries if e.filename.startswith(MEDIA_FOLDER)]
    if max(sizes, default=0) > MEDIA_LIMIT or sum(sizes) > ALL_MEDIA_LIMIT:
        raise ArchiveRefused(
            Fault.TOO_LARGE,
            f"its media are larger than {MEDIA_LIMIT >> 20} MiB each or "
            f"{ALL_MEDIA_LIMIT >> 20} MiB together",
        )


def look_at_media(archive: ZipArchive, pack: Pack) -> list[PackProblem]:
    """Compare the media of an archive with what its pack says of them."""
    found: list[PackProblem] = []
    described: set[str] = set()
    absent = 0
    for entry in members(pack.lineage.extra).get("media", []):
        name = str(entry["path"])
        described.add(name)
        if name not in archive:
            absent += 1
            continue
        fault = _fault(archive, name, entry)
        if fault:
            found.append(
                PackProblem(
                    ProblemLevel.WARNING,
                    f"“{name}” is not what the pack says of it ({fault}); "
                    "get the file again from where it came.",
                )
            )
    names = [e.filename for e in archive.entries if not e.is_dir()]
    there = [name for name in names if name.startswith(MEDIA_FOLDER)]
    odd = [name for name in there if name not in described]
    for count, sentence in (
        (len(there), "{} left out: this version keeps text, and what the pack says of them."),
        (absent, "{} described and not in the archive."),
        (len(odd), "{} in the archive and the pack does not describe them."),
    ):
        if count:
            what = "1 picture or sound is" if count == 1 else f"{count} pictures or sounds are"
            found.append(PackProblem(ProblemLevel.NOTE, sentence.format(what)))
    return found


def _fault(archive: ZipArchive, name: str, entry: dict[str, object]) -> str | None:
    digest, size, beginning = hashlib.sha256(), 0, b""
    for piece in archive.pieces(name, MEDIA_LIMIT):
        digest.update(piece)
        size += len(piece)
        beginning = beginning or piece[:16]
    if size != entry["bytes"]:
        return f"it has {size} bytes"
    if digest.hexdigest() != entry["sha256"]:
        return "its checksum differs"
    if not beginning.startswith(_BEGINNINGS[str(entry["type"])]):
        return f"it is no {entry['type']}"
    return None
