"""The figures of a simulation as a table that a person can read."""

from collections.abc import Iterator, Sequence
from random import Random
from statistics import median

from diffstudy.simulation.cells import CellResult
from diffstudy.simulation.course import CRITERION, WELL_KNOWN, CourseResult
from diffstudy.simulation.coverage import Coverage
from diffstudy.simulation.gates import CellRegret, Gate, minutes_ratio
from diffstudy.simulation.regret import Interval, mean_interval, regret

_COLUMNS = (
    f"{'arm':36}{'typed':>14}{'choice':>14}{'corr.':>7}{'d-prime':>8}{'|c|':>6}"
    f"{f'R<{WELL_KNOWN:.1f}':>7}{f'to {CRITERION:.1f}':>12}{'min':>6}"
    f"{'min/plan':>9}{'log loss':>9}{'regret':>14}"
)


def explanation(learners: int, seed: int) -> str:
    """Return what the columns mean, with the number of learners."""
    return (
        f"{learners} synthetic learners a cell, seed {seed}; every arm asks each learner the same "
        "number of questions.\n"
        "typed, choice: true chance of a right answer at the test, 14 days after 60 days of "
        "study (± half of the 95% interval)\n"
        "corr.: choice with guessing taken out; d-prime, |c|: 8 cues a side, log-linear; "
        f"R<{WELL_KNOWN:.1f}: share of terms forgotten at the test\n"
        f"to {CRITERION:.1f}, min: median questions and minutes until the mean chance of typing a "
        "term reached it (share of learners who did)\n"
        "min/plan: minutes a day over the planned ones; log loss: of the predicted recall of "
        "typed reviews\n"
        "regret: what the arm loses to the best one, two-choice/typed\n"
    )


def cell_table(result: CellResult, seed: int) -> str:
    """Return one cell, an arm a line."""
    rng = Random(f"{seed}|{result.cell}|table")
    choice = {name: [c.choice for c in of_arm] for name, of_arm in result.courses.items()}
    typed = {name: [c.typed for c in of_arm] for name, of_arm in result.courses.items()}
    lines = [str(result.cell), _COLUMNS]
    for name, courses in result.courses.items():
        reached = [c for c in courses if c.questions_to_criterion is not None]
        to_goal = _middle([c.questions_to_criterion for c in reached], len(reached), len(courses))
        minutes = _middle([c.minutes_to_criterion for c in reached], len(reached), len(courses))
        lines.append(
            f"{name:36}{_half_width(mean_interval(typed[name], rng)):>14}"
            f"{_half_width(mean_interval(choice[name], rng)):>14}"
            f"{_mean(courses, 'choice_corrected'):7.3f}{_mean(courses, 'd_prime'):8.2f}"
            f"{_mean(courses, 'lean'):6.2f}{_mean(courses, 'forgotten'):7.1%}"
            f"{f'{to_goal} ({len(reached) / len(courses):.0%})':>12}{minutes:>6}"
            f"{minutes_ratio(courses):9.2f}{_log_loss(courses):>9}"
            f"{f'{regret(choice, name):.3f}/{regret(typed, name):.3f}':>14}"
        )
    return "\n".join(lines)


def regret_table(regrets: Sequence[CellRegret]) -> str:
    """Return the regret of the hybrid per cell with its interval."""
    lines = [f"{'regret of the hybrid, 95% interval':40}{'two-choice':>24}{'typed':>24}"]
    lines += [
        f"{regret.cell!s:40}{_with_ends(regret.choice):>24}{_with_ends(regret.typed):>24}"
        for regret in regrets
    ]
    return "\n".join(lines)


def worst_regrets(results: Sequence[CellResult]) -> str:
    """Return the worst regret of each arm over all cells."""
    lines = [f"{'worst regret over all cells':40}{'two-choice':>12}{'typed':>12}"]
    lines += [
        f"{arm:40}{_worst(results, arm, 'choice'):12.3f}{_worst(results, arm, 'typed'):12.3f}"
        for arm in results[0].courses
    ]
    return "\n".join(lines)


def reliability_table(results: Sequence[CellResult], arm: str) -> str:
    """Return predicted and actual recall of typed reviews by decile, over all cells."""
    every = [course.predictions for result in results for course in result.courses[arm]]
    lines = [f"reliability of predicted recall, {arm}, typed reviews of all cells"]
    for decile in range(len(every[0].counted)):
        counted = sum(p.counted[decile] for p in every)
        if counted:
            predicted = sum(p.predicted[decile] for p in every) / counted
            passed = sum(p.passed[decile] for p in every) / counted
            lines.append(f"  predicted {predicted:.3f}   passed {passed:.3f}   n = {counted}")
    answers = sum(p.answers for p in every)
    if answers:
        loss = sum(p.log_loss for p in every) / answers
        lines.append(f"  log loss {loss:.4f} over {answers} reviews")
    return "\n".join(lines)


def coverage_table(coverages: Sequence[Coverage]) -> str:
    """Return how often the 90% interval of a confusion rate holds the truth."""
    lines = ["coverage of the 90% interval of a confusion rate"]
    lines += [
        f"  {'mixed with typed' if row.typed_share else 'two-choice':18}n = {row.answers:<4}"
        f"{row.share:7.3f}   bias {row.bias:+.3f}   ({row.intervals} learners)"
        for row in coverages
    ]
    return "\n".join(lines)


def gate_lines(gates: Sequence[Gate]) -> Iterator[str]:
    """Yield PASS or FAIL of each gate."""
    for gate in gates:
        verdict = "PASS" if gate.passed else "FAIL"
        yield f"{verdict}  {gate.name}: {gate.limit}; worst {gate.worst} ({gate.where})"


def _worst(results: Sequence[CellResult], arm: str, metric: str) -> float:
    return max(
        regret(
            {n: [float(getattr(c, metric)) for c in cs] for n, cs in result.courses.items()}, arm
        )
        for result in results
    )


def _mean(courses: Sequence[CourseResult], metric: str) -> float:
    return sum(float(getattr(course, metric)) for course in courses) / len(courses)


def _middle(values: Sequence[float | None], reached: int, learners: int) -> str:
    """The median of all learners, or a dash where fewer than half got there."""
    if 2 * reached < learners:
        return "-"
    never = float("inf")
    every = [*(value for value in values if value is not None), *([never] * (learners - reached))]
    found = median(every)
    return "-" if found == never else f"{found:.0f}"


def _log_loss(courses: Sequence[CourseResult]) -> str:
    answers = sum(course.predictions.answers for course in courses)
    if not answers:
        return "-"
    return f"{sum(course.predictions.log_loss for course in courses) / answers:.4f}"


def _half_width(interval: Interval) -> str:
    return f"{interval.value:.3f} ±{(interval.high - interval.low) / 2:.3f}"


def _with_ends(interval: Interval) -> str:
    return f"{interval.value:.4f} [{interval.low:.4f}, {interval.high:.4f}]"
