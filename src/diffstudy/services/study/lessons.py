"""What a session tells about a question: help before the answer, a second try, the lesson after."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

from diffstudy.domain.card import CardKey
from diffstudy.domain.feedback import Feedback, SideFeedback
from diffstudy.domain.keys import normalised
from diffstudy.domain.question import (
    Answer,
    DontKnow,
    Hint,
    Outcome,
    Question,
    Typed,
    TypedQuestion,
    asked_about,
)
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.hints import hint
from diffstudy.quiz.words import trimmed
from diffstudy.services.study.near_terms import with_near_terms
from diffstudy.services.study.page_reader import Page
from diffstudy.services.study.question_maker import QuestionMaker
from diffstudy.services.study.session_parts import OpenQuestion
from diffstudy.storage.database import Database

_SECOND_TRY = frozenset({OutcomeKind.UNKNOWN_WORD, OutcomeKind.BLANK})


class Lessons:
    """Reads what the pages and the learner's notes say of a question; writes nothing."""

    def __init__(self, database: Database, learner: str, maker: QuestionMaker) -> None:
        self._database = database
        self._learner = learner
        self._maker = maker

    def held_against_library(self, question: Question, answer: Answer) -> Question:
        """Let a typed word be any term of the library; a right one is not looked up."""
        if not isinstance(question, TypedQuestion) or not isinstance(answer, Typed):
            return question
        if check(question, answer).kind is OutcomeKind.EXACT:
            return question
        with self._database.reading() as uow:
            return with_near_terms(uow, question, answer.text)

    def hint(self, table: OpenQuestion, step: int) -> Hint:
        """Return the help of a step, counted from 1."""
        with self._database.reading() as uow:
            page = self._maker.page(uow, table.pick.comparison)
        return hint(table.question, page.comparison, step)

    def second_try(self, table: OpenQuestion, outcome: Outcome, answer: Answer) -> Hint | None:
        """Help for one more try where a typed word was neither term (learning.md section 2)."""
        if (
            not isinstance(table.question, TypedQuestion)
            or isinstance(answer, DontKnow)
            or outcome.kind not in _SECOND_TRY
            or table.first_review is not None
        ):
            return None
        return self.hint(table, 1)

    def after(self, question: Question, comparison: str, outcome: Outcome) -> Feedback:
        """Return the lesson after an answer, with the learner's own notes."""
        with self._database.reading() as uow:
            page = self._maker.shown_page(uow, comparison)
            notes = uow.notes.notes(self._learner)
        lesson = feedback(question, outcome, page.comparison, page.cues)
        sides = tuple(_at_home(side, page) for side in lesson.sides)
        return replace(lesson, sides=sides, reminders=_reminders_on(question, notes))


def _at_home(side: SideFeedback, page: Page) -> SideFeedback:
    """Return a side with the page that its line stands on, where the pair has no page."""
    line = normalised(side.line.text)
    for cue in page.cues:
        if cue.term_key == side.term_key and normalised(trimmed(cue.text)) == line:
            return replace(side, page=page.home.get(cue.key))
    return side


def _reminders_on(question: Question, notes: Mapping[CardKey, str]) -> tuple[str, ...]:
    """Return the learner's notes on the terms that a question asks about, then on its pairs."""
    asked = [term.term_key for term in asked_about(question) if term.term_key]
    terms = dict.fromkeys(term.term_key for term in question.terms if term.term_key)
    cards = [CardKey.for_term(term) for term in asked]
    cards += [CardKey.for_contrast(one, other) for one, other in combinations(terms, 2)]
    return tuple(notes[card] for card in cards if card in notes)
