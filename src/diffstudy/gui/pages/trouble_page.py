"""Shown instead of the library where the collection cannot be opened: what, why, what to do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.page import Page
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText


class TroublePage(Page):
    """One error, a button to try again and one to the folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._try_again: Callable[[], None] | None = None
        self._folder = Path()
        self.heading = Label("", "h2", wraps=True)
        self.sentence = ReadingText("", "ui", "ink2")
        self.retry = Button(tr("Try again"), "primary", icon="rotate-ccw")
        self.retry.clicked.connect(self._retry)
        self.folder = Button(tr("Open data folder"), "ghost", icon="folder-open")
        self.folder.clicked.connect(self._open_folder)
        panel = Panel(border="no_line", gap=12)
        panel.body.addWidget(self.heading)
        panel.body.addWidget(self.sentence)
        row = QHBoxLayout()
        row.addWidget(self.retry)
        row.addWidget(self.folder)
        row.addStretch(1)
        panel.body.addLayout(row)
        column = QVBoxLayout(self)
        margin = space(32)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(panel)
        column.addStretch(1)

    def show_error(
        self, error: DiffstudyError, folder: Path, try_again: Callable[[], None]
    ) -> None:
        """Say what is wrong.

        Args:
            folder: where the collection lies.
            try_again: opens it once more.
        """
        self._try_again = try_again
        self._folder = folder
        self.heading.set_text(heading_of(error))
        self.sentence.set_text(sentence_of(error))
        self.retry.setFocus()
        announce(self, f"{heading_of(error)}. {sentence_of(error)}", assertive=True)

    def _retry(self) -> None:
        if self._try_again is not None:
            self._try_again()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
