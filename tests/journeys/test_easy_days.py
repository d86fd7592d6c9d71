"""Journey: a weekday is made easy; what was due stays due, and the log keeps the last word."""

from diffstudy.domain.card import CardKey, MemoryState
from diffstudy.domain.review import Review
from diffstudy.runtime.settings import WEEK
from diffstudy.scheduling.balancer import interval_range
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import weekday_of
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk, cards_of, replayed_cards, whole_log


def _month(desk: Desk, collection: Collection) -> None:
    for _ in range(30):
        desk.evening(collection)
        desk.wait(days=1)


def _ease(collection: Collection, weekday: int) -> None:
    collection.preferences.change(WEEK[weekday], "fewest")


def _graded(collection: Collection) -> list[tuple[Review, int]]:
    """Return the graded answers with the interval that each asked for exactly, in days."""
    scheduler, found = Scheduler(), []
    memories: dict[CardKey, MemoryState] = {}
    for review in whole_log(collection):
        if review.graded and review.rating is not None and review.desired_retention is not None:
            memory = scheduler.review(
                memories.get(review.card), review.rating, review.study_day, review.desired_retention
            )
            memories[review.card] = memory
            found.append((review, memory.due_day - review.study_day))
    return found


def test_hardly_a_card_comes_due_on_an_easy_day_if_another_is_near(
    desk: Desk, collection: Collection
) -> None:
    for weekday in (5, 6):
        _ease(collection, weekday)
    _month(desk, collection)
    spread = [each for each in _graded(collection) if each[1] >= 3]
    assert len(spread) >= 6
    for review, exact in spread:
        assert review.interval_days is not None
        choices = interval_range(exact)
        assert review.interval_days in choices
        near = {weekday_of(review.study_day + days) for days in choices}
        landed = weekday_of(review.study_day + review.interval_days)
        assert landed not in {5, 6} or near <= {5, 6}


def test_what_is_due_stays_due_when_the_week_changes(desk: Desk, collection: Collection) -> None:
    _month(desk, collection)
    before = cards_of(collection)
    for weekday in range(5):
        _ease(collection, weekday)
    assert cards_of(collection) == before == replayed_cards(collection)
    _month(desk, collection)
    collection.preferences.reset()
    assert cards_of(collection) == replayed_cards(collection)


def test_an_exam_knows_no_easy_days(desk: Desk, collection: Collection) -> None:
    exam = desk.now.date().replace(day=28)
    collection.preferences.change("exam_date", exam.isoformat())
    for weekday in range(7):
        _ease(collection, weekday)
    for _ in range(18):
        desk.evening(collection)
        desk.wait(days=1)
    last = collection.preferences.current.exam_day
    assert last is not None
    graded = _graded(collection)
    assert max(exact for _, exact in graded) >= 3
    for review, exact in graded:
        assert review.interval_days == min(exact, last - review.study_day)
