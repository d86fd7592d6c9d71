"""The terms of a simulated collection and the pages that set two of them against each other."""

from dataclasses import dataclass
from functools import cached_property

_RING = 4


@dataclass(frozen=True)
class TermGraph:
    """Terms 0 to ``terms - 1`` in rings of four: every term stands on two pages.

    A page is a pair of terms. Its number is its place in ``pairs``, the order of introduction.
    """

    terms: int

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The pages; the two of a ring that share no term come first."""
        found: list[tuple[int, int]] = []
        for start in range(0, self.terms, _RING):
            ring = range(start, min(start + _RING, self.terms))
            edges = [(a, a + 1) for a in ring if a + 1 in ring]
            if len(ring) > 2:
                edges.append((ring[0], ring[-1]))
            found += [*edges[::2], *edges[1::2]]
        return tuple(found)

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        """Per term the terms that a page sets against it, in ascending order."""
        return tuple(tuple(sorted(of_term)) for of_term in self.pair_of)

    @cached_property
    def pair_of(self) -> tuple[dict[int, int], ...]:
        """Per term a mapping from each neighbour to the number of their page."""
        found: tuple[dict[int, int], ...] = tuple({} for _ in range(self.terms))
        for number, (one, other) in enumerate(self.pairs):
            found[one][other] = number
            found[other][one] = number
        return found
