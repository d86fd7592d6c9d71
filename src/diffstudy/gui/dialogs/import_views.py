"""How the import dialog shows what was found: files, their comparisons, and what to look at.

A plan may hold thousands of comparisons; only so many of them become widgets at once.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.gui.dialogs.import_summary import (
    ComparisonSummary,
    FileSummary,
    plan_sentences,
    summary_of,
)
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import DueBadge
from diffstudy.gui.widgets.notices import ErrorRow, Icon
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.side_marks import PairLabel

if TYPE_CHECKING:
    from diffstudy.services.import_plan import ImportPlan

_MEANING = {"sure": "sure", "likely": "likely", "check": "to check"}
_SHOWN_FIRST = 40
_SHOWN_MORE = 200
_LEAST_OF_A_FILE = 1


class PlanView(QWidget):
    """Everything that was found: what could not be read first, then file by file.

    Args:
        plan: what an import would do.
    """

    def __init__(self, plan: "ImportPlan", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._limit = _SHOWN_FIRST
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(10))
        self.more = Button("Show more")
        self.more.clicked.connect(self._show_more)
        self._fill()

    def _fill(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        for sentence in plan_sentences(self._plan):
            self._layout.addWidget(ReadingText(sentence, "meta", "ink2"))
        refused = [file.error for file in self._plan.files if file.error is not None]
        for error in refused[: self._limit]:
            self._layout.addWidget(ErrorRow(heading_of(error), sentence_of(error)))
        left = len(refused) - len(refused[: self._limit])
        room = self._limit
        for file in self._plan.files:
            if file.error is not None:
                continue
            if room <= 0:
                left += max(_LEAST_OF_A_FILE, len(file.comparisons))
                continue
            summary = summary_of(file, room)
            self._layout.addWidget(FileView(summary))
            room -= max(_LEAST_OF_A_FILE, len(summary.comparisons), len(summary.problems))
            left += summary.more
        self.more.setVisible(bool(left))
        self.more.set_label(f"Show more of {left:,}" if left > _SHOWN_MORE else "Show the rest")
        self._layout.addWidget(self.more)
        self._layout.addStretch()

    def _show_more(self) -> None:
        self._limit += _SHOWN_MORE
        self._fill()


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
        if summary.more:
            self.body.addWidget(Hairline())
            self.body.addWidget(ReadingText(f"And {summary.more:,} more", "meta", "ink2"))
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
