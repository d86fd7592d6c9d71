"""The body of a hand-written pack as an outline: comparisons, their sections, their blocks.

The text is parsed from heading to heading, so that the parser's tokens of a large file never
exist at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from diffstudy.exchange.markdown.inline import parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADING = re.compile(r"#{1,3}(?:[ \t]|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Kind(StrEnum):
    """What a block is. A rule across the page is none: it carries nothing."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    QUOTE = "quotation"
    CODE = "block of code"


@dataclass(slots=True)
class Block:
    """A block with its lines, counted from 1; ``level`` is that of a heading."""

    kind: Kind
    first: int
    last: int
    content: str = ""
    level: int = 0
    parts: list["Block"] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """A heading and the blocks under it; the section under a comparison's title has its title."""

    heading: Block
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Chapter:
    """One comparison: what stands under its title, then its sections."""

    opening: Section
    sections: list[Section] = field(default_factory=list)


def outline(body: str, first_line: int) -> tuple[list[Chapter], list[Block]]:
    r"""Return the comparisons of a body, and the blocks that stand before the first.

    Args:
        body: Markdown with the line end ``\n``.
        first_line: the number of its first line in the file.
    """
    chapters: list[Chapter] = []
    stray: list[Block] = []
    for text, line in _pieces(body, first_line):
        for block in _blocks(parser().parse(text), line):
            if block.kind is Kind.HEADING and block.level == 1:
                chapters.append(Chapter(Section(block)))
            elif not chapters:
                stray.append(block)
            elif block.kind is Kind.HEADING and block.level == 2:
                chapters[-1].sections.append(Section(block))
            else:
                chapter = chapters[-1]
                (chapter.sections[-1] if chapter.sections else chapter.opening).blocks.append(block)
    return chapters, stray


def _pieces(body: str, first_line: int) -> Iterator[tuple[str, int]]:
    """Cut before every heading; a heading at the margin ends whatever stands before it."""
    start, piece, fence = first_line, list[str](), ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        elif mark:
            fence = mark[1]
        elif piece and _HEADING.match(line):
            yield "\n".join(piece), start
            start, piece = number, []
        piece.append(line)
    yield "\n".join(piece), start


def _blocks(tokens: Sequence["Token"], line: int) -> list[Block]:
    top: list[Block] = []
    open_blocks: list[list[Block]] = [top]
    for token in tokens:
        first, last = _lines(token, line)
        match token.type:
            case "heading_open":
                open_blocks[-1].append(Block(Kind.HEADING, first, last, level=int(token.tag[1])))
            case "paragraph_open":
                open_blocks[-1].append(Block(Kind.PARAGRAPH, first, last))
            case "inline":
                open_blocks[-1][-1].content = token.content
            case "list_item_open" | "blockquote_open":
                kind = Kind.ITEM if token.type == "list_item_open" else Kind.QUOTE
                block = Block(kind, first, last)
                open_blocks[-1].append(block)
                open_blocks.append(block.parts)
            case "list_item_close" | "blockquote_close":
                open_blocks.pop()
            case "fence":
                open_blocks[-1].append(Block(Kind.CODE, first, last, token.content))
    return top


def _lines(token: "Token", line: int) -> tuple[int, int]:
    first, end = token.map or (0, 1)
    if token.type == "heading_open" and token.markup in {"=", "-"}:
        end -= 1  # the line under an underlined heading
    return line + first, line + max(first, end - 1)
