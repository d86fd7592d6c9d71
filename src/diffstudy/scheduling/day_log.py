"""What happened today, read from the review log: the memory of a session.

A session keeps no state of its own. Whatever was answered stands in the log before the next
question is shown, so a killed program goes on where it was, and undo is the log without its
last answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.review import OutcomeKind, Purpose, Review

PROBES = 2
"""Questions in one contrast review; both must be right."""

NOT_PASSED = frozenset({OutcomeKind.ASSISTED, OutcomeKind.GUESSED})
"""What no right answer passes with: help, or a guess."""


def is_pass(review: Review) -> bool:
    """Whether an answer was right without help."""
    return review.correct and review.outcome not in NOT_PASSED


@dataclass(frozen=True, slots=True)
class Trial:
    """One attempt at a card: one question, or the two probes of a contrast."""

    card: CardKey
    reviews: tuple[Review, ...]

    @property
    def is_open(self) -> bool:
        """Whether a second probe is still to come."""
        return (
            self.card.kind is CardKind.CONTRAST
            and not self.is_practice
            and len(self.reviews) < PROBES
            and all(is_pass(review) for review in self.reviews)
        )

    @property
    def passed(self) -> bool:
        """Whether every question of it was right without help."""
        return not self.is_open and all(is_pass(review) for review in self.reviews)

    @property
    def is_practice(self) -> bool:
        """Whether it was asked for practice, which settles nothing."""
        return self.reviews[0].purpose is Purpose.PRACTICE

    @property
    def graded(self) -> Review | None:
        """The review of it that moved the schedule, or None."""
        return next((review for review in self.reviews if review.graded), None)


class DayLog:
    """The answers of one learner on one study day.

    Args:
        reviews: what still counts, in the order of the log. Answers that came too fast to be
            read are void and left out; so are guesses, which are no answers: ``guesses``.
    """

    def __init__(self, reviews: Iterable[Review]) -> None:
        counting = tuple(
            review
            for review in reviews
            if review.outcome is not OutcomeKind.TOO_FAST and review.undone_ms is None
        )
        self.guesses = tuple(r for r in counting if r.purpose is Purpose.GUESS)
        self.reviews = tuple(r for r in counting if r.purpose is not Purpose.GUESS)
        self._trials: dict[CardKey, list[Trial]] = {}
        self._last_seen: dict[CardKey, int] = {}
        for position, review in enumerate(self.reviews):
            self._last_seen[review.card] = position
            trials = self._trials.setdefault(review.card, [])
            if trials and trials[-1].reviews[0].trial == review.trial:
                trials[-1] = Trial(review.card, (*trials[-1].reviews, review))
            else:
                trials.append(Trial(review.card, (review,)))

    @property
    def last(self) -> Review | None:
        """The latest answer."""
        return self.reviews[-1] if self.reviews else None

    def trials(self, card: CardKey) -> tuple[Trial, ...]:
        """Today's attempts at a card, in order."""
        return tuple(self._trials.get(card, ()))

    def open_trial(self) -> Trial | None:
        """The contrast whose second probe is due now: the last thing asked, or None."""
        if self.last is None:
            return None
        trial = self._trials[self.last.card][-1]
        return trial if trial.is_open else None

    def was_graded(self, card: CardKey) -> bool:
        """Whether the card had its graded attempt today."""
        return any(trial.graded for trial in self.trials(card))

    def was_asked(self, card: CardKey) -> bool:
        """Whether the card was asked today, graded or not."""
        return card in self._last_seen

    def asked(self) -> frozenset[CardKey]:
        """Return the cards that were asked today, graded or not."""
        return frozenset(self._last_seen)

    def questions_since(self, card: CardKey) -> int | None:
        """Questions asked after the card's last one; None if it was not asked today."""
        position = self._last_seen.get(card)
        return None if position is None else len(self.reviews) - 1 - position

    def still_needed(self, card: CardKey, first_day_criterion: int) -> int:
        """Right answers that the card still wants today after its graded attempt.

        A term met for the first time wants ``first_day_criterion`` in all, on different cues;
        a card that failed wants one (successive relearning, learning.md sections 2 and 4.3).
        """
        if card.kind is CardKind.EXPLAIN:
            return 0  # once a week is enough, whatever came of it (A2)
        trials = [trial for trial in self.trials(card) if not trial.is_practice]
        first = next((index for index, trial in enumerate(trials) if trial.graded), None)
        if first is None:
            return 0
        graded = trials[first].graded
        passes = sum(trial.passed for trial in trials[first:])
        is_first_day = graded is not None and graded.stability_before is None
        if is_first_day and card.kind is CardKind.TERM:
            return max(0, first_day_criterion - passes)
        return 0 if passes else 1

    def truth_run(self, term_key: str) -> int:
        """How many of the latest answers in a row had this term as the right one."""
        run = 0
        for review in reversed(self.reviews):
            if review.truth_term != term_key:
                break
            run += 1
        return run

    def told_apart(self, one: str, other: str) -> int:
        """How often today one of two terms was chosen rightly while the other was offered."""
        pair = {one, other}
        return sum(
            is_pass(review) and review.truth_term in pair and pair <= set(review.offered)
            for review in self.reviews
        )

    def recent_cues(self, card: CardKey) -> tuple[str, ...]:
        """Cues shown for the card today, newest first."""
        return tuple(review.cue for review in reversed(self.reviews) if review.card == card)
