"""Collects the results of a class: opened, verified, fitted to their sheets, and kept once.

Everything is read before anything is written, so that cancelling keeps nothing, and one bad file
stops none of the others: it goes to the tray of problems with what is wrong and what to do. What
was collected stays raw; marks are computed when they are looked at.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.changes import Changes
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.classroom import Student
from diffstudy.domain.collected import (
    CollectedFile,
    CollectReport,
    Fate,
    ProblemFile,
    StoredResult,
)
from diffstudy.domain.errors import ImportFailed, NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.submission import Submission
from diffstudy.exchange import result_file
from diffstudy.exchange.class_file import RESULT_LIMIT
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.classroom.given_work import GivenWork
from diffstudy.services.classroom.result_files import Found, Search
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Opened:
    """What was read of one file: a result, or the reason why it is none."""

    found: Found
    submission: Submission | None = None
    title: str = ""
    error: ImportFailed | None = None


class CollectService:
    """Takes in what students hand back, and keeps the two trays."""

    def __init__(self, database: Database, clock: DayClock) -> None:
        self._database = database
        self._clock = clock

    def collect(
        self, sources: Iterable[Path], work: LongWork | None = None
    ) -> tuple[CollectReport, Changes]:
        """Take in files, folders and archives; the same ones a second time change nothing.

        Args:
            work: told of every file; cancelled before the end, nothing is kept.

        Raises:
            WorkCancelled: ``work`` was cancelled.
            CollectionError: the disk refuses; nothing was kept.
        """
        search = Search(work or LongWork())
        with self._database.reading() as uow:
            reader = _Reader(uow)
        opened = [reader.opened(found) for found in search.results(sources)]
        search.work.check()
        with self._database.unit_of_work() as uow:
            files, is_new = self._keep(uow, opened)
            uow.commit()
        return CollectReport(files, search.others), _changes(is_new)

    def unmatched(self) -> tuple[StoredResult, ...]:
        """Return the tray of results whose code nobody in the roster has."""
        with self._database.reading() as uow:
            return uow.results.unmatched()

    def problems(self) -> tuple[ProblemFile, ...]:
        """Return the tray of files that could not be collected."""
        with self._database.reading() as uow:
            return uow.results.problems()

    def match(self, result: str, student: str) -> Changes:
        """Say whose a result is.

        Args:
            result: its uid.
            student: the code of a student of the roster; a new one is added to the roster first.

        Raises:
            NotFound: there is no such result, or no such student.
        """
        with self._database.unit_of_work() as uow:
            if student not in {each.code for each in uow.roster.students()}:
                raise NotFound(tr("The roster has no student with the code {code}.", code=student))
            if not uow.results.match(result, student):
                raise NotFound(tr("There is no result {uid} in the tray.", uid=result))
            uow.commit()
        return Changes.CLASSROOM

    def dismiss(self, problems: Iterable[str]) -> Changes:
        """Take files out of the tray of problems, by the names that the tray gives them."""
        with self._database.unit_of_work() as uow:
            count = uow.results.dismiss(problems)
            uow.commit()
        return _changes(count)

    def try_again(self) -> tuple[CollectReport, Changes]:
        """Read the files of the tray once more, after a key or an assignment was restored."""
        with self._database.reading() as uow:
            tray = [each for each in uow.results.problems() if each.file]
            reader = _Reader(uow)
        opened = [reader.opened(Found(Path(each.name), each.file)) for each in tray]
        with self._database.unit_of_work() as uow:
            files, _ = self._keep(uow, opened)
            solved = [
                each.sha256
                for each, file in zip(tray, files, strict=True)
                if file.fate is not Fate.PROBLEM
            ]
            uow.results.dismiss(solved)
            uow.commit()
        return CollectReport(files), _changes(solved)

    def _keep(
        self, uow: UnitOfWork, opened: Sequence[_Opened]
    ) -> tuple[tuple[CollectedFile, ...], bool]:
        """Write what is new; return what became of every file, and whether anything was new."""
        now_ms = self._clock.now().utc_ms
        students = {each.code: each for each in uow.roster.students()}
        known = uow.results.known(
            each.submission.uid for each in opened if each.submission is not None
        )
        new: list[StoredResult] = []
        bad: list[ProblemFile] = []
        files = []
        for each in opened:
            if each.submission is None:
                files.append(_as_problem(each))
            else:
                stored = _stored(each, each.submission, students, now_ms)
                files.append(_sorted(each, stored, students, known))
                if files[-1].fate in {Fate.ADDED, Fate.UNMATCHED}:
                    known[stored.uid] = stored.sha256
                    new.append(stored)
            if files[-1].fate is Fate.PROBLEM:
                bad.append(_problem_file(each, files[-1], now_ms))
        is_new = bool(new) or not uow.results.problem_names() >= {each.sha256 for each in bad}
        uow.results.add(new)
        uow.results.add_problems(bad)
        return tuple(files), is_new


def _changes(what: object) -> Changes:
    return Changes.CLASSROOM if what else Changes.NONE


class _Reader:
    """Opens results with the teacher's keys and fits them to the work that was given."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._keys: tuple[KeyPair, ...] = uow.assignments.teacher_keys()
        self._work = GivenWork.of(uow)

    def opened(self, found: Found) -> _Opened:
        if found.data is None:
            return _Opened(found, error=found.error)
        try:
            submission = result_file.load(found.data, found.path, self._keys)
        except ImportFailed as error:
            return _Opened(found, error=error)
        title = self._work.title(submission.assignment)
        problem = self._work.misfit(submission)
        if problem is None:
            return _Opened(found, submission, title)
        refusal = ImportFailed(found.path, problem.problem, problem.cure)
        return _Opened(found, submission, title, refusal)


