"""Definitions with their examples, from the headings, lists and columns they stand under."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from diffstudy.importers.html.headings import Part
from diffstudy.importers.html.passages import Passage
from diffstudy.importers.html.pieces import Piece
from diffstudy.importers.html.tables import Columns, Grid
from diffstudy.importers.html.terms import PageTerms
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import Naming, TermFamilies
from diffstudy.importers.page.lines import Line, LineKind

_EXAMPLE = re.compile(
    r"(?:for (?:example|instance)|e\.g\.|examples?(?: sentences?)?|usage|ex\.)\b[.:,]?",
    re.IGNORECASE,
)
_FIELD_LENGTH = 60

LED = frozenset({Part.HEAD, Part.DIFFERENCES, Part.ASPECT, Part.SUMMARY})
"""Passages in which a text may say by its first words whose it is: "**Weather:** the air ..." """


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A definition and how plainly the page says whose it is.

    Args:
        is_doubtful: whether it stands in prose under one term and speaks of the other only.
    """

    block: DefinitionBlock
    is_doubtful: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The definition and its examples."""
        return (self.block.definition, *self.block.examples)


@dataclass(slots=True)
class _Group:
    """A definition while it is read."""

    heading: int | None
    definition: Piece
    examples: list[Piece]
    label: str | None = None


def read_definitions(
    passages: Sequence[Passage], terms: PageTerms, families: TermFamilies
) -> list[ReadBlock]:
    """Return the definitions of the page in its order.

    Args:
        passages: those of the page; definitions stand under that heading or under a term.
        terms: what it compares, to know the headings.
        families: the words of both terms, to tell an example from the next definition.
    """
    groups: list[tuple[_Group, bool]] = []
    for passage in passages:
        if passage.part is Part.DEFINITIONS:
            groups += [(group, False) for group in _under_headings(passage, terms, families)]
        elif passage.part is Part.TERM and groups and _EXAMPLE.match(passage.label or ""):
            groups[-1][0].examples.extend(passage.pieces)
        elif passage.part is Part.TERM:
            run = _Run(passage.term, passage.heading, passage.pieces)
            for group in _grouped(run, families, is_only=True):
                group.label = passage.label
                groups.append((group, _speaks_of_other(group, families)))
        elif passage.part in LED:
            groups += [(group, False) for group in _announced(passage, terms)]
    return [
        ReadBlock(_block(slot, group), is_doubtful)
        for slot, (group, is_doubtful) in enumerate(groups)
    ]


def column_blocks(grid: Grid, columns: Columns) -> list[ReadBlock]:
    """Return the definitions of a table that has a column for each term and no aspects."""
    blocks: list[ReadBlock] = []
    for row in grid[columns.first_row :]:
        for side, place in enumerate(columns.terms):
            if pieces := row[place].pieces:
                group = _Group(side, pieces[0], list(pieces[1:]))
                blocks.append(ReadBlock(_block(len(blocks), group)))
    return blocks


def announced_term(piece: Piece, terms: PageTerms) -> int | None:
    """Return the term that the bold words before a text name, None where they name none."""
    led = piece.led
    return terms.named_by(led[0]) if led else None


def _announced(passage: Passage, terms: PageTerms) -> Iterator[_Group]:
    for piece in passage.pieces:
        if piece.led and (term := announced_term(piece, terms)) is not None:
            yield _Group(term, piece.led[1], [])


@dataclass(frozen=True, slots=True)
class _Run:
    """The texts from one heading to the next."""

    term: int | None
    heading: Piece | None
    pieces: list[Piece]


def _under_headings(passage: Passage, terms: PageTerms, families: TermFamilies) -> Iterator[_Group]:
    runs = [_Run(None, None, [])]
    for piece in passage.pieces:
        named = terms.named_by(piece.text) if len(piece.text) < _FIELD_LENGTH else None
        if named is not None:
            runs.append(_Run(named, piece, []))
        elif piece.led and (announced := announced_term(piece, terms)) is not None:
            runs.append(_Run(announced, piece, [piece.led[1]]))
        else:
            runs[-1].pieces.append(piece)
    times = Counter(run.term for run in runs if run.pieces)
    is_only = max((count for term, count in times.items() if term is not None), default=1) == 1
    for run in runs:
        yield from _grouped(run, families, is_only=is_only)


def _grouped(run: _Run, families: TermFamilies, *, is_only: bool) -> Iterator[_Group]:
    """The definitions of one run.

    List items, and boxes of their own, are a definition each with its examples. Where a term has
    a heading for each definition, what follows the first text are examples. Where it has one
    heading for all, an example is what is set or introduced as one, or names the term after a
    definition that does not.
    """
    group: _Group | None = None
    inside: int | None = None
    around = run.heading.parent if run.heading else None
    boxes = {piece.parent for piece in run.pieces if piece.item is None} if is_only else set()
    for piece in run.pieces:
        unit = piece.item
        if unit is None and len(boxes) > 1 and piece.parent != around:
            unit = piece.parent
        if group is None:
            is_example = False
        elif piece.is_example or _EXAMPLE.match(piece.text):
            is_example = True
        elif unit is not None or inside is not None:
            is_example = unit == inside
        else:
            is_same_block = piece.block == group.definition.block
            is_example = not is_only or is_same_block or _shows(piece, group, run.term, families)
        if group and is_example:
            group.examples.append(piece)
            continue
        if group:
            yield group
        group, inside = _Group(run.term, piece, []), unit
    if group:
        yield group


def _shows(piece: Piece, group: _Group, term: int | None, families: TermFamilies) -> bool:
    """Whether a text shows the term of the definition before it, which did not name it."""
    if term is None:
        return any(naming is Naming.FORM for naming in families.naming(piece.text))
    said, defined = (families.naming(each.text)[term] for each in (piece, group.definition))
    return said is Naming.FORM and defined is not Naming.FORM


def _speaks_of_other(group: _Group, families: TermFamilies) -> bool:
    if group.heading is None:
        return False
    named = families.naming(group.definition.text)
    return named[1 - group.heading] is Naming.FORM and named[group.heading] is not Naming.FORM


def _block(slot: int, group: _Group) -> DefinitionBlock:
    definition = group.definition.as_line
    if group.label and len(group.label) <= _FIELD_LENGTH and not set("()") & set(group.label):
        definition = Line(
            definition.number, f"({group.label}) {definition.text}", LineKind.PARAGRAPH
        )
    examples: Iterable[Piece] = group.examples
    shown = (_without_word(piece) for piece in examples)
    return DefinitionBlock(
        slot, group.heading, definition, tuple(line for line in shown if line.text)
    )


def _without_word(piece: Piece) -> Line:
    """An example without the word "Example:" before it."""
    found = _EXAMPLE.match(piece.text)
    if found and (found[0][-1:] == ":" or found.end() == len(piece.text)):
        return Line(piece.number, piece.text[found.end() :].strip(), LineKind.PARAGRAPH)
    return piece.as_line
