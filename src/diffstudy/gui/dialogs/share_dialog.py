"""Before a page of somebody else goes out as a pack: whether that is allowed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Toggle

_MAY = later("I may share this page")


class ShareDialog(SheetDialog):
    """Accepted once the learner says that they may share it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Share this comparison"), 560, 300, parent)
        words = tr("This page was imported: its words are those of its authors.")
        self.body.addWidget(ReadingText(words, "ui", "ink2"))
        self.may_share = Toggle(tr(_MAY))
        line = QHBoxLayout()
        line.addWidget(self.may_share)
        line.addWidget(ReadingText(tr(_MAY), "ui"), 1)
        self.body.addLayout(line)
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
