import pytest

from diffstudy.domain.comparison import ChartRow, Term
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.quiz.term_form import same_number
from diffstudy.quiz.text_form import are_alike, are_distinct, cell_text, ended_alike

ALIKE = ["Spread of readings", "Random scatter", "Tightness of a group", "Repeating one reading"]


def test_phrases_of_one_form_and_length_are_alike() -> None:
    assert are_alike(ALIKE)
    assert are_distinct(ALIKE[:1] + ALIKE[2:3])


@pytest.mark.parametrize(
    "odd",
    [
        "The random scatter",
        "A random scatter",
        "Random scatter.",
        "Readings at random",
        "To scatter randomly",
        "Random [...] scatter",
        "Scatter, at random",
        "Scatter at random whenever a hand or a draught disturbs the reading",
    ],
)
def test_one_that_stands_out_is_not(odd: str) -> None:
    assert not are_alike([*ALIKE[:1], odd, *ALIKE[2:]])


def test_two_lists_among_four_do_not_stand_out() -> None:
    assert are_alike(["Halved, leaving one", "Only in leaves", "Kept, twice over", "Nearly alike"])


def test_a_text_within_another_is_no_second_option() -> None:
    assert not are_distinct(["random scatter", "random scatter of readings"])
    assert not are_distinct(["random scatter", "Random scatter."])
    assert are_distinct(["random scatter", "steady bias"])


def test_ends_are_made_alike() -> None:
    assert ended_alike(" a steady bias. ") == "a steady bias"


def test_a_cell_loses_its_label_also_where_that_was_masked() -> None:
    cue = Cue("k", "t", "c", CueKind.CELL, "no trace", "Use of [...]: in: no [...] trace")
    row = ChartRow("r", ("no trace", "x"), "Use of precision: in")
    assert cell_text(row, cue) == "No [...] trace"
    bare = ChartRow("r", ("no trace", "x"))
    assert cell_text(bare, Cue("k", "t", "c", CueKind.CELL, "x", "why: x")) == "Why: x"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Weather", "Climate", True),
        ("Prejudices", "Bias", False),
        ("Osmosis", "Diffusion", True),
        ("Clouds", "Fogs", True),
        ("Mass", "Weight", True),
    ],
)
def test_plural_terms_go_with_plural_terms(one: str, other: str, same: bool) -> None:
    assert same_number(Term("a", one), Term("b", other)) is same
