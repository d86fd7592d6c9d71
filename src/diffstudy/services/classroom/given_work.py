"""The work that this teacher gave, revision by revision, opened once for many results."""

from pathlib import Path
from typing import Self

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.language import tr
from diffstudy.domain.submission import Submission
from diffstudy.exchange import assignment_file
from diffstudy.services.classroom.marking import Marker, Misfit
from diffstudy.storage.unit_of_work import UnitOfWork

Revision = tuple[str, int]
"""The uid of an assignment and one of its revisions."""


class GivenWork:
    """Assignments by uid and revision, with a marker for each; they are read when they are asked.

    Args:
        files: the .diffwork file of each revision.
        titles: of the newest revision, by uid.
    """

    def __init__(self, files: dict[Revision, bytes], titles: dict[str, str]) -> None:
        self._files = files
        self._titles = titles
        self._markers: dict[Revision, Marker] = {}

    @classmethod
    def of(cls, uow: UnitOfWork, uid: str | None = None) -> Self:
        """Return what was given, all of it or one assignment."""
        listed = [each for each in uow.assignments.given() if uid in {None, each.uid}]
        files = {
            (each.uid, each.revision): uow.assignments.given_file(each.uid, each.revision) or b""
            for each in listed
        }
        newest = sorted(listed, key=lambda each: each.revision)
        return cls(files, {each.uid: each.title for each in newest})

    def title(self, uid: str) -> str:
        """Return the title of an assignment, "" where this teacher did not give it."""
        return self._titles.get(uid, "")

    def revisions(self, uid: str) -> tuple[int, ...]:
        """Return the revisions of an assignment, the newest first."""
        return tuple(sorted((number for name, number in self._files if name == uid), reverse=True))

    def marker(self, uid: str, revision: int) -> Marker | None:
        """Return who marks a revision, None where this teacher did not give it."""
        name = (uid, revision)
        if name not in self._markers and name in self._files:
            self._markers[name] = Marker(_read(self._files[name], uid))
        return self._markers.get(name)

    def assignment(self, uid: str, revision: int) -> Assignment | None:
        """Return a revision of an assignment, None where this teacher did not give it."""
        marker = self.marker(uid, revision)
        return None if marker is None else marker.assignment

    def every_revision(self, uid: str) -> list[Assignment]:
        """Return the revisions of an assignment, the newest first."""
        found = (self.assignment(uid, number) for number in self.revisions(uid))
        return [each for each in found if each is not None]

    def misfit(self, submission: Submission) -> Misfit | None:
        """Return why a result does not belong to work of this teacher, or None."""
        if not self.title(submission.assignment):
            return Misfit(
                tr("it is for an assignment that this collection did not give"),
                tr("collect it on the computer that gave the assignment, or restore its backup"),
            )
        marker = self.marker(submission.assignment, submission.revision)
        if marker is None or marker.assignment.digest != submission.digest:
            return Misfit(
                tr("its questions are not those of the assignment on file"),
                tr("give the student the assignment file again, and let them answer that"),
            )
        if not submission.chain_holds:
            return Misfit(
                tr("its answers are not in the order in which they were given"),
                tr("let the student save the result again"),
            )
        return marker.misfit(submission)


def _read(file: bytes, uid: str) -> Assignment:
    return assignment_file.load(file, Path(f"{uid}{assignment_file.SUFFIX}"))
