"""The sections of a comparison sheet, each a title, a count for its tab, and a widget.

A section that the page does not have is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Comparison, KeyDifference
from diffstudy.domain.difference_split import split_difference, terms_named
from diffstudy.domain.language import tr
from diffstudy.domain.place import Section as Part
from diffstudy.gui.pages.cluster_chart import ClusterChart
from diffstudy.gui.pages.definition_section import DefinitionSection
from diffstudy.gui.pages.edit_blocks import mark_block
from diffstudy.gui.theme import theme_signals
from diffstudy.gui.widgets.comparison_parts import (
    ComparisonChart,
    Difference,
    DifferenceRow,
    DifferenceTable,
    spanning_difference,
)
from diffstudy.gui.widgets.curiosity_row import CuriosityRow
from diffstudy.gui.widgets.rich_text import with_terms
from diffstudy.gui.widgets.spread import SpreadRow


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet.

    Args:
        tab: its name in the tabs.
        title: its heading; the first section shows it only where the spread stacks.
        count: for the tab, None where there is nothing to count.
    """

    tab: str
    title: str
    count: int | None
    body: QWidget


def sections_of(comparison: Comparison) -> Iterator[Section]:
    """Build what the page has of differences, chart, definitions and curiosities, in this order."""
    words = [term.headword for term in comparison.terms]
    if comparison.differences:
        body: QWidget = DifferenceTable(
            [_difference(each, comparison) for each in comparison.differences]
        )
        _mark(body, DifferenceRow, Part.DIFFERENCE)
        yield Section(tr("Differences"), tr("Key differences"), len(comparison.differences), body)
    if comparison.chart:
        pair = len(words) == 2
        body = (ComparisonChart if pair else ClusterChart)(comparison.chart, words)
        if pair:
            _mark(body, SpreadRow, Part.CHART)
        yield Section(tr("Chart"), tr("Comparison chart"), len(comparison.chart), body)
    if comparison.senses:
        body = DefinitionSection(comparison)
        yield Section(
            tr("Definitions"), tr("Definitions and examples"), len(comparison.senses), body
        )
    if comparison.faq:
        body = _Curiosities(comparison)
        yield Section(tr("Curiosities"), tr("Common curiosities"), len(comparison.faq), body)


def _mark(body: QWidget, kind: type[QWidget], part: Part) -> None:
    """Say which item each row of a section shows."""
    rows: list[QWidget] = body.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for index, row in enumerate(rows):
        mark_block(row, part, index)


def _difference(difference: KeyDifference, comparison: Comparison) -> Difference:
    words = _sides(comparison)
    halves = split_difference(difference.text, comparison.terms)
    if halves is None:
        return spanning_difference(difference.text, words, difference.aspect)
    return Difference(
        label=difference.aspect,
        first=with_terms(halves.first, words),
        second=with_terms(halves.second, words),
    )


def _sides(comparison: Comparison) -> Sequence[str]:
    """The headwords that have sides: both of a pair, none of a cluster."""
    words = [term.headword for term in comparison.terms]
    return words if len(words) == 2 else ()


class _Curiosities(QWidget):
    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        pair = len(comparison.terms) == 2
        self.rows: list[CuriosityRow] = []
        for entry in comparison.faq:
            named = terms_named(entry.question, comparison.terms)
            named = named or terms_named(entry.answer, comparison.terms)
            row = CuriosityRow(entry.question, entry.answer, named if pair else ())
            layout.addWidget(row)
            mark_block(row, Part.FAQ, len(self.rows))
            self.rows.append(row)
        theme_signals().theme_changed.connect(self.updateGeometry)
