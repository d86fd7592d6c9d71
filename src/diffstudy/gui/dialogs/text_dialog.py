"""A long text to be read, such as a licence."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText


class TextDialog(SheetDialog):
    """Shows a text whose paragraphs are parted by empty lines."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, 640, 560, parent)
        for paragraph in text.split("\n\n"):
            words = " ".join(paragraph.split())
            if words:
                self.body.addWidget(ReadingText(words, "ui", selectable=True))
        self.body.addStretch()
        self.done_button = Button(tr("Close"), key="Esc")
        self.done_button.clicked.connect(self.accept)
        self.right.addWidget(self.done_button)
        self.done_button.setFocus()
