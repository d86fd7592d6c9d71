"""What a teacher decides about an assignment, and the bounds of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from diffstudy.domain.assignment import CountedAttempt, ShowAnswers
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.language import tr
from diffstudy.exchange.characters import cleaned
from diffstudy.quiz.mode import QuizMode
from diffstudy.services.classroom.freezing import checkable_modes

_LONGEST_TITLE = 120
_MOST_COUNT = 200
_MOST_ATTEMPTS = 100
_SEED = re.compile(r"[A-Za-z0-9._-]{1,60}\Z")


@dataclass(frozen=True, slots=True)
class AssignmentOptions:
    """What a teacher decides; each field means what it means in `Assignment`.

    Args:
        comparisons: keys of the comparisons to ask about.
        modes: ids of quiz modes; empty for every one that a machine can check.
        seed: None for one by chance.
    """

    title: str
    comparisons: tuple[str, ...]
    modes: tuple[str, ...] = ()
    count: int = 20
    instructions: str = ""
    class_label: str = ""
    earlier: tuple[str, ...] = ()
    earlier_share: float = 0.0
    pass_share: float = 0.7
    attempts: int = 1
    counted: CountedAttempt = CountedAttempt.BEST
    due: datetime | None = None
    grace_min: int = 0
    show: ShowAnswers = ShowAnswers.END
    time_limit_min: int | None = None
    allow_names: bool = False
    seed: str | None = None


def check(options: AssignmentOptions) -> None:
    """Raise AssignmentRefused for an option out of its bounds; the message says which."""
    title = cleaned(options.title).strip()
    if not title or len(title) > _LONGEST_TITLE:
        raise AssignmentRefused(
            tr("An assignment needs a title of 1 to {n} characters. Write one.", n=_LONGEST_TITLE)
        )
    if not options.comparisons:
        raise AssignmentRefused(tr("Choose at least one comparison to ask about."))
    bounds = (
        (tr("the number of questions"), options.count, 1, _MOST_COUNT),
        (tr("the number of attempts"), options.attempts, 1, _MOST_ATTEMPTS),
        (tr("the time limit in minutes"), options.time_limit_min or 1, 1, 10_000),
        (tr("the minutes of grace"), options.grace_min, 0, 100_000),
        (tr("the share that passes, in percent"), options.pass_share * 100, 0, 100),
        (tr("the share of earlier pages, in percent"), options.earlier_share * 100, 0, 100),
    )
    for what, value, least, most in bounds:
        if not least <= value <= most:
            raise AssignmentRefused(
                tr("{what} has to lie between {least} and {most}.",
                   what=what[0].upper() + what[1:], least=least, most=most)
            )  # fmt: skip
    if options.due is not None and options.due.utcoffset() is None:
        raise AssignmentRefused(tr("The due time needs a time zone."))
    if options.seed is not None and not _SEED.match(options.seed):
        raise AssignmentRefused(tr("A seed is made of up to 60 letters, digits, dots and hyphens."))


def wanted_modes(names: Sequence[str]) -> tuple[QuizMode, ...]:
    """Return the quiz modes of these ids, every one that a machine can check for none.

    Raises:
        NotFound: there is no such mode, or its answers cannot be checked.
    """
    known = checkable_modes()
    for name in names:
        if name not in known:
            raise NotFound(
                tr("Work cannot be given in the question type “{name}”. Choose from: {known}.",
                   name=name, known=", ".join(known))
            )  # fmt: skip
    return tuple(known[name] for name in dict.fromkeys(names or known))
