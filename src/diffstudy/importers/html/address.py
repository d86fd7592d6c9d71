"""Where a page was saved from: kept as text for the reader, never opened."""

import html
import re

_SAVED_FROM = re.compile(
    r"<!--\s{0,9}saved from url=\(\d{4}\)(https?://[^\s>]{1,500})", re.IGNORECASE
)
_LINK = re.compile(r"<link\s[^>]{0,1000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"\srel\s*=\s*[\"']?canonical(?![\w-])", re.IGNORECASE)
_HREF = re.compile(r"\shref\s*=\s*[\"']?(https?://[^\s\"'<>]{1,500})", re.IGNORECASE)
_SEARCHED = 50_000


def address(source: str) -> str | None:
    """Return the address that a page gives for itself, None where it gives none."""
    head = source[:_SEARCHED]
    if saved := _SAVED_FROM.search(head):
        return html.unescape(saved[1])
    for link in _LINK.finditer(head):
        if _CANONICAL.search(link[0]) and (found := _HREF.search(link[0])):
            return html.unescape(found[1])
    return None
