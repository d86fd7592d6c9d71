"""What a session is made of: its tools, its cards, the open question and the answers so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.feedback import Feedback
from diffstudy.domain.question import Hint, Question, RevealQuestion
from diffstudy.domain.review import OutcomeKind, Purpose, Review
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.confusion import ErrorRate
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.scheduling.day_log import DayLog, is_pass
from diffstudy.scheduling.queue import Pick
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.sure_mistakes import is_sure_mistake
from diffstudy.services.experiment_pages import NO_EXPERIMENT, ExperimentToday
from diffstudy.services.study.log_entry import Circumstances, Given
from diffstudy.services.study.question_maker import Wishes
from diffstudy.services.study.scope import StudyScope
from diffstudy.services.study.summary import MasteryOf
from diffstudy.services.study.values import AnswerResult
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

RatesOf = Callable[[UnitOfWork, dict[str, tuple[str, ...]], int], dict[tuple[str, str], ErrorRate]]


@dataclass(frozen=True, slots=True)
class SessionTools:
    """What a session works with; put together by the study service."""

    database: Database
    clock: DayClock
    settings: Callable[[], Settings]
    scheduler: Scheduler
    rates: RatesOf
    mastery: MasteryOf
    learner: str = DEFAULT_LEARNER


@dataclass(frozen=True, slots=True)
class SessionCards:
    """The cards of a session: as stored, and in which comparisons each may be asked.

    ``fresh`` are the comparisons with new terms that begin today, ``experiment`` what that asks.
    """

    cards: dict[CardKey, Card]
    contexts: dict[CardKey, tuple[str, ...]]
    last_day: int | None
    fresh: frozenset[str] = frozenset()
    experiment: ExperimentToday = NO_EXPERIMENT


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question on the table.

    Args:
        hints: how many were shown.
        first_review: id of the first try's row where this is the second one.
    """

    pick: Pick
    question: Question
    hints: int = 0
    first_review: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of this session, the question as it lay there, and the lesson given."""

    review: Review
    table: OpenQuestion
    given: Given
    lesson: Feedback | None

    @property
    def may_have_been_a_guess(self) -> bool:
        """Whether the learner may still say so: of an answer that passed on other evidence."""
        is_checked = not isinstance(self.table.question, RevealQuestion)
        return is_checked and is_pass(self.review) and self.review.purpose is not Purpose.GUESS


def may_ask_if_sure(table: OpenQuestion) -> bool:
    """Whether a question has a verdict to be sure of: no guess, second try or own judgement."""
    return (
        not isinstance(table.question, RevealQuestion)
        and table.pick.purpose is not Purpose.GUESS
        and table.first_review is None
    )


def wishes_of(scope: StudyScope, settings: Settings) -> Wishes:
    """Return what a scope and the settings together want asked."""
    return Wishes(
        typed_share=settings.typed_share,
        mode=scope.mode,
        practice=scope.practice,
        boards=scope.boards,
        flip_schedules=settings.flip_schedules,
    )


def circumstances(tools: SessionTools, session: str, moment: Moment, log: DayLog) -> Circumstances:
    """Return what the log wants to know of the moment of an answer."""
    return Circumstances(
        learner=tools.learner,
        session=session,
        moment=moment,
        log=log,
        scheduler=tools.scheduler,
        base_retention=tools.settings().desired_retention,
    )


def taught_in(scope: StudyScope, cards: SessionCards, settings: Settings) -> frozenset[str]:
    """Return the comparisons that a session introduces: none where it only practises or retries."""
    asks_all = scope.mode is None and scope.cards is None and not scope.practice
    return cards.fresh if asks_all and settings.show_page_first else frozenset()


def counted(answers: Sequence[Answered]) -> list[Answered]:
    """Return the answers that are a question of their own: void ones and second tries are not."""
    return [
        answer
        for answer in answers
        if answer.review.outcome is not OutcomeKind.TOO_FAST and answer.table.first_review is None
    ]


def scored(answers: Sequence[Answered]) -> list[Answered]:
    """Return the questions that were answered, guesses left out: they are neither right nor wrong."""
    return [a for a in counted(answers) if a.review.purpose is not Purpose.GUESS]


def score(answers: Sequence[Answered]) -> tuple[int, int]:
    """Return how many answers were right without help and how many were missed."""
    asked = scored(answers)
    right = sum(is_pass(answer.review) for answer in asked)
    return right, len(asked) - right


def result_of(
    answers: Sequence[Answered], second_try: Hint | None, *, comes_back: bool
) -> AnswerResult:
    """Return what became of the answer that was logged last.

    Args:
        comes_back: whether its card is asked again today on account of it.
    """
    last = answers[-1]
    is_void = last.review.outcome is OutcomeKind.TOO_FAST
    right, missed = score(answers)
    return AnswerResult(
        outcome=last.given.outcome,
        rating=last.review.rating,
        is_void=is_void,
        comes_back=is_void or comes_back,
        second_try=second_try,
        feedback=last.lesson,
        right=right,
        missed=missed,
        may_have_been_a_guess=last.may_have_been_a_guess,
        was_sure_mistake=is_sure_mistake(last.review),
    )
