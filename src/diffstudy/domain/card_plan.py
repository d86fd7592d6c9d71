"""Which cards a comparison calls for."""

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison


def cards_for(
    comparison: Comparison, *, facets: bool = False, explain: bool = False
) -> tuple[CardKey, ...]:
    """Return the cards of a comparison: one per term, one per pair of terms.

    Definitions and examples are cues of the term's card, not cards (learning.md 4.1), so a
    term that two comparisons share is one card. Contrast cards start dormant and wake on an
    error (4.5).

    Args:
        facets: whether the learner wants a card for each row of the chart too.
        explain: whether the learner wants a card for explaining the difference too.
    """
    terms = tuple(CardKey.for_term(term.key) for term in comparison.terms)
    contrasts = tuple(CardKey.for_contrast(a.key, b.key) for a, b in comparison.pairs)
    rows = tuple(CardKey(CardKind.FACET, row.key) for row in comparison.chart) if facets else ()
    whole = (CardKey(CardKind.EXPLAIN, comparison.key),) if explain else ()
    return terms + contrasts + rows + whole
