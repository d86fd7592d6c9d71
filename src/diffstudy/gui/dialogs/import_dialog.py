"""Import: what was found in the files, before anything is saved, and then the saving."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.dialogs.import_summary import report_sentence, summary_of
from diffstudy.gui.dialogs.import_views import FileView
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import ErrorRow, Skeleton
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection
    from diffstudy.services.importing import ImportPlan, ImportReport


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

    Args:
        context: of the page.
        paths: files to read; a bad one is named and does not stop the others.
    """

    def __init__(
        self, context: ImportContext, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__("Check before importing", 720, 620, parent)
        self._context = context
        self._plan: ImportPlan | None = None
        self.body.addWidget(Skeleton(3))
        self.body.addStretch()
        self.note = ReadingText("Nothing is saved until you import.", "meta", "ink2", measure=0)
        self.left.insertWidget(0, self.note, 1)
        self.close_button = Button("Cancel", key="Esc")
        self.close_button.clicked.connect(self.reject)
        self.import_button = Button("Import", "primary", icon="check", key="Ctrl Enter")
        self.import_button.clicked.connect(self.apply)
        self.import_button.setEnabled(False)
        self.right.addWidget(self.close_button)
        self.right.addWidget(self.import_button)
        files = [Path(path) for path in paths]
        context.tasks.run(
            lambda: context.collection.importing.preview(files),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
        )

    def apply(self) -> None:
        """Save what is new or changed."""
        plan = self._plan
        if plan is None or not self.import_button.isEnabled():
            return
        self.import_button.setEnabled(False)
        context = self._context
        context.tasks.run(
            lambda: context.collection.importing.apply(plan),
            page=self,
            on_done=self._applied,
            on_error=self._show_error,
        )

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
        for file in plan.files:
            if file.error is not None:
                row = ErrorRow(heading_of(file.error), sentence_of(file.error))
                self.body.addWidget(row)
            else:
                self.body.addWidget(FileView(summary_of(file)))
        self.body.addStretch()
        count = plan.to_write
        if count:
            noun = "comparison" if count == 1 else "comparisons"
            self.import_button.set_label(f"Import {count} {noun}")
            self.import_button.setEnabled(True)
            self.import_button.setFocus()
            announce(self, f"{count} {noun} to import")
            return
        read = [file for file in plan.files if file.error is None]
        words = "Everything here is in your library already, unchanged."
        self._offer_nothing(words if read else "There is nothing to import.")

    def _applied(self, report: "ImportReport") -> None:
        self._context.signals.changed.emit(report.changes)
        self._context.signals.noticed.emit(report_sentence(report), None)
        self.accept()

    def _show_error(self, error: DiffstudyError) -> None:
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

    def _empty_body(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
