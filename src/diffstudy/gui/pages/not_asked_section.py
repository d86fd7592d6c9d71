"""What a comparison does not ask: other senses, each with a switch, and refused texts with reasons.

Folded until somebody wants it: it costs a reading of the neighbours, and most never ask.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.cue import Cue, CueFault
from diffstudy.domain.language import later, tr
from diffstudy.domain.optional_sense import OptionalSense
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText

if TYPE_CHECKING:
    from diffstudy.services.senses import NotAsked

_REASONS = {
    CueFault.ATTR: later("It is not certain whose it is."),
    CueFault.SHORT: later("Too little is left of it once the terms are hidden."),
    CueFault.CIRC: later("It explains the term by the term."),
    CueFault.SELF: later("It names its own term."),
    CueFault.LONG: later("It is too long to be a question."),
    CueFault.QUOTE: later("It is a quotation."),
    CueFault.DOMAIN: later("It is of another field."),
    CueFault.OFF_SENSE: later("It is of another sense."),
    CueFault.BOTH: later("The page says it of both."),
    CueFault.AMBIG: later("It may mean another term as well."),
    CueFault.NAMES_OTHER: later("It names another term."),
}
"""What refuses a text; the faults that are missing only narrow how it is asked."""


class NotAskedSection(QWidget):
    """The folded list of what is not asked.

    Signals:
        wanted(): what is not asked is to be read and handed to ``show_found``.
        switched(str, bool, str): the card of a sense, whether to ask it, and the name written.
    """

    wanted = Signal()
    switched = Signal(str, bool, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(12))
        self.more = Button(tr("Show what is not asked, and why"), "ghost", icon="chevron-down")
        self.more.clicked.connect(self.wanted)
        row = FlowLayout(gap=8)
        row.addWidget(self.more)
        self._column.addLayout(row)
        self._found: QWidget | None = None
        self.panels: list[SensePanel] = []

    def show_found(self, found: "NotAsked") -> None:
        """Unfold, or show anew what has changed."""
        focused = next((place for place, panel in enumerate(self.panels) if panel.has_focus), None)
        if self.more.hasFocus():
            focused = 0
        self.more.hide()
        if self._found is not None:
            self._column.removeWidget(self._found)
            self._found.hide()
            self._found.deleteLater()
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        self._column.addWidget(self._found)
        if not found.senses and not found.refused:
            column.addWidget(ReadingText(tr("Everything on this page is asked."), "ui"))
        self._add_senses(column, found.senses)
        self._add_refused(column, found.refused)
        if focused is not None and focused < len(self.panels):
            self.panels[focused].button.setFocus()

    def _add_senses(self, column: QVBoxLayout, senses: Sequence[OptionalSense]) -> None:
        self.panels = [SensePanel(sense) for sense in senses]
        if senses:
            column.addWidget(Label(tr("Other senses"), "h3", wraps=True))
            words = tr(
                "These mean something else than the page does. Switched on, they are asked by "
                "cards of their own, and each question says which sense is meant."
            )
            column.addWidget(ReadingText(words, "meta", "ink2"))
        for panel in self.panels:
            panel.switched.connect(self.switched)
            column.addWidget(panel)

    def _add_refused(self, column: QVBoxLayout, refused: Sequence[Cue]) -> None:
        if refused:
            column.addWidget(Label(tr("Refused"), "h3", wraps=True))
        for place, cue in enumerate(refused):
            if place:
                column.addWidget(Hairline())
            column.addWidget(ReadingText(cue.text, "read-s", selectable=True))
            column.addWidget(ReadingText(_reasons(cue), "meta", "ink2"))


class SensePanel(Panel):
    """A sense with its definitions, its name, and the switch.

    Signals:
        switched(str, bool, str): as for `NotAskedSection`.
    """

    switched = Signal(str, bool, str)

    def __init__(self, sense: OptionalSense, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 14), gap=8, parent=parent)
        self._sense = sense
        name = sense.name or tr("another sense")
        title = tr("{term}: {sense}", term=sense.term, sense=name)
        self.setAccessibleName(title)
        self.body.addWidget(Label(title, "ui-s", wraps=True))
        for text in sense.definitions:
            self.body.addWidget(ReadingText(text, "read", selectable=True))
        for text in sense.examples:
            self.body.addWidget(ReadingText(text, "read-s", "ink2", italic=True))
        self.field: Field | None = None
        if sense.is_on:
            words = tr("It is asked; each of its questions says “{sense}”.", sense=name)
            self.body.addWidget(ReadingText(words, "meta", "ink2"))
        else:
            label = tr("What its questions say of it")
            self.body.addWidget(Label(label, "meta", "ink2", wraps=True))
            self.field = Field(label, tr("another sense"))
            self.field.setText(sense.name)
            self.body.addWidget(self.field)
        words = tr("Ask it no more") if sense.is_on else tr("Ask this sense too")
        self.button = Button(words, size="small", icon="pause" if sense.is_on else "play")
        self.button.setAccessibleName(tr("{action}: {name}", action=words, name=title))
        self.button.clicked.connect(
            lambda: self.switched.emit(str(sense.card), not sense.is_on, self._name())
        )
        row = FlowLayout(gap=8)
        row.addWidget(self.button)
        self.body.addLayout(row)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on the switch or on the name."""
        return self.button.hasFocus() or (self.field is not None and self.field.hasFocus())

    def _name(self) -> str:
        return self._sense.name if self.field is None else self.field.text()


def _reasons(cue: Cue) -> str:
    found = [tr(_REASONS[hit.fault]) for hit in cue.hits if hit.fault in _REASONS]
    return " ".join(dict.fromkeys(found))
