"""``confusions``: what a person reads and what a script reads."""

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
    assert day["answers"] == report["totals"]["answers"] >= 10  # second tries are answers too
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
