"""The result files in what a teacher drops: files, folders, and archives of a learning platform.

A platform hands out one archive with a file, or an archive, for each student. So an archive is
read, and an archive in it, and nothing deeper. What is no result in a folder or an archive is left
alone and counted; a file that was named itself, or that is called a result, is answered for.
"""

import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.language import tr
from diffstudy.exchange.class_file import RESULT_FORMAT, RESULT_LIMIT, kind_of
from diffstudy.exchange.result_file import SUFFIX
from diffstudy.runtime.long_work import LongWork
from diffstudy.runtime.zip_archive import ArchiveRefused, ZipArchive
from diffstudy.services.import_reading import is_folder

MOST_FILES: Final = 20_000
"""Files that are looked at in one go; a class of a hundred hands in thirty each."""

_INNER_LIMIT = 64_000_000
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a result, or one that cannot be read.

    Args:
        path: as the messages name it; a file in an archive stands behind the archive's own path.
        data: its content; None where it cannot be read, which ``error`` then says.
    """

    path: Path
    data: bytes | None
    error: ImportFailed | None = None


@dataclass(slots=True)
class Search:
    """Looks through what was dropped; afterwards ``others`` says how much was left alone.

    Args:
        work: told of every file, and stops the search where it is cancelled.
    """

    work: LongWork
    others: int = 0
    _seen: int = field(default=0, init=False)
    _cut: list[Path] = field(default_factory=list, init=False)

    def results(self, sources: Iterable[Path]) -> Iterator[Found]:
        """Yield each file that is a result, or is called one, once.

        Raises:
            WorkCancelled: the work was cancelled.
        """
        done: set[str] = set()
        files = [each for source in sources for each in self._listed(source)]
        for number, (path, is_named) in enumerate(files):
            self.work.step(number, len(files), tr("Reading {name}", name=path.name))
            real = os.path.realpath(path)
            if real not in done:
                done.add(real)
                yield from self._in_file(path, is_named=is_named)
        yield from map(_too_many, dict.fromkeys(self._cut))

    def _listed(self, source: Path) -> list[tuple[Path, bool]]:
        if not is_folder(source):
            return [(source, True)]
        found = list(islice(self._in_folder(source), MOST_FILES + 1))
        if len(found) > MOST_FILES:
            self._cut.append(source)
        return found[:MOST_FILES]

    def _in_folder(self, source: Path) -> Iterator[tuple[Path, bool]]:
        for folder, folders, names in os.walk(source):
            self.work.check()
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder, name)
                if name.startswith(".") or path.is_symlink() or not path.is_file():
                    self.others += 1
                else:
                    yield path, False

    def _in_file(self, path: Path, *, is_named: bool) -> Iterator[Found]:
        try:
            if path.exists() and not path.is_file():  # a pipe would be waited for for ever
                raise OSError(0, tr("it is no ordinary file"))
            with path.open("rb") as stream:
                head = stream.read(4096)
                stream.seek(0)
                if head.startswith(_ZIP) and (is_named or _is_called_zip(path.name)):
                    yield from self._in_archive(stream, path, is_inner=False)
                    return
                if is_named or is_called_result(path.name) or kind_of(head) == RESULT_FORMAT:
                    yield Found(path, stream.read(RESULT_LIMIT + 1))
                else:
                    self.others += 1
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else tr("the name is not valid")
            problem = tr("the file cannot be read ({reason})", reason=reason)
            cure = tr("check its name and folder, and whether you may read it")
            yield Found(path, None, UnreadableFile(path, problem, cure))

    def _in_archive(self, stream: BinaryIO, path: Path, *, is_inner: bool) -> Iterator[Found]:
        try:
            archive = ZipArchive(stream)
        except ArchiveRefused as refusal:
            yield _unreadable(path, refusal)
            return
        for entry in archive.entries:
            self.work.check()
            if not entry.is_dir() and not _is_furniture(entry.filename):
                yield from self._entry(archive, entry.filename, path, is_inner=is_inner)

    def _entry(
        self, archive: ZipArchive, name: str, path: Path, *, is_inner: bool
    ) -> Iterator[Found]:
        self._seen += 1
        if self._seen > MOST_FILES:
            self._cut.append(path)
            return
        place = path / name
        try:
            head = next(iter(archive.pieces(name, _INNER_LIMIT)), b"")
            if head.startswith(_ZIP) and _is_called_zip(name):
                if is_inner:
                    problem = tr("it is an archive in an archive in an archive")
                    cure = tr("unpack the outer one, and add what it holds")
                    yield Found(place, None, UnreadableFile(place, problem, cure))
                    return
                inner = io.BytesIO(archive.read(name, _INNER_LIMIT))
                yield from self._in_archive(inner, place, is_inner=True)
                return
            if not is_called_result(name) and kind_of(head) != RESULT_FORMAT:
                self.others += 1
                return
            yield Found(place, archive.read(name, RESULT_LIMIT))
        except ArchiveRefused as refusal:
            yield _unreadable(place, refusal)


def is_called_result(name: str) -> bool:
    """Whether a file name ends as that of a result; a browser may have put "(1)" before the end."""
    return name.lower().endswith(SUFFIX)


def _is_called_zip(name: str) -> bool:
    """Other files begin like a zip archive too: documents and spreadsheets of an office."""
    return name.lower().endswith(".zip")


def _is_furniture(name: str) -> bool:
    """Whether an entry is one that an operating system adds by itself."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or parts[-1].startswith(".")


def _too_many(path: Path) -> Found:
    problem = tr("it holds more than {n} files, and the rest was not looked at", n=MOST_FILES)
    return Found(path, None, UnreadableFile(path, problem, tr("add it in smaller parts")))


def _unreadable(path: Path, refusal: ArchiveRefused) -> Found:
    cure = tr("download the archive again, or unpack it and add the files")
    return Found(path, None, UnreadableFile(path, refusal.problem, cure))
