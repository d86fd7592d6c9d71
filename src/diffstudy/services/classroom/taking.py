"""Take work: receive its file, begin an attempt or go on with one.

Answers of an assignment never move the learner's own schedule: they are asked at a time that the
teacher chose, many at once, and what is frozen in the file may not be in the library.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.attempt import Attempt, ListedAssignment, newest_revisions
from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.language import tr, trn
from diffstudy.domain.student_code import is_code, plain_code
from diffstudy.exchange.assignment_file import SUFFIX, load
from diffstudy.exchange.characters import cleaned
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.services.classroom.files import file_bytes
from diffstudy.services.classroom.taking_session import TakingSession
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_LONGEST_NAME = 60


class Arrival(StrEnum):
    """What a received file was to this computer."""

    NEW = "new"
    SAME = "same"
    NEWER = "newer"
    BEGUN = "begun"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Received:
    """An assignment that was received.

    Args:
        assignment: what will be asked next: the newest revision on this computer.
        arrival: what the file was; BEGUN where it is newer than what someone has begun, who
            goes on with the older one.
    """

    assignment: Assignment
    arrival: Arrival
    changes: Changes = Changes.CLASSROOM


@dataclass(frozen=True, slots=True)
class TakenAssignment:
    """An assignment as the list of a student shows it, with this learner's attempts at it."""

    listed: ListedAssignment
    attempts: tuple[Attempt, ...]


class TakingService:
    """Receives assignments and asks them.

    Args:
        learner: key of the learner who studies here now.
        new_uid: returns a random UUID as text.
        monotonic_ms: milliseconds of a clock that nobody can set.
    """

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        learner: str,
        new_uid: Callable[[], str],
        monotonic_ms: Callable[[], int],
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._new_uid = new_uid
        self._monotonic_ms = monotonic_ms

    def receive(self, path: Path) -> Received:
        """Read an assignment file and keep it; a revision replaces an older one nobody has begun.

        Raises:
            ImportFailed: the file is no assignment, damaged, or of a newer version.
            AssignmentRefused: another file says to be this revision.
        """
        data = file_bytes(path)
        assignment = load(data, path)
        with self._database.unit_of_work() as uow:
            held = _revisions(uow, assignment.uid)
            arrival = _arrival(assignment, held)
            if arrival in {Arrival.NEW, Arrival.NEWER}:
                uow.assignments.receive(assignment, data, self._clock.now().utc_ms)
                uow.assignments.drop_unused(assignment.uid, assignment.revision)
                if any(each.is_open for each in uow.attempts.of_assignment(assignment.uid)):
                    arrival = Arrival.BEGUN
            newest = _received(uow, assignment.uid)
            uow.commit()
        return Received(newest, arrival)

    def listed(self) -> tuple[TakenAssignment, ...]:
        """Return the assignments of this computer, the newest first, with the learner's attempts."""
        with self._database.reading() as uow:
            newest = newest_revisions(uow.assignments.received())
            attempts = uow.attempts.all()
        return tuple(
            TakenAssignment(
                each,
                tuple(
                    attempt
                    for attempt in attempts
                    if attempt.assignment == each.uid and attempt.learner in {self._learner, None}
                ),
            )
            for each in newest
        )

    def assignment(self, uid: str, revision: int | None = None) -> Assignment:
        """Return work received, its newest revision where none is named; raises NotFound."""
        with self._database.reading() as uow:
            return _received(uow, uid, revision)

    def start(self, uid: str, code: str, *, guest: bool = False) -> TakingSession:
        """Begin an attempt, or go on with the one that is open.

        Args:
            uid: of the assignment.
            code: as the student typed it; a name where the assignment allows one.
            guest: nothing of it stays on this computer once its result is saved.

        Raises:
            NotFound: the assignment was not received.
            AssignmentRefused: that is no code, or every attempt is used up.
        """
        learner = None if guest else self._learner
        now = self._clock.now()
        with self._database.unit_of_work() as uow:
            newest = _received(uow, uid)
            own_code = checked_code(code, newest)
            before = [each for each in uow.attempts.of_assignment(uid) if each.code == own_code]
            attempt = next(
                (each for each in before if each.is_open and each.learner == learner), None
            )
            if attempt is None:
                attempt = self._begun(newest, own_code, learner, before, now)
                uow.attempts.begin(attempt)
            assignment = _received(uow, uid, attempt.revision)
            events = uow.attempts.events(attempt.uid)
            uow.commit()
        return TakingSession(
            self._database, self._clock, self._monotonic_ms, assignment, attempt, events
        )

    def find(self, name: str) -> str:
        """Return the uid of the received assignment of a title or uid; raises NotFound."""
        for each in self.listed():
            if name in {each.listed.uid, each.listed.title}:
                return each.listed.uid
        raise NotFound(tr("There is no assignment “{name}” on this computer.", name=name[:60]))

    def forget(self, uid: str) -> Changes:
        """Delete this learner's attempts at an assignment, and its file where nobody else has one.

        What was handed in stays with the teacher; here it cannot be saved again.
        """
        with self._database.unit_of_work() as uow:
            for each in uow.attempts.of_assignment(uid):
                if each.learner in {self._learner, None}:
                    uow.attempts.remove(each.uid)
            newest = max((each.revision for each in _revisions(uow, uid)), default=0)
            uow.assignments.drop_unused(uid, newest + 1)
            uow.commit()
        return Changes.CLASSROOM

    def _begun(
        self,
        newest: Assignment,
        code: str,
        learner: str | None,
        before: list[Attempt],
        now: Moment,
    ) -> Attempt:
        if any(each.is_open for each in before):
            raise AssignmentRefused(
                tr("Someone else on this computer has begun this with the code {code}. "
                   "Check the code, or go on as that learner.", code=code)
            )  # fmt: skip
        if len(before) >= newest.attempts:
            raise AssignmentRefused(
                trn("You have used your {n} attempt. Save the result again if your teacher asks "
                    "for it.",
                    "You have used your {n} attempts. Save the result again if your teacher asks "
                    "for it.", newest.attempts)
            )  # fmt: skip
        return Attempt(
            uid=self._new_uid(),
            assignment=newest.uid,
            revision=newest.revision,
            digest=newest.digest,
            learner=learner,
            code=code,
            number=1 + max((each.number for each in before), default=0),
            started=now.local,
        )


