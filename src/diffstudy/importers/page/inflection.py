"""The forms of a headword: what may stand in a sentence in its stead.

Forms are made by rules, for no word list is shipped: endings, the verb behind a noun
("socialize" for "socialization"), and the vowels of strong verbs and old plurals ("wrote", "geese").
A form that no language has does no harm, since no page has it either.
"""

import re
import unicodedata

_SHORTEST_ROOT = 3
_SHORTEST_ADVERB = 4

_NOUNS_OF_VERBS = (
    ("ization", ("ize", "ise")),
    ("isation", ("ize", "ise")),
    ("ication", ("icate", "y")),
    ("ation", ("ate", "", "e")),
    ("ition", ("ite", "it", "e")),
    ("ption", ("be", "pt", "ve")),
    ("tion", ("t", "te")),
    ("ssion", ("ss", "t", "de")),
    ("sion", ("de", "d", "t", "se")),
    ("ment", ("",)),
    ("ing", ("", "e")),
)
"""Endings of nouns, and what the verb may end with instead."""

_CHANGES = (
    *(("ing", "ang"), ("ing", "ung"), ("ink", "ank"), ("ink", "unk"), ("ink", "ought")),
    *(("ing", "ought"), ("ite", "ote"), ("ite", "itten"), ("ite", "it"), ("ide", "ode")),
    *(("ide", "id"), ("ide", "idden"), ("ise", "ose"), ("ise", "isen"), ("ive", "ove")),
    *(("ive", "iven"), ("ive", "ave"), ("eak", "oke"), ("eak", "oken"), ("ake", "ook")),
    *(("ake", "oke"), ("eep", "ept"), ("end", "ent"), ("ell", "old"), ("ell", "elt")),
    *(("eave", "eft"), ("eave", "ove"), ("ow", "ew"), ("ow", "own"), ("aw", "ew")),
    *(("aw", "awn"), ("each", "aught"), ("atch", "aught"), ("eek", "ought"), ("ight", "ought")),
    *(("uy", "ought"), ("ind", "ound"), ("old", "eld"), ("eel", "elt"), ("im", "am")),
    *(("im", "um"), ("in", "an"), ("in", "un"), ("in", "on"), ("un", "an")),
    *(("et", "ot"), ("et", "otten"), ("ear", "ore"), ("ear", "orn"), ("all", "ell")),
    *(("all", "allen"), ("and", "ood"), ("eal", "ole"), ("eal", "olen"), ("eed", "ed")),
    *(("ead", "ed"), ("it", "at"), ("ig", "ug"), ("ang", "ung"), ("eave", "oven")),
    *(("oose", "ose"), ("oose", "osen"), ("eeze", "oze"), ("eeze", "ozen"), ("oot", "ot")),
    *(("ear", "eard"), ("ay", "aid"), ("ie", "ay"), ("ie", "ain"), ("ike", "uck")),
    *(("ome", "ame"), ("ose", "ost"), ("eet", "et"), ("eem", "empt"), ("ine", "one")),
    # Old and foreign plurals.
    *(("ouse", "ice"), ("oose", "eese"), ("oot", "eet"), ("ooth", "eeth"), ("man", "men")),
    *(("fe", "ves"), ("f", "ves"), ("ox", "oxen"), ("child", "children"), ("is", "es")),
    *(("us", "i"), ("us", "era"), ("um", "a"), ("on", "a"), ("a", "ae")),
    *(("ex", "ices"), ("ix", "ices"), ("eau", "eaux"), ("person", "people")),
)
"""Endings that change within a word, oldest verbs and plurals of English and its loan words."""

_RELATION = re.compile(r"(?P<head>[^\s-]+)(?P<rest>[\s-](?:in|of|at|to|by|on|de|the|for)[\s-].+)")
"""What is inflected at its first word: mothers-in-law, rights of way."""


def folded(text: str) -> str:
    """Return a text in lower case with one kind of apostrophe and hyphen."""
    return re.sub("[‐‑]", "-", text.casefold().replace("’", "'").replace("‘", "'"))


def without_accents(text: str) -> str:
    """Return a text without the marks on its letters: "cafe" for "café"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))


def inflections(headword: str) -> frozenset[str]:
    """Return the forms of a headword in lower case; of several words the last is inflected."""
    plain = folded(headword)
    *first, last = plain.split()
    lead = " ".join([*first, ""])
    forms = {lead + form for form in _forms(last)}
    if relation := _RELATION.fullmatch(plain):
        forms |= {form + relation["rest"] for form in _forms(relation["head"])}
    if re.search(r"\w[\s-]\w", plain):
        # "mother-in-law" and "mother in law", "common law" and "a common-law marriage".
        forms |= {re.sub(r"(?<=\w)-(?=\w)", " ", form) for form in forms}
        forms |= {form.replace(" ", "-") for form in forms}
    return frozenset(forms)


def _forms(word: str) -> set[str]:
    forms = {word + ending for ending in ("", "s", "es", "'s", "s'", "ed", "ing", "er", "ers")}
    forms |= _verb_forms(word)
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing", word + "r", word + "rs", word + "n"}
    if word.endswith("y"):
        forms |= {word[:-1] + ending for ending in ("ies", "ied", "ier", "iers", "iest", "ily")}
    if word.endswith("ie"):
        forms.add(word[:-2] + "ying")
    if re.search(r"[^aeiou][aeiou][bdfgklmnprtvz]$", word):
        forms |= {word + word[-1] + ending for ending in ("ed", "ing", "er", "ers", "en")}
    if len(word) >= _SHORTEST_ADVERB:
        forms |= _adverbs(word)
    for ending, other in _CHANGES:
        root = word.removesuffix(ending)
        if root != word and (root or len(ending) > 1):
            forms.add(root + other)
    return forms


def _adverbs(word: str) -> set[str]:
    if word.endswith("ic"):
        return {word + "ally"}
    return {word[:-1] + "y" if word.endswith("le") else word + "ly"}


def _verb_forms(noun: str) -> set[str]:
    """The verb of which a noun tells the action, and the forms of that verb."""
    for ending, verbs in _NOUNS_OF_VERBS:
        root = noun.removesuffix(ending)
        if root == noun or len(root) < _SHORTEST_ROOT:
            continue
        forms = set()
        for verb in (root + each for each in verbs):
            bare = verb.removesuffix("e")
            third = "es" if re.search(r"(?:s|x|z|ch|sh)$", verb) else "s"
            forms |= {verb, verb + third, bare + "ed", bare + "ing", bare + "er", bare + "ers"}
            if verb.endswith("y"):
                forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
            if ending in {"ization", "isation"}:
                forms |= {bare + "ation", bare + "ations"}
        return forms
    return set()
