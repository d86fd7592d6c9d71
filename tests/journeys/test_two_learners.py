"""Journey: two learners on one file; what one does is nothing to the other."""

from random import Random

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.progress import ProgressService
from diffstudy.services.study import StudyScope, StudyService
from tests.journeys.desk import Desk, mostly_right

OTHER = "somebody-else"


def _study_of(desk: Desk, collection: Collection, learner: str) -> StudyService:
    clock = DayClock(lambda: desk.now, desk.zone, lambda: 4)
    progress = ProgressService(collection.database, clock, learner, Scheduler)
    return StudyService(
        collection.database,
        clock,
        Settings,
        progress.rates,
        progress.standings,
        Scheduler,
        learner,
    )


def _cards(collection: Collection, learner: str) -> dict[CardKey, Card]:
    with collection.database.reading() as uow:
        return {card.key: card for card in uow.cards.cards(learner)}


def _replayed(collection: Collection, learner: str) -> dict[CardKey, Card]:
    with collection.database.reading() as uow:
        return {
            key: replayed(
                key,
                uow.cards.log_of(learner, key),
                Scheduler(),
                is_virtual=uow.cards.is_virtual(key),
            )
            for key in _cards(collection, learner)
        }


def test_each_of_two_learners_has_cards_and_log_of_their_own(
    desk: Desk, collection: Collection
) -> None:
    own, other = (_study_of(desk, collection, name) for name in (DEFAULT_LEARNER, OTHER))
    answers = mostly_right(Random(3), 0.6)
    for _ in range(4):
        desk.study(own.start(StudyScope(count=8), Random(1)), answers)
        before = _cards(collection, DEFAULT_LEARNER)
        due = own.due()
        desk.study(other.start(StudyScope(count=5), Random(2)), answers)
        assert _cards(collection, DEFAULT_LEARNER) == before
        assert own.due().due == due.due
        desk.wait(days=1)
    for learner in (DEFAULT_LEARNER, OTHER):
        cards = _cards(collection, learner)
        assert any(card.memory is not None for card in cards.values())
        assert cards == _replayed(collection, learner)
    assert _cards(collection, OTHER) != _cards(collection, DEFAULT_LEARNER)


def test_undo_takes_back_ones_own_last_answer_only(desk: Desk, collection: Collection) -> None:
    own, other = (_study_of(desk, collection, name) for name in (DEFAULT_LEARNER, OTHER))
    begun = own.start(StudyScope(), Random(1))
    empty = _cards(collection, DEFAULT_LEARNER)
    desk.study(begun, limit=3)
    desk.study(other.start(StudyScope(), Random(2)), limit=4)
    theirs = _cards(collection, OTHER)
    for _ in range(3):
        begun.undo()
    assert _cards(collection, DEFAULT_LEARNER) == empty
    assert _cards(collection, OTHER) == theirs
