"""How the import dialog shows what was found: files, their comparisons, and what to look at.

A plan may hold thousands of comparisons; only so many of them become widgets at once.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.comparison import Flag
from diffstudy.domain.language import tr, trn
from diffstudy.gui.dialogs.import_questions import ConflictsView, DoubtsView, DuplicateView
from diffstudy.gui.dialogs.import_summary import (
    ComparisonSummary,
    FileSummary,
    State,
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
    from diffstudy.services.import_conflicts import ConflictId, ImportAnswers
    from diffstudy.services.import_duplicates import Duplicate, DuplicatePair
    from diffstudy.services.import_plan import FilePlan, ImportPlan

_SHOWN_FIRST = 40
_SHOWN_MORE = 200
_LEAST_OF_A_FILE = 1


class PlanView(QWidget):
    """Everything that was found: what could not be read first, then file by file.

    Args:
        plan: what an import would do.
        answers: what the learner has said to it before; None for nothing.
        pairs: comparisons that the library has already, and ``wanted`` what was said of them.

    Signals:
        open_wanted(object, object): the file and the comparison to be looked through.
        duplicate_settled(str, object): what becomes of a comparison that is there already.
    """

    open_wanted = Signal(object, object)
    duplicate_settled = Signal(str, object)

    def __init__(
        self,
        plan: "ImportPlan",
        answers: "ImportAnswers | None" = None,
        pairs: "Sequence[DuplicatePair]" = (),
        wanted: "Mapping[str, Duplicate] | None" = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._pairs = tuple(pairs)
        self._wanted = dict(wanted or {})
        self._theirs: set[ConflictId] = set(answers.theirs if answers else ())
        self._owners: dict[ConflictId, str | None] = dict(answers.owners if answers else {})
        self._limit = _SHOWN_FIRST
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(10))
        self.more = Button(tr("Show more"))
        self.more.clicked.connect(self._show_more)
        self._fill()

    @property
    def answers(self) -> "ImportAnswers":
        """What the learner has said so far."""
        from diffstudy.services.import_conflicts import ImportAnswers

        return ImportAnswers(frozenset(self._theirs), dict(self._owners))

    def _fill(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        for sentence in plan_sentences(self._plan):
            self._layout.addWidget(ReadingText(sentence, "meta", "ink2"))
        self._add_edits()
        self._add_renamed()
        for pair in self._pairs:
            row = DuplicateView(pair, self._wanted.get(pair.key))
            row.chosen.connect(self.duplicate_settled)
            self._layout.addWidget(row)
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
            view = FileView(summary, self._owners)
            view.settled.connect(self._settle)
            view.opened.connect(partial(self._open, file))
            self._layout.addWidget(view)
            room -= max(_LEAST_OF_A_FILE, len(summary.comparisons), len(summary.problems))
            left += summary.more
        self.more.setVisible(bool(left))
        label = tr("Show the rest")
        if left > _SHOWN_MORE:
            label = tr("Show more of {left}", left=left)
        self.more.set_label(label)
        self._layout.addWidget(self.more)
        self._layout.addStretch()

    def _add_edits(self) -> None:
        """Show what clashes with the learner's own changes, and what stays because of them."""
        if self._plan.conflicts:
            conflicts = ConflictsView(self._plan.conflicts, self._theirs)
            conflicts.answered.connect(self._answer)
            self._layout.addWidget(conflicts)
        for file in self._plan.files:
            for words in file.edits.kept:
                text = tr("Kept, because you changed it: {words}", words=words)
                self._layout.addWidget(ReadingText(text, "meta", "ink2"))
            for words in file.edits.dropped:
                text = tr("Your change no longer fits: {words}", words=words)
                self._layout.addWidget(ReadingText(text, "meta", "ink2"))

    def _add_renamed(self) -> None:
        """Say what is known under other names, and what is asked anew because of its author."""
        for file in self._plan.files:
            if file.renamed:
                words = trn(
                    "{file}: {n} item renamed by the author. What you learned stays.",
                    "{file}: {n} items renamed by the author. What you learned stays.",
                    len(file.renamed),
                    file=file.path.name,
                )
                self._layout.addWidget(ReadingText(words, "meta", "ink2"))
            if file.meant_anew:
                words = trn(
                    "{file}: {n} question asked again soon, because the meaning changed.",
                    "{file}: {n} questions asked again soon, because the meaning changed.",
                    len(file.meant_anew),
                    file=file.path.name,
                )
                self._layout.addWidget(ReadingText(words, "meta", "ink2"))

    def _open(self, file: "FilePlan", index: int) -> None:
        self.open_wanted.emit(file, file.comparisons[index])

    def _answer(self, conflict: "ConflictId", wants_theirs: bool) -> None:
        if wants_theirs:
            self._theirs.add(conflict)
        else:
            self._theirs.discard(conflict)

    def _settle(self, doubt: "ConflictId", term: str | None) -> None:
        self._owners[doubt] = term

    def _show_more(self) -> None:
        self._limit += _SHOWN_MORE
        self._fill()


