"""A folder of files to import: what is in it, looked at without following anything out of it.

Everything is bounded: a folder may be a home directory, or hold a link to one.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.language import tr
from diffstudy.domain.pasted import Pasted
from diffstudy.importers.registry import importer_for, importers, open_source
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.import_plan import FolderPlan
from diffstudy.services.import_reading import is_folder

MOST_FILES = 10_000
"""Files that one import takes from a folder."""

_MOST_ENTRIES = 200_000
"""Names that are looked at: a folder of other things ends the search, not the patience."""


@dataclass(slots=True)
class _Count:
    hidden: int = 0
    links: int = 0
    other: int = 0
    closed: int = 0
    seen: int = 0
    is_cut: bool = False
    files: list[Path] = field(default_factory=list)


def listed(
    sources: Iterable[Path | Pasted], work: LongWork
) -> tuple[tuple[Path | Pasted, ...], tuple[FolderPlan, ...]]:
    """Return the sources with the files of each folder in its place, and what the folders hold.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    wanted: list[Path | Pasted] = []
    folders: list[FolderPlan] = []
    for source in sources:
        if isinstance(source, Path) and is_folder(source):
            files, folder = files_in(source, work)
            wanted += files or (source,)  # to be refused with a reason
            folders.append(folder)
        else:
            wanted.append(source)
    return tuple(wanted), tuple(folders)


def files_in(folder: Path, work: LongWork) -> tuple[tuple[Path, ...], FolderPlan]:
    """Return the files of a folder and of those in it that may be imported, by name.

    A file is taken for its suffix, or because a format recognises how it begins. Hidden files
    and links are left alone, and counted.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    count = _Count()
    suffixes = {suffix for each in importers().values() for suffix in each.suffixes}
    for entry in _walk(folder, count):
        work.check()
        path = Path(entry.path)
        if not _is_ours(path, suffixes):
            count.other += 1
        elif len(count.files) < MOST_FILES:
            count.files.append(path)
        else:
            count.is_cut = True
            break
        if count.seen % 50 == 0:
            work.step(0, 0, tr("Looking into {folder}", folder=folder.name or folder))
    plan = FolderPlan(
        folder,
        len(count.files),
        count.hidden,
        count.links,
        count.other,
        count.closed,
        count.is_cut,
    )
    return tuple(count.files), plan


def _walk(folder: Path, count: _Count) -> Iterator["os.DirEntry[str]"]:
    """Yield the regular files below a folder, in the order of their names."""
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                entries = sorted(islice(found, _MOST_ENTRIES), key=lambda entry: entry.name)
        except OSError:
            count.closed += 1
            continue
        folders = []
        for entry in entries:
            count.seen += 1
            if count.seen > _MOST_ENTRIES:
                count.is_cut = True
                return
            if entry.name.startswith("."):
                count.hidden += 1
            elif entry.is_symlink():
                count.links += 1
            elif entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                yield entry
            else:
                count.other += 1
        waiting += reversed(folders)


def _is_ours(path: Path, suffixes: set[str]) -> bool:
    name = path.name.lower()
    if any(name.endswith(suffix) for suffix in suffixes):
        return True
    try:
        importer_for(open_source(path))
    except ImportFailed:
        return False
    return True
