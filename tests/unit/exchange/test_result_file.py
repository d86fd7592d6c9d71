"""A .diffresult file: sealed, signed, read back; whatever happened to it is one sentence."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed, SealBroken, SealedForOthers, UnreadableFile
from diffstudy.domain.submission import AnswerEvent, Submission, chain_start, chained
from diffstudy.exchange import sealing
from diffstudy.exchange.canonical_json import canonical
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.class_file import RESULT_LIMIT, kind_of
from diffstudy.exchange.result_file import dump, load, submission_entry
from tests.unit.exchange.made_assignments import TEACHER, assignment

PATH = Path("week-3_2345W_1.diffresult")
WORK = assignment()
PROFILE = sealing.new_signing_key()
KEYS = (sealing.new_sealing_key(), TEACHER)
HOME = timezone(timedelta(hours=-5))

_answers: Any = st.one_of(
    st.none(),
    st.integers(0, 19),
    st.text(max_size=40).map(cleaned),
    st.lists(st.none() | st.integers(0, 5), max_size=6).map(tuple),
)
_events = st.builds(
    AnswerEvent,
    st.just(0),
    st.sampled_from([item.uid for item in WORK.items]),
    st.sampled_from(["which2", "sort"]),
    _answers,
    st.integers(0, 10**9),
    st.booleans(),
)


def submission(events: list[AnswerEvent] | None = None, code: str = "2345W") -> Submission:
    if events is None:
        events = [AnswerEvent(0, item.uid, item.question.mode, 1, 5100) for item in WORK.items]
    start = chain_start(WORK.uid, "d" * 64, code, 1)
    return Submission(
        uid="7a2e4f10-0000-4000-8000-000000000001",
        assignment=WORK.uid,
        digest="d" * 64,
        revision=1,
        code=code,
        attempt=1,
        app="1.0.0",
        started=datetime(2026, 11, 22, 9, tzinfo=HOME),
        finished=datetime(2026, 11, 22, 9, 7, 0, 500_000, tzinfo=HOME),
        mono_ms=412_000,
        events=chained(events, start),
    )


DATA = dump(submission(), TEACHER.public, PROFILE)


@given(st.lists(_events, max_size=12), st.sampled_from(["2345W", "Ada Ünal"]), st.booleans())
@settings(max_examples=50, deadline=None)
def test_what_is_saved_reads_back_the_same(
    events: list[AnswerEvent], code: str, is_signed: bool
) -> None:
    work = submission(events, code)
    data = dump(work, TEACHER.public, PROFILE if is_signed else None)
    read = load(data, PATH, KEYS)
    assert read == replace(work, key=PROFILE.public if is_signed else "")
    assert read.chain_holds
    assert kind_of(data) == "diffresult"


def test_nothing_about_the_student_or_the_questions_can_be_read_from_outside() -> None:
    seen = DATA.decode()
    assert set(json.loads(seen)) == {"format", "v", "assignment", "seal"}
    assert "2345W" not in seen
    assert PROFILE.public not in seen
    inside = canonical(submission_entry(submission())).decode()
    assert "flows above" not in inside
    assert "score" not in inside


def test_twenty_answers_make_a_small_file() -> None:
    events = [AnswerEvent(0, WORK.items[0].uid, "which2", 1, 5100)] * 20
    assert len(dump(submission(events), TEACHER.public, PROFILE)) < 8_000


def test_two_savings_of_one_attempt_differ_outside_and_are_one_inside() -> None:
    again = dump(submission(), TEACHER.public, PROFILE)
    assert again != DATA
    assert load(again, PATH, KEYS) == load(DATA, PATH, KEYS)


@pytest.mark.parametrize("position", range(0, len(DATA), 23))
def test_a_flipped_bit_is_refused(position: int) -> None:
    changed = bytearray(DATA)
    changed[position] ^= 0x04
    with pytest.raises(ImportFailed) as caught:
        load(bytes(changed), PATH, KEYS)
    assert_sentence(caught.value)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.99])
def test_a_file_that_was_cut_off_is_refused(share: float) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load(DATA[: int(len(DATA) * share)], PATH, KEYS)
    assert_sentence(caught.value)


def test_another_teachers_result_says_so() -> None:
    with pytest.raises(SealedForOthers, match="another teacher's key") as caught:
        load(DATA, PATH, KEYS[:1])
    assert_sentence(caught.value)


def test_a_result_moved_to_another_assignment_is_refused() -> None:
    """Outside, the uid of the assignment is bound to the seal."""
    tree = json.loads(DATA)
    tree["assignment"] = "0b54e3a8-4f1c-4c25-9d16-6f0f2ad0a002"
    with pytest.raises(SealBroken, match="changed or damaged"):
        load(json.dumps(tree).encode(), PATH, KEYS)
    within = dump(replace(submission(), assignment=tree["assignment"]), TEACHER.public)
    assert load(within, PATH, KEYS).chain_holds is False


def test_a_forged_answer_does_not_fit_the_signature() -> None:
    said = submission_entry(submission())
    said["key"] = PROFILE.public
    said["sig"] = sealing.sign(canonical(said), PROFILE.private)
    said["events"][0]["answer"] = 0
    with pytest.raises(SealBroken, match="signature of the result does not fit"):
        load(sealed_anew(said), PATH, KEYS)
    del said["sig"]
    with pytest.raises(SealBroken, match="signature"):
        load(sealed_anew(said), PATH, KEYS)
    del said["key"]
    assert not load(sealed_anew(said), PATH, KEYS).chain_holds


HOSTILE: list[tuple[dict[str, Any], str]] = [
    ({"format": "diffwork"}, "no result"),
    ({"v": 7}, "version 7"),
    ({"events": [{"n": 0}]}, "events"),
    ({"events": "none"}, "events"),
    ({"code": ""}, "code"),
    ({"code": "x" * 61}, "code"),
    ({"started": "2026-11-22T09:00:00"}, "started"),
    ({"started": "2026-13-22T09:00:00Z"}, "month"),
    ({"mono_ms": -1}, "mono_ms"),
    ({"attempt": 0}, "attempt"),
    ({"digest": "x"}, "digest"),
    ({"assignment": "0b54e3a8-4f1c-4c25-9d16-6f0f2ad0a009"}, "two assignments"),
]


@pytest.mark.parametrize(("changes", "said"), HOSTILE)
def test_a_wrong_field_inside_is_named(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ImportFailed, match=said) as caught:
        load(sealed_anew(submission_entry(submission()) | changes), PATH, KEYS)
    assert_sentence(caught.value)


def test_bytes_that_are_no_json_inside_the_seal_are_refused() -> None:
    for content in (b"", b"\xff", b"[" * 10_000, b"{}"):
        with pytest.raises(ImportFailed) as caught:
            load(around(content), PATH, KEYS)
        assert_sentence(caught.value)


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="larger than 1 MB"):
        load(b" " * (RESULT_LIMIT + 1), PATH, KEYS)


def test_instants_keep_their_zone() -> None:
    read = load(DATA, PATH, KEYS)
    assert read.started.utcoffset() == timedelta(hours=-5)
    assert read.finished.astimezone(UTC) - read.started.astimezone(UTC) == timedelta(seconds=420.5)


def sealed_anew(said: dict[str, Any]) -> bytes:
    return around(canonical(said))


def around(content: bytes) -> bytes:
    tree = json.loads(DATA)
    outside = {
        "format": "diffresult",
        "v": 1,
        "assignment": WORK.uid,
        "seal": {"alg": tree["seal"]["alg"], "to": tree["seal"]["to"]},
    }
    sealed = sealing.seal(content, TEACHER.public, canonical(outside))
    outside["seal"] |= {
        "ephemeral": sealed.ephemeral,
        "nonce": sealed.nonce,
        "content": sealed.content,
    }
    return canonical(outside)


def assert_sentence(error: ImportFailed) -> None:
    said = str(error)
    assert said.startswith(f"{PATH}:")
    assert "; " in said
    assert len(said) < 400
