"""The words that give a headword away: its inflections and the words derived from it.

A prompt may show none of them, of either term: "socialize" answers "Socialization", and so does
any word that only the other term could not be (learning.md A3, FAMILY).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from diffstudy.domain.comparison import Term
from diffstudy.quiz.words import FUNCTION_WORDS, Token, tokens, word_list

_SHORTEST_STEM = 4

# Longest first; the first that leaves four letters is taken off.
_SUFFIXES = tuple(
    sorted(
        word_list("""
        ization isation ication ational ation ition ution tion sion ion ment ness ity ety
        ancy ency ance ence acy ship hood ism ist izing ising ize ise ing ate ful less
        able ible ical ial ual al ive ious eous ous ic ics ium ia um us sis ure age ily ly
        iary ary ery ory ant ent th y e
        """),
        key=lambda suffix: (-len(suffix), suffix),
    )
)

# Endings that many unrelated words share by chance; they need a longer stem than the others.
_CAUTIOUS_SUFFIXES = ("er", "or", "ed", "es", "s", "a")

# Consonants that change within a family: recession and recede, absorb and absorption.
_ALTERNATIONS = (
    ("cess", "ced"),
    ("cess", "ceed"),
    ("lus", "lud"),
    ("vis", "vid"),
    ("cis", "cid"),
    ("ros", "rod"),
    ("plos", "plod"),
    ("as", "ad"),
    ("miss", "mit"),
    ("ns", "nd"),
    ("vers", "vert"),
    ("script", "scrib"),
    ("cept", "ceiv"),
    ("sumpt", "sum"),
    ("puls", "pel"),
    ("lut", "lv"),
    ("struct", "stroy"),
    ("sorpt", "sorb"),
)

_ENDINGS = frozenset(
    word_list("""
    s es 's ed d er ers ing ings est ness ly y ity al ally ial ic ical i a um us ion ions ive
    ively ish ism ist ists ize ise ized ised able ful less en ens ened ening ment ments ent ent
    ant ance ence or ors age ages ous ier iest ies ied ily ation ations ative
    """)
)

_NEGATIVES = frozenset(word_list("un in im ir il non de re dis mis over under pre"))
_SHORTEST_NEGATED = 5
"""A shorter stem stands behind "re" or "in" too often by chance."""


@dataclass(frozen=True, slots=True)
class WordFamily:
    """The family of one term.

    Args:
        headword: the term as the page writes it.
        phrases: folded words of each spelling of more than one word, to be hidden as a whole.
        prefixes: a word that begins with one of them belongs to the family.
        forms: further words that belong to it, where a prefix would be too short to be safe.
        starts: the prefixes, and the long ones behind a negative, for one quick look at a word.
        is_counted: whether its page shows that an article or a number may stand before the term.
    """

    headword: str
    phrases: tuple[tuple[str, ...], ...]
    prefixes: frozenset[str]
    forms: frozenset[str]
    starts: tuple[str, ...]
    is_counted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the term has no word at all, such as "…": then nothing can hide it."""
        return not self.forms

    def has(self, folded: str) -> bool:
        """Whether a folded word belongs to the family."""
        return folded in self.forms or folded.startswith(self.starts)

    def members(self, words: tuple[Token, ...]) -> frozenset[int]:
        """Return the indexes of the words that belong to the family, phrases included."""
        forms, starts = self.forms, self.starts
        found = {
            index
            for index, word in enumerate(words)
            if word.folded in forms or word.folded.startswith(starts)
        }
        for phrase in self.phrases:
            for first in range(len(words) - len(phrase) + 1):
                window = words[first : first + len(phrase)]
                if all(_same_word(w.folded, p) for w, p in zip(window, phrase, strict=True)):
                    found.update(range(first, first + len(phrase)))
        return frozenset(found)


def _starts(prefixes: Iterable[str]) -> tuple[str, ...]:
    found = {
        negative + prefix
        for prefix in prefixes
        if len(prefix) >= _SHORTEST_NEGATED
        for negative in _NEGATIVES
    }
    return tuple(sorted(found.union(prefixes)))


def _same_word(folded: str, wanted: str) -> bool:
    return folded == wanted or folded in inflected(wanted)


def family_of(term: Term) -> WordFamily:
    """Return the family of a term; the families of its other spellings are part of it."""
    return _family(term.headword, term.also)


