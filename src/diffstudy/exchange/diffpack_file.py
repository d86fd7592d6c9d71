"""``.diffpack``, the pack as it is handed on: a zip of pack.json with its checksums.

``mimetype`` comes first and is stored, so that a program can tell the file by its beginning; a
checksum of each entry shows a damaged download. pack.json says everything, so that what is written
is read back the same. The same pack always gives the same bytes.
"""

import hashlib
import io
import zipfile
from pathlib import Path
from typing import BinaryIO, Final

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange import pack_file
from diffstudy.exchange.pack_media import MEDIA_FOLDER, MEDIA_LIMIT, check_sizes, look_at_media
from diffstudy.runtime.zip_archive import MOST_EXPANSION, ArchiveRefused, Fault, ZipArchive

MEDIA_TYPE: Final = b"application/x-diffpack+zip"
BEGINNING: Final = b"mimetype" + MEDIA_TYPE
"""What stands at byte 30 of a well-made file."""

_MIMETYPE, _CONTENT, _LICENSE = "mimetype", "pack.json", "LICENSE.txt"
_CHECKSUMS, _SIGNATURE = "checksums.json", "checksums.json.minisig"
_SOURCES = "source/"
_SMALL = 1_000_000
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_AGAIN = "get the file again from where it came"
_CURES: Final = {
    Fault.ENCRYPTED: "save it without a password",
    Fault.METHOD: "pack it with the usual method of zip (deflate)",
    Fault.TOO_LARGE: "split the pack",
}


def dump(pack: Pack) -> bytes:
    """Return a pack as a zip archive.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    import msgspec

    entries = {
        _MIMETYPE: MEDIA_TYPE,
        _CONTENT: pack_file.dump(pack),
        _LICENSE: _license(pack).encode(),
    }
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
    entries[_CHECKSUMS] = msgspec.json.format(msgspec.json.encode(sums), indent=2) + b"\n"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in entries.items():
            _add(archive, name, data)
    return target.getvalue()


def load(stream: BinaryIO, path: Path) -> tuple[Pack, tuple[PackProblem, ...]]:
    """Return the pack of an archive and what is to be said about it.

    Pictures and sounds are compared with what the pack says of them and left in the archive.

    Args:
        stream: the archive, open for reading at any place.
        path: the file, for the messages; a line number is that of pack.json.

    Raises:
        ImportFailed: the archive is damaged or hostile, or its pack.json is no pack.
        OSError: the system refuses to read the file.
    """
    try:
        return _loaded(ZipArchive(stream), path)
    except ArchiveRefused as refused:
        cure = _CURES.get(refused.fault, _AGAIN)
        raise UnreadableFile(path, refused.problem, cure) from refused


def _loaded(archive: ZipArchive, path: Path) -> tuple[Pack, tuple[PackProblem, ...]]:
    if _CONTENT not in archive:
        raise ImportFailed(
            path, f"the archive holds no {_CONTENT}", "choose a .diffpack that diffstudy wrote"
        )
    check_sizes(archive)
    for entry in archive.entries:
        archive.check_expansion(entry.filename)
    data = archive.read(_CONTENT, pack_file.PACK_LIMIT)
    problems = [*_look(archive), *_check_sums(archive, path)]
    try:
        pack, said = pack_file.load(data, path)
    except ImportFailed as error:
        raise type(error)(
            path, f"in {_CONTENT}: {error.problem}", error.cure, error.line
        ) from error
    return pack, (*problems, *look_at_media(archive, pack), *said)


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.external_attr = _PLAIN_FILE
    entry.create_system = 3  # the same bytes on every system
    packed = io.BytesIO()
    if name != _MIMETYPE:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as trial:
            trial.writestr(name, data)
            size = trial.getinfo(name).compress_size
        # What says the same thing again and again would look like a zip bomb.
        if len(data) <= MOST_EXPANSION * size:
            entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _license(pack: Pack) -> str:
    names = ", ".join(author.name for author in pack.authors)
    by = f" by {names}" if names else ""
    return f"{pack.title}{by}\n\nPack {pack.id}, version {pack.version}\nLicence: {pack.license}\n"


def _look(archive: ZipArchive) -> list[PackProblem]:
    """What the archive holds beside the pack."""
    found = []
    first = archive.entries[0]
    is_marked = (
        first.filename == _MIMETYPE
        and first.compress_type == zipfile.ZIP_STORED
        and archive.read(_MIMETYPE, _SMALL) == MEDIA_TYPE
    )
    if not is_marked:
        found.append(_repairable("The archive does not begin with its type"))
    names = [entry.filename for entry in archive.entries if not entry.is_dir()]
    if _SIGNATURE in archive:
        found.append(
            _problem(ProblemLevel.NOTE, "The signature is not checked; trust it as any file.")
        )
    known = {_MIMETYPE, _CONTENT, _LICENSE, _CHECKSUMS, _SIGNATURE}
    odd = [n for n in names if n not in known and not n.startswith((MEDIA_FOLDER, _SOURCES))]
    if odd:
        found.append(
            _problem(
                ProblemLevel.NOTE,
                f"The archive holds what no pack has, such as “{odd[0][:80]}”; it is left out.",
            )
        )
    return found


def _check_sums(archive: ZipArchive, path: Path) -> list[PackProblem]:
    """Refuse a pack whose text is not what its author packed; of media only a doubt is said."""
    import msgspec

    if _CHECKSUMS not in archive:
        return [_repairable(f"The archive has no {_CHECKSUMS}, so that damage would not be seen")]
    try:
        sums = msgspec.json.decode(archive.read(_CHECKSUMS, _SMALL), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ImportFailed(path, f"{_CHECKSUMS} is damaged", _AGAIN) from error
    sums.pop(_CHECKSUMS, None)  # no file can name its own
    found = [
        _repairable(f"{_CHECKSUMS} does not name {name}")
        for name in (_CONTENT, _LICENSE)
        if name in archive and name not in sums
    ]
    lost = [name for name in sums if name not in archive]
    if lost:
        found.append(
            _repairable(f"{_CHECKSUMS} names what the archive lacks, such as “{lost[0][:80]}”")
        )
    for name, wanted in sums.items():
        if name in archive and _digest(archive, name) != wanted.lower():
            if not name.startswith(MEDIA_FOLDER):
                raise ImportFailed(path, f"{name} is damaged: its checksum differs", _AGAIN)
            found.append(_repairable(f"{name} is damaged: its checksum differs"))
    return found


def _digest(archive: ZipArchive, name: str) -> str:
    digest = hashlib.sha256()
    for piece in archive.pieces(name, max(pack_file.PACK_LIMIT, MEDIA_LIMIT)):
        digest.update(piece)
    return digest.hexdigest()


def _repairable(what: str) -> PackProblem:
    return _problem(
        ProblemLevel.WARNING,
        f"{what}; import it and export the pack again to repair that.",
    )


def _problem(level: ProblemLevel, message: str) -> PackProblem:
    return PackProblem(level, message)
