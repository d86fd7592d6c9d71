"""What an answer is held against, and what the learner is told on account of it."""

from dataclasses import replace

from diffstudy.domain.feedback import Feedback
from diffstudy.domain.question import (
    Answer,
    DontKnow,
    Hint,
    Outcome,
    Question,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.hints import hint
from diffstudy.services.study.near_terms import with_near_terms
from diffstudy.services.study.question_maker import QuestionMaker
from diffstudy.services.study.session_parts import OpenQuestion, reminders_on
from diffstudy.storage.database import Database

_SECOND_TRY = frozenset({OutcomeKind.UNKNOWN_WORD, OutcomeKind.BLANK})


class AnswerHelp:
    """Reads what belongs to an answer, from the pages of one session."""

    def __init__(self, database: Database, maker: QuestionMaker, learner: str) -> None:
        self._database = database
        self._maker = maker
        self._learner = learner

    def held_against_library(self, question: Question, answer: Answer) -> Question:
        """Let a typed word be any term of the library; a right one is not looked up."""
        if not isinstance(question, TypedQuestion) or not isinstance(answer, Typed):
            return question
        if check(question, answer).kind is OutcomeKind.EXACT:
            return question
        with self._database.reading() as uow:
            return with_near_terms(uow, question, answer.text)

    def hint(self, table: OpenQuestion) -> Hint:
        """Return the next help with the open question."""
        return self._hint(table, table.hints + 1)

    def second_try(self, table: OpenQuestion, outcome: Outcome, answer: Answer) -> Hint | None:
        """Help for one more try where a typed word was neither term (learning.md section 2)."""
        if (
            not isinstance(table.question, TypedQuestion)
            or isinstance(answer, DontKnow)
            or outcome.kind not in _SECOND_TRY
            or table.first_review is not None
        ):
            return None
        return self._hint(table, 1)

    def lesson(self, question: Question, comparison: str, outcome: Outcome) -> Feedback:
        """Return what is shown after an answer, with the notes that the learner made."""
        with self._database.reading() as uow:
            page = self._maker.shown_page(uow, comparison)
            notes = uow.notes.notes(self._learner)
        lesson = feedback(question, outcome, page.comparison, page.cues)
        return replace(lesson, reminders=reminders_on(question, notes))

    def _hint(self, table: OpenQuestion, number: int) -> Hint:
        with self._database.reading() as uow:
            page = self._maker.page(uow, table.pick.comparison)
        return hint(table.question, page.comparison, number)
