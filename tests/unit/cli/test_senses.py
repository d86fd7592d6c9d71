"""``senses``: the list, and the switch."""

import pytest

from tests.unit.cli.conftest import Run


def test_senses_are_listed_and_switched_by_their_number(run: Run) -> None:
    listed = run("senses", "climate vs habitat")
    assert listed.status == 0
    assert "[off] Climate: another sense" in listed.out
    (number,) = [line[0] for line in listed.out.splitlines() if "Climate: Geography" in line]
    on = run("senses", "climate vs habitat", "--on", number, "--name", "maps", "--json").json
    (switched,) = [each for each in on["senses"] if each["is_on"]]
    assert (switched["term"], switched["name"]) == ("Climate", "maps")
    assert switched.keys() == {"key", "term", "name", "is_on", "definitions", "examples"}
    off = run("senses", "climate vs habitat", "--off", switched["key"])
    assert (off.status, "[on]" in off.out) == (0, False)


def test_a_session_asks_what_is_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not on the day the page is new: its own sense comes first."""
    run("senses", "climate vs habitat", "--on", "2", "--name", "maps")
    first = run("study", "--comparison", "climate vs habitat", "--count", "12", stdin="1\n" * 20)
    monkeypatch.setenv("DIFFSTUDY_NOW", "2030-01-08T19:00+00:00")
    later = run("study", "--comparison", "climate vs habitat", "--count", "12", stdin="1\n" * 20)
    assert ["(In the sense: maps)" in ran.out for ran in (first, later)] == [False, True]


def test_what_cannot_be_switched_is_said(run: Run) -> None:
    assert "There is no sense 9." in run("senses", "climate vs habitat", "--on", "9").err
    assert "--name together" in run("senses", "climate vs habitat", "--name", "x").err
    refused = run("senses", "climate vs habitat", "--on", "1", "--name", "climatic")
    assert (refused.status, "give the answer away" in refused.err) == (1, True)
