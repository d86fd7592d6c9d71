"""``confirm``, and what ``import`` says of the learner's own changes."""

import json
from pathlib import Path

import pytest

from diffstudy.bootstrap import open_collection
from diffstudy.domain.place import Place, Section
from tests.unit.cli.conftest import Run
from tests.unit.services.packs import MADE_UP, doubtful_pack


@pytest.fixture
def pack(run: Run, tmp_path: Path) -> Path:
    file = doubtful_pack(tmp_path / "pack.json")
    assert run("import", file).status == 0
    return file


def answers(run: Run) -> set[str]:
    found = run("quiz", "--comparison", MADE_UP, "--mode", "which2", "--count", 99, "--json").json
    return {each["cue"] for each in found["questions"]}


def test_doubtful_definitions_are_listed_with_numbers_that_stay(run: Run, pack: Path) -> None:
    first = run("confirm", MADE_UP, "--json").json
    assert [each["number"] for each in first["doubtful"]] == [6, 7, 8]
    each = first["doubtful"][0]
    assert (each["term"], each["flag"], each["why"]) == (1, "check", "only its place speaks")
    assert each["confidence"] == 0.5
    left_out = run("confirm", "alpha vs beta", "--line", 6, "--term", "neither")
    assert left_out.out == "Left the definition out. 2 more to check.\n"
    listed = run("confirm", MADE_UP).out
    assert "7. [check] Beta: " in listed
    assert "   only its place speaks" in listed
    assert "one of “Alpha”, “Beta”, “neither”." in listed


def test_a_confirmed_definition_is_asked_until_that_is_undone(run: Run, pack: Path) -> None:
    text = run("confirm", MADE_UP, "--json").json["doubtful"][1]["text"]
    assert text not in answers(run)
    done = run("confirm", MADE_UP, "--line", 7, "--term", "BETA", "--json").json
    assert (done["done"], len(done["doubtful"])) == ("Confirmed: it is Beta", 2)
    assert text in answers(run)
    assert run("import", pack, "--json").json["unchanged"] == 1
    assert text in answers(run)
    undone = run("confirm", MADE_UP, "--undo")
    assert undone.out == "Undone: owner of definition 3 of Beta. 3 more to check.\n"
    assert text not in answers(run)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--line", 6), "Give --line and --term together"),
        (("--term", "Beta"), "Give --line and --term together"),
        (("--line", 9, "--term", "Beta"), "There is no definition 9"),
        (("--line", 0, "--term", "Beta"), "There is no definition 0"),
        (("--line", 6, "--term", "Gamma"), "“Gamma” is none of the terms"),
        (("--undo",), "Nothing was changed in “Alpha vs. Beta”"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    run: Run, pack: Path, arguments: tuple[object, ...], said: str
) -> None:
    refused = run("confirm", MADE_UP, *arguments)
    assert (refused.status, refused.out) == (1, "")
    assert said in refused.err
    assert run("confirm", MADE_UP, "--json").json["doubtful"]


def test_a_page_without_doubts_says_so(run: Run) -> None:
    assert run("confirm", "weather").out == "Weather vs. Climate: no definition is doubtful.\n"


def _newer(file: Path) -> Path:
    pack = json.loads(file.read_text("utf-8"))
    pack["comparisons"][0]["tip"] = "What the pack says."
    newer = file.with_name("newer.json")
    newer.write_text(json.dumps(pack), encoding="utf-8")
    return newer


@pytest.fixture
def newer(data: Path, pack: Path) -> Path:
    """A newer pack with another tip than the learner's."""
    with open_collection(data) as collection:
        collection.editing.set_text(MADE_UP, Place(Section.HEAD, "", "tip"), "What I say.")
    return _newer(pack)


@pytest.mark.parametrize(
    ("options", "kept", "tip"),
    [
        ((), "mine", "What I say."),
        (("--conflicts", "mine"), "mine", "What I say."),
        (("--conflicts", "theirs"), "theirs", "What the pack says."),
    ],
)
def test_import_says_what_both_changed_and_asks_once(
    run: Run, newer: Path, options: tuple[str, ...], kept: str, tip: str
) -> None:
    said = run("import", newer, *options)
    assert said.out.splitlines() == [
        "changed: Alpha vs. Beta",
        f"conflicting: Alpha vs. Beta, tip; kept {kept}",
        "  mine: What I say.",
        "  theirs: What the pack says.",
    ]
    assert run("show", MADE_UP, "--json").json["tip"] == tip
    again = run("import", newer, "--json").json
    assert (again["unchanged"], again["conflicting"]) == (1, 0)


def test_the_json_of_an_import_holds_its_conflicts(run: Run, newer: Path) -> None:
    report = run("import", newer, "--json").json
    assert report["conflicting"] == 1
    assert report["files"][0]["conflicting"] == [
        {
            "comparison": "Alpha vs. Beta",
            "field": "tip",
            "base": "",
            "mine": "What I say.",
            "theirs": "What the pack says.",
        }
    ]
    assert (report["files"][0]["kept"], report["files"][0]["dropped"]) == ([], [])


def test_an_edited_definition_that_left_the_pack_is_kept_and_said(
    run: Run, data: Path, pack: Path
) -> None:
    with open_collection(data) as collection:
        place = collection.editing.view(MADE_UP).definitions[1]
        collection.editing.set_text(MADE_UP, Place(place.section, place.item, "label"), "Mine")
    content = json.loads(pack.read_text("utf-8"))
    del content["terms"][0]["senses"][0]
    newer = pack.with_name("newer.json")
    newer.write_text(json.dumps(content), encoding="utf-8")
    (line,) = [line for line in run("import", newer).out.splitlines() if "kept" in line]
    assert line.startswith("kept, because you changed it: Alpha vs. Beta, definition 1 of Alpha: ")
    assert len(run("show", MADE_UP, "--json").json["definitions"]) == 8
