"""One file, or what was pasted, read by the format that recognises it; nothing else is touched."""

from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.errors import ImportFailed, UnknownFormat, UnreadableFile
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import tr
from diffstudy.domain.pack import ParsedPack
from diffstudy.domain.pasted import Pasted
from diffstudy.importers.bounds import bounded
from diffstudy.importers.importer import ImportSource
from diffstudy.importers.registry import importer_for, open_source, pasted_source

_PAGES = frozenset({"text_page"})
"""Formats that guess; where the markup was pasted too, it says more than the words alone."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file holds, or why it cannot be read."""

    path: Path
    parsed: ParsedPack | None
    error: ImportFailed | None = None


def read_file(source: Path | Pasted, pack_id: str = LOCAL_PACK_ID) -> ReadFile:
    """Read one file, without a collection to compare it with; never raises ImportFailed."""
    if isinstance(source, Pasted):
        return _read_pasted(source, pack_id)
    try:
        if is_folder(source):
            raise UnreadableFile(
                source,
                tr("this folder holds no file that can be imported"),
                tr("choose another folder, or the files themselves"),
            )
        return _read(open_source(source), pack_id)
    except ImportFailed as error:
        return ReadFile(source, None, error)


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder, as far as the system lets it be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _read_pasted(pasted: Pasted, pack_id: str) -> ReadFile:
    """Read what was pasted: a pack or a table as it stands, a page by its markup if it has one."""
    path = Path(pasted.name)
    try:
        plain = pasted_source(pasted.name, pasted.text or pasted.html)
    except ImportFailed as error:
        return ReadFile(path, None, error)
    if pasted.html.strip() and not _is_exact(plain):
        try:
            return _read(pasted_source(pasted.name, pasted.html), pack_id)
        except ImportFailed:
            pass  # the words alone are read below, and their refusal is the one to tell
    try:
        return _read(plain, pack_id)
    except UnknownFormat as error:
        refusal = UnknownFormat(
            path,
            tr("this text is no comparison that diffstudy can read"),
            tr("copy a whole page with its title, a table with a header, or a pack in Markdown"),
        )
        refusal.__cause__ = error
        return ReadFile(path, None, refusal)
    except ImportFailed as error:
        return ReadFile(path, None, error)


def _is_exact(source: ImportSource) -> bool:
    try:
        return importer_for(source).name not in _PAGES
    except ImportFailed:
        return False


def _read(source: ImportSource, pack_id: str) -> ReadFile:
    return ReadFile(source.path, bounded(importer_for(source).read(source, pack_id)))
