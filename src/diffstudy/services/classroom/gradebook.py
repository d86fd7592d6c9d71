"""The gradebook of an assignment: raw answers, marked anew each time it is opened.

Nothing of it is stored but what was collected and what the teacher typed, so that there is no
second truth that could differ.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from diffstudy.domain.attempt import newest_revisions
from diffstudy.domain.changes import Changes
from diffstudy.domain.collected import GradebookEntry
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.gradebook import Decision, Gradebook, PaperScore
from diffstudy.domain.language import tr
from diffstudy.domain.marked import AnswerLine
from diffstudy.exchange.result_file import read_content
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.classroom.book_building import book_of, marked_results, students_of
from diffstudy.services.classroom.given_work import GivenWork
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class GivenSummary:
    """An assignment in the list of gradebooks.

    Args:
        due_ms: epoch milliseconds, None for no date; of the newest revision.
        students: how many the class has, or the roster where it names no class.
        results: how many results were collected, of any revision.
    """

    uid: str
    title: str
    class_label: str
    due_ms: int | None
    revision: int
    students: int
    results: int


class GradebookService:
    """Opens gradebooks, and keeps what the teacher types into them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def assignments(self) -> tuple[GivenSummary, ...]:
        """Return all work given, the newest first."""
        with self._database.reading() as uow:
            students = uow.roster.students()
            return tuple(
                GivenSummary(
                    each.uid,
                    each.title,
                    each.class_label,
                    each.due_ms,
                    each.revision,
                    len(students_of(students, each.class_label)),
                    uow.results.count(each.uid),
                )
                for each in newest_revisions(uow.assignments.given())
            )

    def gradebook(
        self, uid: str, work: LongWork | None = None, *, class_name: str | None = None
    ) -> Gradebook:
        """Return the gradebook of an assignment, everything in it marked now.

        Args:
            work: told of every result that is marked.
            class_name: rows and figures of this class alone; None for the class that the
                assignment names, with everybody else who handed in.

        Raises:
            NotFound: this teacher gave no such work.
            WorkCancelled: ``work`` was cancelled.
        """
        with self._database.reading() as uow:
            given = _given(uow, uid)
            stored = uow.results.of_assignment(uid)
            students = uow.roster.students()
            entries = uow.results.entries(uid)
        revisions = given.every_revision(uid)
        marked = marked_results(given, stored, work or LongWork())
        return book_of(revisions, students, marked, entries, class_name)

    def answers(self, uid: str, student: str) -> tuple[AnswerLine, ...]:
        """Return every raw answer of a student, attempt by attempt, with the questions.

        Args:
            student: the student's code.

        Raises:
            NotFound: this teacher gave no such work.
        """
        return self._answers(uid, student).get(student, ())

    def all_answers(self, uid: str) -> dict[str, tuple[AnswerLine, ...]]:
        """Return the raw answers of every matched student, by code; raises as `answers`."""
        return self._answers(uid)

    def _answers(self, uid: str, student: str | None = None) -> dict[str, tuple[AnswerLine, ...]]:
        """Return the raw answers of matched students, of one of them where one is named."""
        with self._database.reading() as uow:
            given = _given(uow, uid)
            stored = uow.results.of_assignment(uid)
        found: defaultdict[str, list[AnswerLine]] = defaultdict(list)
        for each in stored:
            if each.student is None or student not in {None, each.student}:
                continue
            marker = given.marker(uid, each.revision)
            if marker is not None:
                found[each.student] += marker.lines(read_content(each.content))
        return {code: tuple(lines) for code, lines in found.items()}

    def decide(self, uid: str, student: str, decision: Decision | None) -> Changes:
        """Keep the teacher's word on a student's work; None takes it back.

        Raises:
            NotFound: no such assignment or student.
            AssignmentRefused: more than all of it, or less than nothing, would be taken off.
        """
        if decision is not None and not 0 <= decision.minus <= 1:
            raise AssignmentRefused(tr("Take off between 0 and 100 percent."))
        return self._type(uid, student, lambda entry: replace(entry, decision=decision))

    def set_paper(self, uid: str, student: str, paper: PaperScore | None) -> Changes:
        """Keep a score from paper; None takes it away. Raises as `decide` does."""
        if paper is not None and not (0 <= paper.points < 1e6 and 0 < paper.of < 1e6):
            raise AssignmentRefused(tr("Type the points that were reached, and of how many."))
        return self._type(uid, student, lambda entry: replace(entry, paper=paper))

    def _type(
        self, uid: str, student: str, change: Callable[[GradebookEntry], GradebookEntry]
    ) -> Changes:
        with self._database.unit_of_work() as uow:
            _given(uow, uid)
            if student not in {each.code for each in uow.roster.students()}:
                raise NotFound(tr("The roster has no student with the code {code}.", code=student))
            entry = change(uow.results.entries(uid).get(student, GradebookEntry()))
            uow.results.set_entry(uid, student, entry)
            uow.commit()
        return Changes.CLASSROOM


def _given(uow: UnitOfWork, uid: str) -> GivenWork:
    found = GivenWork.of(uow, uid)
    if not found.revisions(uid):
        raise NotFound(tr("This collection gave no assignment {uid}.", uid=uid))
    return found
