"""The queue of a session as it stands, made once for the pick and the counting after it."""

from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import StudyQueue
from diffstudy.services.study.card_shelf import CardShelf
from diffstudy.services.study.session_day import SessionDay
from diffstudy.services.study.session_parts import SessionTools
from diffstudy.services.study.teaching import Teaching


class TodaysQueue:
    """Makes what is left today from the cards, the log and what is still to be taught."""

    def __init__(
        self, tools: SessionTools, shelf: CardShelf, teaching: Teaching, day: SessionDay
    ) -> None:
        self._tools = tools
        self._shelf = shelf
        self._teaching = teaching
        self._day = day
        self._picked_from: tuple[DayLog, StudyQueue] | None = None

    def now(self) -> StudyQueue:
        """Return what is left today."""
        log = self._day.log
        untaught = self._teaching.untaught(log)
        return self._shelf.queue(log, self._day.now(), self._tools.settings(), untaught)

    def to_pick_from(self) -> StudyQueue:
        """Return what is left today, and keep it until the log has changed."""
        queue = self.now()
        self._picked_from = (self._day.log, queue)
        return queue

    def of_pick(self) -> StudyQueue:
        """Return what is left today, without making it anew right after the pick."""
        log, queue = self._picked_from or (None, None)
        return queue if queue is not None and log is self._day.log else self.now()
