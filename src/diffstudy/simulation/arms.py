"""The ways of choosing questions that are compared; the last of them is what the program does."""

from dataclasses import dataclass, field
from enum import Enum

from diffstudy.runtime.learning_constants import LEARNING, LearningConstants


class Rivals(Enum):
    """Which term stands beside the right one in a question with two options."""

    ANY_TERM = "any term"
    ANY_NEIGHBOUR = "any neighbour"
    LIKELY_CONFUSION = "likely confusion"


class Contrasts(Enum):
    """Which contrasts have a card that is scheduled."""

    NONE = "none"
    ALL = "all"
    AFTER_AN_ERROR = "after an error"


@dataclass(frozen=True, slots=True)
class Arm:
    """One way of choosing questions.

    Args:
        scheduled: by FSRS; else terms are drawn at random.
        confusion_first: contrasts that are likely mixed up come earlier in the day (A6).
    """

    name: str
    rivals: Rivals
    contrasts: Contrasts = Contrasts.NONE
    scheduled: bool = True
    confusion_first: bool = False


HYBRID = Arm(
    "hybrid (as shipped)",
    Rivals.LIKELY_CONFUSION,
    Contrasts.AFTER_AN_ERROR,
    confusion_first=True,
)

ARMS = (
    Arm("random", Rivals.ANY_TERM, scheduled=False),
    Arm("plain FSRS, random distractors", Rivals.ANY_TERM),
    Arm("FSRS + neighbour distractors", Rivals.ANY_NEIGHBOUR),
    Arm("all contrasts scheduled", Rivals.ANY_NEIGHBOUR, Contrasts.ALL),
    Arm(
        "all contrasts + confusion priority",
        Rivals.LIKELY_CONFUSION,
        Contrasts.ALL,
        confusion_first=True,
    ),
    HYBRID,
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings that all arms share, with the program's defaults (learning.md A9)."""

    retention: float = 0.90
    typed_share: float = 0.5
    new_pages_per_day: int = 2
    requeue_gap: int = 3
    first_day_criterion: int = 3
    maximum_interval: int = 365
    constants: LearningConstants = field(default=LEARNING)
