"""The draft on the desk: its history, its saving by itself, and what is said of it.

Letters are saved a moment after the last one, steps at once; nothing asks to be saved. What comes
back from the lane for a comparison that is no longer open is dropped.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from diffstudy.domain.draft import Draft
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.pages.delay import after_pause
from diffstudy.gui.pages.history import History
from diffstudy.gui.pages.page import PageContext

if TYPE_CHECKING:
    from diffstudy.domain.draft import DraftProblem
    from diffstudy.services.writing import Saved, Writing

SAVE_AFTER_MS = 600
CHECK_AFTER_MS = 250


class EditorDesk(QObject):
    """Holds one comparison that is being written.

    Signals:
        saved(str): it was saved; "Saved at 12:04".
        failed(object): it could not be saved; the error. ``save`` tries again.
        checked(object): the problems of the draft.
        stepped: undo or redo can do something else than before.
    """

    saved = Signal(str)
    failed = Signal(object)
    checked = Signal(object)
    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._context: PageContext | None = None
        self._stored: Draft | None = None
        self.writing: Writing | None = None
        self.history: History[Draft] | None = None
        self._saving = after_pause(self, SAVE_AFTER_MS, self.save)
        self._checking = after_pause(self, CHECK_AFTER_MS, self.check)

    @property
    def draft(self) -> Draft:
        """What is written; only while a comparison is open."""
        assert self.history is not None
        return self.history.current

    def take(self, context: PageContext, writing: "Writing | None") -> None:
        """Open another comparison, or none; what was written of the one before is saved."""
        self.save()
        self._context = context
        self.writing = writing
        self.history = None if writing is None else History(writing.draft)
        self._stored = None if writing is None else writing.draft
        self.stepped.emit()
        if writing is not None:
            self.check()

    def write(self, draft: Draft, field: object = None) -> None:
        """Note a change; ``field`` names what was written into, None stands for a step."""
        if self.history is None:
            return
        self.history.push(draft, field)
        self.stepped.emit()
        self._checking.start()
        if field is None:
            self.save()
        else:
            self._saving.start()

    def end_step(self) -> None:
        """Let the next letter be a step of its own."""
        if self.history is not None:
            self.history.end_step()

    def undo(self) -> bool:
        """Take the last step back; returns whether there was one."""
        return self._step(back=True)

    def redo(self) -> bool:
        """Take a step again."""
        return self._step(back=False)

    def save(self) -> None:
        """Save what is not saved yet."""
        self._saving.stop()
        writing, history, context = self.writing, self.history, self._context
        if writing is None or history is None or context is None or history.current == self._stored:
            return
        draft = self._stored = history.current

        def done(saved: "Saved") -> None:
            context.signals.changed.emit(saved.changes)
            if self.writing is writing:
                time = QLocale().toString(QTime(saved.hour, saved.minute), "HH:mm")
                self.saved.emit(tr("Saved at {time}", time=time))

        def refused(error: DiffstudyError) -> None:
            if self.writing is writing:
                self._stored = None
                self.failed.emit(error)

        context.tasks.run(
            lambda: context.collection.writing.save(writing.comparison, draft),
            page=self,
            on_done=done,
            on_error=refused,
        )

    def check(self) -> None:
        """Ask what is wrong with what is written."""
        self._checking.stop()
        writing, history, context = self.writing, self.history, self._context
        if writing is None or history is None or context is None:
            return
        draft = history.current

        def done(problems: "tuple[DraftProblem, ...]") -> None:
            if self.writing is writing and self.history is history and history.current == draft:
                self.checked.emit(problems)

        context.tasks.run(
            lambda: context.collection.writing.problems(writing.comparison, draft),
            page=self,
            on_done=done,
            on_error=lambda _: None,
        )

    def _step(self, *, back: bool) -> bool:
        history = self.history
        if history is None or not (history.undo() if back else history.redo()):
            return False
        self.stepped.emit()
        self.save()
        self.check()
        return True
