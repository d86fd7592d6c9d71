"""Import: what was found is looked at, mended with a key, and then saved; nothing is before that.

One comparison is shown item by item with its source; many of them as a list, from which each
opens. Reading and saving can be cancelled at any moment.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError, WorkCancelled
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.import_menu import paste
from diffstudy.gui.dialogs.import_summary import report_sentence
from diffstudy.gui.dialogs.import_undo import Undo
from diffstudy.gui.error_messages import sentence_of
from diffstudy.gui.pages.import_bars import ImportFoot, ImportHead
from diffstudy.gui.pages.import_detail import ImportDetail
from diffstudy.gui.pages.import_list import ImportList
from diffstudy.gui.pages.import_review import ImportReview, Sources
from diffstudy.gui.pages.import_work import ImportWork
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind_within, is_plain, letter_of
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.accessibility import announce

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_duplicates import DuplicatePair
    from diffstudy.services.import_plan import FilePlan, ImportPlan, ImportReport, PlannedComparison


class ImportPage(Page):
    """Takes files, folders and pasted text; a bad one is named and does not stop the others.

    Signals:
        closed: the import is over, or was given up.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = ImportReview()
        self.head = ImportHead()
        self.detail = ImportDetail()
        self.detail.answered.connect(self._answer)
        self.area = ImportList(self)
        self._work = ImportWork(self, self._show_error, self.area.tell)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.detail)
        self.foot = ImportFoot()
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
        return bool(self._review.sources)

    @property
    def answers(self) -> "ImportAnswers":
        """What was said so far to conflicts and doubts."""
        if self.area.view is not None and self.stack.currentWidget() is self.area:
            self._review.take_choices(self.area.view.answers)
        return self._review.answers

    def begin(self, sources: Sources, *, older: bool = False) -> None:
        """Read what is to be imported."""
        self._review = ImportReview(sources)
        self.foot.show()
        self.foot.reset()
        self._show_progress(tr("Reading"))
        self._work.read(self._review, self._show, older=older)

    def apply(self) -> None:
        """Save what is new or changed."""
        plan = self._review.plan
        if plan is None or self._work.is_saving or not self.import_button.isEnabled():
            return
        answers = self.answers
        self._show_progress(self.foot.begin_import(plan))
        self._work.save(self._review, answers, self._applied)

    def reject(self) -> None:
        """Stop what is under way; nothing of it is kept."""
        self._work.stop()
        if self._work.is_saving:
            # It may be too late: what comes back says whether it was.
            self.close_button.setEnabled(False)
            self.foot.note.set_text(tr("Stopping. Nothing half done will be left."))
            return
        self._close()

    def undo(self) -> None:
        """Take the last fix back."""
        if self._review.undo():
            self._show_step(tr("Undone"))

    def redo(self) -> None:
        """Do a fix again that was taken back."""
        if self._review.redo():
            self._show_step(tr("Done again"))

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("N", tr("Next to check")),
            ("M", tr("Move the definition to the other side")),
            ("K", tr("Keep it, or use the label")),
            ("X", tr("Skip it")),
            ("Ctrl Z", tr("Take the last fix back")),
            ("Ctrl Shift Z", tr("Do it again")),
            ("Ctrl Enter", tr("Import")),
            ("Esc", tr("Cancel")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fix by single keys; Ctrl Enter imports."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        acts: dict[str, Callable[[], object]] = {
            "n": self.go_to_next,
            "m": self.detail.move_across,
            "k": self.detail.keep,
            "x": self.detail.skip,
        }
        act = acts.get(letter_of(event)) if is_plain(event) else None
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply()
        elif event.key() == Qt.Key.Key_Escape and self.is_busy:
            self._step_out()
        elif act is not None and self._review.plan is not None:
            act()
        else:
            super().keyPressEvent(event)

    def go_to_next(self) -> None:
        """Show the next thing that a person should look at, on whichever page."""
        shown = self._review.shown
        if shown is not None and self.detail.go_to_next():
            return
        for file, each in self._review.to_check(self.answers):
            if shown is None or each.key != shown.key:
                self.open_comparison(file, each)
                return

    def open_comparison(self, file: "FilePlan", planned: "PlannedComparison") -> None:
        """Show one comparison item by item."""
        answers = self.answers
        self._review.shown = planned
        self.detail.show_comparison(planned, answers, file.skipped_lines)
        self.stack.setCurrentWidget(self.detail)
        self.head.show_back(is_shown=self._review.count() > 1)
        self._show_counts()
        self.detail.show_source(file.path.name, ())
        self._work.read_lines(
            self._review.source_of(file),
            lambda lines: self._show_lines(planned, file.path.name, lines),
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
        self._review.plan, self._review.pairs = plan, pairs
        only = self._review.only()
        self.foot.reset()
        if not self.foot.offer_import(plan):
            self._show_list(plan)
        elif only is not None:
            self.open_comparison(*only)
        else:
            self._show_list(plan)
            self.import_button.setFocus()

    def _show_list(self, plan: "ImportPlan") -> None:
        review = self._review
        review.shown = None
        self.area.show_plan(plan, review.answers, review.pairs, review.wanted)
        self.stack.setCurrentWidget(self.area)
        self.head.show_back(is_shown=False)
        if self.area.view is not None:
            self._show_counts()

    def _show_counts(self) -> None:
        review = self._review
        found = self.detail.page if review.shown is not None else None
        if found is not None:
            is_only = review.plan is not None and review.count() == 1 and review.plan.to_write > 0
            self.foot.show_items(len(found.open_items), found.item_count, is_only=is_only)
        elif review.plan is not None:
            self.foot.show_pages(len(review.to_check(self.answers)))
        self.head.show_steps(can_undo=review.can_undo, can_redo=review.can_redo)

    def _answer(self, answers: "ImportAnswers") -> None:
        self._review.answer(answers)
        self._show_counts()

    def _show_step(self, words: str) -> None:
        review = self._review
        assert review.shown is not None
        lines = review.file_of(review.shown).skipped_lines
        self.detail.show_comparison(review.shown, review.answers, lines, keep_section=True)
        self._show_counts()
        announce(self, words)

    def _step_out(self) -> None:
        plan = self._review.plan
        if self._review.shown is not None and plan is not None and self._review.count() > 1:
            self._show_list(plan)
        else:
            self.reject()

    def _applied(self, report: "ImportReport") -> None:
        self.context.signals.changed.emit(report.changes)
        undo = None if report.id is None else Undo(self.context, report.id)
        self._close()
        self.context.signals.noticed.emit(report_sentence(report), undo)

    def _show_error(self, error: DiffstudyError, was_saving: bool) -> None:
        self.close_button.setEnabled(True)
        if isinstance(error, WorkCancelled):
            if was_saving and self._review.plan is not None:
                self._show(self._review.plan, self._review.pairs)
                self.foot.note.set_text(tr("Cancelled. Nothing was saved."))
                announce(self, self.foot.note.text())
            return
        self.area.show_error(error)
        self.stack.setCurrentWidget(self.area)
        announce(self, sentence_of(error), assertive=True)
        self.foot.offer_nothing(tr("Nothing was saved."))

    def _close(self) -> None:
        self._review = ImportReview()
        self._show_start()
        self.closed.emit()

    def _show_start(self) -> None:
        self.area.show_start()
        self.stack.setCurrentWidget(self.area)
        self.head.show_back(is_shown=False)
        self.head.show_steps(can_undo=False, can_redo=False)
        self.foot.hide()

    def _show_progress(self, heading: str) -> None:
        self.area.show_progress(heading)
        self.stack.setCurrentWidget(self.area)

    def _show_lines(self, planned: "PlannedComparison", name: str, lines: tuple[str, ...]) -> None:
        if self._review.shown is planned:
            self.detail.show_source(name, lines)

    def _connect(self) -> None:
        self.area.open_wanted.connect(self.open_comparison)
        self.area.duplicate_settled.connect(lambda key, to: self._review.wanted.update({key: to}))
        self.area.older_wanted.connect(lambda: self.begin(self._review.sources, older=True))
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
