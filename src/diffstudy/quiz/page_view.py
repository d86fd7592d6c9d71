"""What a page says of its terms in its own words: the measure for every definition on it.

The core is the verdict, the key differences and the chart, which their author wrote to tell the
terms apart. Definitions copied from dictionaries are compared with it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from math import log

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.difference_split import clauses
from diffstudy.quiz.count_words import families_on
from diffstudy.quiz.masking import mask, named_in
from diffstudy.quiz.word_family import WordFamily

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_BOTH = re.compile(
    r"\bboth\b|\bthese (?:two )?(?:process|term|concept|word|thing)e?s\b", re.IGNORECASE
)

_JOINED = re.compile(rf"\s(?:and|as well as)\s|{_BOTH.pattern}", re.IGNORECASE)
"""A quick look at what no sentence about several terms can do without."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A comparison as the cue filter reads it.

    Args:
        families: the word family of each term, in the order of the terms.
        core: content stems of verdict, key differences and chart.
        sides: per term, how many clauses about it alone use a stem.
        shared: content stems of each sentence that speaks of several terms at once.
    """

    comparison: Comparison
    families: tuple[WordFamily, ...]
    core: frozenset[str]
    sides: tuple[Mapping[str, int], ...]
    shared: tuple[frozenset[str], ...]

    def coverage(self, stems: Iterable[str], more: frozenset[str] = frozenset()) -> float:
        """Return which share of the distinct stems the core knows, 0 to 1."""
        wanted = set(stems)
        return len(wanted & (self.core | more)) / len(wanted) if wanted else 0.0

    def lean(self, stems: Iterable[str], own: int, other: int) -> float:
        """Return how much more the page uses these stems of one term than of another.

        The sum of log odds with half a count added to each side: above 0 they fit ``own``.
        """
        mine, theirs = self.sides[own], self.sides[other]
        return sum(log((mine.get(s, 0) + 0.5) / (theirs.get(s, 0) + 0.5)) for s in set(stems))

    def index_of(self, term_key: str) -> int | None:
        """Return the side of a term, or None where the page does not name it."""
        for index, term in enumerate(self.comparison.terms):
            if term.key == term_key:
                return index
        return None


def view_of(comparison: Comparison) -> PageView:
    """Read a comparison once for all the tests of its cues."""
    families = families_on(comparison)

    @cache
    def stems(text: str) -> frozenset[str]:  # a cell is of the core and of its side
        return frozenset(mask(text, families).stems)

    core_texts = [*_prose(comparison), *_cells(comparison)]
    sides = tuple(
        Counter(chain.from_iterable(stems(text) for text in side_texts(comparison, index)))
        for index in range(len(comparison.terms))
    )
    sentences = chain.from_iterable(
        _sentences(text)
        for text in (*_prose(comparison), *(entry.answer for entry in comparison.faq))
    )
    return PageView(
        comparison,
        families,
        frozenset(chain.from_iterable(map(stems, core_texts))),
        sides,
        tuple(stems(text) for text in sentences if _speaks_of_several(text, comparison)),
    )


@lru_cache(maxsize=64)
def side_texts(comparison: Comparison, index: int) -> tuple[str, ...]:
    """Return what the page says of one term alone: clauses of its prose, then its cells."""
    found = chain.from_iterable(
        clauses(sentence, comparison.terms)
        for text in _prose(comparison)
        for sentence in _sentences(text)
    )
    about = tuple(clause for clause in found if _named(clause, comparison) == [index])
    return about + tuple(
        cell for row in comparison.chart if index < len(row.cells) if (cell := row.cells[index])
    )


def verdict_clause(comparison: Comparison, index: int) -> str | None:
    """Return the part of the verdict that speaks of one term alone, or None."""
    for sentence in _sentences(comparison.verdict or ""):
        for clause in clauses(sentence, comparison.terms):
            if _named(clause, comparison) == [index]:
                return clause.strip(" ,;")
    return None


def _prose(comparison: Comparison) -> tuple[str, ...]:
    verdict = (comparison.verdict,) if comparison.verdict else ()
    return verdict + tuple(difference.text for difference in comparison.differences)


def _cells(comparison: Comparison) -> tuple[str, ...]:
    return tuple(cell for row in comparison.chart for cell in row.cells if cell)


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def _named(text: str, comparison: Comparison) -> list[int]:
    return list(named_in(text, [term.headword for term in comparison.terms]))


def _speaks_of_several(sentence: str, comparison: Comparison) -> bool:
    """Whether a sentence says "A and B", "both" or "these processes" of more than one term.

    "Both" in a sentence that names a single term joins two other things.
    """
    if not _JOINED.search(sentence):
        return False
    named = _named(sentence, comparison)
    if _BOTH.search(sentence) and len(named) != 1:
        return True
    words = [re.escape(comparison.terms[index].headword) for index in named]
    joined = "|".join(words)
    return len(words) > 1 and bool(
        re.search(rf"\b(?:{joined})\s+(?:and|as well as)\s+(?:{joined})\b", sentence, re.IGNORECASE)
    )
