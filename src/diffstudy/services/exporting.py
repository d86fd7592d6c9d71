"""Export: a pack of the library becomes a file that another library reads back.

Imported prose belongs to its author, so that a pack which holds some goes out only when the user
says that they may share it.
"""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from diffstudy.domain.comparison import IMPORTED
from diffstudy.domain.errors import DiffstudyError, ImportFailed, NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.exchange.pack_limits import over_limits
from diffstudy.exchange.pack_media import described_media
from diffstudy.runtime.discovery import exported
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services import export_formats
from diffstudy.services.pack_writer import ExportJob, PackWriter, TableStyle
from diffstudy.services.saving import save_file
from diffstudy.storage.comparison_store import PackEntry
from diffstudy.storage.database import Database
from diffstudy.storage.export_stamps import Stamp
from diffstudy.storage.unit_of_work import UnitOfWork


class ExportRefused(DiffstudyError):
    """The pack may not, or cannot, become the file that was asked for."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written; ``left_out`` names, with counts, what the format has no words for."""

    path: Path
    pack: str
    comparisons: int
    left_out: tuple[str, ...] = ()


@cache
def writers() -> dict[str, PackWriter]:
    """Return every export format by the endings of its files' names."""
    found: dict[str, PackWriter] = exported(export_formats, "WRITER")
    return {suffix: writer for writer in found.values() for suffix in writer.suffixes}


class ExportService:
    """Writes packs of a collection."""

    def __init__(self, database: Database, clock: DayClock) -> None:
        self._database = database
        self._clock = clock

    def packs(self) -> tuple[tuple[str, str], ...]:
        """Return id and title of every pack that can be exported."""
        with self._database.reading() as uow:
            found = uow.comparisons.packs()
        return tuple((each.id, each.title) for each in found if each.comparisons)

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

    def export(
        self,
        name: str,
        target: Path,
        *,
        may_share: bool = False,
        style: TableStyle | None = None,
    ) -> ExportReport:
        """Write a pack of the library to a file: all of it, or the file stays as it was.

        Args:
            name: the pack's id or title.
            target: its name says the format, see `writers`.
            may_share: the user says that they may share prose of somebody else.
            style: for tables only.

        Raises:
            NotFound: there is no such pack.
            ExportRefused: the format is not known, the pack holds imported prose, what was
                written does not read back the same, or the file cannot be written.
        """
        return self.write(self.pack(name), target, may_share=may_share, style=style)

    def write(
        self,
        pack: Pack,
        target: Path,
        *,
        may_share: bool = False,
        style: TableStyle | None = None,
    ) -> ExportReport:
        """Write a pack as `export` does; arguments and errors are the same."""
        writer = _writer_for(target)
        imported = sum(IMPORTED in comparison.flags for comparison in pack.comparisons)
        if imported and not may_share:
            raise ExportRefused(
                tr(
                    "{imported} of {count} comparisons of “{title}” are imported pages, whose "
                    "words belong to their authors; if you may share them, say so (in a "
                    "terminal: --i-may-share) and export again.",
                    imported=imported,
                    count=len(pack.comparisons),
                    title=pack.title,
                )
            )
        job = ExportJob(
            target, self._clock.now().utc_ms // 1000, self._stamps(pack), style or TableStyle()
        )
        try:
            written = writer.write(pack, job)
        except (ImportFailed, ValueError) as error:
            over = next(over_limits(pack), None)
            if over is not None:
                raise ExportRefused(
                    tr(
                        "“{title}” holds more than a pack may: {what} at most, "
                        "in “{where}”; shorten that, or take it out.",
                        title=pack.title,
                        what=over.what,
                        where=over.where,
                    )
                ) from error
            raise ExportRefused(
                tr(
                    "“{title}” cannot be written to {file} so that it reads back the "
                    "same ({reason}); choose another format, such as .diffpack.",
                    title=pack.title,
                    file=target.name,
                    reason=_reason(error),
                )
            ) from error
        changed = {k: stamp for k, stamp in written.stamps.items() if job.stamps.get(k) != stamp}
        if changed:
            with self._database.unit_of_work() as uow:
                uow.exports.save(pack.id, changed)
                uow.commit()
        save_file(target, written.data, ExportRefused)
        left_out = written.left_out
        media = described_media(pack)
        if media:
            left_out += (tr("the files of pictures and sounds: {files}", files=media),)
        return ExportReport(target, pack.title, len(pack.comparisons), left_out)

    def _stamps(self, pack: Pack) -> dict[str, Stamp]:
        with self._database.reading() as uow:
            return uow.exports.of_pack(pack.id)


def _writer_for(target: Path) -> PackWriter:
    name = target.name.lower()
    for suffix, writer in writers().items():
        if name.endswith(suffix) and len(name) > len(suffix):
            return writer
    raise ExportRefused(
        tr(
            "{file}: the ending of this name is no format of an export; "
            "end it with one of these: {endings}.",
            file=target,
            endings=", ".join(writers()),
        )
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
        raise NotFound(tr("The library has no pack; import one first with: diffstudy import FILE"))
    if titled:
        said = tr(
            "There is more than one pack “{name}”; name one of these by its id: {packs}.",
            name=name,
            packs=known,
        )
    else:
        said = tr(
            "There is no pack “{name}”; name one of these by its id: {packs}.",
            name=name,
            packs=known,
        )
    raise NotFound(said)


def _whole(uow: UnitOfWork, entry: PackEntry) -> Pack:
    keys = uow.comparisons.content_hashes(entry.id)
    return replace(uow.comparisons.pack(entry.id), comparisons=uow.comparisons.get_many(keys))


def _reason(error: ImportFailed | ValueError) -> str:
    return error.problem if isinstance(error, ImportFailed) else str(error)
