"""The words of one block of Markdown, with a memory of which characters were escaped.

A mark of the format, such as ``{#id}``, `` vs `` or ``(Label)``, counts only where its author
wrote it plainly; an escaped or quoted one is text.
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from diffstudy.exchange.characters import cleaned

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SPECIAL = re.compile(r"[\\`*_\[\]<&\n]")
_SLOW = re.compile(r"[^\w\s.,;'\"()/?]|_")
_VERY_SLOW = re.compile(r"[\[\]!]")
_MOST_WORK = 100_000
_ATTRIBUTES = re.compile(r"\s*\{([#.][^{}\0]*)\}\s*\Z")
_REVISION = re.compile(r"rev=[1-9][0-9]{0,8}\Z")
_ESCAPED = "\0"  # cannot occur in a text file


class TooMuchMarkup(Exception):
    """The file holds more marks than the parser can take in a few seconds."""


@dataclass(frozen=True, slots=True)
class Inline:
    """Words without their marks.

    Args:
        text: the words.
        marks: the same, with every escaped character blotted out: what may be a mark of ours.
        lead: how many characters at the beginning are bold.
    """

    text: str
    marks: str
    lead: int = 0

    def cut(self, start: int = 0, end: int | None = None) -> "Inline":
        """Return a part, without the plain blanks at its ends."""
        marks = self.marks[start:end]
        begin = start + len(marks) - len(marks.lstrip())
        marks = marks.strip()
        return Inline(self.text[begin : begin + len(marks)], marks, max(0, self.lead - begin))

    @property
    def words(self) -> str:
        """The words as the domain keeps them."""
        return cleaned(self.text)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What ``{#id .class formerly=old,older rev=2 tags=a,b}`` at the end of a line says.

    ``odd`` is a part that says nothing.
    """

    id: str | None = None
    classes: tuple[str, ...] = ()
    odd: str | None = None
    formerly: tuple[str, ...] = ()
    rev: int = 1
    tags: tuple[str, ...] = ()


@cache
def parser() -> "MarkdownIt":
    """Return the parser: blocks only; the words of a block are parsed when they are wanted.

    Indented code, link definitions and tables are switched off: this format has no use for the
    first two, and the cells of a chart are counted by their own rule.
    """
    from markdown_it import MarkdownIt

    # At the level DEBUG it logs each rule that it tries at each line.
    logging.getLogger("markdown_it").setLevel(logging.INFO)
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 8})
    return markdown.disable(["inline", "text_join", "code", "reference"])


class InlineReader:
    """Reads the words of every block of one file, and counts what is left behind.

    The parser needs up to 40 µs for a mark, so that a file of nothing but brackets would keep a
    reader waiting for minutes; the work for one file is bounded.
    """

    def __init__(self) -> None:
        self._work = 0
        self.pictures = 0
        self.links = 0

    def read(self, content: str) -> Inline:
        """Return the words of a block; marks of Markdown are gone, escapes are remembered.

        Raises:
            TooMuchMarkup: the file has used up its share of work.
        """
        if _SPECIAL.search(content) is None:
            return Inline(content, content).cut()
        self._work += len(_SLOW.findall(content)) + 10 * len(_VERY_SLOW.findall(content))
        if self._work > _MOST_WORK:
            raise TooMuchMarkup
        tokens: list[Token] = []
        markdown = parser()
        markdown.inline.parse(content, markdown, {}, tokens)
        return self._flattened(tokens).cut()

    def _flattened(self, tokens: Iterable["Token"]) -> Inline:
        text = marks = ""
        lead = 0
        begins_bold = False
        for token in tokens:
            words, mark = token.content, _ESCAPED * len(token.content)
            match token.type:
                case "text":
                    mark = words
                case "softbreak":
                    words = mark = " "
                case "hardbreak":
                    words, mark = "\n", _ESCAPED
                case "strong_open":
                    begins_bold = begins_bold or not text
                case "strong_close" if begins_bold and not lead:
                    lead = len(text)
                case "image":
                    self.pictures += 1
                case "link_open" if token.info != "auto":
                    self.links += 1
                case _:
                    pass
            text += words
            marks += mark
        return Inline(text, marks, lead)


def split_attributes(words: Inline) -> tuple[Inline, Attributes]:
    """Return the words without the ``{#id .class}`` at their end, and what that says."""
    found = _ATTRIBUTES.search(words.marks)
    if found is None:
        return words, Attributes()
    parts = found[1].split()
    names = [part[1:] for part in parts if part.startswith("#")]
    classes = tuple(part[1:].casefold() for part in parts if part.startswith("."))
    odd = [f"#{name}" for name in names[1:]]
    formerly: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rev = 1
    for part in parts:
        if part[0] in "#.":
            continue
        if part.startswith("formerly="):
            formerly += tuple(part.removeprefix("formerly=").split(","))
        elif part.startswith("tags="):
            tags += tuple(part.removeprefix("tags=").split(","))
        elif _REVISION.match(part):
            rev = int(part.removeprefix("rev="))
        else:
            odd.append(part)
    return words.cut(0, found.start()), Attributes(
        names[0] if names else None, classes, odd[0] if odd else None, formerly, rev, tags
    )
