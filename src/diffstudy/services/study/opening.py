"""Puts the next question on the table, or the guess that a new comparison opens with."""

from collections.abc import Callable
from dataclasses import replace

from diffstudy.domain.introduction import Introduction
from diffstudy.quiz.introduction import introduction
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import StudyQueue
from diffstudy.services.study.card_shelf import CardShelf
from diffstudy.services.study.extra_questions import ExtraQuestions
from diffstudy.services.study.next_pick import NextPick
from diffstudy.services.study.question_maker import QuestionMaker, RatesOfPairs
from diffstudy.services.study.session_day import SessionDay
from diffstudy.services.study.session_parts import OpenQuestion
from diffstudy.services.study.teaching import Teaching
from diffstudy.storage.unit_of_work import UnitOfWork


class Opening:
    """Chooses a card and makes its question, after what has to come before it."""

    def __init__(
        self,
        shelf: CardShelf,
        next_pick: NextPick,
        teaching: Teaching,
        maker: QuestionMaker,
        rates: RatesOfPairs,
        extra: ExtraQuestions,
    ) -> None:
        self._extra = extra
        self._shelf = shelf
        self._next_pick = next_pick
        self._teaching = teaching
        self._maker = maker
        self._rates = rates

    def next(
        self, uow: UnitOfWork, day: SessionDay, queue_of: Callable[[], StudyQueue], asked: int
    ) -> tuple[OpenQuestion | None, Introduction | None]:
        """Return the question to ask, None when the session is over, and a page to read before it.

        Args:
            day: of the session, with the log of today.
            queue_of: what is left today, as the cards stand when it is called.
            asked: questions that count towards the session's number.
        """
        log = day.log
        while True:
            pick = self._next_pick.choose(uow, queue_of, asked)
            pick = pick or self._extra.pick(uow, log, day.now().study_day)
            if pick is None:
                return None, None
            pick = self._teaching.apart(pick, log)
            is_held = self._teaching.holds(pick, log)
            guess = self._guess(uow, pick.comparison, log) if is_held else None
            if guess is not None:
                return guess, None
            question = self._maker.make(uow, pick, self._rates)
            if question is not None:
                table = OpenQuestion(replace(pick, comparison=question.comparison), question)
                is_unread = is_held and not self._teaching.is_read(pick.comparison)
                return table, self._page(uow, pick.comparison) if is_unread else None
            # Its page has no fit cue any more, after an edit for example: leave it out.
            self._shelf.leave_out(pick.card.key)

    def _page(self, uow: UnitOfWork, comparison: str) -> Introduction:
        page = self._maker.shown_page(uow, comparison)
        return introduction(page.comparison, page.cues)

    def _guess(self, uow: UnitOfWork, comparison: str, log: DayLog) -> OpenQuestion | None:
        terms = [term.key for term in self._maker.page(uow, comparison).comparison.terms]
        for guess in self._teaching.guesses(comparison, terms, log):
            question = self._maker.make(uow, guess, self._rates)
            if question is not None:
                return OpenQuestion(guess, question)
            self._teaching.cannot_ask(guess)
        return None
