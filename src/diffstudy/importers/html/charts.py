"""Which tables of a page compare its terms, and what they say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import ChartRow
from diffstudy.importers.html.definitions import ReadBlock, column_blocks
from diffstudy.importers.html.headings import Part
from diffstudy.importers.html.ledger import Ledger
from diffstudy.importers.html.listed_chart import listed_rows
from diffstudy.importers.html.passages import Passage, cut
from diffstudy.importers.html.pieces import Cell, Document
from diffstudy.importers.html.tables import Columns, Grid, chart_rows, find_columns, grid_of, turned
from diffstudy.importers.html.terms import PageTerms


@dataclass(frozen=True, slots=True)
class Chart:
    """A table that compares the terms.

    Args:
        part: of the passage in which it stands.
    """

    grid: Grid
    columns: Columns
    part: Part

    @property
    def defines(self) -> bool:
        """Whether its cells are definitions: two columns in the section of that name."""
        return self.part is Part.DEFINITIONS and self.columns.aspect is None


def outline(document: Document, terms: PageTerms) -> tuple[tuple[Passage, ...], tuple[Chart, ...]]:
    """Return the passages of a page and, apart from them, the tables that compare its terms.

    The texts of other tables of data belong to no passage; tables that only arrange the page
    are as if they were not there.
    """
    named: dict[int, tuple[Grid, Columns]] = {}
    unnamed: dict[int, Grid] = {}
    for table in document.tables:
        grid = [] if table.is_layout else grid_of(table)
        if len(grid) < 2 or len(grid[0]) < 2:
            continue
        if found := _columns(grid, terms, is_chart=False):
            named[table.number] = found
        else:
            unnamed[table.number] = grid
    passages = cut([piece for piece in document.pieces if piece.table not in named], terms)
    starts = {table.number: _start(table.rows) for table in document.tables}
    charts = [
        Chart(grid, columns, _part_at(starts.get(number), passages))
        for number, (grid, columns) in named.items()
    ]
    for passage in passages:
        inside = {piece.table: None for piece in passage.pieces if piece.table in unnamed}
        for number in filter(None, inside):
            is_chart = passage.part is Part.CHART
            found = _columns(unnamed[number], terms, is_chart=True) if is_chart else None
            if found:
                charts.append(Chart(*found, passage.part))
        if inside:
            passage.pieces = [piece for piece in passage.pieces if piece.table not in inside]
    return passages, tuple(charts)


def read_charts(
    passages: Iterable[Passage],
    charts: Sequence[Chart],
    comparison: str,
    terms: PageTerms,
    ledger: Ledger,
) -> tuple[tuple[ChartRow, ...], list[ReadBlock]]:
    """Return the rows of all charts, and the definitions of tables that hold those."""
    rows: list[ChartRow] = []
    blocks: list[ReadBlock] = []
    for chart in charts:
        ledger.use(piece for row in chart.grid for cell in row for piece in cell.pieces)
        if chart.defines:
            blocks += column_blocks(chart.grid, chart.columns)
            continue
        taken = [row.key for row in rows]
        found, problems = chart_rows(chart.grid, chart.columns, comparison, terms.headwords, taken)
        rows += found
        ledger.problems += problems
    for passage in passages:
        if passage.part is Part.CHART and passage.pieces and not rows:
            listed, problems = listed_rows(passage.pieces, comparison, terms, ())
            rows += listed
            ledger.problems += problems
    return tuple(rows), blocks


def _columns(grid: Grid, terms: PageTerms, *, is_chart: bool) -> tuple[Grid, Columns] | None:
    for each in (grid, turned(grid)):
        if columns := find_columns(each, terms.named_by, is_chart=False):
            return each, columns
    columns = find_columns(grid, terms.named_by, is_chart=True) if is_chart else None
    return (grid, columns) if columns else None


def _start(rows: Iterable[Sequence[Cell]]) -> int | None:
    return next((piece.number for row in rows for cell in row for piece in cell.pieces), None)


def _part_at(place: int | None, passages: Sequence[Passage]) -> Part:
    part = Part.HEAD
    for passage in passages:
        if place is not None and passage.heading and passage.heading.number < place:
            part = passage.part
    return part
