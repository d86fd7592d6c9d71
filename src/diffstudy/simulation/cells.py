"""The cells of the study: how much is asked of whom, and every arm in each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from diffstudy.simulation.arms import ARMS, Arm, Rules
from diffstudy.simulation.course import CourseResult, Load, take_course

LOADS = (Load(30, 40), Load(15, 60), Load(10, 80))
ETAS = (0.0, 0.2, 1.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A load, and how much a question teaches about a pair of which it shows one side."""

    load: Load
    eta: float

    def __str__(self) -> str:
        load = self.load
        return f"{load.questions_per_day} questions a day, {load.terms} terms, eta {self.eta:g}"


@dataclass(frozen=True, slots=True)
class CellResult:
    """Per arm the courses of the same learners, in the same order."""

    cell: Cell
    courses: Mapping[str, Sequence[CourseResult]]


CELLS = tuple(Cell(load, eta) for load in LOADS for eta in ETAS)


def run_cell(
    cell: Cell,
    *,
    learners: int,
    seed: int,
    arms: Sequence[Arm] = ARMS,
    rules: Rules | None = None,
    progress: Callable[[str], None] | None = None,
) -> CellResult:
    """Simulate every learner under every arm.

    Raises:
        RuntimeError: two arms asked a learner different numbers of questions, so that they
            cannot be compared.
    """
    courses: dict[str, list[CourseResult]] = {}
    for arm in arms:
        courses[arm.name] = [
            take_course(arm, cell.load, cell.eta, learner=learner, seed=seed, rules=rules)
            for learner in range(learners)
        ]
        if progress:
            progress(f"{cell}: {arm.name}")
    budgets = {tuple(course.questions for course in of_arm) for of_arm in courses.values()}
    if len(budgets) > 1:
        raise RuntimeError(f"{cell}: the arms asked different numbers of questions")
    return CellResult(cell, courses)
