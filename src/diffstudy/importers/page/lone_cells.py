"""Whose a chart cell is that lost its neighbour: what the page says of each term decides.

The words of the cell are looked up in what speaks of one term only: clauses of the prose, the
definitions whose side is known, and whole rows of the chart. Where that says nothing, nothing is
claimed: no question is ever asked about a row that lost a cell.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from diffstudy.importers.page.attribution import BlockSide
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import Naming, TermFamilies

_STEM = 5
"""Letters by which words are compared; tried 4 to 6 and the Snowball stems on known pages."""

_SAME_SUBJECT = 0.5
"""What a clause counts that names no term, behind one that names one."""

_DEFINITION = 0.5
_SMOOTHING = 0.3

_NAMED = {Naming.NOT: 0.0, Naming.FAMILY: 0.7, Naming.FORM: -1.0}
"""A cell that names a term sets its own against it ("Breaks off a glacier"): on known pages in 24
of 32 cells it was the other term's. A word of the family was the own term's in 7 of 7."""

_MOST_PROSE = 200_000

_CLAUSE_END = re.compile(r"[.;:?!]\s|,\s(?:while|whereas|but|and)\s|\swhereas\s|\swhile\s")

_EMPTY = frozenset(
    "a an and any as at be but by can do does for from had has have how in into is it its may more "
    "most no not of often on one or other some than that the their them they this to usually was "
    "were what when where which while who with".split()
)


class LoneCells:
    """Tells the side of single cells of one page; most pages have none, so it reads when asked.

    Args:
        prose: verdict, differences, questions and answers.
        cells: the cells of the rows that have lost none.
    """

    def __init__(
        self,
        families: TermFamilies,
        prose: Sequence[str],
        cells: Sequence[Sequence[str]],
        blocks: Sequence[DefinitionBlock],
        sides: Sequence[BlockSide],
    ) -> None:
        self._families = families
        self._prose = prose
        self._cells = cells
        self._definitions = tuple(zip(blocks, sides, strict=True))
        self._counts: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._texts = [0.0, 0.0]

    def side_of(self, cell: str) -> int | None:
        """Return the side that a cell most likely belongs to; None where nothing tells."""
        if not any(self._texts):
            self._read()
        first, second = self._families.naming(cell)
        odds = _NAMED[first] - _NAMED[second]
        for word in self._words(cell):
            seen = [counts.get(word, 0.0) for counts in self._counts]
            if any(seen):
                odds += math.log((seen[0] + _SMOOTHING) / (self._texts[0] + 1))
                odds -= math.log((seen[1] + _SMOOTHING) / (self._texts[1] + 1))
        return None if abs(odds) < 1e-9 else int(odds < 0)

    def _read(self) -> None:
        for text, side, weight in _clauses(self._prose, self._families):
            self._add(text, side, weight)
        for row in self._cells:
            for side, cell in enumerate(row):
                self._add(cell, side, 1.0)
        for block, judged in self._definitions:
            if judged.side is not None:
                text = " ".join(line.text for line in (block.definition, *block.examples))
                sure = max(0.0, 2 * judged.confidence - 1)
                self._add(text, judged.side, _DEFINITION * sure)

    def _add(self, text: str, side: int, weight: float) -> None:
        self._texts[side] += weight
        counts = self._counts[side]
        for word in self._words(text):
            counts[word] = counts.get(word, 0.0) + weight

    def _words(self, text: str) -> set[str]:
        found = re.findall(r"[^\W_]+", self._families.without_forms(text))
        return {
            word[:_STEM]
            for word in found
            if word not in _EMPTY and not self._families.is_of_a_family(word)
        }


def _clauses(prose: Iterable[str], families: TermFamilies) -> Iterator[tuple[str, int, float]]:
    """The clauses that speak of one term, with its side and what they count."""
    budget = _MOST_PROSE
    for text in prose:
        part = text[: max(0, budget)]
        budget -= len(text)
        subject: int | None = None
        for clause in _CLAUSE_END.split(part):
            named = [naming is Naming.FORM for naming in families.naming(clause)]
            if named[0] != named[1]:
                subject = int(named[1])
                yield clause, subject, 1.0
            elif any(named):
                subject = None
            elif subject is not None:
                yield clause, subject, _SAME_SUBJECT
