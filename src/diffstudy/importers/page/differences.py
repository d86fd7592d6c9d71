"""The paragraphs that set the terms apart."""

from collections.abc import Iterable

from diffstudy.domain.comparison import KeyDifference
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.lines import Line

_SHORTEST = 5
"""A paragraph has at least so many words; a shorter line that is no sentence is none."""


def read_differences(
    lines: Iterable[Line],
) -> tuple[tuple[KeyDifference, ...], tuple[PackProblem, ...]]:
    """Return the paragraphs of the section, and a note on each line that is none."""
    differences: list[KeyDifference] = []
    problems: list[PackProblem] = []
    for line in lines:
        if not line.is_text:
            continue
        if len(line.text.split()) >= _SHORTEST or line.text.endswith((".", "!", "?")):
            differences.append(KeyDifference(line.text, line.number))
        else:
            problems.append(_no_paragraph(line))
    return tuple(differences), tuple(problems)


def _no_paragraph(line: Line) -> PackProblem:
    return PackProblem(
        ProblemLevel.NOTE,
        f"“{line.text}” stands among the differences, but is no sentence; "
        "it was left out, look whether it is of use.",
        line.number,
    )
