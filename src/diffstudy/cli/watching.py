"""Long work at the terminal: a line that says how far it is, and Ctrl+C that stops it cleanly."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from diffstudy.runtime.long_work import LongWork

_EVERY_SECONDS = 0.1
_WIDTH = 78


@contextmanager
def watched() -> Iterator[LongWork]:
    """Give long work whose progress is a line on a terminal's standard error.

    While it lasts, Ctrl+C asks the work to stop instead of breaking off: whoever broke off a
    commit could not tell whether it was made.
    """
    line = _ProgressLine()
    work = LongWork(line.show)

    def stop(_number: int, _frame: FrameType | None) -> None:
        work.cancel()

    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # signals belong to the main thread
        yield work
        return
    try:
        yield work
    finally:
        signal.signal(signal.SIGINT, before)
        line.clear()


class _ProgressLine:
    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._last = 0.0

    def show(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if not self._is_terminal or now - self._last < _EVERY_SECONDS:
            return
        self._last = now
        count = f" {done:,} of {total:,}" if total else ""
        room = _WIDTH - len(count)
        words = what if len(what) <= room else what[: room - 1] + "…"
        printable = "".join(sign if sign.isprintable() else "?" for sign in words)
        sys.stderr.write(f"\r\x1b[K{printable}{count}")
        sys.stderr.flush()

    def clear(self) -> None:
        if self._last:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
