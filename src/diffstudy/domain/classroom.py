"""Work given and handed in without a server; scores are computed from the log, never stored."""

from dataclasses import dataclass

from diffstudy.domain.card import CardKey

DEFAULT_LEARNER = "me"
"""The key of the learner of a computer that nobody shares."""


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone who studies in this collection; ``key`` is portable, ``name`` a nickname."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """Cards given as work, frozen when it was given.

    Args:
        due_ms: epoch milliseconds, or None for no date.
        pass_share: share of right first answers, 0 to 1, that passes.
    """

    key: str
    title: str
    cards: tuple[CardKey, ...]
    due_ms: int | None
    pass_share: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """The first answer to one card of an assignment."""

    card: CardKey
    correct: bool
    latency_ms: int


@dataclass(frozen=True, slots=True)
class Submission:
    """What a learner hands in for an assignment."""

    key: str
    assignment: str
    learner: str
    attempts: tuple[Attempt, ...]
    finished_ms: int


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """One learner's line in the gradebook: cards tried and cards right, of all given."""

    learner: str
    tried: int
    right: int
    given: int

    @property
    def score(self) -> float | None:
        """Share of the given cards answered right, 0 to 1; None while nothing was tried."""
        return self.right / self.given if self.tried else None


def score(assignment: Assignment, submission: Submission) -> GradebookRow:
    """Mark a submission: the first answer to each card of the assignment counts.

    Answers to cards that the assignment does not hold are ignored.
    """
    first: dict[CardKey, bool] = {}
    for attempt in submission.attempts:
        if attempt.card in assignment.cards:
            first.setdefault(attempt.card, attempt.correct)
    return GradebookRow(
        learner=submission.learner,
        tried=len(first),
        right=sum(first.values()),
        given=len(assignment.cards),
    )
