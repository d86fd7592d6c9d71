"""How a sentence is split into clauses, also one that is mostly blanks."""

from diffstudy.quiz.page_view import _CLAUSE_END


def test_a_conjunction_ends_a_clause_with_or_without_a_comma() -> None:
    text = "Fog is thick, whereas mist is thin;  haze is dry  while smog is dirty."
    assert _CLAUSE_END.split(text) == [
        "Fog is thick",
        "mist is thin",
        "haze is dry",
        "smog is dirty.",
    ]


def test_a_long_run_of_blanks_costs_nothing() -> None:
    text = "fog" + " " * 200_000 + "mist"
    assert _CLAUSE_END.split(text) == [text]
