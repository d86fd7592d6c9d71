"""Does a line look like an example or like a definition?

A definition of one word is lost, and its example then stands where the definition stood. Only
the wording can tell: an example names the term, has people and names and past tenses in it, and
brings words into play that the rest of the page does not know; a definition opens as definitions
do, and weighs its words with "or" and "especially".
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from diffstudy.importers.page.families import Naming, TermFamilies
from diffstudy.importers.page.wording import side_words

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


_PART_OF = re.compile(
    r"(?:the\s|an?\s)?(?:[\w'’-]+\s){1,3}of\s(?:an?|the|one|being|any)\b", re.IGNORECASE
)

_LITTLE = frozenset(
    "a an and any as at be but by can do does for from had has have he her his how i if in into is "
    "it its may me more most my no not of often on one or other our she so some than that the their "
    "them then there they this to us usually was we were what when where which while who with you "
    "your".split()
)
_ANY = frozenset("another any being certain one other something various".split())


@dataclass(frozen=True, slots=True)
class _Wording:
    """A line; ``new`` is how many of its telling words stand nowhere else, ``telling`` of how many."""

    text: str
    body: str
    naming: Naming
    opens_with_term: bool
    terms: frozenset[str]
    new: int
    telling: int

    @property
    def words(self) -> list[str]:
        return self.text.split()

    @property
    def plain_words(self) -> list[str]:
        return [word.casefold() for word in re.findall(r"[^\W\d_]+", self.body)]

    def has_name(self) -> bool:
        words = re.findall(r"[^\W\d_][\w'’-]*", self.body)[1:]
        return any(word[0].isupper() and word.casefold() not in self.terms for word in words)

    def share_of_little(self) -> float:
        words = self.plain_words
        return sum(word in _LITTLE for word in words) / max(1, len(words))

    def is_short_phrase(self) -> bool:
        return len(self.words) <= _SHORT and self.text[-1:] not in tuple(".;:!?")


_SHORT = 7
_START = 0.1
_CLUES: tuple[tuple[float, Callable[[_Wording], float]], ...] = (
    (3.3, lambda line: line.naming is Naming.FORM),
    (0.7, lambda line: line.naming is Naming.FAMILY),
    (1.4, lambda line: line.opens_with_term),
    (-1.0, lambda line: bool(_OPENING.match(line.body))),
    (-3.0, lambda line: line.naming is Naming.FORM and bool(_OPENING.match(line.body))),
    (-1.3, lambda line: bool(_INFINITIVE.match(line.body))),
    (-2.3, lambda line: line.body != line.text),
    (-0.8, lambda line: bool(_WEIGHED.search(line.text))),
    (-1.9, lambda line: bool(re.search(r"\bor\b", line.text))),
    (-2.3, lambda line: ";" in line.text[:-1]),
    (-1.3, lambda line: line.text.endswith((";", ":"))),
    (0.5, lambda line: not line.text.endswith((";", ":", "."))),
    (-1.6, lambda line: bool(_COMPARED.search(line.text))),
    (-1.3, lambda line: not line.opens_with_term and bool(_THIRD_PERSON.match(line.body))),
    (-1.6, lambda line: len(line.words) <= 3),
    (1.8, lambda line: bool(_PERSON.search(line.text))),
    (0.3, lambda line: bool(re.search(r"\byour?\b", line.text, re.IGNORECASE))),
    (1.1, lambda line: line.has_name()),
    (0.9, lambda line: bool(_PAST.search(line.text))),
    (1.6, lambda line: bool(_SETTING.match(line.body))),
    (0.8, lambda line: bool(re.search(r"\d", line.text))),
    (0.7, lambda line: bool(_IS_A.search(line.text))),
    (0.5, lambda line: bool(re.match(r"(?:The|An?)\s", line.body))),
    (1.6, lambda line: line.new / max(1, line.telling)),
    (0.7, lambda line: min(3, line.new) / 3),
    (0.8, lambda line: min(3, line.plain_words[1:].count("the"))),
    (-0.6, _Wording.share_of_little),
    (-0.9, lambda line: bool(_ANY & set(line.plain_words))),
    (1.7, _Wording.is_short_phrase),
    (-1.1, lambda line: "," in line.text),
    (-0.1, lambda line: max(map(len, line.plain_words), default=0)),
    (-0.3, lambda line: min(len(line.words), _MOST_WORDS)),
    (-1.0, lambda line: bool(_PART_OF.match(line.body))),
)
"""Natural log-odds for an example: a logistic regression over the definitions and examples of the
test pages that may be tuned to (1056 lines; tests/bench/fit_example_look.py), rounded; but that a
circular definition ("The act of assimilating") is none, which those pages hardly have, is a
judgement."""

_LONGEST = 1000
_MOST_WORDS = 25


class ExampleLook:
    """Tells examples from definitions on a page.

    Args:
        families: the words of its terms.
        headwords: the terms.
        page: every line of the page that says something.
    """

    def __init__(
        self, families: TermFamilies, headwords: tuple[str, ...], page: Iterable[str] = ()
    ) -> None:
        self._families = families
        self._terms = frozenset(word for term in headwords for word in term.casefold().split())
        self._lines = Counter(
            word for text in page for word in side_words(text[:_LONGEST], families)
        )

    def log_odds(self, text: str, beside: Sequence[str] = ()) -> float:
        """Return how much more a line looks like an example than like a definition.

        Args:
            text: the line, one of the page's.
            beside: other lines that are about the very same, so that their words are no surprise.
        """
        line = self._wording(text, beside)
        return _START + sum(weight * clue(line) for weight, clue in _CLUES)

    def clues(self, text: str, beside: Sequence[str] = ()) -> tuple[float, ...]:
        """Return the value of each clue, to find the weights anew."""
        line = self._wording(text, beside)
        return tuple(float(clue(line)) for _, clue in _CLUES)

    def _wording(self, text: str, beside: Sequence[str]) -> _Wording:
        text = text[:_LONGEST]
        body = _LABEL.sub("", text)
        own = side_words(text, self._families)
        near = [side_words(each[:_LONGEST], self._families) for each in beside]
        new = sum(self._lines[word] <= 1 + sum(word in each for each in near) for word in own)
        return _Wording(
            text,
            body,
            max(self._families.naming(text)),
            max(self._families.naming(" ".join(body.split()[:3]))) is Naming.FORM,
            self._terms,
            new,
            len(own),
        )
