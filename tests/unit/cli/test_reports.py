"""``confusions``: what a person reads and what a script reads."""

from tests.unit.cli.conftest import Run


def test_nothing_was_mistaken_yet(run: Run) -> None:
    ran = run("confusions")
    assert (ran.status, ran.out) == (0, "No term was taken for another yet.\n")
    assert run("confusions", "--json").json == {"confusions": []}


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
