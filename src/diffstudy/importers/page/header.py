"""What stands above the first section: the title, the byline and the verdict."""

from collections.abc import Sequence
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
    byline_lines: tuple[Line, ...]
    verdict: tuple[Line, ...]
    left: tuple[Line, ...]


def read_header(lines: Sequence[Line], title: Line | None) -> Header:
    """Return the head of a page.

    Args:
        lines: the lines before its first section.
        title: the line that names the terms.
    """
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
        byline=_joined(bylines),
        byline_lines=tuple(bylines),
        verdict=tuple(verdict),
        left=tuple(left),
    )


def _joined(lines: Sequence[Line]) -> Byline | None:
    """The byline; a copy may have broken it into several lines."""
    if not lines:
        return None
    parts = [each for line in lines if (each := parse_byline(line.text))]
    authors = dict.fromkeys(author for part in parts for author in part.authors)
    dates = [part.updated for part in parts if part.updated]
    return Byline(" — ".join(part.raw for part in parts), tuple(authors), next(iter(dates), None))
