"""``packs``: the list, and a starter library in two commands."""

from tests.unit.cli.conftest import Run


def test_the_list_says_what_there_is_and_what_is_in_the_library(run: Run) -> None:
    ran = run("packs")
    assert (ran.status, ran.err) == (0, "")
    assert (
        "sociology: Sociology terms people mix up\n  comparisons: 7, terms: 16; not in" in ran.out
    )
    listed = {each["name"]: each for each in run("packs", "--json").json["packs"]}
    assert listed["sociology"].keys() >= {
        "name", "id", "title", "subject", "summary", "comparisons", "terms", "installed",
        "is_installed", "is_newer",
    }  # fmt: skip
    assert listed["sociology"]["is_installed"] is False


def test_what_is_added_is_told_and_can_be_taken_back(run: Run) -> None:
    ran = run("packs", "add", "sociology", "alchemy", "sample")
    assert ran.status == 1
    assert "sociology: added 7, changed 0\nsample: added 6, changed 0\n" in ran.out
    assert ran.err.startswith("No pack is called “alchemy”; there are: ")
    assert "in the library" in run("packs").out
    assert run("import", "--undo").status == 0
    listed = {each["name"]: each["installed"] for each in run("packs", "--json").json["packs"]}
    assert (listed["sociology"], listed["sample"]) == (7, 0)
    assert run("packs", "add", "sociology", "--json").json == {
        "packs": [{"name": "sociology", "added": [], "changed": []}]
    }


def test_other_words_are_wrong_usage(run: Run) -> None:
    for words in (("add",), ("remove", "sociology")):
        ran = run("packs", *words)
        assert ran.status == 2
        assert "packs add NAME" in ran.err


def test_ten_questions_of_a_starter_pack_are_answered_in_the_terminal(run: Run) -> None:
    """The first evening of somebody who has just installed the program, without a network."""
    assert run("packs", "add", "sociology").status == 0
    ran = run("study", "--comparison", "Race vs", "--count", 10, "--seed", 3, stdin="1\n" * 40)
    assert (ran.status, ran.err) == (0, "")
    assert "10 of 10" in ran.out
    assert "answered right." in ran.out
