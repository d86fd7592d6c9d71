"""Marking anew: the law that a raw answer is worth what it was worth on the student's screen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.marked import NOTHING_GIVEN, Naming
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    DontKnow,
    MatchingQuestion,
    Placed,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.sheet import SheetItem, sheet
from diffstudy.domain.submission import AnswerEvent, RawAnswer, Submission, raw_answer
from diffstudy.quiz.answer_checking import check
from diffstudy.services.classroom.marking import Marker, terms_of
from tests.unit.exchange.made_assignments import LAVA, MAGMA, PACK, assignments
from tests.unit.services.classroom.teacher_desk import ANN, WORK, submission


@st.composite
def answered_sheets(
    draw: st.DrawFn,
) -> tuple[Assignment, tuple[SheetItem, ...], list[Answer]]:
    """An assignment, a student's sheet of it, and an answer to each question as it was shown."""
    work = draw(assignments())
    items = sheet(work, ANN.code, 1)
    answers: list[Answer] = []
    for each in items:
        given: st.SearchStrategy[Answer] = st.nothing()
        match each.question:
            case ChoiceQuestion(options=options):
                given = st.integers(0, len(options) - 1).map(Chosen)
            case TypedQuestion(accepted=accepted, pair=pair):
                words = [*accepted, *(term.text for term in pair), "zzz", ""]
                given = st.sampled_from(words).map(Typed)
            case MatchingQuestion(tiles=tiles, places=places):
                place = st.none() | st.integers(0, len(places) - 1)
                given = st.tuples(*[place] * len(tiles)).map(Placed)
        answers.append(draw(given | st.just(DontKnow())))
    return work, items, answers


@given(answered_sheets())
def test_a_raw_answer_is_worth_what_it_was_on_the_screen(
    made: tuple[Assignment, tuple[SheetItem, ...], list[Answer]],
) -> None:
    work, items, answers = made
    raw: list[tuple[str, RawAnswer]] = [
        (each.item.uid, raw_answer(each.in_frozen_terms(answer)))
        for each, answer in zip(items, answers, strict=True)
    ]
    result = submission(ANN.code, 0, work=work, answered=raw)
    marker = Marker(work)
    assert marker.misfit(result) is None
    attempt = marker.marked(result, 0)
    on_screen = [
        check(each.question, answer).correct for each, answer in zip(items, answers, strict=True)
    ]
    assert [answer.correct for answer in attempt.answers] == on_screen
    assert attempt.share == pytest.approx(sum(on_screen) / len(items))
    for line, each, right in zip(marker.lines(result), items, on_screen, strict=True):
        assert (line.correct, line.item) == (right, each.item.uid)
        if isinstance(each.question, ChoiceQuestion):
            assert line.shown == tuple(option.text for option in each.question.options)
        elif isinstance(each.question, MatchingQuestion):
            assert line.shown == each.question.tiles


def one(mode: str, raw: RawAnswer) -> Submission:
    """A result with one answer, to the item of a mode."""
    work = replace(WORK, count=len(WORK.items))
    item = next(item for item in work.items if item.question.mode == mode)
    return submission(ANN.code, 0, work=work, answered=[(item.uid, raw)])


def answer_of(mode: str, raw: RawAnswer) -> tuple[bool, str, tuple[Naming, ...]]:
    marker = Marker(replace(WORK, count=len(WORK.items)))
    result = one(mode, raw)
    assert marker.misfit(result) is None
    (found,) = marker.marked(result, 0).answers
    return found.correct, found.given, found.namings


LAVA_KEY, MAGMA_KEY = str(LAVA.term_key), str(MAGMA.term_key)
BOTH = (LAVA_KEY, MAGMA_KEY)


def test_a_choice_of_terms_names_the_term_that_was_chosen() -> None:
    assert answer_of("which2", 1) == (False, "Magma", (Naming(LAVA_KEY, MAGMA_KEY, BOTH),))
    assert answer_of("which2", None) == (False, NOTHING_GIVEN, (Naming(LAVA_KEY, None, BOTH),))


@pytest.mark.parametrize(
    ("typed", "correct", "chosen"),
    [
        ("magma", True, MAGMA_KEY),
        ("Lava", False, LAVA_KEY),
        ("Ash", False, f"{PACK}#term/ash"),
        ("basalt", False, None),
    ],
)
def test_a_typed_word_names_the_term_that_it_is(
    typed: str, correct: bool, chosen: str | None
) -> None:
    assert answer_of("type", typed) == (correct, typed, (Naming(MAGMA_KEY, chosen),))


def test_a_board_names_a_term_for_each_tile() -> None:
    correct, given_text, namings = answer_of("sort", (1, 1, None))
    assert not correct
    assert given_text == "above → Magma; below → Magma; glows in the open → –"
    assert namings == (
        Naming(LAVA_KEY, MAGMA_KEY, BOTH),
        Naming(MAGMA_KEY, MAGMA_KEY, BOTH),
        Naming(LAVA_KEY, None, BOTH),
    )
    assert answer_of("sort", (None, None, None))[1] == NOTHING_GIVEN


def test_negative_times_and_other_modes_do_not_fit() -> None:
    marker = Marker(replace(WORK, count=len(WORK.items)))
    result = one("which2", 1)
    for event in (
        replace(result.events[0], ms=-1),
        replace(result.events[0], mode="type"),
        AnswerEvent(0, result.events[0].item, "which2", 99, 5),
        AnswerEvent(0, result.events[0].item, "which2", -1, 5),
    ):
        assert marker.misfit(replace(result, events=(event,))) is not None


def test_terms_are_listed_by_comparison_with_their_words() -> None:
    found = terms_of([WORK])
    assert found.comparisons == (("Lava vs. Magma", BOTH),)
    assert found.terms == BOTH
    assert found.headwords == {LAVA_KEY: "Lava", MAGMA_KEY: "Magma", f"{PACK}#term/ash": "Ash"}
