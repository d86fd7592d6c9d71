"""Hand work in: an attempt becomes a file that only the teacher can open."""

from pathlib import Path

from diffstudy import __version__
from diffstudy.domain.assignment import Assignment
from diffstudy.domain.attempt import Attempt
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.student_code import is_code, plain_code
from diffstudy.exchange.assignment_file import SUFFIX as ASSIGNMENT_SUFFIX
from diffstudy.exchange.assignment_file import load
from diffstudy.exchange.result_file import SUFFIX, dump
from diffstudy.exchange.sealing import new_signing_key
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.classroom.files import file_name, write
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


class HandingIn:
    """Saves results; the answers stay here, so that a result can be saved again for a new key."""

    def __init__(self, database: Database, clock: DayClock, learner: str) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

    def attempts(self) -> tuple[Attempt, ...]:
        """Return the attempts of this learner, and those of guests, the newest first."""
        with self._database.reading() as uow:
            found = uow.attempts.all()
        return tuple(
            each
            for each in reversed(found)
            if each.learner is None or each.learner == self._learner
        )

    def newest(self, assignment: str | None = None, code: str | None = None) -> Attempt:
        """Return the attempt that was begun last.

        Args:
            assignment: its title or uid, None for any.
            code: the student's code, None for any.

        Raises:
            NotFound: there is no such attempt.
        """
        titles = self._titles()
        if code is not None and is_code(plain_code(code)):
            code = plain_code(code)
        for each in self.attempts():
            names = {None, each.assignment, titles.get(each.assignment)}
            if assignment in names and code in {None, each.code}:
                return each
        raise NotFound(tr("There is nothing to hand in. Answer an assignment first."))

    def unanswered(self, attempt: str) -> int:
        """Return how many questions of an attempt have no answer yet; raises NotFound."""
        with self._database.reading() as uow:
            found = _attempt(uow, attempt)
            answered = {event.item for event in uow.attempts.events(attempt)}
            asked = _assignment(uow, found.assignment, found.revision).asked
        return asked - len(answered)

    def save(self, attempt: str, target: Path) -> Path:
        """Write the result of an attempt, which finishes it, and return where.

        It is sealed for the key of the newest revision of the assignment on this computer: a
        teacher who has lost a key hands out a new revision, and the result is saved again. Of a
        guest nothing stays here afterwards.

        Args:
            attempt: its uid.
            target: a file, or a folder for a file named for title, code and attempt.

        Raises:
            NotFound: there is no such attempt.
            AssignmentRefused: nothing was answered, or the file cannot be written.
        """
        now = self._clock.now()
        with self._database.unit_of_work() as uow:
            found = _attempt(uow, attempt)
            events = uow.attempts.events(attempt)
            if not events:
                raise AssignmentRefused(tr("Nothing was answered yet, so there is no result."))
            newest = _assignment(uow, found.assignment)
            moment = now.local
            if found.is_open:
                uow.attempts.finish(attempt, moment, found.spent_ms)
            submission = found.submission(events, __version__, moment)
            data = dump(submission, newest.seal_to, _signing_key(uow, found.learner))
            if target.is_dir():
                target /= file_name(newest.title, found.code, str(found.number)) + SUFFIX
            write(target, data)
            if found.learner is None:
                uow.attempts.remove(attempt)
                uow.assignments.drop_unused(found.assignment, newest.revision + 1)
            else:
                uow.attempts.handed_in(attempt, now.utc_ms)
            uow.commit()
        return target

    def _titles(self) -> dict[str, str]:
        with self._database.reading() as uow:
            return {each.uid: each.title for each in uow.assignments.received()}


def _signing_key(uow: UnitOfWork, learner: str | None) -> KeyPair | None:
    """Return what the profile signs with, making it the first time; None for a guest."""
    if learner is None:
        return None
    known = uow.profiles.signing_key(learner)
    if known is None:
        known = new_signing_key()
        uow.profiles.set_signing_key(learner, known)
    return known


def _attempt(uow: UnitOfWork, uid: str) -> Attempt:
    found = uow.attempts.attempt(uid)
    if found is None:
        raise NotFound(tr("There is no such attempt on this computer any more."))
    return found


def _assignment(uow: UnitOfWork, uid: str, revision: int | None = None) -> Assignment:
    file = uow.assignments.received_file(uid, revision)
    if file is None:
        raise NotFound(tr("There is no such assignment here. Open its file first."))
    return load(file, Path(f"assignment{ASSIGNMENT_SUFFIX}"))
