"""Which example of a term is kept back, to be its first new example (learning.md 4.1).

One a term, over all of its pages, and only of a page that keeps enough others: a term with fewer
than three good examples keeps none back. Chosen by a digest of its key, so that every session
keeps the same one back.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from diffstudy.domain.cue import CueFault, CueKind
from diffstudy.quiz.page_trial import Judged

LEAST_EXAMPLES: Final = 3
"""Good examples that a page must have of a term: two are left to learn from."""


def held_out_of(pages: Iterable[Sequence[Judged]], cluster_of: Mapping[str, str]) -> frozenset[str]:
    """Return the keys of the examples kept back, at most one a term.

    Args:
        pages: what was judged of a page and of every other page that names one of its terms.
        cluster_of: per sound cue its group of near-duplicates: what was shown in other words is
            not new.
    """
    alike = Counter(cluster_of.values())
    on_pages: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for judged in pages:
        good: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for each in judged:
            if _is_good(each):
                key = each.candidate.key
                good[each.candidate.term_key][key] = cluster_of.get(key, key)
        for term, clusters in good.items():
            on_pages[term].append(clusters)
    found = set()
    for examples in on_pages.values():
        rich = [page for page in examples if len(set(page.values())) >= LEAST_EXAMPLES]
        poor = {key for page in examples if page not in rich for key in page}
        choices = {
            key for page in rich for key, cluster in page.items() if alike[cluster] <= 1
        } - poor
        if choices:
            found.add(min(choices, key=_digest))
    return frozenset(found)


def _is_good(judged: Judged) -> bool:
    return (
        judged.candidate.kind is CueKind.EXAMPLE
        and judged.is_sound
        and not judged.leans_to
        and not judged.has(CueFault.NO_TARGET)
    )


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
