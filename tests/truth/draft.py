"""A page on its way to paper: what will be printed, in which form and with which damage.

A kind of page (see `kinds.py`) is a function that changes such a draft.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest

from tests.truth.content import Content, Entry, Person, Question, Row

TAIL = " — What's the Difference?"
MONTHS = (
    "January February March April May June July August September October November December"
).split()

_WRITTEN = {"author": "Written by", "co-author": "Co-written by"}


@dataclass(frozen=True, slots=True)
class Block:
    """A definition as it will be printed.

    Args:
        text: None where the definition is lost whatever its length.
        heading: what stands above it; by default its term.
        gap: None for a block that is there; else it is lost, and so many blank lines of it stay.
    """

    term: int
    text: str | None
    examples: tuple[str, ...]
    heading: str
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Lines that name people, and whom and which date they name."""

    lines: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How the text becomes bytes; ``mark`` says whether a byte order mark is written."""

    encoding: str = "utf-8"
    mark: bool = False
    line_end: str = "\n"
    decomposed: bool = False
    trailing: tuple[str, ...] = ("",)
    ends_with_line_end: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is decided before printing.

    Args:
        missing: names of the parts that are left out with their headings.
        emptied: names of the sections of which only the heading is left.
        keeps_all: whether lines of one word survive, as in a full copy.
        blanks: "all" as the site prints them; "single" where runs were collapsed to one; "apart"
            where none is left inside a block; "none" where none is left.
        furniture: lines of the site by the part before which they stand.
        chart_head: whether the chart begins with a row of the terms.
        advert: a line that stands between the parts and blocks of a full copy.
    """

    terms: tuple[str, ...]
    title: str
    second_title: str
    between: str
    byline: Named
    verdict: str
    differences: tuple[str, ...]
    chart: tuple[Row, ...]
    blocks: tuple[Block, ...]
    questions: tuple[Question, ...]
    spotlight: Named
    previous: str | None = None
    next: str | None = None
    missing: frozenset[str] = frozenset()
    emptied: frozenset[str] = frozenset()
    keeps_all: bool = False
    blanks: str = "all"
    chart_head: bool = False
    advert: str | None = None
    furniture: dict[str, tuple[str, ...]] = field(default_factory=dict)
    form: Form = Form()


def plain_draft(content: Content) -> Draft:
    """Return a content as the site prints it and a scrape saves it.

    Rows of the chart with a cell of one word are left to kinds of their own (see the package).
    """
    title = " vs. ".join(content.terms) + TAIL
    return Draft(
        terms=content.terms,
        title=title,
        second_title=title,
        between=f"Difference Between {' and '.join(content.terms)}",
        byline=byline(content.people, content.updated),
        verdict=content.verdict,
        differences=content.differences,
        chart=tuple(row for row in content.chart if row.is_of_phrases),
        blocks=in_rows(content.columns, content.terms, range(len(content.terms))),
        questions=content.questions,
        spotlight=spotlight(content.people),
        previous=content.previous,
        next=content.next,
    )


def in_rows(
    columns: Sequence[Sequence[Entry]], terms: Sequence[str], order: Sequence[int]
) -> tuple[Block, ...]:
    """Return the definitions in rows of the columns until each has run out.

    Args:
        order: the terms in the order in which each row prints them.
    """
    rows = zip_longest(*(columns[term] for term in order))
    return tuple(
        Block(term, entry.text, entry.examples, terms[term])
        for row in rows
        for term, entry in zip(order, row, strict=True)
        if entry is not None
    )


def long_date(day: date) -> str:
    """Return a date as the site prints it: "March 3, 2024"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def with_role(people: Sequence[Person], *roles: str) -> list[Person]:
    """Return the people of these roles, role by role."""
    return [person for role in roles for person in people if person.role == role]


def byline(people: Sequence[Person], updated: date | None) -> Named:
    """Return the byline of the site: "Edited by C — By A & B — Updated on March 3, 2024"."""
    editors, writers = with_role(people, "editor"), with_role(people, "author", "co-author")
    parts = []
    if editors:
        parts.append(f"Edited by {' & '.join(each.name for each in editors)}")
    if writers:
        parts.append(f"By {' & '.join(each.name for each in writers)}")
    if updated:
        parts.append(f"Updated on {long_date(updated)}")
    named = tuple((each.name, each.role) for each in (*editors, *writers))
    return Named((" — ".join(parts),) if parts else (), named, updated)


def spotlight(people: Sequence[Person]) -> Named:
    """Return the lines of the author spotlight: who wrote the page, with biographies."""
    lines: list[str] = []
    writers = with_role(people, "author", "co-author")
    for person in writers:
        lines += [_WRITTEN[person.role], person.name]
        lines += [person.biography] if person.biography else []
    return Named(tuple(lines), tuple((each.name, each.role) for each in writers))
