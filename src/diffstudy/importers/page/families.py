"""Which of the two terms a text names: by the headword itself, or only by a word of its family.

The forms of a headword are its inflections ("socialized" for "socialization"); its family is
every word with the same beginning ("social", "socialism"). A form is strong evidence, a word of
the family hardly any: "the social process of absorbing a group" is not socialization.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from diffstudy.importers.page.inflection import folded, inflections, without_accents

_ENDINGS = (
    "ization isation ation ition tion sion ment ness ance ence ency ancy ship ity ing ism ist "
    "ary ory ical ial ic al ous ive ible able e"
)
_SUFFIXES = sorted(_ENDINGS.split(), key=len, reverse=True)
"""Endings that words of one family exchange, tried from the longest."""

_SHORTEST_PREFIX = 4

_WORD = re.compile(r"[^\W\d_]+")

_LONGEST_TEXT = 20_000
"""Characters of a text that are searched: a whole book in one line says no more."""

_RELATED_SHARE = 0.55
"""The share of a headword that a word must begin with to be a relative: explosion, explode."""

_SUBJECT_LEAD = r"(?:in\s[^,]{2,40},\s)?(?:(?:an?|the|some|most|many|every|each|all|any)\s)?"

_CONTRAST = re.compile(
    r"\b(?:unlike|than|opposite\s(?:of|to)|contrast(?:ed)?\s(?:to|with)|instead\sof|"
    r"rather\sthan|compared\s(?:to|with)|mere|not\san?)\s"
    r"(?:(?:an?|the|any|every|its|their|mere|true|simple|plain|full|ordinary|single)\s){0,2}$"
)
"""What stands before a word that is mentioned to tell something else from it."""

_LEAD = 40
"""Letters before a word that are searched for a contrast."""


class Naming(IntEnum):
    """How plainly a text names a term."""

    NOT = 0
    FAMILY = 1
    FORM = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text speaks of one term.

    Args:
        headword: whether the headword itself stands in it.
        form: whether one of its forms does, the headword included.
        family: whether another word of its family does.
        relative: whether a word does that at least begins like it.
        subject: whether the text is a sentence about the term: it begins with it.
        contrast: whether the term is there only as what something else is told from; then it
            is neither ``headword`` nor ``form``.
        at: where the first form stands, in letters from the beginning.
    """

    headword: bool = False
    form: bool = False
    family: bool = False
    relative: bool = False
    subject: bool = False
    contrast: bool = False
    at: int = 0


def family_prefix(word: str) -> str:
    """Return the beginning that the words of a family share; empty if it would be too short."""
    plain = word.casefold()
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= _SHORTEST_PREFIX:
            return plain.removesuffix(suffix)
    return plain if len(plain) >= _SHORTEST_PREFIX else ""


class TermFamilies:
    """The words of both terms, told apart: what belongs to both names neither."""

    def __init__(self, headwords: tuple[str, str]) -> None:
        self.headwords = headwords
        plain = [folded(word) for word in headwords]
        # "Resume" and "Résumé" differ in nothing but their accents.
        self._keeps_accents = len(set(map(without_accents, plain))) < len(set(plain))
        self._heads = tuple(map(self._plain, headwords))
        forms = [{self._plain(form) for form in inflections(word)} for word in headwords]
        self._owner = {
            form: side for side in (0, 1) for form in forms[side] if form not in forms[1 - side]
        }
        self._owner |= {word: side for side, word in enumerate(self._heads)}
        longest_first = sorted(self._owner, key=len, reverse=True)
        # Longest first, so that "civil law" is not taken for "law".
        any_form = rf"(?<!\w)(?P<form>{'|'.join(map(re.escape, longest_first))})(?!\w)"
        self._form = re.compile(any_form)
        self._subject = re.compile(rf"{_SUBJECT_LEAD}{any_form}(?!['-])")
        words = [set(re.findall(r"[^\W\d_]+", word)) for word in self._heads]
        self._own_words = [words[side] - words[1 - side] for side in (0, 1)]
        self._starts = {word[:_SHORTEST_PREFIX] for own in self._own_words for word in own}
        prefixes = [{family_prefix(word) for word in own} for own in self._own_words]
        self._prefixes = [prefixes[s] - prefixes[1 - s] - {""} for s in (0, 1)]
        self._both = tuple(self._prefixes[0] | self._prefixes[1])

    def naming(self, text: str) -> tuple[Naming, Naming]:
        """Return how plainly a text names the first and the second term."""
        plain = self._plain(text)
        found = [Naming.NOT, Naming.NOT]
        for form in set(self._form.findall(plain)):
            found[self._owner[form]] = Naming.FORM
        for token in set(_WORD.findall(self._form.sub(" ", plain))):
            side = self._family(token)
            if side is not None:
                found[side] = max(found[side], Naming.FAMILY)
        return found[0], found[1]

    def mentions(self, text: str) -> tuple[Mention, Mention]:
        """Return how a text speaks of the first and of the second term."""
        plain = self._plain(text)
        named: dict[str, int] = {}
        contrasts = set()
        for each in self._form.finditer(plain):
            if _CONTRAST.search(plain[max(0, each.start() - _LEAD) : each.start()]):
                contrasts.add(self._owner[each["form"]])
            else:
                named.setdefault(each["form"], each.start())
        forms = {
            side: {form: at for form, at in named.items() if self._owner[form] == side}
            for side in (0, 1)
        }
        subject = self._subject.match(plain) if named else None
        subject_side = self._owner[subject["form"]] if subject else None
        tokens = set(_WORD.findall(self._form.sub(" ", plain)))
        family = {self._family(token) for token in tokens}
        relative = {self._relative(token) for token in tokens}
        first, second = (
            Mention(
                headword=self._heads[side] in forms[side],
                form=bool(forms[side]),
                family=side in family,
                relative=side in relative,
                subject=subject_side == side,
                contrast=side in contrasts and not forms[side],
                at=min(forms[side].values(), default=0),
            )
            for side in (0, 1)
        )
        return first, second

    def without_forms(self, text: str) -> str:
        """Return the beginning of a text in lower case without the forms of either term."""
        return self._form.sub(" ", self._plain(text))

    def is_of_a_family(self, token: str) -> bool:
        """Whether a word in lower case begins like the words of either family."""
        return token.startswith(self._both)

    def _plain(self, text: str) -> str:
        plain = folded(text[:_LONGEST_TEXT])
        return plain if self._keeps_accents else without_accents(plain)

    def _family(self, token: str) -> int | None:
        if not token.startswith(self._both):
            return None
        lengths = [
            max((len(prefix) for prefix in side if token.startswith(prefix)), default=0)
            for side in self._prefixes
        ]
        if lengths[0] == lengths[1]:
            return None
        return 0 if lengths[0] > lengths[1] else 1

    def _relative(self, token: str) -> int | None:
        """The term of which a word might be another derivation: "decide" of "decision"."""
        if token[:_SHORTEST_PREFIX] not in self._starts:
            return None
        shares = [max((_shared(token, word) for word in own), default=0) for own in self._own_words]
        if shares[0] == shares[1]:
            return None
        return 0 if shares[0] > shares[1] else 1


def _shared(token: str, word: str) -> int:
    """Letters with which two words begin alike, 0 if they are too few to say anything."""
    same = 0
    for one, other in zip(token, word, strict=False):
        if one != other:
            break
        same += 1
    return same if same >= max(_SHORTEST_PREFIX, _RELATED_SHARE * len(word)) else 0
