"""Text as the domain keeps it, and as Markdown has to write it so that it comes back the same.

The domain knows plain text only. Emphasis is dropped on the way in, and on the way out every mark
that Markdown or this format would take for its own is escaped: by a backslash where that reads
well, as a numeric entity where no backslash helps.
"""

import re

_INLINE_MARKS = re.compile(r"[\\`*_\[\]<{]|&(?=[#A-Za-z])|(?:(?<=\s)|(?<=#)|^)#")
_BLOCK_MARK = re.compile(r"[>+=~:-]|\d{1,9}(?=[.)])")
_ODD_SPACE = re.compile(r"^ | $|(?<= ) |[^\S ]")
_VERSUS = re.compile(r"(?i)(?<!\S)v(?=(?:ersus|s\.?)(?!\S))")


def escaped(text: str) -> str:
    """Return plain text as Markdown that stands within a line: all of its words, no mark."""
    marked = _INLINE_MARKS.sub(r"\\\g<0>", text).replace("|", "&#124;")
    return _ODD_SPACE.sub(lambda found: f"&#{ord(found[0])};", marked)


def block_escaped(text: str) -> str:
    """Return plain text as Markdown that may begin a line."""
    marked = escaped(text)
    found = _BLOCK_MARK.match(marked)
    if found is None:
        return marked
    if found[0].isdigit():
        return f"{found[0]}\\{marked[found.end() :]}"
    return f"\\{marked}"


def label_escaped(text: str) -> str:
    """Return plain text that is no label, although it may begin with a bracket."""
    marked = block_escaped(text)
    return f"\\{marked}" if marked.startswith("(") else marked


def headword_escaped(text: str) -> str:
    """Return a headword: neither “vs” nor brackets at its end belong to the format."""
    marked = _VERSUS.sub(lambda found: f"&#{ord(found[0])};", escaped(text))
    return f"{marked[:-1]}\\)" if marked.endswith(")") else marked
