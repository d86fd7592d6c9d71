"""What a learner is told of a comparison: three figures, each with what it rests on, in words.

A figure is a number with its number of answers and its likely range, or a word of silence: never
a bare percentage (learning.md 4.7).
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a comparison.

    Args:
        percent: 0 to 97; None while there are too few answers.
        low, high: likely range in per cent, 90% of what is probable; None with ``percent``.
        answers: cold answers that it rests on.
        wanted: answers from which it is told.
        days_ago: study days since the last of these answers; None without any.
    """

    percent: int | None
    low: int | None
    high: int | None
    answers: int
    wanted: int
    days_ago: int | None

    def __str__(self) -> str:
        if self.percent is None:
            return f"Not enough answers yet: {self.answers} of {self.wanted}."
        return (
            f"About {self.percent}% today (likely {self.low}–{self.high}%), "
            f"from {self.answers} answers, last cold check {_ago(self.days_ago or 0)}."
        )


@dataclass(frozen=True, slots=True)
class NewExamples:
    """First answers to examples that had been kept back: knowledge, not a remembered sentence."""

    right: int
    figure: Figure

    def __str__(self) -> str:
        if self.figure.answers == 0:
            return "Not enough answers yet: no new example was shown."
        score = f"{self.right} of {self.figure.answers} right"
        if self.figure.percent is None:
            return f"{score}; not enough answers yet for more."
        return f"{score}. {self.figure}"


@dataclass(frozen=True, slots=True)
class ComparisonFigures:
    """How a comparison stands today; each figure is that of its weaker side or direction.

    Args:
        recall: chance of knowing the term today, guessing taken out.
        tell_apart: one minus twice the chance of taking one for the other.
        is_solid: solid for now; it ends by itself with time.
    """

    comparison: str
    title: str
    terms: tuple[str, ...]
    recall: Figure
    tell_apart: Figure
    new_examples: NewExamples
    is_solid: bool

    def sentences(self) -> tuple[str, ...]:
        """Return the figures in words, one sentence for each."""
        said = (
            f"Recall: {self.recall}",
            f"Tell apart: {self.tell_apart}",
            f"New examples: {self.new_examples}",
        )
        return (*said, "Solid for now.") if self.is_solid else said


@dataclass(frozen=True, slots=True)
class Calibration:
    """How often cards were known that the schedule expected to be known.

    Args:
        answers: cold answers with a prediction; ``wanted`` of them are needed.
        predicted, actual: shares, 0 to 1; None below that.
        low, high: what the true share lies between with 90% probability.
    """

    answers: int
    wanted: int
    predicted: float | None = None
    actual: float | None = None
    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        if self.predicted is None or self.actual is None or self.low is None or self.high is None:
            return (
                f"Not enough answers yet: {self.wanted - self.answers} more are needed to compare "
                "what was predicted with what you knew."
            )
        return (
            f"Predicted to be known: {self.predicted:.0%}. Known: {self.actual:.0%} "
            f"(likely {self.low * 100:.0f}–{self.high * 100:.0f}%), from {self.answers} answers."
        )


@dataclass(frozen=True, slots=True)
class StudiedDay:
    """The answers of one study day."""

    day: date
    answers: int
    right: int


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
