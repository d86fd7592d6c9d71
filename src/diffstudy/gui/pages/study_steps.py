"""What the study page asks of a session in the collection lane, each with the step after it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from diffstudy.domain.introduction import Introduction
from diffstudy.domain.question import Answer

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


def answer(session: StudySession, given: Answer, latency_ms: int) -> tuple[AnswerResult, Step]:
    """Log an answer."""
    result = session.answer(given, latency_ms)
    return result, session.next_step()


def page_read(session: StudySession) -> Step:
    """Go on from the page of a new comparison."""
    session.page_read()
    return session.next_step()


def undo(session: StudySession) -> Step:
    """Take the last answer back; NothingToUndo where there is none."""
    session.undo()
    return session.next_step()
