"""Filter chips and the sort order above the library's list."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.pages.library_filter import Order, Show
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.chips import Chip
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.switches import Combo

_ICONS = {Show.MIXED_UP: "shuffle"}


class LibraryToolbar(QWidget):
    """What to show and in which order.

    Signals:
        changed: the choice; read ``show_only`` and ``order``.
    """

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_only = Show.ALL
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap=8)
        self._group = QButtonGroup(self)
        self.chips = {}
        for show in Show:
            chip = Chip(tr(show.value), 0, icon=_ICONS.get(show), checked=show is Show.ALL)
            chip.clicked.connect(lambda _=False, chosen=show: self.choose(chosen))
            self._group.addButton(chip)
            self.chips[show] = chip
            flow.addWidget(chip)
        self._layout.addLayout(flow, 1)
        self.sort = Combo(tr("Sort"), [(tr(order.value), order) for order in Order], flat=True)
        self.sort.currentIndexChanged.connect(lambda _: self.changed.emit())
        sort_line = QHBoxLayout()
        sort_line.setSpacing(space(4))
        sort_line.addWidget(Label(tr("Sort:"), "meta", "ink2"))
        sort_line.addWidget(self.sort)
        sort_line.addStretch()
        self._layout.addLayout(sort_line)

    @property
    def order(self) -> Order:
        """The chosen sort order."""
        return Order(self.sort.currentData())

    def choose(self, show: Show) -> None:
        """Choose a filter, as its chip does."""
        self.chips[show].setChecked(True)
        if show is not self.show_only:
            self.show_only = show
            self.changed.emit()

    def show_counts(self, counts: Mapping[Show, int]) -> None:
        """Say on each chip how many comparisons it would leave."""
        for show, chip in self.chips.items():
            chip.set_count(counts[show])

    def fit(self, width: int) -> None:
        """Arrange for a page content of this width in pixels."""
        direction = QBoxLayout.Direction
        stacked = sides_stack(width)
        self._layout.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._layout.setStretch(0, 0 if stacked else 1)
        self._layout.setSpacing(space(8))
