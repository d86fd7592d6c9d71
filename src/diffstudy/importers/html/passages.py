"""The outline of a page: its headings cut it into passages, each with a part to play."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from diffstudy.importers.html.headings import Part, article_part, site_part, unnumbered
from diffstudy.importers.html.pieces import BOLD_LEVEL, Piece
from diffstudy.importers.html.terms import PageTerms, titled

_NEIGHBOURS = re.compile(r"((?:previous|next) comparison):?", re.IGNORECASE)
_LONGEST_NEIGHBOURS = 300
_READ_IN_FURNITURE = frozenset({Part.PREVIOUS, Part.NEXT, Part.SPOTLIGHT})
_WITH_SUBHEADINGS = frozenset({Part.DIFFERENCES, Part.CHART, Part.SUMMARY, Part.DEFINITIONS})


@dataclass(slots=True)
class Passage:
    """The texts between two headings of the page.

    Args:
        heading: what opens it; None for the beginning of the page.
        level: of the heading; texts under deeper headings belong to it.
        term: whose it is, for a passage under the name of a term.
        label: the heading within that passage, such as "Examples", or the one around it.
        around: the heading above both terms, of what is said there about each of them.
    """

    part: Part
    heading: Piece | None = None
    level: int = 0
    term: int | None = None
    label: str | None = None
    around: str | None = None
    pieces: list[Piece] = field(default_factory=list)


def cut(pieces: Iterable[Piece], terms: PageTerms) -> tuple[Passage, ...]:
    """Return the passages of a page in its order.

    Args:
        pieces: the texts of the page without those of the tables that are read apart.
        terms: what it compares.
    """
    outline = _Outline(terms)
    for piece in pieces:
        outline.take(piece)
    return tuple(outline.passages)


def neighbour(passages: Sequence[Passage], part: Part) -> Piece | None:
    """Return the text that names the comparison before or after this one, None if none does."""
    for passage in passages:
        if passage.part is part and passage.pieces:
            return passage.pieces[0] if titled(passage.pieces[0].text) else None
    return None


class _Outline:
    def __init__(self, terms: PageTerms) -> None:
        self._terms = terms
        self.passages = [Passage(Part.HEAD)]

    def take(self, piece: Piece) -> None:
        """Add a text to the passage it stands in, or open the passage that it announces."""
        if len(piece.text) < _LONGEST_NEIGHBOURS and _NEIGHBOURS.search(piece.text):
            # Links that only a style sheet sets apart: "Fog vs. Mist Next Comparison".
            for text in filter(None, map(str.strip, _NEIGHBOURS.split(piece.text))):
                self._take(replace(piece, text=text))
        else:
            self._take(piece)

    def _take(self, piece: Piece) -> None:
        named = site_part(piece.text)
        level = piece.heading_level or (BOLD_LEVEL if named else 0)
        if piece.is_furniture and named not in _READ_IN_FURNITURE:
            here = self.passages[-1]
            inside = here.part in _READ_IN_FURNITURE and here.heading
            if not inside or not inside.is_furniture:
                return
        if not level or not self._opens(piece, level, named):
            self.passages[-1].pieces.append(piece)

    def _opens(self, piece: Piece, level: int, named: Part | None) -> bool:
        """Whether a heading opens a passage; else it belongs to the one it stands in."""
        here = self.passages[-1]
        is_within = level > here.level
        is_question = piece.text.rstrip("”\"')").endswith("?")
        if here.part is Part.QUESTIONS and (is_question or is_within) and named is None:
            return False
        part = named or article_part(piece.text)
        term = self._terms.named_by(piece.text) if part is None else None
        if self._is_title(piece, part, term):
            return self._open(Part.HEAD, piece, 0)
        if here.part is Part.FURNITURE and is_within and named is None:
            return False
        if part is not None:
            return self._open(part, piece, level)
        if here.part in _READ_IN_FURNITURE:
            return False
        if term is not None:
            if here.part is Part.DEFINITIONS:
                return False
            return self._open(Part.TERM, piece, level, term, around=self._around(level))
        return self._opens_unknown(piece, level, is_question=is_question)

    def _is_title(self, piece: Piece, part: Part | None, term: int | None) -> bool:
        """Whether a heading is the title, which sites repeat above the first section."""
        compares = titled(piece.text) is not None
        if piece.level == 1:
            return compares or (part is None and term is None)
        return compares and part is None and self.passages[-1].part is Part.HEAD

    def _opens_unknown(self, piece: Piece, level: int, *, is_question: bool) -> bool:
        """The same for a heading that is no known one and names no term."""
        here = self.passages[-1]
        is_within = level > here.level
        if here.part is Part.TERM and is_within:
            label = unnumbered(piece.text)
            return self._open(Part.TERM, piece, here.level, here.term, label, here.around)
        if here.part in _WITH_SUBHEADINGS and is_within:
            return False
        if is_question and piece.level:
            self._open(Part.QUESTIONS, piece, level)
            self.passages[-1].pieces.append(piece)
            return True
        if level == BOLD_LEVEL and here.part is Part.HEAD:
            return False
        return self._open(Part.ASPECT, piece, level)

    def _around(self, level: int) -> str | None:
        """The aspect under which a term is spoken of: "Duration", below it "Fog" and "Mist"."""
        here = self.passages[-1]
        if here.part is Part.ASPECT and here.heading and level > here.level:
            return unnumbered(here.heading.text)
        return here.around if here.part is Part.TERM and level == here.level else None

    def _open(
        self,
        part: Part,
        piece: Piece,
        level: int = BOLD_LEVEL,
        term: int | None = None,
        label: str | None = None,
        around: str | None = None,
    ) -> bool:
        self.passages.append(Passage(part, piece, level, term, label or around, around))
        return True
