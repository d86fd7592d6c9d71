"""One sitting: what is asked next, what an answer does, and how to take it back.

Everything that must survive stands in the review log before the next question is shown; this
object can be thrown away between any two answers.
"""

import uuid
from dataclasses import replace
from random import Random

from diffstudy.domain.card import CardKey
from diffstudy.domain.errors import NothingToStudy, NothingToUndo
from diffstudy.domain.introduction import Introduction
from diffstudy.domain.language import tr
from diffstudy.domain.question import (
    Answer,
    Hint,
)
from diffstudy.domain.review import Confidence, OutcomeKind
from diffstudy.domain.statistics import SessionSummary
from diffstudy.quiz.answer_checking import check
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_log import is_pass
from diffstudy.scheduling.queue import StudyQueue
from diffstudy.services.study.card_shelf import CardShelf
from diffstudy.services.study.extra_questions import ExtraQuestions
from diffstudy.services.study.lessons import Lessons
from diffstudy.services.study.log_entry import Given, review_of
from diffstudy.services.study.next_pick import NextPick
from diffstudy.services.study.opening import Opening
from diffstudy.services.study.question_maker import QuestionMaker, Rates
from diffstudy.services.study.recorder import Recorder
from diffstudy.services.study.scope import StudyScope
from diffstudy.services.study.session_day import SessionDay
from diffstudy.services.study.session_parts import (
    Answered,
    OpenQuestion,
    SessionCards,
    SessionTools,
    circumstances,
    counted,
    may_ask_if_sure,
    result_of,
    score,
    scored,
    taught_in,
    wishes_of,
)
from diffstudy.services.study.summary import SummaryMaker
from diffstudy.services.study.teaching import Teaching
from diffstudy.services.study.todays_queue import TodaysQueue
from diffstudy.services.study.values import AnswerResult, Asked
from diffstudy.services.study.wished_cards import WishedCards
from diffstudy.storage.unit_of_work import UnitOfWork


