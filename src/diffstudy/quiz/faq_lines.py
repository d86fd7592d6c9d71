"""What an FAQ says of one term in a sentence that can stand alone (learning.md A1).

A question about two terms, or one that asks for advice, is answered with more than one term's
nature; a "yes" or "no" says nothing without its question. Such entries are for reading only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import FaqEntry, Term
from diffstudy.quiz.masking import occurrences
from diffstudy.quiz.words import tokens

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_ADVICE = re.compile(
    r"^\s*(?:how|what|which|when|where)\s+(?:can|could|should|might|must|to)\b"
    r"|\b(?:one|you|we|I|someone)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(r"^\s*(?:yes|no|not|hardly|nearly|sometimes|usually)\b", re.IGNORECASE)
_IS_A = re.compile(r"\s*(?:is|are|means|refers\s+to)\s+(?=(?:the|an?)\b)", re.IGNORECASE)
_LEANS = re.compile(r"\s+\w+\s+(?:it|them)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:the|this|that|first|second|other|another)\s+ones?\b", re.IGNORECASE)
_OPENING_WORDS = 5
"""The words among which the term has to stand: further on, the sentence is about something else."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about one term; ``phrase`` is what it says the term is, "" where it does not."""

    side: int
    text: str
    phrase: str


def said_in_faq(entry: FaqEntry, terms: Sequence[Term]) -> Said | None:
    """Return what the answer says of the one term that the question names, None for nothing."""
    question = entry.question.casefold()
    named = [side for side, term in enumerate(terms) if term.headword.casefold() in question]
    if len(named) != 1 or _ADVICE.search(entry.question) or _YES_OR_NO.match(entry.answer):
        return None
    (side,) = named
    term = terms[side]
    sentence = _SENTENCE_END.split(entry.answer.strip())[0]
    if not stands_alone(sentence, term):
        return None
    return Said(side, sentence, _phrase(sentence, term))


def stands_alone(sentence: str, term: Term) -> bool:
    """Whether a sentence names a term once, among its first words, and leans on none before it."""
    if term.headword.casefold() not in sentence.casefold():  # most are not about it: found fast
        return False
    words = tokens(sentence)
    opening = sentence[: words[min(len(words), _OPENING_WORDS) - 1].end]
    if not occurrences(opening, term.headword) == 1 == occurrences(sentence, term.headword):
        return False
    behind = re.split(re.escape(term.headword), sentence, maxsplit=1, flags=re.IGNORECASE)[-1]
    return not (_LEANS.match(behind) or _ONE.search(behind))


def _phrase(sentence: str, term: Term) -> str:
    start = re.match(rf"(?:(?:the|an?)\s+)?{re.escape(term.headword)}\b", sentence, re.IGNORECASE)
    verb = _IS_A.match(sentence, start.end()) if start else None
    return sentence[verb.end() :] if verb else ""
