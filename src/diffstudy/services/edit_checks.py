"""Whether a text may stand in a place: the limits of a pack (formats.md 2.4), said in sentences."""

import unicodedata
from dataclasses import replace
from typing import Any

from diffstudy.domain.errors import EditRefused
from diffstudy.domain.language import tr
from diffstudy.domain.place import TEXT_FIELDS, Item, Place, Section, term_of_cell
from diffstudy.exchange.characters import hides

_LONG, _MIDDLE, _SHORT = 2_000, 300, 120

_LIMITS = {
    (Section.DIFFERENCE, "aspect"): _SHORT,
    (Section.CHART, "aspect"): _SHORT,
    (Section.SENSE, "label"): _SHORT,
    (Section.FAQ, "question"): _MIDDLE,
}
_MAY_BE_EMPTY = {
    (Section.HEAD, "verdict"),
    (Section.HEAD, "tip"),
    (Section.DIFFERENCE, "aspect"),
    (Section.CHART, "aspect"),
    (Section.SENSE, "label"),
    (Section.QUIZ, "why"),
}
_PARAGRAPHS = {(Section.HEAD, "verdict"), (Section.FAQ, "answer")}
"""Where a text may have several paragraphs; elsewhere a new line counts as a space."""


def checked_text(place: Place, text: str, words: str) -> str | None:
    """Return a text as it is kept in a place; None for an empty one.

    Args:
        words: the place as it is called.

    Raises:
        EditRefused: it may not stand there; the message says why.
    """
    kind = (place.section, place.field)
    is_cell = term_of_cell(place.field) is not None
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
    if kind not in _PARAGRAPHS:
        plain = " ".join(plain.split())
    if hides(plain):
        raise EditRefused(
            tr(
                "The {place} was not changed: the text holds characters that cannot be seen and "
                "turn the writing direction or control the screen. Type it anew without them.",
                place=words,
            )
        )
    if not plain:
        if is_cell or kind in _MAY_BE_EMPTY:
            return None
        raise EditRefused(
            tr("The {place} was not changed: it may not be empty. Remove it instead.", place=words)
        )
    limit = _MIDDLE if is_cell else _LIMITS.get(kind, _LONG)
    if len(plain) > limit:
        raise EditRefused(
            tr(
                "The {place} was not changed: it has {count} characters, and at most {limit} "
                "are possible. Shorten it.",
                place=words,
                count=len(plain),
                limit=limit,
            )
        )
    return plain


def checked_item(section: Section, item: Item) -> Item:
    """Return a new item with its texts as they are kept; raises EditRefused."""
    fields = [field for field in TEXT_FIELDS[section] if field != "answer_key"]
    texts: dict[str, Any] = {
        field: checked_text(Place(section, "", field), getattr(item, field) or "", field)
        for field in fields
    }
    return replace(item, **texts)
