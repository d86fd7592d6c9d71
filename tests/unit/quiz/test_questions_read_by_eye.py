"""Rules that came from reading every question of the pages at hand, one case each."""

import random

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueKind
from diffstudy.domain.question import MatchingQuestion, Question, RevealQuestion
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import EVAPORATION, PLAIN_A, ROWS, VERDICT, page


def _asked(comparison: Comparison, mode: str) -> tuple[Question, ...]:
    return questions_for(comparison, mode, 500, random.Random(4))


def test_both_halves_of_a_verdict_end_alike() -> None:
    """Cut at the comma, only the second one would have had its full stop."""
    cues = [cue for cue in cues_of(page(verdict=VERDICT)) if cue.kind is CueKind.VERDICT]
    assert [cue.masked[-1] for cue in cues] == [".", "."]
    assert all(cue.text in VERDICT for cue in cues)
    articles = "An evaporation is a loss of water to the air, while a condensation is its return."
    cues = [cue for cue in cues_of(page(verdict=articles)) if cue.kind is CueKind.VERDICT]
    assert [cue.masked[:10] for cue in cues] == ["A(n) [...]"] * 2


@pytest.mark.parametrize(
    "second",
    [
        "condensation gives it back to the ground as dew.",
        "condensation brings the wet season after the first one.",
    ],
)
def test_a_clause_of_the_verdict_that_leans_on_the_other_is_not_asked(second: str) -> None:
    verdict = f"Evaporation carries water from the ground into the air, whereas {second}"
    cues = [cue for cue in cues_of(page(verdict=verdict)) if cue.kind is CueKind.VERDICT]
    assert [cue.term_key for cue in cues] == [EVAPORATION.key]


def test_a_flip_card_says_what_the_term_is_and_not_what_it_does() -> None:
    does = "Dries puddles and wet laundry in the wind and the sun."
    backs = [
        question.back
        for question in _asked(page(a=[does, *PLAIN_A]), "flip")
        if isinstance(question, RevealQuestion) and question.prompt == "Evaporation"
    ]
    assert backs == [("The change of a liquid into vapour at its surface.",)]
    backs = [
        question.back
        for question in _asked(page(a=[does]), "flip")
        if isinstance(question, RevealQuestion) and question.prompt == "Evaporation"
    ]
    assert backs == [(does,)]


def test_a_half_that_leans_on_the_one_before_is_neither_turned_round_nor_asked_alone() -> None:
    leans = "Evaporation empties a pan of sea water. In contrast, condensation fills it with rain."
    comparison = page(verdict=None, differences=[leans], rows=[])
    assert not [q for mode in ("swap", "tf") for q in _asked(comparison, mode)]
    sound = leans.replace("fills it", "fills the pan")
    comparison = page(verdict=None, differences=[sound], rows=[])
    assert [q for mode in ("swap", "tf") for q in _asked(comparison, mode)]


def test_a_cell_that_answers_its_label_is_not_joined_without_it() -> None:
    rows = [
        *((label or "Where", one, other) for label, one, other in ROWS),
        ("Season", "Summer afternoons above warm lakes", "Clear nights in late autumn"),
        ("Sound", "Hissing kettles and simmering soup", "Dripping pipes in a cool cellar"),
    ]
    answers = ("Needs a cold wall", "No, any open pond will do", "Yes, a pane or a pipe")
    boards = [
        question
        for question in _asked(page(rows=[*rows, answers]), "pairup")
        if isinstance(question, MatchingQuestion)
    ]
    assert boards
    for board in boards:
        shown = (*board.tiles, *(place.text for place in board.places))
        assert not [text for text in shown if text.startswith(("Yes", "No,"))]
