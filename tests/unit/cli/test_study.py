"""``study`` and ``due``: a session whose answers come line by line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run


def _log(data: Path) -> list[tuple[str, str | None, int | None]]:
    """Outcome, typed text and whether it was taken back, of every answer."""
    with closing(sqlite3.connect(data / "collection.db")) as connection:
        return connection.execute(
            "SELECT outcome, answer_text, undone_ms IS NOT NULL FROM reviews ORDER BY seq"
        ).fetchall()


@pytest.fixture
def begun_by_questions(data: Path) -> None:
    """A learner who wants no guesses and no page before the first question."""
    (data / "settings.json").write_text('{"show_page_first": false}', encoding="utf-8")


def test_a_new_comparison_is_guessed_at_then_read_then_asked(run: Run, data: Path) -> None:
    """A line of a script is an answer; the page between takes none."""
    ran = run("study", "--count", 4, "--seed", 1, stdin="1\n" * 4)
    assert (ran.status, ran.err) == (0, "")
    guess, page, first = (ran.out.index(at) for at in ("2 of", "read this before", "3 of 4. "))
    assert guess < page < first
    assert ran.out.count(", a guess.") == 2
    assert ran.out.count("read this before") == 1
    assert ran.out.count("for example:") >= 2
    assert [outcome for outcome, _, _ in _log(data)] == ["guessed", "guessed", "chosen", "chosen"]


def test_due_has_the_keys_that_scripts_rely_on(run: Run) -> None:
    due = run("due", "--json").json
    assert due["today"] == "2030-01-07"
    assert (due["due_count"], due["new_count"], due["again_count"]) == (0, 2, 0)
    assert (due["due"], due["next_due"]) == ([], None)
    assert "shares Climate" in due["waiting"]
    for card in due["new"]:
        assert card.keys() == {"key", "kind", "terms", "comparisons", "due", "is_virtual"}
    assert [day["cards"] for day in due["forecast"]] == [0] * 7
    assert run("due").out.startswith("new: Climate (Climate vs. Habitat)\n")


def test_an_evening_shows_in_due_and_the_next_day_brings_the_cards_back(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("study", "--count", 10, "--seed", 1, stdin="1\n" * 30)
    assert (ran.status, ran.err) == (0, "")
    assert "10 of 10" in ran.out
    after = run("due", "--json").json
    assert after["new_count"] == 0
    assert after["next_due"] == "2030-01-08"
    met = after["forecast"][1]["cards"]
    assert met >= 2
    monkeypatch.setenv("DIFFSTUDY_NOW", "2030-01-08T19:00+00:00")
    tomorrow = run("due", "--json").json
    assert tomorrow["due_count"] == met
    assert {card["due"] for card in tomorrow["due"]} == {"2030-01-08"}
    assert [card["terms"] for card in tomorrow["new"]] == [["Weather"]]


def test_one_seed_and_the_same_answers_give_the_same_session(
    bare_run: Run, data: Path, tmp_path: Path
) -> None:
    import shutil

    copy = shutil.copytree(data, tmp_path / "copy")
    first, again = (
        bare_run("study", "--count", 12, "--seed", 3, "--data-dir", folder, stdin="2\n" * 30).out
        for folder in (data, copy)
    )
    assert first == again


@pytest.mark.parametrize("stdin", ["", "q\n", "1\nq\n", "1\n1\n"])
@pytest.mark.usefixtures("begun_by_questions")
def test_end_of_input_ends_it_cleanly(run: Run, data: Path, stdin: str) -> None:
    ran = run("study", "--seed", 1, stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    answers = stdin.count("1")
    assert len(_log(data)) == answers
    assert ("answered right" in ran.out) is (answers > 0)
    assert ("The rest stays due." in ran.out) is (answers > 0)


@pytest.mark.usefixtures("begun_by_questions")
def test_undo_takes_back_and_asks_again(run: Run, data: Path) -> None:
    ran = run("study", "--seed", 1, stdin="1\nu\n2\nu\nu\nq\n")
    assert ran.out.count("The last answer is taken back.") == 2
    assert "no answer of today" in ran.err
    assert ran.out.count("1 of 6.") == 4
    assert [row[2] for row in _log(data)] == [1, 1]


def test_undo_reaches_back_into_an_earlier_run(run: Run, data: Path) -> None:
    before = run("due", "--json").out
    run("study", "--seed", 1, stdin="1\n2\n")
    ran = run("study", "--seed", 2, stdin="u\nu\n")
    assert ran.out.count("taken back") == 2
    assert run("due", "--json").out == before


@pytest.mark.usefixtures("begun_by_questions")
def test_a_hint_helps_and_costs(run: Run, data: Path) -> None:
    ran = run("study", "--seed", 1, stdin="?\n1\n")
    assert "Look at: " in ran.out or "There is no hint" in ran.out
    assert _log(data)[0][0] == "assisted"


@pytest.mark.usefixtures("begun_by_questions")
def test_the_name_of_a_term_answers_a_choice(run: Run, data: Path) -> None:
    run("study", "--seed", 1, stdin="CLIMATE\nhabitat\n")
    assert [row[0] for row in _log(data)] == ["chosen", "chosen"]


@pytest.mark.parametrize("line", ["", "3"])
@pytest.mark.usefixtures("begun_by_questions")
def test_an_empty_line_or_three_is_i_do_not_know(run: Run, data: Path, line: str) -> None:
    ran = run("study", "--seed", 1, stdin=f"{line}\n")
    assert "Not quite. This one is " in ran.out
    assert _log(data)[0][0] == "dont-know"


def test_an_answer_that_is_no_choice_is_refused_and_asked_again(run: Run, data: Path) -> None:
    ran = run("study", "--seed", 1, stdin="4\n-1\n１\nnine\n")
    assert ran.status == 0
    assert ran.err.count("is no choice; type 1, 2, or 3 for I don't know") == 4
    assert _log(data) == []


def test_bytes_that_are_no_text_do_no_harm(run: Run, data: Path) -> None:
    noise = bytes(range(256)) * 4 + b"\n" + b"1\n" * 3
    ran = run("study", "--seed", 1, stdin=noise)
    assert ran.status == 0
    assert "Traceback" not in ran.err
    assert _log(data)


def test_noise_in_place_of_a_typed_term_is_logged_as_it_came(run: Run, data: Path) -> None:
    run("study", "--seed", 1, stdin="1\n1\n")
    (data / "settings.json").write_text('{"typed_share": 1.0}', encoding="utf-8")
    noise = ["\x00", "'; DROP TABLE reviews; --", "שלום", "👩‍🔬" * 3, "w" * 100_000, "%s%n"]
    ran = run("study", "--practice", "--mode", "type", "--count", 3, stdin="\n".join(noise) + "\n")
    assert (ran.status, ran.err) == (0, "")
    assert [text for _, text, _ in _log(data)[2:]] == noise


@pytest.mark.usefixtures("begun_by_questions")
def test_a_contrast_is_printed_after_a_slip(run: Run) -> None:
    printed = run("study", "--seed", 1, stdin="1\n1\n").out
    assert "Not quite. This one is Habitat. You answered Climate." in printed
    assert "  Climate: " in printed
    assert "  Habitat: " in printed
    assert "Comes back later in this session." in printed
    assert "Climate given for Habitat: 1" in printed


def test_practice_says_so_and_leaves_due_alone(run: Run, data: Path) -> None:
    before = run("due", "--json").out
    ran = run("study", "--practice", "--count", 3, "--seed", 1, stdin="3\n3\n3\n")
    assert ran.out.startswith("Practice: the schedule does not change.\n")
    assert ", practice." in ran.out
    assert run("due", "--json").out == before
    assert len(_log(data)) == 3


def test_a_named_comparison_begins_whatever_the_day_allows(run: Run) -> None:
    ran = run("study", "--comparison", "weather", "--seed", 1, stdin="q\n")
    assert "1) Weather\n  2) Climate" in ran.out
    due = run("due", "--comparison", "weather", "--json").json
    assert sorted(card["terms"] for card in due["new"]) == [["Climate"], ["Weather"]]


def test_nothing_to_study_is_no_failure(bare_run: Run, tmp_path: Path) -> None:
    ran = bare_run("study", "--data-dir", tmp_path / "empty", stdin="1\n")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "The library is empty; import a saved page first.\n"


def test_a_program_without_standard_input_ends_cleanly(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from diffstudy.cli.main import main

    monkeypatch.setattr("sys.stdin", None)
    assert main(["study", "--data-dir", str(data)]) == 0
    assert _log(data) == []


def test_due_says_why_there_is_nothing(bare_run: Run, tmp_path: Path, run: Run) -> None:
    empty = bare_run("--data-dir", tmp_path / "empty", "due")
    assert empty.out == "The library is empty; import a saved page first.\n"
    assert run("due", "--json").json["why_nothing"] is None


@pytest.mark.usefixtures("begun_by_questions")
def test_g_lets_the_right_answer_count_as_a_guess(run: Run, data: Path) -> None:
    # The first question of this seed has the first term as its answer.
    ran = run("study", "--seed", 1, stdin="1\ng\nq\n")
    assert "It counts as a guess. Comes back later in this session." in ran.out
    assert _log(data)[-1][0] == "guessed"


@pytest.mark.usefixtures("begun_by_questions")
def test_g_after_nothing_right_is_refused(run: Run) -> None:
    ran = run("study", "--seed", 1, stdin="g\nq\n")
    assert "just given can have been a guess" in ran.err


def test_a_mark_behind_the_answer_says_how_sure_it_is(run: Run, data: Path) -> None:
    (data / "settings.json").write_text(
        '{"show_page_first": false, "ask_if_sure": true}', encoding="utf-8"
    )
    ran = run("study", "--seed", 1, stdin="1!\n2 ~\n1\n")
    assert "Put ! behind it if you are sure, ~ if you are not." in ran.out
    with closing(sqlite3.connect(data / "collection.db")) as connection:
        said = connection.execute("SELECT confidence FROM reviews ORDER BY seq").fetchall()
    assert said == [("sure",), ("unsure",), (None,)]
