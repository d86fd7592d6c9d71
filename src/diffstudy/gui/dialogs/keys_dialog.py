"""The keys of the page that is shown, and those that work everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.keycaps import KeyCap
from diffstudy.gui.widgets.reading_text import ReadingText

_TO = "–"
EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("Alt 1 – 6", later("The main places, from the top")),
    ("Ctrl ,", later("Settings")),
    ("Ctrl + −", later("Larger or smaller text")),
    ("F6", later("Between the sidebar and the page")),
    ("Alt Left", later("Back")),
    ("F1", later("This list")),
    ("Esc", later("Close the innermost thing")),
)


class KeysDialog(SheetDialog):
    """A sheet of keys.

    Args:
        keys: of the page; keys parted by spaces, and what they do.
    """

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), 520, 520, parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(18))
        self._grid.setVerticalSpacing(space(7))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._add_group(tr("On this page"), keys)
        self._add_group(tr("Everywhere"), [(caps, tr(what)) for caps, what in EVERYWHERE])
        self.body.addStretch()
        self.done_button = Button(tr("Close"), key="Esc")
        self.done_button.clicked.connect(self.accept)
        self.right.addWidget(self.done_button)
        self.done_button.setFocus()

    def _add_group(self, title: str, keys: Sequence[tuple[str, str]]) -> None:
        if not keys:
            return
        grid = self._grid
        top = grid.rowCount()
        grid.setRowMinimumHeight(top, space(8))
        grid.addWidget(ReadingText(title, "h3", measure=0), top + 1, 0, 1, 2)
        for line, (caps, what) in enumerate(keys, start=top + 2):
            row = QHBoxLayout()
            row.setSpacing(space(4))
            for cap in caps.split():
                part = ReadingText(cap, "ui") if cap == _TO else KeyCap(cap)
                row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
            row.addStretch()
            grid.addLayout(row, line, 0)
            grid.addWidget(ReadingText(what, "ui", measure=0), line, 1)
