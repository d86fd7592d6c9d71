"""A study session: ask, answer, log, undo; the log is the only state that lasts."""

from diffstudy.services.study.scope import StudyScope
from diffstudy.services.study.service import DueCard, DueReport, StudyService
from diffstudy.services.study.session import StudySession
from diffstudy.services.study.values import AnswerResult, Asked

__all__ = [
    "AnswerResult",
    "Asked",
    "DueCard",
    "DueReport",
    "StudyScope",
    "StudyService",
    "StudySession",
]
