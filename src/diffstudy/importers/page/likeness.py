"""How much a definition resembles others: dictionaries give one meaning in several wordings.

The nearest definition of each side is a witness; near-duplicates belong to one side.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

_WEIGHT = 2.0
_FLOOR = 0.2
_AT_MOST = 2.0
_ALIKE_FROM = 0.12
"""The share of words that two definitions must have in common; less is chance."""

_COMMON = 40
"""A word that more definitions have than this finds no likeness, so that long pages cost no more
than short ones."""


class Likeness:
    """How much each text resembles each other: shared words, the rarer the weightier."""

    def __init__(self, texts: Sequence[frozenset[str]]) -> None:
        often = Counter(word for text in texts for word in text)
        self._weights = {word: math.log((len(texts) + 1) / n) for word, n in often.items()}
        self._totals = [sum(self._weights[word] for word in text) for text in texts]
        having: dict[str, list[int]] = defaultdict(list)
        for index, text in enumerate(texts):
            for word in text:
                if often[word] <= _COMMON:
                    having[word].append(index)
        self._near = [self._nearest(index, text, having) for index, text in enumerate(texts)]

    def _nearest(
        self, index: int, text: frozenset[str], having: dict[str, list[int]]
    ) -> list[tuple[int, float]]:
        """The texts that share enough with one text, each with the share of common words."""
        common: dict[int, float] = defaultdict(float)
        # In the order of the words, so that sums are the same on every run.
        for word in sorted(text):
            for other in having.get(word, ()):
                common[other] += self._weights[word]
        # Most texts share one word by chance: they are out before anything is divided.
        least = max(1e-9, _ALIKE_FROM * self._totals[index])
        shares = (
            (other, weight / (self._totals[index] + self._totals[other] - weight))
            for other, weight in common.items()
            if weight >= least and other != index
        )
        return [(other, share) for other, share in shares if share >= _ALIKE_FROM]

    def log_odds(self, index: int, known: Sequence[tuple[float, float]]) -> float:
        """Return how much the nearest other texts speak for the first side.

        Args:
            index: the text.
            known: for each text, how sure it is that it belongs to the first and the second side.
        """
        nearest = [0.0, 0.0]
        for other, share in self._near[index]:
            for side in (0, 1):
                nearest[side] = max(nearest[side], share * known[other][side])
        ratio = (nearest[0] + _FLOOR) / (nearest[1] + _FLOOR)
        return max(-_AT_MOST, min(_AT_MOST, _WEIGHT * math.log(ratio)))
