"""Regrets, gates and verdicts on results made by hand."""

from dataclasses import replace
from random import Random

import pytest

from diffstudy.runtime.learning_constants import LearningConstants
from diffstudy.simulation.arms import ARMS, HYBRID
from diffstudy.simulation.cells import Cell, CellResult
from diffstudy.simulation.course import CourseResult, Load
from diffstudy.simulation.coverage import Coverage, coverages
from diffstudy.simulation.cue_mix import mixes
from diffstudy.simulation.gates import cell_regrets, gates, minutes_ratio
from diffstudy.simulation.leeches import is_leech, leech_limit
from diffstudy.simulation.regret import Interval, mean_interval, regret, regret_interval
from diffstudy.simulation.report import cell_table, gate_lines, reliability_table, worst_regrets
from diffstudy.simulation.sweep import gains, verdict
from diffstudy.simulation.teacher import Predictions

COURSE = CourseResult(
    typed=0.80,
    choice=0.90,
    choice_corrected=0.80,
    d_prime=2.0,
    lean=0.1,
    forgotten=0.05,
    questions=100,
    questions_to_criterion=60,
    minutes_to_criterion=9.0,
    minutes_per_day=5.0,
    planned_minutes=5.0,
    met=1.0,
    predictions=Predictions(),
    results=(0b1101, 0b1000),
    recalls=(0.9, 0.5),
)
CELL = Cell(Load(30, 40), 0.2)
GOOD_COVERAGE = (Coverage(0.0, 5, 0.91, 0.0, 100), Coverage(0.5, 80, 0.95, 0.0, 100))


def _result(hybrid: CourseResult, best: CourseResult = COURSE) -> CellResult:
    courses = {arm.name: [best] * 6 for arm in ARMS}
    return CellResult(CELL, {**courses, HYBRID.name: [hybrid] * 6})


def _verdicts(result: CellResult, covered: tuple[Coverage, ...] = GOOD_COVERAGE) -> list[bool]:
    return [gate.passed for gate in gates([result], cell_regrets([result], 1), covered)]


def test_regret_is_what_the_best_arm_has_more() -> None:
    values = {"a": [0.5, 0.7], "b": [0.9, 0.1], "c": [0.6, 0.8]}
    assert regret(values, "a") == pytest.approx(0.1)
    assert regret(values, "c") == 0.0


def test_a_regret_interval_holds_the_estimate_and_narrows_with_more_learners() -> None:
    rng = Random(1)

    def width(learners: int) -> float:
        better = [rng.gauss(0.9, 0.05) for _ in range(learners)]
        values = {"better": better, "worse": [b - 0.02 + rng.gauss(0, 0.02) for b in better]}
        found = regret_interval(values, "worse", Random(2), resamples=300)
        assert found.low <= found.value <= found.high
        assert found.value == pytest.approx(0.02, abs=0.015)
        return found.high - found.low

    assert width(400) < width(25)


def test_learners_are_drawn_together_for_all_arms() -> None:
    """A constant distance is certain, however much learners differ."""
    values = {"one": [0.1, 0.5, 0.9], "other": [0.0, 0.4, 0.8]}
    found = regret_interval(values, "other", Random(3), resamples=200)
    assert (found.low, found.high) == pytest.approx((0.1, 0.1))


def test_mean_interval() -> None:
    found = mean_interval([0.4, 0.6] * 50, Random(1))
    assert found.value == pytest.approx(0.5)
    assert (found.low, found.high) == pytest.approx((0.48, 0.52), abs=0.006)


def test_equal_arms_pass_every_gate() -> None:
    assert _verdicts(_result(COURSE)) == [True, True, True, True]


@pytest.mark.parametrize(
    ("loss", "expected"),
    [
        ({"choice": 0.8901}, [True, True, True, True]),
        ({"choice": 0.8899}, [False, True, True, True]),
        ({"typed": 0.7801}, [True, True, True, True]),
        ({"typed": 0.7799}, [True, False, True, True]),
        ({"minutes_per_day": 5.49}, [True, True, True, True]),
        ({"minutes_per_day": 5.51}, [True, True, True, False]),
        ({"minutes_per_day": 4.49}, [True, True, True, False]),
    ],
)
def test_each_gate_has_its_limit(loss: dict[str, float], expected: list[bool]) -> None:
    assert _verdicts(_result(replace(COURSE, **loss))) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("share", "passes"), [(0.849, False), (0.85, True), (0.971, False)])
