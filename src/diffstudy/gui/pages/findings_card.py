"""What “Help me find out” found: a card on the Progress page, and the words of its plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.experiment import PLAN, Findings, findings_sentences
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.text_dialog import TextDialog
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText


def show_plan(parent: QWidget) -> None:
    """Show how the experiment is judged, as it was written down beforehand."""
    dialog = TextDialog(tr("How this is judged"), tr(PLAN), parent)
    dialog.exec()
    dialog.deleteLater()


class FindingsCard(Panel):
    """Tells what is known so far; hidden where the experiment was never on.

    Signals:
        export_wanted: the figures are to be saved.
    """

    export_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(17, 12), gap=4, parent=parent)
        self.setAccessibleName(tr("Help me find out"))
        self.shown: Findings | None = None
        self.body.addWidget(Label(tr("Help me find out"), "h3"))
        self._said = QVBoxLayout()
        self._said.setSpacing(space(2))
        self.body.addLayout(self._said)
        self.plan = Button(tr("How this is judged"), "ghost", "small", icon="info")
        self.plan.clicked.connect(lambda: show_plan(self))
        self.export = Button(tr("Export"), "secondary", "small", icon="download")
        self.export.setAccessibleName(tr("Export the findings without names"))
        self.export.clicked.connect(self.export_wanted)
        buttons = FlowLayout(gap=10)
        buttons.addWidget(self.plan)
        buttons.addWidget(self.export)
        self.body.addSpacing(space(4))
        self.body.addLayout(buttons)
        self.hide()

    def show_findings(self, findings: Findings) -> None:
        """Show what was found; the export comes with the first comparison."""
        self.shown = findings
        while (item := self._said.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for sentence in findings_sentences(findings):
            self._said.addWidget(ReadingText(sentence, "ui", "ink2"))
        self.export.setVisible(bool(findings.pages))
        self.setVisible(findings.started is not None)
