"""Whether a part of a sentence leans on the rest by a pronoun: "It links the two", without them.

There is no grammar here, only what stands before the pronoun: a thing that it could mean, or too
little to hold one. Where a question is made of a part, a doubt refuses it.
"""

import re
from collections.abc import Sequence

from diffstudy.domain.cue import GAP, MASK
from diffstudy.quiz.words import Token, is_content, tokens, word_list

_LEAST_WORDS = 2
"""Content words before "it", the verb of the gap left out: a thing that may be meant, and more."""

_PRONOUN = re.compile(
    r"\b(?P<one>it)\b"
    r"|(?<!one of )(?<!each of )(?<!some of )\b(?P<several>them|they)\b"
    r"|\b(?:the two|the others?|both)\b(?!['’]s)",
    re.IGNORECASE,
)
_IS_A = re.compile(
    rf"(?:{re.escape(GAP)}|{re.escape(MASK)})\s+(?:is|are|was|were)\s+(?:an?|the)\b", re.IGNORECASE
)
"""What follows is the term itself: one word more is needed for anything else to be meant."""

_RELATIVES = frozenset(word_list("that which who whose without"))
"""What follows these may mean the noun before them."""

_JOINS_A_CLAUSE = frozenset(
    word_list(
        """
        after although as because before if once since so than that though unless until whatever
        when whenever where wherever while
        """
    )
)
"""What may open a clause about the term itself: "_____ glows until it cools"."""

_ASKS = re.compile(r"\b(?:how|which|what)\s+\w+\s+$", re.IGNORECASE)
_OF_NOTHING = re.compile(r"\s+(?:is|was)\b", re.IGNORECASE)
"""After "how hard it": what follows is the subject."""

_MANY = frozenset(word_list("people men women children data media feet teeth and"))
_PLURAL = re.compile(r"[^sui]s$")
_PAIRED = frozenset(word_list("one each and"))


def leans_on_more(text: str, *, of_several: bool = False) -> bool:
    """Whether a pronoun of the text has nothing in it that it could mean.

    Args:
        text: half of a contrast with its gap or mask, or a text that names no term at all.
        of_several: whether the term in the gap is a plural, so that "they" may mean it.
    """
    hole = _hole(text)
    words = tokens(text)
    if hole is not None:
        # The verb of the gap is no thing: "_____ links the two".
        verb = next((word for word in words if word.start >= hole), None)
        words = tuple(word for word in words if word is not verb)
    for found in _PRONOUN.finditer(text):
        before = [word for word in words if word.end <= found.start()]
        about_term = (
            hole is not None
            and hole <= found.start()
            and bool(before)
            and before[-1].folded in _JOINS_A_CLAUSE
        )
        if found["one"]:
            if not about_term and not _may_mean_one(text, found, before):
                return True
        elif found["several"]:
            if not (about_term and of_several) and not _has_several(before[:-1]):
                return True
        elif _is_pronoun(text, found) and not _has_several(before, _PAIRED):
            return True
    return False


def _hole(text: str) -> int | None:
    """Return where the text goes on behind its gap or mask, None where it has neither."""
    for mark in (GAP, MASK):
        at = text.find(mark)
        if at >= 0:
            return at + len(mark)
    return None


def _may_mean_one(text: str, found: re.Match[str], before: Sequence[Token]) -> bool:
    asks = _ASKS.search(text, 0, found.start())
    if asks and _OF_NOTHING.match(text, found.end()):
        return True
    if asks:
        before = [word for word in before if word.end <= asks.start()]
    # The word before "it" is what governs it: "along it", "fills it".
    least = _LEAST_WORDS
    if _IS_A.search(text) and not any(word.folded in _RELATIVES for word in before):
        least += 1
    return sum(map(is_content, before[:-1])) >= least


def _has_several(before: Sequence[Token], more: frozenset[str] = frozenset()) -> bool:
    return any(
        word.folded in _MANY
        or word.folded in more
        or (is_content(word) and _PLURAL.search(word.folded))
        for word in before
    )


def _is_pronoun(text: str, found: re.Match[str]) -> bool:
    """Whether no noun follows: "both" and not "both sides"."""
    rest = text[found.end() :]
    following = next(iter(tokens(rest)), None)
    touches = following is not None and not rest[: following.start].strip()
    return not (touches and following is not None and is_content(following))
