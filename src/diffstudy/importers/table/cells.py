"""The text of one cell: clean, and without markup where the file says that it is HTML.

A formula stays the text that it is; nothing here computes anything.
"""

import html
import re

from diffstudy.importers.page.lines import clean

# Possessive, or a name of thousands of letters is tried at every length.
_TAG = re.compile(r"<(/?)([A-Za-z!?][A-Za-z0-9]*+)[^<>]*+>")
_BREAKS_A_LINE = frozenset({"br", "div", "p", "li", "tr", "ul", "ol", "h1", "h2", "h3", "table"})
_HIDES_ITS_TEXT = frozenset({"script", "style", "title", "head"})
_MEDIA_TAGS = frozenset({"img", "audio", "video", "object", "svg"})
_SOUND = re.compile(r"\[sound:[^\[\]]*\]")
_LINE_END = re.compile(r"\r\n|\n|\r")


def cell_text(raw: str) -> str:
    """Return a cell without invisible marks and blank lines; its line ends are kept."""
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return raw.strip()
    return "\n".join(text for line in _LINE_END.split(raw) if (text := clean(line)))


def one_line(text: str) -> str:
    """Return a clean cell on one line."""
    return text.replace("\n", " ")


def without_markup(raw: str) -> tuple[str, int]:
    """Return the text of a cell that holds HTML, and how many pictures and sounds it had.

    Linear in the length of the cell, whatever stands in it.
    """
    raw, media = _SOUND.subn(" ", raw)
    parts: list[str] = []
    hidden: str | None = None
    at = 0
    for tag in _TAG.finditer(raw):
        name = tag[2].lower()
        if hidden is None:
            parts.append(raw[at : tag.start()])
            if name in _BREAKS_A_LINE:
                parts.append("\n")
            elif name in _HIDES_ITS_TEXT and not tag[1]:
                hidden = name
        elif tag[1] and name == hidden:
            hidden = None
        media += name in _MEDIA_TAGS and not tag[1]
        at = tag.end()
    if hidden is None:
        parts.append(raw[at:])
    return html.unescape("".join(parts)), media
