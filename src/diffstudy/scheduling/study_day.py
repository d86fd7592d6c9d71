"""Where one study day ends and the next begins: one function for the whole program.

Days and not 24-hour blocks, because a learner who comes ten minutes earlier every evening
would otherwise never get past the first interval (learning.md 1.4, vector V5).
"""

from datetime import date, datetime, timedelta, tzinfo

_EPOCH = date(1970, 1, 1)
_THURSDAY = 3  # the first of January 1970


def study_day(
    now: datetime, zone: tzinfo, starts_at_hour: int = 4, not_before: int | None = None
) -> int:
    """Return the study day of an instant: days since 1970-01-01 on the learner's clock.

    Args:
        now: an aware instant.
        zone: where the learner is; daylight saving is the zone's affair.
        starts_at_hour: local hour at which a study day begins, 0 to 23.
        not_before: the learner's last study day. A clock that was set back, or a flight
            westward, repeats that day and never an earlier one (learning.md 4.3).
    """
    wall = now.astimezone(zone).replace(tzinfo=None) - timedelta(hours=starts_at_hour)
    day = (wall.date() - _EPOCH).days
    return day if not_before is None else max(day, not_before)


def date_of(day: int) -> date:
    """Return the calendar date on which a study day begins."""
    return _EPOCH + timedelta(days=day)


def weekday_of(day: int) -> int:
    """Return the weekday on which a study day begins: 0 for Monday to 6 for Sunday."""
    return (day + _THURSDAY) % 7
