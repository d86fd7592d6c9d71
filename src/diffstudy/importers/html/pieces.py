"""A page as a reader sees it: texts one below the other, and tables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from diffstudy.importers.page.lines import Line, LineKind

BOLD_LEVEL = 7
"""The level of a short bold line that stands where a heading could; real headings have 1 to 6."""

_LONGEST_HEADING = 150
_ANNOUNCES = re.compile(r"(?::|[—–-]\s)\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text without a break in it: a heading, a line of a paragraph, a list item, part of a cell.

    Args:
        number: its place in the page, counted from 1.
        text: what is read, without signs.
        line: the line of the source on which it begins; None where that is not known.
        level: of a heading, 1 to 6; 0 for any other text.
        is_bold: whether all of it is bold, or it is a label by its tag (dt, summary).
        is_example: whether it is set as an example: slanted, a quotation, or named so.
        is_furniture: whether it stands in a menu, a side column or the foot of the page.
        lead: the bold words that it begins with, empty where there are none.
        block: number of the innermost block it stands in; the lines of a paragraph share it.
        parent: number of the block around that one.
        item: number of the outermost list item it stands in.
        table: number of the innermost table it stands in.
    """

    number: int
    text: str
    line: int | None
    level: int = 0
    is_bold: bool = False
    is_example: bool = False
    is_furniture: bool = False
    lead: str = ""
    block: int = 0
    parent: int = 0
    item: int | None = None
    table: int | None = None

    @property
    def heading_level(self) -> int:
        """The level of a heading, whether by its tag or by being bold and short; 0 for none."""
        if self.level:
            return self.level
        is_heading = self.is_bold and len(self.text) <= _LONGEST_HEADING and self.text[-1] != "."
        return BOLD_LEVEL if is_heading else 0

    @property
    def as_line(self) -> Line:
        """The piece for the parts of the text page, which know lines."""
        return Line(self.number, self.text, LineKind.PARAGRAPH)

    @property
    def led(self) -> "tuple[str, Piece] | None":
        """The bold words that announce the rest, and the rest; None where nothing does.

        "**Duration:** weather lasts for hours" has such words, "**Weather** is short" has none.
        """
        rest = self.text.removeprefix(self.lead).strip()
        if not self.lead or rest == self.text:
            return None
        if not self.lead.endswith(":"):
            announced = _ANNOUNCES.match(rest)
            if announced is None:
                return None
            rest = rest[announced.end() :]
        lead = self.lead.rstrip(": ")
        return (lead, replace(self, text=rest, lead="")) if lead and rest else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table with the columns and rows that it spans."""

    pieces: tuple[Piece, ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """What stands in the cell, on one line."""
        text = ""
        for piece in self.pieces:
            joint = "; " if piece.item is not None and text[-1:] not in ".;:,!?" else " "
            text += f"{joint if text else ''}{piece.text}"
        return text


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands on the page.

    Args:
        is_layout: whether it only arranges the page: it holds headings or other tables.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    is_layout: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its title tag, its texts and its tables, each in the order of the page."""

    title: Piece | None
    pieces: tuple[Piece, ...]
    tables: tuple[Table, ...]


def paragraphs(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Return the pieces in paragraphs: the lines of one block stand together."""
    result: list[list[Piece]] = []
    for piece in pieces:
        if result and result[-1][-1].block == piece.block and not piece.heading_level:
            result[-1].append(piece)
        else:
            result.append([piece])
    return [tuple(each) for each in result]


def joined(paragraph: Iterable[Piece]) -> str:
    """Return the text of a paragraph with its line breaks."""
    return "\n".join(piece.text for piece in paragraph)
