"""The rows of the comparison chart, of which most have lost their label.

A row is printed as: blank, label, blank, cell of A, cell of B. A line that was lost leaves its
blank lines behind, so the number of blank lines since the heading says whether a line stands in
the place of a label (odd) or of a cell (even). Where the blank lines of a file were tidied away
the number of lines in a chunk has to do: two are cells, one before two is a label.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.lines import Line
from diffstudy.importers.page.sections import Chunk, chunks

SideOf = Callable[[str], int | None]
"""Which of the two terms a lone cell speaks of; None where its words do not tell."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as printed: its label, if it kept it, and the one or two cells that are left."""

    label: Line | None
    cells: tuple[Line, ...]


def read_chart(
    lines: Iterable[Line], comparison: str, headwords: tuple[str, str], side_of: SideOf
) -> tuple[tuple[ChartRow, ...], tuple[PackProblem, ...]]:
    """Return the rows of the chart and what could not be read.

    Args:
        lines: the lines of the section, blank ones included.
        comparison: the key of the comparison, from which those of the rows are made.
        headwords: the two terms; a row that only repeats them is the head of the table.
        side_of: asked where a row has kept only one cell.
    """
    rows: list[ChartRow] = []
    problems: list[PackProblem] = []
    head = {word.casefold() for word in headwords}
    for raw in raw_rows(lines):
        first = (raw.label or raw.cells[0]).number
        if {cell.text.casefold() for cell in raw.cells} == head:
            continue
        if len(raw.cells) > 2:
            problems.append(_crowded(raw.cells))
            continue
        cells: tuple[str | None, ...] = tuple(cell.text for cell in raw.cells)
        if len(raw.cells) == 1:
            side = side_of(raw.cells[0].text)
            problems.append(_lone(raw.cells[0], headwords, side))
            if side is None:
                continue
            cells = (cells[0], None) if side == 0 else (None, cells[0])
        aspect = raw.label.text if raw.label else None
        name = aspect or next(filter(None, cells))
        key = row_key(comparison, "chart", name, (row.key for row in rows))
        rows.append(ChartRow(key, cells, aspect, line=first))
    return tuple(rows), tuple(problems)


def raw_rows(lines: Iterable[Line]) -> tuple[RawRow, ...]:
    """Return the rows as printed; a row with no cell left is not among them."""
    found = chunks(lines)
    return _by_blanks(found) if _keeps_its_blanks(found) else _by_length(found)


def _keeps_its_blanks(found: tuple[Chunk, ...]) -> bool:
    return all(
        len(chunk.lines) == 1 if chunk.blanks % 2 else len(chunk.lines) <= 2 and chunk.blanks > 0
        for chunk in found
    )


def _by_blanks(found: tuple[Chunk, ...]) -> tuple[RawRow, ...]:
    rows: list[RawRow] = []
    label: Chunk | None = None
    for chunk in found:
        if chunk.blanks % 2:
            label = chunk
            continue
        belongs = label is not None and label.blanks == chunk.blanks - 1
        rows.append(RawRow(label.lines[0] if label and belongs else None, chunk.lines))
        label = None
    return tuple(rows)


def _by_length(found: tuple[Chunk, ...]) -> tuple[RawRow, ...]:
    rows: list[RawRow] = []
    label: Line | None = None
    for chunk, following in zip(found, (*found[1:], None), strict=True):
        lines = chunk.lines
        if len(lines) == 1 and label is None and following and len(following.lines) == 2:
            label = lines[0]
            continue
        if len(lines) == 3 and label is None:
            label, lines = lines[0], lines[1:]
        if len(lines) % 2 == 0:
            # Several rows without a blank line between them.
            pairs = [lines[at : at + 2] for at in range(0, len(lines), 2)]
        else:
            pairs = [lines]
        rows.extend(RawRow(label if not at else None, pair) for at, pair in enumerate(pairs))
        label = None
    return tuple(rows)


def _crowded(cells: tuple[Line, ...]) -> PackProblem:
    return PackProblem(
        ProblemLevel.WARNING,
        f"{len(cells)} lines stand together where a chart row has a label and two cells; "
        "put a blank line between the rows.",
        cells[0].number,
    )


def _lone(cell: Line, headwords: tuple[str, str], side: int | None) -> PackProblem:
    if side is None:
        return PackProblem(
            ProblemLevel.WARNING,
            f"This chart row has lost a cell, and nothing tells whose “{cell.text}” is; "
            "the row was left out, add the missing cell.",
            cell.number,
        )
    return PackProblem(
        ProblemLevel.WARNING,
        f"This chart row has lost a cell; “{cell.text}” was taken for that of {headwords[side]}, "
        "add the missing cell.",
        cell.number,
    )
