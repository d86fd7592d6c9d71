"""The sections of a comparison page: key differences and the chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.language import later, tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.reading_text import ReadingText, Text
from diffstudy.gui.widgets.rich_text import with_terms
from diffstudy.gui.widgets.spread import SpreadRow

_DASH = "\u2013"
_MISSING = later("The source does not say")


@dataclass(frozen=True, slots=True)
class Difference:
    """A key difference as it is shown.

    Either split at its turning word into two sides, or ``whole`` where it cannot be split.
    """

    label: str | None = None
    first: Text | None = None
    second: Text | None = None
    whole: Text | None = None


class DifferenceRow(Painted):
    """One key difference: two sides with the attribute between them, or one text across both.

    Args:
        difference: what to show.
        line: draw the gutter line down to the next row.
        below: room under it at 100% text.
    """

    def __init__(
        self,
        difference: Difference,
        *,
        line: bool = False,
        below: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if difference.whole is not None:
            layout.addWidget(_spanning(difference))
            layout.addSpacing(space(below))
        else:
            first, second = _side(difference.first), _side(difference.second)
            # Without a label the line parts the two sides; with one it leads to the next label.
            parted = line or difference.label is None
            layout.addWidget(SpreadRow(first, second, difference.label, line=parted, below=below))
        self.setAccessibleName(difference.label or tr("Difference"))


class DifferenceTable(Painted):
    """All key differences of a comparison, one under the other."""

    accessible_role = QAccessible.Role.List

    def __init__(self, differences: Sequence[Difference], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for difference, following in zip(differences, (*differences[1:], None), strict=True):
            to_next = following is not None and following.whole is None
            self._layout.addWidget(
                DifferenceRow(difference, line=to_next, below=18 if following is not None else 0)
            )
        self.setAccessibleName(tr("Key differences"))
        self.restyle()

    def restyle(self) -> None:
        self._layout.setSpacing(0)
        super().restyle()


def _side(text: Text | None) -> QWidget | None:
    return None if text is None else ReadingText(text, selectable=True)


def _spanning(difference: Difference) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space(2))
    centre = Qt.AlignmentFlag.AlignHCenter
    if difference.label is not None:
        layout.addWidget(ReadingText(difference.label, "meta-s", "ink2", align=centre))
    text = difference.whole or ""
    layout.addWidget(ReadingText(text, align=centre, balanced=True, selectable=True))
    return box


def spanning_difference(
    text: str, headwords: Sequence[str], label: str | None = None
) -> Difference:
    """A key difference that speaks of both terms, with both marked at their first mention."""
    return Difference(label=label, whole=with_terms(text, headwords))


class _Cell(ReadingText):
    accessible_role = QAccessible.Role.Cell


class _ChartLine(SpreadRow):
    accessible_role = QAccessible.Role.Row


class ComparisonChart(Painted):
    """The chart as rows of the spread; a table with A and B as column heads for a screen reader.

    A cell that the source lost is a quiet dash, and a row without its aspect has none.

    Args:
        rows: of the domain, cells in the order of the sides.
        headwords: the column heads.
    """

    accessible_role = QAccessible.Role.Table

    def __init__(
        self, rows: Sequence[ChartRow], headwords: Sequence[str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        heads = tuple(headwords[:2])
        self.setAccessibleName(
            tr("Comparison chart, {one} and {other}", one=heads[0], other=heads[1])
        )
        for row in rows:
            cells = [_cell(text, head) for text, head in zip(row.cells[:2], heads, strict=False)]
            line = _ChartLine(cells[0], cells[1], row.aspect, rule=True, padding=7)
            line.setAccessibleName(_row_name(row, heads))
            self._layout.addWidget(line)


def _cell(text: str | None, head: str) -> _Cell:
    cell = _Cell(text or _DASH, tint="ink" if text else "ink3", selectable=bool(text))
    cell.setAccessibleName(text or tr(_MISSING))
    cell.setAccessibleDescription(tr("Column {head}", head=head))
    return cell


def _row_name(row: ChartRow, heads: Sequence[str]) -> str:
    told = (cell or tr(_MISSING) for cell in row.cells)
    cells = ", ".join(f"{head}: {cell}" for head, cell in zip(heads, told, strict=False))
    return f"{row.aspect}. {cells}" if row.aspect else cells
