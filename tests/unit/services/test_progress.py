"""Progress: silent while there is too little to say, and days ahead that add up."""

from datetime import date

import pytest

from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from tests.journeys.desk import (
    CLIMATE,
    HABITAT,
    HABITAT_CARD,
    Desk,
    cards_of,
    import_pages,
    lost,
    slips_first,
)

_COLD_ANSWERS_NEEDED = 6


@pytest.fixture
def pages(collection: Collection) -> Collection:
    import_pages(collection)
    collection.preferences.change("maximum_interval", 7)  # many reviews in few days
    return collection


def _cold_answers(desk: Desk, term: str) -> int:
    return sum(
        row["graded"] and not row["contaminated"] and row["truth_term"] == term
        for row in desk.log()
    )


def _standing(collection: Collection) -> tuple[int | None, ...]:
    return collection.library.page(collection.library.find("habitat")).row.mastery


def test_standings_are_silent_until_six_cold_answers(desk: Desk, pages: Collection) -> None:
    standing = _standing(pages)
    for evening in range(60):
        # Without a pause one question gives the next away, and its answer does not count.
        desk.evening(pages, pause_minutes=0.5 if evening < 20 else 11)
        desk.wait(days=1)
        standing = _standing(pages)
        enough = [_cold_answers(desk, term) >= _COLD_ANSWERS_NEEDED for term in (CLIMATE, HABITAT)]
        assert [value is not None for value in standing] == enough
        if all(enough):
            break
    assert all(value is not None and 50 < value <= 97 for value in standing)


@pytest.mark.parametrize("typed_share", [0.0, 1.0])
def test_a_standing_is_recall_without_the_guesses(
    desk: Desk, pages: Collection, typed_share: float
) -> None:
    pages.preferences.change("typed_share", typed_share)
    for _ in range(40):
        desk.evening(pages, pause_minutes=11)
        desk.wait(days=1)
    desk.wait(days=2_000)
    with pages.database.reading() as uow:
        today = pages.progress.moment(uow).study_day
        rate = pages.progress.rates(uow, {"pair": (CLIMATE, HABITAT)}, today)[HABITAT, CLIMATE]
    memory = cards_of(pages)[HABITAT_CARD].memory
    assert memory is not None
    cold = [
        row["mode"] == "which2"
        for row in desk.log()
        if row["graded"] and not row["contaminated"] and row["truth_term"] == HABITAT
    ]
    chance = sum(cold) / len(cold) / 2
    recall = (Scheduler().retrievability(memory, today) - chance) / (1 - chance)
    assert _standing(pages)[1] == round(100 * min(recall, 1 - 2 * rate.mean))
    assert chance == 0.5 if typed_share == 0 else chance < 0.2


def test_standings_fall_with_time(desk: Desk, pages: Collection) -> None:
    for _ in range(40):
        desk.evening(pages, pause_minutes=11)
        desk.wait(days=1)
    now = _standing(pages)
    desk.wait(days=200)
    later = _standing(pages)
    for one, two in zip(now, later, strict=True):
        assert one is not None
        assert two is not None
        assert two < one


def test_slips_lower_the_standing_of_the_term_that_was_taken_for_the_other(
    desk: Desk, pages: Collection
) -> None:
    slips = slips_first(6, lambda question: question.truth.term_key == CLIMATE)
    for _ in range(40):
        desk.evening(pages, answer_to=slips, pause_minutes=11)
        desk.wait(days=1)
    climate, habitat = _standing(pages)
    assert climate is not None
    assert habitat is not None
    assert climate < habitat


def test_rates_count_each_direction_by_itself(desk: Desk, pages: Collection) -> None:
    slips = slips_first(2, lambda question: question.truth.term_key == CLIMATE)
    desk.evening(pages, answer_to=slips)
    pairs = {"pair": (CLIMATE, HABITAT)}
    with pages.database.reading() as uow:
        today = pages.progress.moment(uow).study_day
        rates = pages.progress.rates(uow, pairs, today)
    assert rates[CLIMATE, HABITAT].errors == 2
    assert rates[HABITAT, CLIMATE].errors == 0
    known = [row["correct"] for row in desk.log() if row["truth_term"] == HABITAT]
    assert rates[HABITAT, CLIMATE].successes == len(known) >= 3


def test_the_forecast_begins_today_with_the_backlog(desk: Desk, pages: Collection) -> None:
    assert [day.cards for day in pages.progress.forecast(7)] == [0] * 7
    desk.evening(pages, answer_to=slips_first(1))
    forecast = pages.progress.forecast(3)
    assert [day.day for day in forecast] == [date(2030, 1, 7 + n) for n in range(3)]
    assert [day.cards for day in forecast] == [0, 3, 0]
    desk.wait(days=5)
    assert [day.cards for day in pages.progress.forecast(3)] == [3, 0, 0]


def test_a_learner_who_knows_nothing_has_no_standing(desk: Desk, pages: Collection) -> None:
    with pages.database.reading() as uow:
        assert pages.progress.standings(uow, {}, 0) == {}
        assert pages.progress.standings(uow, {"pair": (CLIMATE, "nobody")}, 0) == {
            "pair": (None, None)
        }
        assert uow.cards.last_study_day(DEFAULT_LEARNER) is None
    desk.evening(pages, answer_to=lost, limit=4)
    assert _standing(pages) == (None, None)
