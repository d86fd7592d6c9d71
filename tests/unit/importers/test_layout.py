import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.importers.page.layout import side_probabilities

_NAMED = 6.0


def _sides(slots: list[int], evidence: list[float]) -> str:
    return "".join(
        "?" if abs(chance - 0.5) < 0.1 else "A" if chance > 0.5 else "B"
        for chance in side_probabilities(slots, evidence)
    )


def _plain(evidence: list[float]) -> str:
    return _sides(list(range(len(evidence))), evidence)


def test_without_any_evidence_the_terms_take_turns() -> None:
    chances = side_probabilities(range(10), [0.0] * 10)
    assert [int(chance < 0.5) for chance in chances] == [0, 1] * 5


def test_without_any_evidence_nobody_knows_when_a_term_runs_out() -> None:
    surely = [max(each, 1 - each) for each in side_probabilities(range(10), [0.0] * 10)]
    assert surely[0] > 0.75 > surely[3] > surely[6]
    assert surely[-1] < 0.65


def test_a_page_may_begin_with_the_second_term() -> None:
    assert _plain([-_NAMED, 0, 0, _NAMED, -_NAMED, 0]) == "BABABA"


@pytest.mark.parametrize("side", [1, -1])
def test_whose_tail_it_is_is_decided_by_evidence(side: int) -> None:
    rows = [_NAMED, -_NAMED] * 4
    tail = [side * _NAMED, side * _NAMED, 0.0, side * _NAMED, 0.0, 0.0, side * _NAMED]
    assert _plain(rows + tail)[8:] == ("A" if side > 0 else "B") * 7


def test_the_odd_block_at_the_end_stays_open_without_evidence() -> None:
    assert _plain([_NAMED, -_NAMED] * 4 + [0.0])[-1] == "?"
    assert _plain([_NAMED, -_NAMED] * 4 + [_NAMED])[-1] == "A"
    assert _plain([_NAMED, -_NAMED] * 4 + [-_NAMED])[-1] == "B"


def test_a_lost_block_keeps_its_place_in_the_order() -> None:
    # A B A (lost B) A B: by counting the blocks alone the fourth would be B.
    assert _sides([0, 1, 2, 4, 5, 6, 7], [_NAMED, -_NAMED, 0, 0, 0, 0, 0]) == "ABAABAB"


def test_a_long_gap_counts_its_places_as_well() -> None:
    evidence = [_NAMED, -_NAMED, _NAMED, -_NAMED, 0, _NAMED, -_NAMED]
    assert _sides([0, 1, 2, 3, 13, 14, 15], evidence) == "ABABBAB"
    assert _sides([0, 1, 2, 3, 14, 17], [*evidence[:4], _NAMED, -_NAMED]) == "ABABAB"


def test_one_contradiction_does_not_move_the_whole_page() -> None:
    evidence = [_NAMED, -_NAMED] * 6
    evidence[5] = 1.5
    assert _plain(evidence) == "AB" * 6


def test_a_page_with_definitions_of_one_term_only() -> None:
    assert _plain([-_NAMED] * 5) == "BBBBB"


def test_nothing_in_nothing_out() -> None:
    assert side_probabilities([], []) == ()


def _every_layout(first: int, second: int) -> list[int]:
    rows = min(first, second)
    longer = 0 if first > second else 1
    return [0, 1] * rows + [longer] * (max(first, second) - rows)


@given(st.integers(0, 30), st.integers(0, 30), st.data())
def test_named_blocks_find_their_side_in_every_layout(
    first: int, second: int, data: st.DataObject
) -> None:
    truth = _every_layout(first, second)
    strength = st.floats(4.5, 12.0)
    evidence = [data.draw(strength) * (1 if side == 0 else -1) for side in truth]
    chances = side_probabilities(range(len(truth)), evidence)
    assert [int(chance < 0.5) for chance in chances] == truth


@given(
    st.lists(st.tuples(st.integers(1, 400), st.floats(-30, 30)), max_size=60),
)
def test_probabilities_stay_probabilities(steps: list[tuple[int, float]]) -> None:
    slots, place = [], 0
    for gap, _ in steps:
        place += gap
        slots.append(place)
    chances = side_probabilities(slots, [odds for _, odds in steps])
    assert len(chances) == len(steps)
    assert all(0 <= chance <= 1 for chance in chances)


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=30), st.integers(0, 29), st.floats(0, 5))
def test_more_evidence_for_a_side_never_makes_it_less_likely(
    evidence: list[float], at: int, more: float
) -> None:
    at %= len(evidence)
    stronger = [odds + more * (index == at) for index, odds in enumerate(evidence)]
    slots = range(len(evidence))
    before = side_probabilities(slots, evidence)[at]
    assert side_probabilities(slots, stronger)[at] >= before - 1e-9
