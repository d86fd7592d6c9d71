"""Terms that hang together over several comparisons, and how often they were mixed up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr

LEAST_TERMS = 3
MOST = 60
"""Nobody looks through more of them; a large library has tens of thousands."""


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


def clusters_of(rows: Sequence[ComparisonRow], most: int = MOST) -> tuple[Cluster, ...]:
    """Return the connected sets of three or more terms, the most mixed up first.

    Args:
        most: how many of them.
    """
    groups = (members for words, members in _groups(rows) if len(words) >= LEAST_TERMS)
    first = nsmallest(most, groups, key=lambda members: -sum(row.mixups for row in members))
    found = [_cluster(members) for members in first]
    return tuple(sorted(found, key=lambda each: (-each.mixups, -len(each.terms), each.title)))


def _groups(rows: Sequence[ComparisonRow]) -> Iterable[tuple[set[str], list[ComparisonRow]]]:
    """Yield the terms that hang together with their comparisons, by union-find."""
    above: dict[str, str] = {}

    def root(word: str) -> str:
        while (higher := above.setdefault(word, word)) != word:
            above[word] = word = above[higher]
        return word

    for row in rows:
        first, *others = (_folded(term) for term in row.terms)
        for word in others:
            above[root(word)] = root(first)
    found: defaultdict[str, tuple[set[str], list[ComparisonRow]]] = defaultdict(lambda: (set(), []))
    for row in rows:
        words, members = found[root(_folded(row.terms[0]))]
        words.update(map(_folded, row.terms))
        members.append(row)
    return found.values()


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
