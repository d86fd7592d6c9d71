"""An exam ahead: its plan, what it makes of the settings, and the sentence about it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Self

from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.exam import ExamPlan, exam_plan
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.storage.unit_of_work import UnitOfWork

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

    @property
    def is_final_pass(self) -> bool:
        """Whether these are the days in which every weak card is asked once more."""
        return self._exam_day - self._today <= LEARNING.final_pass_days

    def plan(
        self, uow: UnitOfWork, learner: str, comparisons: Collection[str] | None
    ) -> ExamPlan | None:
        """Plan the days until the exam, and take the plan over.

        This reads everything that the exam is about.

        Args:
            comparisons: keys of the comparisons to look at; None for all.

        Returns:
            The plan; None where the exam is about a pack of which nothing is there.
        """
        every = uow.progress.comparison_facts(learner, self._today, None, comparisons)
        facts = [fact for fact in every if self.settings.exam_day_of(fact.pack) is not None]
        if not facts and comparisons is None and self.settings.exam_pack:
            self.sentence = "The pack of the exam is not in the library; choose another one."
            self.settings = replace(self.settings, exam_date="", exam_pack="")
            return None
        begun = frozenset(fact.key for fact in facts if fact.begun)
        unmet = [fact for fact in facts if not fact.begun and fact.new]
        plan = exam_plan(
            uow.cards.cards(learner, begun),
            len(unmet),
            exam_day=self._exam_day,
            today=self._today,
            minutes_a_day=self.settings.minutes_a_day,
            scheduler=self._scheduler,
            retention=self.settings.desired_retention,
        )
        last = unmet[len(unmet) - plan.left_over :]
        pack = None
        if self.settings.exam_pack:
            titles = {each.id: each.title for each in uow.comparisons.packs()}
            pack = titles.get(self.settings.exam_pack, self.settings.exam_pack)
        self.settings = replace(self.settings, new_comparisons_per_day=plan.per_day)
        self.sentence = _sentence(
            plan, pack, [fact.title for fact in last], self.settings.minutes_a_day
        )
        return plan


def _sentence(plan: ExamPlan, pack: str | None, left_over: Sequence[str], budget: int) -> str:
    day, last = date_of(plan.day), date_of(plan.last_new_day)
    days = "1 day" if plan.days_left == 1 else f"{plan.days_left} days"
    about = "" if pack is None else f" in “{pack}”"
    said = f"Exam{about} on {day:%A}, {day.day} {day:%B %Y}, in {days}"
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
