"""Journey: study days when clocks change, stand still or go back, and nights at the desk."""

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from diffstudy.domain.review import Rating
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, cards_of, lost, mostly_right, replayed_cards, right

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    ("first", "offsets"),
    [
        (datetime(2030, 3, 29, 20, 0, tzinfo=ROME), [60, 60, 120, 120]),
        (datetime(2030, 10, 25, 20, 0, tzinfo=ROME), [120, 120, 60, 60]),
    ],
    ids=["spring", "autumn"],
)
def test_an_evening_a_day_is_a_study_day_a_day_when_the_clocks_change(
    desk: Desk, first: datetime, offsets: list[int]
) -> None:
    desk.zone = ROME
    evenings = [first + timedelta(days=day) for day in range(4)]  # wall time: always eight
    with desk.open() as collection:
        for evening in evenings:
            desk.now = evening.astimezone(UTC)
            desk.study(collection.study.start(StudyScope(count=1), Random(1)), lost, limit=1)
    rows = desk.log()
    assert [row["study_day"] - rows[0]["study_day"] for row in rows] == [0, 1, 2, 3]
    assert [row["utc_offset_min"] for row in rows] == offsets
    assert {row["tz"] for row in rows} == {"Europe/Rome"}
    assert all(row["graded"] for row in rows)


@pytest.mark.parametrize("hour", [20, 23])
def test_a_night_at_the_desk_is_one_study_day_until_four(desk: Desk, hour: int) -> None:
    desk.zone = ROME
    desk.now = datetime(2030, 1, 7, hour, 0, tzinfo=ROME).astimezone(UTC)
    with desk.open() as collection:
        desk.evening(collection)
        desk.now = datetime(2030, 1, 8, 3, 59, tzinfo=ROME).astimezone(UTC)
        assert collection.study.due().due == ()
        desk.now = datetime(2030, 1, 8, 4, 0, tzinfo=ROME).astimezone(UTC)
        assert len(collection.study.due().due) == 2


def test_a_session_that_lasts_past_four_goes_on_in_the_new_day(
    desk: Desk, collection: Collection
) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    desk.study(session)
    assert session.next_question() is None
    desk.wait(days=1)
    asked = session.next_question()
    assert asked is not None
    assert session.answer(right(asked.question)).rating is Rating.GOOD


def test_a_question_left_open_over_night_is_graded_in_the_new_day(
    desk: Desk, collection: Collection
) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    done = desk.study(session, limit=2)
    left = session.next_question()
    assert left is not None
    assert left.question.card == done[0][0].question.card
    desk.wait(days=1)
    session.answer(right(left.question))
    desk.study(session)
    assert [row["study_day"] for row in desk.log() if row["graded"]].count(
        desk.log()[-1]["study_day"]
    ) >= 2
    assert cards_of(collection) == replayed_cards(collection)


def test_a_clock_set_back_repeats_the_day_and_never_an_earlier_one(
    desk: Desk, collection: Collection
) -> None:
    answers = mostly_right(Random(1), 0.5)
    for _ in range(3):
        desk.evening(collection, answer_to=answers)
        desk.wait(days=1)
    desk.wait(days=-1)
    before = collection.study.due()
    stored = cards_of(collection)
    desk.wait(days=-3)
    assert collection.study.due() == before
    session = collection.study.start(StudyScope(count=4), Random(1))
    desk.study(session, answers)
    rows = desk.log()
    assert [row["study_day"] for row in rows] == sorted(row["study_day"] for row in rows)
    assert [row["graded"] for row in rows[-4:]] == [0] * 4
    memories = {key: card.memory for key, card in cards_of(collection).items()}
    assert memories == {key: card.memory for key, card in stored.items()}
    desk.wait(days=4)
    desk.evening(collection)
    assert cards_of(collection) == replayed_cards(collection)


def test_a_journey_westward_does_not_lose_a_day(desk: Desk) -> None:
    desk.zone = ROME
    desk.now = datetime(2030, 1, 8, 6, 0, tzinfo=ROME).astimezone(UTC)
    with desk.open() as collection:
        desk.evening(collection)
        day = desk.log()[-1]["study_day"]
    desk.zone = ZoneInfo("America/Los_Angeles")
    desk.wait(hours=12)  # still the seventh of January there
    with desk.open() as collection:
        report = collection.study.due()
        assert (report.today - datetime(1970, 1, 1).date()).days == day  # noqa: DTZ001
        assert report.due == ()


def test_an_evening_ten_minutes_earlier_each_time_is_a_study_day_each_time(
    desk: Desk, collection: Collection
) -> None:
    for _ in range(12):
        desk.study(collection.study.start(StudyScope(count=1), Random(1)), lost, limit=1)
        desk.wait(hours=23, minutes=50, seconds=-20)  # an answer took the seconds
    days = [row["study_day"] for row in desk.log()]
    assert days == list(range(days[0], days[0] + 12))
    assert all(row["graded"] for row in desk.log())
    assert cards_of(collection) == replayed_cards(collection)


def test_after_a_journey_westward_the_log_still_gives_the_cards(desk: Desk) -> None:
    desk.zone = ROME
    desk.now = datetime(2030, 1, 8, 6, 0, tzinfo=ROME).astimezone(UTC)
    for zone, hours in (("Europe/Rome", 12), ("America/Los_Angeles", 24), ("Europe/Rome", 24)):
        desk.zone = ZoneInfo(zone)
        with desk.open() as collection:
            desk.evening(collection, answer_to=mostly_right(Random(hours), 0.5))
            assert cards_of(collection) == replayed_cards(collection)
        desk.wait(hours=hours)
    days = [row["study_day"] for row in desk.log()]
    assert days == sorted(days)
    graded = [(row["card_id"], row["study_day"]) for row in desk.log() if row["graded"]]
    assert len(graded) == len(set(graded)) > 3
