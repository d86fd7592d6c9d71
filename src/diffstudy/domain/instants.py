"""Instants as numbers and back: the log and the files of a class count milliseconds since 1970."""

from datetime import UTC, datetime, timedelta, timezone


def epoch_ms(when: datetime) -> int:
    """Return an aware instant in epoch milliseconds."""
    return round(when.timestamp() * 1_000)


def utc_instant(ms: int) -> datetime:
    """Return epoch milliseconds as an aware instant in UTC."""
    return datetime.fromtimestamp(ms / 1_000, UTC)


def instant_at(ms: int, offset_min: int) -> datetime:
    """Return epoch milliseconds as an instant on a clock that is so many minutes ahead of UTC."""
    return datetime.fromtimestamp(ms / 1_000, timezone(timedelta(minutes=offset_min)))
