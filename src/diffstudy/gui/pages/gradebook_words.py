"""How the gradebook says things: marks, moments, what is missing; blank is never zero."""

import re
from collections.abc import Callable
from datetime import datetime

from diffstudy.domain.collected import CollectReport, Fate
from diffstudy.domain.gradebook import (
    Decision,
    DecisionKind,
    Gradebook,
    GradebookRow,
    PaperScore,
)
from diffstudy.domain.instants import utc_instant
from diffstudy.domain.language import DayForm, day_text, tr, trn
from diffstudy.gui.widgets.marks_table import MarksLine

_PAPER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/|of|von)\s*(\d+(?:[.,]\d+)?)\Z")


def lines_of(book: Gradebook) -> tuple[MarksLine, ...]:
    """Return the rows of a gradebook as the table shows them, the class as the last one."""
    lines = tuple(_line(book, row) for row in book.rows)
    return (*lines, _class_line(book)) if book.handed_in else lines


def percent(share: float | None) -> str:
    """Return a share in percent; "" for a blank."""
    return "" if share is None else tr("{number}%", number=round(share * 100))


def paper_text(paper: PaperScore | None) -> str:
    """Return a score from paper as it is typed."""
    return "" if paper is None else f"{paper.points:g}/{paper.of:g}"


def paper_score(text: str) -> PaperScore | None:
    """Return what was typed, such as 14/20 or 14 of 20; None for anything else."""
    found = _PAPER.match(text.strip())
    if found is None:
        return None
    points, of = (float(each.replace(",", ".")) for each in found.groups())
    return PaperScore(points, of)


def when(ms: int) -> str:
    """Return epoch milliseconds as a day and a time on this computer's clock."""
    found = utc_instant(ms).astimezone()
    return _when(found)


def decision_text(decision: Decision | None) -> str:
    """Return the teacher's word on a row; "" for none."""
    if decision is None:
        return ""
    match decision.kind:
        case DecisionKind.FULL:
            return tr("counts in full")
        case DecisionKind.REDUCED:
            return tr("{n}% taken off", n=round(decision.minus * 100))
        case DecisionKind.LEFT_OUT:
            return tr("left out")


def handed_in_text(row: GradebookRow) -> str:
    """Return when what counts was handed in, or how it is missing."""
    if row.paper is not None:
        return tr("on paper")
    if row.counted is not None:
        finished = utc_instant(row.counted.attempt.finished_ms).astimezone()
        said = day_text(finished.date(), DayForm.IN_YEAR)
        return tr("{moment}, late", moment=said) if row.is_late else said
    if row.lines:
        return trn("{n} over the limit", "{n} over the limit", len(row.lines))
    return "–"


def state_text(book: Gradebook, row: GradebookRow) -> str:
    """Return whether a student passed, in words."""
    passed = book.passed(row)
    if passed is None:
        said = tr("no file") if row.is_absent else tr("no mark")
    else:
        said = tr("passed") if passed else tr("not yet")
    decision = decision_text(row.decision)
    return f"{said}, {decision}" if decision else said


def terms_of(book: Gradebook) -> list[tuple[str, ...]]:
    """Return the headwords of each comparison."""
    return [tuple(book.headwords.get(key, key) for key in terms) for _, terms in book.comparisons]


def _line(book: Gradebook, row: GradebookRow) -> MarksLine:
    found = {each.term: each.share for each in row.terms}
    return MarksLine(
        key=row.student.code,
        name=row.student.name,
        handed_in=handed_in_text(row),
        shares=tuple(
            tuple(_rounded(found.get(term)) for term in terms) for _, terms in book.comparisons
        ),
        mark=percent(row.share),
        state=state_text(book, row),
        paper=paper_text(row.paper),
    )


def _class_line(book: Gradebook) -> MarksLine:
    found = {each.term: each.share for each in book.class_terms}
    students = len(book.rows)
    passed = sum(bool(book.passed(row)) for row in book.rows)
    return MarksLine(
        key="",
        name=tr("Class, {n} of {of}", n=book.handed_in, of=students),
        handed_in="",
        shares=tuple(
            tuple(_rounded(found.get(term)) for term in terms) for _, terms in book.comparisons
        ),
        mark="",
        state=tr("{n} of {of} passed", n=passed, of=students),
    )


def _rounded(share: float | None) -> int | None:
    return None if share is None else round(share * 100)


def _when(found: datetime) -> str:
    return f"{day_text(found.date(), DayForm.IN_YEAR)}, {found:%H:%M}"


def report_text(report: CollectReport) -> str:
    """Return what became of everything that was dropped, in a line."""
    words: list[tuple[Fate, Callable[[int], str]]] = [
        (Fate.ADDED, lambda n: trn("{n} result added", "{n} results added", n)),
        (Fate.UNCHANGED, lambda n: trn("{n} was here already", "{n} were here already", n)),
        (Fate.UNMATCHED, lambda n: trn("{n} unmatched", "{n} unmatched", n)),
        (Fate.PROBLEM, lambda n: trn("{n} with a problem", "{n} with a problem", n)),
    ]
    counts = [(len(report.of(fate)), say) for fate, say in words]
    return ", ".join(say(count) for count, say in counts if count) or tr("No result files found")