def test_every_row_of_the_coverage_counts(share: float, passes: bool) -> None:
    covered = (*GOOD_COVERAGE, Coverage(0.5, 20, share, 0.0, 100))
    assert _verdicts(_result(COURSE), covered)[2] is passes


def test_one_bad_cell_fails_the_gate_and_is_named() -> None:
    good = _result(COURSE)
    bad = CellResult(Cell(Load(10, 80), 0.0), _result(replace(COURSE, choice=0.85)).courses)
    first = gates([good, bad], cell_regrets([good, bad], 1), GOOD_COVERAGE)[0]
    assert not first.passed
    assert first.where == "10 questions a day, 80 terms, eta 0"
    (line, *_) = gate_lines([first])
    assert line.startswith("FAIL  two-choice regret of the hybrid: at most 0.010")
    assert "0.0500" in line


def test_minutes_are_compared_over_all_learners() -> None:
    slow = replace(COURSE, minutes_per_day=12.0, planned_minutes=10.0)
    assert minutes_ratio([COURSE, slow]) == pytest.approx(17 / 15)


def test_tables_name_every_arm() -> None:
    table = cell_table(_result(replace(COURSE, typed=0.7)), 1)
    assert all(arm.name in table for arm in ARMS)
    assert "0.000/0.100" in table
    assert HYBRID.name in worst_regrets([_result(COURSE)])


def test_reliability_by_decile() -> None:
    predictions = Predictions()
    for passed in (True, True, True, False):
        predictions.add(0.75, passed=passed)
    table = reliability_table([_result(replace(COURSE, predictions=predictions))], HYBRID.name)
    assert "predicted 0.750   passed 0.750   n = 24" in table
    assert "log loss 0.5623 over 24 reviews" in table


def test_coverage_is_deterministic_and_a_wrong_prior_shows() -> None:
    small = coverages(60, 4)
    assert small == coverages(60, 4)
    assert {row.answers for row in small} == {5, 10, 20, 40, 80}
    assert all(0.8 <= row.share <= 1 for row in small)
    sure_of_errors = coverages(60, 4, LearningConstants(beta_errors=60.0, beta_passes=20.0))
    assert max(row.share for row in sure_of_errors) < 0.5


@pytest.mark.parametrize(
    ("over_all", "worst", "expected"),
    [
        ((0.01, 0.002, 0.02), -0.005, "ship this value"),
        ((0.01, -0.001, 0.02), 0.0, "keep the shipped value: no clear gain"),
        ((0.01, 0.002, 0.02), -0.02, "keep the shipped value: no clear gain"),
        ((0.001, 0.0005, 0.002), 0.0, "keep the shipped value: no clear gain"),
        ((-0.01, -0.02, -0.001), -0.1, "keep the shipped value: this one is worse"),
    ],
)
def test_another_value_is_shipped_for_a_clear_gain_only(
    over_all: tuple[float, float, float], worst: float, expected: str
) -> None:
    assert verdict([Interval(*over_all)] * 2, worst) == expected


def test_gains_are_per_learner() -> None:
    better = replace(COURSE, typed=0.9)
    assert gains([COURSE, COURSE], [better, COURSE], "typed") == pytest.approx([0.1, 0.0])


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (0, False),
        (0b1000, True),  # three fails in three answers
        (0b1001, False),
        (0b1_000_1111, True),  # they count though passes follow
        (0b1_01111_0_1111_0, False),  # never three within ten
    ],
)
def test_a_leech_failed_so_often_within_a_window(results: int, expected: bool) -> None:
    assert is_leech(results, 3, 10) is expected


def test_what_a_leech_limit_finds() -> None:
    found = leech_limit([COURSE], 3, 10)  # the second term failed three times and is the worst
    assert (found.found, found.right, found.caught) == (0.5, 1.0, 1.0)
    assert leech_limit([COURSE], 4, 10).right is None


def test_the_mix_of_cues_under_each_belief() -> None:
    found = {(row.belief, row.mix): row for row in mixes(300, 1)}
    assert len(found) == 18
    for belief in {belief for belief, _ in found}:
        only_examples = found[belief, (1, 0, 0)]
        assert only_examples.examples == max(
            r.examples for (b, _), r in found.items() if b == belief
        )
        assert only_examples.examples > only_examples.all_kinds
