"""Raw text becomes classified lines: what a single line is, seen by itself.

Context (which section it stands in, whether it is a label or a cell) is decided by the modules
that read the sections.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from diffstudy.importers.page.byline import parse_byline
from diffstudy.importers.page.title import parse_title


class Section(StrEnum):
    """A part of a comparison page, opened by a line of its own."""

    DIFFERENCES = "key differences"
    CHART = "comparison chart"
    DEFINITIONS = "definitions"
    QUESTIONS = "questions"
    PREVIOUS = "previous comparison"
    NEXT = "next comparison"
    SPOTLIGHT = "author spotlight"
    FURNITURE = "page furniture"


_HEADINGS = {
    "key differences": Section.DIFFERENCES,
    "comparison chart": Section.CHART,
    "compare with definitions": Section.DEFINITIONS,
    "common curiosities": Section.QUESTIONS,
    "frequently asked questions": Section.QUESTIONS,
    "faq": Section.QUESTIONS,
    "faqs": Section.QUESTIONS,
    "previous comparison": Section.PREVIOUS,
    "next comparison": Section.NEXT,
    "author spotlight": Section.SPOTLIGHT,
    "share your discovery": Section.FURNITURE,
    "popular comparisons": Section.FURNITURE,
    "trending comparisons": Section.FURNITURE,
    "new comparisons": Section.FURNITURE,
    "trending terms": Section.FURNITURE,
}

_FURNITURE = frozenset(
    {
        "ask difference",
        "table of contents",
        "share via social media",
        "embed this content",
        "embed code",
        "share directly via messenger",
    }
)


class LineKind(StrEnum):
    """What a line looks like by itself."""

    BLANK = "blank"
    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    FURNITURE = "furniture"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page.

    Args:
        number: its place in the file, counted from 1.
        text: its text without the white space around it; empty for a blank line.
        section: the section that a heading opens, else None.
    """

    number: int
    text: str
    kind: LineKind
    section: Section | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return self.kind is LineKind.BLANK

    @property
    def is_text(self) -> bool:
        """Whether something stands on it that is no furniture of the site."""
        return self.kind not in {LineKind.BLANK, LineKind.FURNITURE}


def _invisible() -> dict[int, str | None]:
    """Control, zero-width and direction marks vanish; every kind of space becomes a space."""
    table: dict[int, str | None] = {}
    for code in (*range(0xA1), 0xAD, 0x1680, *range(0x2000, 0x2070), 0x3000, 0xFEFF):
        category = unicodedata.category(chr(code))
        if category in {"Zs", "Zl", "Zp"} or chr(code) in "\t\v\f\x85":
            table[code] = " "
        elif category in {"Cc", "Cf"}:
            table[code] = None
    # Joiners shape letters in several scripts: they are text.
    del table[0x200C], table[0x200D]
    return table


_INVISIBLE = _invisible()


def clean(text: str) -> str:
    """Return the text of a line: composed (NFC), no invisible marks, single spaces."""
    visible = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return re.sub(r" {2,}", " ", visible).strip()


def section_of(text: str) -> Section | None:
    """Return the section that a heading line opens, None for any other line."""
    return _HEADINGS.get(text.rstrip(":").casefold()) if len(text) < 40 else None


def classify(text: str) -> tuple[Line, ...]:
    """Return every line of a text with its kind; line ends of all systems count.

    A file that was converted twice ends its lines with two carriage returns and a line feed.
    """
    return tuple(
        _line(number, clean(raw) if raw else "")
        for number, raw in enumerate(re.split(r"\r+\n|\n|\r", text), start=1)
    )


def _line(number: int, text: str) -> Line:
    if not text:
        return Line(number, text, LineKind.BLANK)
    if section := section_of(text):
        return Line(number, text, LineKind.HEADING, section)
    if text.casefold() in _FURNITURE:
        return Line(number, text, LineKind.FURNITURE)
    if parse_title(text):
        return Line(number, text, LineKind.TITLE)
    if parse_byline(text):
        return Line(number, text, LineKind.BYLINE)
    return Line(number, text, LineKind.PARAGRAPH)
