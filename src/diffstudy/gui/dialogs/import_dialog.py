"""Import: what was found in the files, before anything is saved, and then the saving."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError, WorkCancelled
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.dialogs.import_progress import ImportProgress
from diffstudy.gui.dialogs.import_summary import report_sentence
from diffstudy.gui.dialogs.import_views import PlanView
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.runtime.long_work import LongWork

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection
    from diffstudy.services.import_plan import ImportPlan, ImportReport
    from diffstudy.services.import_undo import UndoReport

_SAFE = "Nothing is saved until you import."


class ImportContext(Protocol):
    """The open collection with tasks and signals, as a page has it."""

    @property
    def collection(self) -> "Collection": ...

    @property
    def tasks(self) -> TaskRunner: ...

    @property
    def signals(self) -> AppSignals: ...


class ImportDialog(SheetDialog):
    """Reads the files, shows what is in them, and imports on Ctrl Enter.

    Reading and saving can be cancelled at any moment: Esc ends the reading and the dialog, and
    leads from the saving back to what was found.

    Args:
        context: of the page.
        sources: files, folders and pasted text; a bad one is named and does not stop the others.
    """

    def __init__(
        self,
        context: ImportContext,
        sources: Sequence[Path | Pasted],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Check before importing", 720, 620, parent)
        self._context = context
        self._plan: ImportPlan | None = None
        self._is_saving = False
        self.progress: ImportProgress | None = None
        self.view: PlanView | None = None
        self.note = ReadingText(_SAFE, "meta", "ink2", measure=0)
        self.left.insertWidget(0, self.note, 1)
        self.close_button = Button("Cancel", key="Esc")
        self.close_button.clicked.connect(self.reject)
        self.import_button = Button("Import", "primary", icon="check", key="Ctrl Enter")
        self.import_button.clicked.connect(self.apply)
        self.import_button.setEnabled(False)
        self.right.addWidget(self.close_button)
        self.right.addWidget(self.import_button)
        importing = context.collection.importing
        self._show_progress("Reading")
        self._work: LongWork = context.tasks.run_long(
            lambda work: importing.preview(sources, work=work),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
            on_progress=self._tell,
        )

    def apply(self) -> None:
        """Save what is new or changed."""
        plan = self._plan
        view = self.view
        if plan is None or view is None or self._is_saving or not self.import_button.isEnabled():
            return
        answers = view.answers
        importing = self._context.collection.importing
        self.import_button.setEnabled(False)
        self.import_button.hide()
        self._is_saving = True
        self._show_progress(self.import_button.text().replace("Import", "Importing", 1))
        self.close_button.setFocus()
        self._work = self._context.tasks.run_long(
            lambda work: importing.apply(plan, work, answers),
            page=self,
            on_done=self._applied,
            on_error=self._show_error,
            on_progress=self._tell,
        )

    def reject(self) -> None:
        """Stop what is under way; nothing of it is kept."""
        self._work.cancel()
        if self._is_saving:
            # It may be too late: what comes back says whether it was.
            self.close_button.setEnabled(False)
            self.note.set_text("Stopping. Nothing half done will be left.")
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter imports; Enter alone presses only the button that has the focus."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply()
        elif not enter:
            super().keyPressEvent(event)

    def _show(self, plan: "ImportPlan") -> None:
        self._plan = plan
        self._empty_body()
        self.view = PlanView(plan, None if self.view is None else self.view.answers)
        self.body.addWidget(self.view)
        self.body.addStretch()
        count = plan.to_write
        vanished = sum(len(file.vanished) for file in plan.files)
        if count or vanished:
            noun = "comparison" if count == 1 else "comparisons"
            label = f"Import {count:,} {noun}" if count else f"Archive {vanished:,}"
            self.import_button.set_label(label)
            self.import_button.setEnabled(True)
            self.import_button.show()
            self.import_button.setFocus()
            announce(self, f"{count:,} {noun} to import")
            return
        read = [file for file in plan.files if file.error is None]
        words = "Everything here is in your library already, unchanged."
        self._offer_nothing(words if read else "There is nothing to import.")

    def _applied(self, report: "ImportReport") -> None:
        signals = self._context.signals
        signals.changed.emit(report.changes)
        undo = None if report.id is None else Undo(self._context, report.id)
        signals.noticed.emit(report_sentence(report), undo)
        self._is_saving = False
        self.accept()

    def _show_error(self, error: DiffstudyError) -> None:
        was_saving, self._is_saving = self._is_saving, False
        self.close_button.setEnabled(True)
        if isinstance(error, WorkCancelled):
            if was_saving and self._plan is not None:
                self._show(self._plan)
                self.note.set_text("Cancelled. Nothing was saved.")
                announce(self, self.note.text())
            return
        self._empty_body()
        self.body.addWidget(ErrorRow(heading_of(error), sentence_of(error)))
        self.body.addStretch()
        announce(self, sentence_of(error), assertive=True)
        self._offer_nothing("Nothing was saved.")

    def _offer_nothing(self, words: str) -> None:
        self.note.set_text(words)
        self.import_button.hide()
        self.close_button.set_label("Close")
        self.close_button.setFocus()
        announce(self, words)

    def _show_progress(self, heading: str) -> None:
        self._empty_body()
        self.progress = ImportProgress(heading)
        self.body.addWidget(self.progress)
        self.body.addStretch()

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.progress is not None:
            self.progress.show_progress(done, total, what)

    def _empty_body(self) -> None:
        self.progress = None
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Undo:
    """Takes one import back, from the notice that tells of it."""

    def __init__(self, context: ImportContext, import_id: int) -> None:
        self._context = context
        self._import_id = import_id

    def __call__(self) -> None:
        context = self._context

        def done(report: "UndoReport") -> None:
            context.signals.changed.emit(report.changes)
            words = "The import was taken back"
            if report.left:
                words += f"; {len(report.left):,} changed since and were left as they are"
            context.signals.noticed.emit(words, None)

        context.signals.noticed.emit("Taking the import back", None)
        context.tasks.run(
            lambda: context.collection.importing.undo(self._import_id),
            page=context.signals,
            on_done=done,
            on_error=context.signals.failed.emit,
        )
