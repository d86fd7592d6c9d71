"""The chart of three or more terms: each aspect a heading, under it a line per term.

Sides belong to a pair; the terms of a cluster stand in ink, one under the other, because six
columns do not fit and none of them is left or right.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.language import later, tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.edit_blocks import mark_block
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.reading_text import ReadingText

_MISSING = later("The source does not say")


class ClusterChart(QWidget):
    """Rows of the chart as small lists.

    Args:
        rows: of the domain, cells in the order of the terms.
        headwords: the terms.
    """

    def __init__(
        self, rows: Sequence[ChartRow], headwords: Sequence[str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Comparison chart, {terms}", terms=", ".join(headwords)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(8))
        for index, row in enumerate(rows):
            layout.addWidget(Hairline())
            if row.aspect is not None:
                aspect = ReadingText(row.aspect, "meta-s", "ink2")
                mark_block(aspect, Section.CHART, index)
                layout.addWidget(aspect)
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, space(4))
            grid.setHorizontalSpacing(space(20))
            grid.setVerticalSpacing(space(4))
            grid.setColumnStretch(1, 1)
            for line, (word, cell) in enumerate(zip(headwords, row.cells, strict=False)):
                grid.addWidget(ReadingText(word, "term-s"), line, 0, Qt.AlignmentFlag.AlignTop)
                text = ReadingText(cell or "–", tint="ink" if cell else "ink3")
                text.setAccessibleName(f"{word}: {cell or tr(_MISSING)}")
                mark_block(text, Section.CHART, index)
                grid.addWidget(text, line, 1)
            layout.addLayout(grid)
