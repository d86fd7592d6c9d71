"""Now, as everything that is logged or scheduled needs it: instant, zone and study day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from diffstudy.domain.instants import epoch_ms, instant_at
from diffstudy.runtime.clock import Clock, zone_name
from diffstudy.scheduling.study_day import date_of, study_day


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant on the learner's clock, in the units of the review log."""

    utc_ms: int
    tz: str
    utc_offset_min: int
    study_day: int

    @property
    def date(self) -> date:
        """The calendar date on which the study day began."""
        return date_of(self.study_day)

    @property
    def local(self) -> datetime:
        """The instant with the offset of the learner's clock, as files of a class say it."""
        return instant_at(self.utc_ms, self.utc_offset_min)


class DayClock:
    """Reads the clock in the learner's zone.

    Args:
        starts_at_hour: asked anew each time, because it is a setting.
    """

    def __init__(self, clock: Clock, zone: tzinfo, starts_at_hour: Callable[[], int]) -> None:
        self._clock = clock
        self._zone = zone
        self._starts_at_hour = starts_at_hour

    @property
    def zone(self) -> tzinfo:
        """The zone of whoever sits at this computer."""
        return self._zone

    def now(self, last_day: int | None = None) -> Moment:
        """Return the present moment; its study day is never before the learner's last one."""
        instant: datetime = self._clock()
        offset = instant.astimezone(self._zone).utcoffset()
        return Moment(
            utc_ms=epoch_ms(instant),
            tz=zone_name(self._zone),
            utc_offset_min=0 if offset is None else round(offset.total_seconds() / 60),
            study_day=study_day(instant, self._zone, self._starts_at_hour(), last_day),
        )
