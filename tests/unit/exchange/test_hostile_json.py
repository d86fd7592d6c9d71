"""pack.json from a stranger: what it says twice, hides or overdoes is refused, line and cure said."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.pack_file import dump, inspect, load

_SAMPLE = Path(__file__).parents[2] / "samples" / "json_pack" / "format-1.0.json"
_TEXT = _SAMPLE.read_text(encoding="utf-8")
_PATH = Path("pack.json")


def _refused(text: str) -> ImportFailed:
    with pytest.raises(ImportFailed) as refused:
        load(text.encode("utf-8", "surrogatepass"), _PATH)
    assert refused.value.cure
    return refused.value


def _line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"tip":', '"tip": "One.",\n"tip":', "the member “tip” is there twice"),
        ('"rev": 3', '"rev": 3,\n"\\u0072ev": 4', "the member “rev” is there twice"),
        ('"origin": 11', '"origin": NaN', "“NaN” is no number"),
        ('"origin": 11', '"origin": -Infinity', "“-Infinity” is no number"),
        ('"origin": 11', '"origin": 1e999', "too large"),
        ('"origin": 11', f'"origin": {"9" * 5_000}', "too large"),
        ('"origin": 11', '"origin": 99999999999', "expected a whole number"),
        ('"origin": 11', '"origin": "11"', "expected a whole number"),
        ('"x-votes": 3', '"x-votes": 1e400', "too large"),
        ('"rev": 3', '"rev": 0', "(in terms[0].senses[0].rev)"),
        ('"rev": 3', '"rev": true', "expected a whole number"),
        ("Fog hides what", "Fog \\u202ehides what", "overrides of the writing direction"),
        ("Fog hides what", "Fog \u2066hides what", "overrides of the writing direction"),
        ("Fog hides what", "Fog \\u0007hides what", "control characters"),
        ("Fog hides what", "Fog \\ud800hides what", "control characters"),
        ('"x-heard"', '"x-\\u202eheard"', "overrides of the writing direction"),
        ('"tip": "Ask', f'"tip": "{"x" * 2_001}Ask', "the text has more than 2000 characters"),
        ('"title": "Fog and', f'"title": "{"x" * 300}Fog and', "more than 300 characters"),
        ('"term": "Mist"', f'"term": "{"x" * 121}"', "more than 120 characters"),
        ('"draft"', '"brand-new"', "(in comparisons[0].flags[0])"),
        ('"draft"', '"regional"', "“regional” is there twice"),
        ('"secondary"', '"nursery"', "(in level[0])"),
        ('"revised": "2025-02-01"', '"revised": "soon"', "(in revised)"),
        ('"answer": "mist"', '"answer": "dew"', "“dew” is not a term of this comparison"),
        ('"pier"\n', '"quay"\n', "“quay” is not the id of a picture"),
        ('"image/png"', '"image/svg+xml"', "(in media[0].type)"),
        ("media/pier.png", "media/../pier.png", "(in media[0].path)"),
        ('"bytes": 4096', '"bytes": 99999999', "(in media[0].bytes)"),
        ('"formerly": [\n        "fogs"\n      ]', '"formerly": ["mist"]', "is that of another"),
        ('"format": "diffpack"', '"format": "deck"', "not a diffstudy pack"),
        ('"format_version": "1.0"', '"format_version": "2.3"', "diffstudy 2.0 or newer reads it"),
        ('"format_version": "1.0"', '"format_version": "0.9"', "no version reads it"),
        ('"version": "1.10.2"', '"version": "1.10.2",\n"requires": ["sound"]', "lacks: sound"),
    ],
)
def test_it_is_refused_with_its_line(old: str, new: str, said: str) -> None:
    text = _TEXT.replace(old, new, 1)
    assert text != _TEXT
    error = _refused(text)
    assert said in error.problem
    first = _line_of(_TEXT, old)
    assert error.line is not None
    assert first - 1 <= error.line <= first + new.count("\n") + 1


def _changed(place: tuple[str | int, ...], value: Any) -> str:
    tree = json.loads(_TEXT)
    target = tree
    for step in place[:-1]:
        target = target[step]
    target[place[-1]] = value
    return json.dumps(tree, indent=1)


@pytest.mark.parametrize(
    ("place", "item", "most"),
    [
        (("comparisons", 0, "faq"), {"q": "Why?", "a": "So."}, 50),
        (("comparisons", 0, "quiz"), {"prompt": "Why?", "answer": "fog"}, 200),
        (("comparisons", 0, "differences"), {"text": "So."}, 30),
        (("comparisons", 0, "chart"), {"aspect": "A", "cells": {"fog": "x"}}, 30),
        (("terms", 1, "senses"), {"definition": "Thin."}, 30),
    ],
)
def test_a_list_that_is_too_long_is_refused(
    place: tuple[str | int, ...], item: dict[str, Any], most: int
) -> None:
    full = [item | {"id": f"n{number}"} for number in range(most + 1)]
    if place[-1] != "senses":
        load(_changed(place, full[:-1]).encode(), _PATH)
    assert f"more than {most} entries" in _refused(_changed(place, full)).problem


def test_unknown_members_may_not_be_a_pit() -> None:
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    assert "beyond reason" in _refused(_changed(("x-new",), deep)).problem
    assert (
        "nested too deeply" in _refused(_TEXT.replace('"x-series"', f'"x": {"[" * 99_999}')).problem
    )


def test_accents_in_two_signs_become_one() -> None:
    text = _TEXT.replace("Fog hides what", "Cafe\u0301 hides what").replace("x-note", "e\\u0301")
    pack, _ = load(text.encode(), _PATH)
    page = pack.comparisons[0]
    assert str(page.verdict).startswith("Caf\u00e9 hides")
    assert "\u00e9" in page.lineage.extra


def test_what_this_version_does_not_know_is_kept_wherever_it_stands() -> None:
    tree = json.loads(_TEXT)
    expected = deepcopy(tree)
    for target in (tree, expected):
        target["x"] = {"deep": [1, {"id": "Not an Id"}]}
        page = target["comparisons"][0]
        page["neighbours"]["x-up"] = "Weather"
        page["faq"][0]["x-asked"] = 2.50
        page["authors"][1]["x-id"] = None
        target["terms"][0]["senses"][0]["examples"][1]["x-year"] = 2019
    pack, _ = load(json.dumps(tree).encode(), _PATH)
    assert json.loads(dump(pack)) == expected


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("lang", "xq", "“xq” is no language tag"),
        ("lang", "en-Latn-Latn", "no language tag"),
        ("license", "CC0 1.0", "write CC0-1.0"),
        ("license", "CC-BY-4", "write CC-BY-4.0"),
        ("license", "all rights reserved", "LicenseRef-own"),
        ("license", "MIT AND", "write MIT"),
    ],
)
def test_a_name_that_no_standard_knows_is_doubted(field: str, value: str, said: str) -> None:
    text = _changed((field,), value)
    _, (problem,) = load(text.encode(), _PATH)
    assert said in problem.message
    assert (problem.level, problem.line) == (ProblemLevel.WARNING, _line_of(text, f'"{field}"'))


@pytest.mark.parametrize(
    "value",
    ["CC-BY-SA-4.0", "cc0-1.0", "(MIT OR Apache-2.0) AND CC-BY-4.0", "LicenseRef-school.1",
     "GPL-3.0-or-later WITH Classpath-exception-2.0"],
)  # fmt: skip
def test_a_licence_of_spdx_passes(value: str) -> None:
    assert load(_changed(("license",), value).encode(), _PATH)[1] == ()


def test_a_check_names_all_that_is_wrong_at_once() -> None:
    tree = json.loads(_TEXT)
    page = tree["comparisons"][0]
    page["quiz"][1]["answer"] = "dew"
    page["chart"][1]["id"] = "range"
    page["media"] = ["quay"]
    page["terms"].append("rain")
    tree["lang"] = "xq"
    found = inspect(json.dumps(tree, indent=1).encode(), _PATH)
    assert [problem.level for problem in found] == [ProblemLevel.ERROR] * 4 + [ProblemLevel.WARNING]
    assert all(problem.line and problem.message.endswith(".") for problem in found)
    said = " ".join(problem.message for problem in found)
    assert all(f"“{name}”" in said for name in ("dew", "range", "quay", "rain", "xq"))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """The sample with values exchanged, taken away, doubled or made up."""
    tree = json.loads(_TEXT)
    for _ in range(draw(st.integers(1, 3))):
        target: Any = tree
        while True:
            steps = list(target) if isinstance(target, dict) else list(range(len(target)))
            if not steps:
                break
            step = draw(st.sampled_from(steps))
            inner = target[step]
            if isinstance(inner, dict | list) and draw(st.integers(0, 4)):
                target = inner
                continue
            match draw(st.sampled_from(["change", "drop", "add", "swap"])):
                case "change":
                    target[step] = draw(_JSON)
                case "drop":
                    del target[step]
                case "add" if isinstance(target, dict):
                    target[draw(st.text(max_size=8))] = draw(_JSON)
                case "add":
                    target.append(deepcopy(inner))
                case "swap":
                    other = draw(st.sampled_from(steps))
                    target[step], target[other] = target[other], target[step]
            break
    return json.dumps(tree)


@settings(max_examples=150)
@given(_mutated(), st.booleans(), st.data())
def test_a_mangled_pack_is_read_whole_or_refused(text: str, cut: bool, data: st.DataObject) -> None:
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    if cut:
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    read = _tried(bytes(raw))
    if isinstance(read, ImportFailed):
        assert str(read).startswith("pack.json:")
        assert read.cure
        return
    pack, problems = read
    assert all(problem.message.endswith(".") for problem in problems)
    again = dump(pack)
    assert load(again, _PATH)[0] == pack
    assert len(inspect(again, _PATH)) == len(problems)


def _tried(data: bytes) -> tuple[Pack, tuple[PackProblem, ...]] | ImportFailed:
    try:
        return load(data, _PATH)
    except ImportFailed as error:
        return error
