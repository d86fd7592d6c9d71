"""Cloze deletions: "Could I {{c1::borrow::verb}} your pen?"."""

import re

_MARK = re.compile(r"\{\{c\d{1,3}::|\}\}")


def split_cloze(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a sentence without its marks and what was deleted in it, hints left out.

    Args:
        text: plain text; a deletion may hold another one.
    """
    parts = [""]
    deleted: list[str] = []
    end = 0
    for mark in _MARK.finditer(text):
        parts[-1] += text[end : mark.start()]
        end = mark.end()
        if mark[0] != "}}":
            parts.append("")
        elif len(parts) > 1:
            inner = parts.pop().partition("::")[0]
            deleted.append(inner.strip())
            parts[-1] += inner
        else:
            parts[-1] += mark[0]
    parts[-1] += text[end:]
    return "".join(parts), tuple(deleted)


def has_cloze(text: str) -> bool:
    """Whether a field holds a deletion."""
    return bool(re.search(r"\{\{c\d{1,3}::", text))
