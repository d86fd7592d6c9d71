"""A comparison as an open book: the head, then its sections in one scroll."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.pages.comparison_head import ComparisonHead
from diffstudy.gui.pages.comparison_sections import Section, sections_of
from diffstudy.gui.pages.definition_section import DefinitionSection
from diffstudy.gui.pages.not_asked_section import NotAskedSection
from diffstudy.gui.pages.related_section import RelatedSection
from diffstudy.gui.pages.sheet_text import SectionHeading
from diffstudy.gui.pages.term_links import TermLinks
from diffstudy.gui.pages.wording import attribution_line
from diffstudy.gui.theme import colour, radius, space
from diffstudy.gui.widgets.comparison_header import ComparisonHeader
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.spread import PAGE_PADDING, spread_stacks


class ComparisonSheet(Painted):
    """The whole page of one comparison.

    Args:
        comparison: of the domain.
        row: where the learner stands.
        related: comparisons that share a term.
        neighbours: word, title, and key where the library has it.

    Signals:
        opened(str): another comparison is wanted.
        term_wanted(str): key of a term whose page is wanted.
        stub_wanted(str, bool): title of a neighbour that is to be written, or else imported.
        owner_told(int, object): see DefinitionSection.
    """

    opened = Signal(str)
    term_wanted = Signal(str)
    stub_wanted = Signal(str, bool)
    owner_told = Signal(int, object)

    def __init__(
        self,
        comparison: Comparison,
        row: ComparisonRow,
        related: Sequence[ComparisonRow],
        neighbours: Sequence[tuple[str, str, str | None]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.sections = list(sections_of(comparison))
        self.definitions = self._definitions()
        if self.definitions is not None:
            self.definitions.owner_told.connect(self.owner_told)
        if related or neighbours:
            body = RelatedSection(related, neighbours)
            body.opened.connect(self.opened)
            body.stub_wanted.connect(self.stub_wanted)
            title = tr("Related comparisons")
            self.sections.append(Section(tr("Related"), title, len(related) or None, body))
        self.not_asked = NotAskedSection()
        tabs = [(section.tab, section.count) for section in self.sections]
        self.head = ComparisonHead(comparison, row, tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        self._body = QVBoxLayout()
        layout.addLayout(self._body)
        layout.addStretch()
        self._anchors: list[QWidget] = [self._add_section(each) for each in self.sections]
        self._body.addWidget(Hairline())
        self._body.addWidget(self.not_asked)
        self._body.addWidget(Hairline())
        terms = TermLinks([(term.key, term.headword) for term in comparison.terms])
        terms.wanted.connect(self.term_wanted)
        self._body.addWidget(terms)
        line = ReadingText(attribution_line(comparison), "meta", "ink2", selectable=True)
        self._body.addWidget(line)
        self.setAccessibleName(versus([term.headword for term in comparison.terms]))
        keys = [term.key for term in comparison.terms]
        for text in self.findChildren(ReadingText):
            text.term_pressed.connect(lambda side: self.term_wanted.emit(keys[side]))
        for header in self.findChildren(ComparisonHeader):
            header.term_pressed.connect(lambda side: self.term_wanted.emit(keys[side]))
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        side = space(PAGE_PADDING)
        self._body.setContentsMargins(side, space(26), side, space(20))
        self._body.setSpacing(space(14))
        super().restyle()

    @property
    def shows_all_definitions(self) -> bool:
        """Whether those that wait at first are shown."""
        return self.definitions is not None and self.definitions.shows_all

    def show_all_definitions(self) -> None:
        """Show the definitions that wait at first."""
        if self.definitions is not None:
            self.definitions.show_all()

    def next_answer(self, index: int) -> QWidget | None:
        """Return the first button of the doubtful definition at or after an index, if any is."""
        return None if self.definitions is None else self.definitions.next_answer(index)

    def top_of(self, index: int) -> int:
        """How far below the sheet's upper edge a section begins."""
        return self._anchors[index].y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the first section where there are no tabs right above it to do so."""
        super().resizeEvent(event)
        if self._anchors and isinstance(self._anchors[0], SectionHeading):
            inner = self.width() - 2 * space(PAGE_PADDING)
            needs_title = spread_stacks(inner) or self.sections[0].tab != tr("Differences")
            self._anchors[0].setVisible(needs_title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a hairline; the head paints its own upper corners."""
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))

    def _definitions(self) -> DefinitionSection | None:
        bodies = (section.body for section in self.sections)
        return next((body for body in bodies if isinstance(body, DefinitionSection)), None)

    def _add_section(self, section: Section) -> QWidget:
        if self._body.count():
            self._body.addSpacing(space(18))
        heading = SectionHeading(section.title)
        self._body.addWidget(heading)
        self._body.addWidget(section.body)
        return heading
