"""The rows of the comparison chart as content; what is left of each is read by ``chart_rows``."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.chart_rows import RawRow, raw_rows
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.spacing import Spacing

SideOf = Callable[[str], int | None]
"""Which of the terms a lone cell speaks of; None where its words do not tell."""


def chart_rows(
    lines: Iterable[Line], headwords: Sequence[str], spacing: Spacing | None = None
) -> tuple[RawRow, ...]:
    """Return the rows of the chart as printed, without the head that only repeats the terms.

    Args:
        lines: the lines of the section, blank ones included.
        headwords: the terms in the order of the cells.
        spacing: how the rest of the page keeps its blank lines.
    """
    order = [word.casefold() for word in headwords]
    names = set(order)
    own = list(lines)
    for place, line in enumerate(own):
        if line.is_text:
            if line.text.casefold() not in names:
                break
            own[place] = replace(line, kind=LineKind.FURNITURE)
    rows = raw_rows(own, len(headwords), spacing)
    return tuple(row for row in rows if [c.text.casefold() for c in row.cells] != order)


def complete_cells(rows: Iterable[RawRow], width: int) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the rows that have lost none: these say which words go with which term."""
    return tuple(tuple(cell.text for cell in row.cells) for row in rows if len(row.cells) == width)


def read_chart(
    rows: Iterable[RawRow], comparison: str, headwords: Sequence[str], side_of: SideOf
) -> tuple[tuple[ChartRow, ...], tuple[PackProblem, ...]]:
    """Return the rows of the chart and what could not be read.

    Args:
        rows: what ``chart_rows`` made of the section.
        comparison: the key of the comparison, from which those of the rows are made.
        headwords: the terms in the order of the cells.
        side_of: asked where a row has kept only one cell.
    """
    read: list[ChartRow] = []
    problems: list[PackProblem] = []
    for together in _standing_together(rows):
        if not _is_plain(together, len(headwords)):
            problems.append(_crowded(together, len(headwords)))
            continue
        for row in together:
            if not row.cells:
                problems.append(_no_cells(row))
                continue
            cells, doubt = _cells(row, headwords, side_of)
            problems += doubt
            if cells:
                aspect = row.label.text if row.label else None
                key = row_key(
                    comparison, "chart", aspect or row.cells[0].text, (r.key for r in read)
                )
                line = (row.label or row.cells[0]).number
                read.append(ChartRow(key, cells, aspect, line=line))
    return tuple(read), tuple(problems)


def _standing_together(rows: Iterable[RawRow]) -> list[list[RawRow]]:
    """The rows, those without a blank line between them in one list."""
    count = 0
    numbered = []
    for row in rows:
        count += not row.is_below_another
        numbered.append((count, row))
    return [[row for _, row in group] for _, group in groupby(numbered, key=lambda each: each[0])]


def _is_plain(rows: Sequence[RawRow], width: int) -> bool:
    """Whether rows without a blank line between them are whole, and all of one form."""
    whole = all(len(row.cells) == width for row in rows)
    if len(rows) == 1:
        return len(rows[0].cells) <= width
    return whole and len({row.label is None for row in rows}) == 1


def _cells(
    row: RawRow, headwords: Sequence[str], side_of: SideOf
) -> tuple[tuple[str | None, ...], list[PackProblem]]:
    """The cells in the order of the terms; empty where nobody can say whose they are."""
    width = len(headwords)
    if len(row.cells) == width:
        return tuple(cell.text for cell in row.cells), []
    if len(row.cells) > 1:
        return (), [_some_lost(row)]
    cell = row.cells[0]
    side = side_of(cell.text)
    placed = tuple(cell.text if at == (side or 0) else None for at in range(width))
    return placed, [_lone(cell, headwords, side)]


def _crowded(rows: Sequence[RawRow], width: int) -> PackProblem:
    count = sum(len(row.cells) + (row.label is not None) for row in rows)
    first = rows[0].label or rows[0].cells[0]
    return PackProblem(
        ProblemLevel.WARNING,
        f"{count} lines stand together where a chart row has a label and {width} cells; "
        "put a blank line between the rows.",
        first.number,
    )


def _no_cells(row: RawRow) -> PackProblem:
    assert row.label is not None
    return PackProblem(
        ProblemLevel.WARNING,
        f"The chart row “{row.label.text}” has lost its cells and was left out; add the cells.",
        row.label.number,
    )


def _some_lost(row: RawRow) -> PackProblem:
    texts = " and ".join(f"“{cell.text}”" for cell in row.cells)
    return PackProblem(
        ProblemLevel.WARNING,
        f"This chart row has lost a cell, and nothing tells whose {texts} are; "
        "the row was left out, add the missing cell.",
        row.cells[0].number,
    )


def _lone(cell: Line, headwords: Sequence[str], side: int | None) -> PackProblem:
    taken = f"“{cell.text}” was taken for that of {headwords[side or 0]}"
    doubt = ", but nothing tells whose it is" if side is None else ""
    return PackProblem(
        ProblemLevel.WARNING,
        f"This chart row has lost a cell; {taken}{doubt}, add the missing cell.",
        cell.number,
    )
