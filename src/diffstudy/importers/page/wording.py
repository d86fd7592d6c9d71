"""What the words of a definition say about its side, where it names neither term.

The words that the page puts on each side are a naive Bayes estimate, damped because words do not
come independently.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from diffstudy.importers.page.families import Naming, TermFamilies

_SMOOTHING = 0.4
_DAMPING = 0.5
_SEEN_FROM = 0.5
_AT_MOST = 4.0
_MOST_PROSE = 200_000
"""Characters of verdict, differences and answers that are searched; a page has 10,000."""

_STEM = 5
"""Letters by which words are compared: "sound" and "sounds", "nature" and "natural"."""

_CELL = 2.0
"""How much a cell of the chart counts, where a clause counts 1: it is all about its column."""

_FOLLOWING = 0.6
"""How much a clause counts that names no term but follows one that named one only."""

_CLAUSE_END = re.compile(r"[.;:?!]\s|,\s(?:while|whereas|but)\s|\swhereas\s")

_OF_BOTH = re.compile(
    r"(?:both|these|they|neither|each|in contrast|on the other hand|conversely)\b", re.IGNORECASE
)
"""A clause that begins so speaks of both terms, or turns to the other."""

_EMPTY_WORDS = (
    "about after also and another any are been being both but can did does for from had has have "
    "her his how into its may more most not often one other our out over same she some such than "
    "that the their them then there these they this those through very was were what when where "
    "which while who whose will with within without would you your"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that say nothing about a meaning."""


def content_words(text: str, families: TermFamilies) -> frozenset[str]:
    """Return the words of a text that can tell its meaning, cut to their beginnings.

    The forms of both headwords are left out: they are evidence of their own.
    """
    return frozenset(token[:_STEM] for token in _tokens(text, families))


def side_words(text: str, families: TermFamilies) -> frozenset[str]:
    """Return the content words without those of both families, which count elsewhere."""
    tokens = _tokens(text, families)
    return frozenset(token[:_STEM] for token in tokens if not families.is_of_a_family(token))


def _tokens(text: str, families: TermFamilies) -> list[str]:
    found = re.findall(r"[^\W\d_]{3,}", families.without_forms(text))
    return [token for token in found if token not in _EMPTY]


@dataclass(slots=True)
class SideWords:
    """In how many texts of each side a word was seen, and how many texts there were."""

    counts: tuple[dict[str, float], dict[str, float]] = field(default_factory=lambda: ({}, {}))
    texts: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def add(self, words: Iterable[str], first: float, second: float) -> None:
        """Count a text on both sides, each with its weight; negative weights take it back."""
        for side, weight in enumerate((first, second)):
            self.texts[side] += weight
            for word in words:
                self.counts[side][word] = self.counts[side].get(word, 0.0) + weight

    def log_odds(self, words: Iterable[str], without: tuple[float, float] = (0.0, 0.0)) -> float:
        """Return how much the words speak for the first side; unknown words say nothing.

        Args:
            words: the words of a text.
            without: with which weights this very text was added: it is no witness for itself.
        """
        first, second = self.counts
        texts = math.log(
            (max(0.0, self.texts[1] - without[1]) + 2 * _SMOOTHING)
            / (max(0.0, self.texts[0] - without[0]) + 2 * _SMOOTHING)
        )
        total = 0.0
        for word in words:
            one = max(0.0, first.get(word, 0.0) - without[0])
            other = max(0.0, second.get(word, 0.0) - without[1])
            if one + other >= _SEEN_FROM:
                total += math.log((one + _SMOOTHING) / (other + _SMOOTHING)) + texts
        return max(-_AT_MOST, min(_AT_MOST, total * _DAMPING))


def page_words(
    columns: Iterable[tuple[str | None, ...]], prose: Iterable[str], families: TermFamilies
) -> SideWords:
    """Return the words that the page itself puts on a side.

    Args:
        columns: the cells of the chart, one tuple per row.
        prose: verdict, differences and answers; a clause that names one term only counts for it.
    """
    words = SideWords()
    for row in columns:
        for side, cell in enumerate(row[:2]):
            if cell:
                words.add(side_words(cell, families), _CELL * (1 - side), _CELL * side)
    budget = _MOST_PROSE
    for text in prose:
        part = text[: max(0, budget)]
        budget -= len(text)
        _add_clauses(words, filter(str.strip, _CLAUSE_END.split(part)), families)
    return words


def _add_clauses(words: SideWords, clauses: Iterable[str], families: TermFamilies) -> None:
    subject: int | None = None
    for clause in clauses:
        first, second = (naming is Naming.FORM for naming in families.naming(clause))
        weight = _FOLLOWING
        if first or second:
            subject = None if first and second else int(second)
            weight = 1.0
        elif _OF_BOTH.match(clause.lstrip()):
            subject = None
        if subject is not None:
            words.add(side_words(clause, families), weight * (1 - subject), weight * subject)
