"""Which terms the confusion matrix shows: those taken for one another most, kept together."""

from collections.abc import Mapping

from diffstudy.domain.charts import ConfusionMatrix

TERMS_AT_MOST = 8
"""More would not fit beside one another with their counts."""

Given = Mapping[tuple[str, str], int]
"""(asked, answered) → how often; right answers under (term, term)."""


def matrix_of(given: Given, names: Mapping[str, str]) -> ConfusionMatrix:
    """Return the matrix of the worst slips; terms without a headword in ``names`` are left out."""
    slips = {
        pair: times
        for pair, times in given.items()
        if pair[0] != pair[1] and times and set(pair) <= names.keys()
    }
    keys = _together(_worst(slips), slips)
    return ConfusionMatrix(
        keys=tuple(keys),
        terms=tuple(names[key] for key in keys),
        counts=tuple(tuple(given.get((row, column), 0) for column in keys) for row in keys),
        slips=sum(slips.values()),
    )


def _worst(slips: Given) -> list[str]:
    """Return the terms of the most frequent slips, the worst first."""
    chosen: list[str] = []
    for pair in sorted(slips, key=lambda pair: (-slips[pair], pair)):
        new = [term for term in pair if term not in chosen]
        if len(chosen) + len(new) <= TERMS_AT_MOST:
            chosen += new
    return chosen


def _together(terms: list[str], slips: Given) -> list[str]:
    """Put terms that are taken for one another side by side."""
    left, ordered = list(terms), list[str]()
    while left:
        ordered.append(left.pop(0))
        while near := [term for term in left if _between(term, ordered, slips)]:
            closest = max(near, key=lambda term: _between(term, ordered[-1:], slips))
            left.remove(closest)
            ordered.append(closest)
    return ordered


def _between(term: str, others: list[str], slips: Given) -> int:
    return sum(slips.get((term, other), 0) + slips.get((other, term), 0) for other in others)
