"""Definitions and examples of a comparison, five a side at first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.language import tr, trn
from diffstudy.domain.place import Section
from diffstudy.gui.pages.edit_blocks import mark_block
from diffstudy.gui.theme import space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_note import CheckNote
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.sense_list import SHOWN_AT_FIRST, DefinitionItem
from diffstudy.gui.widgets.spread import SpreadRow


class DefinitionSection(QWidget):
    """Each term's definitions: side by side for a pair, one term under the other for a cluster.

    Args:
        comparison: of the domain; definitions that name no term come last, without a side.

    Signals:
        owner_told(int, object): whose a doubtful definition is, by its index on the page: the
            key of a term, or None for none of them.
    """

    owner_told = Signal(int, object)

    def __init__(self, comparison: Comparison, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numbered = list(enumerate(comparison.senses))
        self._columns = [
            [each for each in numbered if each[1].term_key == term.key] for term in comparison.terms
        ]
        self._terms = [(term.key, term.headword) for term in comparison.terms]
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
        self._notes: dict[int, CheckNote] = {}
        self.shows_all = False
        hidden = sum(max(0, len(senses) - SHOWN_AT_FIRST) for senses in self._columns)
        self.more.set_label(trn("Show {n} more", "Show {n} more", hidden))
        self.more.setVisible(hidden > 0)
        unclear = [each for each in numbered if each[1].term_key is None]
        if unclear:
            self._add_unclear(unclear)
        self._fill(SHOWN_AT_FIRST)

    def show_all(self) -> None:
        """Show the definitions that were held back, and put the keyboard on the first of them."""
        self.shows_all = True
        self._notes.clear()
        self.more.hide()
        empty_layout(self._rows)
        self._fill(max(map(len, self._columns)))

    def next_answer(self, index: int) -> Button | None:
        """Return the first button at or after a definition, by its index on the page.

        None where no doubtful definition is shown.
        """
        if not self._notes:
            return None
        at = min(self._notes, key=lambda other: (other < index, other))
        return self._notes[at].buttons[0]

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
            return self._made(index + 1, shown_side, senses[index], self._words[side])
        if index == 0:
            return ReadingText(
                tr("No definition for {term} yet", term=self._words[side]), "meta", "ink2"
            )
        return None

    def _made(self, number: int, side: int, sense: tuple[int, Sense], word: str) -> QWidget:
        index, content = sense
        entry = _Entry(number, side, content, word, self._terms)
        mark_block(entry, Section.SENSE, index)
        if entry.note is not None:
            entry.note.answered.connect(partial(self.owner_told.emit, index))
            self._notes[index] = entry.note
        return entry

    def _add_unclear(self, senses: Sequence[tuple[int, Sense]]) -> None:
        title = tr("The page does not say which term these belong to")
        self._layout.addSpacing(space(12))
        self._layout.addWidget(ReadingText(title, "meta-s", "ink2"))
        self._layout.addSpacing(space(6))
        for index, sense in enumerate(senses):
            self._layout.addWidget(self._made(index + 1, 2, sense, ""))


class _Entry(QWidget):
    """A definition with what there is to check about it, and room below."""

    def __init__(
        self,
        number: int,
        side: int,
        sense: Sense,
        headword: str,
        terms: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__()
        self.note: CheckNote | None = None
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(DefinitionItem(number, side, sense, headword))
        if sense.is_doubtful:
            what = (
                tr("Definition {number} of {headword}", number=number, headword=headword)
                if headword
                else tr("Definition {number}", number=number)
            )
            self.note = CheckNote(sense.attribution, what, terms)
            self._layout.addWidget(self.note)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._layout.setSpacing(space(6))
        self._layout.setContentsMargins(0, 0, 0, space(16))
        if self.note is not None:
            # Under the words of the definition, not under its number.
            indent = round(theme().text(22))
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left, right = (0, indent) if is_mirrored else (indent, 0)
            self.note.setContentsMargins(left, space(4), right, 0)
