"""Raw answers and the chain that ties them to their order, their student and their task."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from diffstudy.domain.question import Chosen, DontKnow, Placed, SelfRated, Typed
from diffstudy.domain.submission import (
    AnswerEvent,
    RawAnswer,
    Submission,
    chain_start,
    chained,
    given_answer,
    raw_answer,
)

EVENTS = (
    AnswerEvent(0, "a", "which2", 1, 5100),
    AnswerEvent(0, "b", "type", 'Läva \u2028 "x" \x01', 900),
    AnswerEvent(0, "c", "sort", (0, None, 1), 70),
    AnswerEvent(0, "a", "which2", None, 30, changed=True),
)  # fmt: skip
START = chain_start("uid", "digest", "2345W", 1)


def submission() -> Submission:
    moment = datetime(2026, 11, 22, 9, tzinfo=UTC)
    return Submission(
        "s", "uid", "digest", 1, "2345W", 1, "1.0.0", moment, moment, 7, chained(EVENTS, START)
    )


def test_the_reference_vector_of_the_chain() -> None:
    assert START == "9692c92c9aeab53b529da3c7ad8527eaea903e2b462b446b2704fcabf6af8470"
    assert [event.n for event in submission().events] == [0, 1, 2, 3]
    assert submission().events[-1].chain == (
        "368d1ead8f246d39375917c2af38f2a41d564bd1f7e2cf42d5a7543ff381d015"
    )


def test_the_chain_notices_every_change() -> None:
    work = submission()
    assert work.chain_holds
    events = work.events
    changed = (
        replace(work, code="23462"),
        replace(work, attempt=2),
        replace(work, digest="other"),
        replace(work, events=events[1:]),
        replace(work, events=(events[1], events[0], *events[2:])),
        replace(work, events=(replace(events[0], answer=0), *events[1:])),
        replace(work, events=(replace(events[0], ms=1), *events[1:])),
        replace(work, events=(*events[:3], replace(events[3], changed=False))),
    )
    assert not any(each.chain_holds for each in changed)


def test_the_last_answer_to_an_item_counts() -> None:
    last = submission().last_answers()
    assert list(last) == ["a", "b", "c"]
    assert last["a"].answer is None
    assert last["a"].changed


@pytest.mark.parametrize("raw", [0, 3, "", "lava", (0, None), (), None])
def test_an_answer_comes_back_from_what_is_kept(raw: RawAnswer) -> None:
    assert raw_answer(given_answer(raw)) == raw


def test_answers_have_their_kinds() -> None:
    kinds = [type(given_answer(raw)) for raw in (0, "a", (0,), None)]
    assert kinds == [Chosen, Typed, Placed, DontKnow]
    with pytest.raises(TypeError):
        raw_answer(SelfRated(knew=True))
