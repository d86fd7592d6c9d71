"""Which typed words count as a term itself: the short list of learning.md A4.

A general suffix stripper is not used: it accepted "socialism" for "socialization".
"""

import re
from functools import lru_cache

from diffstudy.quiz.word_family import inflected
from diffstudy.quiz.words import fold

_IZE = re.compile(r"(.{3,})i[sz](?:ations?|e|es|ed|ing)$")
_IZE_ENDINGS = tuple(
    f"i{letter}{ending}"
    for letter in "sz"
    for ending in ("ation", "ations", "e", "es", "ed", "ing")
)
_ATE = re.compile(r"(.{3,})at(?:ions?|e|es|ed|ing)$")
_ATE_ENDINGS = ("ate", "ates", "ated", "ating", "ation", "ations")

_NEW_MEANINGS = ("ism", "isms", "ist", "ists", "ity", "al", "ive", "ly", "less", "ful", "able")
"""Endings that make another word; a typed one is never a slip of the keys for the term."""

_NEGATIVES = ("un", "in", "im", "ir", "il", "non", "de", "dis", "mis", "a", "anti", "re")


def plain(text: str) -> str:
    """Return the letters and digits of a text without case and accents, all in one.

    Plus and hash stay: they are all that tells "C++" from "C#".
    """
    return "".join(sign for sign in fold(text) if sign.isalnum() or sign in "+#")


@lru_cache(maxsize=8_192)
def inflections_of(spelling: str) -> frozenset[str]:
    """Return the plain forms that A4 lists for a spelling, itself left out.

    Of a term of several words the last one is inflected.
    """
    *before, last = [plain(word) for word in spelling.split()] or [""]
    forms = set(inflected(last)) if last else set()
    for pattern, endings in ((_IZE, _IZE_ENDINGS), (_ATE, _ATE_ENDINGS)):
        found = pattern.match(last)
        if found:
            forms |= {found.group(1) + ending for ending in endings}
            break
    start = "".join(before)
    return frozenset(start + form for form in forms) - {plain(spelling)}


def is_other_word(typed: str, wanted: str) -> bool:
    """Whether a plain typed word is a known word of another meaning and not a slip.

    True where it ends in -ism, -ist, -ity, -al, -ive and the like and the wanted one does not,
    or where a negative prefix stands before one of the two only.
    """
    for ending in _NEW_MEANINGS:
        for one, other in ((typed, wanted), (wanted, typed)):
            root = one.removesuffix(ending)
            ends_so = root != one and len(root) > 2 and not other.endswith(ending)
            if ends_so and other.startswith(root[:-1]):
                return True
    return any(typed == start + wanted or wanted == start + typed for start in _NEGATIVES)
