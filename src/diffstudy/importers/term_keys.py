"""Keys of the terms that one file names: they differ even where their letters do not."""

import hashlib
from collections.abc import Sequence

from diffstudy.domain.comparison import Term
from diffstudy.domain.keys import term_key


def make_terms(pack_id: str, headwords: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms of a comparison with their keys, in the same order."""
    terms: list[Term] = []
    for word in headwords:
        key = term_key(pack_id, word)
        if any(term.key == key for term in terms):
            key = marked(key, word)
        terms.append(Term(key, word))
    return tuple(terms)


def marked(key: str, headword: str) -> str:
    """Return the key of a term whose letters are another's: keys keep neither accents nor signs.

    "Resume vs. Résumé", "C vs. C++".
    """
    return f"{key}-{hashlib.sha256(headword.casefold().encode()).hexdigest()[:8]}"
