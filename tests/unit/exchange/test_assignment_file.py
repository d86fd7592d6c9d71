"""A .diffwork file: what is written reads back, and anything else is refused in one sentence."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.exchange.assignment_file import dump, load, with_digest
from diffstudy.exchange.canonical_json import digest
from diffstudy.exchange.class_file import ASSIGNMENT_LIMIT, kind_of
from tests.unit.exchange.made_assignments import assignment, assignments

PATH = Path("week-3.diffwork")
DATA = dump(assignment())


@given(assignments())
@settings(max_examples=60, deadline=None)
def test_what_is_written_reads_back_the_same(work: Assignment) -> None:
    read, data = with_digest(work)
    assert replace(read, digest="") == work
    assert load(data, PATH) == read
    assert len(read.digest) == 64
    assert dump(read) == data


def test_the_digest_is_that_of_the_canonical_form() -> None:
    tree = json.loads(DATA)
    stated = tree.pop("digest")
    assert stated == digest(tree) == load(DATA, PATH).digest
    other = with_digest(replace(assignment(), title="Another"))[0]
    assert other.digest != stated


def test_the_kind_of_a_file_is_told_by_its_content() -> None:
    assert kind_of(DATA) == "diffwork"
    assert kind_of(b'\xef\xbb\xbf {"format":"diffresult","v":1}') == "diffresult"
    assert kind_of(b'{"format":"diffpack"}') is None
    assert kind_of(b"A vs B") is None


@pytest.mark.parametrize("position", range(0, len(DATA), max(1, len(DATA) // 150)))
def test_a_flipped_bit_is_refused(position: int) -> None:
    changed = bytearray(DATA)
    changed[position] ^= 0x01
    if json_or_none(bytes(changed)) == json.loads(DATA):
        return  # white space between two values
    with pytest.raises(ImportFailed) as caught:
        load(bytes(changed), PATH)
    assert_sentence(caught.value)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(share: float) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load(DATA[: int(len(DATA) * share)], PATH)
    assert_sentence(caught.value)


def test_an_edited_assignment_is_refused() -> None:
    with pytest.raises(ImportFailed, match="was changed or damaged"):
        load(DATA.replace(b'"attempts": 2', b'"attempts": 9'), PATH)


HOSTILE: list[tuple[dict[str, Any], str]] = [
    ({"format": "diffpack"}, "no assignment of diffstudy"),
    ({"v": 2}, "version 2, and this program reads 1"),
    ({"v": True}, "version True"),
    ({"count": 0}, "count"),
    ({"count": 10**30}, "number in the file is too large"),
    ({"attempts": "many"}, "attempts"),
    ({"due": "tomorrow"}, "due"),
    ({"due": "2026-02-31T10:00:00+01:00"}, "day"),
    ({"seal_to": "x"}, "seal_to"),
    ({"uid": "x"}, "uid"),
    ({"items": []}, "items"),
    ({"content": []}, "content"),
    ({"seed": "a|b"}, "seed"),
    ({"pass": 2}, "pass"),
    ({"show": "sometimes"}, "show"),
]


@pytest.mark.parametrize(("changes", "said"), HOSTILE)
def test_a_wrong_field_is_named(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ImportFailed, match=said) as caught:
        load(signed_anew(changes), PATH)
    assert_sentence(caught.value)


def test_a_question_that_points_at_nothing_is_refused() -> None:
    items = json.loads(DATA)["items"]
    for place, change in (
        (0, {"answer": 2}),
        (0, {"uid": items[1]["uid"]}),
        (0, {"card": "nothing"}),
        (0, {"shape": "essay"}),
        (2, {"answer": [0, 1]}),
        (2, {"tile_keys": []}),
        (3, {"contrast": {"terms": [], "about": ["one"]}}),
    ):
        changed = [dict(each) for each in items]
        changed[place] |= change
        with pytest.raises(ImportFailed) as caught:
            load(signed_anew({"items": changed}), PATH)
        assert_sentence(caught.value)
    with pytest.raises(ImportFailed, match="twice"):
        load(signed_anew({"items": [items[0], items[0]]}), PATH)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b'{"format": "diffwork", "format": "diffwork"}',
        b'{"format": "diffwork", "v": NaN}',
        b'{"format": "diffwork", "v": ' + b"[" * 50_000,
        b'{"format": "diffwork", "v": 1, "a": ' + b"[" * 60 + b"]" * 60 + b"}",
        b'{"format": "diffwork", "title": "\\u202eabc"}',
        b"\xff\xfe{}",
        b" " * (ASSIGNMENT_LIMIT + 1),
    ],
)
def test_hostile_bytes_are_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailed) as caught:
        load(data, PATH)
    assert_sentence(caught.value)


def test_unknown_members_are_passed_over() -> None:
    assert load(signed_anew({"colour": "blue"}), PATH).items == assignment().items


def signed_anew(changes: dict[str, Any]) -> bytes:
    """The file with other members and the digest that belongs to them, as a forger writes it."""
    tree = json.loads(DATA) | changes
    del tree["digest"]
    try:
        tree["digest"] = digest(tree)
    except ValueError:
        tree["digest"] = "0" * 64
    return json.dumps(tree).encode()


def json_or_none(data: bytes) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None


def assert_sentence(error: ImportFailed) -> None:
    said = str(error)
    assert said.startswith(f"{PATH}:")
    assert "; " in said
    assert "Traceback" not in said
    assert len(said) < 400
