"""The order of the contrasts: recall less what is likely confused."""

from random import Random

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.confusion import ErrorRate, likely_confusion
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.study.card_shelf import CardShelf

ONE, OTHER = CardKey.for_contrast("a", "b"), CardKey.for_contrast("c", "d")
NOW = Moment(study_day=100, utc_ms=0, tz="UTC", utc_offset_min=0)


def _shelf() -> CardShelf:
    cards = {key: Card(key, CardState.ACTIVE, due_day=100) for key in (ONE, OTHER)}
    contexts = {ONE: ("a--b",), OTHER: ("c--d",)}
    return CardShelf(cards, contexts, Scheduler(), with_practice=False)


def _order(shelf: CardShelf) -> list[CardKey]:
    return [queued.key for queued in shelf.queue(DayLog(()), NOW, Settings()).due()]


def test_the_likelier_confusion_comes_first() -> None:
    shelf = _shelf()
    assert _order(shelf) == [ONE, OTHER]
    assert shelf.undoubted((ONE, OTHER, CardKey.for_term("a"))) == (ONE, OTHER)
    shelf.doubt(ONE, 0.1)
    shelf.doubt(OTHER, 0.6)
    assert _order(shelf) == [OTHER, ONE]
    assert shelf.undoubted((ONE, OTHER)) == ()


def test_the_worse_direction_counts() -> None:
    rates = {("a", "b"): ErrorRate(errors=40), ("b", "a"): ErrorRate(successes=400)}
    drawn = [likely_confusion(*pair, rates, Random(5)) for pair in (("a", "b"), ("b", "a"))]
    assert min(drawn) > 0.7
    quiet = {pair: ErrorRate(successes=400) for pair in (("a", "b"), ("b", "a"))}
    assert likely_confusion("a", "b", quiet, Random(5)) < 0.05
