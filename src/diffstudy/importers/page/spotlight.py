"""The author spotlight at the end of a page: names with their roles, and biographies.

The spotlight and the byline do not always agree, and a biography may be of somebody else; what
the page says is kept, and the contradiction is reported.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.comparison import Author, AuthorRole
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.byline import is_name, role_of
from diffstudy.importers.page.lines import Line

_SUBJECT = re.compile(
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,3}?)"
    r",?\s(?:is|was|has|works|holds|writes|brings)\s"
)
"""Whom a biography is about: the words before its first verb."""


@dataclass(frozen=True, slots=True)
class Spotlight:
    """Who the spotlight names, and what is odd about it."""

    authors: tuple[Author, ...]
    problems: tuple[PackProblem, ...]


def read_spotlight(lines: Iterable[Line]) -> Spotlight:
    """Return the people whom the spotlight names with their roles."""
    authors: list[Author] = []
    problems: list[PackProblem] = []
    role: AuthorRole | None = None
    current: Author | None = None
    for line in lines:
        if line.is_blank:
            continue
        if announced := role_of(line.text):
            role, current = announced, None
        elif role is not None and current is None and is_name(line.text):
            current = Author(line.text, role)
            authors.append(current)
        elif subject := _SUBJECT.match(line.text[:120]):
            problem = _stranger(line, subject["name"], current)
            if problem:
                problems.append(problem)
    return Spotlight(tuple(authors), tuple(problems))


def merge_authors(byline: tuple[Author, ...], spotlight: tuple[Author, ...]) -> tuple[Author, ...]:
    """Return the people of the byline, then those whom only the spotlight names.

    "By A & B" does not say who came first: there the spotlight decides between author and
    co-author.
    """
    roles = {author.name.casefold(): author.role for author in spotlight}
    merged = [
        Author(author.name, roles.get(author.name.casefold(), author.role))
        if author.role is not AuthorRole.EDITOR
        else author
        for author in byline
    ]
    known = {author.name.casefold() for author in byline}
    return (*merged, *(author for author in spotlight if author.name.casefold() not in known))


def _stranger(line: Line, name: str, current: Author | None) -> PackProblem | None:
    if not is_name(name) or current is None or name.casefold() == current.name.casefold():
        return None
    return PackProblem(
        ProblemLevel.NOTE,
        f"The biography under “{current.name}” is that of {name}; "
        "the names of the byline are kept, check them if you quote the page.",
        line.number,
    )
