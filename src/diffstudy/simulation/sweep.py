"""Other values of the constants that rest on judgement alone, marked [J] in learning.md A9."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.simulation.arms import HYBRID, Rules
from diffstudy.simulation.cells import CELLS, Cell, run_cell
from diffstudy.simulation.course import CourseResult
from diffstudy.simulation.cue_mix import mixes
from diffstudy.simulation.leeches import leech_limit
from diffstudy.simulation.regret import Interval, mean_interval

CLEAR_GAIN = 0.002
"""Mean gain over all cells from which another value is worth shipping, if it is no chance."""

_WORST_LOSS = 0.01
_LEECH_LIMITS = ((4, 10), (5, 10), (6, 10), (7, 10), (8, 10), (3, 6), (4, 6))
_TERMS_PER_MIX = 4_000

Courses = Mapping[Cell, Sequence[CourseResult]]


def _constant(name: str, value: float) -> Rules:
    return Rules(constants=replace(LEARNING, **{name: value}))  # type: ignore[arg-type]  # the name says which type


SWEPT: Mapping[str, Mapping[str, Rules]] = {
    "half-life of an answer in a confusion rate (45 days)": {
        f"{days} days": _constant("half_life_days", days) for days in (15.0, 90.0, 365.0)
    },
    "distractor drawn uniformly (20%)": {
        f"{share:.0%}": _constant("uniform_distractor_share", share) for share in (0.0, 0.5, 1.0)
    },
    "weight of confusion in the order of contrasts (0.8)": {
        f"{weight}": _constant("confusion_priority", weight) for weight in (0.0, 0.4, 1.6)
    },
    "new comparisons a day (2)": {
        f"{pages}": Rules(new_pages_per_day=pages) for pages in (1, 3, 5)
    },
}
"""Per constant, with the shipped value in its name, the other values."""


def sweep(learners: int, seed: int, progress: Callable[[str], None]) -> Iterator[str]:
    """Yield the lines of the report: each value in each cell beside the shipped one."""
    yield f"The hybrid with other constants; {learners} learners a cell, seed {seed}."
    yield "Gain over the shipped value, typed/two-choice, and its mean over all cells."
    shipped = _courses(Rules(), learners, seed)
    progress("shipped values")
    for constant, values in SWEPT.items():
        yield f"\n{constant}"
        for name, rules in values.items():
            tried = _courses(rules, learners, seed)
            progress(f"{constant}: {name}")
            yield from _compared(name, shipped, tried, seed)
    yield from _leech_lines(shipped)
    yield from _mix_lines(seed)


def _courses(rules: Rules, learners: int, seed: int) -> Courses:
    return {
        cell: run_cell(cell, learners=learners, seed=seed, arms=(HYBRID,), rules=rules).courses[
            HYBRID.name
        ]
        for cell in CELLS
    }


def _compared(name: str, shipped: Courses, tried: Courses, seed: int) -> Iterator[str]:
    typed = {cell: gains(shipped[cell], tried[cell], "typed") for cell in shipped}
    choice = {cell: gains(shipped[cell], tried[cell], "choice") for cell in shipped}
    for cell in shipped:
        yield f"  {name:10}{cell!s:40}{_mean(typed[cell]):+.4f}/{_mean(choice[cell]):+.4f}"
    rng = Random(f"{seed}|{name}")
    # As many values are tried as there are chances of a gain by luck: 95% for all together.
    tail = 0.025 / sum(map(len, SWEPT.values()))
    over_all = [
        mean_interval([_mean(row) for row in zip(*of.values(), strict=True)], rng, 5_000, tail)
        for of in (typed, choice)
    ]
    worst = min(_mean(row) for of in (typed, choice) for row in of.values())
    ends = " / ".join(f"{i.value:+.4f} [{i.low:+.4f}, {i.high:+.4f}]" for i in over_all)
    yield f"  {name:10}{'mean of all cells':40}{ends}: {verdict(over_all, worst)}"


def gains(
    shipped: Sequence[CourseResult], tried: Sequence[CourseResult], metric: str
) -> list[float]:
    """Return what each learner gains by the other value."""
    return [
        float(getattr(new, metric)) - float(getattr(old, metric))
        for old, new in zip(shipped, tried, strict=True)
    ]


def verdict(over_all: Sequence[Interval], worst_cell: float) -> str:
    """Return which value to ship; a clear gain takes every measure and harms no cell."""
    if all(i.value >= CLEAR_GAIN and i.low > 0 for i in over_all) and worst_cell >= -_WORST_LOSS:
        return "ship this value"
    if all(i.value <= -CLEAR_GAIN and i.high < 0 for i in over_all):
        return "keep the shipped value: this one is worse"
    return "keep the shipped value: no clear gain"


def _leech_lines(shipped: Courses) -> Iterator[str]:
    yield "\nleech: fails among the last graded answers (6 of 10)"
    every = [course for courses in shipped.values() for course in courses]
    for fails, window in _LEECH_LIMITS:
        found = leech_limit(every, fails, window)
        right = "-" if found.right is None else f"{found.right:.0%}"
        yield (
            f"  {f'{fails} of {window}':10}marks {found.found:.2%} of the terms; {right} of them "
            f"among the hardest tenth, of which it finds {found.caught:.0%}"
        )


def _mix_lines(seed: int) -> Iterator[str]:
    yield "\nexamples : definitions : cells (3:2:1), recall on all kinds / on examples"
    for found in mixes(_TERMS_PER_MIX, seed):
        mix = ":".join(map(str, found.mix))
        yield f"  {mix:10}{found.belief:40}{found.all_kinds:.3f} / {found.examples:.3f}"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
