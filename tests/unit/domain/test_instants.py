from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.instants import epoch_ms, instant_at, utc_instant

MILLISECONDS = st.integers(-(10**12), 10**13)


@given(MILLISECONDS, st.integers(-14 * 60, 14 * 60))
def test_every_clock_says_the_same_instant(ms: int, offset: int) -> None:
    own = instant_at(ms, offset)
    assert own.utcoffset() == timedelta(minutes=offset)
    assert own == utc_instant(ms)
    assert epoch_ms(own) == ms


def test_milliseconds_are_counted_from_1970() -> None:
    assert utc_instant(1_000) == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
    assert instant_at(0, 330).isoformat() == "1970-01-01T05:30:00+05:30"
