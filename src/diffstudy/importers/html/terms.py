"""Which two terms a page compares: its title says it, or a table or headings that name both."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from diffstudy.importers.html.headings import unnumbered
from diffstudy.importers.html.pieces import Document, Piece
from diffstudy.importers.html.tables import head_names
from diffstudy.importers.page.inflection import inflections
from diffstudy.importers.page.title import parse_title
from diffstudy.importers.page_parser import NotAPage

LOOKS_FOR = (
    "choose a page with a title such as “Weather vs. Climate”, with a table whose columns are "
    "headed by the two terms, or with a heading for each of them"
)

_LONGEST_TITLE = 200
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)(?=[?:]*$)")
_ABOUT = re.compile(
    r"(?:what\s(?:is|are|does)\s|definitions?\sof\s|meaning\sof\s|understanding\s|overview\sof\s"
    r"|about\s|defining\s)?(?:an?\s|the\s)?(?P<term>.+?)"
    r"(?:\s(?:definitions?|meaning|explained|overview|defined|mean))?[?:]*",
)
_PAIR = re.compile(
    r"(?:how\s(?:do\s|does\s)?|compar(?:e|ing)\s)?(?P<first>.+?)"
    r"\s(?:and|or|&|compared\s(?:to|with)|differs?\sfrom)\s(?P<second>.+?)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s[—–|―-]{1,3}\s|[:?!|]|,\s")


@dataclass(frozen=True, slots=True)
class PageTerms:
    """The terms of a page, in the order in which it names them.

    Args:
        title: the heading that names them; None where a table or the title tag does.
    """

    headwords: tuple[str, str]
    title: Piece | None

    def named_by(self, text: str) -> int | None:
        """Return which term a heading stands for (0 or 1), None where it is not one of them."""
        return _named_by(text, self.headwords)


def find_terms(document: Document) -> PageTerms:
    """Return the two terms of a page.

    Raises:
        NotAPage: nothing names two terms, or the title names more than two.
    """
    named = _by_title(document) or _by_confirmed_title(document) or _by_table(document)
    if named is None:
        problem = "nothing on the page says which two terms are compared"
        raise NotAPage(problem, LOOKS_FOR)
    headwords, piece = named
    if len(headwords) != 2:
        raise NotAPage(
            f"the title compares {len(headwords)} terms, and a saved page can compare two",
            "write the comparison as a pack file instead",
            (piece.line if piece else None) or 1,
        )
    return PageTerms((headwords[0], headwords[1]), piece)


def titled(text: str) -> tuple[str, ...] | None:
    """Return the terms that a title names, also behind the name of a site or a number."""
    if len(text) > _LONGEST_TITLE:
        return None
    differences = re.search(r"difference", text, re.IGNORECASE)
    terms = parse_title(text)
    if terms is None and differences:
        terms = parse_title(text[differences.start() :])
    if terms and ": " in terms[0]:
        terms = (terms[0].rpartition(": ")[2], *terms[1:])
    return terms


_Named = tuple[tuple[str, ...], Piece | None]


def _by_title(document: Document) -> _Named | None:
    texts = [piece for piece in document.pieces if not piece.is_furniture]
    main = [piece for piece in texts if piece.level == 1]
    tag = [document.title] if document.title else []
    for piece in (*main, *tag):
        if terms := titled(piece.text):
            return terms, piece if piece.number else None
    # A smaller heading may be a link to another page: its terms must be spoken of as well.
    prose = [piece.text.casefold() for piece in texts if len(piece.text) > _LONGEST_SHORT_TITLE]
    for piece in texts:
        if not piece.heading_level and (
            piece.number > _FIRST_TEXTS or len(piece.text) > _LONGEST_SHORT_TITLE
        ):
            continue
        terms = titled(piece.text)
        if terms and any(all(term.casefold() in text for term in terms) for text in prose):
            return terms, piece
    return None


_FIRST_TEXTS = 40
_LONGEST_SHORT_TITLE = 80
_MOST_TITLES = 8
"""Main headings that may be the title; each is compared with all other headings."""


def _by_confirmed_title(document: Document) -> _Named | None:
    """A title such as "Weather and climate", where a table or headings name both parts too."""
    headings = [piece for piece in document.pieces if piece.heading_level]
    tag = [document.title] if document.title else []
    heads = [name for names in _tables(document) for name in names]
    main = [piece for piece in headings if piece.level == 1]
    for title in [*main[:_MOST_TITLES], *tag]:
        found = _PAIR.fullmatch(_TAIL.split(title.text[:_LONGEST_TITLE], maxsplit=1)[0].strip())
        if found is None:
            continue
        pair = (found["first"], found["second"])
        others = [*heads, *(piece.text for piece in headings if piece is not title)]
        if {0, 1} <= {_named_by(text, pair) for text in others}:
            return pair, title if title.number else None
    return None


def _by_table(document: Document) -> _Named | None:
    """A table with a column for each of two terms, where the columns are not "Name" and "Value"."""
    for names in _tables(document):
        if len(names) == 2:
            return names, None
    return None


def _tables(document: Document) -> Iterable[tuple[str, ...]]:
    prose = [piece.text.casefold() for piece in document.pieces if piece.table is None]
    for table in document.tables:
        if not table.is_layout:
            yield head_names(table, prose)


def _named_by(text: str, headwords: Sequence[str]) -> int | None:
    if len(text) > _LONGEST_TITLE:
        return None
    words = [_plain(word) for word in headwords]
    whole = unnumbered(text.strip())
    # What stands in brackets may be part of a term, or explain it: so both are tried.
    for each in (whole, _IN_BRACKETS.sub("", whole)):
        plain = _plain(each)
        if plain in words:
            return words.index(plain)
        about = _ABOUT.fullmatch(plain)
        term = about["term"] if about else plain
        fitting = [
            index
            for index, word in enumerate(words)
            if term and (term == word or (word and term in _forms(word)))
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None


@lru_cache(maxsize=64)
def _forms(word: str) -> frozenset[str]:
    return inflections(word)


def _plain(text: str) -> str:
    bare = text.casefold().replace("’", "'").rstrip(": ").strip("“”\"' ")
    return re.sub(r"^(?:an?|the)\s", "", bare)