def checked_code(typed: str, assignment: Assignment) -> str:
    """Return a code, or a name where the assignment allows one, as files carry it.

    Raises:
        AssignmentRefused: it is none; the message says what to do.
    """
    code = plain_code(typed)
    if is_code(code):
        return code
    name = " ".join(cleaned(typed).replace("|", " ").split())
    if assignment.allow_names and 0 < len(name) <= _LONGEST_NAME:
        return name
    if assignment.allow_names:
        raise AssignmentRefused(
            tr("Type your code, or your name in up to {n} characters.", n=_LONGEST_NAME)
        )
    raise AssignmentRefused(
        tr("“{code}” is no code: a letter or digit is wrong. Look at your slip; it has five of "
           "them, and none is 0, 1, I, L, O or U.", code=typed.strip()[:20])
    )  # fmt: skip


def _arrival(assignment: Assignment, held: list[ListedAssignment]) -> Arrival:
    for each in held:
        if each.revision == assignment.revision:
            if each.digest == assignment.digest:
                return Arrival.SAME
            raise AssignmentRefused(
                tr("There is another file that says to be revision {revision} of “{title}”. "
                   "Ask your teacher which one holds.",
                   revision=assignment.revision, title=assignment.title)
            )  # fmt: skip
    if not held:
        return Arrival.NEW
    is_newer = assignment.revision > max(each.revision for each in held)
    return Arrival.NEWER if is_newer else Arrival.OLDER


def _received(uow: UnitOfWork, uid: str, revision: int | None = None) -> Assignment:
    file = uow.assignments.received_file(uid, revision)
    if file is None:
        raise NotFound(tr("There is no such assignment here. Open its file first."))
    return load(file, Path(f"assignment{SUFFIX}"))


def _revisions(uow: UnitOfWork, uid: str) -> list[ListedAssignment]:
    return [each for each in uow.assignments.received() if each.uid == uid]
