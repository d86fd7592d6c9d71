"""Two simple ways to say whose each definition is, for comparison with the program.

Both are given the blocks of the truth, so that they have no boundary to get wrong.
"""

import re
from collections.abc import Sequence
from functools import cache

from tests.truth.printing import Definition, Truth


def alternation(truth: Truth) -> tuple[int, ...]:
    """Return the terms in turn: A, B, A, B ..."""
    return tuple(at % len(truth.terms) for at in range(len(truth.definitions)))


def stem_else_alternation(truth: Truth) -> tuple[int, ...]:
    """Return the term whose word stems a definition or its examples name; in turn if none."""
    stems = [frozenset(_stems(term)) for term in truth.terms]
    turns = alternation(truth)
    return tuple(
        turn if named is None else named
        for turn, named in (
            (turn, _named(each, stems)) for turn, each in zip(turns, truth.definitions, strict=True)
        )
    )


def _named(definition: Definition, stems: Sequence[frozenset[str]]) -> int | None:
    own = _stems(" ".join((definition.text or "", *definition.examples)))
    named = [at for at, each in enumerate(stems) if each <= own]
    return named[0] if len(named) == 1 else None


@cache
def _stems(text: str) -> frozenset[str]:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer("english")
    return frozenset(stemmer.stemWords(re.findall(r"[^\W\d_]+", text.casefold())))
