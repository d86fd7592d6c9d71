"""What a student sees: rebuilt by everyone from the same words."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.assignment import Assignment, item_uid
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    MatchingQuestion,
    Placed,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.sheet import SheetItem, sheet
from tests.unit.exchange.made_assignments import (
    assignment,
    assignments,
    board,
    choice,
    item,
    typed,
)

REFERENCE = [
    ("104e73e7-2482-575d-94b8-f9db7a6a00c6", (1, 0)),
    ("2fe34718-df3f-53d2-b372-35f17259412c", (1, 0, 2)),
    ("84122048-8260-51fe-bc51-297e9c86e2e8", (0, 1)),
    ("191470dc-d3ec-51aa-ad34-6e38f20a9226", ()),
]
UID_OF_THE_CHOICE = "84122048-8260-51fe-bc51-297e9c86e2e8"
CODES = ("2345W", "Ada L.")


def test_the_reference_vector() -> None:
    """Another program that orders a sheet has to find exactly this."""
    shown = sheet(assignment(), "2345W", 1)
    assert [(each.item.uid, each.order) for each in shown] == REFERENCE


def test_the_uid_of_a_question_is_that_of_its_content() -> None:
    assert item_uid(choice()) == UID_OF_THE_CHOICE
    changed = (
        replace(choice(), prompt="Another one."),
        replace(choice(), mode="tf"),
        replace(choice(), options=choice().options[::-1]),
        replace(choice(), comparison="org.example.other#lava--magma"),
    )
    assert len({item_uid(each) for each in (choice(), *changed)}) == 5
    assert item_uid(replace(board(), tiles=("a", "b", "c"))) != item_uid(board())
    assert item_uid(replace(choice(), instruction="Pick one.")) == item_uid(choice())


@given(assignments(), st.sampled_from(CODES), st.integers(1, 3))
def test_the_order_is_that_of_the_hashes(work: Assignment, code: str, attempt: int) -> None:
    def rank(*parts: str) -> str:
        name = "|".join((work.seed, str(attempt), code, *parts))
        return hashlib.sha256(name.encode()).hexdigest()

    shown = sheet(work, code, attempt)
    assert len(shown) == work.asked
    ranks = [rank(each.item.uid) for each in shown]
    assert ranks == sorted(ranks)
    left = {one.uid for one in work.items} - {each.item.uid for each in shown}
    assert all(rank(uid) > ranks[-1] for uid in left)
    for each in shown:
        texts = texts_of(each.question)
        assert [rank(each.item.uid, text) for text in texts] == sorted(
            rank(each.item.uid, text) for text in texts
        )
        assert sorted(texts) == sorted(texts_of(each.item.question))


@given(assignments(), st.sampled_from(CODES))
def test_an_answer_means_the_same_in_both_orders(work: Assignment, code: str) -> None:
    for each in sheet(work, code, 1):
        for shown, frozen in zip(answers(each.question), both_ways(each), strict=True):
            assert frozen == shown
        assert says(each.item.question, each.in_frozen_terms(right(each.question)))


def both_ways(each: SheetItem) -> list[Answer]:
    return [each.as_shown(each.in_frozen_terms(answer)) for answer in answers(each.question)]


def answers(question: object) -> list[Answer]:
    match question:
        case ChoiceQuestion():
            return [Chosen(index) for index in range(len(question.options))]
        case MatchingQuestion():
            return [Placed(question.answer), Placed((None,) * len(question.tiles))]
        case _:
            return [Typed("lava")]


def right(question: object) -> Answer:
    match question:
        case ChoiceQuestion():
            return Chosen(question.answer)
        case MatchingQuestion():
            return Placed(question.answer)
        case TypedQuestion():
            return Typed(question.accepted[0])
    raise TypeError(question)


def says(question: object, answer: Answer) -> bool:
    return answer == right(question)


def texts_of(question: object) -> list[str]:
    match question:
        case ChoiceQuestion():
            return [option.text for option in question.options]
        case MatchingQuestion():
            return list(question.tiles)
        case _:
            return []


def test_two_students_and_two_attempts_see_other_orders() -> None:
    questions = [choice(f"Line {number}.", f"n{number}") for number in range(12)]
    work = replace(assignment(), items=tuple(item(each) for each in questions), count=6)
    orders = {
        tuple(each.item.uid for each in sheet(work, code, attempt))
        for code in CODES
        for attempt in (1, 2)
    }
    assert len(orders) == 4


def test_what_explains_an_option_moves_with_it() -> None:
    work = assignment()
    for attempt in range(1, 8):
        for each in sheet(work, "2345W", attempt):
            question = each.question
            if isinstance(question, ChoiceQuestion) and question.contrast:
                by_text = dict(
                    zip((o.text for o in question.options), question.contrast.about, strict=True)
                )
                assert by_text["is below"] == "on Magma"
                assert question.truth.text == "is below"


def test_an_answer_that_no_option_has_is_refused() -> None:
    each = next(one for one in sheet(assignment(), "2345W", 1) if len(one.order) == 2)
    for answer in (Chosen(2), Chosen(-1), Placed((0, 0, 0))):
        with pytest.raises(IndexError):
            each.in_frozen_terms(answer)


def test_a_typed_question_stands_as_it_is() -> None:
    work = replace(assignment(), items=(item(typed()),))
    (each,) = sheet(work, "2345W", 1)
    assert each.order == ()
    assert each.question == typed()
