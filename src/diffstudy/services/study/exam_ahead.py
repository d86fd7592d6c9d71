"""An exam ahead: its plan, what it makes of the settings, and the sentence about it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Self

from diffstudy.domain.card import Card
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.exam import ExamPlan, exam_plan
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.storage.progress_queries import ComparisonFacts

_NAMED = 3


class ExamAhead:
    """The exam of the settings, while it is ahead.

    ``settings`` are those to study by, and ``sentence`` what the learner is told.
    """

    def __init__(self, settings: Settings, exam_day: int, today: int, scheduler: Scheduler) -> None:
        self.settings = settings
        self.sentence = ""
        self._exam_day = exam_day
        self._today = today
        self._scheduler = scheduler

    @classmethod
    def of(cls, settings: Settings, today: int, scheduler: Callable[[], Scheduler]) -> Self | None:
        """Return the exam of the settings, or None where there is none or it is over."""
        day = settings.exam_day
        return None if day is None or day <= today else cls(settings, day, today, scheduler())

    def plan(self, cards: Sequence[Card], facts: Sequence[ComparisonFacts]) -> ExamPlan:
        """Plan the days until the exam, and take the plan over.

        Args:
            cards: of the comparisons met so far.
            facts: the comparisons that the exam is about.
        """
        unmet = [fact for fact in facts if not fact.begun and fact.new]
        plan = exam_plan(
            cards,
            len(unmet),
            exam_day=self._exam_day,
            today=self._today,
            minutes_a_day=self.settings.minutes_a_day,
            scheduler=self._scheduler,
            retention=self.settings.desired_retention,
        )
        last = unmet[len(unmet) - plan.left_over :]
        self.settings = replace(self.settings, new_comparisons_per_day=plan.per_day)
        self.sentence = _sentence(plan, [fact.title for fact in last], self.settings.minutes_a_day)
        return plan


def _sentence(plan: ExamPlan, left_over: Sequence[str], budget: int) -> str:
    day, last = date_of(plan.day), date_of(plan.last_new_day)
    days = "1 day" if plan.days_left == 1 else f"{plan.days_left} days"
    said = f"Exam on {day:%A}, {day.day} {day:%B %Y}, in {days}"
    if plan.per_day:
        said += f": {plan.per_day} new a day until {last.day} {last:%B}"
    said += f", about {max(1, round(plan.minutes))} minutes a day"
    if plan.expected is not None:
        now, planned = (round(100 * each) for each in plan.expected)
        said += f"; what you have met stands at {now}% on that day if you stop now"
        said += f", about {planned}% if you go on" if planned > now else ""
    if left_over:
        named = ", ".join(f"“{title}”" for title in left_over[:_NAMED])
        more = len(left_over) - _NAMED
        named += f" and {more} more" if more > 0 else ""
        said += f"; {len(left_over)} will not fit: {named}"
        if plan.wanted_per_day:
            said += (
                f" (all would take {plan.wanted_per_day} new a day and about "
                f"{round(plan.wanted_minutes)} minutes, you gave {budget})"
            )
    return said + "."
