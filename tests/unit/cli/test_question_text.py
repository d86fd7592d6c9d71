"""Each shape of question in the terminal: what is printed, and what a line answers."""

import pytest

from diffstudy.cli.question_text import answer_from, back_of, how_to_answer, lines_of, refusal
from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    Contrast,
    DontKnow,
    MatchingQuestion,
    Option,
    Placed,
    RevealQuestion,
    RubricPoint,
    SelfRated,
    Ticked,
)

_CARD = CardKey.for_contrast("a", "b")
_CUE = Cue("k", "", "c", CueKind.PASSAGE, "text", "")
_TERMS = (Option("Alpha", "a", 0), Option("Beta", "b", 1))
_PAIR = Contrast(_TERMS)
CHOICE = ChoiceQuestion(
    _CARD, "odd", "c", _CUE, "Which?", "Look", tuple(map(Option, "wxyz")), 2, _PAIR
)
BOARD = MatchingQuestion(
    _CARD,
    "sort",
    "c",
    _CUE,
    "Sort",
    "3 tiles",
    ("one", "two", "three"),
    ("1", "2", "3"),
    _TERMS,
    (0, 1, 0),
    _PAIR,
)
EXPLAIN = RevealQuestion(
    _CARD, "explain", "c", _CUE, "Explain", "Why?", ("p", "q"), _PAIR,
    (RubricPoint("p", is_core=True), RubricPoint("q")),
)  # fmt: skip
FLIP = RevealQuestion(_CARD, "flip", "c", _CUE, "Which?", "first\nsecond", ("Alpha",), _PAIR)


def test_a_board_is_printed_with_numbers_and_letters() -> None:
    assert lines_of(BOARD) == (
        "3 tiles",
        "1) one",
        "2) two",
        "3) three",
        "a) Alpha",
        "b) Beta",
    )
    assert "1a 2b" in (how_to_answer(BOARD) or "")


@pytest.mark.parametrize("line", ["1a 2b 3a", "3a,2b,1a", "1A2B3A", "1-a 2=b 3:a", "1 a 2 b 3 a"])
def test_a_board_takes_a_letter_for_each_number(line: str) -> None:
    assert answer_from(BOARD, line) == Placed((0, 1, 0))


@pytest.mark.parametrize("line", ["1a 2b", "1a 2b 4a", "1a 2c 3a", "1", "alpha", "1a 2b 3a x"])
def test_a_board_refuses_what_leaves_a_tile_out(line: str) -> None:
    assert answer_from(BOARD, line) is None
    assert line in refusal(BOARD, line)


@pytest.mark.parametrize(
    ("line", "answer"),
    [("3", Chosen(2)), ("Y", Chosen(2)), ("5", DontKnow()), ("", DontKnow()), ("6", None)],
)
def test_a_choice_takes_its_digit_or_its_text(line: str, answer: Answer | None) -> None:
    assert answer_from(CHOICE, line) == answer


def test_points_are_ticked_by_number() -> None:
    assert answer_from(EXPLAIN, "1 2", "my words") == Ticked(frozenset({0, 1}), "my words")
    assert answer_from(EXPLAIN, "0") == Ticked(frozenset())
    assert answer_from(EXPLAIN, "3") is None
    assert answer_from(EXPLAIN, "yes") is None
    assert back_of(EXPLAIN)[:2] == ("1) p", "2) q")


def test_a_flip_card_is_turned_and_judged() -> None:
    assert lines_of(FLIP) == ("first", "second")
    assert back_of(FLIP)[0] == "Alpha"
    assert answer_from(FLIP, "y") == SelfRated(knew=True)
    assert answer_from(FLIP, "N") == SelfRated(knew=False)
    assert answer_from(FLIP, "maybe") is None
    assert back_of(BOARD) == ()
