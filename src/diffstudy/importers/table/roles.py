"""What a column may hold, and the names by which people call it."""

import re
import unicodedata
from enum import StrEnum


class Role(StrEnum):
    """What a column holds."""

    TERM = "term"
    DEFINITION = "definition"
    EXAMPLE = "example"
    LABEL = "label"
    PART_OF_SPEECH = "part of speech"
    GROUP = "group"
    DECK = "deck"
    ASPECT = "aspect"
    CELL = "cell"
    VERDICT = "verdict"
    DIFFERENCE = "difference"
    TIP = "tip"
    IGNORED = "ignored"


_NAMES = {
    Role.TERM: "term|word|headword|expression|concept|front|begriff|wort|vorderseite|termino|"
    "palabra|terme|mot|termine|parola|termo",
    Role.DEFINITION: "definition|meaning|def|description|explanation|back|bedeutung|erklarung|"
    "ruckseite|definicion|significado|signification|definizione|significato|definicao",
    Role.EXAMPLE: "example|example sentence|sentence|beispiel|beispielsatz|ejemplo|exemple|"
    "esempio|exemplo",
    Role.LABEL: "label|field|domain|subject|subject area|fachgebiet",
    Role.PART_OF_SPEECH: "part of speech|pos|word class|wortart",
    Role.GROUP: "group|set|pair|comparison|cluster|gruppe|paar|vergleich|grupo|groupe|gruppo",
    Role.DECK: "deck",
    Role.ASPECT: "aspect|feature|criterion|criteria|property|attribute|characteristic|"
    "characteristics|basis|basis of comparison|basis for comparison|point of comparison|"
    "parameter|dimension|category|features|aspects|aspekt|merkmal|kriterium|eigenschaft|aspecto|"
    "caracteristica|criterio|caracteristique|critere|caratteristica|aspetto",
    Role.CELL: "cell|value|entry",
    Role.VERDICT: "verdict|summary|conclusion|fazit",
    Role.DIFFERENCE: "difference|key difference|main difference|differences|key differences|"
    "unterschied",
    Role.TIP: "tip|hint|mnemonic|merkhilfe",
    Role.IGNORED: "tags|guid|notetype|note type|id|no|nr",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split("|")}

_SIDES = {letter: place for place, letter in enumerate("abcdef")}
_SIDES |= {str(place + 1): place for place in range(6)}
_SIDES |= {
    word: place for place, word in enumerate(["first", "second", "third", "fourth", "fifth"])
}


def role_of(name: str) -> tuple[Role | None, int | None]:
    """Return what a column of this name holds, and for which term.

    "Definition", "key_difference" and "Beispiel" name a role; "term a", "Term2" and "first
    definition" also name a side, counted from 0. (None, None) for any other name.
    """
    if len(name) > 60:
        return None, None
    words = _words(name)
    if role := _ROLES.get(" ".join(words)):
        return role, None
    for side, rest in ((words[-1:], words[:-1]), (words[:1], words[1:])):
        place = _SIDES.get("".join(side))
        role = _ROLES.get(" ".join(rest))
        if place is not None and role is not None:
            return role, place
    return None, None


def _words(name: str) -> list[str]:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", parted.casefold())
        if not unicodedata.combining(letter)
    )
    return re.findall(r"[^\W\d_]+|[0-9]+", plain)
