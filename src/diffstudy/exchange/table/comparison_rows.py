"""The rows of one comparison become the comparison; a row that does not fit is reported."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from diffstudy.domain.comparison import (
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import (
    comparison_key,
    normalised,
    row_key,
    sense_key,
    term_key,
    unattributed_sense_key,
)
from diffstudy.exchange.table.columns import Section, TableRow, attribution_of, line_of, lineage_of
from diffstudy.exchange.table.naming import shown_names

Report = Callable[[TableRow, str], None]
"""Takes a row that was left out, and what is wrong with it and what to do."""


@dataclass(slots=True)
class _Cells:
    """A row of the chart while its cells come in."""

    row: ChartRow
    cells: dict[str, str | None] = field(default_factory=dict)


class ComparisonReader:
    """Reads the rows of one comparison, in any order but for examples without an id.

    Args:
        pack_id: the pack of its keys.
        name: what the column "comparison" calls it.
        report: called for each row that is left out.
    """

    def __init__(self, pack_id: str, name: str, report: Report) -> None:
        self._pack_id = pack_id
        self._name = name
        self._report = report
        self._terms: dict[str, Term] = {}
        self._key = ""
        self._made = Comparison("", name, ())
        self._senses: dict[str, Sense] = {}
        self._chart: dict[str, _Cells] = {}

    def comparison(self, rows: Iterable[TableRow]) -> Comparison | None:
        """Return the comparison; None, reported, where fewer than two terms are named."""
        listed = list(rows)
        first = listed[0]
        own = [row for row in listed if row.section == Section.COMPARISON]
        self._read_terms([row for row in listed if row.section == Section.TERM])
        if not 2 <= len(self._terms) <= 6:
            self._report(
                first,
                f"“{self._name[:60]}” names {len(self._terms)} terms; "
                "add a row “term” for each of two to six",
            )
            return None
        terms = tuple(self._terms.values())
        self._key = self._own_key(own[0].id if own else "", terms)
        self._made = Comparison(self._key, (own[0].text if own else "") or self._name, terms)
        if own:
            self._made = replace(self._made, lineage=lineage_of(own[0].more))
        for row in listed:
            if row.section not in {Section.COMPARISON, Section.TERM}:
                self._take(row)
        return replace(
            self._made, senses=tuple(self._senses.values()), chart=tuple(self._chart_rows())
        )

    def _own_key(self, own: str, terms: tuple[Term, ...]) -> str:
        if own:
            return f"{self._pack_id}#{own}"
        return comparison_key(self._pack_id, (term.headword for term in terms))

    def _read_terms(self, rows: list[TableRow]) -> None:
        found: dict[str, Term] = {}
        for row in rows:
            try:
                term = self._term(row)
            except ValueError as error:
                self._report(row, f"{error}; empty that cell, or export the pack again")
                continue
            if not term.headword or term.key in found:
                self._report(row, "the column “term” is empty or repeats a term; write one there")
                continue
            found[term.key] = term
        heads = [term.headword for term in found.values()]
        ids = [key.partition("#")[2] for key in found]
        self._terms = dict(zip(shown_names(heads, ids), found.values(), strict=True))

    def _term(self, row: TableRow) -> Term:
        key = f"{self._pack_id}#{row.id}" if row.id else term_key(self._pack_id, row.term)
        language, also = row.more.get("language"), row.more.get("also", [])
        if not isinstance(language, str | None) or not isinstance(also, list):
            # No TypeError: the file is wrong and not the program, and its row is refused.
            raise ValueError("the column “more” is not what diffstudy writes there")  # noqa: TRY004
        return Term(
            key, row.term, row.aspect or None, language, tuple(map(str, also)), lineage_of(row.more)
        )

    def _take(self, row: TableRow) -> None:
        try:
            self._read(row)
        except ValueError as error:
            self._report(row, str(error))

    def _read(self, row: TableRow) -> None:
        made = self._made
        match row.section:
            case Section.CHART:
                self._cell(row)
            case Section.DEFINITION:
                self._definition(row)
            case Section.EXAMPLE:
                self._example(row)
            case Section.DIFFERENCE:
                key = f"{self._pack_id}#{row.id}" if row.id else None
                new = KeyDifference(
                    _text(row), line_of(row.more), row.aspect or None, key, lineage_of(row.more)
                )
                self._made = replace(made, differences=(*made.differences, new))
            case Section.QUESTION:
                if not row.aspect:
                    raise ValueError("the question is missing; write it into the column “aspect”")
                key = self._item_key(row, "faq", row.aspect, [each.key for each in made.faq])
                entry = FaqEntry(
                    key, row.aspect, _text(row), line_of(row.more), lineage_of(row.more)
                )
                self._made = replace(made, faq=(*made.faq, entry))
            case Section.QUIZ:
                key = self._item_key(row, "quiz", _text(row), [each.key for each in made.quiz])
                line = QuizLine(
                    key,
                    row.text,
                    self._named(row).key,
                    row.note or None,
                    line_of(row.more),
                    lineage_of(row.more),
                )
                self._made = replace(made, quiz=(*made.quiz, line))
            case _:
                self._made = _with_origin(made, row)

    def _item_key(self, row: TableRow, section: str, text: str, taken: list[str]) -> str:
        if not row.id:
            return row_key(self._key, section, text, taken)
        key = f"{self._pack_id}#{row.id}"
        if key in taken:
            raise ValueError(f"the id “{row.id[:80]}” stands on an earlier row; give each its own")
        return key

    def _named(self, row: TableRow) -> Term:
        if row.term in self._terms:
            return self._terms[row.term]
        alike = [
            term for name, term in self._terms.items() if normalised(name) == normalised(row.term)
        ]
        if len(alike) == 1:
            return alike[0]
        names = ", ".join(f"“{name[:40]}”" for name in self._terms)
        raise ValueError(f"“{row.term[:60]}” is none of the terms; write one of {names}")

    def _cell(self, row: TableRow) -> None:
        term = self._named(row)
        key = f"{self._pack_id}#{row.id}" if row.id else ""
        if not key:
            same = (
                each for each in self._chart.values() if each.row.aspect == (row.aspect or None)
            )
            known = next((each for each in same if term.key not in each.cells), None)
            name = row.aspect or row.text or "row"
            key = known.row.key if known else row_key(self._key, "chart", name, self._chart)
        asked = row.more.get("asked", True) is not False
        inferred = row.more.get("inferred", False) is True
        found = self._chart.setdefault(
            key,
            _Cells(
                ChartRow(
                    key,
                    (),
                    row.aspect or None,
                    inferred,
                    line_of(row.more),
                    asked,
                    lineage_of(row.more),
                )
            ),
        )
        if term.key in found.cells:
            raise ValueError("this cell of the chart stands on an earlier row; keep one of them")
        found.cells[term.key] = row.text or None

    def _chart_rows(self) -> Iterable[ChartRow]:
        for each in self._chart.values():
            cells = tuple(each.cells.get(term.key) for term in self._made.terms)
            yield replace(each.row, cells=cells)

    def _definition(self, row: TableRow) -> None:
        term = self._named(row) if row.term else None
        text = _text(row)
        if row.id:
            key = f"{self._pack_id}#{row.id}"
        elif term:
            key = sense_key(term.key, text)
        else:
            key = unattributed_sense_key(self._key, text)
        if key in self._senses:
            raise ValueError("this definition stands on an earlier row; keep one of them")
        self._senses[key] = Sense(
            key,
            term.key if term else None,
            text,
            row.aspect or None,
            (),
            attribution_of(row.more),
            lineage_of(row.more),
        )

    def _example(self, row: TableRow) -> None:
        key = f"{self._pack_id}#{row.id}" if row.id else next(reversed(self._senses), "")
        sense = self._senses.get(key)
        if sense is None:
            raise ValueError("no definition belongs to this example; write it below its definition")
        extra = row.more.get("extra", "")
        example = Example(_text(row), attribution_of(row.more), extra or "")
        self._senses[key] = replace(sense, examples=(*sense.examples, example))


_PLAIN_TEXTS = frozenset(
    {Section.VERDICT, Section.TIP, Section.BYLINE, Section.PREVIOUS, Section.NEXT}
)
"""Sections that are called as the field of a comparison which they fill."""


def _with_origin(made: Comparison, row: TableRow) -> Comparison:
    """Return the comparison with what one row says of it as a whole."""
    text = _text(row)
    if row.section in _PLAIN_TEXTS:
        said: dict[str, Any] = {row.section: text}
        return replace(made, **said)
    match row.section:
        case Section.UPDATED:
            return replace(made, updated=_date(text))
        case Section.SOURCE:
            return replace(made, source=Source(text, row.note or None))
        case Section.FLAG:
            return replace(made, flags=(*made.flags, text))
        case Section.AUTHOR:
            return replace(made, authors=(*made.authors, author_of(row)))
        case _:
            known = ", ".join(section.value for section in Section)
            raise ValueError(f"“{row.section[:40]}” is no section; write one of {known}")


def author_of(row: TableRow) -> Author:
    """Return the person that a row names; raises ValueError."""
    try:
        role = AuthorRole(row.aspect or AuthorRole.AUTHOR)
    except ValueError as error:
        roles = ", ".join(role.value for role in AuthorRole)
        raise ValueError(f"“{row.aspect[:40]}” is no role; write one of {roles}") from error
    return Author(_text(row), role)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"“{text[:40]}” is no date; write it like 2024-03-03") from error


def _text(row: TableRow) -> str:
    if not row.text:
        raise ValueError(f"the {row.section} has no text; write it into the column “text”")
    return row.text