class StudySession:
    """A session of one learner; used from one thread at a time.

    Args:
        rng: the only source of chance, so that a seed repeats a session.
    """

    def __init__(
        self, tools: SessionTools, scope: StudyScope, cards: SessionCards, rng: Random
    ) -> None:
        self._tools = tools
        self._scope = scope
        self._shelf = CardShelf(
            cards.cards,
            cards.contexts,
            tools.scheduler,
            with_practice=scope.practice or scope.count is not None,
            first=cards.experiment.measured,
        )
        self._day = SessionDay(tools, cards.last_day)
        self._id = str(uuid.uuid4())
        self._maker = QuestionMaker(
            tools.learner,
            rng,
            wishes_of(scope, tools.settings()),
            self._holds,
            self._shelf.is_introduced,
            cards.experiment,
        )
        self._lessons = Lessons(tools.database, tools.learner, self._maker)
        self._wished = WishedCards(tools.database)
        self._recorder = Recorder(tools.database, tools.learner, tools.scheduler, tools.settings)
        self._answered: list[Answered] = []
        self._open: OpenQuestion | None = None
        self._page: Introduction | None = None
        self._teaching = Teaching(taught_in(scope, cards, tools.settings()), self._shelf.get, rng)
        self._queue = TodaysQueue(tools, self._shelf, self._teaching, self._day)
        kinds = self._maker.practised_kinds()
        self._opening = Opening(
            self._shelf,
            NextPick(scope, self._shelf, kinds, self._rates_of, rng, tools.learner),
            self._teaching,
            self._maker,
            self._rates_of,
            ExtraQuestions(scope, self._shelf, cards.experiment, tools.learner),
        )
        self._summary = SummaryMaker(tools.learner, tools.mastery)

    @property
    def scope(self) -> StudyScope:
        """What the learner chose to study."""
        return self._scope

    def next_question(self) -> Asked | None:
        """Return the question to ask now, or None when the session is over.

        Asking again without an answer in between returns the same question.
        """
        if self._open is None:
            with self._tools.database.reading() as uow:
                self._day.read(uow)
                self._open, self._page = self._opening.next(
                    uow, self._day, self._queue.to_pick_from, len(counted(self._answered))
                )
        return None if self._open is None else self._asked(self._open)

    def next_step(self) -> Asked | Introduction | None:
        """Return the page to read first where a comparison is new, else the question to ask.

        A page comes after its guesses; ``page_read`` confirms it. Who asks for questions only
        passes pages over.
        """
        asked = self.next_question()
        return asked if self._page is None else self._page

    def page_read(self) -> None:
        """Go on from the page to its first question."""
        if self._page is not None:
            self._teaching.read(self._page.comparison)
            self._page = None

    def hint(self) -> Hint:
        """Return more help with the open question; the answer will then count as assisted.

        A hint that has nothing to show costs nothing.

        Raises:
            NothingToStudy: no question is open.
        """
        table = self._on_table()
        found = self._lessons.hint(table, table.hints + 1)
        if found.mark is not None or found.letters is not None:
            self._open = replace(table, hints=table.hints + 1)
        return found

    def answer(
        self,
        answer: Answer,
        latency_ms: int | None = None,
        confidence: Confidence | None = None,
    ) -> AnswerResult:
        """Check an answer, log it durably and say what became of it.

        Args:
            latency_ms: from showing the question to the answer; None where it cannot be
                measured.
            confidence: what the learner said before the verdict; None for nothing.

        Raises:
            NothingToStudy: no question is open.
            CollectionError: the answer could not be written; the question stays open.
        """
        table = self._on_table()
        held = self._lessons.held_against_library(table.question, answer)
        outcome = check(held, answer)
        given = Given(
            pick=table.pick,
            question=table.question,
            outcome=outcome,
            latency_ms=latency_ms,
            was_helped=table.hints > 0,
            is_second_try=table.first_review is not None,
            may_schedule=self._maker.may_schedule(table.question),
            confidence=confidence,
        )
        key = table.pick.card.key
        self._before_answer(table.pick.comparison)
        moment = self._day.now()
        logged, changed = self._recorder.record(
            key,
            moment.study_day,
            lambda card, log: review_of(
                given, card, circumstances(self._tools, self._id, moment, log)
            ),
            self._shelf.siblings(key),
        )
        self._shelf.take_over(changed)
        self._day.read_again()
        is_void = logged.outcome is OutcomeKind.TOO_FAST
        second_try = None if is_void else self._lessons.second_try(table, outcome, answer)
        lesson = (
            None
            if is_void or second_try
            else self._lessons.after(held, table.pick.comparison, outcome)
        )
        self._answered.append(Answered(logged, table, given, lesson))
        self._page = None
        self._open = (
            replace(table, hints=1, first_review=logged.id) if second_try is not None else None
        )
        return self._result(second_try)

    def was_guess(self) -> AnswerResult:
        """Let the right answer just given count as a guess: a fail for the schedule (4.2).

        The answer is taken back and logged again, so that undo takes back the two as one.

        Raises:
            NothingToUndo: no right answer was just given, or another one since.
        """
        last = self._answered[-1] if self._answered else None
        if last is None or not last.may_have_been_a_guess:
            raise NothingToUndo(
                tr("Only a right answer that was just given can have been a guess.")
            )
        given = replace(last.given, was_guess=True)
        key = last.table.pick.card.key
        moment = self._day.now()
        logged, changed = self._recorder.record_anew(
            last.review.id,
            moment,
            lambda card, log: review_of(
                given, card, circumstances(self._tools, self._id, moment, log)
            ),
            self._shelf.siblings(key),
        )
        self._shelf.take_over(changed)
        self._answered[-1] = replace(last, review=logged, given=given)
        self._open = self._page = None
        self._day.read_again()
        return self._result(None)

    def _result(self, second_try: Hint | None) -> AnswerResult:
        card = self._answered[-1].review.card
        needed = self._day.log.still_needed(card, self._tools.settings().first_day_criterion)
        return result_of(self._answered, second_try, comes_back=needed > 0)

    def undo(self) -> Asked | None:
        """Take back the last answer of today, also of an earlier session, and ask it again.

        Raises:
            NothingToUndo: there is none.
        """
        undone, restored = self._recorder.take_back(self._day.now())
        self._shelf.take_over(restored)
        self._open = self._page = None
        if self._answered and self._answered[-1].review.id == undone.id:
            self._open = self._answered.pop().table
        self._day.read_again()
        return self.next_question()

    def summary(self) -> SessionSummary:
        """Return what this session was so far and what comes next."""
        with self._tools.database.reading() as uow:
            self._day.read(uow)
            return self._summary.make(
                uow,
                answered=[(a.review, a.lesson) for a in scored(self._answered)],
                queue=self.queue(),
                study_day=self._day.now().study_day,
            )

    def missed_cards(self) -> frozenset[CardKey]:
        """Return the cards answered wrong in this session, for a round of retrying."""
        return frozenset(a.review.card for a in scored(self._answered) if not is_pass(a.review))

    def _holds(self, one: str, other: str) -> bool:
        return self._day.log.told_apart(one, other) >= LEARNING.pair_holds_after

    def queue(self) -> StudyQueue:
        """Return what is left today."""
        return self._queue.now()

    def _asked(self, table: OpenQuestion) -> Asked:
        right, missed = score(self._answered)
        # A second try is still the question that was counted with its first.
        before = len(counted(self._answered))
        number = before + (table.first_review is None)
        planned = self._scope.count
        if planned is None:
            planned = max(number, before + self._queue.of_pick().remaining())
        return Asked(
            table.question,
            table.pick.purpose,
            number,
            planned,
            right,
            missed,
            asks_if_sure=self._tools.settings().ask_if_sure and may_ask_if_sure(table),
        )

    def _before_answer(self, comparison: str) -> None:
        with self._tools.database.reading() as uow:
            self._day.read(uow)
            page = self._maker.page(uow, comparison)
            self._summary.remember(uow, page.comparison, self._day.now().study_day)
        self._wished.add(page, self._tools.settings())

    def _rates_of(self, uow: UnitOfWork, pairs: dict[str, tuple[str, ...]]) -> Rates:
        return self._tools.rates(uow, pairs, self._day.now().study_day)

    def _on_table(self) -> OpenQuestion:
        if self._open is None:
            raise NothingToStudy(tr("No question is open; ask for the next one first."))
        return self._open
