"""A chart without a table: labels with two cells below each, or a box for each row."""

from collections.abc import Sequence

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.html.pieces import Piece, joined, paragraphs
from diffstudy.importers.html.terms import PageTerms

Paragraph = tuple[Piece, ...]


def listed_rows(
    pieces: Sequence[Piece], comparison: str, terms: PageTerms, taken: Sequence[str]
) -> tuple[list[ChartRow], list[PackProblem]]:
    """Return the rows of a chart whose cells stand one below the other.

    Args:
        pieces: the texts below the heading of the chart.
        comparison: the key of the comparison, from which those of the rows are made.
        terms: what it compares; texts that only repeat them are the head of the chart.
        taken: keys of rows that a table gave.
    """
    rows: list[ChartRow] = []
    problems: list[PackProblem] = []
    keys = list(taken)
    content = [each for each in paragraphs(pieces) if terms.named_by(each[0].text) is None]
    for group in _groups(content):
        label = group[0] if group[0][0].heading_level or len(group) == 3 else None
        cells = group[1:] if label else group
        if len(cells) != 2:
            problems.append(_crowded(group[0][0], len(cells)))
            continue
        aspect = label[0].text.rstrip(": ") if label else None
        texts = joined(cells[0]), joined(cells[1])
        keys.append(row_key(comparison, "chart", aspect or texts[0], keys))
        rows.append(ChartRow(keys[-1], texts, aspect, line=group[0][0].number))
    return rows, problems


def _groups(content: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """The rows: from label to label where there are labels, else box by box."""
    has_labels = any(each[0].heading_level for each in content)
    groups: list[list[Paragraph]] = []
    for paragraph in content:
        first = paragraph[0]
        if not groups or (
            first.heading_level if has_labels else first.parent != groups[-1][0][0].parent
        ):
            groups.append([])
        groups[-1].append(paragraph)
    return groups


def _crowded(piece: Piece, count: int) -> PackProblem:
    return PackProblem(
        ProblemLevel.WARNING,
        f"“{piece.text[:60]}” has {count} texts below it where a chart row has two cells; "
        "the row was left out, write it into the comparison by hand.",
        piece.number,
    )
