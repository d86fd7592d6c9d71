"""Journey: an exam is set, studied towards and over."""

from datetime import timedelta
from pathlib import Path

from diffstudy.domain.card import CardKind
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, cards_of, replayed_cards


def _set_exam(desk: Desk, collection: Collection, days: int) -> None:
    day = desk.now.date() + timedelta(days=days)
    collection.preferences.change("exam_date", day.isoformat())


def test_no_card_waits_beyond_the_exam_and_the_last_pass_asks_again(
    desk: Desk, collection: Collection
) -> None:
    _set_exam(desk, collection, 20)
    exam = collection.preferences.current.exam_day
    assert exam is not None
    for _ in range(20):
        desk.evening(collection)
        desk.wait(days=1)
        due = [card.due_day for card in cards_of(collection).values() if card.due_day]
        assert max(due) <= exam
    assert cards_of(collection) == replayed_cards(collection)
    known = [card for card in cards_of(collection).values() if card.key.kind is CardKind.TERM]
    memories = [card.memory for card in known if card.memory is not None]
    assert len(memories) == 3
    recall = Scheduler().retrievability
    assert all(each.last_day >= exam - 3 or recall(each, exam) >= 0.97 for each in memories)
    assert any(each.last_day >= exam - 3 for each in memories)


def test_after_the_exam_nothing_is_due_that_is_still_remembered(
    desk: Desk, collection: Collection
) -> None:
    _set_exam(desk, collection, 9)
    for _ in range(9):
        desk.evening(collection)
        desk.wait(days=1)
    desk.wait(days=1)
    session = collection.study.due(StudyScope())
    assert session.exam is None
    assert session.due == ()


def test_due_says_in_one_sentence_what_the_exam_asks_for(
    desk: Desk, collection: Collection
) -> None:
    _set_exam(desk, collection, 30)
    report = collection.study.due()
    assert report.exam is not None
    assert report.exam.startswith("Exam on ")
    assert "in 30 days: 1 new a day until" in report.exam
    assert report.exam.endswith(".")


def test_an_exam_in_one_pack_leaves_the_others_alone(desk: Desk, collection: Collection) -> None:
    sample = Path(__file__).parents[2] / "data" / "packs" / "sample.json"
    collection.importing.apply(collection.importing.preview([sample]))
    collection.preferences.change("exam_pack", "local.my-pages")
    collection.preferences.change("new_comparisons_per_day", 20)
    _set_exam(desk, collection, 20)
    report = collection.study.due()
    assert report.exam is not None
    assert report.exam.startswith("Exam in “My pages” on ")
    assert {card.key.partition("#")[0] for card in report.new} == {"term:local.my-pages"}
    collection.preferences.change("exam_pack", "org.example.gone")
    gone = collection.study.due()
    assert gone.exam == "The pack of the exam is not in the library; choose another one."
    assert any(card.key.startswith("term:org.diffstudy.sample") for card in gone.new)
