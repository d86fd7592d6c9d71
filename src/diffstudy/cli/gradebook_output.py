"""A gradebook as text for a terminal, and as JSON for a script."""

from typing import TYPE_CHECKING, Any

from diffstudy.domain.instants import utc_instant
from diffstudy.domain.language import trn
from diffstudy.domain.result_notes import note_text
from diffstudy.runtime.clock import local_zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffstudy.domain.classroom import Student
    from diffstudy.domain.gradebook import AttemptLine, Gradebook, GradebookRow
    from diffstudy.domain.marked import AnswerLine

_WIDTH = 28


def print_gradebook(book: "Gradebook") -> None:
    """Print a line a student, then what the class mixes up."""
    work = book.assignment
    print(f"{work.title}: {book.handed_in} of {len(book.rows)} handed in.")
    for row in book.rows:
        print(f"  {row.student.code}  {row.student.name[:_WIDTH]:{_WIDTH}} {_said(book, row)}")
        for line in row.lines:
            for note in line.notes:
                print(f"         attempt {line.attempt.number}: {note_text(note)}")
    for pair in book.reteach[:5]:
        first, second = (book.headwords.get(term, term) for term in pair.terms)
        times = trn("{n} time", "{n} times", pair.wrong)
        by = trn("{n} student", "{n} students", pair.students)
        print(f"Mixed up {times}, by {by}: {first} / {second}.")
    print("For practice and homework, not for exams: nothing here proves who answered.")


def _said(book: "Gradebook", row: "GradebookRow") -> str:
    share = row.share
    if share is None:
        found = "does not count" if row.decision is not None and not row.is_absent else "–"
        return f"{'':>6} {found}"
    parts = [f"{share * 100:5.1f}%"]
    if row.paper is not None:
        parts.append(f"{row.paper.points:g} of {row.paper.of:g} on paper")
    elif row.counted is not None:
        attempt = row.counted.attempt
        parts.append(f"{attempt.right} of {len(attempt.items)}")
    parts.append("passed" if book.passed(row) else "not passed")
    if row.is_late and row.counted is not None:
        attempt = row.counted.attempt
        finished, read = (_local(ms) for ms in (attempt.finished_ms, attempt.imported_ms))
        parts.append(f"late: finished {finished} by the student's clock, read here {read}")
    if row.decision is not None:
        parts.append(f"decided: {row.decision.kind.value}")
    over = sum(line.is_over_limit for line in row.lines)
    if over:
        parts.append(f"{over} over the limit")
    return ", ".join(parts)


def _local(ms: int) -> str:
    return utc_instant(ms).astimezone(local_zone()).strftime("%Y-%m-%d %H:%M")


def print_items(book: "Gradebook") -> None:
    """Print how each question went."""
    for each in book.items:
        item = book.questions[each.item]
        share = "–" if each.share_right is None else f"{each.share_right * 100:.0f}%"
        print(f"{share:>5} right of {each.answered}: {item.question.prompt}")
        if each.wrong_chosen:
            times = trn("{n} time", "{n} times", each.wrong_times)
            print(f"      most chosen wrong answer, {times}: {each.wrong_chosen}")
        if each.discrimination is not None:
            print(f"      discrimination {each.discrimination:.2f}")


def print_answers(student: "Student", lines: "Iterable[AnswerLine]") -> None:
    """Print every raw answer of a student with its question."""
    attempt = None
    for line in lines:
        if line.result != attempt:
            attempt = line.result
            print(f"{student.name}, attempt {line.number}:")
        verdict = {True: "right", False: "wrong", None: "left out"}[line.correct]
        print(f"  {line.place}. {line.instruction} {line.prompt}")
        print(f"     {verdict}: {line.given or '–'}   (right answer: {line.right})")
    if attempt is None:
        print(f"Nothing was collected from {student.name}.")


def gradebook_json(book: "Gradebook") -> dict[str, Any]:
    """Return a gradebook as plain values; a blank is null, and never zero."""
    work = book.assignment
    return {
        "assignment": work.uid,
        "title": work.title,
        "revision": work.revision,
        "revisions": list(book.revisions),
        "class": work.class_label,
        "due": None if work.due is None else work.due.isoformat(),
        "pass": work.pass_share,
        "attempts": work.attempts,
        "count_attempt": work.counted.value,
        "handed_in": book.handed_in,
        "students": [_row_json(book, row) for row in book.rows],
        "items": [
            {
                "item": each.item,
                "prompt": book.questions[each.item].question.prompt,
                "mode": book.questions[each.item].question.mode,
                "shown": each.shown,
                "answered": each.answered,
                "right": each.right,
                "share_right": each.share_right,
                "discrimination": each.discrimination,
                "median_ms": each.median_ms,
                "wrong_chosen": each.wrong_chosen,
                "wrong_times": each.wrong_times,
            }
            for each in book.items
        ],
        "terms": {term: book.headwords.get(term, term) for term in book.terms},
        "confusions": {
            "terms": list(book.confusions.terms),
            "cells": [list(row) for row in book.confusions.cells],
        },
        "reteach": [
            {
                "terms": list(each.terms),
                "wrong": each.wrong,
                "asked": each.asked,
                "students": each.students,
                "first_for_second": each.first_for_second,
                "second_for_first": each.second_for_first,
            }
            for each in book.reteach
        ],
    }


def _row_json(book: "Gradebook", row: "GradebookRow") -> dict[str, Any]:
    counted = None if row.counted is None else row.counted.attempt
    return {
        "code": row.student.code,
        "name": row.student.name,
        "class": row.student.class_name,
        "mark": row.share,
        "right": None if counted is None else counted.right,
        "questions": None if counted is None else len(counted.items),
        "passed": book.passed(row),
        "late": row.is_late,
        "absent": row.is_absent,
        "paper": None if row.paper is None else [row.paper.points, row.paper.of],
        "decision": None if row.decision is None else row.decision.kind.value,
        "minus": None if row.decision is None else row.decision.minus,
        "terms": {each.term: [each.right, each.asked] for each in row.terms},
        "attempts": [_line_json(line, counts=line is row.counted) for line in row.lines],
    }


def _line_json(line: "AttemptLine", *, counts: bool) -> dict[str, Any]:
    attempt = line.attempt
    return {
        "uid": attempt.uid,
        "code": attempt.code,
        "attempt": attempt.number,
        "revision": attempt.revision,
        "right": attempt.right,
        "questions": len(attempt.items),
        "mark": attempt.share,
        "counts": counts,
        "late": line.is_late,
        "over_limit": line.is_over_limit,
        "started_ms": attempt.started_ms,
        "finished_ms": attempt.finished_ms,
        "mono_ms": attempt.mono_ms,
        "imported_ms": attempt.imported_ms,
        "notes": [{"kind": note.kind.value, "text": note_text(note)} for note in line.notes],
    }


def answers_json(lines: "Iterable[AnswerLine]") -> list[dict[str, Any]]:
    """Return raw answers with their questions as plain values."""
    return [
        {
            "result": line.result,
            "attempt": line.number,
            "revision": line.revision,
            "place": line.place,
            "item": line.item,
            "mode": line.mode,
            "comparison": line.title,
            "prompt": line.prompt,
            "shown": list(line.shown),
            "given": line.given,
            "right": line.right,
            "correct": line.correct,
            "ms": line.ms,
            "changed": line.changed,
            "why": line.why,
        }
        for line in lines
    ]
