"""``quiz``: questions with their answers; nothing is changed."""

from pathlib import Path

import pytest

from diffstudy.domain.cue import CueFault
from tests.unit.cli.conftest import Run

_KEYS = {"mode", "prompt", "options", "answer", "answer_text", "term", "cue", "source_line", "why"}
_ASKS_FOR_A_TERM = {"which2", "type", "cloze", "three"}


def test_every_question_has_the_keys_of_the_contract(run: Run) -> None:
    asked = run("quiz", "--comparison", "weather", "--count", 40, "--seed", 1, "--json").json
    assert len(asked["questions"]) == 40
    for question in asked["questions"]:
        assert question.keys() >= _KEYS
        if question["mode"] in _ASKS_FOR_A_TERM:
            assert question["answer_text"] == question["term"]
            assert question["source_line"] > 0
            assert question["term"].casefold() not in question["prompt"].casefold()
        if isinstance(question["answer"], int):
            assert question["options"][question["answer"]] == question["answer_text"]
        if question["mode"] == "which2":
            assert question["options"] == ["Weather", "Climate"]
            assert question["options"][question["answer"]] == question["term"]
        if question["mode"] in {"type", "cloze", "explain", "flip"}:
            assert (question["options"], question["answer"]) == ([], None)
        if question["mode"] in {"sort", "pairup"}:
            assert set(question["answer"]) <= set(range(len(question["options"])))
            assert question["answer_text"] == "; ".join(
                f"{tile} → {question['options'][place]}"
                for tile, place in zip(question["tiles"], question["answer"], strict=True)
            )
        else:
            assert question["tiles"] == []
    assert {question["mode"] for question in asked["questions"]} >= {"which2", "type", "swap"}
    assert any(question["why"] for question in asked["questions"])


@pytest.mark.parametrize("mode", ["which2", "type", "cloze"])
def test_a_mode_can_be_chosen(run: Run, mode: str) -> None:
    asked = run("quiz", "--mode", mode, "--count", 5, "--json").json["questions"]
    assert [question["mode"] for question in asked] == [mode] * 5


def test_a_seed_repeats_the_questions(run: Run) -> None:
    first, again, other = (run("quiz", "--seed", seed, "--json").out for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_an_unknown_mode_is_refused_with_those_that_are_known(run: Run) -> None:
    ran = run("quiz", "--mode", "juggling")
    assert (ran.status, ran.out) == (1, "")
    assert "which2" in ran.err


def test_refused_cues_come_with_their_codes(run: Run) -> None:
    refused = run("quiz", "--rejected", "--count", 1, "--json").json["rejected"]
    codes = {code for cue in refused for code in cue["codes"]}
    assert codes <= set(CueFault)
    assert {"OFF-SENSE", "DOMAIN"} <= codes
    assert all(cue["source_line"] and cue["cue"] for cue in refused)
    assert "refused " in run("quiz", "--rejected", "--count", 1).out


def test_without_json_the_answer_stands_under_the_question(run: Run) -> None:
    printed = run("quiz", "--mode", "which2", "--count", 1, "--seed", 1).out
    assert printed.startswith("1. [which2] Which term ")
    assert ") Climate\n" in printed
    assert "\n   = " in printed


def test_a_quiz_changes_nothing(run: Run, data: Path) -> None:
    before = run("due", "--json").out, run("list", "--json").out
    run("quiz", "--count", 100)
    assert (run("due", "--json").out, run("list", "--json").out) == before


@pytest.mark.parametrize("count", ["0", "-3", "many"])
@pytest.mark.parametrize("command", ["quiz", "study"])
def test_a_count_is_at_least_one(run: Run, command: str, count: str) -> None:
    ran = run(command, f"--count={count}")
    assert ran.status == 2
    assert "--count" in ran.err
