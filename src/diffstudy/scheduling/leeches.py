"""What is not learned by asking it again: terms that fail and fail, and cues that mislead.

A leech is drilled against what it is confused with, never suspended by the program
(learning.md 4.6). A cue that fails far more often than the term's other cues is likely to be a bad
question: the safety net for what the cue filter cannot see.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from diffstudy.domain.review import Rating, Review
from diffstudy.runtime.learning_constants import LEARNING


@dataclass(frozen=True, slots=True)
class CueRecord:
    """How often a cue of a term was shown and answered wrong."""

    term: str
    cue: str
    showings: int
    errors: int


def is_leech(history: Sequence[Review]) -> bool:
    """Whether a card failed 6 of its last 10 graded answers.

    Args:
        history: its answers that count, in the order given.
    """
    graded = [review for review in history if review.graded][-LEARNING.leech_window :]
    return fails_of(graded) >= LEARNING.leech_fails


def fails_of(graded: Iterable[Review]) -> int:
    """Return how many graded answers failed."""
    return sum(review.rating is Rating.AGAIN for review in graded)


def misleading(records: Iterable[CueRecord]) -> tuple[CueRecord, ...]:
    """Return the cues that fail more often than their term's other cues by two standard errors.

    The standard error is that of a difference of two proportions with a common rate. A term
    with no other cue shown has nothing to compare with.
    """
    of_term: defaultdict[str, list[CueRecord]] = defaultdict(list)
    for record in records:
        of_term[record.term].append(record)
    return tuple(
        record for group in of_term.values() for record in group if _misleads(record, group)
    )


def _misleads(record: CueRecord, group: Sequence[CueRecord]) -> bool:
    showings = sum(each.showings for each in group)
    errors = sum(each.errors for each in group)
    others = showings - record.showings
    if record.showings < LEARNING.cue_leech_showings or others == 0:
        return False
    common = errors / showings
    error = sqrt(common * (1 - common) * (1 / record.showings + 1 / others))
    above = record.errors / record.showings - (errors - record.errors) / others
    return above > LEARNING.cue_leech_errors * error
