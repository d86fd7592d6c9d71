"""The other terms that a typed word may name: a few out of a library of any size.

A typed word counts as another term of the library where it is spelled or inflected like one, and
is no slip where one is as near to it (learning.md A4). All that can matter begin like the typed
word or like the right one, or differ from them in the first letter; they are looked up by an
index. The rest of the library cannot change the outcome, so an answer costs the same in any.
Two slips of the keys in the first two letters are beyond it; pages that share a term are looked
at whole.
"""

import string
from dataclasses import replace

from diffstudy.domain.keys import normalised
from diffstudy.domain.question import TypedQuestion
from diffstudy.storage.unit_of_work import UnitOfWork

_SLIPS = 2
"""More slips than these are never forgiven."""
_STEM = 4


def with_near_terms(uow: UnitOfWork, question: TypedQuestion, typed: str) -> TypedQuestion:
    """Return the question with those terms of the library that the typed word may be taken for."""
    words = {normalised(word) for word in (typed, *question.accepted)} - {""}
    known = {question.truth.term_key, *(key for key, _ in question.deck_terms)}
    more = tuple(
        (key, headword)
        for key, headword, folded in uow.comparisons.terms_beginning(_beginnings(words))
        if key not in known and any(_is_near(folded, word) for word in words)
    )
    return replace(question, deck_terms=(*question.deck_terms, *more)) if more else question


def _beginnings(words: set[str]) -> tuple[str, ...]:
    """Return what a term begins with that is near to one of the words."""
    starts = {word[:2] for word in words}
    for word in words:
        rest = word[1:_STEM]
        starts |= {rest, word[1:2] + word[:1] + word[2:_STEM]}
        starts |= {letter + rest for letter in string.ascii_lowercase}
    return tuple(start for start in starts if len(start) > 1)


def _is_near(folded: str, word: str) -> bool:
    # Imported here: start-up must not pay for it.
    from rapidfuzz.distance import DamerauLevenshtein

    if folded[:_STEM] == word[:_STEM]:
        return True  # it may be an inflection
    return DamerauLevenshtein.distance(folded, word, score_cutoff=_SLIPS) <= _SLIPS
