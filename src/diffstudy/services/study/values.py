"""What passes between a session and whoever shows it."""

from dataclasses import dataclass

from diffstudy.domain.feedback import Feedback
from diffstudy.domain.question import Hint, Outcome, Question
from diffstudy.domain.review import Purpose, Rating


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its place in the session.

    Args:
        number: counted from 1.
        planned: questions of this session as it stands; slips make it grow.
        right, missed: answers so far.
        asks_if_sure: whether the learner wants to say, before the verdict, how sure they are.
    """

    question: Question
    purpose: Purpose
    number: int
    planned: int
    right: int
    missed: int
    asks_if_sure: bool = False

    @property
    def is_practice(self) -> bool:
        """Whether the answer will leave the schedule alone."""
        return self.purpose is Purpose.PRACTICE

    @property
    def is_guess(self) -> bool:
        """Whether it comes before the page was read: a guess, which counts for nothing."""
        return self.purpose is Purpose.GUESS


@dataclass(frozen=True, slots=True)
class AnswerResult:
    """What became of an answer; it stands in the log already.

    Args:
        rating: what the scheduler was told, None where the answer was not graded.
        is_void: it came too fast to have been read; the card is asked again.
        comes_back: whether the card is asked again in this session.
        second_try: help for one more try at the same question, which then is open again.
        feedback: the lesson; None for a void answer and before a second try.
        may_have_been_a_guess: whether ``StudySession.was_guess`` may be called on it now.
        was_sure_mistake: the learner was sure and wrong: the contrast deserves a strong card.
    """

    outcome: Outcome
    rating: Rating | None
    is_void: bool
    comes_back: bool
    second_try: Hint | None
    feedback: Feedback | None
    right: int
    missed: int
    may_have_been_a_guess: bool = False
    was_sure_mistake: bool = False
