"""Import: what was found is looked at, mended with a key, and then saved; nothing is before that.

One comparison is shown item by item with its source; many of them as a list, from which each
opens. Reading and saving can be cancelled at any moment.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError, OlderPack, WorkCancelled
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.dialogs.import_menu import paste
from diffstudy.gui.dialogs.import_progress import ImportProgress
from diffstudy.gui.dialogs.import_summary import plan_sentences, report_sentence
from diffstudy.gui.dialogs.import_undo import Undo
from diffstudy.gui.dialogs.import_views import PlanView
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.import_bars import ImportFoot, ImportHead
from diffstudy.gui.pages.import_detail import ImportDetail
from diffstudy.gui.pages.import_start import ImportStart, error_row, older_offer
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind_within, is_plain, letter_of
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.runtime.long_work import LongWork

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_duplicates import Duplicate, DuplicatePair
    from diffstudy.services.import_plan import FilePlan, ImportPlan, ImportReport, PlannedComparison

_REFUSALS_SHOWN = 40
Sources = Sequence[Path | Pasted]


class ImportPage(Page):
    """Takes files, folders and pasted text; a bad one is named and does not stop the others.

    Signals:
        closed: the import is over, or was given up.
    """

    cares_about = Changes.NONE
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: list[Path | Pasted] = []
        self._plan: ImportPlan | None = None
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._wanted: dict[str, Duplicate] = {}
        self._past: list[ImportAnswers] = []
        self._future: list[ImportAnswers] = []
        self._answers: ImportAnswers | None = None
        self._shown: PlannedComparison | None = None
        self._work: LongWork | None = None
        self._is_saving = False
        self.progress: ImportProgress | None = None
        self.view: PlanView | None = None
        self.head = ImportHead()
        self.detail = ImportDetail()
        self.detail.answered.connect(self._answer)
        holder = QWidget()
        self.body = QVBoxLayout(holder)
        self.area = PageScroll(holder)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.detail)
        self.foot = ImportFoot()
        self.note = self.foot.note
        self.close_button, self.import_button = self.foot.cancel, self.foot.go_on
        self._layout = QVBoxLayout()
        self._layout.addWidget(self.head)
        self._layout.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._layout, 1)
        outer.addWidget(self.foot)
        self._connect()
        self._show_start()
        self._fit()

    @property
    def is_busy(self) -> bool:
        """Whether something is open that has not been imported or cancelled."""
        return bool(self._sources)

    @property
    def answers(self) -> "ImportAnswers":
        """What was said so far to conflicts and doubts."""
        from diffstudy.services.import_conflicts import ImportAnswers

        if self.view is not None and self.stack.currentWidget() is self.area:
            said = self.view.answers
            before = self._answers
            self._answers = (
                said
                if before is None
                else replace(before, theirs=said.theirs, owners={**before.owners, **said.owners})
            )
        return self._answers or ImportAnswers()

    def begin(self, sources: Sources, *, older: bool = False) -> None:
        """Read what is to be imported."""
        self._sources = list(sources)
        self._plan = self._answers = self._shown = None
        self._past, self._future, self._wanted = [], [], {}
        self.view = None
        importing = self.context.collection.importing
        self.foot.show()
        self.foot.reset()
        self._show_progress("Reading")

        def read(work: LongWork) -> "tuple[ImportPlan, tuple[DuplicatePair, ...]]":
            plan = importing.preview(sources, work=work, older=older)
            return plan, importing.duplicates(plan)

        self._work = self.context.tasks.run_long(
            read,
            page=self,
            on_done=lambda found: self._show(*found),
            on_error=self._show_error,
            on_progress=self._tell,
        )

    def apply(self) -> None:
        """Save what is new or changed."""
        plan = self._plan
        if plan is None or self._is_saving or not self.import_button.isEnabled():
            return
        answers, wanted = self.answers, dict(self._wanted)
        importing = self.context.collection.importing
        self.import_button.setEnabled(False)
        self.import_button.hide()
        self._is_saving = True
        self._show_progress(self.import_button.text().replace("Import", "Importing", 1))
        self.close_button.setFocus()
        self._work = self.context.tasks.run_long(
            lambda work: importing.apply(plan, work, answers, wanted),
            page=self,
            on_done=self._applied,
            on_error=self._show_error,
            on_progress=self._tell,
        )

    def reject(self) -> None:
        """Stop what is under way; nothing of it is kept."""
        if self._work is not None:
            self._work.cancel()
        if self._is_saving:
            # It may be too late: what comes back says whether it was.
            self.close_button.setEnabled(False)
            self.note.set_text("Stopping. Nothing half done will be left.")
            return
        self._close()

    def undo(self) -> None:
        """Take the last fix back."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Do a fix again that was taken back."""
        self._step(self._future, self._past)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("N", "Next to check"),
            ("M", "Move the definition to the other side"),
            ("K", "Keep it, or use the label"),
            ("X", "Skip it"),
            ("Ctrl Z", "Take the last fix back"),
            ("Ctrl Shift Z", "Do it again"),
            ("Ctrl Enter", "Import"),
            ("Esc", "Cancel"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fix by single keys; Ctrl Enter imports."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        acts = {"n": self.go_to_next, "m": self._move, "k": self._keep, "x": self._skip}
        act = acts.get(letter_of(event)) if is_plain(event) else None
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply()
        elif event.key() == Qt.Key.Key_Escape and self.is_busy:
            self._step_out()
        elif act is not None and self._plan is not None:
            act()
        else:
            super().keyPressEvent(event)

    def go_to_next(self) -> None:
        """Show the next thing that a person should look at, on whichever page."""
        if self._plan is None:
            return
        shown = self._shown
        if shown is not None and self.detail.go_to_next():
            return
        for file, each in self._to_check():
            if shown is None or each.key != shown.key:
                self.open_comparison(file, each)
                return

    def open_comparison(self, file: "FilePlan", planned: "PlannedComparison") -> None:
        """Show one comparison item by item."""
        answers = self.answers
        self._shown = planned
        self.detail.show_comparison(planned, answers, file.skipped_lines)
        self.stack.setCurrentWidget(self.detail)
        self.head.show_back(is_shown=self._count() > 1)
        self._show_counts()
        self.detail.show_source(file.path.name, ())
        source = self._source_of(file)
        if source is not None:
            importing = self.context.collection.importing
            self.context.tasks.run(
                lambda: importing.source_lines(source),
                page=self,
                on_done=lambda lines: self._show_lines(planned, file.path.name, lines),
                touches_collection=False,
            )
        if self.detail.page is not None and self.detail.page.open_items:
            self.detail.focus_current()
        else:
            self.import_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, plan: "ImportPlan", pairs: "tuple[DuplicatePair, ...]") -> None:
        self._plan = plan
        self._pairs = pairs
        only = self._only(plan)
        self.foot.reset()
        if not self._offer_import(plan):
            self._show_list(plan)
        elif only is not None:
            self.open_comparison(*only)
        else:
            self._show_list(plan)
            self.import_button.setFocus()

    def _offer_import(self, plan: "ImportPlan") -> bool:
        """Say what Import would do; returns whether there is anything."""
        count = plan.to_write
        vanished = sum(len(file.vanished) for file in plan.files)
        if not count and not vanished:
            read = [file for file in plan.files if file.error is None]
            words = "Everything here is in your library already, unchanged."
            self._offer_nothing(words if read else "There is nothing to import.")
            return False
        noun = "comparison" if count == 1 else "comparisons"
        label = f"Import {count:,} {noun}" if count else f"Archive {vanished:,}"
        self.import_button.set_label(label)
        self.import_button.setEnabled(True)
        self.import_button.show()
        announce(self, f"{count:,} {noun} to import")
        return True

    def _show_list(self, plan: "ImportPlan") -> None:
        answers = self._answers
        self._shown = None
        self._empty_body()
        for file in plan.files:
            if isinstance(file.error, OlderPack):
                self.body.addWidget(self._older_offer())
                break
        if all(file.error is not None for file in plan.files) and plan.files:
            self._show_refusals(plan)
            return
        self.view = PlanView(plan, answers, self._pairs, self._wanted)
        self.view.open_wanted.connect(self.open_comparison)
        self.view.duplicate_settled.connect(self._settle_duplicate)
        self.body.addWidget(self.view)
        self.body.addStretch()
        self.stack.setCurrentWidget(self.area)
        self.head.show_back(is_shown=False)
        self._show_counts()

    def _show_refusals(self, plan: "ImportPlan") -> None:
        """Say why nothing could be read, with the ways on."""
        for sentence in plan_sentences(plan):
            self.body.addWidget(ReadingText(sentence, "meta", "ink2"))
        errors = [file.error for file in plan.files if file.error is not None]
        for error in errors[1:_REFUSALS_SHOWN]:
            self.body.addWidget(ErrorRow(heading_of(error), sentence_of(error)))
        first = error_row(self, heading_of(errors[0]), sentence_of(errors[0]))
        self.body.insertWidget(self.body.count() - len(errors[1:_REFUSALS_SHOWN]), first)
        self.body.addStretch()
        self.stack.setCurrentWidget(self.area)
        self.head.show_back(is_shown=False)

    def _older_offer(self) -> QWidget:
        return older_offer(lambda: self.begin(self._sources, older=True))

    def _show_counts(self) -> None:
        found = self.detail.page if self._shown is not None else None
        if found is not None:
            left = len(found.open_items)
            self.foot.show_counts(left, found.item_count - left)
            if self._plan is not None and self._count() == 1 and self._plan.to_write:
                items = found.item_count
                words = f"Import, leave {left} flagged" if left else f"Import {items} items"
                self.import_button.set_label(words)
        elif self._plan is not None:
            left = sum(1 for _ in self._to_check())
            self.foot.show_pages(left)
        self.head.show_steps(can_undo=bool(self._past), can_redo=bool(self._future))

    def _answer(self, answers: "ImportAnswers") -> None:
        from diffstudy.services.import_conflicts import ImportAnswers

        self._past.append(self._answers or ImportAnswers())
        self._future.clear()
        self._answers = answers
        self._show_counts()

    def _step(self, source: "list[ImportAnswers]", target: "list[ImportAnswers]") -> None:
        if not source or self._shown is None or self._plan is None:
            return
        target.append(self.answers)
        self._answers = source.pop()
        file = next(f for f in self._plan.files if self._shown in f.comparisons)
        self.detail.show_comparison(
            self._shown, self._answers, file.skipped_lines, keep_section=True
        )
        self._show_counts()
        announce(self, "Undone" if source is self._past else "Done again")

    def _settle_duplicate(self, key: str, choice: "Duplicate") -> None:
        self._wanted[key] = choice

    def _move(self) -> None:
        self.detail.move_across()

    def _keep(self) -> None:
        self.detail.keep()

    def _skip(self) -> None:
        self.detail.skip()

    def _step_out(self) -> None:
        if self._shown is not None and self._plan is not None and self._count() > 1:
            self._show_list(self._plan)
        else:
            self.reject()

    def _applied(self, report: "ImportReport") -> None:
        signals = self.context.signals
        self._is_saving = False
        signals.changed.emit(report.changes)
        undo = None if report.id is None else Undo(self.context, report.id)
        self._close()
        signals.noticed.emit(report_sentence(report), undo)

    def _show_error(self, error: DiffstudyError) -> None:
        was_saving, self._is_saving = self._is_saving, False
        self.close_button.setEnabled(True)
        if isinstance(error, WorkCancelled):
            if was_saving and self._plan is not None:
                self._show(self._plan, self._pairs)
                self.note.set_text("Cancelled. Nothing was saved.")
                announce(self, self.note.text())
            return
        self._empty_body()
        self.body.addWidget(error_row(self, heading_of(error), sentence_of(error)))
        self.body.addStretch()
        self.stack.setCurrentWidget(self.area)
        announce(self, sentence_of(error), assertive=True)
        self._offer_nothing("Nothing was saved.")

    def _offer_nothing(self, words: str) -> None:
        self.foot.show_words(words)
        self.import_button.hide()
        self.close_button.set_label("Close")
        self.close_button.setFocus()
        announce(self, words)

    def _close(self) -> None:
        self._sources = []
        self._plan = self._shown = self._answers = None
        self._past, self._future = [], []
        self._show_start()
        self.closed.emit()

    def _show_start(self) -> None:
        self._empty_body()
        self.body.addWidget(ImportStart(self))
        self.body.addStretch()
        self.stack.setCurrentWidget(self.area)
        self.head.show_back(is_shown=False)
        self.head.show_steps(can_undo=False, can_redo=False)
        self.foot.hide()

    def _show_progress(self, heading: str) -> None:
        self._empty_body()
        self.progress = ImportProgress(heading)
        self.body.addWidget(self.progress)
        self.body.addStretch()
        self.stack.setCurrentWidget(self.area)

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.progress is not None:
            self.progress.show_progress(done, total, what)

    def _show_lines(self, planned: "PlannedComparison", name: str, lines: tuple[str, ...]) -> None:
        if self._shown is planned:
            self.detail.show_source(name, lines)

    def _source_of(self, file: "FilePlan") -> Path | Pasted | None:
        for source in self._sources:
            if isinstance(source, Pasted) and Path(source.name) == file.path:
                return source
        return file.path

    def _count(self) -> int:
        files = self._plan.files if self._plan is not None else ()
        refused = sum(file.error is not None for file in files)
        return sum(len(file.comparisons) for file in files) + refused

    def _only(self, plan: "ImportPlan") -> "tuple[FilePlan, PlannedComparison] | None":
        """Return the only comparison of a plan, where nothing else has to be asked."""
        if self._count() != 1 or plan.conflicts or self._pairs or plan.folders or plan.renamed:
            return None
        file = plan.files[0]
        return (file, file.comparisons[0]) if file.comparisons and not file.vanished else None

    def _to_check(self) -> "list[tuple[FilePlan, PlannedComparison]]":
        from diffstudy.services.import_outline import found_page

        plan = self._plan
        answers = self.answers
        return [
            (file, each)
            for file in (plan.files if plan is not None else ())
            for each in (*file.new, *file.changed)
            if any(flag.value == "check" for flag, _ in each.flags)
            and found_page(each, answers).open_items
        ]

    def _empty_body(self) -> None:
        self.progress = None
        empty_layout(self.body)

    def _connect(self) -> None:
        self.foot.cancelled.connect(self.reject)
        self.foot.accepted.connect(self.apply)
        self.foot.next_wanted.connect(self.go_to_next)
        self.head.undo_wanted.connect(self.undo)
        self.head.redo_wanted.connect(self.redo)
        self.head.back_wanted.connect(self._step_out)
        for keys, act in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Return", self.apply),
            ("Ctrl+V", lambda: paste(self.context)),
        ):
            bind_within(self, keys, act)
        theme_signals().theme_changed.connect(self._fit)

    def _fit(self) -> None:
        margin = page_margin(self.width())
        self._layout.setContentsMargins(margin, space(20), margin, space(14))
        self._layout.setSpacing(space(14))
        self.foot.set_margin(margin)
        self.detail.fit(self.width() - 2 * margin)
