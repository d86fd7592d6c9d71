"""Another title for a pack that is written here."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.reading_text import Label


class PackTitleDialog(SheetDialog):
    """Asks for one line; Enter takes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Rename the pack"), 480, 240, parent)
        self.body.addWidget(Label(tr("Title"), "meta-s"))
        self.title_field = Field(tr("Title"))
        self.title_field.setMaxLength(300)
        self.title_field.setText(title)
        self.body.addWidget(self.title_field)
        self.body.addStretch()
        cancel = Button(tr("Cancel"), key="Esc")
        self.save = Button(tr("Rename"), "primary", key="Enter")
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._accept)
        self.title_field.returnPressed.connect(self._accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.save)
        self.title_field.setFocus()
        self.title_field.selectAll()

    def _accept(self) -> None:
        if self.title_field.text().strip():
            self.accept()
