"""The report of progress: figures of the comparisons, the days, and whether predictions hold."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from diffstudy.domain.card import CardKind
from diffstudy.domain.mastery import Calibration, ComparisonFigures, StudiedDay
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.comparison_figures import Recall, figures_of, likely_share
from diffstudy.storage.answer_queries import PairAnswer
from diffstudy.storage.database import Database
from diffstudy.storage.progress_queries import StudyTotals
from diffstudy.storage.report_queries import Predictions
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """Everything that ``progress`` says but the days to come.

    Args:
        today: the study day of the report.
        days: study days with answers, the first of them first.
        comparisons: those that have begun.
    """

    today: date
    totals: StudyTotals
    days: tuple[StudiedDay, ...]
    comparisons: tuple[ComparisonFigures, ...]
    calibration: Calibration


class ReportService:
    """Tells one learner what is known and how sure that is."""

    def __init__(
        self, database: Database, clock: DayClock, learner: str, scheduler: Callable[[], Scheduler]
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._scheduler = scheduler

    def report(self) -> ProgressReport:
        """Return the whole report."""
        with self._database.reading() as uow:
            today = self._today(uow)
            return ProgressReport(
                today=date_of(today),
                totals=uow.progress.study_totals(self._learner, today),
                days=tuple(
                    StudiedDay(date_of(day.study_day), day.answers, day.right)
                    for day in uow.reports.days(self._learner)
                ),
                comparisons=self.figures_among(uow, None, today),
                calibration=calibration_from(uow.reports.predictions(self._learner)),
            )

    def figures(self, comparison: str) -> ComparisonFigures | None:
        """Return the figures of one comparison, or None where it has not begun."""
        with self._database.reading() as uow:
            found = self.figures_among(uow, (comparison,), self._today(uow))
        return found[0] if found else None

    def _today(self, uow: UnitOfWork) -> int:
        return self._clock.now(uow.cards.last_study_day(self._learner)).study_day

    def figures_among(
        self, uow: UnitOfWork, comparisons: tuple[str, ...] | None, today: int
    ) -> tuple[ComparisonFigures, ...]:
        """Return the figures of those of some comparisons, or of all, that have begun."""
        facts = uow.progress.comparison_facts(self._learner, today, comparisons=comparisons)
        begun = [fact for fact in facts if fact.begun]
        terms = {term.key for fact in begun for term in fact.terms}
        answers: defaultdict[str, list[PairAnswer]] = defaultdict(list)
        for answer in uow.progress.pair_answers(self._learner, terms):
            answers[answer.truth_term].append(answer)
        recall = self._recall(uow, [fact.key for fact in begun], today)
        return tuple(
            figures_of(
                fact,
                [answer for term in fact.terms for answer in answers.get(term.key, ())],
                recall,
                today,
            )
            for fact in begun
        )

    def _recall(self, uow: UnitOfWork, comparisons: list[str], today: int) -> dict[str, Recall]:
        scheduler = self._scheduler()
        return {
            card.key.subject: Recall(
                scheduler.retrievability(card.memory, today), card.memory.stability
            )
            for card in uow.cards.cards(self._learner, comparisons)
            if card.key.kind is CardKind.TERM and card.memory is not None
        }


def calibration_from(predictions: Predictions) -> Calibration:
    """Return predicted against actual recall; silent below fifty answers."""
    n, wanted = predictions.answers, LEARNING.calibration_answers
    if n < wanted:
        return Calibration(n, wanted)
    actual = predictions.passed / n
    low, high = likely_share(actual, n)
    return Calibration(n, wanted, predictions.expected / n, actual, low, high)
