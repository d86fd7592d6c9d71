"""The day of a session: its moment, which never goes back, and its log."""

from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.services.study.session_parts import SessionTools
from diffstudy.services.study.todays_log import TodaysLog
from diffstudy.storage.unit_of_work import UnitOfWork


class SessionDay:
    """Knows what was answered today, as it was last read from the file.

    Args:
        last_day: the latest study day in the learner's log, None for none.
    """

    def __init__(self, tools: SessionTools, last_day: int | None) -> None:
        self._tools = tools
        self._last_day = last_day
        self._reader = TodaysLog(tools.learner)
        self.log = DayLog(())
        with tools.database.reading() as uow:
            self.read(uow)

    def now(self) -> Moment:
        """Return the moment."""
        moment = self._tools.clock.now(self._last_day)
        self._last_day = moment.study_day
        return moment

    def read(self, uow: UnitOfWork) -> None:
        """Read what has come to the log."""
        self._last_day = uow.cards.last_study_day(self._tools.learner)
        self.log = self._reader.read(uow, self.now().study_day)

    def read_again(self) -> None:
        """Read what has come to the log, in a transaction of its own."""
        with self._tools.database.reading() as uow:
            self.read(uow)
