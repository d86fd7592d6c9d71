"""How much of one comparison is taken, whatever format it comes in.

Every text of a page is compared with every other before it may be asked. Real pages have some
forty of a kind; a file with thousands would take minutes, so that it is cut, and says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import PackProblem, ParsedPack, ProblemLevel

MOST_PARTS: Final = 400
"""Of each kind in a comparison; twice what a pack may hold of any (formats.md 2.4)."""

_NAMES: Final = {
    "differences": "key differences",
    "chart": "chart rows",
    "senses": "definitions",
    "faq": "curiosities",
    "quiz": "quiz lines",
}


def bounded(parsed: ParsedPack) -> ParsedPack:
    """Return what was read with at most ``MOST_PARTS`` of a kind in each comparison."""
    problems = tuple(_too_many(parsed.pack.comparisons))
    if not problems:
        return parsed
    comparisons = tuple(
        replace(each, **{part: getattr(each, part)[:MOST_PARTS] for part in _NAMES})
        for each in parsed.pack.comparisons
    )
    return replace(
        parsed,
        pack=replace(parsed.pack, comparisons=comparisons),
        problems=(*parsed.problems, *problems),
    )


def _too_many(comparisons: tuple[Comparison, ...]) -> Iterator[PackProblem]:
    for comparison in comparisons:
        for part, name in _NAMES.items():
            count = len(getattr(comparison, part))
            if count > MOST_PARTS:
                yield PackProblem(
                    ProblemLevel.WARNING,
                    f"“{comparison.title}” has {count:,} {name}, and the first {MOST_PARTS} of "
                    "them are taken; make several comparisons of it to have them all.",
                )
