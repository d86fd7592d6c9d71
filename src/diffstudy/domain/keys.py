"""Portable names of content: the same page gives the same keys on every machine.

A key is text and never changes; database ids are local integers and never leave storage.
Form (formats.md 2.5): ``pack-id#comparison/section/row`` and ``pack-id#term/t/sense``.
"""

import hashlib
import re
import unicodedata
import uuid
from collections.abc import Iterable

LOCAL_PACK_ID = "local.my-pages"
"""The pack of pages that were imported without one, so that two pages share a term."""

_SLUG_LENGTH = 40
_SPOKEN_SYMBOLS = {"+": "plus", "#": "sharp", "&": "and"}  # C, C++ and C# are three terms


def slug(text: str) -> str:
    """Return a short ASCII name for the text: its first 40 characters, lower case, hyphens.

    Text in other scripts, which leaves no ASCII letter, becomes ``x`` and a hash.
    """
    for symbol, name in _SPOKEN_SYMBOLS.items():
        text = text.replace(symbol, f" {name} ")
    text = text.replace("’", "'")  # the same word, however its apostrophe is written
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not re.search(r"[a-z]", words):
        return "x" + hashlib.sha256(text.encode()).hexdigest()[:12]
    return words[:_SLUG_LENGTH].strip("-")


def unique_slug(text: str, taken: Iterable[str]) -> str:
    """Return the slug of the text, with a number behind it where it is already taken."""
    used = set(taken)
    wanted = slug(text)
    candidate, number = wanted, 2
    while candidate in used:
        candidate = f"{wanted}-{number}"
        number += 1
    return candidate


class DefaultNames:
    """Makes ids of texts, with a number where one is taken; as fast for thousands as for one."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def name(self, text: str) -> str:
        """Return the id for a text, and take it."""
        wanted = slug(text)
        number = self._numbers.get(wanted, 1)
        name = wanted if number == 1 else f"{wanted}-{number}"
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self._numbers[wanted] = number + 1
        self.taken.add(name)
        return name


def term_key(pack_id: str, headword: str) -> str:
    """Return the key of a term within a pack; case and accents make no difference."""
    return f"{pack_id}#term/{slug(headword)}"


def sense_key(term: str, definition: str) -> str:
    """Return the key of a sense: its term's key and a digest of the definition.

    A digest and not a slug, because dictionary definitions often begin alike.
    """
    digest = hashlib.sha256(normalised(definition).encode()).hexdigest()[:12]
    return f"{term}/{digest}"


def unattributed_sense_key(comparison: str, definition: str) -> str:
    """Return the key of a definition of which no one knows yet whose it is."""
    return sense_key(f"{comparison}/unattributed", definition)


def comparison_key(pack_id: str, headwords: Iterable[str]) -> str:
    """Return the key of a comparison; A vs B and B vs A are one."""
    return f"{pack_id}#{'--'.join(sorted(slug(word) for word in headwords))}"


def row_key(comparison: str, section: str, text: str, taken: Iterable[str] = ()) -> str:
    """Return the key of a chart row, difference or question of a comparison."""
    prefix = f"{comparison}/{section}/"
    return prefix + unique_slug(text, (key.removeprefix(prefix) for key in taken))


def pack_of(key: str) -> str:
    """Return the pack id that a key begins with."""
    return key.partition("#")[0]


def normalised(text: str) -> str:
    """Return the text as compared for identity: NFKC, case folded, no marks at the ends."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", folded).strip(" .;:,")


_ITEMS = uuid.UUID("5f0e7a3c-8a51-5d0b-9c62-2d9f0b6f4e11")
"""The namespace of `item_uid`; it never changes."""


def item_uid(key: str) -> uuid.UUID:
    """Return the uid of an item, for programs that know things by uid (formats.md 2.5).

    Every machine derives the same one from the key, so nobody has to hand them out.
    """
    return uuid.uuid5(_ITEMS, key)
