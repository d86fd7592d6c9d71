"""Before a page of somebody else goes out as a pack: whether that is allowed."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText


class ShareDialog(SheetDialog):
    """Accepted once the learner says that they may share it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Share this comparison"), 560, 300, parent)
        words = tr("This page was imported: its words are those of its authors.")
        self.body.addWidget(ReadingText(words, "ui", "ink2"))
        self.may_share = self.add_toggle(tr("I may share this page"))
        self.body.addStretch()
        cancel = Button(tr("Cancel"), key="Esc")
        self.go_on = Button(tr("Save as a pack"), "primary", icon="save")
        self.go_on.setEnabled(False)
        self.may_share.toggled.connect(self.go_on.setEnabled)
        cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.go_on)
        self.may_share.setFocus()
