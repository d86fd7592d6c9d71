"""Why the queue is empty, and when it will not be, in complete sentences."""

from diffstudy.domain.deck import NothingDue, WhyNothing
from diffstudy.scheduling.study_day import date_of
from diffstudy.storage.unit_of_work import UnitOfWork

_PRACTICE = "Practice is possible at any time and leaves the schedule alone."


def nothing_due(
    uow: UnitOfWork, learner: str, study_day: int, waiting: str | None = None
) -> NothingDue:
    """Return why a learner has nothing to study on a day.

    Args:
        waiting: why something new is not offered, one sentence; None where nothing new waits.
    """
    if not uow.queue.first_pages(1):
        return NothingDue(
            WhyNothing.EMPTY_LIBRARY, ("The library is empty; import a saved page first.",)
        )
    more = () if waiting is None else (waiting,)
    coming = uow.queue.next_due(learner, study_day)
    if coming is not None:
        day, cards = date_of(coming[0]), coming[1]
        when = "one card is" if cards == 1 else f"{cards:,} cards are"
        said = f"Nothing is due until {day:%A}, {day.day} {day:%B %Y}, when {when}."
        return NothingDue(WhyNothing.LATER, (said, *more, _PRACTICE), day, cards)
    if waiting is not None:
        return NothingDue(
            WhyNothing.NEW_WAITS, ("Nothing you have met is due.", waiting, _PRACTICE)
        )
    if uow.queue.has_suspended(learner):
        return NothingDue(
            WhyNothing.SUSPENDED,
            ("Every card that could come is suspended; none is asked until it is resumed.",),
        )
    return NothingDue(
        WhyNothing.NOT_ASKABLE,
        (
            "No card can be asked yet: no definition is both fit and sure to be its term’s.",
            "Say whose the doubtful ones are on the pages of the comparisons.",
        ),
    )
