"""Where a search found its words: a few lines under the list, each leading to its page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.search import SearchHit
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import cue, plain

SHOWN = 8


class SearchPlaces(QWidget):
    """The first hits that stand in a text, with the words around them.

    Signals:
        opened(str): the page of a hit was chosen.
    """

    opened = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.links: list[LinkButton] = []
        self.hide()

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show the hits that have an excerpt; none hides everything."""
        empty_layout(self._layout)
        self.links = []
        found = [hit for hit in hits if hit.excerpt][:SHOWN]
        self.setVisible(bool(found))
        if not found:
            return
        panel = Panel(gap=6)
        panel.setAccessibleName(tr("Where it stands"))
        panel.body.addWidget(Label(tr("Where it stands"), "h3"))
        for number, hit in enumerate(found):
            if number:
                panel.body.addWidget(Hairline())
            link = LinkButton(hit.title, style="ui-s")
            link.clicked.connect(lambda _=False, key=hit.key: self.opened.emit(key))
            panel.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            spans = [cue(words) if is_hit else plain(words) for words, is_hit in hit.excerpt]
            panel.body.addWidget(ReadingText(spans, "read-s", "ink2"))
            self.links.append(link)
        self._layout.addSpacing(space(4))
        self._layout.addWidget(panel)
