"""Splits a key difference that speaks of both terms into what it says of each.

Authors write "X is …, whereas Y is …"; on the open book each half belongs on its own page. Rather
nothing than a wrong side: where a sentence cannot be given to one term the text stays whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import Term

_OPENERS = (
    "in contrast",
    "by contrast",
    "in comparison",
    "on the other hand",
    "on the contrary",
    "conversely",
    "meanwhile",
    "whereas",
    "however",
    "while",
    "but",
)
_TURN = re.compile(
    r"(?:[;,:–—]\s*|\s)(?:and\s+)?(?:in contrast|by contrast|on the other hand|conversely"
    r"|whereas|while)\b,?\s+|;\s+",
    re.IGNORECASE,
)
# Begins where blanks begin and gives none back: a long run of them is looked at once.
_CLAUSE_END = re.compile(r";\s+|(?:,|(?<![\s,]))\s++(?:whereas|while)\s+", re.IGNORECASE)
_BUT = re.compile(r"(?:,|(?<![\s,]))\s++but\s+", re.IGNORECASE)
_OPENING = re.compile(rf"(?:{'|'.join(_OPENERS)})\b,?\s+", re.IGNORECASE)
_CLAUSE_FIRST = re.compile(r"(?:while|whereas)\s+", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(
    r"(?:(?:in|with|under|by|for|at|on|through)\s+)?"
    r"(?:(?:an?|the|this|each|every|most|many|some)\s+)?[\"“‘]?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_OF_BOTH = re.compile(
    r"\b(?:both|each other|one another|the two|these two|together)\b", re.IGNORECASE
)

_KIN = {
    "ization": ("ize", "izes", "ized", "izing"),
    "isation": ("ise", "ises", "ised", "ising"),
    "ability": ("able", "ably"),
    "ibility": ("ible", "ibly"),
    "ation": ("ate", "ates", "ated", "ating", "e", "es", "ed", "ing"),
    "acy": ("ate", "ately"),
    "ion": ("e", "es", "ed", "ing"),
    "osis": ("otic",),
    "ity": ("", "e", "ly"),
    "ness": ("",),
    "ence": ("ent", "ently"),
    "ance": ("ant", "antly"),
    "ty": ("",),
}
"""Endings of nouns with those of the verb or adjective beside them: precision, precise.

Only close kin: an individual is no individualization, though the words begin alike.
"""
_LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class SplitDifference:
    """A key difference as two texts, in the order of the comparison's terms."""

    first: str
    second: str


def split_difference(text: str, terms: Sequence[Term]) -> SplitDifference | None:
    """Split a key difference at its turning words ("whereas", "in contrast").

    Args:
        text: a sentence or a paragraph.
        terms: of the comparison.

    Returns:
        Both halves without the turning word, or None where there are more than two terms, or
        where a sentence cannot be given to one of them for sure.
    """
    if len(terms) != 2:
        return None
    naming = [_names(term) for term in terms]
    sides: tuple[list[str], list[str]] = ([], [])
    current: int | None = None
    for sentence in _SENTENCE_END.split(text.strip()):
        named = _named(sentence, naming)
        if len(named) == 1:
            current = named[0]
            sides[current].append(_opened(sentence))
        elif not named and current is not None and not _OF_BOTH.search(sentence):
            sides[current].append(sentence)
        else:
            halves = _halves(sentence, naming) if len(named) == 2 else None
            if halves is None:
                return None
            for side, half in enumerate(halves):
                sides[side].append(half)
            # What follows may speak of either: "This matters because …".
            current = None
    if not all(sides):
        return None
    return SplitDifference(" ".join(sides[0]), " ".join(sides[1]))


def terms_named(text: str, terms: Sequence[Term]) -> tuple[int, ...]:
    """Return which terms a text names, by their places.

    Plural and possessive forms count, and the verb or adjective of a noun.
    """
    return tuple(_named(text, [_names(term) for term in terms]))


def opens_contrast(sentence: str) -> bool:
    """Whether a sentence begins by turning from what was said before ("In contrast, ...")."""
    return _OPENING.match(sentence) is not None


def clauses(sentence: str, terms: Sequence[Term]) -> list[str]:
    """Cut a sentence into its clauses: at "whereas", "while" and semicolons.

    "But" as often joins two things that are said of one term ("slow but steady"). So it is a cut
    only where none of those stands in the sentence, and each side begins with a term of its own.
    """
    if _TURN.search(sentence) or _CLAUSE_FIRST.match(sentence) or not _BUT.search(sentence):
        return _CLAUSE_END.split(sentence)
    return next(map(list, _at_but(sentence, [_names(term) for term in terms])), [sentence])


def _names(term: Term) -> re.Pattern[str]:
    forms = {form for word in (term.headword, *term.also) if word for form in _forms(word)}
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?:['’]s|s|es)?(?!\w)", re.IGNORECASE)


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, kin in _KIN.items():
        stem = word[: -len(ending)]
        if word.lower().endswith(ending) and len(stem) >= _LEAST_STEM:
            yield from (stem + each for each in kin)
            return


def _named(text: str, naming: Sequence[re.Pattern[str]]) -> list[int]:
    return [side for side, pattern in enumerate(naming) if pattern.search(text)]


def _halves(sentence: str, naming: Sequence[re.Pattern[str]]) -> tuple[str, str] | None:
    for left, right in (*_at_a_turn(sentence, naming), *_at_a_comma(sentence, naming)):
        one, other = _named(left, naming), _named(right, naming)
        if len(one) == len(other) == 1 and one != other:
            halves = [_as_sentence(left), _as_sentence(right)]
            if one == [1]:
                halves.reverse()
            return halves[0], halves[1]
    return None


def _at_a_turn(sentence: str, naming: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    turns = list(_TURN.finditer(sentence))
    for turn in turns:
        yield sentence[: turn.start()], sentence[turn.end() :]
    if not turns and not _CLAUSE_FIRST.match(sentence):
        yield from _at_but(sentence, naming)


def _at_but(sentence: str, naming: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    """Cut at a "but" before and after which the sentence begins with one term each."""
    for turn in _BUT.finditer(sentence):
        left, right = sentence[: turn.start()], sentence[turn.end() :]
        one, other = _named(left, naming), _named(right, naming)
        is_contrast = len(one) == len(other) == 1 and one != other
        if (
            is_contrast
            and _begins_with(left, naming[one[0]])
            and _begins_with(right, naming[other[0]])
        ):
            yield left, right


def _begins_with(clause: str, name: re.Pattern[str]) -> bool:
    clause = _opened(clause)
    before = _BEFORE_A_NAME.match(clause)
    return name.match(clause, before.end() if before else 0) is not None


def _at_a_comma(sentence: str, naming: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    """A sentence that begins with "While": it turns at the comma before the second term."""
    opening = _CLAUSE_FIRST.match(sentence)
    if opening is None:
        return
    body = sentence[opening.end() :]
    last = max((found.start() for n in naming if (found := n.search(body))), default=0)
    comma = body.rfind(", ", 0, last)
    if comma > 0:
        yield body[:comma], body[comma + 2 :]


def _opened(sentence: str) -> str:
    """The sentence without the turning word that it begins with."""
    opening = _OPENING.match(sentence)
    if opening is None:
        return sentence
    return _capital(sentence[opening.end() :])


def _as_sentence(clause: str) -> str:
    words = _capital(_opened(clause.strip()).rstrip(" ,;:–—"))
    return words if words.endswith((".", "!", "?", "”", '"')) else f"{words}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
