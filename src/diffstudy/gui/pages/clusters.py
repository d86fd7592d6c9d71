"""Terms that hang together over several comparisons, and how often they were mixed up."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr

LEAST_TERMS = 3


@dataclass(frozen=True, slots=True)
class Link:
    """Two terms of a cluster, by their places in it, and the mix-ups between them."""

    first: int
    second: int
    mixups: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Terms of which each shares a comparison with another.

    Args:
        title: names the term that most of the comparisons share.
        comparisons: their keys.
    """

    title: str
    terms: tuple[str, ...]
    links: tuple[Link, ...]
    mixups: int
    comparisons: tuple[str, ...]


def clusters_of(rows: Sequence[ComparisonRow]) -> tuple[Cluster, ...]:
    """Return the connected sets of three or more terms, the most mixed up first."""
    groups: list[tuple[set[str], list[ComparisonRow]]] = []
    for row in rows:
        words = {_folded(term) for term in row.terms}
        joined: list[ComparisonRow] = []
        apart = []
        for terms, members in groups:
            if terms & words:
                words |= terms
                joined += members
            else:
                apart.append((terms, members))
        groups = [*apart, (words, [*joined, row])]
    found = [_cluster(members) for terms, members in groups if len(terms) >= LEAST_TERMS]
    return tuple(sorted(found, key=lambda each: (-each.mixups, -len(each.terms), each.title)))


def _cluster(rows: Sequence[ComparisonRow]) -> Cluster:
    words: dict[str, str] = {}
    shared: Counter[str] = Counter()
    for row in rows:
        for term in row.terms:
            words.setdefault(_folded(term), term)
            shared[_folded(term)] += 1
    order = sorted(words, key=lambda word: (-shared[word], words[word]))
    place = {word: index for index, word in enumerate(order)}
    weights: Counter[tuple[int, int]] = Counter()
    for row in rows:
        for pair in combinations(sorted(place[_folded(term)] for term in row.terms), 2):
            weights[pair] += row.mixups
    hub = words[order[0]]
    return Cluster(
        title=tr("Around {hub}", hub=hub) if shared[order[0]] > 1 else hub,
        terms=tuple(words[word] for word in order),
        links=tuple(Link(*pair, mixups) for pair, mixups in sorted(weights.items())),
        mixups=sum(row.mixups for row in rows),
        comparisons=tuple(_unique(row.key for row in rows)),
    )


def _folded(term: str) -> str:
    return term.casefold()


def _unique(keys: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(keys)
