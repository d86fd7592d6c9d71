"""Export: a pack of the library becomes a file that another library reads back.

Imported prose belongs to its author, so that a pack which holds some goes out only when the user
says that they may share it.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from diffstudy.domain.errors import DiffstudyError, ImportFailed, NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.pack import Pack
from diffstudy.exchange import diffpack_file, markdown_pack_file, pack_file
from diffstudy.exchange.pack_limits import over_limits
from diffstudy.exchange.pack_media import described_media
from diffstudy.exchange.whole_file import write_whole
from diffstudy.storage.comparison_store import PackEntry
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

IMPORTED: Final = "imported"
"""The flag of a comparison that was read from a page of somebody else."""


class ExportRefused(DiffstudyError):
    """The pack may not, or cannot, become the file that was asked for."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written; ``left_out`` names, with counts, what the format has no words for."""

    path: Path
    pack: str
    comparisons: int
    left_out: tuple[str, ...] = ()


def _as_json(pack: Pack, path: Path) -> bytes:
    data = pack_file.dump(pack)
    _confirm(pack_file.load(data, path)[0] == pack)
    return data


def _as_archive(pack: Pack, path: Path) -> bytes:
    data = diffpack_file.dump(pack)
    _confirm(diffpack_file.load(io.BytesIO(data), path)[0] == pack)
    return data


def _as_markdown(pack: Pack, path: Path) -> bytes:
    text = markdown_pack_file.dump(pack)
    read, _ = markdown_pack_file.load(text, path)
    _confirm(markdown_pack_file.sayable(read) == markdown_pack_file.sayable(pack))
    return text.encode()


WRITERS: Final[dict[str, Callable[[Pack, Path], bytes]]] = {
    ".diffpack": _as_archive,
    ".json": _as_json,
    ".diff.md": _as_markdown,
}
"""How a pack is written, by the ending of the file's name; each reads back what it wrote."""


class ExportService:
    """Writes packs of a collection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pack(self, name: str) -> Pack:
        """Return a pack of the library, whole.

        Args:
            name: its id or its title.

        Raises:
            NotFound: there is no such pack, or more than one of that title.
        """
        with self._database.reading() as uow:
            entry = _find(uow.comparisons.packs(), name)
            return _whole(uow, entry)

    def export(self, name: str, target: Path, *, may_share: bool = False) -> ExportReport:
        """Write a pack of the library to a file: all of it, or the file stays as it was.

        Args:
            name: the pack's id or title.
            target: its name says the format, see ``WRITERS``.
            may_share: the user says that they may share prose of somebody else.

        Raises:
            NotFound: there is no such pack.
            ExportRefused: the format is not known, the pack holds imported prose, what was
                written does not read back the same, or the file cannot be written.
        """
        write = _writer_for(target)
        pack = self.pack(name)
        imported = sum(IMPORTED in comparison.flags for comparison in pack.comparisons)
        if imported and not may_share:
            raise ExportRefused(
                f"{imported} of {len(pack.comparisons)} comparisons of “{pack.title}” are imported "
                "pages, whose words belong to their authors; if you may share them, export again "
                "with --i-may-share."
            )
        try:
            data = write(pack, target)
        except (ImportFailed, ValueError) as error:
            over = next(over_limits(pack), None)
            if over is not None:
                raise ExportRefused(
                    f"“{pack.title}” holds more than a pack may: {over.what} at most, "
                    f"in “{over.where}”; shorten that, or take it out."
                ) from error
            raise ExportRefused(
                f"“{pack.title}” cannot be written to {target.name} so that it reads back the "
                f"same ({_reason(error)}); choose another format, such as .diffpack."
            ) from error
        _write(target, data)
        left_out = markdown_pack_file.left_unsaid(pack) if write is _as_markdown else ()
        media = described_media(pack)
        if media:
            left_out += (f"the files of pictures and sounds: {media}",)
        return ExportReport(target, pack.title, len(pack.comparisons), left_out)


def _writer_for(target: Path) -> Callable[[Pack, Path], bytes]:
    name = target.name.lower()
    for suffix, write in WRITERS.items():
        if name.endswith(suffix) and len(name) > len(suffix):
            return write
    raise ExportRefused(
        f"{target}: the ending of this name is no format of an export; "
        f"end it with one of these: {', '.join(WRITERS)}."
    )


def _find(packs: tuple[PackEntry, ...], name: str) -> PackEntry:
    there = [pack for pack in packs if pack.comparisons]
    for pack in there:
        if pack.id == name:
            return pack
    titled = [pack for pack in there if normalised(pack.title) == normalised(name)]
    if len(titled) == 1:
        return titled[0]
    known = ", ".join(f"{pack.id} (“{pack.title}”)" for pack in titled or there)
    if not known:
        raise NotFound("The library has no pack; import one first with: diffstudy import FILE")
    problem = f"There is more than one pack “{name}”" if titled else f"There is no pack “{name}”"
    raise NotFound(f"{problem}; name one of these by its id: {known}.")


def _whole(uow: UnitOfWork, entry: PackEntry) -> Pack:
    keys = uow.comparisons.content_hashes(entry.id)
    return replace(uow.comparisons.pack(entry.id), comparisons=uow.comparisons.get_many(keys))


def _confirm(is_same: bool) -> None:  # noqa: FBT001  reads as the sentence that it confirms
    if not is_same:
        raise ValueError("it would come back changed")


def _reason(error: ImportFailed | ValueError) -> str:
    return error.problem if isinstance(error, ImportFailed) else str(error)


def _write(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise ExportRefused(f"{target}: this is a folder; name a file in it.")
    try:
        write_whole(target, data)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name is not valid"
        raise ExportRefused(
            f"{target}: the file cannot be written ({reason}); "
            "choose a folder that exists and that you may write to."
        ) from error
