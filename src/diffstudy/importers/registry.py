"""Choose the format that reads a file: content decides, the suffix breaks ties."""

import stat
from functools import cache
from pathlib import Path

from diffstudy.domain.errors import UnknownFormat, UnreadableFile
from diffstudy.domain.language import tr
from diffstudy.exchange.class_file import ASSIGNMENT_FORMAT, kind_of
from diffstudy.exchange.pack_file import PACK_LIMIT
from diffstudy.importers import formats
from diffstudy.importers.decoding import is_binary
from diffstudy.importers.importer import HEAD_SIZE, Importer, ImportSource
from diffstudy.runtime.discovery import exported

ARCHIVE_LIMIT = 250_000_000
"""Bytes of an archive, which may carry media and is never read whole."""

_ARCHIVE_MARK = b"PK\x03\x04"


@cache
def _discovered() -> tuple[tuple[str, Importer], ...]:
    return tuple(exported(formats, "IMPORTER").items())


def importers() -> dict[str, Importer]:
    """Return every import format by its name."""
    return dict(_discovered())


def open_source(path: Path) -> ImportSource:
    """Look at a file without reading it whole.

    Raises:
        UnreadableFile: missing, a folder or a device, empty, too large, or refused by the system.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(path, tr("this is a folder"), tr("choose the files in it"))
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(path, tr("this is not a regular file"), tr("choose a saved file"))
        with path.open("rb") as stream:
            head = stream.read(HEAD_SIZE)
    except FileNotFoundError as error:
        raise UnreadableFile(
            path, tr("there is no such file"), tr("check the name and the folder")
        ) from error
    except (OSError, ValueError) as error:
        # ValueError: a NUL inside the name.
        reason = error.strerror if isinstance(error, OSError) else tr("the name is not valid")
        raise UnreadableFile(
            path,
            tr("the file cannot be read ({reason})", reason=reason),
            tr("check that you may read it"),
        ) from error
    if not head:
        raise UnreadableFile(path, tr("the file is empty"), tr("save the page again"))
    is_archive = head.startswith(_ARCHIVE_MARK)
    limit = ARCHIVE_LIMIT if is_archive else PACK_LIMIT
    if status.st_size > limit:
        cure = tr("save only the page that you need, or split the file")
        if is_archive:
            cure = tr("export it without media, or split the file")
        raise UnreadableFile(
            path, tr("the file is larger than {size} MB", size=limit // 1_000_000), cure
        )
    return ImportSource(path, head)


def pasted_source(name: str, content: bytes) -> ImportSource:
    """Return what was pasted, or piped in, as if it were a file of this name.

    Raises:
        UnreadableFile: empty, or too large.
    """
    path = Path(name)
    if not content.strip():
        raise UnreadableFile(path, tr("there is no text in it"), tr("copy the page again"))
    if len(content) > PACK_LIMIT:
        raise UnreadableFile(
            path,
            tr("the text is larger than {size} MB", size=PACK_LIMIT // 1_000_000),
            tr("save it as a file and import that"),
        )
    return ImportSource(path, content[:HEAD_SIZE], content)


def importer_for(source: ImportSource) -> Importer:
    """Return the format that recognises the file.

    Raises:
        UnknownFormat: no format does.
        UnreadableFile: no format does, and the file is not text.
    """
    kind = kind_of(source.head)
    if kind is not None:
        raise UnknownFormat(source.path, *_of_a_class(kind))
    matching = [each for each in importers().values() if each.recognises(source)]
    if not matching:
        if is_binary(source.head):
            raise UnreadableFile(
                source.path,
                tr("the file is not text"),
                tr("open it in a text editor and save it as plain text in UTF-8"),
            )
        known = ", ".join(
            f"{tr(each.label).lower()} ({' '.join(each.suffixes)})" for each in importers().values()
        )
        raise UnknownFormat(
            source.path,
            tr("the file is in no format that diffstudy reads"),
            tr("choose one of these: {formats}", formats=known),
        )
    return next((each for each in matching if source.suffix in each.suffixes), matching[0])


def _of_a_class(kind: str) -> tuple[str, str]:
    """Say what a file of a class is, and where it is opened instead."""
    if kind == ASSIGNMENT_FORMAT:
        return (
            tr("this is an assignment, which is answered and not imported"),
            tr("answer it with: diffstudy take FILE --code CODE"),
        )
    return (
        tr("this is a student's result, which is collected and not imported"),
        tr("collect it with: diffstudy collect FILE"),
    )
