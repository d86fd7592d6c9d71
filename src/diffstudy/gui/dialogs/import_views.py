"""How the import dialog shows a file: its comparisons, what was found, and what to look at."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.gui.dialogs.import_summary import ComparisonSummary, FileSummary
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import DueBadge
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.side_marks import PairLabel

_MEANING = {"sure": "sure", "likely": "likely", "check": "to check"}


class FileView(Panel):
    """A sheet for one file."""

    def __init__(self, summary: FileSummary, *, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self.setAccessibleName(f"{summary.name}: {summary.state}")
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(Icon("file-text", 18))
        head.addWidget(ReadingText(summary.name, "ui-s", measure=0), 1)
        self.body.addLayout(head)
        self.body.addWidget(ReadingText(summary.state, "meta", "ink2", measure=0))
        for comparison in summary.comparisons:
            self.body.addWidget(Hairline())
            self._add(comparison)
        for problem in summary.problems:
            self.body.addWidget(Hairline())
            line = QHBoxLayout()
            line.setSpacing(space(8))
            line.addWidget(Icon("triangle-alert", 16))
            line.addWidget(ReadingText(problem, "meta", "ink2", selectable=True), 1)
            self.body.addLayout(line)

    def _add(self, comparison: ComparisonSummary) -> None:
        line = QHBoxLayout()
        line.setSpacing(space(12))
        if len(comparison.terms) == 2:
            line.addWidget(PairLabel(comparison.terms), 1)
        else:
            line.addWidget(ReadingText(comparison.title, "term-s", measure=0), 1)
        kind = "due" if comparison.state == "new" else "new"
        line.addWidget(DueBadge(comparison.state, kind))
        self.body.addLayout(line)
        self.body.addWidget(ReadingText(comparison.found, "meta", "ink2"))
        if comparison.flags:
            flags = FlowLayout(gap=14)
            for flag, count in comparison.flags:
                flags.addWidget(Label(f"{count} {_MEANING[flag.value]}", "meta-s", "ink2"))
            self.body.addLayout(flags)
