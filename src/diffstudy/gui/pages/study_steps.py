"""What the study page asks of a session in the collection lane, each with the step after it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from diffstudy.domain.card import CardKind
from diffstudy.domain.cue import CueKind
from diffstudy.domain.introduction import Introduction
from diffstudy.domain.question import Answer, Question
from diffstudy.domain.review import Confidence

if TYPE_CHECKING:
    from diffstudy.services.study import (
        AnswerResult,
        Asked,
        StudyScope,
        StudyService,
        StudySession,
    )

    Step = Asked | Introduction | None


def begin(study: StudyService, scope: StudyScope, rng: Random) -> tuple[StudySession, Step]:
    """Start a session; NothingToStudy where nothing can be asked."""
    session = study.start(scope, rng)
    return session, session.next_step()


def answer(
    session: StudySession, given: Answer, latency_ms: int, said: Confidence | None
) -> tuple[AnswerResult, Step]:
    """Log an answer; ``said`` is how sure the learner was."""
    result = session.answer(given, latency_ms, said)
    return result, session.next_step()


def was_guess(session: StudySession) -> tuple[AnswerResult, Step]:
    """Let the right answer just given count as a guess; NothingToUndo where there is none."""
    result = session.was_guess()
    return result, session.next_step()


def flip_counts(asked: Asked, *, flip_schedules: bool) -> bool:
    """Whether a flip card moves the schedule: of a term, asked for it, wished by the learner."""
    return flip_schedules and not asked.is_practice and asked.question.card.kind is CardKind.TERM


def can_be_reported(question: Question) -> bool:
    """Whether the question stands on one text of the page, which then can be asked no more."""
    return question.cue.kind is not CueKind.PASSAGE


def page_read(session: StudySession) -> Step:
    """Go on from the page of a new comparison."""
    session.page_read()
    return session.next_step()


def undo(session: StudySession) -> Step:
    """Take the last answer back; NothingToUndo where there is none."""
    session.undo()
    return session.next_step()
