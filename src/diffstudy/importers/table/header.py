"""Which shape a table has: told by the names of its columns, else refused rather than guessed."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto

from diffstudy.importers.page.title import parse_title
from diffstudy.importers.table.roles import Role, role_of

MOST_TERMS = 6

_SAID_OF_A_TERM = {Role.DEFINITION, Role.EXAMPLE, Role.CELL}
_SAID_OF_ALL = {Role.VERDICT, Role.DIFFERENCE, Role.TIP}


class Shape(Enum):
    """What the rows of a table are."""

    ASPECTS = auto()
    """A row is an aspect; each further column is a term."""
    PAIRS = auto()
    """A row is a comparison: term a, term b and what is said of each."""
    TERMS = auto()
    """A row is a term and its definition."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        place: its index in a row.
        name: its name as written; empty where it has none.
        side: which term of a pair it speaks of, counted from 0; None for all of them.
    """

    place: int
    name: str
    role: Role | None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table and the shape that they make.

    Args:
        line: where it stands in the file, or where the table begins.
        is_assumed: the file does not say what the columns are; their order was taken for it.
        is_row: the header is a row of the file.
    """

    shape: Shape
    columns: tuple[Column, ...]
    line: int = 1
    is_assumed: bool = False
    is_row: bool = True

    def find(self, role: Role, side: int | None = None) -> Column | None:
        """Return the first column of this role and side."""
        return next((each for each in self.columns if (each.role, each.side) == (role, side)), None)

    @property
    def labels(self) -> Column | None:
        """The column of the aspects."""
        return self.find(Role.ASPECT)

    @property
    def group(self) -> Column | None:
        """The column that says which terms belong together."""
        return self.find(Role.GROUP) or self.find(Role.DECK)

    @property
    def term_columns(self) -> tuple[Column, ...]:
        """The columns of an aspect table that are terms."""
        return tuple(
            each
            for each in self.columns
            if each.name and each.role not in {Role.ASPECT, Role.IGNORED}
        )


def header_of(
    cells: Sequence[str], special: Mapping[int, Role] | None = None, line: int = 1
) -> Header | None:
    """Return what a row says as a header, None where its names do not make it one.

    Args:
        cells: the row.
        special: columns whose role the file declares elsewhere.
        line: where the row stands.
    """
    columns = named_columns(cells, special)
    roles = {each.role for each in columns if each.side is None}
    first = cells[0] if cells else ""
    if _are_pairs(columns, roles):
        return Header(Shape.PAIRS, columns, line)
    # A column of aspects before "Word" and "Morpheme": these are terms that are compared.
    leads = bool(columns) and columns[0].role is Role.ASPECT and not roles & _SAID_OF_A_TERM
    if leads or (Role.ASPECT in roles and Role.TERM not in roles):
        return _aspects(columns, line)
    others = tuple(cell for cell in cells[1:] if cell)
    # The corner of a table is empty, or holds its title.
    is_corner = not first or {*(parse_title(first) or ())} == {*others}
    if is_corner and not roles & {Role.ASPECT, *_SAID_OF_A_TERM} and all(map(is_short, others)):
        corner = Column(0, first, Role.ASPECT)
        plain = (Column(each.place, each.name, None) for each in columns[1:])
        return _aspects((corner, *plain), line)
    if Role.TERM in roles and sum(bool(each.name) for each in columns) > 1:
        return Header(Shape.TERMS, columns, line)
    return None


def evident_header(rows: Sequence[Sequence[str]], line: int) -> Header | None:
    """Return the header of an aspect table whose first column has a name that says nothing.

    Only where the table itself shows it: three columns or more, short names over longer cells,
    and short labels that do not repeat.
    """
    if len(rows) < 3 or len(rows[0]) < 3:
        return None
    names, body = rows[0], rows[1:]
    labels = [row[0] for row in body]
    cells = [cell for row in body for cell in row[1:] if cell]
    plain = (
        all(is_short(name, 3) for name in names)
        and len({name.casefold() for name in names}) == len(names)
        and all(is_short(label, 5) for label in labels if label)
        and len(set(labels)) == len(labels)
        and bool(cells)
        and _mean_words(cells) >= 2 * _mean_words(names[1:])
    )
    if not plain:
        return None
    corner = Column(0, names[0], Role.ASPECT)
    others = (Column(place, name, None) for place, name in enumerate(names[1:], start=1))
    return Header(Shape.ASPECTS, (corner, *others), line, is_assumed=True)


def assumed_columns(width: int, special: Mapping[int, Role] | None = None) -> Header | None:
    """Return term and definition for a list of two columns without a header, else None."""
    marked = special or {}
    free = [place for place in range(width) if place not in marked]
    if len(free) != 2:
        return None
    roles = {free[0]: Role.TERM, free[1]: Role.DEFINITION, **marked}
    columns = tuple(
        Column(place, roles[place].value, roles[place]) for place in range(width) if place in roles
    )
    return Header(Shape.TERMS, columns, is_assumed=True, is_row=False)


def named_columns(
    cells: Sequence[str], special: Mapping[int, Role] | None = None
) -> tuple[Column, ...]:
    """Return the columns that these names make."""
    marked = special or {}
    return tuple(
        Column(place, name, marked[place])
        if place in marked
        else Column(place, name, *role_of(name))
        for place, name in enumerate(cells)
    )


def is_short(text: str, most_words: int = 6) -> bool:
    """Whether a text may be a name: few words and no full stop."""
    return bool(re.search(r"\w", text)) and len(text.split()) <= most_words and text[-1] not in ".;"


def _are_pairs(columns: Sequence[Column], roles: AbstractSet[Role | None]) -> bool:
    """Whether "term a" and "term b" are columns, and something is said about them."""
    sided = {each.role for each in columns if each.side is not None}
    terms = {each.side for each in columns if each.role is Role.TERM}
    says = sided & (_SAID_OF_A_TERM | {Role.PART_OF_SPEECH}) or roles & _SAID_OF_ALL
    return {0, 1} <= terms and bool(says)


def _aspects(columns: tuple[Column, ...], line: int) -> Header | None:
    header = Header(Shape.ASPECTS, columns, line)
    return header if len(header.term_columns) >= 2 else None


def _mean_words(texts: Sequence[str]) -> float:
    return sum(len(text.split()) for text in texts) / len(texts)
