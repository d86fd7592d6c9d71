"""What the words of a definition say about its side, where it names neither term.

Two witnesses: the words that the page puts on each side (a naive Bayes estimate, damped because
words do not come independently), and the most similar other definition of each side, because
dictionaries give one meaning in several wordings.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from diffstudy.importers.page.families import Naming, TermFamilies

_SMOOTHING = 1.0
_DAMPING = 0.5
_AT_MOST = 3.0
_LIKENESS_WEIGHT = 2.0
_LIKENESS_FLOOR = 0.1
_MOST_COMPARED = 300
"""Definitions on a page up to which each is compared with each."""

_MOST_PROSE = 200_000
"""Characters of verdict, differences and answers that are searched; a page has 10,000."""

_STEM = 6
"""Letters by which words are compared: "sound" and "sounds", "culture" and "cultural"."""

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

    def log_odds(self, words: Iterable[str]) -> float:
        """Return how much the words speak for the first side; unknown words say nothing."""
        total = 0.0
        for word in words:
            seen = [max(0.0, self.counts[side].get(word, 0.0)) for side in (0, 1)]
            if sum(seen) < 0.5:
                continue
            shares = [
                (seen[side] + _SMOOTHING) / (max(0.0, self.texts[side]) + 2 * _SMOOTHING)
                for side in (0, 1)
            ]
            total += math.log(shares[0] / shares[1])
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
                words.add(side_words(cell, families), 1.0 - side, float(side))
    budget = _MOST_PROSE
    for text in prose:
        part = text[: max(0, budget)]
        budget -= len(text)
        for clause in re.split(r"[.;:]\s|,\s(?:while|whereas|but)\s|\swhereas\s", part):
            first, second = (naming is Naming.FORM for naming in families.naming(clause))
            if first != second:
                words.add(side_words(clause, families), float(first), float(second))
    return words


class Likeness:
    """How much each text resembles each other: shared words, the rarer the weightier."""

    def __init__(self, texts: Sequence[frozenset[str]]) -> None:
        often = Counter(word for text in texts for word in text)
        self._weights = {word: math.log((len(texts) + 1) / n) for word, n in often.items()}
        self._shares: list[list[float]] = []
        if len(texts) <= _MOST_COMPARED:
            self._shares = [[self._share(one, other) for other in texts] for one in texts]

    def _share(self, one: frozenset[str], other: frozenset[str]) -> float:
        union = sum(self._weights[word] for word in one | other)
        return sum(self._weights[word] for word in one & other) / union if union else 0.0

    def log_odds(self, index: int, known: Sequence[tuple[float, float]]) -> float:
        """Return how much the nearest other texts speak for the first side.

        Args:
            index: the text.
            known: for each text, how sure it is that it belongs to the first and the second side.
        """
        if not self._shares:
            return 0.0
        nearest = [0.0, 0.0]
        for other, (share, sure) in enumerate(zip(self._shares[index], known, strict=True)):
            if other != index:
                for side in (0, 1):
                    nearest[side] = max(nearest[side], share * sure[side])
        ratio = (nearest[0] + _LIKENESS_FLOOR) / (nearest[1] + _LIKENESS_FLOOR)
        return max(-_AT_MOST, min(_AT_MOST, _LIKENESS_WEIGHT * math.log(ratio)))
