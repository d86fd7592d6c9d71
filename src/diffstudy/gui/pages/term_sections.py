"""The parts of a term page: what a pack says of the term, and who it is taken for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.domain.pair_words import either
from diffstudy.domain.statistics import Confusion
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import with_bold
from diffstudy.services.term_page import PackSenses, TermSense


class SensesPanel(Panel):
    """The meanings that one pack gives, each with its label, examples and pages.

    Signals:
        opened(str): key of a comparison.
    """

    opened = Signal(str)

    def __init__(self, senses: PackSenses, headword: str, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 16), gap=12, parent=parent)
        self.setAccessibleName(senses.pack)
        for place, sense in enumerate(senses.senses):
            if place:
                self.body.addWidget(Hairline())
            self.body.addLayout(self._sense(sense, headword))

    def _sense(self, sense: TermSense, headword: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(space(4))
        if sense.label:
            column.addWidget(ReadingText(sense.label, "cap", "ink3"))
        if sense.definition is not None:
            column.addWidget(ReadingText(sense.definition, "read", selectable=True))
        for example in sense.examples:
            spans = with_bold(example, headword)
            column.addWidget(ReadingText(spans, "read-s", "ink2", italic=True, selectable=True))
        row = FlowLayout(gap=10)
        for key, title in sense.pages:
            link = LinkButton(title, style="cap")
            link.setAccessibleName(tr("Open {title}", title=title))
            link.clicked.connect(lambda _=False, wanted=key: self.opened.emit(wanted))
            row.addWidget(link)
        column.addLayout(row)
        return column


class SlipsPanel(Panel):
    """How often the term was taken for others, and they for it.

    Signals:
        drill_wanted(str, str): keys of two terms to be practised.
    """

    drill_wanted = Signal(str, str)

    def __init__(self, confusions: tuple[Confusion, ...], *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 14), gap=8, parent=parent)
        self.setAccessibleName(tr("Mixed up"))
        for place, one in enumerate(confusions):
            if place:
                self.body.addWidget(Hairline())
            row = FlowLayout(gap=12)
            words = trn(
                "{other} given for {term}: {n} time of {answers}",
                "{other} given for {term}: {n} times of {answers}",
                one.mistaken,
                other=one.other,
                term=one.term,
                answers=one.answers,
            )
            row.addWidget(Label(words, "ui", wraps=True))
            drill = LinkButton(tr("Drill this pair"))
            drill.setAccessibleName(tr("Drill {both}", both=either((one.term, one.other))))
            pair = (one.term_key, one.other_key)
            drill.clicked.connect(lambda _=False, both=pair: self.drill_wanted.emit(*both))
            row.addWidget(drill)
            self.body.addLayout(row)
