"""Searching as one types: hits with their words, and a suggestion for a slip of the keys."""

import re

from diffstudy.domain.keys import normalised
from diffstudy.domain.search import SearchHit, SearchResult
from diffstudy.storage.unit_of_work import UnitOfWork
from diffstudy.storage.word_index import CLOSES, OPENS

_SUGGESTED = 3
_LEAST_LETTERS = 4
"""A shorter word is like too many others."""
_MARKED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


def look_up(uow: UnitOfWork, text: str, limit: int) -> SearchResult:
    """Return the comparisons that contain a text, those that it names first.

    Args:
        limit: hits to return; ``total`` counts all.
    """
    total, hits = uow.comparisons.hits(text, limit)
    if not hits:
        return SearchResult((), 0, _nearest(uow, text))
    return SearchResult(
        tuple(SearchHit(hit.key, hit.title, _parts(hit.excerpt)) for hit in hits), total
    )


def _parts(excerpt: str) -> tuple[tuple[str, bool], ...]:
    """Return an excerpt in parts; one without a marked word only shows where the text begins."""
    if OPENS not in excerpt:
        return ()
    line = " ".join(excerpt.split())
    parts = [(part, bool(place % 2)) for place, part in enumerate(_MARKED.split(line))]
    return tuple(part for part in parts if part[0])


def _nearest(uow: UnitOfWork, text: str) -> tuple[str, ...]:
    """Return headwords that are one or two slips of the keys away from the text or a word of it.

    Looked for among those with the same first letter, or with the first two changed about.
    """
    # Imported here: start-up must not pay for it.
    from rapidfuzz.distance import DamerauLevenshtein

    whole = normalised(text)
    wanted = [
        word for word in dict.fromkeys((whole, *whole.split())) if len(word) >= _LEAST_LETTERS
    ]
    found: dict[str, tuple[float, str]] = {}
    for word in wanted:
        slips = 1 if len(word) < 2 * _LEAST_LETTERS else 2
        starts = (word[:2], word[0] + word[2], word[1] + word[0], word[1:3])
        for key, headword, folded in uow.comparisons.terms_beginning(starts):
            distance = DamerauLevenshtein.distance(folded, word, score_cutoff=slips)
            if distance <= slips:
                best = (distance / len(word), headword)
                found[key] = min(found.get(key, best), best)
    return tuple(dict.fromkeys(word for _, word in sorted(found.values())))[:_SUGGESTED]
