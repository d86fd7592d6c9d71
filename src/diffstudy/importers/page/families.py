"""Which of the two terms a text names: by the headword itself, or only by a word of its family.

The forms of a headword are its inflections ("socialized" for "socialization"); its family is
every word with the same beginning ("social", "socialism"). A form is strong evidence, a word of
the family hardly any: "the social process of absorbing a group" is not socialization.
"""

import re
from enum import IntEnum

_ENDINGS = "ization isation ation ition tion sion ment ness ance ence ency ancy ship ity ing ism e"
_SUFFIXES = sorted(_ENDINGS.split(), key=len, reverse=True)
"""Endings of nouns, tried from the longest."""

_SHORTEST_PREFIX = 4

_LONGEST_TEXT = 20_000
"""Characters of a text that are searched: a whole book in one line says no more."""


class Naming(IntEnum):
    """How plainly a text names a term."""

    NOT = 0
    FAMILY = 1
    FORM = 2


def family_prefix(word: str) -> str:
    """Return the beginning that the words of a family share; empty if it would be too short."""
    plain = word.casefold()
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= _SHORTEST_PREFIX:
            return plain.removesuffix(suffix)
    return plain if len(plain) >= _SHORTEST_PREFIX else ""


def inflections(headword: str) -> frozenset[str]:
    """Return the forms of a headword in lower case; of several words the last is inflected."""
    *first, last = headword.casefold().replace("’", "'").split()
    lead = " ".join([*first, ""])
    return frozenset(lead + form for form in _forms(last))


def _forms(word: str) -> set[str]:
    forms = {word + ending for ending in ("", "s", "es", "ed", "ing", "er", "ers")}
    for noun, verb in (("ization", "iz"), ("isation", "is"), ("ation", "at"), ("tion", "t")):
        if word.endswith(noun) and len(word) - len(noun) >= _SHORTEST_PREFIX:
            # Both spellings of the verb: "socialise" on a page about "socialization".
            verbs = {"iz", "is"} if verb in {"iz", "is"} else {verb}
            root = word.removesuffix(noun)
            ends = ("", "s") if verb == "t" else ()
            nouns = ("ion", "ions") if verb in {"at", "t"} else ("ation", "ations")
            for each in verbs:
                for ending in (*ends, "e", "es", "ed", "ing", "er", "ers", *nouns):
                    forms.add(root + each + ending)
            break
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing", word + "r", word + "rs"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    if word.endswith("ment"):
        forms |= {word.removesuffix("ment") + ending for ending in ("", "s", "ed", "d", "ing")}
    return forms


def _plain(text: str) -> str:
    return text[:_LONGEST_TEXT].casefold().replace("’", "'")


class TermFamilies:
    """The words of both terms, told apart: what belongs to both names neither."""

    def __init__(self, headwords: tuple[str, str]) -> None:
        forms = [inflections(word) for word in headwords]
        self._owner = {
            form: side for side in (0, 1) for form in forms[side] if form not in forms[1 - side]
        }
        self._owner |= {word.casefold().replace("’", "'"): s for s, word in enumerate(headwords)}
        longest_first = sorted(self._owner, key=len, reverse=True)
        # Longest first, so that "civil law" is not taken for "law".
        self._form = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        words = [set(word.casefold().split()) for word in headwords]
        prefixes = [{family_prefix(word) for word in words[s] - words[1 - s]} for s in (0, 1)]
        self._prefixes = [prefixes[s] - prefixes[1 - s] - {""} for s in (0, 1)]

    def naming(self, text: str) -> tuple[Naming, Naming]:
        """Return how plainly a text names the first and the second term."""
        plain = _plain(text)
        found = [Naming.NOT, Naming.NOT]
        for form in set(self._form.findall(plain)):
            found[self._owner[form]] = Naming.FORM
        for token in set(re.findall(r"[^\W\d_]+", self._form.sub(" ", plain))):
            side = self._family(token)
            if side is not None:
                found[side] = max(found[side], Naming.FAMILY)
        return found[0], found[1]

    def without_forms(self, text: str) -> str:
        """Return the beginning of a text in lower case without the forms of either term."""
        return self._form.sub(" ", _plain(text))

    def is_of_a_family(self, token: str) -> bool:
        """Whether a word in lower case begins like the words of either family."""
        return token.startswith(tuple(self._prefixes[0] | self._prefixes[1]))

    def _family(self, token: str) -> int | None:
        lengths = [
            max((len(prefix) for prefix in side if token.startswith(prefix)), default=0)
            for side in self._prefixes
        ]
        if lengths[0] == lengths[1]:
            return None
        return 0 if lengths[0] > lengths[1] else 1
