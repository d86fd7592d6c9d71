"""The time as an argument: one clock for the whole process, which tests and planners replace."""

import os
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path

from diffstudy.domain.errors import DiffstudyError

Clock = Callable[[], datetime]
"""Returns the present instant, aware and in UTC."""

NOW_VARIABLE = "DIFFSTUDY_NOW"


def system_clock(environ: Mapping[str, str] = os.environ) -> Clock:
    """Return the clock of the machine, or one that stands still at DIFFSTUDY_NOW.

    Raises:
        DiffstudyError: DIFFSTUDY_NOW is not a time with an offset.
    """
    fixed = _fixed_now(environ)
    if fixed is None:
        return _utc_now
    instant = fixed.astimezone(UTC)
    return lambda: instant


def local_zone(environ: Mapping[str, str] = os.environ) -> tzinfo:
    """Return the zone in which study days are counted.

    It is the offset of DIFFSTUDY_NOW where that is set, then the zone named by TZ or by the
    system, then whatever the system's own conversion says.

    Raises:
        DiffstudyError: DIFFSTUDY_NOW is not a time with an offset.
    """
    fixed = _fixed_now(environ)
    if fixed is not None:
        offset = fixed.utcoffset()
        assert offset is not None
        return timezone(offset)
    return _named_zone(environ) or _SystemZone()


def zone_name(zone: tzinfo) -> str:
    """Return the name under which the review log keeps a zone."""
    key = getattr(zone, "key", None)
    if isinstance(key, str):
        return key
    if isinstance(zone, timezone):
        return zone.tzname(None)
    return "local"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _fixed_now(environ: Mapping[str, str]) -> datetime | None:
    text = environ.get(NOW_VARIABLE, "").strip()
    if not text:
        return None
    try:
        fixed = datetime.fromisoformat(text)
        fixed.astimezone(UTC)  # the first and last days of the calendar have no UTC
    except (ValueError, OverflowError):
        fixed = None
    if fixed is None or fixed.utcoffset() is None:
        raise DiffstudyError(
            f"{NOW_VARIABLE} is “{text}”, which is not a time with an offset; "
            "write it like 2030-01-31T09:00+01:00, or unset it."
        )
    return fixed


def _named_zone(environ: Mapping[str, str]) -> tzinfo | None:
    """Return the zone of the IANA database that the system uses, if it names one."""
    from zoneinfo import ZoneInfo

    name = environ.get("TZ", "").removeprefix(":")
    if not name:
        try:
            target = Path("/etc/localtime").readlink()
        except OSError:
            return None
        name = str(target).partition("zoneinfo/")[2]
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):  # the last is ZoneInfoNotFoundError
        return None


class _SystemZone(tzinfo):
    """The system's own conversion, for machines that do not name their zone (Windows)."""

    def utcoffset(self, dt: datetime | None) -> timedelta:
        moment = time.localtime() if dt is None else self._local(dt)
        return timedelta(seconds=moment.tm_gmtoff)

    def dst(self, dt: datetime | None) -> None:  # noqa: ARG002 - the name belongs to tzinfo
        return None

    def tzname(self, dt: datetime | None) -> str:
        return (time.localtime() if dt is None else self._local(dt)).tm_zone

    def fromutc(self, dt: datetime) -> datetime:
        return dt.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)

    @staticmethod
    def _local(dt: datetime) -> time.struct_time:
        return time.localtime(dt.replace(tzinfo=None).timestamp())
