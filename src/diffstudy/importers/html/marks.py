"""Signs that travel inside the text of a page: the line it stands on, and how it is set.

A parser forgets where a text stood in the source. So each text is given the number of its line
before the page is cleaned and parsed, as two characters of Unicode's private area; bold, slanted
and hidden text and line breaks are signs of the same kind. Private characters of the page itself,
which are the pictures of icon fonts, are taken out first.
"""

import re

BREAK, BOLD, BOLD_END, SLANT, SLANT_END, HIDE, HIDE_END = map(chr, range(0xF000, 0xF007))

MARK = re.compile("[\ue000-\ue7ff][\ue800-\uefff]|[\uf000-\uf006]")
"""Any sign; what stands between two of them is plain text."""

_HIGH, _LOW, _BASE = 0xE000, 0xE800, 0x800

_LITERAL = {"<": "\uf010", ">": "\uf011", "&": "\uf012"}
_TO_SIGNS = str.maketrans({**_LITERAL, "\xa0": " "})
_FROM_SIGNS = str.maketrans({sign: letter for letter, sign in _LITERAL.items()})
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def line_mark(line: int) -> str:
    """Return the sign for a line, counted from 1."""
    high, low = divmod(line, _BASE)
    return chr(_HIGH + high) + chr(_LOW + low)


def line_of(mark: str) -> int | None:
    """Return the line that a sign stands for, None for a sign of another kind."""
    if len(mark) != 2:
        return None
    return (ord(mark[0]) - _HIGH) * _BASE + ord(mark[1]) - _LOW


def without_marks(text: str) -> str:
    """Return the text without any character that could be taken for a sign."""
    return _PRIVATE.sub("", text)


def guarded(text: str) -> str:
    """Return the text with signs for "<", ">" and "&".

    Not with entities: a cleaner takes 17 seconds for a page of nothing but those.
    """
    return text.translate(_TO_SIGNS)


def plain(text: str) -> str:
    """Return a guarded text as it was."""
    return text.translate(_FROM_SIGNS)
