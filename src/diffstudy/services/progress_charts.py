"""What the Progress page shows: read from the log for a stretch of days, in one go."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from diffstudy.domain.charts import MasteryLine, ProgressCharts, RetentionWeek
from diffstudy.domain.mastery import StudiedDay
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.progress import ProgressService
from diffstudy.services.progress_matrix import matrix_of
from diffstudy.services.reporting import ReportService, calibration_from
from diffstudy.storage.database import Database
from diffstudy.storage.report_queries import LoggedDay, PredictedDay, Predictions
from diffstudy.storage.unit_of_work import UnitOfWork

ANSWERS_WANTED = 20
"""Below this the charts say what they will show, and no more."""
FORECAST_DAYS = 14
_HEAT_DAYS = 26 * 7


class ChartService:
    """Reads the figures of one learner for the Progress page and its export."""

    def __init__(
        self,
        database: Database,
        settings: Callable[[], Settings],
        learner: str,
        progress: ProgressService,
        reporting: ReportService,
    ) -> None:
        self._database = database
        self._settings = settings
        self._learner = learner
        self._progress = progress
        self._reporting = reporting

    def charts(self, days: int | None) -> ProgressCharts:
        """Return the figures of the last days.

        Args:
            days: how many, today among them; None since the first answer.
        """
        forecast = self._progress.forecast(FORECAST_DAYS)
        with self._database.reading() as uow:
            today = self._progress.moment(uow).study_day
            logged = uow.reports.days(self._learner)
            first = logged[0].study_day if logged else today
            since = first if days is None else today - days + 1
            heat_since = min(since, today - _HEAT_DAYS)
            predicted = uow.reports.predicted_days(self._learner, since)
            given = uow.reports.given_for(self._learner, since)
            names = uow.reports.headwords({term for pair in given for term in pair})
            begun = uow.reports.begun(self._learner)
            figures = self._reporting.figures_among(uow, begun, today)
            return ProgressCharts(
                today=date_of(today),
                first=date_of(since),
                days=_studied(logged, since),
                heat=_studied(logged, heat_since),
                weeks=_weeks(predicted),
                calibration=calibration_from(_sum(predicted)),
                forecast=forecast,
                matrix=matrix_of(given, names),
                mastery=self._mastery(uow, begun, today),
                ever=sum(day.answers for day in logged),
                wanted=ANSWERS_WANTED,
                target=self._settings().desired_retention,
                solid=sum(figure.is_solid for figure in figures),
                comparisons=uow.reports.comparisons(),
            )

    def _mastery(
        self, uow: UnitOfWork, begun: tuple[str, ...], today: int
    ) -> tuple[MasteryLine, ...]:
        """Return the comparisons that have begun, the weakest side first, unknown ones last."""
        facts = uow.progress.comparison_facts(self._learner, today, comparisons=begun)
        pairs = {fact.key: tuple(term.key for term in fact.terms) for fact in facts}
        standings = self._progress.standings(uow, pairs, today)
        lines = [
            MasteryLine(
                fact.key,
                fact.title,
                tuple(term.headword for term in fact.terms),
                standings[fact.key],
            )
            for fact in facts
        ]
        return tuple(sorted(lines, key=lambda line: (_weakest(line), line.title.casefold())))


def _studied(days: Iterable[LoggedDay], since: int) -> tuple[StudiedDay, ...]:
    return tuple(
        StudiedDay(date_of(day.study_day), day.answers, day.right)
        for day in days
        if day.study_day >= since
    )


def _weeks(days: Iterable[PredictedDay]) -> tuple[RetentionWeek, ...]:
    weeks: dict[date, RetentionWeek] = {}
    for day in days:
        at = date_of(day.study_day)
        monday = at - timedelta(days=at.weekday())
        before = weeks.get(monday, RetentionWeek(monday, 0, 0, 0.0))
        weeks[monday] = RetentionWeek(
            monday,
            before.answers + day.answers,
            before.passed + day.passed,
            before.expected + day.expected,
        )
    return tuple(weeks[monday] for monday in sorted(weeks))


def _sum(days: Iterable[PredictedDay]) -> Predictions:
    known = list(days)
    return Predictions(
        sum(day.answers for day in known),
        sum(day.expected for day in known),
        sum(day.passed for day in known),
    )


def _weakest(line: MasteryLine) -> int:
    known = [value for value in line.mastery if value is not None]
    # Of a pair with too few answers nothing is known: it comes after those of which something is.
    return min(known, default=101)
