"""A comparison while notes are added to it; its parts and keys do not depend on their order."""

from collections.abc import Sequence, Sized
from dataclasses import dataclass, field, replace

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import comparison_key, row_key, sense_key
from diffstudy.importers.anki.field_text import Text, joined
from diffstudy.importers.page.title import canonical_title
from diffstudy.importers.term_keys import make_terms

_DEFINITION_ASPECTS = frozenset({"definition", "definitions", "meaning", "meanings"})


MOST_PARTS = 200
"""Definitions, chart rows, differences and examples of one comparison, each."""


@dataclass(slots=True)
class Draft:
    """One comparison in the making; every text is plain and in one line.

    ``is_overfull`` says that parts were left out, because there were more than ``MOST_PARTS``.
    """

    pack_id: str
    headwords: tuple[str, ...]
    tip: str | None = None
    is_overfull: bool = False
    _terms: tuple[Term, ...] = field(init=False)
    _verdict: dict[str, None] = field(default_factory=dict)
    _differences: dict[str, None] = field(default_factory=dict)
    _rows: list[ChartRow] = field(default_factory=list)
    _senses: dict[str, Sense] = field(default_factory=dict)
    _examples: dict[tuple[str, str], Example] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._terms = make_terms(self.pack_id, self.headwords)

    @property
    def key(self) -> str:
        """The key of the comparison."""
        return comparison_key(self.pack_id, self.headwords)

    @property
    def is_empty(self) -> bool:
        """Whether no note has told anything yet."""
        parts = (self._verdict, self.tip, self._differences, self._rows, self._senses)
        return not any(parts)

    def is_defined(self, place: int) -> bool:
        """Whether a term has a definition."""
        return self._first_sense(place) is not None

    def decide(self, text: str) -> None:
        """Add a paragraph to the verdict; the same one twice is one."""
        if self._has_room(self._verdict):
            self._verdict[text] = None

    def differ(self, text: str) -> None:
        """Add a key difference; the same one twice is one."""
        if self._has_room(self._differences):
            self._differences[text] = None

    def define(self, place: int, definition: str, reason: str, label: str | None = None) -> None:
        """Add a definition of a term; the same one twice is one."""
        if self._has_room(self._senses):
            term = self._terms[place].key
            key = sense_key(term, definition)
            attribution = Attribution(1.0, reason)
            self._senses.setdefault(key, Sense(key, term, definition, label, (), attribution))

    def exemplify(self, place: int, text: str, reason: str) -> None:
        """Add a sentence to the first definition of a term, if it has one."""
        sense = self._first_sense(place)
        if sense is not None and self._has_room(self._examples):
            example = Example(text, Attribution(1.0, reason))
            self._examples.setdefault((sense.key, text), example)

    def chart_row(self, aspect: str | None, cells: Sequence[str | None]) -> None:
        """Add a row of a chart, its cells in the order of the headwords."""
        if aspect and aspect.casefold().strip(" :") in _DEFINITION_ASPECTS and all(cells):
            for place, cell in enumerate(cells):
                self.define(place, cell or "", "its column in the card's table names the term")
            return
        if not self._has_room(self._rows):
            return
        if all(row.aspect != aspect or row.cells != tuple(cells) for row in self._rows):
            name = aspect or next(filter(None, cells), "")
            key = row_key(self.key, "chart", name, [row.key for row in self._rows])
            self._rows.append(ChartRow(key, tuple(cells), aspect))

    def _has_room(self, parts: Sized) -> bool:
        has_room = len(parts) < MOST_PARTS
        self.is_overfull |= not has_room
        return has_room

    def _first_sense(self, place: int) -> Sense | None:
        term = self._terms[place].key
        return next((each for each in self._senses.values() if each.term_key == term), None)

    def finished(self, source: Source) -> Comparison:
        """Return the comparison."""
        return Comparison(
            key=self.key,
            title=canonical_title(self.headwords),
            terms=self._terms,
            verdict=joined(map(Text, self._verdict)) or None,
            tip=self.tip,
            differences=tuple(KeyDifference(text) for text in self._differences),
            chart=tuple(self._rows),
            senses=tuple(
                replace(sense, examples=self._examples_of(sense))
                for term in self._terms
                for sense in self._senses.values()
                if sense.term_key == term.key
            ),
            source=source,
            flags=("imported",),
        )

    def _examples_of(self, sense: Sense) -> tuple[Example, ...]:
        return tuple(each for (key, _), each in self._examples.items() if key == sense.key)
