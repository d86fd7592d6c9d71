"""One function decides what today is: midnight, daylight saving, travel, a clock set back."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.scheduling.study_day import date_of, study_day, weekday_of

ROME = ZoneInfo("Europe/Rome")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_the_small_hours_belong_to_the_day_before() -> None:
    late = study_day(_at("2026-03-03T03:59:00+01:00"), ROME)
    early = study_day(_at("2026-03-03T04:00:00+01:00"), ROME)
    assert date_of(late) == date(2026, 3, 2)
    assert date_of(early) == date(2026, 3, 3)


@pytest.mark.parametrize("hour", [0, 4, 23])
def test_the_hour_is_a_setting(hour: int) -> None:
    before = _at(f"2026-03-03T{hour:02}:00:00+00:00") - timedelta(minutes=1)
    days = [study_day(moment, UTC, hour) for moment in (before, before + timedelta(minutes=1))]
    assert days[1] == days[0] + 1


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_night_with_a_clock_change_is_one_day_boundary(day: str) -> None:
    start = datetime.fromisoformat(f"{day}T00:00:00").replace(tzinfo=ROME)
    hours = [(start.astimezone(UTC) + timedelta(hours=n)) for n in range(25)]
    days = [study_day(moment, ROME) for moment in hours]
    assert sorted(days) == days
    assert set(days) == {days[0], days[0] + 1}


def test_flying_west_repeats_the_day_instead_of_going_back() -> None:
    rome = study_day(_at("2026-03-03T05:00:00+01:00"), ROME)
    angeles = study_day(
        _at("2026-03-03T05:00:00+01:00") + timedelta(hours=2),
        ZoneInfo("America/Los_Angeles"),
        not_before=rome,
    )
    assert angeles == rome


def test_a_clock_set_back_stays_on_the_last_day() -> None:
    today = study_day(_at("2026-03-10T12:00:00+00:00"), UTC)
    assert study_day(_at("2026-03-07T12:00:00+00:00"), UTC, not_before=today) == today


@given(
    st.integers(946_684_800, 3_471_292_800).map(
        lambda seconds: datetime.fromtimestamp(seconds, UTC)
    ),
    st.integers(min_value=1, max_value=86_400 * 3),
    st.sampled_from(["Europe/Rome", "America/St_Johns", "Pacific/Apia", "Asia/Kolkata", "UTC"]),
)
def test_later_is_never_an_earlier_day(moment: datetime, seconds: int, zone: str) -> None:
    # An hour that is repeated in autumn lies before the boundary at four, everywhere.
    place = ZoneInfo(zone)
    assert study_day(moment + timedelta(seconds=seconds), place) >= study_day(moment, place)


@given(st.integers(min_value=0, max_value=40_000))
def test_the_weekday_is_that_of_the_date(day: int) -> None:
    assert weekday_of(day) == date_of(day).weekday()
