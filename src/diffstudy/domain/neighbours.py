"""Which comparisons name a term of another one: what a page says elsewhere must be true there too."""

from collections.abc import Iterable

from diffstudy.domain.comparison import Comparison


def neighbouring_pages(page: Comparison, pages: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """Return those of the pages, without the page itself, that name one of its terms."""
    own = {term.key for term in page.terms}
    return tuple(
        each
        for each in pages
        if each.key != page.key and any(term.key in own for term in each.terms)
    )
