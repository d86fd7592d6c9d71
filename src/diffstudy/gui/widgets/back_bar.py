"""The head of a page that is reached from another: the way back, and what is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText


class BackBar(QWidget):
    """A way back above a title, and a quiet line below it.

    Signals:
        back_wanted: to where the learner came from.
    """

    back_wanted = Signal()

    def __init__(self, title: str = "", note: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        self.back = Button(tr("Back"), "ghost", "small", icon="arrow-left")
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch()
        self._title = ReadingText(title, "title", measure=0)
        self._note = ReadingText(note, "ui", "ink2")
        column.addLayout(row)
        column.addWidget(self._title)
        column.addWidget(self._note)
        self._note.setVisible(bool(note))

    def show_title(self, title: str, note: str = "") -> None:
        """Name what is shown."""
        self._title.set_text(title)
        self._note.set_text(note)
        self._note.setVisible(bool(note))
