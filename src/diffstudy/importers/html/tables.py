"""Comparison tables: which column is whose, and the rows of the chart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.html.pieces import Cell, Table

Grid = list[list[Cell]]

_WIDEST = 12
_HEAD_ROWS = 3
_NOTHING = frozenset({"", "-", "–", "—", "n/a"})
_ASPECTS = frozenset(
    "aspect aspects attribute attributes basis category characteristic characteristics comparison "
    "criteria criterion detail details difference differences dimension factor factors feature "
    "features item key parameter parameters particulars point points properties property topic "
    "trait no sl s.no # metric area element".split()
) | {"basis for comparison", "basis of comparison", "point of difference", "points of difference"}
_GENERAL = _ASPECTS | frozenset(
    "value values name description definition definitions meaning term terms word words date year "
    "example examples notes note total unit type number source reference quantity symbol".split()
)

_EMPTY = Cell(())


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table are.

    Args:
        first_row: the first row below the head.
        terms: the columns of the first and the second term.
        aspect: the column of the aspects; None where there is none.
    """

    first_row: int
    terms: tuple[int, int]
    aspect: int | None


def grid_of(table: Table) -> Grid:
    """Return the cells in rows of one length, a cell in every place that it spans.

    A table of more than 12 columns is no comparison; it comes back empty.
    """
    rows: Grid = []
    below: dict[int, tuple[Cell, int]] = {}
    for raw in table.rows:
        waiting = iter(raw)
        row: list[Cell] = []
        following: dict[int, tuple[Cell, int]] = {}
        cell = next(waiting, None)
        while cell is not None or len(row) in below:
            if len(row) > _WIDEST:
                return []
            if spanning := below.get(len(row)):
                row.append(spanning[0])
                if spanning[1] > 1:
                    following[len(row) - 1] = (spanning[0], spanning[1] - 1)
            elif cell is not None:
                for _ in range(min(cell.columns, _WIDEST + 1)):
                    if cell.rows > 1:
                        following[len(row)] = (cell, cell.rows - 1)
                    row.append(cell)
                cell = next(waiting, None)
        rows.append(row)
        below = following
    width = max(map(len, rows), default=0)
    return [row + [_EMPTY] * (width - len(row)) for row in rows] if width <= _WIDEST else []


def head_names(table: Table, prose: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that head the columns of a table; empty where they are no terms.

    Args:
        table: a table of two columns, or of three with the aspects first.
        prose: the other texts of the page, in lower case: a term is also spoken of.
    """
    rows = [row for row in grid_of(table)[:_HEAD_ROWS] if len({id(cell) for cell in row}) > 1]
    names = [cell.text for cell in rows[0]] if len(rows) > 1 else []
    if len(names) == 3 and (not names[0] or names[0].casefold().rstrip(":") in _ASPECTS):
        names = names[1:]
    elif len(names) != 2:
        return ()
    folded = [name.casefold() for name in names]
    fits = all(
        0 < len(name.split()) <= 6
        and name not in _GENERAL
        and name[-1] not in ".!?"
        and any(name in text for text in prose)
        for name in folded
    )
    return tuple(names) if fits and folded[0] != folded[1] else ()


def find_columns(
    grid: Grid, named_by: Callable[[str], int | None], *, is_chart: bool
) -> Columns | None:
    """Return the columns of a comparison table, None where it is none.

    Args:
        grid: the cells of the table.
        named_by: which term the head of a column names.
        is_chart: whether the page calls it the chart: then it needs no head.
    """
    for at, row in enumerate(grid[:_HEAD_ROWS]):
        named = [named_by(cell.text) for cell in row]
        if 0 in named and 1 in named:
            first, second = named.index(0), named.index(1)
            others = [place for place in range(len(row)) if place not in {first, second}]
            return Columns(at + 1, (first, second), others[0] if others else None)
    width = len(grid[0]) if grid else 0
    if is_chart and width in {2, 3}:
        return Columns(0, (width - 2, width - 1), 0 if width == 3 else None)
    return None


def turned(grid: Grid) -> Grid:
    """Return the table with rows and columns exchanged: its terms may stand one below the other."""
    return [list(column) for column in zip(*grid, strict=True)] if len(grid) <= _WIDEST else []


def chart_rows(
    grid: Grid, columns: Columns, comparison: str, headwords: tuple[str, str], taken: Sequence[str]
) -> tuple[list[ChartRow], list[PackProblem]]:
    """Return the rows of the chart, and a warning for each that lacks a cell.

    Args:
        grid: the cells of the table.
        columns: which of them are whose.
        comparison: the key of the comparison, from which those of the rows are made.
        headwords: the two terms.
        taken: keys of rows that another table of the page gave.
    """
    rows: list[ChartRow] = []
    problems: list[PackProblem] = []
    keys = list(taken)
    title: str | None = None
    for row in grid[columns.first_row :]:
        first, second = (row[place] for place in columns.terms)
        own = row[columns.aspect] if columns.aspect is not None else _EMPTY
        cells = _said(first), _said(second)
        if all(cell is row[0] for cell in row):
            # A cell across the whole table is the title of the rows below it.
            title = _aspect(row[0])
            continue
        if cells == (None, None):
            title = _aspect(own) or title
            continue
        aspect = _aspect(own) or title
        place = min((p.number for cell in (own, first, second) for p in cell.pieces), default=None)
        key = row_key(comparison, "chart", aspect or cells[0] or cells[1] or "", keys)
        keys.append(key)
        rows.append(ChartRow(key, cells, aspect, line=place))
        if None in cells:
            problems.append(_incomplete(headwords[cells.index(None)], place))
    return rows, problems


def _said(cell: Cell) -> str | None:
    return None if cell.text.casefold() in _NOTHING else cell.text


def _aspect(cell: Cell) -> str | None:
    text = _said(cell)
    return text.rstrip(": ") or None if text else None


def _incomplete(headword: str, place: int | None) -> PackProblem:
    return PackProblem(
        ProblemLevel.WARNING,
        f"This row of the table has no cell for {headword}; "
        "it is shown but not asked, add the missing cell.",
        place,
    )
