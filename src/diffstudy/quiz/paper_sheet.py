"""Frozen questions become a sheet of paper: by comparison, and by the way they are answered."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.comparison import ChartRow, Comparison
from diffstudy.domain.cue import GAP
from diffstudy.domain.language import tr
from diffstudy.domain.question import ChoiceQuestion, MatchingQuestion, TypedQuestion
from diffstudy.domain.sheet import SheetItem, sheet
from diffstudy.domain.worksheet import (
    PaperEntry,
    PaperPart,
    PaperSection,
    SectionKind,
    Worksheet,
    letter,
    small_letter,
)

BlankCells = Mapping[str, int]
"""By key of a chart row: the index of the cell that is left out."""


def worksheet_of(
    assignment: Assignment,
    form: str,
    source: str = "",
    blanks: Mapping[str, BlankCells] | None = None,
) -> Worksheet:
    """Return a form of an assignment; every form asks the same, in an order of its own.

    Args:
        form: "A" to "D", or "" for the only one.
        source: for the foot of the page.
        blanks: by key of a comparison, the rows of its chart that are to be completed.
    """
    pages = {page.key: page for pack in assignment.packs for page in pack.comparisons}
    grouped: dict[str, list[SheetItem]] = {key: [] for key in blanks or {}}
    # An assignment holds more items than each student is asked: paper asks the same of all.
    asked = tuple(each.item for each in sheet(assignment, "paper", 1))
    same = replace(assignment, items=asked)
    for item in sheet(same, f"form {form}".strip(), 1):
        grouped.setdefault(item.question.comparison, []).append(item)
    order = [*pages, *(key for key in grouped if key not in pages)]
    parts = []
    for key in order:
        if key not in grouped:
            continue
        page = pages.get(key)
        sections = list(_sections(grouped[key], page))
        rows = (blanks or {}).get(key)
        if page is not None and rows:
            sections.append(_chart(page, rows, f"{assignment.seed}|{form}|"))
        if sections:
            terms = () if page is None else tuple(term.headword for term in page.terms)
            parts.append(PaperPart(terms, _told_once(sections)))
    return Worksheet(assignment.title, tuple(parts), form, source, assignment.instructions)


def _told_once(sections: Sequence[PaperSection]) -> tuple[PaperSection, ...]:
    """Return sections in which a reason stands only where it is told for the first time."""
    told: set[str] = set()
    found = []
    for section in sections:
        entries = []
        for entry in section.entries:
            entries.append(replace(entry, why="") if entry.why in told else entry)
            told.add(entry.why)
        found.append(replace(section, entries=tuple(entries)))
    return tuple(found)


def _sections(items: Sequence[SheetItem], page: Comparison | None) -> Iterable[PaperSection]:
    sides = {} if page is None else {term.key: n for n, term in enumerate(page.terms)}
    ringed: list[PaperEntry] = []
    written: list[PaperEntry] = []
    chosen: list[PaperEntry] = []
    boards: list[PaperSection] = []
    for item in items:
        question, why = item.question, item.item.why or ""
        match question:
            case ChoiceQuestion():
                ring = _ring(question, why, sides)
                ringed += [ring] if ring else []
                chosen += [] if ring else [_choose(question, why)]
            case TypedQuestion():
                written.append(_write(question, why))
            case MatchingQuestion():
                sorted_ones = _sorted(question, why, sides)
                ringed += sorted_ones
                boards += [] if sorted_ones else [_match(question, why)]
    if ringed:
        say = tr("Ring the side each statement belongs to.")
        yield PaperSection(SectionKind.RING, say, tuple(ringed))
    if written:
        yield PaperSection(SectionKind.WRITE, tr("Write the missing term."), tuple(written))
    if chosen:
        say = tr("Ring the letter of the right answer.")
        yield PaperSection(SectionKind.CHOOSE, say, tuple(chosen))
    yield from boards


def _ring(question: ChoiceQuestion, why: str, sides: Mapping[str, int]) -> PaperEntry | None:
    """Return a choice among terms of the page; None where something else is chosen."""
    own = [sides.get(option.term_key or "") for option in question.options]
    places = [side for side in own if side is not None]
    right = own[question.answer]
    if question.contrast is not None or right is None or len(places) < len(own):
        return None
    answer = f"{letter(right)} {question.truth.text}"
    return PaperEntry(_joined(question.prompt), answer, why, tuple(sorted(places)))


def _sorted(question: MatchingQuestion, why: str, sides: Mapping[str, int]) -> list[PaperEntry]:
    """Return the tiles that are sorted under terms of the page; none where they are joined."""
    own = [sides.get(place.term_key or "") for place in question.places]
    places = [side for side in own if side is not None]
    if question.one_each or len(places) < len(own):
        return []
    return [
        PaperEntry(
            _joined(tile),
            f"{letter(places[place])} {question.places[place].text}",
            why,
            tuple(sorted(places)),
        )
        for tile, place in zip(question.tiles, question.answer, strict=True)
    ]


def _write(question: TypedQuestion, why: str) -> PaperEntry:
    text = _joined(question.prompt)
    return PaperEntry(text if GAP in text else f"{text} {GAP}", question.truth.text, why)


def _choose(question: ChoiceQuestion, why: str) -> PaperEntry:
    answer = f"{small_letter(question.answer)} {question.truth.text}"
    options = tuple(_joined(option.text) for option in question.options)
    text = f"{question.instruction} {_joined(question.prompt)}"
    return PaperEntry(text, answer, why, options=options)


def _match(question: MatchingQuestion, why: str) -> PaperSection:
    entries = tuple(
        PaperEntry(_joined(tile), letter(place), why if number == 0 else "")
        for number, (tile, place) in enumerate(zip(question.tiles, question.answer, strict=True))
    )
    places = tuple(_joined(place.text) for place in question.places)
    say = tr("Write the letter of what belongs to it beside each.")
    return PaperSection(SectionKind.MATCH, say, entries, places)


def _chart(page: Comparison, blanks: BlankCells, start: str) -> PaperSection:
    def rank(row: ChartRow) -> str:
        return hashlib.sha256(f"{start}{row.key}".encode()).hexdigest()

    rows = sorted((row for row in page.chart if row.key in blanks), key=rank)
    entries = tuple(_chart_entry(row, blanks[row.key]) for row in rows)
    say = tr("Complete the chart. One cell in each row is missing.")
    return PaperSection(SectionKind.CHART, say, entries)


def _chart_entry(row: ChartRow, blank: int) -> PaperEntry:
    cells = tuple(None if place == blank else cell for place, cell in enumerate(row.cells))
    return PaperEntry(row.aspect or "", f"{letter(blank)} {row.cells[blank]}", cells=cells)


def _joined(text: str) -> str:
    return " ".join(text.split())
