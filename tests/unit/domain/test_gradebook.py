from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.assignment import Assignment, CountedAttempt
from diffstudy.domain.classroom import Student
from diffstudy.domain.gradebook import (
    Decision,
    DecisionKind,
    GradebookRow,
    PaperScore,
    row_of,
)
from diffstudy.domain.instants import utc_instant
from diffstudy.domain.marked import MarkedAttempt
from tests.unit.domain.marked_attempts import START_MS, A, answer, attempt
from tests.unit.exchange.made_assignments import assignment

ANN = Student("AAAA2", "Ann", "10B")
DUE = utc_instant(START_MS) + timedelta(minutes=10)


def work(**changes: object) -> Assignment:
    made = replace(assignment(), due=DUE, grace_min=5, attempts=2)
    return replace(made, **changes)  # type: ignore[arg-type]


def reached(right: int, number: int, **more: object) -> MarkedAttempt:
    answers = [answer(f"i{place}", place < right) for place in range(10)]
    more.setdefault("uid", f"u{number}-{right}")
    return attempt(answers, number=number, **more)  # type: ignore[arg-type]


def row(*attempts: MarkedAttempt, of: Assignment | None = None, **more: object) -> GradebookRow:
    return row_of(ANN, attempts, of or work(), {}, (A,), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("policy", "share"),
    [(CountedAttempt.FIRST, 0.3), (CountedAttempt.LAST, 0.5), (CountedAttempt.BEST, 0.8)],
)
def test_the_policy_picks_one_attempt(policy: CountedAttempt, share: float) -> None:
    tries = [reached(5, 3), reached(8, 2), reached(3, 1)]
    found = row(*tries, of=work(counted=policy, attempts=3))
    assert found.share == share
    assert [line.attempt.number for line in found.lines] == [1, 2, 3]


def test_attempts_over_the_limit_are_shown_and_not_counted() -> None:
    found = row(reached(3, 1), reached(4, 2), reached(10, 3))
    assert [line.is_over_limit for line in found.lines] == [False, False, True]
    assert found.share == 0.4


def test_a_number_that_was_given_twice_is_over_the_limit_as_well() -> None:
    tries = [
        reached(3, 1, uid="a"),
        reached(4, 1, uid="b", minutes=6),
        reached(9, 1, uid="c", minutes=7),
    ]
    assert [line.is_over_limit for line in row(*tries).lines] == [False, False, True]


def test_the_newest_revision_that_was_answered_counts() -> None:
    found = row(reached(9, 1, revision=1), reached(2, 1, revision=3), reached(4, 2, revision=3))
    assert found.share == 0.4
    assert [line.attempt.revision for line in found.lines] == [3, 3, 1]


@pytest.mark.parametrize(("minutes", "is_late"), [(10, False), (15, False), (15.001, True)])
def test_late_is_after_the_due_time_and_its_grace(minutes: float, is_late: bool) -> None:
    found = row(reached(8, 1, minutes=minutes))
    assert found.is_late is is_late
    assert found.share == 0.8


def test_what_was_not_handed_in_is_blank_and_not_zero() -> None:
    assert row().share is None
    assert row().is_absent
    assert row(reached(0, 1)).share == 0.0
    assert row(reached(9, 3), of=work(attempts=1)).share is None


def test_the_teacher_decides_about_a_row() -> None:
    late = reached(8, 1, minutes=60)
    shares = {kind: row(late, decision=Decision(kind, 0.1)).share for kind in DecisionKind}
    assert shares[DecisionKind.FULL] == 0.8
    assert shares[DecisionKind.REDUCED] == pytest.approx(0.7)
    assert shares[DecisionKind.LEFT_OUT] is None
    assert row(reached(1, 1), decision=Decision(DecisionKind.REDUCED, 0.5)).share == 0.0
    assert row(decision=Decision(DecisionKind.REDUCED, 0.5)).share is None


def test_a_score_from_paper_counts_instead_of_the_files() -> None:
    found = row(reached(8, 1, minutes=60), paper=PaperScore(7.5, 10))
    assert found.share == 0.75
    assert not found.is_late
    assert len(found.lines) == 1


def test_an_item_left_out_counts_as_asked_but_not_as_right() -> None:
    half = attempt([answer("i0", True)], items=("i0", "i1"))
    assert row(half).share == 0.5


@given(
    st.lists(
        st.tuples(st.integers(0, 10), st.integers(1, 4), st.integers(1, 3), st.integers(0, 30)),
        max_size=6,
    ),
    st.sampled_from(CountedAttempt),
    st.integers(1, 3),
)
def test_every_file_is_in_the_row_once_and_one_counts_at_most(
    tries: list[tuple[int, int, int, int]], policy: CountedAttempt, limit: int
) -> None:
    attempts = [
        reached(right, number, uid=str(place), revision=revision, minutes=minutes)
        for place, (right, number, revision, minutes) in enumerate(tries)
    ]
    of = work(counted=policy, attempts=limit)
    found = row(*attempts, of=of)
    assert sorted(line.attempt.uid for line in found.lines) == sorted(each.uid for each in attempts)
    assert row(*reversed(attempts), of=of) == found
    within = [line for line in found.lines if not line.is_over_limit]
    assert (found.counted is None) == (not within)
    if found.counted is not None:
        newest = max(line.attempt.revision for line in within)
        shares = [line.attempt.share for line in within if line.attempt.revision == newest]
        assert len(shares) <= limit
        wanted = {
            CountedAttempt.BEST: max(shares),
            CountedAttempt.FIRST: shares[0],
            CountedAttempt.LAST: shares[-1],
        }
        assert found.share == wanted[policy]
