"""What a learner is told of a comparison: three figures, each with what it rests on, in words.

A figure is a number with its number of answers and its likely range, or a word of silence: never
a bare percentage (learning.md 4.7).
"""

from dataclasses import dataclass
from datetime import date

from diffstudy.domain.language import tr, trn


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
            return tr(
                "Not enough answers yet: {answers} of {wanted}.",
                answers=self.answers,
                wanted=self.wanted,
            )
        return trn(
            "About {percent}% today (likely {low}–{high}%), from {n} answer, last cold check {ago}.",
            "About {percent}% today (likely {low}–{high}%), from {n} answers, "
            "last cold check {ago}.",
            self.answers,
            percent=self.percent,
            low=self.low,
            high=self.high,
            ago=_ago(self.days_ago or 0),
        )


@dataclass(frozen=True, slots=True)
class NewExamples:
    """First answers to examples that had been kept back: knowledge, not a remembered sentence."""

    right: int
    figure: Figure

    def __str__(self) -> str:
        if self.figure.answers == 0:
            return tr("Not enough answers yet: no new example was shown.")
        score = tr("{right} of {count} right", right=self.right, count=self.figure.answers)
        if self.figure.percent is None:
            return tr("{score}; not enough answers yet for more.", score=score)
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
            tr("Recall: {figure}", figure=self.recall),
            tr("Tell apart: {figure}", figure=self.tell_apart),
            tr("New examples: {figure}", figure=self.new_examples),
        )
        return (*said, tr("Solid for now.")) if self.is_solid else said


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
            return trn(
                "Not enough answers yet: {n} more is needed to compare "
                "what was predicted with what you knew.",
                "Not enough answers yet: {n} more are needed to compare "
                "what was predicted with what you knew.",
                self.wanted - self.answers,
            )
        shares = (self.predicted, self.actual, self.low, self.high)
        predicted, actual, low, high = (round(share * 100) for share in shares)
        return trn(
            "Predicted to be known: {predicted}%. Known: {actual}% (likely {low}–{high}%), "
            "from {n} answer.",
            "Predicted to be known: {predicted}%. Known: {actual}% (likely {low}–{high}%), "
            "from {n} answers.",
            self.answers,
            predicted=predicted,
            actual=actual,
            low=low,
            high=high,
        )


@dataclass(frozen=True, slots=True)
class StudiedDay:
    """The answers of one study day."""

    day: date
    answers: int
    right: int


def _ago(days: int) -> str:
    if days <= 1:
        return tr("yesterday") if days == 1 else tr("today")
    return trn("{n} day ago", "{n} days ago", days)
