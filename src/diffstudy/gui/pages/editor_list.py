"""The comparisons of the pack that is open in the editor, at its side or in a drop-down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.wording import comparisons_counted
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import IconButton
from diffstudy.gui.widgets.pair_list import PairEntry, PairList
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.switches import Combo

if TYPE_CHECKING:
    from collections.abc import Sequence


class EditorList(QWidget):
    """Leads to the other comparisons of the pack, and to a new one.

    Signals:
        chosen(str): another comparison is wanted.
        new_wanted: a comparison is to be begun.
    """

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[PairEntry, ...] = ()
        self._flagged: set[str] = set()
        self._current = ""
        self._is_narrow = False
        self._is_filling = False
        self._count = Label("", "meta-s", "ink2")
        self._add = IconButton("plus", tr("New comparison"), framed=True, size=28)
        self._add.clicked.connect(self.new_wanted)
        self.pairs = PairList(tr("Comparisons of the pack"))
        self.pairs.chosen.connect(self.chosen)
        self.choice = Combo(tr("Comparison"))
        self.choice.setMinimumWidth(1)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(10))
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._add)
        layout.addLayout(head)
        layout.addWidget(self.pairs, 1)

    def load(self, page: Page, pack: str, current: str) -> None:
        """Read the comparisons of a pack again, and those that have something to fix."""
        context = page.context
        self._current = current

        def read() -> "tuple[tuple[PairEntry, ...], tuple[str, ...], bool]":
            found = context.collection.packs.comparisons(pack)
            entries = tuple(PairEntry(each.key, each.terms) for each in found)
            facts = [each for each in context.collection.packs.listed() if each.id == pack]
            return (
                entries,
                context.collection.writing.troubled(pack),
                any(each.is_own for each in facts),
            )

        context.tasks.run(
            read, page=page, on_done=lambda found: self._show(found[0], found[1], is_own=found[2])
        )

    def clear(self) -> None:
        """List nothing, while a comparison is begun."""
        self._current = ""
        self._show((), (), is_own=False)
        self._count.set_text("")

    def flag(self, key: str, *, is_flagged: bool) -> None:
        """Note whether a comparison has something to fix."""
        if is_flagged != (key in self._flagged):
            self._flagged ^= {key}
            self._show_entries()

    def set_narrow(self, *, narrow: bool, width: int) -> None:
        """Stand at the side, or give way to the drop-down."""
        self.setVisible(not narrow)
        self.setFixedWidth(width)
        self._is_narrow = narrow
        self.choice.setVisible(narrow and bool(self._entries))

    def _show(
        self, entries: "Sequence[PairEntry]", flagged: tuple[str, ...], *, is_own: bool
    ) -> None:
        self._entries = tuple(entries)
        self._flagged = set(flagged)
        self._count.set_text(comparisons_counted(len(entries)))
        self._add.setVisible(is_own)
        self._is_filling = True
        self.choice.clear()
        for entry in entries:
            self.choice.addItem(" vs ".join(entry.terms), entry.key)
        self._is_filling = False
        self.choice.setVisible(self._is_narrow and bool(entries))
        self._show_entries()

    def _show_entries(self) -> None:
        self.pairs.show_entries(self._entries, self._current, self._flagged)
        places = [row for row, each in enumerate(self._entries) if each.key == self._current]
        self.choice.setCurrentIndex(places[0] if places else -1)

    def _pick(self, index: int) -> None:
        if not self._is_filling:
            self.chosen.emit(str(self.choice.itemData(index)))
