"""The one door to other threads: work goes out, values come back on the main thread.

The collection lane is a single thread: sessions, stores and StudySession live there. The free
lane is for work that touches no collection. A result that comes back after its page has gone is
dropped.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from diffstudy.domain.errors import DiffstudyError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Order:
    """Who waits for a result; kept and used on the main thread only."""

    page: QObject
    on_done: Callable[[Any], None] | None
    on_error: Callable[[DiffstudyError], None] | None


class TaskRunner(QObject):
    """Runs plain functions beside the event loop.

    One object carries every result across: an object made for a single result could be destroyed
    by the worker that lets go of it last, and Qt does not survive that.
    """

    _arrived = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._collection_lane = ThreadPoolExecutor(1, thread_name_prefix="collection")
        self._free_lane = ThreadPoolExecutor(1, thread_name_prefix="free")
        self._orders: dict[int, _Order] = {}
        self._numbers = count()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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
        number = next(self._numbers)
        self._orders[number] = _Order(page, on_done, on_error)

        def job() -> None:
            try:
                value = work()
            except BaseException as error:  # noqa: BLE001 - raised again on the main thread
                self._arrived.emit(number, None, error)
            else:
                self._arrived.emit(number, value, None)

        lane = self._collection_lane if touches_collection else self._free_lane
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

    def close(self, last_work: Callable[[], None] | None = None) -> None:
        """Finish what is under way, run one last thing in the collection lane, and stop."""
        if last_work is not None:
            self._collection_lane.submit(last_work)
        self._collection_lane.shutdown(wait=True)
        self._free_lane.shutdown(wait=True)
