"""Why the queue is empty, and when it will not be: complete sentences for each case."""

from dataclasses import replace
from datetime import date

from diffstudy.domain.card import CardState
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.deck import NothingDue, WhyNothing
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk, cards_of, import_pages


def _nothing(collection: Collection) -> NothingDue:
    nothing = collection.study.today().nothing
    assert nothing is not None
    assert nothing == collection.study.due().nothing == collection.library.overview().nothing
    assert all(sentence.endswith(".") for sentence in nothing.sentences)
    return nothing


def test_an_empty_library_says_so(collection: Collection) -> None:
    nothing = _nothing(collection)
    assert nothing.reason is WhyNothing.EMPTY_LIBRARY
    assert (nothing.next_day, nothing.cards) == (None, 0)


def test_where_there_is_something_nothing_is_said(collection: Collection) -> None:
    import_pages(collection)
    assert collection.study.today().nothing is None


def test_after_the_days_work_the_next_day_and_its_cards_are_named(
    collection: Collection, desk: Desk
) -> None:
    import_pages(collection)
    desk.evening(collection)
    nothing = _nothing(collection)
    assert nothing.reason is WhyNothing.LATER
    assert nothing.next_day == date(2030, 1, 8)
    assert nothing.cards == 2
    assert nothing.sentences[0] == (
        "Nothing is due until Tuesday, 8 January 2030, when 2 cards are."
    )
    assert "waits until tomorrow" in nothing.sentences[1]  # it shares a term


def test_new_ones_that_are_held_back_are_counted(collection: Collection) -> None:
    import_pages(collection)
    collection.preferences.change("new_comparisons_per_day", 0)
    nothing = _nothing(collection)
    assert nothing.reason is WhyNothing.NEW_WAITS
    assert "2 new comparisons wait, because none is brought in by itself" in str(nothing)


def test_suspended_cards_are_the_reason_where_no_other_is(
    collection: Collection,
) -> None:
    import_pages(collection)
    with collection.database.unit_of_work() as uow:
        for card in cards_of(collection).values():
            uow.cards.save(DEFAULT_LEARNER, replace(card, state=CardState.SUSPENDED))
        uow.commit()
    assert _nothing(collection).reason is WhyNothing.SUSPENDED


def test_pages_without_a_fit_question_say_so(collection: Collection) -> None:
    import_pages(collection)
    with collection.database.unit_of_work() as uow:
        uow.cards.call_for_none(uow.comparisons.all_keys())
        uow.commit()
    nothing = _nothing(collection)
    assert nothing.reason is WhyNothing.NOT_ASKABLE
    assert "no definition is both fit and sure" in str(nothing)
