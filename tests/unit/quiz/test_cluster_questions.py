"""What a page of three terms gives: wrong cells of the same row, quiz lines among all terms."""

import random
from dataclasses import replace

from diffstudy.domain.comparison import ChartRow, Comparison, QuizLine
from diffstudy.domain.keys import row_key
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.quiz.audit import questions_for
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page, term

MELTING = term("Melting")
FREEZING = term("Freezing")
TERMS = (EVAPORATION, CONDENSATION, MELTING, FREEZING)

PROMPT = "The lake bears skaters again after a week of hard frost."


def cluster(*quiz: tuple[str, str]) -> Comparison:
    """A page of four terms with a chart of four rows, all cells alike in form."""
    rows = {
        "Place": ("open pond", "window pane", "snowy roof", "calm lake"),
        "Season": ("dry summer", "damp autumn", "mild spring", "hard winter"),
        "Use": ("salt pan", "rum kettle", "iron foundry", "ice cellar"),
        "Sign": ("bare puddle", "misted mirror", "dripping gutter", "white hedge"),
    }
    made = page(a=(), b=(), terms=TERMS, verdict=None, differences=(), rows=())
    chart = tuple(
        ChartRow(row_key(made.key, "chart", label), cells, label, line=line)
        for line, (label, cells) in enumerate(rows.items(), start=1)
    )
    lines = tuple(
        QuizLine(row_key(made.key, "quiz", prompt), prompt, answer, None) for prompt, answer in quiz
    )
    return replace(made, chart=chart, quiz=lines)


def asked(comparison: Comparison, mode: str) -> list[ChoiceQuestion]:
    found = questions_for(comparison, mode, 500, random.Random(3))
    return [question for question in found if isinstance(question, ChoiceQuestion)]


def test_wrong_cells_are_those_of_the_other_terms_in_the_same_row_first() -> None:
    made = cluster()
    row_of = {cell.casefold(): row.key for row in made.chart for cell in row.cells if cell}
    questions = asked(made, "cell")
    assert questions
    for question in questions:
        own = row_of[question.truth.text.casefold()]
        rows = [row_of[option.text.casefold()] for option in question.options]
        # The row has four cells: one is asked with, one is right, two are left to be wrong.
        assert rows.count(own) == 3, question.options


def test_a_quiz_line_decides_among_all_terms_of_its_cluster() -> None:
    (question,) = {
        each.cue.key: each for each in asked(cluster((PROMPT, FREEZING.key)), "three")
    }.values()
    assert question.prompt == PROMPT
    assert {option.term_key for option in question.options} == {each.key for each in TERMS}
    assert question.truth.term_key == FREEZING.key


def test_a_quiz_line_is_not_asked_against_terms_of_other_pages() -> None:
    pair = page(quiz=[("The tent was wet by dawn, though no rain fell.", CONDENSATION, None)])
    other = page(terms=(CONDENSATION, MELTING), a=(), b=(), rows=(), verdict=None)
    found = questions_for(pair, "three", 500, random.Random(3), neighbours=[other])
    assert found
    assert not [question for question in found if question.cue.kind == "quiz"]
