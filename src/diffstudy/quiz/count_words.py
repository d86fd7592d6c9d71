"""Articles and number words before a gap: they tell a term that is counted from one that is not.

"She gave me a ____" can be a suggestion and never advice. No dictionary says which nouns are
counted, but a page shows it: where it sets an article or a number before every one of its terms,
these words tell nothing and stay; otherwise they go with the term. Where this is wrong, it only
hides an article too many.
"""

import re
from functools import lru_cache

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import GAP, MASK
from diffstudy.quiz.term_form import is_plural
from diffstudy.quiz.word_family import WordFamily, families_of, inflected, spellings_of
from diffstudy.quiz.words import FUNCTION_WORDS, fold, tokens, word_list

_COUNTS = frozenset(
    word_list(
        "a an one another each every two three four five six seven eight nine ten many several"
    )
)
_MOST_BETWEEN = 2
"""Words that may stand between an article and its noun, such as adjectives."""
_NOT_BETWEEN = FUNCTION_WORDS - frozenset(
    word_list("very more most less least rather quite last other likely usual own same several")
)

ITSELF = "\x00"
"""Behind a gap that hides a headword itself, while a text is being masked."""

_QUOTES = r"[\"“‘(]\s*"
_GAP = rf"(?:{_QUOTES})?(?:{re.escape(MASK)}|{re.escape(GAP)})"
_COUNT_WORD = (
    r"(?:an?|a\(n\)|one|another|each|every|several|many|much|various|numerous|these|those|two|three"
    r"|four|five|six|seven|eight|nine|ten|\d+)(?:\s+single)?"
)
_BESIDE = re.compile(rf"(?<![\w-]){_COUNT_WORD}\s+(?={_GAP})", re.IGNORECASE)
_BEFORE_ADJECTIVES = re.compile(
    rf"(?<![\w-])(an?)\s+((?:[^\W\d_][\w-]*\s+){{1,{_MOST_BETWEEN}}})(?={_GAP}{ITSELF})",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def families_on(comparison: Comparison, others: tuple[Term, ...] = ()) -> tuple[WordFamily, ...]:
    """Return the families of the terms of a page, with what it shows of their being counted.

    Args:
        others: terms of other pages that are offered as well; of them nothing is known.
    """
    texts = tuple(_texts(comparison))
    terms = comparison.terms
    if all(_is_no_noun(term) for term in (*terms, *others)):
        counted = frozenset(term.headword for term in (*terms, *others))
    else:
        counted = frozenset(term.headword for term in terms if _is_counted(term, texts))
    return families_of((*terms, *others), counted)


def without_count(text: str) -> str:
    """Return a masked text without the articles and number words that belong to what is hidden.

    Args:
        text: with ITSELF behind each gap that stands for a headword; it is taken out.
    """
    return _BEFORE_ADJECTIVES.sub(_without_article, _BESIDE.sub("", text)).replace(ITSELF, "")


def _is_no_noun(term: Term) -> bool:
    """Whether an article before the term belongs to another word."""
    return (term.part_of_speech or "n").casefold()[:1] != "n"


def _without_article(found: re.Match[str]) -> str:
    article, between = found.groups()
    if any("'" in fold(word) or fold(word) in _NOT_BETWEEN for word in between.split()):
        return found.group()  # the article of another noun: "a friend of ____"
    return between[:1].upper() + between[1:] if article[0].isupper() else between


def _is_counted(term: Term, texts: tuple[str, ...]) -> bool:
    """Whether a text has the term behind an article or a number, or the headword is a plural."""
    wanted = [tuple(token.folded for token in tokens(name)) for name in spellings_of(term)]
    return is_plural(term) or any(
        _counts_in(tuple(token.folded for token in tokens(text)), name)
        for name in wanted
        if name
        for text in texts
    )


def _counts_in(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    *before, last = name
    forms = inflected(last) | {last}
    for first in range(len(words) - len(name) + 1):
        after = first + len(name)
        if words[after - 1] in forms and list(words[first : after - 1]) == before:
            for word in reversed(words[max(0, first - 1 - _MOST_BETWEEN) : first]):
                if word in _COUNTS:
                    return True
                if word in _NOT_BETWEEN:
                    break
    return False


def _texts(comparison: Comparison) -> list[str]:
    """Return what the page says in sentences and cells; definitions say what a term is."""
    texts = [comparison.verdict or "", comparison.tip or ""]
    texts += [difference.text for difference in comparison.differences]
    texts += [part for entry in comparison.faq for part in (entry.question, entry.answer)]
    texts += [line.prompt for line in comparison.quiz]
    texts += [cell for row in comparison.chart for cell in row.cells if cell]
    for sense in comparison.senses:
        texts += [sense.definition, *(example.text for example in sense.examples)]
    return texts
