"""The packs that come with the program: listed by subject, and added to the library on request.

They are read-only files; adding one is an import like any other, so it can be undone, and a
newer version of the program brings newer texts the same way.
"""

from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.runtime.long_work import LongWork
from diffstudy.runtime.paths import bundled
from diffstudy.services.importing import ImportReport, ImportService
from diffstudy.services.installed import version_numbers
from diffstudy.storage.database import Database

SAMPLE = "sample"
"""The slug of the small pack for a first look; the others are by subject."""


@dataclass(frozen=True, slots=True)
class BundledPack:
    """A pack that comes with the program.

    Args:
        slug: its short name on the command line.
        id: its id in the library.
        subject: the first of its subjects.
        comparisons: the titles of its comparisons.
        terms: how many terms they name.
        installed: how many of its comparisons the library has.
        is_newer: whether the library has an older version of it.
    """

    slug: str
    id: str
    title: str
    subject: str
    summary: str
    comparisons: tuple[str, ...]
    terms: int
    installed: int = 0
    is_newer: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether nothing of it is missing from the library."""
        return self.installed == len(self.comparisons)


class BundledPackService:
    """Lists the packs that come with the program and adds them.

    Args:
        importing: writes what is added.
        folder: where the packs lie; None for the program's own.
    """

    def __init__(
        self, database: Database, importing: ImportService, folder: Path | None = None
    ) -> None:
        self._database = database
        self._importing = importing
        self._folder = folder

    def packs(self) -> tuple[BundledPack, ...]:
        """Return every pack in the order of the subjects, each with what the library has of it."""
        from diffstudy.exchange.pack_outline import outline

        shipped = [(path, outline(path.read_bytes(), path)) for path in self._paths()]
        with self._database.reading() as uow:
            states = uow.comparisons.states()
            known = {each.id for each in uow.comparisons.packs()}
            versions = {
                pack.id: version_numbers(uow.comparisons.pack(pack.id).version)
                for _, pack in shipped
                if pack.id in known
            }
        found = []
        for path, pack in shipped:
            there = sum(key in states and not states[key].is_archived for key in pack.comparisons)
            numbers = version_numbers(pack.version)
            found.append(
                BundledPack(
                    slug=path.stem,
                    id=pack.id,
                    title=pack.title,
                    subject=pack.subjects[0] if pack.subjects else pack.title,
                    summary=pack.summary or "",
                    comparisons=tuple(pack.comparisons.values()),
                    terms=len(pack.terms),
                    installed=there,
                    is_newer=there > 0 and versions[pack.id] < numbers,
                )
            )
        return tuple(sorted(found, key=lambda pack: (pack.subject.casefold(), pack.slug)))

    def add(self, slug: str, work: LongWork | None = None) -> ImportReport:
        """Import a pack; what is there already stays as it is.

        Args:
            slug: the short name of the pack.
            work: told of each comparison; cancelled, nothing is changed.

        Returns:
            The report of the import; its ``id`` takes it back.

        Raises:
            NotFound: no pack has this name.
            ImportFailed: the file that came with the program is damaged.
            CollectionError: the library cannot be written; nothing has been changed then.
            WorkCancelled: ``work`` was cancelled.
        """
        paths = {path.stem: path for path in self._paths()}
        if slug not in paths:
            raise NotFound(
                tr(
                    "No pack is called “{name}”; there are: {packs}.",
                    name=slug,
                    packs=", ".join(sorted(paths)),
                )
            )
        plan = self._importing.preview([paths[slug]], work=work)
        for file in plan.files:
            if file.error is not None:
                raise file.error
        return self._importing.apply(plan, work)

    def _paths(self) -> list[Path]:
        return sorted((self._folder or bundled("data") / "packs").glob("*.json"))
