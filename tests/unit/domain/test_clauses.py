"""How a sentence is cut into clauses, also one that is mostly blanks."""

import pytest

from diffstudy.domain.comparison import Term
from diffstudy.domain.difference_split import SplitDifference, clauses, split_difference

FOG, MIST = Term("fog", "Fog"), Term("mist", "Mist")
PAIR = (FOG, MIST)


def test_a_conjunction_ends_a_clause_with_or_without_a_comma() -> None:
    text = "Fog is thick, whereas mist is thin;  haze is dry  while smog is dirty."
    assert clauses(text, PAIR) == [
        "Fog is thick",
        "mist is thin",
        "haze is dry",
        "smog is dirty.",
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Fog hides a road but leaves the hills in sight, whereas mist veils both alike.",
            "Fog hides a road but leaves the hills in sight",
            "mist veils both alike.",
        ),
        (
            "Fog stops the trains; mist looks like it but lets them run.",
            "Fog stops the trains",
            "mist looks like it but lets them run.",
        ),
        ("The fog is thick, but a mist is thin.", "The fog is thick", "a mist is thin."),
        (
            "Fog is thick but short, but mist is thin but long.",
            "Fog is thick but short",
            "mist is thin but long.",
        ),
    ],
)
def test_but_is_a_cut_only_where_it_turns_from_one_term_to_another(
    text: str, first: str, second: str
) -> None:
    assert clauses(text, PAIR) == [first, second]
    stop = second.rstrip(".")
    assert split_difference(text, PAIR) == SplitDifference(
        f"{first}.", f"{stop[:1].upper()}{stop[1:]}."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Fog is thick but short.",
        "Fog and mist are drops of water but differ in how far you see.",
        "Pilots fear fog but fly through mist.",
        "Fog is what pilots fear, but they fly through mist.",
    ],
)
def test_but_cuts_nothing_else(text: str) -> None:
    assert clauses(text, PAIR) == [text]
    assert split_difference(text, PAIR) is None


def test_a_sentence_that_begins_with_while_turns_at_its_comma_and_not_at_but() -> None:
    text = "While fog is thick but short, mist is thin."
    assert split_difference(text, PAIR) == SplitDifference(
        "Fog is thick but short.", "Mist is thin."
    )


def test_a_long_run_of_blanks_costs_nothing() -> None:
    text = "fog" + " " * 200_000 + "mist"
    assert clauses(text, PAIR) == [text]
    assert split_difference(text, PAIR) is None
