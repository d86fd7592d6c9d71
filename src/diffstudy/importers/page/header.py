"""What stands above the first section: the title, the byline and the verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diffstudy.importers.page.byline import Byline, parse_byline
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.title import parse_title

_VERDICT_WORDS = 6
"""A verdict is a sentence; a shorter line is a menu entry of the site."""


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a page.

    Args:
        headwords: the terms of the title; None where no line is a title.
        title: the line they come from.
        verdict: the paragraphs that sum the difference up.
        left: lines that belong to none of these.
    """

    headwords: tuple[str, ...] | None
    title: Line | None
    byline: Byline | None
    byline_line: Line | None
    verdict: tuple[Line, ...]
    left: tuple[Line, ...]


def read_header(lines: Sequence[Line]) -> Header:
    """Return the head of a page from the lines before its first section."""
    title = _title(lines)
    bylines = [line for line in lines if line.kind is LineKind.BYLINE]
    verdict: list[Line] = []
    left: list[Line] = []
    for line in lines:
        if line.kind is not LineKind.PARAGRAPH:
            continue
        is_sentence = len(line.text.split()) >= _VERDICT_WORDS
        below = title is not None and line.number > title.number
        (verdict if is_sentence and below else left).append(line)
    return Header(
        headwords=parse_title(title.text) if title else None,
        title=title,
        byline=parse_byline(bylines[0].text) if bylines else None,
        byline_line=bylines[0] if bylines else None,
        verdict=tuple(verdict),
        left=tuple(left) + tuple(bylines[1:]),
    )


def _title(lines: Iterable[Line]) -> Line | None:
    """The first title; "A vs. B" before "Difference between A and B", whose joint is a guess."""
    titles = [line for line in lines if line.kind is LineKind.TITLE]
    plain = [line for line in titles if "difference between" not in line.text.casefold()]
    return next(iter(plain or titles), None)
