"""A gradebook as tables: what the sheets of the workbook and the CSV file hold.

One function a sheet; each row is plain text and numbers, and a blank is None.
"""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from diffstudy.domain.gradebook import Decision, DecisionKind, Gradebook, GradebookRow
from diffstudy.domain.language import tr
from diffstudy.domain.marked import AnswerLine
from diffstudy.domain.question import right_answer
from diffstudy.domain.result_notes import note_text
from diffstudy.exchange.marks.mark_table import Cell, Table, number_text

_PLACES = 2


def marks_table(book: Gradebook, zone: tzinfo) -> Table:
    """Return one row a student: the mark, and everything that it comes from.

    Args:
        zone: in which instants are written.
    """
    header = (
        tr("Code"), tr("Name"), tr("Class"), tr("Mark in percent"), tr("Right"), tr("Questions"),
        tr("Passed"), tr("Late"), tr("Decision"), tr("Attempt"), tr("Files"), tr("Revision"),
        tr("Finished, by the student's clock"), tr("Read here"), tr("Points on paper"),
        tr("Points possible on paper"), tr("Notes"),
    )  # fmt: skip
    rows = tuple(_mark_row(book, row, zone) for row in book.rows)
    return Table(tr("Marks"), header, rows)


def _mark_row(book: Gradebook, row: GradebookRow, zone: tzinfo) -> tuple[Cell, ...]:
    attempt = None if row.counted is None else row.counted.attempt
    notes = [note_text(note) for line in row.lines for note in line.notes]
    return (
        row.student.code,
        row.student.name,
        row.student.class_name,
        percent(row.share),
        None if attempt is None else attempt.right,
        None if attempt is None else len(attempt.items),
        _yes(book.passed(row)),
        _yes(row.is_late) if row.computed_share is not None else None,
        decision_text(row.decision),
        None if attempt is None else attempt.number,
        len(row.lines),
        None if attempt is None else attempt.revision,
        None if attempt is None else time_text(attempt.finished_ms, zone),
        None if attempt is None else time_text(attempt.imported_ms, zone),
        None if row.paper is None else row.paper.points,
        None if row.paper is None else row.paper.of,
        " ".join(dict.fromkeys(notes)),
    )


def items_table(book: Gradebook) -> Table:
    """Return one row an item."""
    header = (
        tr("Comparison"), tr("Question"), tr("Right answer"), tr("On sheets"), tr("Answered"), tr("Right"), tr("Right in percent"),
        tr("Discrimination"), tr("Median seconds"), tr("Most chosen wrong answer"), tr("Times"),
    )  # fmt: skip
    rows = tuple(
        (
            book.questions[each.item].title,
            _question(book, each.item),
            right_answer(book.questions[each.item].question),
            each.shown,
            each.answered,
            each.right,
            percent(each.share_right),
            None if each.discrimination is None else round(each.discrimination, _PLACES),
            None if each.median_ms is None else round(each.median_ms / 1_000, 1),
            each.wrong_chosen,
            each.wrong_times or None,
        )
        for each in book.items
    )
    return Table(tr("Questions"), header, rows)


def grid_table(book: Gradebook) -> Table:
    """Return students × items: 1 right, 0 wrong, blank where it was not asked or not answered."""
    header = (tr("Code"), tr("Name"), *(_question(book, each.item) for each in book.items))
    rows = []
    for row in book.rows:
        answers = () if row.counted is None else row.counted.attempt.answers
        right = {answer.item: int(answer.correct) for answer in answers}
        marks = (right.get(each.item) for each in book.items)
        rows.append((row.student.code, row.student.name, *marks))
    return Table(tr("Students and questions"), header, tuple(rows))


