"""Names that come from a standard: languages as in BCP 47, licences as in SPDX.

Both are checked by their form and against what packs use; the whole registries would be two
dependencies for two fields. A name that is not known is doubted aloud and kept.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.exchange.json_location import line_of

if TYPE_CHECKING:
    from diffstudy.exchange.pack_document import PackEntry

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy"
    " da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu"
    " hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb"
    " lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om"
    " or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv"
    " sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    .split()
)  # fmt: skip
"""The languages of ISO 639-1."""

_KNOWN = (
    *(f"CC-BY{more}-{version}" for more in ("", "-SA", "-NC", "-ND", "-NC-SA", "-NC-ND")
      for version in ("1.0", "2.0", "2.5", "3.0", "4.0")),
    "CC0-1.0", "CC-PDDC", "PDDL-1.0", "ODbL-1.0", "ODC-By-1.0", "MIT", "MIT-0", "0BSD", "ISC",
    "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "Unlicense", "WTFPL", "Zlib",
    "EUPL-1.2", "OFL-1.1", "Artistic-2.0",
    *(f"{name}-{version}-{which}" for name in ("GPL", "LGPL", "AGPL", "GFDL")
      for version in ("1.1", "1.2", "1.3", "2.0", "2.1", "3.0") for which in ("only", "or-later")),
)  # fmt: skip
"""The licences that are given to texts, and the commonest of programs."""

_BY_FOLDED = {name.casefold(): name for name in _KNOWN}
_WORD = re.compile(r"\s*(\(|\)|[A-Za-z0-9.+:-]+)")
_REFERENCE = re.compile(r"(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+\Z")
_OPERATORS = frozenset({"AND", "OR", "WITH"})


def is_language(tag: str) -> bool:
    """Whether a tag has the form of BCP 47 and begins with a language that there is.

    Languages of three letters, of which there are thousands, are taken as they are.
    """
    found = _TAG.fullmatch(tag)
    if found is None:
        return False
    language = found["language"].lower()
    return len(language) == 3 or language in _TWO_LETTERS


def license_doubt(text: str) -> str | None:
    """Return how a licence should be written instead; None for one in the form of SPDX.

    Terms may be joined by AND and OR and put in brackets; ``LicenseRef-…`` names one of one's own.
    """
    names = _names_of(text)
    if names is None:
        near = get_close_matches(re.sub(r"\s+", "-", text.strip()).casefold(), _BY_FOLDED, 1)
        return _BY_FOLDED[near[0]] if near else "LicenseRef-own"
    for name in names:
        plain = name.removesuffix("+")
        if _REFERENCE.match(plain) or plain.casefold() in _BY_FOLDED:
            continue
        near = get_close_matches(plain.casefold(), _BY_FOLDED, 1, 0.75)
        if near:
            return _BY_FOLDED[near[0]]
    return None


def doubtful_names(entry: "PackEntry", text: str) -> tuple[PackProblem, ...]:
    """Return a warning for each language and licence of a pack.json that a standard does not know.

    Args:
        entry: the file, decoded.
        text: the file, for the lines.
    """
    return tuple(
        PackProblem(ProblemLevel.WARNING, message, line_of(text, f"$.{place}"))
        for place, message in _doubts(entry)
    )


def language_warning(tag: str) -> str:
    """Return what is said of a language that there is not."""
    return f"“{tag}” is no language tag; write one such as en, de-CH or zh-Hant."


def license_warning(text: str, instead: str) -> str:
    """Return what is said of a licence that SPDX does not know."""
    return f"“{text}” is no licence of SPDX; write {instead} if you mean that, or LicenseRef-own."


def _doubts(entry: "PackEntry") -> Iterator[tuple[str, str]]:
    languages = [("lang", entry.lang)]
    languages += [
        (f"terms[{index}].lang", term.lang)
        for index, term in enumerate(entry.terms)
        if term.lang is not None
    ]
    for place, tag in languages:
        if not is_language(tag):
            yield place, language_warning(tag)
    licenses = [("license", entry.license)]
    for part in ("attribution", "terms", "comparisons", "media"):
        licenses += [
            (f"{part}[{index}].license", each.license)
            for index, each in enumerate(getattr(entry, part))
            if each.license is not None
        ]
    for place, text in licenses:
        instead = license_doubt(text)
        if instead is not None:
            yield place, license_warning(text, instead)


def _names_of(text: str) -> list[str] | None:
    """The licences of an expression; None where it is none."""
    words: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        found = _WORD.match(text, at)
        if found is None:
            return None
        words.append(found[1])
        at = found.end()
    names: list[str] = []
    depth, wants_name = 0, True
    for word in words:
        if word == "(" and wants_name:
            depth += 1
        elif word == ")" and not wants_name and depth:
            depth -= 1
        elif word.upper() in _OPERATORS and not wants_name:
            wants_name = True
        elif wants_name and word not in "()" and word.upper() not in _OPERATORS:
            names.append(word)
            wants_name = False
        else:
            return None
    return names if names and not wants_name and not depth else None
