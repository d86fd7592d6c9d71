"""Asks for one line: a name, a class, a PIN."""

from PySide6.QtWidgets import QLineEdit, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.reading_text import Label, ReadingText


class LineDialog(SheetDialog):
    """A label, a field and a button; Enter takes what is written.

    Args:
        title: of the dialog.
        label: of the field.
        text: what stands in it at first.
        yes: label of the button, a verb first.
        note: a sentence below; "" for none.
        is_secret: whether the letters are hidden.
        may_be_empty: whether nothing is an answer.
    """

    def __init__(
        self,
        title: str,
        label: str,
        text: str = "",
        *,
        yes: str = "",
        note: str = "",
        is_secret: bool = False,
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, 480, 270, parent)
        self._may_be_empty = may_be_empty
        self.body.addWidget(Label(label, "meta-s"))
        self.field = Field(label)
        self.field.setMaxLength(120)
        self.field.setText(text)
        if is_secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self.field)
        if note:
            self.body.addWidget(ReadingText(note, "meta", "ink2"))
        self.body.addStretch()
        cancel = Button(tr("Cancel"), key="Esc")
        self.yes = Button(yes or tr("OK"), "primary", key="Enter")
        cancel.clicked.connect(self.reject)
        self.yes.clicked.connect(self._accept)
        self.field.returnPressed.connect(self._accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.yes)
        self.field.setFocus()
        self.field.selectAll()

    def _accept(self) -> None:
        if self.field.text().strip() or self._may_be_empty:
            self.accept()


def asked_line(
    parent: QWidget, title: str, label: str, text: str = "", *, yes: str = "", note: str = ""
) -> str:
    """Ask for a line; "" where it was cancelled."""
    dialog = LineDialog(title, label, text, yes=yes, note=note, parent=parent)
    answer = dialog.field.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return answer
