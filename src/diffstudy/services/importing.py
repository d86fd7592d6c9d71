"""Import: preview makes a plan and writes nothing; apply writes all of it or nothing.

Matching is by key, so that a second import of the same page adds nothing and keeps all progress.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import Pack, PackProblem, ParsedPack
from diffstudy.importers.registry import importer_for, open_source
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.replay import after_meaning_change, fresh, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.installed import (
    Installed,
    content_hash,
    meant_anew,
    similar_under_other_ids,
)
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_CUES_FOR_A_CONTRAST = 2


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do; a file that cannot be read has an error and no pack.

    Args:
        vanished: keys of comparisons that an earlier version of the pack had.
        renamed: the new key by the old one, for what is installed under the old one.
        meant_anew: cards that are asked again soon, because their author says that the meaning
            of what they ask has changed.
    """

    path: Path
    parsed: ParsedPack | None
    error: ImportFailed | None = None
    new: tuple[Comparison, ...] = ()
    changed: tuple[Comparison, ...] = ()
    unchanged: tuple[Comparison, ...] = ()
    vanished: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    meant_anew: tuple[CardKey, ...] = ()


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

    def __init__(self, database: Database, clock: DayClock, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

    def preview(
        self, paths: Sequence[Path], pack_id: str = LOCAL_PACK_ID, *, older: bool = False
    ) -> ImportPlan:
        """Read the files and say what an import would do; a bad file never stops the others.

        Args:
            older: whether a pack may take the place of a newer version of itself.
        """
        with self._database.reading() as uow:
            stored: dict[str, dict[str, str]] = {}
            return ImportPlan(
                tuple(self._plan(path, pack_id, uow, stored, older=older) for path in paths)
            )

    def lost_ids(self, path: Path) -> tuple[PackProblem, ...]:
        """Return a warning for each id that vanishes while its like appears; nothing is written."""
        (file,) = self.preview([path], older=True).files
        own = read_file(path).parsed
        if file.parsed is None or own is None:
            return ()
        return file.parsed.problems[len(own.problems) :]

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
                self._ask_anew(file.meant_anew, uow)
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
        self,
        path: Path,
        pack_id: str,
        uow: UnitOfWork,
        stored: dict[str, dict[str, str]],
        *,
        older: bool,
    ) -> FilePlan:
        file = read_file(path, pack_id)
        if file.parsed is None:
            return file
        pack = file.parsed.pack
        installed = Installed(uow, pack)
        if not older and file.parsed.states_version and (newer := installed.newer_version()):
            return FilePlan(path, None, _older_than(newer, pack, path))
        # Files of one import see each other: a page that is named twice is new only once.
        if pack.id not in stored:
            stored[pack.id] = installed.content_hashes()
        hashes = stored[pack.id]
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
        is_changed = {comparison.key for comparison in sorted_out["changed"]}
        before = installed.comparisons(is_changed, vanished)
        seen = pack.comparisons if is_whole else tuple(sorted_out["changed"])
        problems = similar_under_other_ids(before, seen) if file.parsed.states_version else ()
        return replace(
            file,
            parsed=replace(file.parsed, problems=(*file.parsed.problems, *problems)),
            renamed=installed.renamed,
            meant_anew=meant_anew(before, sorted_out["changed"]),
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
            cards = [card for card in cards_for(comparison) if _can_be_asked(card, cues)]
            uow.cards.add(cards, key)
            for card in cards:
                if card.kind is CardKind.CONTRAST:
                    self._wake_after_slips(card, uow)

    def _ask_anew(self, cards: Sequence[CardKey], uow: UnitOfWork) -> None:
        """Enter into the log that these cards ask something else now, and follow it."""
        moment = self._clock.now(uow.cards.last_study_day(self._learner))
        for key in cards:
            learners = uow.cards.learners_of(key)
            if learners and uow.cards.change_meaning(key, moment.study_day, moment.utc_ms):
                for learner in learners:
                    card = uow.cards.get(learner, key)
                    uow.cards.save(learner, after_meaning_change(card, moment.study_day))

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


def _written(file: FilePlan, uow: UnitOfWork) -> FileReport:
    if file.parsed is None:
        return FileReport(file.path, error=file.error)
    pack: Pack = file.parsed.pack
    for former in pack.lineage.formerly:
        uow.identity.rename_pack(former, pack.id)
    uow.identity.rename(file.renamed)
    is_new = pack.id not in {entry.id for entry in uow.comparisons.packs()}
    if file.parsed.states_version or is_new:
        uow.comparisons.save_pack(pack)
    if file.new or file.changed:
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


def _older_than(newer: str, pack: Pack, path: Path) -> ImportFailed:
    return ImportFailed(
        path,
        f"this is version {pack.version} of “{pack.title}”, and the library has version {newer}",
        "keep the newer one, or import this one with --older",
    )


def _can_be_asked(card: CardKey, cues: Sequence[Cue]) -> bool:
    """Whether the page gives a term anything to ask, or both terms of a contrast enough."""
    if card.kind is CardKind.TERM:
        return any(cue.term_key == card.subject and cue.uses for cue in cues)
    return all(
        sum(cue.term_key == term and CueUse.WHICH in cue.uses for cue in cues)
        >= _CUES_FOR_A_CONTRAST
        for term in card.term_keys
    )
