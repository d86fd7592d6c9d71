"""What a session was: the mix-ups, the mastery gained, and the days ahead."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.feedback import Feedback, MarkedText
from diffstudy.domain.keys import pack_of
from diffstudy.domain.review import Review
from diffstudy.domain.statistics import DueForecast, MasteryGain, Mixup, SessionSummary
from diffstudy.scheduling.day_log import is_pass
from diffstudy.scheduling.queue import StudyQueue
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.study.nothing_due import nothing_due
from diffstudy.storage.unit_of_work import UnitOfWork

_FORECAST_DAYS = 7

MasteryOf = Callable[
    [UnitOfWork, dict[str, tuple[str, ...]], int], dict[str, tuple[int | None, ...]]
]


class SummaryMaker:
    """Remembers how a session began and says how it ended."""

    def __init__(self, learner: str, mastery: MasteryOf) -> None:
        self._learner = learner
        self._mastery = mastery
        self._pages: dict[str, Comparison] = {}
        self._before: dict[str, tuple[int | None, ...]] = {}

    def remember(self, uow: UnitOfWork, page: Comparison, study_day: int) -> None:
        """Note a comparison's mastery before its first answer of the session."""
        if page.key not in self._before:
            self._pages[page.key] = page
            self._before |= self._mastery(uow, _pair(page), study_day)

    def make(
        self,
        uow: UnitOfWork,
        *,
        answered: Sequence[tuple[Review, Feedback | None]],
        queue: StudyQueue,
        study_day: int,
    ) -> SessionSummary:
        """Return the summary.

        Args:
            answered: answers of the session that still count, with the lesson each gave.
            queue: what is left today.
        """
        right = sum(is_pass(review) for review, _ in answered)
        left = queue.remaining()
        forecast = list(uow.progress.due_by_day(self._learner, study_day, _FORECAST_DAYS))
        touched = list(dict.fromkeys(review.comparison for review, _ in answered))
        titles = {pack.id: pack.title for pack in uow.comparisons.packs()}
        again = {queued.key for queued in (*queue.again(), *queue.due())}
        # The schedule knows a card's next day only; what comes back today is known to the queue.
        forecast[0] = len(again)
        return SessionSummary(
            answered=len(answered),
            right=right,
            planned=len(answered) + left,
            seconds=round(sum(review.latency_ms for review, _ in answered) / 1000),
            packs=tuple(dict.fromkeys(titles.get(pack_of(key), "") for key in touched)),
            missed=len({review.card for review, _ in answered if not is_pass(review)}),
            again_today=len(again),
            due_tomorrow=forecast[1],
            mixups=self._mixups(answered),
            gains=self._gains(uow, touched, study_day),
            forecast=tuple(
                DueForecast(date_of(study_day) + timedelta(days=offset), cards)
                for offset, cards in enumerate(forecast)
            ),
            ended_early=left > 0,
            nothing=None if left else nothing_due(uow, self._learner, study_day),
        )

    def _mixups(self, answered: Sequence[tuple[Review, Feedback | None]]) -> tuple[Mixup, ...]:
        found: dict[tuple[str, str, str], list[MarkedText | None]] = {}
        for review, lesson in answered:
            given = review.answer_term
            if review.correct or given is None or given == review.truth_term:
                continue
            line = None if lesson is None else lesson.cue_line
            found.setdefault((review.comparison, given, review.truth_term), []).append(line)
        mixups = []
        for (comparison, given, truth), lines in found.items():
            sides = [term.key for term in self._pages[comparison].terms]
            if given not in sides:
                continue
            page = self._pages[comparison]
            mixups.append(
                Mixup(
                    comparison=comparison,
                    given=page.term(given).headword,
                    given_side=sides.index(given),
                    asked=page.term(truth).headword,
                    asked_side=sides.index(truth),
                    times=len(lines),
                    cue=next((line for line in lines if line), None),
                )
            )
        return tuple(sorted(mixups, key=lambda mixup: -mixup.times))

    def _gains(
        self, uow: UnitOfWork, touched: Sequence[str], study_day: int
    ) -> tuple[MasteryGain, ...]:
        pairs: dict[str, tuple[str, ...]] = {}
        for key in touched:
            pairs |= _pair(self._pages[key])
        after = self._mastery(uow, pairs, study_day)
        return tuple(
            MasteryGain(
                comparison=key,
                terms=tuple(term.headword for term in self._pages[key].terms),
                before=self._before[key],
                after=after[key],
            )
            for key in touched
        )


def _pair(page: Comparison) -> dict[str, tuple[str, ...]]:
    return {page.key: tuple(term.key for term in page.terms)}
