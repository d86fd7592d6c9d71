"""Import: preview makes a plan and writes nothing; apply writes all of it or nothing.

Matching is by key, so that a second import of the same page adds nothing and keeps all progress.
Whatever takes long is done before the transaction that writes, so that it is short, and every
step can be cancelled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import CollectionBusy
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import tr
from diffstudy.domain.pack import PackProblem
from diffstudy.domain.pasted import Pasted
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.services.edits_over_import import edits_outlook
from diffstudy.services.import_conflicts import NO_ANSWERS, EditConflict, ImportAnswers
from diffstudy.services.import_duplicates import (
    Duplicate,
    DuplicatePair,
    duplicates_of,
    settled,
)
from diffstudy.services.import_folder import listed
from diffstudy.services.import_identity import ask_anew, compared, rename
from diffstudy.services.import_plan import (
    FilePlan,
    FileReport,
    ImportPlan,
    ImportReport,
    planned_file,
    sorted_out,
)
from diffstudy.services.import_reading import ReadFile, read_file
from diffstudy.services.import_source import source_lines
from diffstudy.services.import_undo import UndoReport, take_back
from diffstudy.services.import_writing import PreparedImport, prepare, titles_of, write
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

__all__ = [
    "EditConflict",
    "FilePlan",
    "FileReport",
    "ImportAnswers",
    "ImportPlan",
    "ImportReport",
    "ImportService",
    "ReadFile",
    "UndoReport",
    "read_file",
]

_TRIES = 3


class ImportService:
    """Turns files into comparisons and cards of a collection.

    Args:
        clock: says when an import happens.
    """

    def __init__(self, database: Database, clock: DayClock, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

    def pasted(self, text: bytes, html: bytes = b"") -> Pasted:
        """Return what was pasted now, to be previewed.

        Args:
            text: in UTF-8.
            html: the same with its markup, where the clipboard has that too.
        """
        return Pasted(text, self._clock.now().local.date(), html)

    def preview(
        self,
        sources: Sequence[Path | Pasted],
        pack_id: str = LOCAL_PACK_ID,
        work: LongWork | None = None,
        *,
        older: bool = False,
    ) -> ImportPlan:
        """Read files, and the files of folders, and say what an import would do.

        A bad file never stops the others.

        Args:
            sources: files, folders, and what was pasted.
            pack_id: the pack for content that does not name its own.
            work: told of each file.
            older: whether a pack may take the place of a newer version of itself.

        Raises:
            WorkCancelled: ``work`` was cancelled.
        """
        work = work or LongWork()
        wanted, folders = listed(sources, work)
        with self._database.reading() as uow:
            states = uow.comparisons.states()
            edited = uow.edits.edited()
        present: dict[str, dict[str, str]] = {}
        for key, state in states.items():
            if not state.is_archived:
                present.setdefault(state.pack, {})[key] = state.content_hash
        files: list[FilePlan] = []
        for done, source in enumerate(wanted):
            work.step(done, len(wanted), tr("Reading {file}", file=source.name))
            read = read_file(source, pack_id)
            file = planned_file(read, work)
            if read.parsed is not None and file.states_version:
                with self._database.reading() as uow:
                    file = compared(uow, file, read.parsed, present, older=older)
            elif file.pack is not None:
                file = sorted_out(file, present.setdefault(file.pack.id, {}))
            if file.pack is not None:
                touched = [each for each in (*file.new, *file.changed) if each.key in edited]
                if touched:
                    with self._database.reading() as uow:
                        file = replace(file, edits=edits_outlook(uow, touched))
            files.append(file)
        return ImportPlan(tuple(files), folders)

    def duplicates(self, plan: ImportPlan) -> tuple[DuplicatePair, ...]:
        """Return the pages of a plan that the library has already, with other content."""
        with self._database.reading() as uow:
            return duplicates_of(uow, plan)

    def source_lines(self, source: Path | Pasted) -> tuple[str, ...]:
        """Return the lines of a text that is imported, to be shown; () for other files."""
        return source_lines(source)

    def lost_ids(self, path: Path) -> tuple[PackProblem, ...]:
        """Return a warning for each id that vanishes while its like appears; nothing is written."""
        (file,) = self.preview([path], older=True).files
        own = read_file(path).parsed
        return () if file.pack is None or own is None else file.problems[len(own.problems) :]

    def apply(
        self,
        plan: ImportPlan,
        work: LongWork | None = None,
        answers: ImportAnswers = NO_ANSWERS,
        duplicates: Mapping[str, Duplicate] = MappingProxyType({}),
    ) -> ImportReport:
        """Write a plan in one transaction.

        Args:
            plan: what ``preview`` gave; it is sorted out anew against the library as it is now.
            work: told of each comparison; cancelled, nothing is changed.
            answers: what the learner said to conflicts and doubts; a conflict that was not
                answered keeps the learner's wording, and is not asked again either.
            duplicates: what becomes of pages that the library has already, by key.
            duplicates: what becomes of pages that the library has already, by key.

        Raises:
            CollectionError: the file cannot be written; nothing has been changed then.
            WorkCancelled: ``work`` was cancelled.
        """
        work = work or LongWork()
        if duplicates:
            with self._database.reading() as uow:
                plan = settled(uow, plan, duplicates)
        if plan.renamed:
            return self._apply_renaming(plan, work, answers)
        for _ in range(_TRIES):
            with self._database.reading() as uow:
                moment = self._moment(uow)
                prepared = prepare(uow, plan, work, answers, moment.utc_ms)
                if prepared.is_empty:
                    return _report(uow, prepared, (), None)
            with self._database.unit_of_work() as uow:
                if not prepared.still_holds(uow):
                    continue  # another program wrote meanwhile
                report = self._written(uow, prepared, {}, moment, work)
                uow.commit()
                return report
        raise CollectionBusy(
            tr("Another program keeps changing the library; nothing was imported. Try again.")
        )

    def _apply_renaming(
        self, plan: ImportPlan, work: LongWork, answers: ImportAnswers
    ) -> ImportReport:
        """Write a plan that renames; all of it is worked out where the new names hold already."""
        with self._database.unit_of_work() as uow:
            moment = self._moment(uow)
            rename(uow, plan.renamed)
            prepared = prepare(uow, plan, work, answers, moment.utc_ms)
            report = self._written(uow, prepared, plan.renamed, moment, work)
            uow.commit()
            return report

    def _written(
        self,
        uow: UnitOfWork,
        prepared: PreparedImport,
        renamed: Mapping[str, str],
        moment: Moment,
        work: LongWork,
    ) -> ImportReport:
        terms = {key for each, _ in prepared.writes.values() for key in each.term_keys}
        before = uow.comparisons.named(terms)
        own_id = write(uow, prepared, renamed, self._learner, moment.utc_ms, work)
        ask_anew(uow, prepared.files, moment)
        after = uow.comparisons.named(terms)
        added = tuple(name for key, name in after.items() if key not in before)
        return _report(uow, prepared, added, own_id)

    def _moment(self, uow: UnitOfWork) -> Moment:
        return self._clock.now(uow.cards.last_study_day(self._learner))

    def undo(self, own_id: int | None = None, work: LongWork | None = None) -> UndoReport:
        """Take the last import back, in one transaction.

        Args:
            own_id: the import that is meant; None for whichever is the last.
            work: told of each comparison; cancelled, nothing is changed.

        Raises:
            NothingToUndo: there is no import to take back, or another one came after it.
            CollectionError: the file cannot be written; nothing has been changed then.
            WorkCancelled: ``work`` was cancelled.
        """
        with self._database.unit_of_work() as uow:
            report = take_back(uow, own_id, self._learner, work or LongWork())
            uow.commit()
        return report


def _report(
    uow: UnitOfWork, prepared: PreparedImport, terms_added: tuple[str, ...], own_id: int | None
) -> ImportReport:
    names = titles_of(prepared.files)
    names |= uow.comparisons.titles(key for file in prepared.files for key in file.vanished)
    return ImportReport(
        files=tuple(
            FileReport(
                path=file.path,
                added=tuple(each.title for each in file.new),
                changed=tuple(each.title for each in file.changed),
                unchanged=tuple(each.title for each in file.unchanged),
                archived=tuple(names[key] for key in file.vanished),
                error=file.error,
            )
            for file in prepared.files
        ),
        terms_added=terms_added,
        keys=tuple(prepared.writes),
        changes=Changes.NONE if own_id is None else Changes.LIBRARY | Changes.STUDY_QUEUE,
        id=own_id,
    )
