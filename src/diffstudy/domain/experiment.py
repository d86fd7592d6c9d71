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
