"""Shapes of what the program tells a learner about progress."""

from dataclasses import dataclass
from datetime import date

from diffstudy.domain.deck import NothingDue
from diffstudy.domain.feedback import MarkedText


@dataclass(frozen=True, slots=True)
class DueForecast:
    """Cards due on a day, the backlog counted under today."""

    day: date
    cards: int


@dataclass(frozen=True, slots=True)
class TermStanding:
    """How well a learner knows one side of a pair today.

    Args:
        mastery: 0 to 97, or None while there are fewer than six cold answers.
        answers: cold graded answers it rests on.
    """

    term_key: str
    mastery: int | None
    answers: int


@dataclass(frozen=True, slots=True)
class Mixup:
    """One term given for another within a session."""

    comparison: str
    given: str
    given_side: int
    asked: str
    asked_side: int
    times: int
    cue: MarkedText | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often one term is taken for another, in this direction.

    Args:
        term, other: headwords; ``term`` was right, ``other`` was answered.
        mistaken, answers: plain counts: mistaken so often among so many answers.
        estimate, low, high: chance, 0 to 1, of the mistake today, older answers counting less,
            and between what it lies with 90% probability.
        d_prime: how far apart the two are kept; None below eight choices a side.
        criterion: the lean; negative towards ``term``, positive towards ``other``.
    """

    term_key: str
    term: str
    other_key: str
    other: str
    mistaken: int
    answers: int
    estimate: float
    low: float
    high: float
    d_prime: float | None
    criterion: float | None


@dataclass(frozen=True, slots=True)
class MasteryGain:
    """Mastery of a pair's sides before and after a session."""

    comparison: str
    terms: tuple[str, ...]
    before: tuple[int | None, ...]
    after: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """What a session was and what comes next.

    Args:
        answered, right: answers of this session that still count.
        planned: questions the session meant to ask.
        seconds: time spent answering.
        missed: cards answered wrong at least once, to retry.
        again_today: cards to be seen again today.
        due_tomorrow: cards due on the next study day.
        nothing: when there is something to study again, where nothing is left today.
    """

    answered: int
    right: int
    planned: int
    seconds: int
    packs: tuple[str, ...]
    missed: int
    again_today: int
    due_tomorrow: int
    mixups: tuple[Mixup, ...]
    gains: tuple[MasteryGain, ...]
    forecast: tuple[DueForecast, ...]
    ended_early: bool = False
    nothing: NothingDue | None = None
