"""What the library says when a search finds nothing: the nearest spelling, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr
from diffstudy.gui.pages.related_section import RelatedCard
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.reading_text import Label

_CARD_WIDTH = 620


class EmptySearch(QWidget):
    """Nothing matches.

    Args:
        text: what was searched for.
        suggestion: the comparison with the term spelled most like it, or None.

    Signals:
        cleared: the search is to be emptied.
        opened(str): the suggestion was chosen.
        write_wanted: a new comparison is to be written.
    """

    cleared = Signal()
    opened = Signal(str)
    write_wanted = Signal()

    def __init__(
        self, text: str, suggestion: ComparisonRow | None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space(120), 0, space(40))
        layout.setSpacing(space(12))
        layout.addWidget(EmptyState("search-x", tr("Nothing here matches “{text}”", text=text)))
        if suggestion is not None:
            layout.addWidget(Label(tr("Did you mean this one?"), "ui", "ink2"), 0, centre)
            card = RelatedCard(suggestion, full=True)
            card.clicked.connect(lambda: self.opened.emit(suggestion.key))
            card.setMaximumWidth(round(theme().text(_CARD_WIDTH)))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(card, 99)
            row.addStretch(1)
            layout.addLayout(row)
        clear = Button(tr("Clear search"), icon="x", key="Esc")
        clear.clicked.connect(self.cleared)
        write = Button(tr("Write a new comparison"), "ghost", icon="plus")
        write.clicked.connect(self.write_wanted)
        ways = FlowLayout(gap=10, centred=True)
        ways.addWidget(clear)
        ways.addWidget(write)
        layout.addLayout(ways)
        layout.addStretch()