def terms_table(book: Gradebook) -> Table:
    """Return students × terms: the share right in percent."""
    words = [book.headwords.get(term, term) for term in book.terms]
    rows = [
        (row.student.code, row.student.name, *(percent(each.share) for each in row.terms))
        for row in book.rows
    ]
    rows.append(("", tr("Class"), *(percent(each.share) for each in book.class_terms)))
    return Table(tr("Students and terms"), (tr("Code"), tr("Name"), *words), tuple(rows))


def confusion_sheet(book: Gradebook) -> Table:
    """Return term × chosen term; a cell with too few answers behind it is blank."""
    words = [book.headwords.get(term, term) for term in book.confusions.terms]
    header = (tr("Asked for"), *(tr("{term} was said", term=word) for word in words))
    rows = tuple((word, *cells) for word, cells in zip(words, book.confusions.cells, strict=True))
    return Table(tr("Taken for"), header, rows)


def reteach_table(book: Gradebook) -> Table:
    """Return the pairs to teach again."""
    header = (
        tr("Term"), tr("Taken for"), tr("Mixed up"), tr("Of answers"), tr("Students"),
        tr("This way"), tr("The other way"),
    )  # fmt: skip
    rows = tuple(
        (
            book.headwords.get(each.terms[0], each.terms[0]),
            book.headwords.get(each.terms[1], each.terms[1]),
            each.wrong,
            each.asked,
            each.students,
            each.first_for_second,
            each.second_for_first,
        )
        for each in book.reteach
    )
    return Table(tr("To teach again"), header, rows)


def answers_table(book: Gradebook, answers: Mapping[str, tuple[AnswerLine, ...]]) -> Table:
    """Return every raw answer of every attempt, with its question.

    Args:
        answers: by the student's code.
    """
    header = (
        tr("Code"), tr("Name"), tr("Attempt"), tr("Number"), tr("Comparison"), tr("Question"),
        tr("Shown"), tr("Answer"), tr("Right answer"), tr("Right"), tr("Seconds"), tr("Changed"),
    )  # fmt: skip
    rows = tuple(
        (
            row.student.code,
            row.student.name,
            line.number,
            line.place,
            line.title,
            f"{line.instruction} {line.prompt}",
            " | ".join(line.shown),
            line.given,
            line.right,
            None if line.correct is None else int(line.correct),
            None if line.ms is None else round(line.ms / 1_000, 1),
            _yes(line.changed),
        )
        for row in book.rows
        for line in answers.get(row.student.code, ())
    )
    return Table(tr("Answers"), header, rows)


def every_table(
    book: Gradebook, answers: Mapping[str, tuple[AnswerLine, ...]], zone: tzinfo
) -> tuple[Table, ...]:
    """Return the sheets of the workbook."""
    return (
        marks_table(book, zone),
        grid_table(book),
        items_table(book),
        terms_table(book),
        confusion_sheet(book),
        reteach_table(book),
        answers_table(book, answers),
    )


def decision_text(decision: Decision | None) -> str | None:
    """Return the teacher's decision in words, None where there is none."""
    if decision is None:
        return None
    match decision.kind:
        case DecisionKind.FULL:
            return tr("counts in full")
        case DecisionKind.REDUCED:
            return tr("minus {share} percent", share=number_text(decision.minus * 100))
        case DecisionKind.LEFT_OUT:
            return tr("does not count")


def percent(share: float | None) -> float | None:
    """Return a share of 0 to 1 in percent with two places; None for a blank."""
    return None if share is None else round(share * 100, _PLACES)


def time_text(ms: int, zone: tzinfo) -> str:
    """Return epoch milliseconds as a day and time that sort as text."""
    return datetime.fromtimestamp(ms / 1_000, zone).isoformat(" ", "minutes")[:16]


def _question(book: Gradebook, item: str) -> str:
    question = book.questions[item].question
    return f"{question.instruction} {question.prompt}"


def _yes(fact: object) -> str | None:
    """Say a fact that may be unknown (None)."""
    if fact is None:
        return None
    return tr("yes") if fact else tr("no")
