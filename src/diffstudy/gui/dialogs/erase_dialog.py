"""Erase all: the one step that cannot be taken back, so the word has to be typed."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.reading_text import Label, ReadingText

WORD = later("erase")


class EraseDialog(QDialog):
    """Accepted once the word stands in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        word = tr(WORD)
        self.setWindowTitle(tr("Erase everything"))
        column = QVBoxLayout(self)
        column.setContentsMargins(space(24), space(20), space(24), space(20))
        column.setSpacing(space(12))
        column.addWidget(Label(tr("Erase everything?"), "h2", wraps=True))
        column.addWidget(
            ReadingText(
                tr(
                    "Every comparison, every answer, every backup and your settings are removed "
                    "from this computer. This cannot be undone. To go on, type {word}.",
                    word=word,
                ),
                "ui",
                "ink2",
            )
        )
        self.field = Field(tr("Type {word} to go on", word=word), word)
        self.field.textChanged.connect(self._check)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch()
        keep = Button(tr("Keep everything"))
        keep.clicked.connect(self.reject)
        self.erase = Button(tr("Erase everything"), "danger", icon="trash-2")
        self.erase.clicked.connect(self.accept)
        self.erase.setEnabled(False)
        row.addWidget(keep)
        row.addWidget(self.erase)
        column.addLayout(row)
        self.field.setFocus()

    def _check(self, text: str) -> None:
        self.erase.setEnabled(text.strip().casefold() == tr(WORD).casefold())
