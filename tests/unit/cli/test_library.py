"""``list``, ``show``, ``search`` and ``selfcheck``."""

from pathlib import Path

import pytest

from diffstudy import __version__
from tests.unit.cli.conftest import Run


def test_list_gives_packs_with_their_comparisons(run: Run) -> None:
    listed = run("list", "--json").json
    (pack,) = listed["packs"]
    assert pack["id"] == "local.my-pages"
    assert [row["title"] for row in pack["comparisons"]] == [
        "Climate vs. Habitat",
        "Weather vs. Climate",
    ]
    for row in pack["comparisons"]:
        assert row.keys() >= {"key", "title", "terms", "due", "is_new", "mastery", "next_due"}
    assert (listed["due"], listed["new"]) == (0, 2)


def test_list_for_people_names_what_is_new(run: Run) -> None:
    assert run("list").out.splitlines()[1:] == [
        "  Climate vs. Habitat  (new)",
        "  Weather vs. Climate  (new)",
    ]


def test_an_empty_library_says_what_to_do(bare_run: Run, tmp_path: Path) -> None:
    ran = bare_run("list", "--data-dir", tmp_path / "empty")
    assert (ran.status, ran.err) == (0, "")
    assert "diffstudy import FILE" in ran.out
    assert bare_run("list", "--json", "--data-dir", tmp_path / "empty").json["packs"] == []


@pytest.mark.parametrize(
    "name",
    ["Weather vs. Climate", "climate vs weather", "weather", "local.my-pages#climate--weather"],
)
def test_show_finds_a_comparison_by_what_people_call_it(run: Run, name: str) -> None:
    shown = run("show", name, "--json").json
    assert shown["title"] == "Weather vs. Climate"
    assert len(shown["definitions"]) == 20
    assert shown["faq"][0].keys() >= {"q", "a", "line"}


def test_show_prints_every_part(run: Run) -> None:
    printed = run("show", "habitat").out
    for heading in ("Key differences", "Chart", "Definitions of Climate", "Definitions of Habitat"):
        assert heading in printed
    assert "“A rotting log is the habitat of stag beetles.”" in printed


@pytest.mark.parametrize("command", ["show", "quiz --comparison", "study --comparison"])
@pytest.mark.parametrize(
    ("name", "word"), [("mist", "no comparison"), ("climate", "more than one")]
)
def test_a_name_that_fits_none_or_several_is_refused_with_titles(
    run: Run, command: str, name: str, word: str
) -> None:
    ran = run(*command.split(), name)
    assert (ran.status, ran.out) == (1, "")
    assert word in ran.err
    assert len(ran.err.splitlines()) == 1


def test_search_puts_named_comparisons_first(run: Run) -> None:
    def titles(text: str) -> list[str]:
        return [each["title"] for each in run("search", text, "--json").json["comparisons"]]

    assert titles("habitat")[0] == "Climate vs. Habitat"
    assert titles("STAG BEETLES") == ["Climate vs. Habitat"]
    assert titles("100%") == []
    title, excerpt = run("search", "umbrella").out.splitlines()
    assert title == "Weather vs. Climate"
    assert "umbrella" in excerpt.casefold()


def test_a_search_with_a_slip_of_the_keys_gets_a_suggestion(run: Run) -> None:
    assert run("search", "habitta").out == "Nothing found. Did you mean Habitat?\n"
    assert run("search", "habitta", "--json").json["nearest"] == ["Habitat"]
    assert run("search", "zzzzzz").out == ""


def test_selfcheck_names_what_was_found_and_needs_no_collection(
    bare_run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "none"
    ran = bare_run("selfcheck", "--json", "--data-dir", folder)
    assert ran.status == 0
    found = ran.json
    assert found["version"] == __version__
    assert {"fill_the_gap", "pick_the_term", "type_the_term"} <= set(found["modes"])
    assert {"json_pack", "text_page"} <= set(found["importers"])
    assert found.keys() >= {"packages", "exporters", "fonts", "packs", "paths", "qt_loaded"}
    assert found["packages"]["SQLAlchemy"]
    assert found["fonts"]
    assert found["paths"] == {"data": str(folder), "collection": str(folder / "collection.db")}
    assert not folder.exists()
    assert "modes: [" in bare_run("selfcheck").out
