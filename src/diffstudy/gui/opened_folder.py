"""The data folder that the window has open: its lock, calls of a second start, crash reports."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.runtime.paths import DataFolder

if TYPE_CHECKING:
    from diffstudy.gui.second_start import FirstWindow
    from diffstudy.runtime.instance_lock import InstanceLock
    from diffstudy.services.collection import Collection


class OpenedFolder:
    """Opens the collection of a folder once, and keeps a second window out of it."""

    def __init__(self) -> None:
        self._lock: InstanceLock | None = None
        self._first: FirstWindow | None = None

    def open(self, folder: DataFolder) -> "Collection":
        """Open the collection; off the main thread.

        Raises:
            CollectionBusy: another window has it open.
            CollectionError: it cannot be opened; the message says why and what to do.
        """
        from diffstudy.bootstrap import open_collection
        from diffstudy.domain.errors import CollectionBusy
        from diffstudy.runtime.instance_lock import InstanceLock

        if self._lock is None:
            self._lock = InstanceLock.try_acquire(folder.path)
        if self._lock is None:
            raise CollectionBusy(
                tr(
                    "diffstudy is open already with this collection. "
                    "Use that window, or close it and try again."
                )
            )
        return open_collection(folder.path)

    def listen(self, folder: Path, window: QObject, called: Callable[[list[Path]], None]) -> None:
        """Hear of a second start, which may bring files."""
        from diffstudy.gui.second_start import FirstWindow

        if self._first is None:
            self._first = FirstWindow(folder, window)
            self._first.called.connect(called)

    def close(self) -> None:
        """Hear no more, and let the next window in."""
        if self._first is not None:
            self._first.close()
        if self._lock is not None:
            self._lock.release()


def offer_crash_report(
    folder: Path, window: QWidget, offer: Callable[[str, str, Callable[[], None]], None]
) -> None:
    """Offer the report of a crash that the last run has left.

    Args:
        offer: says a sentence with a button; takes the sentence, its label and what it does.
    """
    from diffstudy.gui.crash_reports import new_reports

    reports = new_reports(folder)
    if not reports:
        return
    last = reports[-1]

    def show() -> None:
        from diffstudy.gui.dialogs.text_dialog import TextDialog

        try:
            text = last.read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = tr("The report is no longer there.")
        TextDialog(tr("Report {file}", file=last.name), text.replace("\n", "\n\n"), window).exec()

    said = tr("diffstudy stopped unexpectedly last time; what you answered is saved")
    offer(said, tr("Report"), show)
