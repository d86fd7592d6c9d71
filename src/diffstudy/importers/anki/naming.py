"""Which terms a front, a tag or a deck's name compares: "A vs B", "difference between A and B".

Nothing is guessed: "Supply and demand and price" has two ands, so it names nobody.
"""

import re
from functools import lru_cache

from diffstudy.domain.keys import slug

MOST_TERMS = 6
_LONGEST_NAME = 60
_LONGEST_FRONT = 300
_MOST_WORDS = 6

_HINT = re.compile(r"v\.?s\b|versus|differ|distinguish|compare|contrast", re.IGNORECASE)
_VERSUS = re.compile(r"\s+(?:vs\.?|v\.s\.?|versus)\s+", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:what(?:'s| is| are| was)?|explain|describe|state|name|give)\s+)?"
    r"(?:the\s+)?(?:(?:key|main|basic|chief)\s+)?"
    r"(?P<kind>differences?|distinctions?|distinguish|differentiate|compare|contrast|comparison)"
    r"(?:\s+and\s+contrast)?(?:\s+(?P<between>between|of))?\s*:?\s+",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"how\s+do(?:es)?\s+(?P<first>.+?)\s+differ\s+from\s+(?P<second>.+)", re.IGNORECASE
)
_JOINT = re.compile(r"\s+(?:and|&|from|with|to)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)
_TAIL = re.compile(r"\s+[—–―|-]{1,3}\s+|:\s+|\?")
_QUESTION = re.compile(
    r"(?:what|why|how|when|where|which|who|whose|is|are|do|does|did|can|name|list|give|define|"
    r"describe|explain|identify|example)\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"differ|compar|contrast|distin", re.IGNORECASE)
_TAG = re.compile(r"(?:^|::)(?:vs|versus|compare)::(?P<rest>.+)", re.IGNORECASE)
_LONGEST_TAG = 250
_TAG_VERSUS = re.compile(r"[-_](?:vs|versus)[-_]", re.IGNORECASE)
_MARKS = " \t\"'“”‘’„«»*•.,;"


def may_name_terms(source: str) -> bool:
    """Whether it is worth taking a front apart; works on its HTML."""
    return bool(_HINT.search(source[: 4 * _LONGEST_FRONT]))


def terms_of_front(text: str) -> tuple[str, ...] | None:
    """Return the terms that a front or a deck's name compares, in its order; None if none."""
    if not text or len(text) > _LONGEST_FRONT:
        return None
    plain = text.replace("’", "'").strip()
    found = _DIFFERS.fullmatch(plain.rstrip("? "))
    if found:
        return _checked([_bare(found["first"]), _bare(found["second"])])
    opening = _OPENING.match(plain)
    rest = plain[opening.end() :] if opening else plain
    parts = _VERSUS.split(rest)
    if len(parts) == 1:
        if not opening or (_is_a_noun(opening["kind"]) and not opening["between"]):
            return None
        return _checked([_bare(part) for part in _listed(_without_tail(rest))])
    # "Grammar: lend vs borrow — usage" says where, "lend vs borrow: who pays?" asks something.
    around, _, parts[0] = parts[0].rpartition(": ")
    last = parts[-1]
    parts[-1] = _without_tail(last)
    if any(map(_asks, (around, last[len(parts[-1]) :]))):
        return None
    return _checked([part.strip(_MARKS) for part in parts])


def terms_of_tag(tag: str) -> tuple[str, tuple[str, ...]] | None:
    """Return what a tag groups: its name and the terms that the name gives (may be none).

    Known forms: ``vs::lend--borrow``, ``vs::my_pair`` and ``lend_vs_borrow`` on any level.
    """
    if len(tag) > _LONGEST_TAG:
        return None
    marked = _TAG.search(tag)
    name = tag.rpartition("::")[2]
    parts = [part.replace("_", " ").strip() for part in re.split(r"--", name)]
    if len(parts) == 1:
        parts = [re.sub("[-_]", " ", part).strip() for part in _TAG_VERSUS.split(name)]
    terms = _checked(parts) if len(parts) > 1 else None
    if terms is None and not marked:
        return None
    return tag, terms or ()


def is_term(text: str) -> bool:
    """Whether a front is short and plain enough to be a term and not a question."""
    words = len(text.split())
    return (
        0 < len(text) <= _LONGEST_NAME
        and words <= _MOST_WORDS
        and bool(re.search(r"\w", text))
        and not text.endswith(("?", ".", ":", "…"))
        # "Which" and "do" alone are terms; "which river is longest" is none.
        and not (words > 2 and _QUESTION.match(text))
    )


def place_of(text: str, terms: tuple[str, ...]) -> int | None:
    """Return the index of the term that a text is, up to case, marks and articles."""
    if not text or len(text) > _LONGEST_NAME + 20:
        return None
    names = _slugs(terms)
    # "The Sun" is itself before it is "Sun" with an article.
    for wanted in (slug(text.strip(_MARKS + ":")), slug(_bare(text.strip(_MARKS + ":")))):
        if wanted in names:
            return names.index(wanted)
    return None


def place_of_form(text: str, terms: tuple[str, ...]) -> int | None:
    """Return the index of the term of which a text is the name or one plain inflection."""
    exact = place_of(text, terms)
    if exact is not None:
        return exact
    word = text.casefold().strip(_MARKS)
    places = [at for at, term in enumerate(terms) if word in _forms(term.casefold())]
    return places[0] if len(places) == 1 else None


@lru_cache(maxsize=8)
def _slugs(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(slug, terms))


def _forms(word: str) -> set[str]:
    forms = {word + ending for ending in ("s", "es", "ed", "ing")}
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    return forms


def _is_a_noun(kind: str) -> bool:
    """Whether "between" has to follow: "Difference: 4 and 2" compares nothing."""
    return kind.casefold().startswith(("difference", "distinction", "comparison"))


def _listed(text: str) -> list[str]:
    """Return the parts of "A and B" or "A, B and C"; none where a joint too many leaves a doubt."""
    *first, last = re.sub(r"^between\s+", "", text).split(",")
    parts = _JOINT.split(re.sub(r"^and\s+", "", last.strip()))
    return [*first, *parts] if len(parts) <= 2 else []


def _asks(text: str) -> bool:
    """Whether the words around the terms ask for something else than their difference."""
    text = text.lstrip(_MARKS + "—–―|-:?")
    return bool(_QUESTION.match(text)) and not _DIFFERENCE.search(text)


def _without_tail(text: str) -> str:
    return _TAIL.split(text, maxsplit=1)[0]


def _bare(text: str) -> str:
    text = text.strip(_MARKS)
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _checked(parts: list[str]) -> tuple[str, ...] | None:
    if not 2 <= len(parts) <= MOST_TERMS or not all(map(is_term, parts)):
        return None
    return tuple(parts) if len({slug(part) for part in parts}) == len(parts) else None
