"""Import: preview makes a plan and writes nothing; apply writes all of it or nothing.

Matching is by key, so that a second import of the same page adds nothing and keeps all progress.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import Pack, ParsedPack
from diffstudy.importers.registry import importer_for, open_source
from diffstudy.quiz.card_choice import askable_cards
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.replay import fresh, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do; a file that cannot be read has an error and no pack.

    ``vanished`` are keys of comparisons that an earlier version of the pack had.
    """

    path: Path
    parsed: ParsedPack | None
    error: ImportFailed | None = None
    new: tuple[Comparison, ...] = ()
    changed: tuple[Comparison, ...] = ()
    unchanged: tuple[Comparison, ...] = ()
    vanished: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, file by file; nothing is written yet."""

    files: tuple[FilePlan, ...]

    @property
    def to_write(self) -> int:
        """Comparisons that would be added or changed."""
        return sum(len(file.new) + len(file.changed) for file in self.files)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What importing one file did, in titles; ``error`` is set where it was refused."""

    path: Path
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()
    error: ImportFailed | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Args:
        terms_added: headwords that the collection did not hold before.
        keys: keys of the comparisons that were added or changed.
    """

    files: tuple[FileReport, ...]
    terms_added: tuple[str, ...]
    keys: tuple[str, ...]
    changes: Changes


class ImportService:
    """Turns files into comparisons and cards of a collection."""

    def __init__(self, database: Database, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._learner = learner

    def preview(self, paths: Sequence[Path], pack_id: str = LOCAL_PACK_ID) -> ImportPlan:
        """Read the files and say what an import would do; a bad file never stops the others."""
        with self._database.reading() as uow:
            stored: dict[str, dict[str, str]] = {}
            return ImportPlan(tuple(self._plan(path, pack_id, uow, stored) for path in paths))

    def apply(self, plan: ImportPlan) -> ImportReport:
        """Write a plan in one transaction.

        Raises:
            CollectionError: the file cannot be written; nothing has been changed then.
        """
        reports: list[FileReport] = []
        keys: list[str] = []
        with self._database.unit_of_work() as uow:
            before = {term.key for term in uow.comparisons.terms()}
            for file in plan.files:
                reports.append(_written(file, uow))
                keys += [comparison.key for comparison in (*file.new, *file.changed)]
            self._add_cards(keys, uow)
            added = [term for term in uow.comparisons.terms() if term.key not in before]
            uow.commit()
        has_changed = keys or any(report.archived for report in reports)
        return ImportReport(
            files=tuple(reports),
            terms_added=tuple(term.headword for term in added),
            keys=tuple(keys),
            changes=Changes.LIBRARY | Changes.STUDY_QUEUE if has_changed else Changes.NONE,
        )

    def _plan(
        self, path: Path, pack_id: str, uow: UnitOfWork, stored: dict[str, dict[str, str]]
    ) -> FilePlan:
        file = read_file(path, pack_id)
        if file.parsed is None:
            return file
        pack = file.parsed.pack
        # Files of one import see each other: a page that is named twice is new only once.
        hashes = stored.setdefault(pack.id, dict(uow.comparisons.content_hashes(pack.id)))
        sorted_out: dict[str, list[Comparison]] = {"new": [], "changed": [], "unchanged": []}
        for comparison in pack.comparisons:
            digest = content_hash(comparison)
            known = hashes.get(comparison.key)
            state = "new" if known is None else "unchanged" if known == digest else "changed"
            sorted_out[state].append(comparison)
            hashes[comparison.key] = digest
        # A pack file holds all of its pack; a page, or one file of a folder, is one among others.
        kept = {comparison.key for comparison in pack.comparisons}
        is_whole = file.parsed.is_whole
        vanished = tuple(key for key in hashes if key not in kept) if is_whole else ()
        for key in vanished:
            del hashes[key]  # a later file of this import may bring it back
        return replace(
            file,
            new=tuple(sorted_out["new"]),
            changed=tuple(sorted_out["changed"]),
            unchanged=tuple(sorted_out["unchanged"]),
            vanished=vanished,
        )

    def _add_cards(self, keys: Collection[str], uow: UnitOfWork) -> None:
        """Give each comparison the cards that at least one question can be made for."""
        for key in keys:
            comparison = uow.comparisons.get(key)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
            cues = cues_of(comparison, neighbours)
            cards = askable_cards(comparison, cues)
            uow.cards.add(cards, key)
            for card in cards:
                if card.kind is CardKind.CONTRAST:
                    self._wake_after_slips(card, uow)

    def _wake_after_slips(self, contrast: CardKey, uow: UnitOfWork) -> None:
        """Wake a contrast whose terms were mixed up before any page compared them."""
        slips = uow.cards.pair_errors(self._learner, *contrast.term_keys)
        if slips and uow.cards.get(self._learner, contrast) == fresh(contrast):
            uow.cards.save(self._learner, replayed(contrast, slips, Scheduler()))


def read_file(path: Path, pack_id: str = LOCAL_PACK_ID) -> FilePlan:
    """Read one file, without a collection to compare it with; never raises ImportFailed."""
    try:
        source = open_source(path)
        return FilePlan(path, importer_for(source).read(source, pack_id))
    except ImportFailed as error:
        return FilePlan(path, None, error)


def content_hash(comparison: Comparison) -> str:
    """Return a digest of everything a page says.

    Where the file lies, and on which line of it something stands, makes no difference.
    """
    content = replace(
        comparison,
        source=None,
        differences=tuple(replace(each, line=None) for each in comparison.differences),
        chart=tuple(replace(row, line=None) for row in comparison.chart),
        faq=tuple(replace(entry, line=None) for entry in comparison.faq),
        senses=tuple(_without_lines(sense) for sense in comparison.senses),
    )
    return hashlib.sha256(repr(astuple(content)).encode()).hexdigest()


def _without_lines(sense: Sense) -> Sense:
    return replace(
        sense,
        attribution=replace(sense.attribution, line=None),
        examples=tuple(
            replace(example, attribution=replace(example.attribution, line=None))
            for example in sense.examples
        ),
    )


def _written(file: FilePlan, uow: UnitOfWork) -> FileReport:
    if file.parsed is None:
        return FileReport(file.path, error=file.error)
    pack: Pack = file.parsed.pack
    if file.new or file.changed:
        uow.comparisons.save_pack(pack)
        places = {key: place for place, key in enumerate(uow.comparisons.content_hashes(pack.id))}
        for comparison in (*file.new, *file.changed):
            # A changed page stays where the learner knows it to be.
            position = places.setdefault(comparison.key, len(places))
            uow.comparisons.save(comparison, pack.id, content_hash(comparison), position)
    archived = uow.comparisons.titles(file.vanished)
    for key in file.vanished:
        uow.comparisons.archive(key)
    return FileReport(
        path=file.path,
        archived=tuple(archived.values()),
        added=tuple(comparison.title for comparison in file.new),
        changed=tuple(comparison.title for comparison in file.changed),
        unchanged=tuple(comparison.title for comparison in file.unchanged),
    )