def _stored(
    opened: _Opened, submission: Submission, students: dict[str, Student], now_ms: int
) -> StoredResult:
    content = result_file.content_of(submission)
    return StoredResult(
        uid=submission.uid,
        assignment=submission.assignment,
        revision=submission.revision,
        code=submission.code,
        student=submission.code if submission.code in students else None,
        imported_ms=now_ms,
        name=str(opened.found.path.name),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def _sorted(
    opened: _Opened, stored: StoredResult, students: dict[str, Student], known: dict[str, str]
) -> CollectedFile:
    file = CollectedFile(
        path=opened.found.path,
        fate=Fate.ADDED,
        uid=stored.uid,
        assignment=stored.assignment,
        title=opened.title,
        code=stored.code,
        name=students[stored.code].name if stored.student else "",
    )
    if opened.error is not None:
        return _refused(file, opened.error.problem, opened.error.cure)
    there = known.get(stored.uid)
    if there is not None and there != stored.sha256:
        return _refused(
            file,
            tr("a result with this number is here already, with other answers"),
            tr("ask the student which of the two files counts; the first one is kept"),
        )
    if there is not None:
        return replace(file, fate=Fate.UNCHANGED)
    return file if stored.student else replace(file, fate=Fate.UNMATCHED)


def _refused(file: CollectedFile, problem: str, cure: str) -> CollectedFile:
    return replace(file, fate=Fate.PROBLEM, problem=problem, cure=cure)


def _as_problem(opened: _Opened) -> CollectedFile:
    error = opened.error
    file = CollectedFile(opened.found.path, Fate.PROBLEM)
    return file if error is None else _refused(file, error.problem, error.cure)


def _problem_file(opened: _Opened, file: CollectedFile, now_ms: int) -> ProblemFile:
    data = opened.found.data or b""
    return ProblemFile(
        sha256=hashlib.sha256(data or str(file.path).encode()).hexdigest(),
        name=file.path.name,
        problem=file.problem,
        cure=file.cure,
        code=file.code or None,
        imported_ms=now_ms,
        file=data if len(data) <= RESULT_LIMIT else b"",
    )
