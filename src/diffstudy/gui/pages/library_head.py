"""The head of the library: its title, the search and the way to import."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import control, sides_stack, space, theme
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import SearchField
from diffstudy.gui.widgets.reading_text import Label

_SEARCH_WIDTH = 320


class LibraryHead(QWidget):
    """Title at the left, search and Import at the right; two lines where that is too narrow."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(tr("Library"), "title")
        self.search = SearchField()
        self.import_button = Button(tr("Import"), icon="file-input", trailing="chevron-down")
        self.new_button = Button(tr("New"), icon="plus", trailing="chevron-down")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fit(0)

    def fit(self, width: int) -> None:
        """Arrange for a page content of this width in pixels."""
        stacked = width > 0 and sides_stack(width)
        middle = Qt.AlignmentFlag.AlignVCenter
        for widget in (self._title, self.search, self.import_button, self.new_button):
            self._grid.removeWidget(widget)
        if stacked:
            self._grid.addWidget(self._title, 0, 0, 1, 3, middle)
            self._grid.addWidget(self.search, 1, 0, 1, 3, middle)
            self._grid.addWidget(self.import_button, 2, 0, middle)
            self._grid.addWidget(self.new_button, 2, 1, middle)
        else:
            self._grid.addWidget(self._title, 0, 0, middle)
            self._grid.addWidget(self.search, 0, 1, middle)
            self._grid.addWidget(self.import_button, 0, 2, middle)
            self._grid.addWidget(self.new_button, 0, 3, middle)
        self._grid.setColumnStretch(2, 1 if stacked else 0)
        self._grid.setColumnStretch(0, 0 if stacked else 1)
        self._grid.setHorizontalSpacing(space(10))
        self._grid.setVerticalSpacing(space(14))
        self.search.setMinimumWidth(0 if stacked else self._search_width(width))
        self.setMinimumHeight(control(36))

    def _search_width(self, width: int) -> int:
        # A third of a narrow page: the title and the button keep their room.
        wanted = round(theme().text(_SEARCH_WIDTH))
        return min(wanted, round(width * 0.32)) if width else wanted
