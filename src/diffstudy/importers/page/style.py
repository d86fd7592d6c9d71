"""The habits of a column: in which form its definitions are written, whatever they say.

Each column is a run of dictionary entries: one of verbs ("To take ..."), one of nouns ("The act of
..."), one with a full stop and one without, one with an example and one bare. A definition is more
likely of the side whose near neighbours are written as it is.
"""

import math
import re
from collections.abc import Sequence

from diffstudy.importers.page.definitions import DefinitionBlock, split_label

_REACH = 9
"""Blocks to either side that are looked at."""

_HALF = 5.0
"""The distance in blocks at which a neighbour counts half."""

_DOUBT = 0.7
"""Counts that each form has beforehand, so that one neighbour is no habit."""

_DISTANCE = tuple(1 / (1 + each / _HALF) for each in range(_REACH + 1))

_OPENINGS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("verb", r"to\s"),
        ("act", r"(?:the|an?)\s(?:\w+\s){0,2}(?:act|action|process|state|quality|condition)\b"),
        ("person", r"(?:one|someone|anyone|a person|somebody)\s"),
        ("quality", r"(?:of|pertaining|relating|having|being|not|in|capable|able|full)\b"),
        ("article", r"an?\s"),
        ("definite", r"(?:the|any|all|that)\s"),
        ("clause", r"(?:can|may|often|is|are|has|was|does|usually)\b|[a-z]{2,}[^s\W]s\s"),
        ("doing", r"\w{2,}ing\b"),
    )
)


def openings(blocks: Sequence[DefinitionBlock]) -> tuple[str, ...]:
    """Return which kind of phrase each definition begins with."""
    return tuple(_opening(split_label(block.definition.text)[1]) for block in blocks)


def settings(blocks: Sequence[DefinitionBlock]) -> tuple[str, ...]:
    """Return what stands around each definition: a field before it, whole sentences after it."""
    return tuple(_setting(block) for block in blocks)


def _opening(text: str) -> str:
    for name, pattern in _OPENINGS:
        if pattern.match(text):
            return name
    return "other"


def _setting(block: DefinitionBlock) -> str:
    if split_label(block.definition.text)[0] is not None:
        return "label"
    if not block.examples:
        return "bare"
    return "sentence" if block.examples[0].text[-1:] in tuple('.!?”"') else "fragment"


def habit_odds(forms: Sequence[str], known: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Return for each block how much its form speaks for the first side.

    Args:
        forms: the form of each block.
        known: how sure it is that each block belongs to the first and to the second side.
    """
    kinds = len(set(forms))
    if kinds < 2:
        return (0.0,) * len(forms)
    result = []
    for at, form in enumerate(forms):
        alike, every = [0.0, 0.0], [0.0, 0.0]
        for other in range(max(0, at - _REACH), min(len(forms), at + _REACH + 1)):
            # The next blocks are of the other column, and written alike as they are in one row.
            if abs(other - at) <= 1:
                continue
            weight = _DISTANCE[abs(other - at)]
            same = forms[other] == form
            for side, sure in enumerate(known[other]):
                every[side] += weight * sure
                if same:
                    alike[side] += weight * sure
        first, second = ((alike[side] + _DOUBT) / (every[side] + kinds * _DOUBT) for side in (0, 1))
        result.append(math.log(first / second))
    return tuple(result)
