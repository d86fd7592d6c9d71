"""The gradebook of one assignment: every student of the class, and what each has handed in.

Three rules carry it (formats.md 3.5). A mark is computed from raw answers and never stored. What
was not handed in is blank and never zero. Nothing is taken off by itself: what is late or over
the limit is shown, and the teacher decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from diffstudy.domain.assignment import AssignedItem, Assignment, CountedAttempt
from diffstudy.domain.class_figures import (
    ConfusionTable,
    ItemFigures,
    ReteachPair,
    TermShare,
    term_shares,
)
from diffstudy.domain.classroom import Student
from diffstudy.domain.instants import utc_instant
from diffstudy.domain.marked import MarkedAttempt
from diffstudy.domain.result_notes import Note


class DecisionKind(StrEnum):
    """What the teacher decided about a row."""

    FULL = "full"
    REDUCED = "reduced"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Decision:
    """The teacher's word on one student's work, late or not.

    Args:
        minus: what is taken off the share, 0 to 1; only where the kind is REDUCED.
    """

    kind: DecisionKind
    minus: float = 0.0

    def applied_to(self, share: float | None) -> float | None:
        """Return what is left of a share, 0 to 1; None for a blank, and where it is left out."""
        if share is None or self.kind is DecisionKind.LEFT_OUT:
            return None
        return max(0.0, share - self.minus) if self.kind is DecisionKind.REDUCED else share


@dataclass(frozen=True, slots=True)
class PaperScore:
    """What a student reached on paper, as the teacher typed it: ``points`` of ``of``."""

    points: float
    of: float

    @property
    def share(self) -> float:
        """Share reached, 0 to 1 (more where a teacher gives extra points)."""
        return self.points / self.of


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """A result in a student's row.

    Args:
        is_late: finished after the due time and its grace, by the student's clock.
        is_over_limit: beyond the attempts that the assignment allows; shown, never counted.
    """

    attempt: MarkedAttempt
    is_late: bool
    is_over_limit: bool
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """One student.

    Args:
        lines: everything that was handed in, the newest revision first, then as it was finished:
            a number can be given twice, by a second profile, and must not push a later one out.
        counted: the line that counts by the rule of the assignment; None where none does.
        paper: a score from paper; where there is one it counts instead of the files.
        decision: the teacher's, None while there is none.
        terms: how the counted attempt went, in the order of the gradebook's terms.
    """

    student: Student
    lines: tuple[AttemptLine, ...] = ()
    counted: AttemptLine | None = None
    paper: PaperScore | None = None
    decision: Decision | None = None
    terms: tuple[TermShare, ...] = ()

    @property
    def computed_share(self) -> float | None:
        """What was reached before the teacher's decision, 0 to 1; None for a blank."""
        if self.paper is not None:
            return self.paper.share
        return None if self.counted is None else self.counted.attempt.share

    @property
    def share(self) -> float | None:
        """The mark: share reached, 0 to 1; None for a blank."""
        found = self.computed_share
        return found if self.decision is None else self.decision.applied_to(found)

    @property
    def is_late(self) -> bool:
        """Whether what counts came late."""
        return self.paper is None and self.counted is not None and self.counted.is_late

    @property
    def is_absent(self) -> bool:
        """Whether there is nothing from this student, neither a file nor paper."""
        return not self.lines and self.paper is None


@dataclass(frozen=True, slots=True)
class Mark:
    """A student and the share reached, 0 to 1; None for a blank, which is never a zero."""

    student: Student
    share: float | None


@dataclass(frozen=True, slots=True)
class Gradebook:
    """Everything about one assignment.

    Args:
        assignment: its newest revision.
        revisions: every revision of which there is a result, ascending.
        rows: every student of the class, by name; absent ones too.
        terms: keys of the terms, in the order of every row's shares.
        headwords: the words of the terms, by key.
        comparisons: title and term keys of each comparison, in the order of the assignment.
        items: figures of each item, those of older revisions last.
        questions: the items themselves, by uid.
    """

    assignment: Assignment
    revisions: tuple[int, ...]
    rows: tuple[GradebookRow, ...]
    terms: tuple[str, ...]
    headwords: Mapping[str, str]
    comparisons: tuple[tuple[str, tuple[str, ...]], ...]
    items: tuple[ItemFigures, ...]
    questions: Mapping[str, AssignedItem]
    confusions: ConfusionTable
    reteach: tuple[ReteachPair, ...]
    class_terms: tuple[TermShare, ...]

    def passed(self, row: GradebookRow) -> bool | None:
        """Whether a student reached the pass mark; None for a blank."""
        share = row.share
        # Shares are quotients of small whole numbers; 7 of 10 must reach 0.7.
        return None if share is None else share >= self.assignment.pass_share - 1e-9

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The mark of each student, in the order of the rows."""
        return tuple(Mark(row.student, row.share) for row in self.rows)

    @property
    def handed_in(self) -> int:
        """How many students there is something from."""
        return sum(not row.is_absent for row in self.rows)


def row_of(
    student: Student,
    attempts: Iterable[MarkedAttempt],
    assignment: Assignment,
    notes: Mapping[str, tuple[Note, ...]],
    terms: Sequence[str],
    paper: PaperScore | None = None,
    decision: Decision | None = None,
) -> GradebookRow:
    """Return the row of a student.

    Args:
        attempts: everything that this student handed in, of any revision.
        notes: by uid of the result.
        terms: keys of the terms that the row tells about.
    """
    lines = _lines(attempts, assignment, notes)
    counted = counted_line(lines, assignment.counted)
    return GradebookRow(
        student=student,
        lines=lines,
        counted=counted,
        paper=paper,
        decision=decision,
        terms=term_shares(terms, () if counted is None else (counted.attempt,)),
    )


def _lines(
    attempts: Iterable[MarkedAttempt],
    assignment: Assignment,
    notes: Mapping[str, tuple[Note, ...]],
) -> tuple[AttemptLine, ...]:
    by_revision: dict[int, list[MarkedAttempt]] = defaultdict(list)
    for attempt in attempts:
        by_revision[attempt.revision].append(attempt)
    lines = []
    for revision in sorted(by_revision, reverse=True):
        ordered = sorted(
            by_revision[revision], key=lambda each: (each.finished_ms, each.number, each.uid)
        )
        lines += [
            AttemptLine(
                attempt,
                is_late=assignment.is_late(utc_instant(attempt.finished_ms)),
                is_over_limit=max(place, attempt.number) > assignment.attempts,
                notes=notes.get(attempt.uid, ()),
            )
            for place, attempt in enumerate(ordered, start=1)
        ]
    return tuple(lines)


def counted_line(lines: Sequence[AttemptLine], policy: CountedAttempt) -> AttemptLine | None:
    """Return the line that counts: of the newest revision that was answered, by the policy.

    Lines over the limit never count; where nothing is left, nothing counts.
    """
    within = [line for line in lines if not line.is_over_limit]
    if not within:
        return None
    newest = max(line.attempt.revision for line in within)
    of_newest = [line for line in within if line.attempt.revision == newest]
    match policy:
        case CountedAttempt.FIRST:
            return of_newest[0]
        case CountedAttempt.LAST:
            return of_newest[-1]
        case CountedAttempt.BEST:
            return max(of_newest, key=lambda line: line.attempt.share)
