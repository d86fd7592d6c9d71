"""Definitions and examples of a comparison, five a side at first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.gui.pages.check_note import CheckNote
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.sense_list import SHOWN_AT_FIRST, DefinitionItem
from diffstudy.gui.widgets.spread import SpreadRow


class DefinitionSection(QWidget):
    """Each term's definitions: side by side for a pair, one term under the other for a cluster.

    Args:
        comparison: of the domain; definitions that name no term come last, without a side.
    """

    def __init__(self, comparison: Comparison, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = [comparison.senses_of(term.key) for term in comparison.terms]
        self._words = [term.headword for term in comparison.terms]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._layout.addLayout(self._rows)
        self.more = Button("", "ghost", "small", icon="chevron-down")
        self.more.clicked.connect(self.show_all)
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        hidden = sum(max(0, len(senses) - SHOWN_AT_FIRST) for senses in self._columns)
        self.more.set_label(f"Show {hidden} more")
        self.more.setVisible(hidden > 0)
        unclear = [sense for sense in comparison.senses if sense.term_key is None]
        if unclear:
            self._add_unclear(unclear)
        self._fill(SHOWN_AT_FIRST)

    def show_all(self) -> None:
        """Show the definitions that were held back, and put the keyboard on the first of them."""
        self.more.hide()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._fill(max(map(len, self._columns)))

    def _fill(self, count: int) -> None:
        if len(self._columns) == 2:
            for index in range(min(count, max(map(len, self._columns)))):
                first, second = (self._entry(side, index) for side in (0, 1))
                self._rows.addWidget(SpreadRow(first, second, line=True))
            return
        for side, word in enumerate(self._words):
            self._rows.addWidget(ReadingText(word, "term-s"))
            for index in range(max(1, min(count, len(self._columns[side])))):
                entry = self._entry(side, index, marked_side=2)
                if entry is not None:
                    self._rows.addWidget(entry)

    def _entry(self, side: int, index: int, marked_side: int | None = None) -> QWidget | None:
        senses = self._columns[side]
        shown_side = side if marked_side is None else marked_side
        if index < len(senses):
            return _Entry(index + 1, shown_side, senses[index], self._words[side])
        if index == 0:
            return ReadingText(f"No definition for {self._words[side]} yet", "meta", "ink2")
        return None

    def _add_unclear(self, senses: Sequence[Sense]) -> None:
        title = "The page does not say which term these belong to"
        self._layout.addSpacing(space(12))
        self._layout.addWidget(ReadingText(title, "meta-s", "ink2"))
        self._layout.addSpacing(space(6))
        for index, sense in enumerate(senses):
            self._layout.addWidget(_Entry(index + 1, 2, sense, ""))


class _Entry(QWidget):
    """A definition with what there is to check about it, and room below."""

    def __init__(self, number: int, side: int, sense: Sense, headword: str) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(DefinitionItem(number, side, sense, headword))
        if not sense.attribution.is_certain_enough_to_ask:
            self._layout.addWidget(CheckNote(sense.attribution.reason))
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._layout.setSpacing(space(6))
        self._layout.setContentsMargins(0, 0, 0, space(16))
