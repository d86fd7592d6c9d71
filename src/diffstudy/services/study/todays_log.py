"""Today's log, read on: an answer adds a line to it, and only that line is read again."""

from diffstudy.domain.review import Review
from diffstudy.scheduling.day_log import DayLog
from diffstudy.storage.card_store.log import LogMark
from diffstudy.storage.unit_of_work import UnitOfWork


class TodaysLog:
    """What one learner answered on a study day, as the file has it whenever it is read."""

    def __init__(self, learner: str) -> None:
        self._learner = learner
        self._mark: LogMark | None = None
        self._reviews: tuple[Review, ...] = ()
        self._log = DayLog(())

    def read(self, uow: UnitOfWork, study_day: int) -> DayLog:
        """Return the log of a day; the same object where nothing has changed."""
        mark = uow.cards.log_mark(self._learner, study_day)
        if mark != self._mark:
            before = self._mark
            if before is not None and mark.only_grew_since(before):
                more = uow.cards.reviews_on(self._learner, study_day, after=before.last_seq or 0)
                self._reviews = (*self._reviews, *more)
            else:
                self._reviews = uow.cards.reviews_on(self._learner, study_day)
            self._mark = mark
            self._log = DayLog(self._reviews)
        return self._log
