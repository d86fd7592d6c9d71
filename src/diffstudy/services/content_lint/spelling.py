"""Misspelt words, found without a dictionary, since none may be bundled.

A word that the whole library has once, one letter away from a word that it has often, is most
likely that word; a short list has what people misspell most, and one has British spellings,
since the packs are written in American English.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.words import stem, tokens, word_list
from diffstudy.services.content_lint.finding import Finding, shown, texts_of

_OFTEN = 5
_SHORTEST = 6

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
_BRITISH = re.compile(
    r"(?:behaviour|colour|favour|flavour|harbour|honour|humour|labour|neighbour|rumour|vapour)\w*"
    r"|(?:centre|fibre|litre|metre|theatre|kilometre|centimetre|millimetre)s?"
    r"|(?:defence|offence|licence|grey|plough|programme|catalogue|dialogue|tyre|cheque|judgement)s?"
    r"|\w{2,}(?:is(?:e[sd]?|ing|ations?))"
    r"|(?:travell|cancell|labell|modell|fuell|signall)(?:ed|ing|er)s?|analys(?:e[ds]?|ing)"
)  # fmt: skip
_RIGHT_IN_ISE = frozenset(
    stem(word)
    for word in word_list(
        """advertise advise appraise arise bruise chastise comprise compromise concise cruise demise
        despise devise disguise enterprise excise exercise expertise franchise improvise likewise
        merchandise noise otherwise paradise poise praise precise premise promise raise revise rise
        supervise surprise televise treatise wise"""
    )
)
_TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_MAY_STAND_TWICE = frozenset({"that", "had"})


def spelling_findings(
    pages: Sequence[tuple[Path, Comparison]], *, house_style: bool
) -> Iterator[tuple[Path, Finding]]:
    """Yield words that are most likely misspelt.

    Args:
        pages: all comparisons with their files.
        house_style: whether British spellings are findings too.
    """
    texts = [(path, text) for path, page in pages for text in texts_of(page)]
    count = Counter(word.folded for _, text in texts for word in tokens(text.text))
    often = _Neighbourhood(word for word, times in count.items() if times >= _OFTEN)
    for path, text in texts:
        for token in tokens(text.text):
            word = token.folded
            meant = _MISSPELT.get(word)
            if meant is None and house_style and _is_british(word):
                meant = "its American spelling"
            is_name = text.text[token.start].isupper()
            if meant is None and count[word] == 1 and not is_name:
                meant = often.near(word)
            if meant:
                yield (
                    path,
                    Finding(
                        "spelling",
                        f"“{word}” in {shown(text.text)} may be misspelt",
                        f"write {meant} if you mean that",
                        text.line,
                        text.text,
                    ),
                )
        for twice in _TWICE.finditer(text.text):
            if twice[1].casefold() not in _MAY_STAND_TWICE:
                yield (
                    path,
                    Finding(
                        "spelling",
                        f"“{twice[0]}” stands in {shown(text.text)}",
                        "remove one of the two words",
                        text.line,
                        text.text,
                    ),
                )


def _is_british(word: str) -> bool:
    return stem(word) not in _RIGHT_IN_ISE and _BRITISH.fullmatch(word) is not None


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
        if len(word) < _SHORTEST or not word.isalpha():
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
    """Whether one letter was left out, added, changed or swapped, not at either end.

    At the ends one letter makes another word too often: “person” and “persons”, “arise” and
    “raise”.
    """
    return word[0] == meant[0] and word[-1] == meant[-1] and abs(len(word) - len(meant)) <= 1
