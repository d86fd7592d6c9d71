import random

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueKind
from diffstudy.domain.feedback import Feedback, SideFeedback
from diffstudy.domain.question import ChoiceQuestion, Chosen, Question, Typed
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import EVAPORATION, PLAIN_A, PLAIN_B, page


def asked(comparison: Comparison, kind: CueKind, beginning: str) -> Question:
    (found,) = [
        question
        for question in questions_for(comparison, "which2", 100, random.Random(1))
        if question.cue.kind is kind and question.cue.text.startswith(beginning)
    ]
    return found


def lesson(
    kind: CueKind, beginning: str, comparison: Comparison | None = None, *, right: bool = False
) -> Feedback:
    comparison = comparison or page()
    question = asked(comparison, kind, beginning)
    assert isinstance(question, ChoiceQuestion)
    chosen = question.answer if right else 1 - question.answer
    return feedback(question, check(question, Chosen(chosen)), comparison, cues_of(comparison))


def sides(found: Feedback) -> tuple[SideFeedback, SideFeedback]:
    first, second = found.sides
    return first, second


def test_both_sides_stand_in_their_order_with_answer_and_choice() -> None:
    found = lesson(CueKind.DEFINITION, "Leaves dew")
    first, second = sides(found)
    assert (first.headword, first.is_answer, first.is_chosen) == ("Evaporation", False, True)
    assert (second.headword, second.is_answer, second.is_chosen) == ("Condensation", True, False)
    assert (found.correct, found.term, found.term_side) == (False, "Condensation", 1)
    assert found.chosen == "Evaporation"


def test_a_right_answer_is_told_as_well() -> None:
    found = lesson(CueKind.DEFINITION, "Leaves dew", right=True)
    assert found.correct
    assert [(side.is_answer, side.is_chosen) for side in found.sides] == [
        (False, False),
        (True, True),
    ]


def test_the_answer_shows_the_cue_and_the_other_its_clearest_definition() -> None:
    first, second = sides(lesson(CueKind.DEFINITION, "Leaves dew"))
    assert second.line.text == "Leaves dew on grass and fogs mirrors."
    assert first.line.text == PLAIN_A[0][0]
    assert first.example == PLAIN_A[0][1]
    assert second.example == PLAIN_B[0][1]


def test_a_cell_is_set_against_the_cell_beside_it() -> None:
    found = lesson(CueKind.CELL, "Dries puddles")
    first, second = sides(found)
    assert first.line.text == "Dries puddles and wet laundry"
    assert second.line.text == "Fogs mirrors and leaves dew"
    assert (found.rows[0].first, found.rows[0].second) == (first.line.text, second.line.text)


def test_an_example_is_shown_whole_and_another_one_beside_it_if_there_is_one() -> None:
    found = lesson(CueKind.EXAMPLE, "Wind speeds")
    first, _ = sides(found)
    assert first.line.text == PLAIN_A[0][1]
    assert first.example is None
    assert found.question.text == PLAIN_A[0][1]


def test_the_deciding_words_make_the_cue_line() -> None:
    found = lesson(CueKind.CELL, "Dries puddles")
    assert found.question.marked_words == "Dries puddles and wet laundry"
    assert found.cue_line is not None
    assert found.cue_line.text == "The cue is dries puddles and wet laundry."
    assert found.cue_line.marked_words == "dries puddles and wet laundry"


def test_an_author_s_tip_comes_before_the_deciding_words() -> None:
    tip = "Dry laundry has lost its water: wet laundry is on the way."
    found = lesson(CueKind.CELL, "Dries puddles", page(tip=tip))
    assert found.cue_line is not None
    assert found.cue_line.text == tip
    assert found.cue_line.marks == ()


def test_the_author_s_reason_for_a_quiz_line_comes_before_the_tip() -> None:
    prompt, why = "The puddle is gone by noon, though nobody swept it.", "Nothing was cooled."
    comparison = page(tip="Look at the puddles.", quiz=[(prompt, EVAPORATION, why)])
    found = lesson(CueKind.QUIZ, "The puddle", comparison)
    assert found.cue_line is not None
    assert found.cue_line.text == why
    assert found.question.text == prompt
    silent = page(tip="Look at the puddles.", quiz=[(prompt, EVAPORATION, None)])
    told = lesson(CueKind.QUIZ, "The puddle", silent).cue_line
    assert told is not None
    assert told.text == "Look at the puddles."


def test_without_deciding_words_there_is_no_cue_line() -> None:
    bare = page(verdict=None, differences=[], rows=[], b=[PLAIN_B[0][0]])
    assert lesson(CueKind.EXAMPLE, "Wind speeds", bare).cue_line is None


def test_up_to_three_sound_rows_are_shown_with_or_without_an_aspect() -> None:
    rows = [
        (None, "Liquid becomes vapour at the surface", "Vapour becomes drops on a cold window"),
        ("Heat", "Taken from the surroundings", "Handed over to the surroundings"),
        (None, "Later undone by condensation", "Follows when vapour cools up high"),
        (None, "Dries puddles and wet laundry", None),
        (None, "Leaves salt and scale behind", "Leaves nothing but pure water behind"),
        (None, "Faster in wind and sun", "Faster at night under clear skies"),
    ]
    found = lesson(CueKind.CELL, "Faster in", page(rows=rows))
    assert len(found.rows) == 3
    assert found.rows[0].first == "Faster in wind and sun"
    shown = {row.first for row in found.rows}
    assert not shown & {"Later undone by condensation", "Dries puddles and wet laundry"}


def test_a_side_without_definitions_falls_back_on_the_verdict_then_on_a_cell() -> None:
    first, _ = sides(lesson(CueKind.DEFINITION, "Leaves dew", page(a=[])))
    assert first.line.text.startswith("Evaporation turns a liquid")
    first, _ = sides(lesson(CueKind.DEFINITION, "Leaves dew", page(a=[], verdict=None)))
    assert first.line.text == "Liquid becomes vapour at the surface"
    first, _ = sides(lesson(CueKind.DEFINITION, "Leaves dew", page(a=[], verdict=None, rows=[])))
    assert first.line.text == ""


def test_a_typing_slip_is_spelled_out() -> None:
    comparison = page()
    (question,) = questions_for(comparison, "type", 1, random.Random(1))
    slip = question.truth.text.replace("ation", "aton")
    outcome = check(question, Typed(slip))
    found = feedback(question, outcome, comparison, cues_of(comparison))
    assert found.spelling == question.truth.text
    assert found.correct
