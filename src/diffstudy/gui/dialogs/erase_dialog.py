"""Erase all: the one step that cannot be taken back, so the word has to be typed."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.reading_text import ReadingText

WORD = later("erase")


class EraseDialog(SheetDialog):
    """Accepted once the word stands in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Erase everything?"), 560, 300, parent)
        word = tr(WORD)
        self.body.addWidget(
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
        self.body.addWidget(self.field)
        self.body.addStretch()
        keep = Button(tr("Keep everything"))
        keep.clicked.connect(self.reject)
        self.erase = Button(tr("Erase everything"), "danger", icon="trash-2")
        self.erase.clicked.connect(self.accept)
        self.erase.setEnabled(False)
        self.right.addWidget(keep)
        self.right.addWidget(self.erase)
        self.field.setFocus()

    def _check(self, text: str) -> None:
        self.erase.setEnabled(text.strip().casefold() == tr(WORD).casefold())
