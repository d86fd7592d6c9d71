"""One student answers an assignment: each answer is on the disk before the next is asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from diffstudy.domain.assignment import Assignment, FrozenQuestion, ShowAnswers
from diffstudy.domain.attempt import Attempt
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.errors import AssignmentRefused
from diffstudy.domain.feedback import Feedback
from diffstudy.domain.language import tr
from diffstudy.domain.neighbours import neighbouring_pages
from diffstudy.domain.question import Answer, DontKnow, Outcome, Typed
from diffstudy.domain.sheet import SheetItem, sheet
from diffstudy.domain.submission import (
    AnswerEvent,
    chain_start,
    given_answer,
    next_link,
    raw_answer,
)
from diffstudy.exchange.characters import cleaned
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_LONGEST_TYPED = 300


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question as it was shown, with what was answered and the lesson.

    Args:
        answer: in terms of the question as it was shown; None where it was never reached.
        outcome: what the answer was; None where it was never reached.
        lesson: the contrast; None where the file lacks the page.
    """

    question: FrozenQuestion
    answer: Answer | None
    outcome: Outcome | None
    lesson: Feedback | None


class TakingSession:
    """An attempt that is asked, in the order of this student.

    Args:
        assignment: the revision that was begun.
        attempt: the attempt as it stands on the disk.
        events: its answers so far.
    """

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        monotonic_ms: Callable[[], int],
        assignment: Assignment,
        attempt: Attempt,
        events: tuple[AnswerEvent, ...],
    ) -> None:
        self._database = database
        self._clock = clock
        self._monotonic_ms = monotonic_ms
        self._opened_ms = monotonic_ms()
        self._spent_before = attempt.spent_ms
        self.assignment = assignment
        self.attempt = attempt
        self.items: tuple[SheetItem, ...] = sheet(assignment, attempt.code, attempt.number)
        self._events = list(events)
        self._cues_of: dict[str, list[Cue]] = {}
        self._pages = {page.key: page for pack in assignment.packs for page in pack.comparisons}

    def __len__(self) -> int:
        return len(self.items)

    def question(self, index: int) -> FrozenQuestion:
        """Return a question, counted from 0, as this student sees it."""
        return self.items[index].question

    def answer_to(self, index: int) -> Answer | None:
        """Return what was answered last, in terms of the question as it is shown; None so far."""
        event = self._last(index)
        if event is None:
            return None
        return self.items[index].as_shown(given_answer(event.answer))

    def next_open(self, after: int = -1) -> int | None:
        """Return the first question without an answer, behind a place where there is one."""
        answered = {event.item for event in self._events}
        left = [index for index, each in enumerate(self.items) if each.item.uid not in answered]
        return next((index for index in left if index > after), left[0] if left else None)

    @property
    def answered(self) -> int:
        """How many questions have an answer, or were passed over with "I don't know"."""
        return len({event.item for event in self._events})

    @property
    def may_change(self) -> bool:
        """Whether an answer that was given can still be changed."""
        return self.attempt.is_open and self.assignment.show is not ShowAnswers.EACH

    @property
    def spent_ms(self) -> int:
        """Milliseconds of all sittings, the present one included."""
        if not self.attempt.is_open:
            return self.attempt.spent_ms
        return self._spent_before + max(0, self._monotonic_ms() - self._opened_ms)

    @property
    def is_over_time(self) -> bool:
        """Whether the time is up that the teacher asks to keep to; nothing is stopped."""
        limit = self.assignment.time_limit_min
        return limit is not None and self.spent_ms > limit * 60_000

    def answer(self, index: int, answer: Answer, ms: int) -> Reviewed | None:
        """Keep an answer; on return it is on the disk.

        Args:
            index: the question, counted from 0.
            answer: in terms of the question as it is shown; `DontKnow` leaves it blank.
            ms: milliseconds that it took.

        Returns:
            What was right, where the teacher shows it after each answer; else None.

        Raises:
            AssignmentRefused: it is finished, the answer was shown already, or the attempt went
                on elsewhere meanwhile.
            IndexError: there is no such question, option or place.
        """
        if not self.attempt.is_open:
            raise AssignmentRefused(tr("This attempt is finished; no answer comes after."))
        each = self.items[index]
        before = self._last(index)
        if before is not None and not self.may_change:
            raise AssignmentRefused(tr("The answer was shown, so it cannot be changed any more."))
        if isinstance(answer, Typed):
            answer = Typed(" ".join(cleaned(answer.text).split())[:_LONGEST_TYPED])
        frozen = each.in_frozen_terms(answer)
        check(each.item.question, frozen)  # an answer that nobody could mark is not kept
        event = AnswerEvent(
            n=len(self._events),
            item=each.item.uid,
            mode=each.item.question.mode,
            answer=raw_answer(frozen),
            ms=max(0, ms),
            changed=before is not None,
        )
        event = replace(event, chain=next_link(self._link(), event))
        with self._database.unit_of_work() as uow:
            self._check_unmoved(uow)
            uow.attempts.add_event(self.attempt.uid, event, self.spent_ms)
            uow.commit()
        self._events.append(event)
        return self._reviewed(index) if self.assignment.show is ShowAnswers.EACH else None

    def finish(self) -> None:
        """Close the attempt; questions without an answer stay blank."""
        if not self.attempt.is_open:
            return
        spent = self.spent_ms
        now = self._clock.now().local
        with self._database.unit_of_work() as uow:
            self._check_unmoved(uow)
            uow.attempts.finish(self.attempt.uid, now, spent)
            uow.commit()
        self.attempt = replace(self.attempt, finished=now, spent_ms=spent)

    @property
    def shows_answers(self) -> bool:
        """Whether `review` may be asked for now."""
        if self.attempt.is_open:
            return False
        match self.assignment.show:
            case ShowAnswers.EACH | ShowAnswers.END:
                return True
            case ShowAnswers.DUE:
                return self._is_past_due(self._clock.now().local)
            case ShowAnswers.NEVER:
                return False

    def review(self) -> tuple[Reviewed, ...]:
        """Return every question with its answer and lesson.

        Raises:
            AssignmentRefused: the teacher does not show answers, or not yet.
        """
        if not self.shows_answers:
            raise AssignmentRefused(self.why_not_shown())
        return tuple(self._reviewed(index) for index in range(len(self.items)))

    def why_not_shown(self) -> str:
        """Return a sentence that says when answers are shown; "" where they are."""
        if self.shows_answers:
            return ""
        if self.assignment.show is ShowAnswers.NEVER:
            return tr("Your teacher tells you the results.")
        if self.attempt.is_open:
            return tr("The answers are shown when you have finished.")
        return tr("The answers are shown when the time for this assignment is over.")

    def _is_past_due(self, now: datetime) -> bool:
        return self.assignment.due is None or self.assignment.is_late(now)

    def _reviewed(self, index: int) -> Reviewed:
        question, answer = self.question(index), self.answer_to(index)
        outcome = None if answer is None else check(question, answer)
        page = self._pages.get(question.comparison)
        shown = outcome or check(question, DontKnow())
        lesson = None if page is None else feedback(question, shown, page, self._cues(page))
        return Reviewed(question, answer, outcome, lesson)

    def _cues(self, page: Comparison) -> list[Cue]:
        if page.key not in self._cues_of:
            others = neighbouring_pages(page, self._pages.values())
            self._cues_of[page.key] = list(cues_of(page, others))
        return self._cues_of[page.key]

    def _check_unmoved(self, uow: UnitOfWork) -> None:
        """Refuse to write where another window or terminal has gone on with the attempt."""
        stored = uow.attempts.attempt(self.attempt.uid)
        is_here = stored is not None and stored.is_open
        if not is_here or len(uow.attempts.events(self.attempt.uid)) != len(self._events):
            raise AssignmentRefused(
                tr("This attempt went on in another window meanwhile. Open the assignment again.")
            )

    def _last(self, index: int) -> AnswerEvent | None:
        uid = self.items[index].item.uid
        return next((event for event in reversed(self._events) if event.item == uid), None)

    def _link(self) -> str:
        if self._events:
            return self._events[-1].chain
        attempt = self.attempt
        return chain_start(attempt.assignment, attempt.digest, attempt.code, attempt.number)
