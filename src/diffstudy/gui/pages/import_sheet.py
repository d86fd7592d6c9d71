"""The sheet on which the items of a section lie: two sides for definitions, rows for the chart."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.import_items import ChartItem, ItemCard, SideHead
from diffstudy.gui.pages.wording import definitions_counted
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import Label, ReadingText

if TYPE_CHECKING:
    from diffstudy.services.import_outline import FoundItem, FoundSection

_STACKED_BELOW, _SMALL_BELOW = 600, 720
"""Widths of the sheet at 100% text: side B goes under side A, and the terms grow smaller."""
_SKIPPED_SHOWN = 200


class ImportSheet(PageScroll):
    """Shows one section of a comparison that is to be imported.

    Signals:
        current_wanted(object): an item is to be the one that the keys act on.
        moved(int): the current item belongs to another side.
        kept, skipped: the current item is right as it stands, or is to be left out.
        labelled(object, str): what a chart row compares.
        outgrown: the section is to be shown anew, for another width.
    """

    current_wanted = Signal(object)
    moved = Signal(int)
    kept = Signal()
    skipped = Signal()
    labelled = Signal(object, str)
    outgrown = Signal()

    def __init__(self) -> None:
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        super().__init__(holder)
        holder.setAutoFillBackground(False)  # the paper is the panel's
        self._built = (False, False)
        self._current: FoundItem | None = None
        self.cards: list[ItemCard | ChartItem] = []

    def show_section(
        self,
        section: "FoundSection",
        terms: Sequence[str],
        current: "FoundItem | None",
        lines: Sequence[str],
    ) -> None:
        """Show a section.

        Args:
            terms: headwords of the comparison.
            current: the item that the keys act on.
            lines: of the source, for the section of what was skipped.
        """
        empty_layout(self._column)
        self.cards = []
        self._current = current
        self._column.setContentsMargins(space(20), space(14), space(20), space(14))
        self._column.setSpacing(space(8))
        self._built = (self._is_stacked(), self._is_small())
        if section.title == "Definitions":
            self._fill_definitions(section, terms)
        elif section.title == "Chart":
            self._fill_chart(section, terms)
        elif section.title == "Skipped":
            self._fill_skipped(section, lines)
        else:
            self._fill_list(section)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put side B under side A where both do not fit any more, or back beside it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._tell_width)

    def _tell_width(self) -> None:
        if self._built != (self._is_stacked(), self._is_small()):
            self.outgrown.emit()

    def _is_stacked(self) -> bool:
        return self.width() < theme().text(_STACKED_BELOW)

    def _is_small(self) -> bool:
        return self.width() < theme().text(_SMALL_BELOW)

    def _fill_definitions(self, section: "FoundSection", terms: Sequence[str]) -> None:
        beside = len(terms) == 2 and not self._is_stacked()
        direction = QBoxLayout.Direction
        columns = QBoxLayout(direction.LeftToRight if beside else direction.TopToBottom)
        columns.setSpacing(space(36 if beside else 16))
        sides: list[int | None] = list(range(len(terms)))
        if any(item.side is None for item in section.items):
            sides.insert(0, None)
        for side in sides:
            items = [item for item in section.items if item.side == side]
            column = QVBoxLayout()
            column.setSpacing(space(8))
            count = definitions_counted(len(items))
            if side is None:
                words = trn(
                    "{n} definition of which nobody knows whose it is",
                    "{n} definitions of which nobody knows whose they are",
                    len(items),
                )
                column.addWidget(Label(words, "meta-s", "ink2", wraps=True))
            else:
                column.addWidget(SideHead(side, terms[side], count, small=self._is_small()))
            for item in items:
                column.addWidget(self._card(item, terms))
            column.addStretch(1)
            if side is None:
                self._column.addLayout(column)
            else:
                columns.addLayout(column, 1)
        self._column.addLayout(columns)

    def _fill_chart(self, section: "FoundSection", terms: Sequence[str]) -> None:
        stacked = self._is_stacked()
        if len(terms) == 2 and not stacked:
            head = QHBoxLayout()
            head.setSpacing(space(16))
            head.addWidget(SideHead(0, terms[0], "", small=self._is_small()), 1)
            word = Label(tr("Attribute"), "meta-s", "ink2", align=Qt.AlignmentFlag.AlignHCenter)
            word.setFixedWidth(round(theme().text(180)))
            head.addWidget(word)
            head.addWidget(SideHead(1, terms[1], "", small=self._is_small()), 1)
            self._column.addLayout(head)
        for item in section.items:
            row = ChartItem(item, is_current=item == self._current, stacked=stacked)
            row.current_wanted.connect(self.current_wanted)
            row.labelled.connect(self.labelled)
            row.skipped.connect(lambda _: self.skipped.emit())
            self.cards.append(row)
            self._column.addWidget(row)
            row.show()

    def _fill_skipped(self, section: "FoundSection", lines: Sequence[str]) -> None:
        words = tr("These lines carry no content: menus, notices, links to other pages.")
        self._column.addWidget(ReadingText(words, "ui", "ink2"))
        for item in section.items[:_SKIPPED_SHOWN]:
            text = lines[item.line - 1] if item.line and item.line <= len(lines) else ""
            self._column.addWidget(Label(f"{item.line}  {text}", "meta", "ink2", wraps=True))

    def _fill_list(self, section: "FoundSection") -> None:
        if not section.items:
            words = tr("Nothing of this was found on the page.")
            self._column.addWidget(ReadingText(words, "ui", "ink2"))
        for item in section.items:
            self._column.addWidget(self._card(item, ()))

    def _card(self, item: "FoundItem", terms: Sequence[str]) -> ItemCard:
        card = ItemCard(item, terms, is_current=item == self._current)
        card.current_wanted.connect(self.current_wanted)
        card.moved.connect(lambda _, side: self.moved.emit(side))
        card.kept.connect(lambda _: self.kept.emit())
        card.skipped.connect(lambda _: self.skipped.emit())
        self.cards.append(card)
        card.show()
        return card
