"""A question with two answers, for what cannot be taken back."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText


class AskDialog(SheetDialog):
    """Accepted where the answer is yes.

    Args:
        title: the question.
        text: what would happen.
        yes: label of the button that does it, a verb first.
        kind: of that button.
    """

    def __init__(
        self,
        title: str,
        text: str,
        yes: str,
        *,
        kind: str = "danger",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, 520, 280, parent)
        self.body.addWidget(ReadingText(text, "ui", "ink2"))
        self.body.addStretch()
        keep = Button(tr("Cancel"), key="Esc")
        keep.clicked.connect(self.reject)
        self.yes = Button(yes, kind)
        self.yes.clicked.connect(self.accept)
        self.right.addWidget(keep)
        self.right.addWidget(self.yes)
        keep.setFocus()


def confirmed(title: str, text: str, yes: str, parent: QWidget, *, kind: str = "danger") -> bool:
    """Ask, and return whether the answer is yes."""
    dialog = AskDialog(title, text, yes, kind=kind, parent=parent)
    answer = bool(dialog.exec())
    dialog.deleteLater()
    return answer
