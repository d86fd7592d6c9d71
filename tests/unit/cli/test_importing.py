"""``preview`` and ``import``: the JSON of the contract, refusals, and nothing written too much."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.desk import CLIMATE_HABITAT, PAGES, WEATHER_CLIMATE
from tests.unit.cli.conftest import Run

# formats.md section 6, letter by letter; more keys are free, other names are a breaking change.
_FILE = {"path", "format", "problems", "comparisons"}
_COMPARISON = {"title", "terms", "authors", "updated", "verdict", "differences", "chart"} | {
    "definitions", "faq", "previous", "next"
}  # fmt: skip
_ROW = {"aspect", "aspect_inferred", "cells", "line"}
_DEFINITION = {"term", "text", "examples", "confidence", "flag", "why", "line"}


def test_a_preview_holds_every_key_of_the_contract(bare_run: Run) -> None:
    files = bare_run("preview", *PAGES, "--json").json["files"]
    assert [file["path"] for file in files] == [str(page) for page in PAGES]
    for file in files:
        assert file.keys() >= _FILE
        assert file["format"] == "text_page"
        for problem in file["problems"]:
            assert problem.keys() >= {"line", "level", "message"}
            assert problem["level"] in {"error", "warning", "note"}
        (comparison,) = file["comparisons"]
        assert comparison.keys() >= _COMPARISON
        assert all(row.keys() >= _ROW for row in comparison["chart"])
        assert all(each.keys() >= _DEFINITION for each in comparison["definitions"])
        assert all(each.keys() >= {"q", "a", "line"} for each in comparison["faq"])
        assert all(each.keys() >= {"name", "role"} for each in comparison["authors"])


def _page(bare_run: Run) -> dict[str, Any]:
    found: dict[str, Any] = bare_run("preview", WEATHER_CLIMATE, "--json").json["files"][0]
    return found["comparisons"][0]  # type: ignore[no-any-return]


def test_a_preview_says_what_the_page_says(bare_run: Run) -> None:
    page = _page(bare_run)
    assert page["title"] == "Weather vs. Climate"
    assert page["terms"] == ["Weather", "Climate"]
    assert page["updated"] == "2025-02-17"
    assert {"name": "Ines Okafor", "role": "editor"} in page["authors"]
    assert (page["previous"], page["next"]) == ("Fog vs. Mist", "Climate vs. Habitat")
    assert [row["aspect"] for row in page["chart"]].count(None) == 4
    assert len(page["differences"]) == 5
    lines = WEATHER_CLIMATE.read_text(encoding="utf-8").split("\n")
    for definition in page["definitions"]:
        assert definition["text"] in lines[definition["line"] - 1]
        assert definition["term"] in {0, 1, None}
        sure, likely = definition["confidence"] >= 0.97, definition["confidence"] >= 0.90
        assert definition["flag"] == ("sure" if sure else "likely" if likely else "check")


def test_a_preview_creates_no_data_folder(
    bare_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "not yet"
    monkeypatch.setenv("DIFFSTUDY_DATA_DIR", str(folder))
    home = Path(os.environ["HOME"])
    before = sorted(home.rglob("*"))
    for arguments in (("--json",), (), ("--data-dir", folder)):
        assert bare_run("preview", *PAGES, *arguments).status == 0
    assert not folder.exists()
    assert sorted(home.rglob("*")) == before


def test_a_preview_for_people_counts_the_parts(bare_run: Run) -> None:
    printed = bare_run("preview", WEATHER_CLIMATE).out
    assert "Weather vs. Climate" in printed
    assert "chart rows: 6, 2 with a label" in printed
    assert "note: line 188: " in printed


def test_an_import_reports_each_file_and_the_second_only_unchanged(
    bare_run: Run, tmp_path: Path
) -> None:
    arguments = ("import", *PAGES, "--json", "--data-dir", tmp_path / "new")
    first = bare_run(*arguments)
    assert (first.status, first.err) == (0, "")
    expected = [["Climate vs. Habitat"], ["Weather vs. Climate"]]
    for file, titles in zip(first.json["files"], expected, strict=True):
        assert file.keys() >= {"path", "added", "changed", "unchanged", "archived", "problems"}
        assert (file["added"], file["changed"], file["unchanged"], file["archived"]) == (
            titles,
            [],
            [],
            [],
        )
    assert first.json["added"] == 2
    assert first.json["terms_added"] == ["Climate", "Habitat", "Weather"]
    second = bare_run(*arguments).json
    assert [file["unchanged"] for file in second["files"]] == expected
    assert (second["added"], second["changed"], second["unchanged"]) == (0, 0, 2)


def test_pages_of_two_packs_do_not_share_a_term(bare_run: Run, tmp_path: Path) -> None:
    data = ("--data-dir", tmp_path / "new")
    bare_run("import", CLIMATE_HABITAT, *data)
    report = bare_run("import", WEATHER_CLIMATE, "--pack", "org.example.other", "--json", *data)
    assert report.json["terms_added"] == ["Climate", "Weather"]
    packs = bare_run("list", "--json", *data).json["packs"]
    assert [pack["id"] for pack in packs] == ["local.my-pages", "org.example.other"]


@pytest.mark.parametrize("command", ["preview", "import"])
@pytest.mark.parametrize(
    "content",
    [None, b"", b"Milk\nBread\n", b"\x00\xff" * 40, b'{"format": "diffpack", "id": 5}'],
    ids=["missing", "empty", "no page", "binary", "bad pack"],
)
def test_a_refused_file_is_one_line_on_standard_error_and_status_one(
    bare_run: Run, tmp_path: Path, command: str, content: bytes | None
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    ran = bare_run(command, CLIMATE_HABITAT, bad, "--json", "--data-dir", tmp_path / "d")
    assert ran.status == 1
    (line,) = ran.err.splitlines()
    place, _, sentence = line.removeprefix(str(bad)).partition(": ")
    assert line.startswith(str(bad))
    assert place.removeprefix(":").isdigit()
    what, _, cure = sentence.partition("; ")
    assert what
    assert cure
    good, refused = ran.json["files"]
    assert refused["problems"][-1]["level"] == "error"
    assert good["added"] == ["Climate vs. Habitat"] if command == "import" else good["comparisons"]


def test_an_empty_folder_is_refused_by_a_sentence(bare_run: Run, tmp_path: Path) -> None:
    ran = bare_run("preview", tmp_path)
    assert (ran.status, ran.out) == (1, f"{tmp_path}: 0 files to read.\n")
    assert ran.err == (
        f"{tmp_path}:1: this folder holds no file that can be imported; choose another "
        "folder, or the files themselves\n"
    )


@pytest.mark.parametrize("command", ["preview", "import"])
def test_a_file_must_be_named(bare_run: Run, command: str) -> None:
    assert bare_run(command).status == 2
