"""A student's attempt at an assignment while it is open on this computer, and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from diffstudy.domain.submission import AnswerEvent, Submission


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt; its answers are on the disk as soon as they are given.

    Args:
        uid: a random UUID, that of its result too.
        assignment: uid of the assignment.
        revision: the revision that was begun, and stays.
        digest: digest of that revision.
        learner: key of the learner's profile; None for a guest, of whom nothing stays.
        code: the student's code, or a typed name where the assignment allows it.
        number: counted from 1.
        started: aware, by the student's clock.
        finished: aware; None while it is open.
        spent_ms: milliseconds of all sittings, by a clock that nobody can set.
        handed_in_ms: when its result was saved last, epoch milliseconds; None if never.
    """

    uid: str
    assignment: str
    revision: int
    digest: str
    learner: str | None
    code: str
    number: int
    started: datetime
    finished: datetime | None = None
    spent_ms: int = 0
    handed_in_ms: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether answers can still be given."""
        return self.finished is None

    def submission(self, events: tuple[AnswerEvent, ...], app: str, now: datetime) -> Submission:
        """Return what is handed in.

        Args:
            events: its answers.
            app: version of the program.
            now: the moment of handing in, where it was never finished.
        """
        return Submission(
            uid=self.uid,
            assignment=self.assignment,
            digest=self.digest,
            revision=self.revision,
            code=self.code,
            attempt=self.number,
            app=app,
            started=self.started,
            finished=self.finished or now,
            mono_ms=self.spent_ms,
            events=events,
        )


@dataclass(frozen=True, slots=True)
class ListedAssignment:
    """An assignment as a list shows it.

    Args:
        due_ms: epoch milliseconds, None for no date.
        since_ms: when it was given, or received, on this computer.
    """

    uid: str
    revision: int
    digest: str
    title: str
    class_label: str
    due_ms: int | None
    since_ms: int


def newest_revisions(listed: Iterable[ListedAssignment]) -> tuple[ListedAssignment, ...]:
    """Return the newest revision of every assignment, in the order in which they come first."""
    newest: dict[str, ListedAssignment] = {}
    for each in listed:
        if each.uid not in newest or newest[each.uid].revision < each.revision:
            newest[each.uid] = each
    return tuple(newest.values())
