"""The title of a page: which two terms it compares, in any spelling of "A vs. B"."""

import re

_LONGEST = 200

_VERSUS = re.compile(r"\s(?:vs\.?|v/s|versus|v\.)\s", re.IGNORECASE)

_TAIL = re.compile(
    r"\s(?:[—–|―-]{1,3})\s|[:?]\s|\?$"
    r"|\s?[—–―|(-]\s?(?=(?:what|know|key|main|the)\b.*\bdifference)",
    re.IGNORECASE,
)
"""What separates the terms from "What's the difference?" or the name of the site."""

_BETWEEN = re.compile(
    r"^(?:what(?:['’]s|\sis)\s)?(?:the\s)?(?:key\s|main\s)?difference(?:s)?\sbetween\s(?P<terms>.+)$",
    re.IGNORECASE,
)

_MOST_WORDS = 6


def parse_title(text: str) -> tuple[str, ...] | None:
    """Return the terms that a title line compares, in its order; None if it is no title.

    Known forms: "A vs. B — What's the Difference?" with vs, vs., VS. or versus and any dash, and
    "Difference Between A and B".
    """
    if len(text) > _LONGEST:
        return None
    terms = _by_versus(text) or _by_between(text)
    if terms is None or not all(map(_is_term, terms)):
        return None
    folded = {term.casefold() for term in terms}
    return terms if len(folded) == len(terms) else None


def canonical_title(terms: tuple[str, ...]) -> str:
    """Return the title as diffstudy writes it: "A vs. B"."""
    return " vs. ".join(terms)


def _by_versus(text: str) -> tuple[str, ...] | None:
    parts = _VERSUS.split(text)
    if len(parts) < 2:
        return None
    last = _TAIL.split(parts[-1], maxsplit=1)[0]
    return tuple(part.strip() for part in (*parts[:-1], last))


def _by_between(text: str) -> tuple[str, ...] | None:
    found = _BETWEEN.match(text)
    if found is None:
        return None
    terms = _TAIL.split(found["terms"], maxsplit=1)[0]
    words = re.split(r"\s(?:and|&)\s", terms)
    if len(words) < 2:
        return None
    # "Trial and error and practice": the joint that leaves two halves of about one length.
    joints = range(1, len(words))
    joint = min(joints, key=lambda at: abs(_length(words[:at]) - _length(words[at:])))
    return " and ".join(words[:joint]).strip(), " and ".join(words[joint:]).strip()


def _length(words: list[str]) -> int:
    return sum(map(len, words))


def _is_term(text: str) -> bool:
    return bool(re.search(r"\w", text)) and len(text.split()) <= _MOST_WORDS and text[-1] != "."
