"""Leeches and misleading cues, from hand-made logs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.review import Rating
from diffstudy.scheduling.leeches import CueRecord, is_leech, misleading
from tests.unit.scheduling.reviews import TERM_A, A, B, answer, graded


def _history(text: str) -> list[object]:
    """One answer a letter: p passed, f failed, u ungraded and wrong."""
    made = {
        "p": lambda: graded(TERM_A, Rating.GOOD),
        "f": lambda: graded(TERM_A, Rating.AGAIN),
        "u": lambda: answer(TERM_A, correct=False, answer_term=B),
    }
    return [made[letter]() for letter in text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ffffff", True),
        ("fffff", False),
        ("fffffppppf", True),
        ("ffffffpppp", True),
        ("ffffffppppp", False),  # the first fail has left the window
        ("fffffuuuuu", False),
        ("fffffuuuuuf", True),
        ("", False),
    ],
)
def test_six_fails_in_the_last_ten_graded(text: str, expected: bool) -> None:
    assert is_leech(_history(text)) is expected  # type: ignore[arg-type]


def _of(term: str, **counts: tuple[int, int]) -> list[CueRecord]:
    return [CueRecord(term, cue, of, wrong) for cue, (wrong, of) in counts.items()]


@pytest.mark.parametrize(
    ("bad", "others", "expected"),
    [
        ((4, 4), (0, 4), True),  # 1.00 above, 2 SE = 0.71
        ((3, 3), (0, 20), False),  # too few showings
        ((3, 4), (2, 20), True),  # 0.65 above, 2 SE = 0.44
        ((2, 4), (2, 10), False),  # 0.30 above, 2 SE = 0.53
        ((4, 4), (4, 4), False),
        ((0, 4), (0, 4), False),
        ((4, 4), (0, 0), False),
    ],
)
def test_two_standard_errors_above_the_other_cues(
    bad: tuple[int, int], others: tuple[int, int], expected: bool
) -> None:
    found = misleading(_of(A, bad=bad, others=others))
    assert [record.cue for record in found] == (["bad"] if expected else [])


def test_a_cue_is_compared_with_cues_of_its_own_term() -> None:
    records = [*_of(A, bad=(4, 4)), *_of(B, good=(0, 20))]
    assert misleading(records) == ()


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(0, 9), st.integers(0, 9))),
)
def test_what_misleads_fails_more_often_than_the_rest(counts: dict[str, tuple[int, int]]) -> None:
    records = [CueRecord(A, cue, max(pair), min(pair)) for cue, pair in counts.items()]
    for record in misleading(records):
        assert record.showings >= 4
        rest = [other for other in records if other is not record]
        shown, wrong = sum(r.showings for r in rest), sum(r.errors for r in rest)
        assert record.errors * shown > wrong * record.showings
    assert set(misleading(records[::-1])) == set(misleading(records))
