"""An exam ahead: its plan, what it makes of the settings, and the sentence about it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Self

from diffstudy.domain.language import DayForm, day_text, tr, trn
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
            self.sentence = tr("The pack of the exam is not in the library; choose another one.")
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
    said = _with_days(_when(plan, pack), plan)
    if plan.expected is not None:
        now, planned = (round(100 * each) for each in plan.expected)
        said = tr(
            "{plan}; what you have met stands at {now}% on that day if you stop now",
            plan=said,
            now=now,
        )
        if planned > now:
            said = tr("{plan}, about {planned}% if you go on", plan=said, planned=planned)
    if left_over:
        said = trn(
            "{plan}; {n} will not fit: {titles}",
            "{plan}; {n} will not fit: {titles}",
            len(left_over),
            plan=said,
            titles=_named(left_over),
        )
        if plan.wanted_per_day:
            said = tr(
                "{plan} (all would take {count} new a day and about {minutes} minutes, "
                "you gave {budget})",
                plan=said,
                count=plan.wanted_per_day,
                minutes=round(plan.wanted_minutes),
                budget=budget,
            )
    return f"{said}."


def _when(plan: ExamPlan, pack: str | None) -> str:
    day = day_text(date_of(plan.day), DayForm.WITH_WEEKDAY)
    if pack is None:
        return trn(
            "Exam on {day}, in {n} day", "Exam on {day}, in {n} days", plan.days_left, day=day
        )
    return trn(
        "Exam in “{pack}” on {day}, in {n} day",
        "Exam in “{pack}” on {day}, in {n} days",
        plan.days_left,
        pack=pack,
        day=day,
    )


def _with_days(said: str, plan: ExamPlan) -> str:
    if plan.per_day:
        said = tr(
            "{exam}: {count} new a day until {last}",
            exam=said,
            count=plan.per_day,
            last=day_text(date_of(plan.last_new_day), DayForm.IN_YEAR),
        )
    minutes = max(1, round(plan.minutes))
    return trn(
        "{plan}, about {n} minute a day", "{plan}, about {n} minutes a day", minutes, plan=said
    )


def _named(titles: Sequence[str]) -> str:
    named = ", ".join(f"“{title}”" for title in titles[:_NAMED])
    more = len(titles) - _NAMED
    if more <= 0:
        return named
    return trn("{titles} and {n} more", "{titles} and {n} more", more, titles=named)
