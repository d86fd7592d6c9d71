"""Why the queue is empty, and when it will not be, in complete sentences."""

from diffstudy.domain.deck import NothingDue, WhyNothing
from diffstudy.domain.language import DayForm, day_text, later, tr, trn
from diffstudy.scheduling.study_day import date_of
from diffstudy.storage.unit_of_work import UnitOfWork

_PRACTICE = later("Practice is possible at any time and leaves the schedule alone.")


def nothing_due(
    uow: UnitOfWork, learner: str, study_day: int, waiting: str | None = None
) -> NothingDue:
    """Return why a learner has nothing to study on a day.

    Args:
        waiting: why something new is not offered, one sentence; None where nothing new waits.
    """
    if not uow.queue.first_pages(1):
        return NothingDue(
            WhyNothing.EMPTY_LIBRARY, (tr("The library is empty; import a saved page first."),)
        )
    more = () if waiting is None else (waiting,)
    coming = uow.queue.next_due(learner, study_day)
    if coming is not None:
        day, cards = date_of(coming[0]), coming[1]
        said = trn(
            "Nothing is due until {day}, when one card is.",
            "Nothing is due until {day}, when {n} cards are.",
            cards,
            day=day_text(day, DayForm.WITH_WEEKDAY),
        )
        return NothingDue(WhyNothing.LATER, (said, *more, tr(_PRACTICE)), day, cards)
    if waiting is not None:
        return NothingDue(
            WhyNothing.NEW_WAITS, (tr("Nothing you have met is due."), waiting, tr(_PRACTICE))
        )
    if uow.queue.has_suspended(learner):
        return NothingDue(
            WhyNothing.SUSPENDED,
            (tr("Every card that could come is suspended; none is asked until it is resumed."),),
        )
    return NothingDue(
        WhyNothing.NOT_ASKABLE,
        (
            tr("No card can be asked yet: no definition is both fit and sure to be its term’s."),
            tr("Say whose the doubtful ones are on the pages of the comparisons."),
        ),
    )
