"""One answer as the log keeps it: append-only, the only record of work (learning.md A5)."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from diffstudy.domain.card import CardKey


class Rating(IntEnum):
    """What the scheduler is told; EASY is never given by the program."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class OutcomeKind(StrEnum):
    """What an answer was, finer than right or wrong (learning.md A2)."""

    CHOSEN = "chosen"
    EXACT = "exact"
    INFLECTION = "inflection"
    TYPO = "typo"
    OTHER_TERM = "other-term"
    UNKNOWN_WORD = "unknown-word"
    BLANK = "blank"
    DONT_KNOW = "dont-know"
    ASSISTED = "assisted"
    GUESSED = "guessed"
    TOO_FAST = "too-fast"
    PLACED = "placed"
    TICKED = "ticked"
    SELF_RATED = "self-rated"


class Purpose(StrEnum):
    """Why a card was asked; only DUE and NEW move the schedule.

    GUESS is asked before the page was read: no evidence of anything. EXTRA is asked so that a
    comparison of the experiment takes as long as the others.
    """

    AGAIN = "again"
    DUE = "due"
    EXTRA = "extra"
    GUESS = "guess"
    NEW = "new"
    PRACTICE = "practice"


class Confidence(StrEnum):
    """What the learner said of an answer before the verdict, where it was asked."""

    SURE = "sure"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Review:
    """One answer.

    Args:
        id: UUIDv7 as text, so that the logs of two machines can be merged by union.
        learner: key of the learner.
        mode: id of the quiz mode, such as ``which2``.
        offered: keys of the terms offered, in the order shown; empty for typed answers.
        truth_term: key of the right term; "" where no single term is the answer.
        answer_term: key of the term chosen or typed; None for anything else.
        answer_text: what was typed, or None.
        confidence: whether the learner was sure, where they said so.
        latency_ms: time to answer, capped at 60,000.
        utc_ms: when, epoch milliseconds.
        tz: name of the time zone, with ``utc_offset_min`` minutes east of UTC.
        study_day: days since 1970-01-01 on the learner's study-day clock.
        graded: whether it moved the schedule (first attempt of the card on that day).
        contaminated: asked too soon after a sibling; kept out of mastery and fitting.
        rating: given to the scheduler; None where not graded.
        stability_before, difficulty_before: FSRS state before, None for a new card.
        predicted: predicted retrievability at the answer, None for a new card.
        desired_retention: the target that set the next interval.
        interval_days: days until due again; None where not graded.
        params_id: name of the FSRS parameter set.
        trial: joins the probes of one contrast review; equals ``id`` for a single question.
        session: UUID of the session.
        purpose: why it was asked; practice leaves the schedule alone, whatever was answered.
        assignment: key of the assignment worked on, or None.
        taken_for: per tile of a board, the key of its term and of the one it was put under.
        held_out: whether the cue had been kept back as a new example.
        undone_ms: when it was taken back; None while it counts.
    """

    id: str
    learner: str
    card: CardKey
    cue: str
    comparison: str
    mode: str
    offered: tuple[str, ...]
    truth_term: str
    answer_term: str | None
    answer_text: str | None
    correct: bool
    outcome: OutcomeKind
    confidence: Confidence | None
    latency_ms: int
    utc_ms: int
    tz: str
    utc_offset_min: int
    study_day: int
    graded: bool
    contaminated: bool
    rating: Rating | None
    stability_before: float | None
    difficulty_before: float | None
    predicted: float | None
    desired_retention: float | None
    interval_days: int | None
    params_id: str
    trial: str
    session: str
    purpose: Purpose
    assignment: str | None = None
    held_out: bool = False
    taken_for: tuple[tuple[str, str], ...] = ()
    undone_ms: int | None = None


@dataclass(frozen=True, slots=True)
class MeaningChange:
    """An entry of the log that is no answer: the author changed what a card asks.

    What was learned before it counts no more for the schedule; every answer stays in the log.
    """

    card: CardKey
    study_day: int


LogEntry = Review | MeaningChange
