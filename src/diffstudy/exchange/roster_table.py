"""A list of students as a learning platform or a spreadsheet exports it, read line by line.

Columns are known by their names, in any order; what is not needed here is kept, because the
platform wants it back with the marks (formats.md 3.6).
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.language import tr
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.table.columns import unguarded

MOST_STUDENTS: Final = 5_000
_LONGEST_CELL: Final = 10_000
_LONGEST_KEPT: Final = 300
_SEPARATORS: Final = (",", ";", "\t")
_NAMES: Final = frozenset({"name", "student", "student name", "full name", "display name"})
_FIRST: Final = frozenset({"first name", "firstname", "given name", "vorname"})
_LAST: Final = frozenset({"last name", "lastname", "surname", "family name", "nachname"})
_CLASSES: Final = frozenset({"class", "section", "group", "groups", "klasse"})
_CODES: Final = frozenset({"code", "student code"})
IDENTITIES: Final = (
    "sis user id", "sis login id", "id number", "idnumber", "username", "user name", "student id",
    "email address", "email", "e-mail", "id",
)  # fmt: skip
"""Columns by which a platform tells its students apart, the surest first."""

_NO_STUDENTS: Final = ("points possible", "student, test", "test student")
"""Lines of a Canvas gradebook that are about no student."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A student of the file; ``columns`` holds names and values of the other columns."""

    name: str
    class_name: str
    code: str
    columns: tuple[tuple[str, str], ...]
    line: int


def roster_lines(text: str, path: Path) -> tuple[RosterLine, ...]:
    """Return the students of a table with a row of names at its head.

    Args:
        text: CSV with commas, semicolons or tabs.
        path: the file, for the messages.

    Raises:
        ImportFailed: no column holds names, the table cannot be read, or it is too long.
    """
    text = text.lstrip("\ufeff")
    separator = _separator(text)
    previous = csv.field_size_limit(_LONGEST_CELL)
    try:
        table = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        titles = [cleaned(unguarded(cell)).strip() for cell in next(table, [])]
        known = {title.casefold() for title in titles}
        if not (known & _NAMES or known & _LAST):
            raise ImportFailed(
                path,
                tr("no column of the table is called name, or first name and last name"),
                tr("name the columns in its first row"),
                1,
            )
        found = tuple(_read(table, titles))
    except csv.Error as error:
        raise ImportFailed(
            path,
            tr("the table cannot be read ({reason})", reason=error),
            tr("save it again as CSV"),
        ) from error
    finally:
        csv.field_size_limit(previous)
    if len(found) > MOST_STUDENTS:
        problem = tr("the table has {n} students, and a roster holds {most}",
                     n=len(found), most=MOST_STUDENTS)  # fmt: skip
        raise ImportFailed(path, problem, tr("leave out who is not in your classes"))
    return found


def _separator(text: str) -> str:
    head = text.partition("\n")[0]
    return max(_SEPARATORS, key=head.count)


def _read(table: Iterator[list[str]], titles: list[str]) -> Iterator[RosterLine]:
    for place, cells in enumerate(table, start=2):
        values = {
            title: cleaned(unguarded(cell)).strip()[:_LONGEST_KEPT]
            for title, cell in zip(titles, cells, strict=False)
            if title
        }
        name = _first_of(values, _NAMES) or " ".join(
            filter(None, (_first_of(values, _FIRST), _first_of(values, _LAST)))
        )
        if not name or name.casefold().startswith(_NO_STUDENTS):
            continue
        known = _NAMES | _FIRST | _LAST | _CLASSES | _CODES
        kept = tuple(
            (title, value)
            for title, value in values.items()
            if value and (title.casefold() not in known or title.casefold() in _FIRST | _LAST)
        )
        yield RosterLine(name, _first_of(values, _CLASSES), _first_of(values, _CODES), kept, place)


def _first_of(values: dict[str, str], titles: frozenset[str]) -> str:
    return next((value for title, value in values.items() if title.casefold() in titles), "")
