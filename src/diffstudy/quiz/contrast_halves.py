"""What a page says of two terms in one breath, cut into what it says of each.

"X is ..., whereas Y is ..." gives two halves, each with a gap where its term stood. Halves and not
whole sentences are shown: authors name the first term of the title first, so the order of a whole
sentence would answer the question.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import GAP, Cue, CueKind
from diffstudy.domain.difference_split import opens_contrast, split_difference, terms_named
from diffstudy.domain.keys import normalised
from diffstudy.quiz.count_words import families_on
from diffstudy.quiz.cue_tests import CONTESTED_SHARE, LEAST_CONTENT_WORDS, LONG_FROM, MOST_MASKED
from diffstudy.quiz.masking import cloze, mask, named_in, occurrences
from diffstudy.quiz.page_trial import judge
from diffstudy.quiz.pronouns import leans_on_more
from diffstudy.quiz.term_form import is_plural
from diffstudy.quiz.words import tokens

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_LOOKS_BACK = re.compile(
    r"\b(?:this|that|these|those|it|the (?:former|latter|other|same)|also|both|instead"
    r"|each other|one another|similarly|likewise)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“”„«»]|\[\d+\]")


@dataclass(frozen=True, slots=True)
class Halves:
    """A contrast of two terms.

    Args:
        passage: the words of the page.
        plain: what it says of each term, in the order in which the terms were given.
        gapped: the same with a gap for the term and every word of a family hidden.
        is_verdict: whether it is the verdict of the page.
        stand_alone: whether each half is understood without the other.
    """

    passage: Cue
    plain: tuple[str, str]
    gapped: tuple[str, str]
    is_verdict: bool
    stand_alone: bool


@lru_cache(maxsize=128)
def halves_of(comparison: Comparison, pair: tuple[Term, Term]) -> tuple[Halves, ...]:
    """Return the contrasts of two terms of a comparison: verdict, key differences, curiosities."""
    texts: list[tuple[str, int | None]] = [(comparison.verdict or "", None)]
    texts += [(each.text, each.line) for each in comparison.differences]
    texts += [(entry.answer, entry.line) for entry in comparison.faq]
    found: dict[str, Halves] = {}
    for text, line in texts:
        for whole, plain in _contrasts(text, comparison, pair):
            halves = _halves(whole, plain, line, comparison, pair)
            if halves is not None:
                found.setdefault(normalised(whole), halves)
    return tuple(found.values())


def _contrasts(
    text: str, comparison: Comparison, pair: tuple[Term, Term]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield sentences that turn from one term to the other, and pairs of sentences that do."""
    before: tuple[int, str] | None = None
    wanted = [comparison.terms.index(term) for term in pair]
    for sentence in _SENTENCE_END.split(text.strip()):
        named = terms_named(sentence, comparison.terms)
        if sorted(named) == sorted(wanted):
            split = split_difference(sentence, pair)
            if split is not None:
                yield sentence, (split.first, split.second)
            before = None
        elif len(named) == 1 and named[0] in wanted:
            turns = before is not None and before[0] != named[0] and opens_contrast(sentence)
            if turns and before is not None:
                whole = f"{before[1]} {sentence}"
                split = split_difference(whole, pair)
                if split is not None:
                    yield whole, (split.first, split.second)
                before = None
            else:
                before = named[0], sentence
        elif named:
            before = None


def _halves(
    whole: str,
    plain: tuple[str, str],
    line: int | None,
    comparison: Comparison,
    pair: tuple[Term, Term],
) -> Halves | None:
    families = families_on(comparison)
    gapped: list[str] = []
    for half, own, other in zip(plain, pair, reversed(pair), strict=True):
        shown = cloze(half, own, families)
        named = named_in(half, (own.headword, other.headword))
        fits = named == (0,) and occurrences(half, own.headword) == 1
        if shown is None or not fits or not _is_sound(half, shown, comparison):
            return None
        gapped.append(shown)
    digest = hashlib.sha256(normalised(whole).encode()).hexdigest()[:12]
    passage = Cue(
        key=f"{comparison.key}/contrast/{digest}",
        term_key="",
        comparison_key=comparison.key,
        kind=CueKind.PASSAGE,
        text=whole,
        masked=" ".join(gapped),
        line=line,
    )
    is_verdict = whole in (comparison.verdict or "")
    stand_alone = not any(
        leans_on_more(half, of_several=is_plural(term))
        for half, term in zip(gapped, pair, strict=True)
    )
    return Halves(passage, plain, (gapped[0], gapped[1]), is_verdict, stand_alone)


def _is_sound(half: str, shown: str, comparison: Comparison) -> bool:
    """Whether a half can stand alone, says enough, and is not said of both."""
    words = len(tokens(half))
    masked = mask(half, families_on(comparison))
    stems = set(masked.stems)
    page, _ = judge(comparison)
    return (
        shown.count(GAP) == 1
        and words <= LONG_FROM
        and len(masked.stems) >= LEAST_CONTENT_WORDS
        and masked.share <= MOST_MASKED
        and not _QUOTE.search(half)
        and not _LOOKS_BACK.match(half)
        and not any(len(stems & each) >= CONTESTED_SHARE * len(stems) for each in page.shared)
    )
