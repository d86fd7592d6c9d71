"""Which line is the title of the page, when a full copy shows the titles of other pages as well."""

import re
from collections import Counter
from collections.abc import Sequence

from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.title import parse_title

_MOST_COMPARED = 20

_TAIL = re.compile(r"difference", re.IGNORECASE)


def page_title(lines: Sequence[Line], text: Sequence[Line]) -> Line | None:
    """Return the title of a page; None where no line is one.

    The site prints its own title twice and once more as "Difference Between A and B"; those of
    other pages stand in its menus once. "A vs. B" comes before "Difference Between A and B",
    whose joint is a guess.

    Args:
        lines: where the title may stand: the lines above the content.
        text: the lines of the page, to see which terms it speaks of.
    """
    titles = [(line, terms) for line in lines if (terms := _terms(line))]
    plain = [(line, terms) for line, terms in titles if not _is_between(line)] or titles
    if len({terms for _, terms in plain}) < 2:
        return plain[0][0] if plain else None
    often = Counter(terms for _, terms in titles)

    def rank(each: tuple[Line, tuple[str, ...]]) -> tuple[int, bool]:
        line, terms = each
        return often[terms], bool(_TAIL.search(line.text))

    highest = max(map(rank, plain))
    best = [each for each in plain if rank(each) == highest][:_MOST_COMPARED]
    if len(best) == 1:
        return best[0][0]
    spoken = _mentions([terms for _, terms in best], text)
    return max(best, key=lambda each: spoken[each[1]])[0]


def _terms(line: Line) -> tuple[str, ...] | None:
    if line.kind is not LineKind.TITLE:
        return None
    terms = parse_title(line.text)
    return tuple(term.casefold().replace("’", "'") for term in terms) if terms else None


def _is_between(line: Line) -> bool:
    plain = line.text.casefold()
    return "difference between" in plain or "differences between" in plain


def _mentions(pairs: Sequence[tuple[str, ...]], text: Sequence[Line]) -> dict[tuple[str, ...], int]:
    """In how many paragraphs all terms of a title are named."""
    bodies = [
        line.text.casefold().replace("’", "'") for line in text if line.kind is LineKind.PARAGRAPH
    ]
    return {terms: sum(all(term in body for term in terms) for body in bodies) for terms in pairs}