class FileView(Panel):
    """A sheet for one file.

    Args:
        summary: of what was found.
        owners: what the learner has said of doubtful definitions already.

    Signals:
        settled(object, object): see DoubtsView.
        opened(int): the comparison with this number is to be looked through.
    """

    settled = Signal(object, object)
    opened = Signal(int)

    def __init__(
        self,
        summary: FileSummary,
        owners: "Mapping[ConflictId, str | None]",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=8, parent=parent)
        self._owners = owners
        self.setAccessibleName(f"{summary.name}: {summary.state}")
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(Icon("file-text", 18))
        head.addWidget(ReadingText(summary.name, "ui-s", measure=0), 1)
        self.body.addLayout(head)
        self.body.addWidget(ReadingText(summary.state, "meta", "ink2", measure=0))
        for index, comparison in enumerate(summary.comparisons):
            self.body.addWidget(Hairline())
            self._add(comparison, index)
        if summary.more:
            self.body.addWidget(Hairline())
            self.body.addWidget(
                ReadingText(trn("And {n} more", "And {n} more", summary.more), "meta", "ink2")
            )
        for problem in summary.problems:
            self.body.addWidget(Hairline())
            line = QHBoxLayout()
            line.setSpacing(space(8))
            line.addWidget(Icon("triangle-alert", 16))
            line.addWidget(ReadingText(problem, "meta", "ink2", selectable=True), 1)
            self.body.addLayout(line)

    def _add(self, comparison: ComparisonSummary, index: int) -> None:
        line = QHBoxLayout()
        line.setSpacing(space(12))
        if len(comparison.terms) == 2:
            line.addWidget(PairLabel(comparison.terms), 1)
        else:
            line.addWidget(ReadingText(comparison.title, "term-s", measure=0), 1)
        kind = "due" if comparison.state is State.NEW else "new"
        line.addWidget(DueBadge(tr(comparison.state.value), kind))
        look = Button(tr("Look through"), "ghost", "small", icon="eye")
        look.setAccessibleName(tr("Look through {title}", title=comparison.title))
        look.clicked.connect(lambda: self.opened.emit(index))
        line.addWidget(look)
        self.body.addLayout(line)
        self.body.addWidget(ReadingText(comparison.found, "meta", "ink2"))
        if comparison.flags:
            flags = FlowLayout(gap=14)
            for flag, count in comparison.flags:
                flags.addWidget(Label(_counted(flag, count), "meta-s", "ink2"))
            self.body.addLayout(flags)
        if comparison.doubts:
            doubts = DoubtsView(comparison.title, comparison.doubts, self._owners)
            doubts.settled.connect(self.settled)
            self.body.addWidget(doubts)


def _counted(flag: Flag, count: int) -> str:
    match flag:
        case Flag.SURE:
            return trn("{n} sure", "{n} sure", count)
        case Flag.LIKELY:
            return trn("{n} likely", "{n} likely", count)
        case Flag.CHECK:
            return trn("{n} to check", "{n} to check", count)