@lru_cache(maxsize=4_096)
def _family(headword: str, also: tuple[str, ...]) -> WordFamily:
    phrases: list[tuple[str, ...]] = []
    prefixes: set[str] = set()
    forms: set[str] = set()
    for spelling in (headword, *also):
        words = tuple(token.folded for token in tokens(spelling))
        if len(words) > 1:
            phrases.append(words)
        for word in words:
            # "of" in "state of matter" betrays nothing; a term that is itself such a word does.
            if word in FUNCTION_WORDS and len(words) > 1:
                continue
            word_prefix, word_forms = _family_of_word(word)
            prefixes.update(word_prefix)
            forms.update(word_forms)
    return WordFamily(
        headword, tuple(phrases), frozenset(prefixes), frozenset(forms), _starts(prefixes)
    )


def _family_of_word(word: str) -> tuple[set[str], set[str]]:
    """Return the prefixes and the further forms of one folded word."""
    if len(word) < 3 or word.isdigit():
        return set(), {word}
    forms = {word} | inflected(word)
    if len(word) <= _SHORTEST_STEM or word in FUNCTION_WORDS:
        return set(), forms | _with_endings(word) | _with_endings(_comparative_root(word))
    prefix = _stem_of(word)
    prefixes = {prefix, word} | _alternants(word)
    for start in (prefix, word):
        if start.endswith(("y", "i")):
            prefixes.add(start[:-1] + ("i" if start.endswith("y") else "y"))
    root = _comparative_root(word)
    return prefixes, forms | (_with_endings(root) if len(root) < _SHORTEST_STEM else set())


def _stem_of(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word.removesuffix(suffix)
    if re.search(r"ght$", word):
        return word[:-1]  # weight and weigh, height and high
    for suffix in _CAUTIOUS_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > _SHORTEST_STEM:
            return word.removesuffix(suffix)
    return word


def _alternants(word: str) -> set[str]:
    """Return prefixes of the family that begin otherwise: "reced" for "recession" and back."""
    roots = {word, word.removesuffix("e"), word.removesuffix("ion"), word.removesuffix("ive")}
    found = set()
    for one, other in _ALTERNATIONS:
        for root in roots:
            if root.endswith(one):
                found.add(root.removesuffix(one) + other)
            if root.endswith(other):
                found.add(root.removesuffix(other) + one)
    return {prefix for prefix in found if len(prefix) >= _SHORTEST_STEM}


def _comparative_root(word: str) -> str:
    """Return "few" for "fewer", "vir" for "virus", else the word itself."""
    for ending in ("er", "us"):
        root = word.removesuffix(ending)
        if root != word and len(root) == _SHORTEST_STEM - 1:
            return root
    return word


def _with_endings(word: str) -> set[str]:
    if len(word) < 3 or word.isdigit():
        return {word}
    roots = {word}
    if word.endswith("e"):
        roots.add(word[:-1])
    if len(word) > 2 and word[-1] not in "aeiouy":
        roots.add(word + word[-1])
    return {root + ending for root in roots for ending in _ENDINGS} | {word}


@lru_cache(maxsize=8_192)
def inflected(word: str) -> frozenset[str]:
    """Return the regular inflections of a folded word: -s, -es, -ed, -ing, -er and spellings.

    Args:
        word: one folded word; the word itself is not part of the result.
    """
    forms = {word + ending for ending in ("s", "es", "ed", "ing", "er")}
    if word.endswith("e"):
        forms |= {word[:-1] + ending for ending in ("ed", "ing", "er")}
    if word.endswith("ie"):
        forms.add(word[:-2] + "ying")
    if re.search(r"[^aeiou]y$", word):
        forms |= {word[:-1] + ending for ending in ("ies", "ied", "ier")}
    if re.search(r"[^aeiou][aeiou][bdfgklmnprtvz]$", word):
        forms |= {word + word[-1] + ending for ending in ("ed", "ing", "er")}
    return frozenset(forms - {word})


def spellings_of(term: Term) -> tuple[str, ...]:
    """Return the headword and the term's other spellings, each once."""
    return tuple(dict.fromkeys((term.headword, *term.also)))


def families_of(terms: Iterable[Term], counted: Collection[str] = ()) -> tuple[WordFamily, ...]:
    """Return the family of each term, in order.

    Args:
        counted: headwords before which an article or a number may stand.
    """
    return tuple(
        replace(family, is_counted=True) if family.headword in counted else family
        for family in map(family_of, terms)
    )
