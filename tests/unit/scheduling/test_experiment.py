"""The coin of the experiment is fair and fixed; its interval covers and never collapses."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.experiment import Arm
from diffstudy.scheduling.experiment import (
    _student_quantile,
    arms_of_pair,
    next_look,
    paired_difference,
    planned_look,
)


@given(st.text(max_size=12), st.integers(0, 500))
def test_a_pair_has_both_arms_and_the_same_again(seed: str, pair: int) -> None:
    assert set(arms_of_pair(seed, pair)) == {Arm.HYBRID, Arm.PLAIN}
    assert arms_of_pair(seed, pair) == arms_of_pair(seed, pair)


def test_the_coin_is_fair() -> None:
    heads = sum(arms_of_pair("seed", pair)[0] is Arm.HYBRID for pair in range(2_000))
    assert 900 < heads < 1_100


@pytest.mark.parametrize(
    ("complete", "look", "wanted"),
    [(0, 0, 12), (11, 0, 12), (12, 12, 24), (23, 12, 24), (24, 24, 48), (50, 48, 96)],
)
def test_a_result_is_told_at_planned_looks_only(complete: int, look: int, wanted: int) -> None:
    assert (planned_look(complete), next_look(complete)) == (look, wanted)


@pytest.mark.parametrize(
    ("freedom", "value"), [(1, 12.7062), (5, 2.5706), (13, 2.1604), (30, 2.0423), (1000, 1.9623)]
)
def test_students_quantile_is_that_of_the_tables(freedom: int, value: float) -> None:
    assert _student_quantile(freedom) == pytest.approx(value, abs=1e-3)


@given(st.lists(st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0]), min_size=1, max_size=60))
def test_the_interval_holds_the_mean_and_has_a_width(differences: list[float]) -> None:
    found = paired_difference(differences)
    mirrored = paired_difference([-each for each in differences])
    assert -1 <= found.low < found.high <= 1
    assert found.low - 1e-9 <= found.mean <= found.high + 1e-9
    assert (mirrored.low, mirrored.high) == pytest.approx((-found.high, -found.low))


@pytest.mark.parametrize(
    ("pairs", "hybrid", "plain"), [(12, 0.5, 0.5), (12, 0.9, 0.8), (24, 0.85, 0.6)]
)
def test_the_interval_covers_the_truth(pairs: int, hybrid: float, plain: float) -> None:
    rng = Random(7)
    covered = 0
    for _ in range(400):
        differences = [
            (sum(rng.random() < hybrid for _ in "ab") - sum(rng.random() < plain for _ in "ab")) / 2
            for _ in range(pairs)
        ]
        found = paired_difference(differences)
        covered += found.low <= hybrid - plain <= found.high
    assert covered >= 0.93 * 400
