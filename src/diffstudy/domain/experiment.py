"""“Help me find out”: does drilling what you mixed up help you tell terms apart? On you alone.

The analysis, written down before any result was looked at:

- Question: do learners classify new examples better a month later if, on top of FSRS with
  neighbours as wrong answers, the program wakes a contrast card at every mix-up and draws wrong
  answers by how often they were given (HYBRID), than without these two (PLAIN)?
- Units: comparisons that begin while it is on, that share no term with one that was begun before,
  and of which an example of a term is kept back. They form pairs in the order in which they begin;
  a coin with a stored seed decides which of a pair is HYBRID.
- Equal time: for every question that a contrast card asks in HYBRID, one more question on a term
  is asked in its PLAIN partner at the end of a day's work, which moves no schedule; while both of a
  pair take part. The minutes of both arms are reported.
- Measure: each example kept back is asked once as a choice between the terms, on the first day
  studied from day 30 to day 44 after the comparison began, one term of a comparison a day, before
  anything gave it away. A comparison scores the share of these that were right. A pair without a
  score on both sides is left out and counted.
- Result: the mean over pairs of HYBRID minus PLAIN. Its 95% interval is Student's t over the pairs
  and two more that say +1 and -1, so that a few like pairs never look certain.
- Looks: with 12 pairs, then with 24, 48 and so on, always the first ones; nothing is told before.

PLAIN differs from the "plain FSRS" of the simulation in one thing: its wrong answers are the
neighbours on the page and not any term. Random ones would be easy to see through, which would not
be fair to the learner, and no page would vouch for the key.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from diffstudy.domain.language import later, tr, trn

ABOUT = later(
    "Studies half of the comparisons that you begin without drilling what you mix up, for as long "
    "a time, and asks new examples a month later to see which half you tell apart better. Nothing "
    "leaves this computer, and you can stop at any moment."
)
"""What it does, in the words of the settings."""

PLAN = later(
    "This was written down before any result was looked at.\n\n"
    "Comparisons that begin while it is on form pairs, in the order in which they begin. A coin "
    "decides which of a pair is drilled: there a contrast card wakes when you take one term for "
    "the other, and wrong answers are drawn by how often you gave them. The other one has neither. "
    "Feedback, pages and practice are the same for both. Left out are comparisons that share a "
    "term with one that was begun before, and those without an example to keep back.\n\n"
    "Both get the same time: for each question of a contrast card the partner gets one more "
    "question on a term, at the end of a day's work. It moves no schedule. The minutes of both "
    "are told.\n\n"
    "From day 30 on, each example that was kept back is asked once as a choice between the terms, "
    "one a day for each comparison, before anything gave it away. What was not asked by day 44 is "
    "missing. A comparison scores the share that was right; a pair counts when both have a "
    "score.\n\n"
    "The result is the mean difference of the pairs, drilled minus not drilled, with a 95% "
    "interval (Student's t, with one pair more for and one against, so that a few like pairs "
    "never look certain). It is told with 12 pairs, then with 24, 48 and so on, and not before. "
    "It says something about you, and little about anybody else."
)
"""The plan of the analysis, for whoever asks how it is judged."""


class Arm(StrEnum):
    """How a comparison of the experiment is studied."""

    HYBRID = "hybrid"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Experiment:
    """One run of the experiment.

    Args:
        seed: of the coin; stored, so that every assignment can be checked.
        started_day, stopped_day: study days; None while it runs.
    """

    id: int
    seed: str
    started_day: int
    stopped_day: int | None = None


@dataclass(frozen=True, slots=True)
class ExperimentPage:
    """A comparison in the experiment.

    Args:
        comparison: its key.
        pair: number of its pair, from 0.
        terms: keys of its terms that have an example kept back, in the order of their questions.
        asleep: contrast cards that were put aside for it, as text.
        released: whether it is studied like any other again.
    """

    comparison: str
    pair: int
    arm: Arm
    terms: tuple[str, ...]
    asleep: tuple[str, ...]
    released: bool


@dataclass(frozen=True, slots=True)
class PageResult:
    """What became of a comparison of the experiment, without its name.

    Args:
        began: the day of its first graded answer; None before.
        right: new examples answered right, of ``measured``.
        answers: questions on it that count, without guesses.
        minutes: time they took.
    """

    pair: int
    arm: Arm
    began: date | None
    right: int
    measured: int
    answers: int
    minutes: float

    @property
    def score(self) -> float | None:
        """Share of the new examples that were right, 0 to 1; None before."""
        return self.right / self.measured if self.measured else None


@dataclass(frozen=True, slots=True)
class Difference:
    """A paired difference of shares, -1 to 1, with its interval."""

    pairs: int
    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known so far.

    Args:
        started: None where it was never on.
        pages: every comparison of the latest run, in the order of the pairs.
        complete: pairs with a score on both sides.
        lost: pairs of which a side can no longer be measured.
        wanted: complete pairs at which the next result is told.
        difference: HYBRID minus PLAIN at the last planned look; None before the first.
    """

    is_running: bool
    started: date | None
    pages: tuple[PageResult, ...]
    complete: int
    lost: int
    wanted: int
    difference: Difference | None

    def minutes(self, arm: Arm) -> float:
        """Return the minutes that the comparisons of an arm took."""
        return sum(page.minutes for page in self.pages if page.arm is arm)


def findings_sentences(found: Findings) -> tuple[str, ...]:
    """Return what is known so far, in sentences; no difference before the first planned look."""
    if found.started is None:
        return (tr("It is off."),)
    missing = found.wanted - found.complete
    said = [tr("It is on.") if found.is_running else tr("It is off.")]
    difference = found.difference
    if difference is None:
        said.append(
            trn(
                "{n} pair of comparisons is measured.",
                "{n} pairs of comparisons are measured.",
                found.complete,
            )
        )
    else:
        said.append(
            tr(
                "New examples told apart, with drilling minus without: {mean} in a hundred "
                "(likely {low} to {high}, from {pairs} pairs).",
                mean=_points(difference.mean),
                low=_points(difference.low),
                high=_points(difference.high),
                pairs=difference.pairs,
            )
        )
        said.append(_verdict(difference))
    if found.is_running:
        said.append(
            trn(
                "{n} more pair is needed before the next result is told.",
                "{n} more pairs are needed before the next result is told.",
                missing,
            )
        )
    if found.lost:
        said.append(
            trn(
                "{n} pair was not measured in time and is left out.",
                "{n} pairs were not measured in time and are left out.",
                found.lost,
            )
        )
    if found.pages:
        said.append(
            tr(
                "Time in the first month: {hybrid} minutes with drilling, {plain} without.",
                hybrid=round(found.minutes(Arm.HYBRID)),
                plain=round(found.minutes(Arm.PLAIN)),
            )
        )
    return tuple(said)


def _verdict(difference: Difference) -> str:
    if difference.low > 0:
        return tr("Drilling what you mix up helps you.")
    if difference.high < 0:
        return tr("Drilling what you mix up costs you more than it gives.")
    return tr("Whether drilling helps you cannot be told yet.")


def _points(share: float) -> str:
    """Return a share in points of a hundred, with its sign."""
    points = round(100 * share)
    return f"−{-points}" if points < 0 else f"+{points}" if points else "0"
