"""How many questions of each type the two real pages give (learning.md section 3), and why fewer.

Counted by hand there; where a law of the questions refuses what a hand would ask, the number here
is lower and the reason stands beside it.
"""

import random
from dataclasses import replace

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import MatchingQuestion, Question, RevealQuestion
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.contrast_halves import halves_of
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import material_for
from diffstudy.quiz.modes.pick_the_cell import labelled_rows
from tests.unit.quiz.pages import seed_pages

# The labels that the extraction lost, restored by hand.
LABELS = {
    "Individualization": ("Definition", "Focus", None, "Goal", None, "Influences", None, "Link"),
    "Assimilation": ("Definition", "Purpose", "Effect", "Context", "Outcome"),
}
each_page = pytest.mark.parametrize("name", LABELS)


@pytest.fixture(scope="module")
def pages() -> dict[str, Comparison]:
    """The pages by their first term."""
    return {page.terms[0].headword: page for page in seed_pages()}


def asked(pages: dict[str, Comparison], name: str, mode: str) -> tuple[Question, ...]:
    others = [page for key, page in pages.items() if key != name]
    return questions_for(pages[name], mode, 1_000, random.Random(7), (), others)


def with_labels(page: Comparison) -> Comparison:
    labels = LABELS[page.terms[0].headword]
    rows = zip(page.chart, labels, strict=True)
    return replace(
        page, chart=tuple(replace(row, aspect=row.aspect or label) for row, label in rows)
    )


def labelled(page: Comparison, other: Comparison) -> int:
    truth, rival = (term.key for term in page.terms)
    return len(labelled_rows(material_for(page, truth, rival, cues_of(page, [other]))))


@pytest.mark.parametrize(
    ("name", "extracted", "restored"), [("Individualization", 3, 6), ("Assimilation", 0, 5)]
)
def test_rows_for_filling_the_chart(
    pages: dict[str, Comparison], name: str, extracted: int, restored: int
) -> None:
    (other,) = (page for key, page in pages.items() if key != name)
    assert labelled(pages[name], other) == extracted
    assert labelled(with_labels(pages[name]), other) == restored
    # Three more cells must look like the right one, which most labelled ones do not find.
    assert len(asked(pages, name, "cell")) == (2 if extracted else 0)


@pytest.mark.parametrize(("name", "rows"), [("Individualization", 12), ("Assimilation", 10)])
def test_true_or_false_of_rows(pages: dict[str, Comparison], name: str, rows: int) -> None:
    found = asked(pages, name, "tf")
    assert sum(question.cue.key.endswith("/tf") for question in found) == rows


# By hand 3 and 1 curiosities more: most name both terms in a sentence that cannot be halved, and
# a whole sentence names the terms in the order of the title.
@pytest.mark.parametrize(
    ("name", "prose", "faq"), [("Individualization", 4, 1), ("Assimilation", 5, 1)]
)
def test_contrasts_to_put_terms_back(
    pages: dict[str, Comparison], name: str, prose: int, faq: int
) -> None:
    page = pages[name]
    plain = replace(page, faq=())
    one, other = page.terms
    found = halves_of(plain, (one, other))
    assert sum(halves.is_verdict for halves in found) == 1
    assert len(found) == 1 + prose
    assert len(halves_of(page, (one, other))) == 1 + prose + faq
    assert len(asked(pages, name, "swap")) == 1 + prose + faq


@each_page
def test_boards_of_columns(pages: dict[str, Comparison], name: str) -> None:
    boards = asked(pages, name, "sort")
    assert len(boards) == 4
    tiles = [
        key for board in boards if isinstance(board, MatchingQuestion) for key in board.tile_keys
    ]
    assert len(tiles) == len(set(tiles)) >= 24


# By hand 1 and 1. On the first page two rows could change partners ("personal ..." against
# "integration ..."), one opens with one word on both sides, and one alone has two verbs.
@pytest.mark.parametrize(("name", "boards"), [("Individualization", 0), ("Assimilation", 1)])
def test_boards_of_pairs(pages: dict[str, Comparison], name: str, boards: int) -> None:
    assert len(asked(pages, name, "pairup")) == boards


# By hand 8 and 7, without a look at length, article, ending and hidden words.
@pytest.mark.parametrize(("name", "sets"), [("Individualization", 2), ("Assimilation", 1)])
def test_strangers(pages: dict[str, Comparison], name: str, sets: int) -> None:
    assert len(asked(pages, name, "odd")) == sets


@each_page
def test_explaining_has_five_points(pages: dict[str, Comparison], name: str) -> None:
    (question,) = asked(pages, name, "explain")
    assert isinstance(question, RevealQuestion)
    assert [point.is_core for point in question.points] == [True, False, False, False, False]


def test_three_way_questions_over_both_pages(pages: dict[str, Comparison]) -> None:
    cues = {
        question.cue.text: question.cue.kind
        for name in LABELS
        for question in asked(pages, name, "three")
    }
    kinds = list(cues.values())
    assert kinds.count("definition") == 19
    # By hand 18: the filter keeps one weak sentence more on each page (see test_seed_yield).
    assert kinds.count("example") == 20
