"""Long work as whoever waits for it sees it: how far it is, and a way to stop it.

Plain values and no Qt, so that the window, the terminal and a test watch the same work.
"""

from collections.abc import Callable
from threading import Event

from diffstudy.domain.errors import WorkCancelled
from diffstudy.domain.language import tr

Report = Callable[[int, int, str], None]
"""Is told how much is done, of how much, and what is being done ("Reading fog.txt")."""


def _tell_nobody(_done: int, _total: int, _what: str) -> None:
    """Stand in for a report that nobody asked for."""


class LongWork:
    """One piece of work; a new one for each, since it cannot be taken up again once cancelled.

    Args:
        report: called on the thread that works, before each step; it must be quick.
    """

    def __init__(self, report: Report = _tell_nobody) -> None:
        self._report = report
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop before its next step; from any thread."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise WorkCancelled where the work was asked to stop."""
        if self._cancelled.is_set():
            raise WorkCancelled(tr("Cancelled. Nothing was changed."))

    def step(self, done: int, total: int, what: str) -> None:
        """Tell how far the work is.

        Args:
            done: steps that are behind it.
            total: all steps, as far as they are known.
            what: what comes now, as a short phrase for the user.

        Raises:
            WorkCancelled: it was asked to stop.
        """
        self.check()
        self._report(done, total, what)
        self.check()
