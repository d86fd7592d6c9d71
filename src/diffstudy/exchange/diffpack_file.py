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

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange import pack_file
from diffstudy.exchange.diffpack_archive import MEDIA_FOLDER, MOST_EXPANSION, Archive

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

    Pictures and sounds stay unread.

    Args:
        stream: the archive, open for reading at any place.
        path: the file, for the messages; a line number is that of pack.json.

    Raises:
        ImportFailed: the archive is damaged or hostile, or its pack.json is no pack.
    """
    archive = Archive(stream, path)
    if _CONTENT not in archive:
        raise ImportFailed(
            path, f"the archive holds no {_CONTENT}", "choose a .diffpack that diffstudy wrote"
        )
    data = archive.read(_CONTENT, pack_file.PACK_LIMIT)
    problems = [*_look(archive), *_check_sums(archive, data, path)]
    try:
        pack, said = pack_file.load(data, path)
    except ImportFailed as error:
        raise type(error)(
            path, f"in {_CONTENT}: {error.problem}", error.cure, error.line
        ) from error
    return pack, (*problems, *said)


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


def _look(archive: Archive) -> list[PackProblem]:
    """What the archive holds beside the pack."""
    found = []
    first = archive.entries[0]
    is_marked = (
        first.filename == _MIMETYPE
        and first.compress_type == zipfile.ZIP_STORED
        and archive.read(_MIMETYPE, _SMALL) == MEDIA_TYPE
    )
    if not is_marked:
        found.append(
            _problem(
                ProblemLevel.WARNING,
                "The archive does not begin with its type; "
                "import it and export the pack again to repair that.",
            )
        )
    names = [entry.filename for entry in archive.entries if not entry.is_dir()]
    media = sum(name.startswith(MEDIA_FOLDER) for name in names)
    if media:
        said = "1 picture or sound is" if media == 1 else f"{media} pictures or sounds are"
        found.append(_problem(ProblemLevel.NOTE, f"{said} left out; the text is whole."))
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


def _check_sums(archive: Archive, content: bytes, path: Path) -> list[PackProblem]:
    """Refuse a pack whose content is not what its author packed; media are not looked at."""
    import msgspec

    if _CHECKSUMS not in archive:
        return [
            _problem(
                ProblemLevel.WARNING,
                f"The archive has no {_CHECKSUMS}, so that damage would not be seen; "
                "import it and export the pack again to repair that.",
            )
        ]
    try:
        sums = msgspec.json.decode(archive.read(_CHECKSUMS, _SMALL), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ImportFailed(path, f"{_CHECKSUMS} is damaged", _AGAIN) from error
    found = []
    for name in (_CONTENT, _LICENSE):
        if name not in archive:
            continue
        data = content if name == _CONTENT else archive.read(name, _SMALL)
        if name not in sums:
            found.append(
                _problem(
                    ProblemLevel.WARNING,
                    f"{_CHECKSUMS} does not name {name}; "
                    "import it and export the pack again to repair that.",
                )
            )
        elif sums[name].lower() != hashlib.sha256(data).hexdigest():
            raise ImportFailed(path, f"{name} is damaged: its checksum differs", _AGAIN)
    return found


def _problem(level: ProblemLevel, message: str) -> PackProblem:
    return PackProblem(level, message)
