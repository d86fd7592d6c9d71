"""The head of a comparison sheet: terms, verdict, how well each side is known, and the tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import day_text, tr, trn
from diffstudy.domain.pair_words import versus
from diffstudy.domain.place import Section
from diffstudy.gui.pages.edit_blocks import mark_block
from diffstudy.gui.pages.sheet_text import SheetText
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.comparison_header import ComparisonHeader
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import MasteryBar
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import with_terms
from diffstudy.gui.widgets.spread import PAGE_PADDING
from diffstudy.gui.widgets.tab_strip import TabStrip

_VERDICT_MEASURE = 66


class ComparisonHead(QWidget):
    """Everything above the sections.

    Args:
        comparison: of the domain.
        row: where the learner stands.
        tabs: name and count of each section.

    Signals:
        section_wanted(int): a tab was chosen.
    """

    section_wanted = Signal(int)

    def __init__(
        self,
        comparison: Comparison,
        row: ComparisonRow,
        tabs: Sequence[tuple[str, int | None]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = [term.headword for term in comparison.terms]
        is_pair = len(words) == 2
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.title: QWidget
        if is_pair:
            speech = [term.part_of_speech for term in comparison.terms]
            self.title = ComparisonHeader(words, speech)
        else:
            self.title = _ClusterTitle(words)
        self._layout.addWidget(self.title)
        self._intro = QVBoxLayout()
        if comparison.verdict:
            spans = with_terms(comparison.verdict, words if is_pair else ())
            verdict = SheetText(spans, "read-l", measure=_VERDICT_MEASURE, selectable=True)
            mark_block(verdict, Section.HEAD)
            self._intro.addWidget(verdict)
        self._intro.addLayout(_standing(row, is_pair=is_pair))
        self._layout.addLayout(self._intro)
        self.tabs = TabStrip(tabs)
        self.tabs.setMinimumWidth(1)  # else the head could not get too narrow for them
        self.tabs.activated.connect(self.section_wanted)
        self._layout.addWidget(self.tabs)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def tell(self, figures: Sequence[str]) -> None:
        """Say in words what the mastery rests on, to the pointer and to a screen reader."""
        if not figures:
            return
        for bar in self.findChildren(MasteryBar):
            bar.setToolTip("\n".join(figures))
            bar.setAccessibleDescription(" ".join((bar.accessibleDescription() + ".", *figures)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tabs out where they do not fit; [ and ] still lead to the sections."""
        super().resizeEvent(event)
        self.tabs.setVisible(self.tabs.sizeHint().width() <= self.width())

    def _space(self) -> None:
        side = space(PAGE_PADDING)
        self._intro.setContentsMargins(side, space(20), side, space(14))
        self._intro.setSpacing(space(12))


def _standing(row: ComparisonRow, *, is_pair: bool) -> FlowLayout:
    line = FlowLayout(gap=22, centred=True)
    if is_pair:
        line.addWidget(Label(tr("Your mastery"), "meta", "ink2"))
        known = any(value is not None for value in row.mastery)
        line.addWidget(MasteryBar(row.mastery[:2], width=200, numbers=known))
    line.addWidget(Label(_due_words(row), "meta", "ink2"))
    return line


def _due_words(row: ComparisonRow) -> str:
    if row.due:
        return trn("{n} card due", "{n} cards due", row.due)
    if row.is_new:
        return tr("Not studied yet")
    if row.next_due is None:
        return tr("Nothing is due")
    return tr("Next card due on {day}", day=day_text(row.next_due))


class _ClusterTitle(QWidget):
    """The terms of a cluster in ink: three or more have no sides."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        side = space(PAGE_PADDING)
        layout.setContentsMargins(side, space(24), side, 0)
        centre = Qt.AlignmentFlag.AlignHCenter
        title = ReadingText(" · ".join(words), "term-l", align=centre, balanced=True, measure=0)
        title.setAccessibleName(versus(words))
        layout.addWidget(title)
