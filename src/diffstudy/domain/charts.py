"""What the Progress page draws: counts and shares per day, week, pair and comparison.

Plain values, so that the pictures, their tables and the exported file say the same.
"""

from dataclasses import dataclass
from datetime import date

from diffstudy.domain.mastery import Calibration, StudiedDay
from diffstudy.domain.statistics import DueForecast


@dataclass(frozen=True, slots=True)
class RetentionWeek:
    """The answers of a week to cards that were due, none given away and none judged by oneself.

    Args:
        first: Monday of the week.
        expected: how many of them the schedule expected to be known.
    """

    first: date
    answers: int
    passed: int
    expected: float

    @property
    def share(self) -> float:
        """How many were known, 0 to 1."""
        return self.passed / self.answers

    @property
    def predicted(self) -> float:
        """How many were expected to be known, 0 to 1."""
        return self.expected / self.answers


@dataclass(frozen=True, slots=True)
class ConfusionMatrix:
    """Which term was answered for which, among those that are taken for one another most.

    Args:
        keys, terms: keys and headwords, in the order of rows and columns.
        counts: per term that was asked, how often each term was answered; right answers stand
            on the diagonal.
        slips: answers with a wrong term in all, those between other terms too.
    """

    keys: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()
    slips: int = 0

    @property
    def ringed(self) -> tuple[int, int] | None:
        """Row and column of the most frequent slip, the upper one of two; None without any."""
        slips = [
            (-count, row, column)
            for row, counts in enumerate(self.counts)
            for column, count in enumerate(counts)
            if row != column and count
        ]
        return min(slips)[1:] if slips else None


@dataclass(frozen=True, slots=True)
class MasteryLine:
    """How well the sides of a comparison are known today; None below six answers."""

    comparison: str
    title: str
    terms: tuple[str, ...]
    mastery: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ProgressCharts:
    """Everything on the Progress page, for a stretch of days that ends today.

    Args:
        first: first day of the stretch.
        days: study days with answers, the first of them first.
        heat: as ``days``, over half a year at least, for the calendar.
        ever: answers since the first day.
        wanted: answers from which the charts say something.
        target: share of due cards that the learner wants to know, 0 to 1.
        solid, comparisons: how many are solid for now, of how many in the library.
    """

    today: date
    first: date
    days: tuple[StudiedDay, ...]
    heat: tuple[StudiedDay, ...]
    weeks: tuple[RetentionWeek, ...]
    calibration: Calibration
    forecast: tuple[DueForecast, ...]
    matrix: ConfusionMatrix
    mastery: tuple[MasteryLine, ...]
    ever: int
    wanted: int
    target: float
    solid: int
    comparisons: int

    @property
    def answers(self) -> int:
        """Answers given in the stretch."""
        return sum(day.answers for day in self.days)

    @property
    def length(self) -> int:
        """Days of the stretch, today among them."""
        return (self.today - self.first).days + 1

    @property
    def retained(self) -> float | None:
        """The share of due cards that were known, 0 to 1; None without any."""
        answers = sum(week.answers for week in self.weeks)
        return sum(week.passed for week in self.weeks) / answers if answers else None

    @property
    def is_telling(self) -> bool:
        """Whether there are enough answers for the charts to say something."""
        return self.ever >= self.wanted
