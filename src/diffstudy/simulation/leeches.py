"""How many failures make a leech: what a limit finds, and how much of it is truly hard."""

from collections.abc import Sequence
from dataclasses import dataclass

from diffstudy.simulation.course import CourseResult

_HARDEST_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class LeechLimit:
    """So many fails in the last ``window`` graded answers.

    Args:
        found: share of all terms that the limit ever marked.
        right: share of these that are among the hardest tenth; None where nothing was found.
        caught: share of the hardest tenth that it marked.
    """

    fails: int
    window: int
    found: float
    right: float | None
    caught: float


def leech_limit(courses: Sequence[CourseResult], fails: int, window: int) -> LeechLimit:
    """Return what a limit does; the hardest tenth are those recalled worst at the test."""
    terms = found = right = hardest_terms = 0
    for course in courses:
        count = max(1, round(_HARDEST_SHARE * len(course.recalls)))
        order = sorted(range(len(course.recalls)), key=course.recalls.__getitem__)
        hardest = set(order[:count])
        marked = {t for t, bits in enumerate(course.results) if is_leech(bits, fails, window)}
        terms += len(course.results)
        found += len(marked)
        right += len(marked & hardest)
        hardest_terms += count
    return LeechLimit(
        fails, window, found / terms, right / found if found else None, right / hardest_terms
    )


def is_leech(results: int, fails: int, window: int) -> bool:
    """Whether any stretch of ``window`` graded answers held so many fails.

    Args:
        results: one bit an answer, 1 for a pass, the latest lowest, under a leading 1; 0 for
            none at all.
    """
    passed = [bit == "1" for bit in f"{results:b}"[1:]] if results else []
    return any(
        passed[max(0, end - window) : end].count(False) >= fails
        for end in range(1, len(passed) + 1)
    )
