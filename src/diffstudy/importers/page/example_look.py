"""Does a line look like an example or like a definition?

A definition of one word is lost, and its example then stands where the definition stood. Only
the wording can tell: an example names the term, has people and names and past tenses in it; a
definition opens as definitions do, and weighs its words with "or" and "especially".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from diffstudy.importers.page.families import Naming, TermFamilies

_LABEL = re.compile(r"^\([^()]*\)\s*")

_OPENING = re.compile(
    r"(?:the\s)?(?:act|process|state|quality|condition|practice|action|property|study|result|fact"
    r"|art|science|ability|amount|sum|period|instance|degree|method|system|branch|body|part|place"
    r"|point|use|way|name|right|power|feeling|belief|habit|tendency)s?(?:\s(?:or|and)\s\w+)?"
    r"\s(?:of|by|in|that|to|which|where|when)\b"
    r"|(?:an?|any|one|that)\s(?:\w+\s){0,3}?(?:who|which|that|of|for|used|made|in|with|or)\b"
    r"|(?:someone|something|anyone|anything|one|those|things|people)\s(?:who|that|which|of)"
    r"|of\s(?:or\s|the\s)|relating|pertaining|used\s(?:to|for|of|in|when)|having|being|not\s"
    r"|denoting|characteri[sz]ed|(?:made|given|done|able|belonging|lasting|consisting|capable)\s"
    r"|without\s|in\s(?:an?\s)?[\w\s]{3,30},",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"to\s(?!(?:the|an?|my|his|her)\b)\w+", re.IGNORECASE)
_WEIGHED = re.compile(
    r"\b(?:especially|usually|often|such\sas|e\.g\.|by\swhich|in\swhich|etc|typically|generally"
    r"|something|someone|one's|a\sperson|an?\s(?:kind|type|form|sort|piece)\sof)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|opposite|reverse|unlike|contrast|contrary|like|differs?)\b", re.IGNORECASE
)
_PERSON = re.compile(r"\b(?:i|he|she|we|they|my|his|her|our|me|him|us|them|their)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|took|gave|made|said|told|found|felt|left|kept|saw|got"
    r"|brought|ran|stood|began|became|sent|held|wrote|led|lost|put|spent|built|broke|grew|fell"
    r"|drew|sold|paid|bought|won|met|sat|rose|knew|thought|showed|\w{3,}ed)\b"
)
_SETTING = re.compile(
    r"(?:this|that|these|those|it|there|here|when|after|before|if|because|although|every|each|most"
    r"|many|some|our|my|his|her|their|two|three|during|by|on|at|as|for|without|only|no)\b",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(
    r"[A-Z][a-z]+s\s(?!(?:who|that|which|of|and|are|were|have|had|in\sthe|at)\b)"
)
_IS_A = re.compile(r"\b(?:is|are|was)\s(?:an?|the|any|one)\b")


@dataclass(frozen=True, slots=True)
class _Wording:
    text: str
    body: str
    naming: Naming
    opens_with_term: bool
    terms: frozenset[str]

    @property
    def words(self) -> list[str]:
        return self.text.split()

    def has_name(self) -> bool:
        words = re.findall(r"[^\W\d_][\w'’-]*", self.body)[1:]
        return any(word[0].isupper() and word.casefold() not in self.terms for word in words)


_START = 0.4
_CLUES: tuple[tuple[float, Callable[[_Wording], bool]], ...] = (
    (3.5, lambda line: line.naming is Naming.FORM),
    (0.9, lambda line: line.naming is Naming.FAMILY),
    (1.0, lambda line: line.opens_with_term),
    (-1.4, lambda line: bool(_OPENING.match(line.body))),
    (-3.0, lambda line: line.naming is Naming.FORM and bool(_OPENING.match(line.body))),
    (-1.8, lambda line: bool(_INFINITIVE.match(line.body))),
    (-2.3, lambda line: line.body != line.text),
    (-1.4, lambda line: bool(_WEIGHED.search(line.text))),
    (-2.4, lambda line: bool(re.search(r"\bor\b", line.text))),
    (-2.2, lambda line: ";" in line.text[:-1]),
    (-1.4, lambda line: line.text.endswith((";", ":"))),
    (1.6, lambda line: not line.text.endswith((";", ":", "."))),
    (-2.0, lambda line: bool(_COMPARED.search(line.text))),
    (-1.2, lambda line: not line.opens_with_term and bool(_THIRD_PERSON.match(line.body))),
    (-1.4, lambda line: len(line.words) <= 3),
    (1.9, lambda line: bool(_PERSON.search(line.text))),
    (0.5, lambda line: bool(re.search(r"\byour?\b", line.text, re.IGNORECASE))),
    (1.3, lambda line: line.has_name()),
    (1.0, lambda line: bool(_PAST.search(line.text))),
    (1.7, lambda line: bool(_SETTING.match(line.body))),
    (0.7, lambda line: bool(re.search(r"\d", line.text))),
    (0.7, lambda line: bool(_IS_A.search(line.text))),
    (0.4, lambda line: bool(re.match(r"(?:The|An?)\s", line.body))),
)
"""Natural log-odds for an example: a logistic regression over the definitions and examples of the
test pages that may be tuned to (1056 lines), rounded; but that a circular definition ("The act of
assimilating") is none, which those pages hardly have, is a judgement."""

_LONGEST = 1000
_PER_WORD = -0.31
_MOST_WORDS = 25


class ExampleLook:
    """Tells examples from definitions on a page.

    Args:
        families: the words of its terms.
        headwords: the terms.
    """

    def __init__(self, families: TermFamilies, headwords: tuple[str, ...]) -> None:
        self._families = families
        self._terms = frozenset(word for term in headwords for word in term.casefold().split())

    def log_odds(self, text: str) -> float:
        """Return how much more a line looks like an example than like a definition."""
        text = text[:_LONGEST]
        body = _LABEL.sub("", text)
        line = _Wording(
            text,
            body,
            max(self._families.naming(text)),
            max(self._families.naming(" ".join(body.split()[:3]))) is Naming.FORM,
            self._terms,
        )
        length = _PER_WORD * min(len(line.words), _MOST_WORDS)
        return _START + length + sum(weight for weight, holds in _CLUES if holds(line))
