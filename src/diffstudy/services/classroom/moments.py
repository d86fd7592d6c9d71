"""Instants as files of a class say them: with the offset of the clock that they were read from."""

from datetime import datetime, timedelta, timezone

from diffstudy.scheduling.day_clock import Moment


def local_moment(moment: Moment) -> datetime:
    """Return a moment as an instant with the offset of the learner's clock."""
    zone = timezone(timedelta(minutes=moment.utc_offset_min))
    return datetime.fromtimestamp(moment.utc_ms / 1000, zone)
