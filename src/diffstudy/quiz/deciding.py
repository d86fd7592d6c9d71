"""Which words of a cue decide: those that the page uses of one term and hardly of the other."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from diffstudy.quiz.word_family import WordFamily
from diffstudy.quiz.words import Token, content_stems, is_content, stem, tokens

LEAST_EVIDENCE = 1.5
"""Log odds from which words are said to decide: two mentions, or two words with one each."""

SOME_EVIDENCE = 1.0
"""Log odds of a word that one text uses of this term and none of the other."""

LONE_EVIDENCE = 1.9
"""Log odds that a single word needs: three mentions and none of the other term."""

_MOST_WORDS = 5
_IDLE_WORD = 0.5
_BREAK = re.compile(r"[.,;:!?()\[\]“”\"_]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many texts of each side use a stem.

    Args:
        own: what the page says of the term that the cue belongs to, the cue itself left out.
        other: what it says of the others.
        families: the families of all the terms: a term's own name decides nothing.
    """

    own: Mapping[str, int]
    other: Mapping[str, int]
    families: tuple[WordFamily, ...]

    @classmethod
    def of(
        cls, own: Iterable[str], other: Iterable[str], families: Sequence[WordFamily]
    ) -> "Evidence":
        """Count the stems of the texts of both sides, each text once."""
        return cls(_counts(own), _counts(other), tuple(families))

    def weight(self, word: Token) -> float:
        """Return the log odds of a word for this side; 0 for one that says nothing."""
        if not is_content(word) or self.is_of_family(word):
            return 0.0
        mine, theirs = self.own.get(stem(word.folded), 0), self.other.get(stem(word.folded), 0)
        return log((mine + 0.5) / (theirs + 0.5)) if mine else 0.0

    def is_of_family(self, word: Token) -> bool:
        """Whether the word names one of the terms."""
        return any(family.has(word.folded) for family in self.families)

    def is_unknown_to_other(self, word: Token) -> bool:
        """Whether the other side never uses the word."""
        return is_content(word) and stem(word.folded) not in self.other


def deciding_range(
    text: str, evidence: Evidence, least: float = LEAST_EVIDENCE
) -> tuple[int, int] | None:
    """Return the place of the few words that tell the terms apart.

    Args:
        text: the cue.
        evidence: what the page says of both sides.
        least: evidence that the words must have together, in log odds.

    Returns:
        A half-open range of characters: one to five words that begin and end with a telling
        word, at least one of which the other side never uses; None rather than nonsense.
    """
    best: tuple[float, int, int] | None = None
    place = None
    for span in _spans(text, tokens(text)):
        weights = [evidence.weight(word) for word in span]
        needed = max(least, LONE_EVIDENCE) if len(span) == 1 and least > SOME_EVIDENCE else least
        if min(weights[0], weights[-1]) < SOME_EVIDENCE or sum(weights) < needed:
            continue
        if not any(
            w and evidence.is_unknown_to_other(s) for w, s in zip(weights, span, strict=True)
        ):
            continue
        idle = sum(is_content(s) and not w for w, s in zip(weights, span, strict=True))
        score = (sum(weights) - _IDLE_WORD * idle, -len(span), -span[0].start)
        if best is None or score > best:
            best, place = score, _with_noun(text, span, evidence)
    return place


def telling_word(text: str, evidence: Evidence) -> tuple[int, int] | None:
    """Return the place of the one word of a text that tells most, or None.

    Where no word tells for this side, the longest that the other side never uses.
    """
    words = [
        word
        for word in tokens(text)
        if evidence.is_unknown_to_other(word) and not evidence.is_of_family(word)
    ]
    if not words:
        return None
    best = max(words, key=lambda w: (evidence.weight(w), w.end - w.start, -w.start))
    return best.start, best.end


def _with_noun(text: str, span: Sequence[Token], evidence: Evidence) -> tuple[int, int]:
    """Return the place of the span, with the words that end its phrase.

    "personal" becomes "personal identity", "learning" becomes "learning basic manners".
    """
    end, length = span[-1].end, len(span)
    for word in tokens(text):
        if word.start < end:
            continue
        is_joined = not text[end : word.start].strip(" -‐‑")
        fits = is_content(word) and not evidence.is_of_family(word)
        if not (is_joined and fits and length <= _MOST_WORDS + 1):
            break
        end, length = word.end, length + 1
    return span[0].start, end


def _counts(texts: Iterable[str]) -> Counter[str]:
    return Counter(each for text in texts for each in set(content_stems(text)))


def _spans(text: str, words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield every run of one to five words that no punctuation mark interrupts."""
    for first in range(len(words)):
        for after in range(first + 1, min(first + _MOST_WORDS, len(words)) + 1):
            if after > first + 1 and _BREAK.search(
                text, words[after - 2].end, words[after - 1].start
            ):
                break
            yield words[first:after]
