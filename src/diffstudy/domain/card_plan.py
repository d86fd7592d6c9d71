"""Which cards a comparison calls for."""

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison


def cards_for(comparison: Comparison) -> tuple[CardKey, ...]:
    """Return the cards of a comparison: one per term, one per pair of terms.

    Definitions and examples are cues of the term's card, not cards (learning.md 4.1), so a
    term that two comparisons share is one card. Contrast cards start dormant and wake on an
    error (4.5).
    """
    terms = tuple(CardKey.for_term(term.key) for term in comparison.terms)
    contrasts = tuple(CardKey.for_contrast(a.key, b.key) for a, b in comparison.pairs)
    return terms + contrasts
