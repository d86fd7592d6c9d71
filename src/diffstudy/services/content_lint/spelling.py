"""Misspelt words, found without a dictionary, since none may be bundled.

A word that the whole library has once, one letter away from a word that it has often, is most
likely that word, and a short list has what people misspell most. British and American spellings
are both right, but a pack keeps to one spelling of a word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.words import FUNCTION_WORDS, stem, tokens, word_list
from diffstudy.services.content_lint.finding import Finding, PageText, shown, texts_of

_OFTEN = 5
_SHORTEST = 8
"""Letters: of shorter words too many differ by one, such as “planets” and “plants”."""

_MISSPELT = dict(
    pair.split(":")
    for pair in word_list(
        """accomodate:accommodate acheive:achieve accross:across adress:address agressive:aggressive
        apparant:apparent arguement:argument artic:arctic begining:beginning beleive:believe
        buisness:business calender:calendar catagory:category cemetary:cemetery
        commitee:committee concious:conscious definately:definitely dependant:dependent
        desparate:desperate diffrence:difference dissapear:disappear dissapoint:disappoint
        embarass:embarrass enviroment:environment existance:existence experiance:experience
        familar:familiar finaly:finally foriegn:foreign freind:friend goverment:government
        gaurd:guard grammer:grammar happend:happened harrass:harass heros:heroes
        immediatly:immediately independant:independent interupt:interrupt knowlege:knowledge
        liason:liaison libary:library maintainance:maintenance millenium:millennium
        neccessary:necessary noticable:noticeable occassion:occasion occured:occurred
        occurence:occurrence parrallel:parallel peice:piece persistant:persistent
        posession:possession prefered:preferred priviledge:privilege probaly:probably
        publically:publicly realy:really recieve:receive recomend:recommend
        refered:referred relevent:relevant religous:religious repitition:repetition
        rythm:rhythm seperate:separate sieze:seize sence:sense similiar:similar
        sucess:success suprise:surprise tendancy:tendency tommorow:tomorrow
        tounge:tongue truely:truly unforseen:unforeseen untill:until wether:whether
        wich:which writting:writing teh:the thier:their"""
    )
)
_VARIANTS = (
    (re.compile(r"(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|vap)our"), r"\1or"),
    (re.compile(r"(cent|fib|lit|met|theat)re(?=s?\Z)"), r"\1er"),
    (re.compile(r"(def|off|lic)ence(?=s?\Z)"), r"\1ense"),
    (re.compile(r"(judg|acknowledg)ement"), r"\1ment"),
    (re.compile(r"(travel|cancel|label|model|fuel|signal)l(?=ed|ing|er)"), r"\1"),
    (re.compile(r"(.{3})is(?=(?:e[ds]?|ing|ations?)\Z)"), r"\1iz"),
    (re.compile(r"(analy)s(?=e[ds]?|ing)"), r"\1z"),
    (re.compile(r"\Agrey"), "gray"),
    (re.compile(r"(program|cataloge?|dialog)(?:me|ue)(?=s?\Z)"), r"\1"),
)
"""Spellings of one word: each pack keeps to one of them."""
_TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_MAY_STAND_TWICE = frozenset({"that", "had"})


def spelling_findings(pages: Sequence[tuple[Path, Comparison]]) -> Iterator[tuple[Path, Finding]]:
    """Yield words that are most likely misspelt, and words that one file spells in two ways.

    Args:
        pages: all comparisons with their files.
    """
    texts = [(path, text) for path, page in pages for text in texts_of(page)]
    count = Counter(word.folded for _, text in texts for word in tokens(text.text))
    often = _Neighbourhood(word for word, times in count.items() if times >= _OFTEN)
    spelt: dict[tuple[Path, str], str] = {}
    for path, text in texts:
        for token in tokens(text.text):
            word = token.folded
            meant = _MISSPELT.get(word)
            is_name = text.text[token.start].isupper()
            if meant is None and count[word] == 1 and not is_name:
                meant = often.near(word)
            if meant is None:
                first = spelt.setdefault((path.parent, _variant(word)), word)
                meant = None if first == word else f"{first}, as elsewhere in the pack,"
            if meant:
                yield path, _finding(text, f"“{word}”", f"write {meant} if you mean that")
        for twice in _TWICE.finditer(text.text):
            if twice[1].casefold() not in _MAY_STAND_TWICE:
                yield path, _finding(text, f"“{twice[0]}”", "remove one of the two words")


def _finding(text: PageText, words: str, cure: str) -> Finding:
    problem = f"{words} in {shown(text.text)} may be misspelt"
    return Finding("spelling", problem, cure, text.line, text.text)


@lru_cache(maxsize=20_000)
def _variant(word: str) -> str:
    """One form of a word for all its spellings."""
    for pattern, instead in _VARIANTS:
        word = pattern.sub(instead, word)
    return word


class _Neighbourhood:
    """Frequent words, found by what is left of them when one letter is taken out."""

    def __init__(self, words: Iterator[str]) -> None:
        self._by_rest: dict[str, set[str]] = {}
        for word in words:
            if len(word) >= _SHORTEST:
                for rest in _rests(word):
                    self._by_rest.setdefault(rest, set()).add(word)

    def near(self, word: str) -> str | None:
        """Return a frequent word that differs by one letter and is no other form of the word."""
        if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION_WORDS:
            return None
        found = {each for rest in _rests(word) for each in self._by_rest.get(rest, ())}
        near = [
            each
            for each in found
            if each != word and stem(each) != stem(word) and _is_slip(word, each)
        ]
        return f"“{min(near)}”" if near else None


def _rests(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _is_slip(word: str, meant: str) -> bool:
    """Whether two letters were swapped, or one was left out or doubled, inside the word.

    At the ends, and where one letter stands for another, it is too often another word: “person”
    and “persons”, “sitting” and “setting”.
    """
    if word[0] != meant[0] or word[-1] != meant[-1]:
        return False
    if len(word) == len(meant):
        return sorted(word) == sorted(meant)
    return abs(len(word) - len(meant)) == 1
