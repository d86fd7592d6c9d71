"""The quiz modes there are: every module of ``quiz.modes`` that exports ``MODE``."""

from functools import cache
from typing import cast

from diffstudy.domain.errors import NotFound
from diffstudy.quiz import modes as modes_package
from diffstudy.quiz.mode import QuizMode
from diffstudy.runtime.discovery import exported


@cache
def _found() -> dict[str, QuizMode]:
    found = [cast("QuizMode", each) for each in exported(modes_package, "MODE").values()]
    return {each.id: each for each in sorted(found, key=lambda each: each.id)}


def modes() -> dict[str, QuizMode]:
    """Return every mode by its id, in the order of the ids."""
    return dict(_found())


def mode(mode_id: str) -> QuizMode:
    """Return a mode by its id.

    Raises:
        NotFound: there is no such mode; the message names those there are.
    """
    found = _found()
    if mode_id not in found:
        raise NotFound(f"There is no question type {mode_id!r}. Choose one of: {', '.join(found)}.")
    return found[mode_id]
