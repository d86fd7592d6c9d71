"""How hard a comparison is to read: the Automated Readability Index, and its longest sentences.

    ARI = 4.71 * characters / words + 0.5 * words / sentences - 21.43

(Senter and Smith, 1967). It counts letters instead of syllables, so it needs no dictionary, and
gives a year of school, of which 12 is the last. The terms themselves are what is to be learned; each
word of their families counts as one of five letters.
"""

import re
from collections.abc import Iterator

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.word_family import family_of
from diffstudy.quiz.words import tokens
from diffstudy.services.content_lint.finding import Finding, Part, shown, texts_of

HIGHEST_YEAR = 9.0
"""Three years below the last: questions and cells are short, so that the index runs low. Our own
packs lie between 2 and 8."""
LONGEST_SENTENCE = 32
"""Words."""

_FOR_EACH_MORE_TERM = 8
"""Words more that a verdict may have for each term beyond two: it has to say all in one sentence."""

_PLAIN_LETTERS = 5
_LEAST_WORDS = 100
"""A shorter text has no year."""
_PROSE = frozenset(Part) - {Part.CELL}
_SENTENCE = re.compile(r"(?<=[.!?])['”’)\"]?\s+")


def reading_findings(page: Comparison) -> Iterator[Finding]:
    """Yield where a page is above the last school years."""
    level = school_year(page)
    if level is not None and level > HIGHEST_YEAR:
        yield Finding(
            "reading-level",
            f"{shown(page.title)} reads like school year {level:.1f}",
            f"use shorter words and sentences, until it is {HIGHEST_YEAR:g}",
            words=page.terms[0].headword,
        )
    for text in texts_of(page):
        if text.part not in _PROSE:
            continue
        most = LONGEST_SENTENCE
        if text.part is Part.VERDICT:
            most += _FOR_EACH_MORE_TERM * (len(page.terms) - 2)
        for sentence in _SENTENCE.split(text.text):
            count = len(tokens(sentence))
            if count > most:
                yield Finding(
                    "long-sentence",
                    f"{shown(sentence)} has {count} words",
                    f"make it shorter, {most} words at most",
                    text.line,
                    text.text,
                )


def school_year(page: Comparison) -> float | None:
    """Return the year of school in which a page can be read; None where it says too little."""
    families = tuple(family_of(term) for term in page.terms)
    words = letters = count = 0
    for text in texts_of(page):
        if text.part not in _PROSE:
            continue
        for sentence in _SENTENCE.split(text.text):
            found = tokens(sentence)
            count += bool(found)
            words += len(found)
            letters += sum(
                _PLAIN_LETTERS
                if any(family.has(word.folded) for family in families)
                else len(word.folded)
                for word in found
            )
    if words < _LEAST_WORDS:
        return None
    return 4.71 * letters / words + 0.5 * words / count - 21.43
