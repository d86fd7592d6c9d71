"""The one door to other threads: work goes out, values come back on the main thread.

The collection lane is a single thread: sessions, stores and StudySession live there. The free
lane is for work that touches no collection. A result that comes back after its page has gone is
dropped.
"""

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from diffstudy.domain.errors import DiffstudyError
from diffstudy.runtime.long_work import LongWork, Report

T = TypeVar("T")

_TOLD_EVERY_SECONDS = 0.05
"""Often enough to look alive; each telling is an event on the main thread."""

_TURN_SECONDS = 0.0005
"""A tenth of Python's own: a paint lets go of Python a dozen times and more."""
_NO_MORE = object()


@dataclass(frozen=True, slots=True)
class _Order:
    """Who waits for a result; kept and used on the main thread only."""

    page: QObject
    on_done: Callable[[Any], None] | None
    on_error: Callable[[DiffstudyError], None] | None
    on_progress: Report | None = None
    work: LongWork | None = None


class TaskRunner(QObject):
    """Runs plain functions beside the event loop.

    One object carries every result across: an object made for a single result could be destroyed
    by the worker that lets go of it last, and Qt does not survive that.
    """

    _arrived = Signal(int, object, object)
    _progressed = Signal(int, int, int, str)

    def __init__(self) -> None:
        super().__init__()
        # A lane that computes hands Python over after this time; the main thread, which lets go
        # of it at every call of Qt, would wait as long each time.
        sys.setswitchinterval(_TURN_SECONDS)
        self._collection_lane = ThreadPoolExecutor(1, thread_name_prefix="collection")
        self._free_lane = ThreadPoolExecutor(1, thread_name_prefix="free")
        self._orders: dict[int, _Order] = {}
        self._is_closed = False
        self._numbers = count()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every result has been delivered."""
        return not self._orders

    def run(
        self,
        work: Callable[[], T],
        *,
        page: QObject,
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[DiffstudyError], None] | None = None,
        touches_collection: bool = True,
    ) -> None:
        """Run a function in a lane.

        Args:
            work: uses no widgets; its value should be frozen.
            page: the result is dropped once this object is gone.
            on_done: called on the main thread with the value.
            on_error: called on the main thread with an expected error; anything else reaches
                the crash handler.
        """
        self._submit(
            next(self._numbers),
            work,
            _Order(page, on_done, on_error),
            self._collection_lane if touches_collection else self._free_lane,
        )

    def run_long(
        self,
        work: Callable[[LongWork], T],
        *,
        page: QObject,
        on_done: Callable[[T], None],
        on_error: Callable[[DiffstudyError], None],
        on_progress: Report,
    ) -> LongWork:
        """Run a function in the collection lane that tells how far it is.

        Args:
            work: as for ``run``; it is given what it reports to.
            on_error: is told of a cancelled work as well, by WorkCancelled.
            on_progress: called on the main thread, some 20 times a second at most.

        Returns:
            The work, to be cancelled; it is cancelled when the window closes.
        """
        number = next(self._numbers)
        last_told = 0.0

        def report(done: int, total: int, what: str) -> None:
            nonlocal last_told
            now = time.monotonic()
            if now - last_told >= _TOLD_EVERY_SECONDS:
                last_told = now
                self._progressed.emit(number, done, total, what)

        watched = LongWork(report)
        order = _Order(page, on_done, on_error, on_progress, watched)
        self._submit(number, lambda: work(watched), order, self._collection_lane)
        return watched

    def in_turns(self, steps: Iterator[None], *, page: QObject) -> None:
        """Build widgets step by step on the main thread, with painting and keys in between.

        Args:
            steps: each a few milliseconds long; the first is taken now. Dropped with the page.
        """
        number = next(self._numbers)
        self._orders[number] = _Order(page, None, None)

        def take() -> None:
            is_over = self._is_closed or not shiboken6.isValid(page)
            if is_over or next(steps, _NO_MORE) is _NO_MORE:
                del self._orders[number]
            else:
                QTimer.singleShot(0, self, take)

        take()

    def _submit(
        self, number: int, work: Callable[[], object], order: _Order, lane: ThreadPoolExecutor
    ) -> None:
        if self._is_closed:
            return  # a timer that was set before the window closed; nobody waits for its result
        self._orders[number] = order

        def job() -> None:
            try:
                value = work()
            except BaseException as error:  # noqa: BLE001 - raised again on the main thread
                self._arrived.emit(number, None, error)
            else:
                self._arrived.emit(number, value, None)

        lane.submit(job)

    @Slot(int, object, object)
    def _deliver(self, number: int, value: object, error: BaseException | None) -> None:
        order = self._orders.pop(number)
        if not shiboken6.isValid(order.page):
            return
        if error is None:
            if order.on_done is not None:
                order.on_done(value)
        elif isinstance(error, DiffstudyError) and order.on_error is not None:
            order.on_error(error)
        else:
            # A bug, or an expected error that nobody expects here: loud, on the main thread.
            raise error

    @Slot(int, int, int, str)
    def _tell(self, number: int, done: int, total: int, what: str) -> None:
        order = self._orders.get(number)
        if order is None or order.on_progress is None or not shiboken6.isValid(order.page):
            return
        order.on_progress(done, total, what)

    def close(self, last_work: Callable[[], None] | None = None) -> None:
        """Finish what is under way, run one last thing in the collection lane, and stop.

        Long work is cancelled instead: nobody waits a minute for a window to close.
        """
        self._is_closed = True
        for order in self._orders.values():
            if order.work is not None:
                order.work.cancel()
        if last_work is not None:
            self._collection_lane.submit(last_work)
        self._collection_lane.shutdown(wait=True)
        self._free_lane.shutdown(wait=True)
