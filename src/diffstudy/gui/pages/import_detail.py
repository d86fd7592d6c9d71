"""One comparison that is to be imported: its outline, its items, and where they were read."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import number_text, tr, trn
from diffstudy.gui.pages.import_items import ChartItem, ItemCard
from diffstudy.gui.pages.import_outline import ImportOutline
from diffstudy.gui.pages.import_sheet import ImportSheet
from diffstudy.gui.theme import sides_stack, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.source_strip import SourceStrip

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_outline import FoundItem, FoundPage, FoundSection
    from diffstudy.services.import_plan import PlannedComparison

_OUTLINE_WIDTH = 206


class ImportDetail(QWidget):
    """Shows what was found of a comparison, and takes fixes of it.

    Signals:
        answered(object): the answers after a fix.
    """

    answered = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned: PlannedComparison | None = None
        self._answers: ImportAnswers | None = None
        self._skipped: tuple[int, ...] = ()
        self._source: tuple[str, tuple[str, ...]] = ("", ())
        self._section = 0
        self._narrow = False
        self._current: FoundItem | None = None
        self.page: FoundPage | None = None
        self.outline = ImportOutline()
        self.outline.chosen.connect(self.open_section)
        self.area = ImportSheet()
        self.area.current_wanted.connect(self._choose)
        self.area.moved.connect(self.move_across)
        self.area.kept.connect(self.keep)
        self.area.skipped.connect(self.skip)
        self.area.labelled.connect(self._label)
        self.area.outgrown.connect(self._fill)
        panel = Panel(padding=(1, 1))
        panel.body.addWidget(self.area)
        self.strip = SourceStrip()
        right = QVBoxLayout()
        right.setSpacing(space(10))
        right.addWidget(panel, 1)
        right.addWidget(self.strip)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.outline)
        self._row.addLayout(right, 1)

    @property
    def current(self) -> "FoundItem | None":
        """The item that the keys act on."""
        return self._current

    def show_source(self, name: str, lines: Sequence[str]) -> None:
        """Take the lines of the source, for the strip."""
        self._source = (name, tuple(lines))
        self._show_strip()

    def show_comparison(
        self,
        planned: "PlannedComparison",
        answers: "ImportAnswers",
        skipped_lines: tuple[int, ...],
        *,
        keep_section: bool = False,
    ) -> None:
        """Show a comparison with the answers that were given so far."""
        from diffstudy.services.import_outline import DEFINITIONS, found_page

        self._planned, self._answers, self._skipped = planned, answers, skipped_lines
        self.page = page = found_page(planned, answers, skipped_lines)
        if not keep_section:
            titles = [section.title for section in page.sections]
            opened = page.open_items
            title = opened[0][0].title if opened else DEFINITIONS
            self._section = titles.index(title)
            self._current = opened[0][1] if opened else None
        self._fill()

    def open_section(self, index: int) -> None:
        """Show another section, at the first item that a person should look at."""
        if self.page is None:
            return
        self._section = index
        self.area.verticalScrollBar().setValue(0)
        section = self.page.sections[index]
        self._current = next(iter((*section.open_items, *section.items)), None)
        self._fill()

    def focus_current(self) -> None:
        """Put the keyboard on the current item, where something is to be looked at."""
        page, item = self.page, self._current
        found = [each for each in page.open_items if each[1] == item] if page is not None else []
        if found:
            self._make_current(*found[0])

    def go_to_next(self) -> bool:
        """Show the next item that a person should look at; returns whether there is one."""
        page = self.page
        if page is None or not page.open_items:
            return False
        places = [item.place for _, item in page.open_items]
        here = self._current.place if self._current is not None else None
        index = (places.index(here) + 1) % len(places) if here in places else 0
        self._make_current(*page.open_items[index])
        return True

    def move_across(self, side: int | None = None) -> None:
        """Give the current definition to another side: the next one where none is named."""
        item, page = self._current, self.page
        if item is None or page is None or item.place not in self._definitions():
            return
        count = len(page.comparison.terms)
        to = side if side is not None else 0 if item.side is None else (item.side + 1) % count
        term = page.comparison.terms[to]
        self._tell_owner(item, term.key, tr("Moved to {headword}", headword=term.headword))

    def keep(self) -> None:
        """Say that the current item is right as it stands."""
        item, page = self._current, self.page
        if item is None or page is None:
            return
        row = next((card for card in self.area.cards if card.item is item), None)
        if isinstance(row, ChartItem):
            row.accept()
        elif item.side is not None and item.place in self._definitions():
            term = page.comparison.terms[item.side]
            self._tell_owner(item, term.key, tr("Kept with {headword}", headword=term.headword))

    def skip(self) -> None:
        """Leave the current item out."""
        item, answers, planned = self._current, self._answers, self._planned
        if item is None or answers is None or planned is None or not item.place.item:
            return
        if item.place in self._definitions():
            self._tell_owner(item, None, tr("Left out"))
            return
        skipped = answers.skipped | {(planned.key, item.place)}
        self._take(replace(answers, skipped=skipped), tr("Left out"))

    def fit(self, width: int) -> None:
        """Arrange for a page content of this width in pixels."""
        narrow = sides_stack(width)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(space(20))
        self.outline.set_narrow(narrow=narrow)
        self.strip.set_short(short=narrow)
        self._narrow = narrow
        self._fit_outline()

    def _fit_outline(self) -> None:
        wide = max(round(theme().text(_OUTLINE_WIDTH)), self.outline.natural_width)
        self.outline.setMinimumWidth(0 if self._narrow else wide)
        self.outline.setMaximumWidth(16_777_215 if self._narrow else wide)

    def _definitions(self) -> set[object]:
        from diffstudy.services.import_outline import DEFINITIONS

        sections = self.page.sections if self.page is not None else ()
        return {i.place for s in sections if s.title == DEFINITIONS for i in s.items}

    def _tell_owner(self, item: "FoundItem", term: str | None, words: str) -> None:
        if self._answers is not None and self._planned is not None:
            owners = dict(self._answers.owners) | {(self._planned.key, item.place): term}
            self._take(replace(self._answers, owners=owners), words)

    def _label(self, item: "FoundItem", text: str) -> None:
        if self._answers is not None and self._planned is not None:
            place = replace(item.place, field="aspect")
            texts = dict(self._answers.texts) | {(self._planned.key, place): text}
            self._take(replace(self._answers, texts=texts), tr("Labelled {text}", text=text))

    def _take(self, answers: "ImportAnswers", words: str) -> None:
        """Apply an answer, and go on to what is to be looked at next."""
        if self._planned is None or self.page is None:
            return
        before = [item.place for _, item in self.page.open_items]
        here = self._current.place if self._current is not None else None
        at = before.index(here) if here in before else 0
        self.show_comparison(self._planned, answers, self._skipped, keep_section=True)
        left = self.page.open_items
        if here in before and left:
            self._make_current(*left[min(at, len(left) - 1)])
        elif here is not None:
            found = [i for s in self.page.sections for i in s.items if i.place == here]
            self._current = found[0] if found else None
            self._fill()
        announce(self, tr("{what}, {n} left", what=words, n=len(left)))
        self.answered.emit(answers)

    def _make_current(self, section: "FoundSection", item: "FoundItem") -> None:
        assert self.page is not None
        self._section = self.page.sections.index(section)
        self._current = item
        self._fill()
        card = next((each for each in self.area.cards if each.item is item), None)
        if isinstance(card, ItemCard):
            (card.buttons[0] if card.buttons else card).setFocus(Qt.FocusReason.TabFocusReason)
        elif card is not None and card.field is not None:
            card.field.setFocus(Qt.FocusReason.TabFocusReason)
        if card is not None:
            QTimer.singleShot(0, card, lambda: self.area.show_child(card))
        self._announce(section, item)

    def _announce(self, section: "FoundSection", item: "FoundItem") -> None:
        alike = [each for each in section.items if each.side == item.side]
        terms = self.page.comparison.terms if self.page is not None else ()
        number = alike.index(item) + 1
        term = "" if item.side is None else terms[item.side].headword
        words = _check_words(section.title, number, term)
        announce(self, f"{words} {item.reason}")

    def _fill(self) -> None:
        page = self.page
        if page is None:
            return
        rows = [
            (
                tr(section.title),
                trn("{n} line", "{n} lines", section.count)
                if section.title == "Skipped"
                else number_text(section.count),
                None if section.title == "Skipped" or not section.count else section.flag,
                len(section.open_items),
            )
            for section in page.sections
        ]
        self.outline.show_sections(rows, self._section)
        self._fit_outline()
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and self.area.isAncestorOf(focus):
            (self.parentWidget() or self).setFocus()  # else Qt would give it to what comes next
        terms = [term.headword for term in page.comparison.terms]
        section = page.sections[self._section]
        self.area.show_section(section, terms, self._current, self._source[1])
        self._show_strip()

    def _choose(self, item: "FoundItem") -> None:
        if item != self._current:
            self._current = item
            QTimer.singleShot(0, self, self._fill)

    def _show_strip(self) -> None:
        name, lines = self._source
        line = self._current.line if self._current is not None else None
        self.strip.show_source(name, lines, line)
        self.strip.setVisible(bool(lines))


def _check_words(title: str, number: int, term: str) -> str:
    """Return which item is to be checked, as it is read out."""
    from diffstudy.services.import_outline import CHART, DEFINITIONS

    if title == DEFINITIONS:
        if term:
            return tr("Check, definition {number} of {term}.", number=number, term=term)
        return tr("Check, definition {number}.", number=number)
    if title == CHART:
        return tr("Check, chart row {number}.", number=number)
    return tr("Check, item {number}.", number=number)
