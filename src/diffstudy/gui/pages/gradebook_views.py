"""The views of a gradebook: students, questions, mix-ups; each is a widget made of values."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.class_figures import ReteachPair
from diffstudy.domain.gradebook import Gradebook
from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.pages.gradebook_words import lines_of, percent, terms_of
from diffstudy.gui.pages.scrolled_page import new_body
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.marks_table import MarksTable
from diffstudy.gui.widgets.notices import EmptyState, Icon
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

_HIDDEN = later(
    "Rows are the terms that were right, columns what was answered. A cell is empty until five "
    "answers could have said it."
)
_ONLY_HANDED_IN = later("Opening a student shows every raw answer. A blank is no zero.")


def students_view(book: Gradebook) -> tuple[QWidget, MarksTable]:
    """Return the table of students, and the table itself for its signals."""
    body, column = new_body(10)
    table = MarksTable(terms_of(book), lines_of(book))
    sheet = Panel(padding=(8, 6))
    sheet.body.addWidget(table)
    column.addWidget(sheet)
    facts = tr(
        "{handed_in} of {students} handed in. Under 50 percent is marked.",
        handed_in=book.handed_in,
        students=len(book.rows),
    )
    column.addWidget(ReadingText(f"{facts} {tr(_ONLY_HANDED_IN)}", "meta", "ink2", measure=0))
    return body, table


def questions_view(book: Gradebook) -> QWidget:
    """Return the figures of each question."""
    body, column = new_body(10)
    heads = [
        tr("Question"),
        tr("Answered"),
        tr("Right"),
        tr("Tells apart"),
        tr("Seconds"),
        tr("Usual wrong answer"),
    ]
    rows = []
    for each in book.items:
        item = book.questions.get(each.item)
        wrong = "" if each.wrong_chosen is None else f"{each.wrong_chosen} ({each.wrong_times})"
        rows.append(
            (
                each.item if item is None else f"{item.title}: {item.question.prompt}",
                str(each.answered),
                percent(each.share_right),
                "" if each.discrimination is None else f"{each.discrimination:.2f}",
                "" if each.median_ms is None else str(round(each.median_ms / 1000)),
                wrong,
            )
        )
    sheet = Panel(padding=(8, 6))
    sheet.body.addWidget(FigureTable(tr("Questions"), heads, rows, wide=(0, 5)))
    column.addWidget(sheet)
    words = tr(
        "“Tells apart” is how being right here goes with being right elsewhere, from -1 to 1; it "
        "is said from ten students on."
    )
    column.addWidget(ReadingText(words, "meta", "ink2", measure=0))
    return body


def mixups_view(book: Gradebook, assign: Callable[[ReteachPair], None]) -> QWidget:
    """Return the table of confusions, and the pairs to teach again.

    Args:
        assign: is told which pair is to be given again.
    """
    body, column = new_body(16)
    if not book.reteach:
        column.addWidget(
            EmptyState("shuffle", tr("No mix-ups yet"), tr("What the class mixes up stands here."))
        )
        return body
    column.addWidget(ReadingText(tr("To teach again"), "h3", measure=0))
    for pair in book.reteach:
        column.addWidget(_pair_panel(book, pair, assign))
    column.addWidget(ReadingText(tr("What the class takes for what"), "h3", measure=0))
    column.addWidget(ReadingText(tr(_HIDDEN), "meta", "ink2", measure=0))
    names = [book.headwords.get(key, key) for key in book.confusions.terms]
    counts = [[cell or 0 for cell in row] for row in book.confusions.cells]
    sheet = Panel()
    sheet.body.addWidget(ConfusionMatrix(names, counts, _worst(counts)))
    column.addWidget(sheet)
    return body


def banner(book: Gradebook, assign: Callable[[ReteachPair], None]) -> QWidget | None:
    """Return the pair that is mixed up most, with a button; None where nothing is."""
    return _pair_panel(book, book.reteach[0], assign, is_worst=True) if book.reteach else None


def _pair_panel(
    book: Gradebook,
    pair: ReteachPair,
    assign: Callable[[ReteachPair], None],
    *,
    is_worst: bool = False,
) -> Panel:
    first, second = (book.headwords.get(key, key) for key in pair.terms)
    times = trn("{n} time", "{n} times", pair.wrong)
    by = trn("by {n} student", "by {n} students", pair.students)
    sentence = tr("{first} and {second}: mixed up {times}, {by}.", first=first, second=second,
                  times=times, by=by)  # fmt: skip
    if is_worst:
        sentence = tr(
            "The class mixes up {first} and {second} more than anything else: {times}, {by}.",
            first=first, second=second, times=times, by=by,
        )  # fmt: skip
    panel = Panel(padding=(16, 10))
    panel.setAccessibleName(sentence)
    row = QHBoxLayout()
    row.addWidget(Icon("shuffle", 18))
    words = QVBoxLayout()
    words.addWidget(ReadingText(sentence, "ui", measure=0))
    row.addLayout(words, 3)
    again = Button(tr("Assign this pair again"), "secondary", "small", icon="repeat-2")
    again.clicked.connect(lambda: assign(pair))
    ways = FlowLayout(gap=8)
    ways.addWidget(again)
    row.addLayout(ways, 1)
    panel.body.addLayout(row)
    return panel


def _worst(counts: list[list[int]]) -> tuple[int, int] | None:
    cells = [
        (row, column)
        for row in range(len(counts))
        for column in range(len(counts))
        if row != column and counts[row][column]
    ]
    return max(cells, key=lambda cell: counts[cell[0]][cell[1]], default=None)
