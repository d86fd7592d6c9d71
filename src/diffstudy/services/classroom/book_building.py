"""Puts a gradebook together from marked results; nothing here reads or writes a file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.class_figures import (
    confusion_table,
    item_figures,
    reteach_pairs,
    term_shares,
)
from diffstudy.domain.classroom import Student
from diffstudy.domain.collected import GradebookEntry, StoredResult
from diffstudy.domain.gradebook import Gradebook, GradebookRow, row_of
from diffstudy.domain.language import tr
from diffstudy.domain.marked import MarkedAttempt
from diffstudy.domain.result_notes import notes_on
from diffstudy.exchange.result_file import read_content
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.classroom.given_work import GivenWork
from diffstudy.services.classroom.marking import terms_of

_TOLD_EVERY = 10


@dataclass(frozen=True, slots=True)
class MarkedResults:
    """Every result of an assignment, marked: ``by_student`` only those with a known student."""

    all: tuple[MarkedAttempt, ...]
    by_student: Mapping[str, Sequence[MarkedAttempt]]


def marked_results(
    given: GivenWork, stored: Sequence[StoredResult], work: LongWork
) -> MarkedResults:
    """Mark results, each by the revision that it answers.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    everything = []
    by_student: defaultdict[str, list[MarkedAttempt]] = defaultdict(list)
    for number, each in enumerate(stored):
        if number % _TOLD_EVERY == 0:
            work.step(number, len(stored), tr("Marking the results"))
        marker = given.marker(each.assignment, each.revision)
        if marker is None:
            continue  # its revision was taken away after it was collected
        attempt = marker.marked(read_content(each.content), each.imported_ms)
        everything.append(attempt)
        if each.student is not None:
            by_student[each.student].append(attempt)
    work.step(len(stored), len(stored), tr("Marking the results"))
    return MarkedResults(tuple(everything), by_student)


def book_of(
    revisions: Sequence[Assignment],
    students: Iterable[Student],
    results: MarkedResults,
    entries: Mapping[str, GradebookEntry],
    class_name: str | None = None,
) -> Gradebook:
    """Return the gradebook.

    Args:
        revisions: of the assignment, the newest first.
        students: the whole roster.
        entries: what the teacher typed, by the student's code.
        class_name: only this class; None for that of the assignment and whoever handed in.
    """
    newest = revisions[0]
    terms = terms_of(revisions)
    notes = notes_on(results.all)
    there = _students_there(tuple(students), newest.class_label, class_name, results, entries)
    rows = []
    for student in sorted(there, key=lambda each: (each.name.casefold(), each.code)):
        entry = entries.get(student.code, GradebookEntry())
        rows.append(
            row_of(
                student,
                results.by_student.get(student.code, ()),
                newest,
                notes,
                terms.terms,
                entry.paper,
                entry.decision,
            )
        )
    counted = counted_attempts(rows)
    questions = {item.uid: item for each in reversed(revisions) for item in each.items}
    items = tuple(dict.fromkeys(item.uid for each in revisions for item in each.items))
    return Gradebook(
        assignment=newest,
        revisions=tuple(sorted({attempt.revision for attempt in results.all})),
        rows=tuple(rows),
        terms=terms.terms,
        headwords=terms.headwords,
        comparisons=terms.comparisons,
        items=tuple(item_figures(items, list(counted.values()))),
        questions=questions,
        confusions=confusion_table(terms.terms, counted.values()),
        reteach=tuple(reteach_pairs(counted)),
        class_terms=term_shares(terms.terms, counted.values()),
    )


def _students_there(
    everybody: tuple[Student, ...],
    class_label: str,
    class_name: str | None,
    results: MarkedResults,
    entries: Mapping[str, GradebookEntry],
) -> list[Student]:
    if class_name is not None:
        return [each for each in everybody if each.class_name == class_name]
    of_class = {each.code for each in students_of(everybody, class_label)}
    return [
        each
        for each in everybody
        if each.code in of_class or each.code in results.by_student or each.code in entries
    ]


def counted_attempts(rows: Iterable[GradebookRow]) -> dict[str, MarkedAttempt]:
    """Return the attempt that counts of each student who has one, by code."""
    return {row.student.code: row.counted.attempt for row in rows if row.counted is not None}


def students_of(students: Iterable[Student], class_label: str) -> tuple[Student, ...]:
    """Return the students of the class that an assignment names; all where it is of no class."""
    everybody = tuple(students)
    of_class = tuple(each for each in everybody if each.class_name == class_label)
    return of_class if class_label and of_class else everybody
