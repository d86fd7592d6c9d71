"""The gates of a release (learning.md section 5): what may not get worse."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from diffstudy.simulation.arms import HYBRID
from diffstudy.simulation.cells import Cell, CellResult
from diffstudy.simulation.course import CourseResult
from diffstudy.simulation.coverage import Coverage
from diffstudy.simulation.regret import Interval, regret_interval

CHOICE_REGRET = 0.01
TYPED_REGRET = 0.02
COVERAGE = (0.85, 0.97)
MINUTES = 0.10


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: the worst that was found, where, and whether that is good enough."""

    name: str
    limit: str
    worst: str
    where: str
    passed: bool


@dataclass(frozen=True, slots=True)
class CellRegret:
    """What the program's own arm loses in one cell."""

    cell: Cell
    choice: Interval
    typed: Interval


def cell_regrets(results: Sequence[CellResult], seed: int) -> tuple[CellRegret, ...]:
    """Return the regret of the hybrid in every cell."""
    return tuple(
        CellRegret(
            result.cell,
            _regret(result, "choice", seed),
            _regret(result, "typed", seed),
        )
        for result in results
    )


def gates(
    results: Sequence[CellResult], regrets: Sequence[CellRegret], coverages: Sequence[Coverage]
) -> tuple[Gate, ...]:
    """Return every gate, passed or not.

    The estimates decide; an upper end beyond the limit is printed and asks for more learners.
    """
    return (
        _regret_gate("two-choice regret of the hybrid", CHOICE_REGRET, regrets, "choice"),
        _regret_gate("typed regret of the hybrid", TYPED_REGRET, regrets, "typed"),
        _coverage_gate(coverages),
        _minutes_gate(results),
    )


def minutes_ratio(courses: Sequence[CourseResult]) -> float:
    """Return simulated minutes a day over planned ones, for all learners together."""
    return sum(c.minutes_per_day for c in courses) / sum(c.planned_minutes for c in courses)


def _regret(result: CellResult, metric: str, seed: int) -> Interval:
    values = {
        name: [float(getattr(course, metric)) for course in courses]
        for name, courses in result.courses.items()
    }
    return regret_interval(values, HYBRID.name, Random(f"{seed}|{result.cell}|{metric}"))


def _regret_gate(name: str, limit: float, regrets: Sequence[CellRegret], metric: str) -> Gate:
    worst = max(regrets, key=lambda regret: _interval(regret, metric).value)
    found = _interval(worst, metric)
    return Gate(
        name,
        f"at most {limit:.3f} in every cell",
        f"{found.value:.4f} [{found.low:.4f}, {found.high:.4f}]",
        str(worst.cell),
        all(_interval(regret, metric).value <= limit for regret in regrets),
    )


def _interval(regret: CellRegret, metric: str) -> Interval:
    return regret.choice if metric == "choice" else regret.typed


def _coverage_gate(coverages: Sequence[Coverage]) -> Gate:
    low, high = COVERAGE
    middle = (low + high) / 2
    worst = max(coverages, key=lambda coverage: abs(coverage.share - middle))
    kind = "mixed with typed" if worst.typed_share else "two-choice"
    return Gate(
        "coverage of the 90% interval of a confusion rate",
        f"{low:.2f} to {high:.2f} in every row",
        f"{worst.share:.3f}",
        f"{kind} answers, n = {worst.answers}",
        all(low <= coverage.share <= high for coverage in coverages),
    )


def _minutes_gate(results: Sequence[CellResult]) -> Gate:
    ratios = {result.cell: minutes_ratio(result.courses[HYBRID.name]) for result in results}
    worst = max(ratios, key=lambda cell: abs(ratios[cell] - 1))
    return Gate(
        "minutes a day over the plan",
        f"within {MINUTES:.0%} in every cell",
        f"{ratios[worst]:.3f}",
        str(worst),
        all(abs(ratio - 1) <= MINUTES for ratio in ratios.values()),
    )
