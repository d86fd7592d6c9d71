"""Plain text becomes the HTML of a field, and the HTML of a field plain text again.

Nothing of a pack reaches Anki as markup, as a sound or as LaTeX: besides HTML's own marks the
square bracket is written as an entity, for Anki looks for ``[sound:…]`` in every field.
"""

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from diffstudy.exchange.characters import cleaned

_BLOCK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/table|/ul)\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\b[^<>]*>", re.IGNORECASE)
_MARKUP = re.compile(r"[<&\n]")
_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


_NOTHING = hashlib.sha256().hexdigest()[:12]


def escaped(text: str) -> str:
    """Return plain text as HTML on one level: no mark of it is Anki's or HTML's.

    Characters that nobody sees are dropped; Anki parts its fields by one of them.
    """
    return html.escape(cleaned(text), quote=True).replace("[", "&#91;").replace("\n", "<br>")


def paragraphs(text: str | None) -> str:
    """Return a text of several paragraphs as HTML; empty for none."""
    parts = [part.strip() for part in _PARAGRAPH_END.split(text or "") if part.strip()]
    if len(parts) < 2:
        return escaped(text or "")
    return "".join(f"<p>{escaped(part)}</p>" for part in parts)


def bullets(items: Iterable[str]) -> str:
    """Return a list of items that are HTML already; empty for none."""
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{listed}</ul>" if listed else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of plain texts: names of the columns, then rows that begin with a label."""
    body = "".join(
        f"<tr><th>{escaped(row[0])}</th>"
        + "".join(f"<td>{escaped(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    names = "".join(f"<th>{escaped(name)}</th>" for name in head)
    return f"<table><tr>{names}</tr>{body}</table>" if body else ""


def text_of(field: str) -> str:
    """Return the words of a field, a line for each of its blocks; linear in its length."""
    if field.isascii() and not _MARKUP.search(field):
        return " ".join(field.split())
    plain = _TAG.sub("", _CELL.sub(" ", _BLOCK.sub("\n", field)))
    lines = (" ".join(line.split()) for line in html.unescape(plain).split("\n"))
    return unicodedata.normalize("NFC", "\n".join(line for line in lines if line))


@lru_cache(maxsize=64)  # the notes of one comparison share their terms and their source
def seen(field: str) -> str:
    """Return a digest of what a person reads in a field.

    Anki's editor writes the same words with other tags, spaces and entities; that is no change.
    """
    if not field:
        return _NOTHING
    words = " ".join(text_of(field).split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:12]
