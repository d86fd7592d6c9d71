"""Hides what would answer the question: every word of the family of any term of the page.

Both families get the same mask, so the mask itself tells nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from diffstudy.domain.comparison import Term
from diffstudy.domain.cue import GAP, MASK
from diffstudy.quiz.count_words import ITSELF, without_count
from diffstudy.quiz.term_form import same_number
from diffstudy.quiz.word_family import WordFamily, inflected, spellings_of
from diffstudy.quiz.words import Token, is_content, stem, tokens

_BETWEEN_MASKS = re.compile(rf"{re.escape(MASK)}(?:[ \u00a0]*[-‐‑–/]?[ \u00a0]*{re.escape(MASK)})+")
_ARTICLE = re.compile(rf"\b([Aa])n?(?=\s+(?:[\"“‘(]\s*)?(?:{re.escape(MASK)}|{re.escape(GAP)}))")
_POSSESSIVE = re.compile(rf"({re.escape(MASK)}|{re.escape(GAP)})(?:['’]s|['’])(?!\w)")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without the words that give it away.

    Args:
        text: the text with MASK in their place.
        hits: the hidden words as they stood, in order.
        share: hidden words as a share of all words, 0 to 1.
        stems: stems of the content words that are left, in order, with repetitions.
    """

    text: str
    hits: tuple[str, ...]
    share: float
    stems: tuple[str, ...]


def mask(text: str, families: Sequence[WordFamily]) -> Masked:
    """Hide every word that belongs to any of the families."""
    words = tokens(text)
    hidden = _members(words, families)
    hits = tuple(text[words[index].start : words[index].end] for index in sorted(hidden))
    share = len(hidden) / len(words) if words else 0.0
    stems = tuple(
        stem(word.folded)
        for index, word in enumerate(words)
        if index not in hidden and is_content(word)
    )
    shown = _shown(text, words, dict.fromkeys(hidden, MASK), families)
    return Masked(shown, hits, share, stems)


def cloze(text: str, term: Term, families: Sequence[WordFamily]) -> str | None:
    """Return the sentence with a GAP for the term, or None where it does not stand in it.

    The term itself or a regular inflection of it becomes the gap (A4 accepts both); every other
    word of a family is masked.
    """
    words = tokens(text)
    instead: dict[int, str] = dict.fromkeys(_members(words, families), MASK)
    places = list(_surface_forms(words, term))
    for first, after in places:
        instead[first] = GAP
        instead.update(dict.fromkeys(range(first + 1, after), ""))
    return _shown(text, words, instead, families) if places else None


def surface_forms_in(text: str, term: Term) -> tuple[str, ...]:
    """Return the term as it stands in the text, plurals and the like included, each once."""
    words = tokens(text)
    places = _surface_forms(words, term)
    found = (text[words[first].start : words[after - 1].end] for first, after in places)
    return tuple(dict.fromkeys(re.sub(r"['’ʼ]s$", "", form) for form in found))


def _surface_forms(words: tuple[Token, ...], term: Term) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of words that are the term or a regular inflection of it."""
    for spelling in spellings_of(term):
        wanted = [token.folded for token in tokens(spelling)]
        if not wanted:
            continue
        *before, last = wanted
        forms = inflected(last)
        length = len(before) + 1
        for at in range(length - 1, len(words)):
            word = words[at].folded
            if word != last and word not in forms:
                continue
            first = at - length + 1
            if [each.folded for each in words[first:at]] == before:
                yield first, at + 1


def _members(words: tuple[Token, ...], families: Sequence[WordFamily]) -> frozenset[int]:
    return _joined(tuple(families)).members(words)


@lru_cache(maxsize=256)
def _joined(families: tuple[WordFamily, ...]) -> WordFamily:
    """Return one family of all the words, so that a text is gone through once."""
    starts = {start for family in families for start in family.starts}
    return WordFamily(
        headword="",
        phrases=tuple(phrase for family in families for phrase in family.phrases),
        prefixes=frozenset(),
        forms=frozenset(form for family in families for form in family.forms),
        starts=tuple(sorted(starts)),
    )


def _shown(
    text: str, words: tuple[Token, ...], instead: dict[int, str], families: Sequence[WordFamily]
) -> str:
    """Return the text with the words at some indexes replaced; "" joins a word to the one before."""
    if _count_tells(families):
        joined = _replaced(text, words, _with_terms_marked(words, instead, families))
        if MASK in text:  # masked before for fewer terms: what is hidden cannot be seen any more
            joined = joined.replace(ITSELF, "").replace(MASK, MASK + ITSELF)
        joined = without_count(joined)
    elif instead:
        joined = _replaced(text, words, instead)
    else:
        return text
    joined = _POSSESSIVE.sub(r"\1", joined)
    # "an" before a mask says that the hidden word begins with a vowel.
    return _BETWEEN_MASKS.sub(MASK, _ARTICLE.sub(r"\1(n)", joined))


def _replaced(text: str, words: tuple[Token, ...], instead: dict[int, str]) -> str:
    parts: list[str] = []
    at = 0
    for index, word in enumerate(words):
        if index not in instead:
            continue
        if instead[index]:
            parts += [text[at : word.start], instead[index]]
        at = word.end
    parts.append(text[at:])
    return "".join(parts)


def _count_tells(families: Sequence[WordFamily]) -> bool:
    """Whether an article would rule out a term: a plural, or one that may not be counted."""
    terms = [Term("", family.headword) for family in families]
    is_one_number = all(same_number(terms[0], other) for other in terms[1:])
    return not is_one_number or not all(family.is_counted for family in families)


def _with_terms_marked(
    words: tuple[Token, ...], instead: dict[int, str], families: Sequence[WordFamily]
) -> dict[int, str]:
    """Return the replacements with a mark where a headword begins, and not a word derived from it.

    An article farther off belongs to the headword of "a loud [noise]", but not of "a car [noisily]".
    """
    marked = dict(instead)
    for family in families:
        name = [token.folded for token in tokens(family.headword)]
        for first in range(len(words) - len(name) + 1):
            stands = [word.folded for word in words[first : first + len(name)]] == name
            if stands and instead.get(first):
                marked[first] = instead[first] + ITSELF
    return marked


def contains_family(text: str, families: Sequence[WordFamily]) -> bool:
    """Whether any word of the text belongs to one of the families."""
    return bool(_members(tokens(text), families))


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital, as the start of a prompt."""
    return text[:1].upper() + text[1:]


def occurrences(text: str, headword: str) -> int:
    """Return how often the headword itself, not only its family, stands in the text."""
    return sum(1 for _ in _surface_forms(tokens(text), Term("", headword)))


def named_in(text: str, headwords: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of the headwords that stand in the text.

    Where one headword is part of a longer one ("demand" of "quantity demanded"), the longer one
    alone is named there.
    """
    words = tokens(text)
    places = {
        index: list(_surface_forms(words, Term("", headword)))
        for index, headword in enumerate(headwords)
    }
    every = [place for found in places.values() for place in found]
    return tuple(
        index
        for index, found in places.items()
        if any(not _is_part_of_longer(place, every) for place in found)
    )


def _is_part_of_longer(place: tuple[int, int], every: Sequence[tuple[int, int]]) -> bool:
    first, after = place
    return any(other != place and other[0] <= first and after <= other[1] for other in every)
