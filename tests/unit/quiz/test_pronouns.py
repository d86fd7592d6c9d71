"""A part of a sentence that is shown alone holds what its pronouns mean."""

import pytest

from diffstudy.quiz.pronouns import leans_on_more


@pytest.mark.parametrize(
    "text",
    [
        "_____ makes them part of living tissue.",
        "_____ is a move along it.",
        "_____ is the way back from it.",
        "_____ links the two.",
        "_____ quickly fills it.",
        "_____ slowly turns them into dew.",
        "_____ covers both.",
        "_____ comes before the other.",
        "_____ tells how fast and in which direction it moves.",
        "[...] gives it another value.",
        "_____ raises only the question whether they can swim.",
        "A(n) _____ is where they live.",
        "It is paid every month",
        "Gain unless they lose their work",
        "Earlier of the two",
    ],
)
def test_a_pronoun_without_a_thing_before_it_leans_on_more(text: str) -> None:
    assert leans_on_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "_____ is a law that binds those who made it.",
        "_____ heats the metal until it glows.",
        "_____ is a mirage without any water behind it.",
        "_____ ends when it meets dry air.",
        "_____ uses force or the fear of it.",
        "_____ tells how hard it is for charge to pass.",
        "_____ lets small molecules pass without changing them.",
        "_____ frees people and makes each of them choose.",
        "_____ joins a wave and its echo and shows the two as one line.",
        "_____ moves from one bank to the other.",
        "_____ begins when both sides agree.",
        "_____ runs by itself once the two pressures differ.",
        "_____ wants the other's share.",
        "_____ cools a wet towel in the wind.",
        "Iron that rusts where rain meets it",
    ],
)
def test_a_pronoun_that_has_its_thing_is_kept(text: str) -> None:
    assert not leans_on_more(text)


def test_they_may_mean_a_term_that_is_a_plural() -> None:
    text = "_____ lose their force when they go against custom."
    assert leans_on_more(text)
    assert not leans_on_more(text, of_several=True)
