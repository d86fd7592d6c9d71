"""A bug leaves a report beside the collection, and the program says so instead of vanishing.

Nothing is sent anywhere. The report holds the trace, versions and the tail of the log.
"""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from diffstudy import __version__


class CrashHandler(QObject):
    """Catches what nobody expected, on any thread; shows it on the main thread.

    Args:
        folder: where reports are written.
        log_tail: returns the last lines of the log.
    """

    crashed = Signal(str)
    reported = Signal(object)

    def __init__(self, folder: Path, log_tail: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self._folder = folder
        self._log_tail = log_tail
        self.crashed.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own handlers."""
        sys.excepthook = self._catch
        threading.excepthook = lambda args: self._catch(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def _catch(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or KeyboardInterrupt(), trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self.crashed.emit(text)

    @Slot(str)
    def _report(self, text: str) -> None:
        now = datetime.now(UTC)
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S}.txt"
        lines = [
            f"diffstudy {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.platform()}, {now:%Y-%m-%d %H:%M:%S} UTC",
            "",
            text,
            *self._log_tail(),
        ]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8")
        except OSError:
            path = Path()
        self.reported.emit(path if path.name else None)
