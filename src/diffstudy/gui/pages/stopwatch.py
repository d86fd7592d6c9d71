"""How long a question has been looked at; a pause does not count."""

from PySide6.QtCore import QElapsedTimer


class Stopwatch:
    """Milliseconds since ``start``, without the time between ``pause`` and ``go_on``."""

    def __init__(self) -> None:
        self._running = QElapsedTimer()
        self._before = 0

    def start(self) -> None:
        """Begin at nought."""
        self._before = 0
        self._running.start()

    def pause(self) -> None:
        """Stop for a while."""
        self._before = self.elapsed()
        self._running.invalidate()

    def go_on(self) -> None:
        """Run again after a pause."""
        self._running.start()

    def elapsed(self) -> int:
        """Milliseconds so far."""
        return self._before + (self._running.elapsed() if self._running.isValid() else 0)
