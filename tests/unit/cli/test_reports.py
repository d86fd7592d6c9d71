"""``progress`` and ``confusions``: what a person reads and what a script reads."""

from pathlib import Path

from diffstudy.bootstrap import open_collection
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.cli.conftest import Run


def test_nothing_was_mistaken_yet(run: Run) -> None:
    ran = run("confusions")
    assert (ran.status, ran.out) == (0, "No term was taken for another yet.\n")
    assert run("confusions", "--json").json == {
        "confusions": [],
        "leeches": [],
        "questions_to_check": [],
    }


def test_mistakes_in_words_and_as_json(run: Run) -> None:
    run("study", "--count", 12, "--seed", 1, stdin="1\n" * 40)
    found = run("confusions", "--json").json["confusions"]
    worst = found[0]
    assert {worst["term"], worst["other"]} == {"Climate", "Habitat"}
    assert worst["mistaken"] > 0
    assert [one["estimate"] for one in found] == sorted(
        (one["estimate"] for one in found), reverse=True
    )
    said = run("confusions").out.splitlines()
    assert said[0].startswith(
        f"{worst['term']} mistaken for {worst['other']}: "
        f"{worst['mistaken']} of {worst['answers']}; today about {worst['estimate']:.0%} (likely "
    )


def test_progress_of_a_first_evening(run: Run) -> None:
    assert run("progress").out.startswith("0 answers on 0 days, 0 of them right.\n")
    run("study", "--count", 10, "--seed", 1, stdin="1\n" * 30)
    report = run("progress", "--json").json
    assert report["today"] == "2030-01-07"
    assert report["totals"].keys() == {"answers", "right", "study_days", "due", "new"}
    (day,) = report["days"]
    assert day["day"] == "2030-01-07"
    assert day["answers"] == report["totals"]["answers"] == 10 - 2  # two were guesses
    (pair,) = report["comparisons"]
    assert pair["terms"] == ["Climate", "Habitat"]
    assert pair["recall"]["percent"] is None
    assert pair["recall"]["text"].startswith("Not enough answers yet: ")
    assert pair["solid_for_now"] is False
    assert report["calibration"]["predicted"] is None
    assert len(report["forecast"]) == 7
    said = run("progress").out
    assert "Climate vs. Habitat\n  Recall: Not enough answers yet: " in said
    assert "Predictions: Not enough answers yet: " in said


def test_a_question_that_is_not_to_be_checked_is_neither_restored_nor_reported(run: Run) -> None:
    for option in ("--restore", "--report"):
        ran = run("confusions", option, "no such cue")
        assert (ran.status, ran.out) == (1, "")
        assert "“no such cue” is not among the questions to check" in ran.err


def test_a_reported_question_is_listed_with_its_key_and_comes_back(run: Run, data: Path) -> None:
    with open_collection(data) as collection:
        page = collection.library.comparison(collection.library.find("habitat"))
        cue = next(cue for cue in cues_of(page) if cue.uses)
        collection.checks.report(page.key, cue.key)
    (listed,) = run("confusions", "--json").json["questions_to_check"]
    assert (listed["cue"], listed["text"], listed["is_reported"]) == (cue.key, cue.text, True)
    said = run("confusions").out
    assert cue.key in said
    assert "You reported it." in said
    assert run("confusions", "--restore", cue.key).status == 0
    assert run("confusions", "--json").json["questions_to_check"] == []
