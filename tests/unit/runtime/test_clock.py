"""The clock, the zone of study days, and their replacement by DIFFSTUDY_NOW."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from diffstudy.domain.errors import DiffstudyError
from diffstudy.runtime import clock
from diffstudy.runtime.clock import local_zone, system_clock, zone_name

LATE = {"DIFFSTUDY_NOW": "2030-01-31T23:30:00+02:00"}


def test_the_clock_is_aware_and_in_utc() -> None:
    before = datetime.now(UTC)
    now = system_clock({})()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta(0)


def test_diffstudy_now_stands_still_and_gives_the_zone() -> None:
    now = system_clock(LATE)
    assert now() == now() == datetime(2030, 1, 31, 21, 30, tzinfo=UTC)
    assert now().tzinfo is UTC
    zone = local_zone(LATE)
    assert now().astimezone(zone).isoformat() == "2030-01-31T23:30:00+02:00"
    assert zone_name(zone) == "UTC+02:00"


def test_utc_may_be_written_as_a_letter() -> None:
    assert system_clock({"DIFFSTUDY_NOW": "2030-01-31T23:30Z"})().hour == 23


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow",
        "2030-01-31",
        "2030-01-31T09:00",
        "2030-13-31T09:00Z",
        "2030-01-31T09:00+25:00",
        "0001-01-01T00:00+10:00",
    ],
)
def test_a_time_that_is_none_is_refused_with_an_example(text: str) -> None:
    for ask in (system_clock, local_zone):
        with pytest.raises(DiffstudyError, match="DIFFSTUDY_NOW") as caught:
            ask({"DIFFSTUDY_NOW": text})
        assert text in str(caught.value)
        assert "2030-01-31T09:00+01:00" in str(caught.value)


def test_an_empty_variable_is_no_time() -> None:
    assert system_clock({"DIFFSTUDY_NOW": " "})() > datetime(2020, 1, 1, tzinfo=UTC)


def test_the_zone_is_the_named_one() -> None:
    zone = local_zone({"TZ": "Europe/Rome"})
    assert zone == ZoneInfo("Europe/Rome")
    assert zone_name(zone) == "Europe/Rome"
    assert zone_name(local_zone({"TZ": ":Europe/Rome"})) == "Europe/Rome"


@pytest.mark.parametrize("name", ["No/Such", "../../x", "CET-1CEST", "\0"])
def test_a_zone_nobody_knows_falls_back_to_the_system(name: str) -> None:
    zone = local_zone({"TZ": name})
    summer, winter = (datetime(2030, month, 1, 12, tzinfo=UTC) for month in (7, 1))
    for instant in (summer, winter):
        here = instant.astimezone(zone)
        assert here == instant
        assert here.utcoffset() == instant.astimezone().utcoffset()
    assert zone_name(zone) == "local"


def test_a_system_that_names_no_zone_is_asked_for_each_instant(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_link(path: Path) -> Path:
        raise OSError

    monkeypatch.setattr(Path, "readlink", no_link)
    zone = local_zone({})
    assert isinstance(zone, clock._SystemZone)
    instant = datetime(2030, 3, 31, 1, 30, tzinfo=UTC)
    assert instant.astimezone(zone).replace(tzinfo=None) == instant.astimezone().replace(
        tzinfo=None
    )
    assert zone.tzname(None)
    assert zone.dst(None) is None
    assert zone.utcoffset(None) is not None


def test_a_fixed_offset_has_a_name() -> None:
    assert zone_name(timezone(timedelta(hours=-3, minutes=-30))) == "UTC-03:30"
    assert zone_name(UTC) == "UTC"
