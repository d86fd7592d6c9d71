"""What pages need to import: the open collection, and the way to take an import back."""

from typing import TYPE_CHECKING, Protocol

from diffstudy.domain.language import tr, trn
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.tasks import TaskRunner

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection
    from diffstudy.services.import_undo import UndoReport


class ImportContext(Protocol):
    """The open collection with tasks and signals, as a page has it."""

    @property
    def collection(self) -> "Collection": ...

    @property
    def tasks(self) -> TaskRunner: ...

    @property
    def signals(self) -> AppSignals: ...


class Undo:
    """Takes one import back, from the notice that tells of it."""

    def __init__(self, context: ImportContext, import_id: int) -> None:
        self._context = context
        self._import_id = import_id

    def __call__(self) -> None:
        context = self._context

        def done(report: "UndoReport") -> None:
            context.signals.changed.emit(report.changes)
            words = tr("The import was taken back")
            if report.left:
                words = trn(
                    "The import was taken back; {n} changed since and was left as it is",
                    "The import was taken back; {n} changed since and were left as they are",
                    len(report.left),
                )
            context.signals.noticed.emit(words, None)

        context.signals.noticed.emit(tr("Taking the import back"), None)
        context.tasks.run(
            lambda: context.collection.importing.undo(self._import_id),
            page=context.signals,
            on_done=done,
            on_error=context.signals.failed.emit,
        )
