"""What a test page says, before anything of it is lost; one TOML file per page."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

CONTENTS = Path(__file__).with_name("contents")

COLUMNS = ("first", "second", "third")

_ROLES = ("author", "co-author", "editor")
_NEEDED = ("terms", "verdict", "differences", "people", "chart", "first", "second", "questions")


class BadContent(ValueError):
    """A content file that cannot be used: file, line, what is wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A definition with its examples."""

    text: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the chart."""

    label: str
    cells: tuple[str, ...]

    @property
    def is_of_phrases(self) -> bool:
        """Whether no cell is a single word, which a scrape would lose."""
        return all(" " in cell for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who worked on the page; ``role`` is author, co-author or editor."""

    name: str
    role: str
    biography: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """All that a page says; ``columns`` are the definitions of each term in page order."""

    number: int
    slug: str
    terms: tuple[str, ...]
    verdict: str
    differences: tuple[str, ...]
    people: tuple[Person, ...]
    chart: tuple[Row, ...]
    columns: tuple[tuple[Entry, ...], ...]
    questions: tuple[Question, ...]
    updated: date | None = None
    previous: str | None = None
    next: str | None = None

    @property
    def is_set_apart(self) -> bool:
        """Whether the page only measures, and nothing may be tuned to it."""
        return self.number % 3 == 0


def load_all(folder: Path = CONTENTS) -> tuple[Content, ...]:
    """Return every content of the folder in the order of their numbers."""
    return tuple(load(path) for path in sorted(folder.glob("*.toml")))


def load(path: Path) -> Content:
    """Return one content.

    Raises:
        BadContent: the file is not named "NN-slug.toml", no TOML, or not of the written form.
    """
    return _Reader(path).content()


class _Reader:
    """Reads one file and knows on which line each table of it begins."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = path.read_text(encoding="utf-8")

    def content(self) -> Content:
        named = re.fullmatch(r"(\d+)-([\w-]+)", self._path.stem)
        if named is None:
            raise self._bad(1, "the file is not named NN-slug.toml")
        data = self._data()
        missing = [key for key in _NEEDED if not data.get(key)]
        if missing:
            raise self._bad(1, f"missing: {', '.join(missing)}")
        terms = tuple(data["terms"])
        columns = COLUMNS[: len(terms)]
        if not 2 <= len(terms) <= len(COLUMNS) or len(set(terms)) < len(terms):
            raise self._bad(self._line_of("terms"), "two or three different terms are needed")
        updated = data.get("updated")
        if updated is not None and type(updated) is not date:
            raise self._bad(self._line_of("updated"), "updated is no date")
        content = Content(
            number=int(named[1]),
            slug=named[2],
            terms=terms,
            verdict=data["verdict"],
            differences=tuple(data["differences"]),
            people=tuple(self._person(each) for each in data["people"]),
            chart=tuple(
                self._row(each, index, len(terms)) for index, each in enumerate(data["chart"])
            ),
            columns=tuple(
                tuple(self._entry(each, name, index) for index, each in enumerate(data[name]))
                for name in columns
            ),
            questions=tuple(
                Question(
                    self._text_of(each, "q", "questions", index),
                    self._text_of(each, "a", "questions", index),
                )
                for index, each in enumerate(data["questions"])
            ),
            updated=updated,
            previous=data.get("previous"),
            next=data.get("next"),
        )
        self._check_texts(content)
        return content

    def _data(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise self._bad(int(found[1]) if found else 1, str(error)) from error

    def _person(self, each: Mapping[str, Any]) -> Person:
        if not each.get("name") or each.get("role") not in _ROLES:
            raise self._bad(self._line_of("people"), f"no name or no known role: {dict(each)}")
        return Person(each["name"], each["role"], each.get("biography"))

    def _row(self, each: Mapping[str, Any], index: int, terms: int) -> Row:
        cells = each.get("cells", ())
        if len(cells) != terms or not all(cells):
            raise self._bad(self._line_of_table("chart", index), f"a row needs {terms} cells")
        return Row(self._text_of(each, "label", "chart", index), tuple(cells))

    def _entry(self, each: Mapping[str, Any], table: str, index: int) -> Entry:
        return Entry(self._text_of(each, "text", table, index), tuple(each.get("examples", ())))

    def _text_of(self, each: Mapping[str, Any], key: str, table: str, index: int) -> str:
        text = each.get(key)
        if not isinstance(text, str) or not text.strip():
            raise self._bad(self._line_of_table(table, index), f"{table} without {key}")
        return text

    def _check_texts(self, content: Content) -> None:
        texts = [entry.text for column in content.columns for entry in column]
        for text in texts:
            if texts.count(text) > 1:
                raise self._bad(1, f"a definition stands twice: {text}")

    def _line_of(self, key: str) -> int:
        return self._nth(rf"^\s*{key}\s*=", 0)

    def _line_of_table(self, table: str, index: int) -> int:
        return self._nth(rf"^\s*\[\[{table}\]\]", index)

    def _nth(self, pattern: str, index: int) -> int:
        lines = self._text.splitlines()
        found = [at for at, line in enumerate(lines, start=1) if re.match(pattern, line)]
        return found[index] if index < len(found) else 1

    def _bad(self, line: int, what: str) -> BadContent:
        return BadContent(f"{self._path.name}:{line}: {what}")
