"""The unit that is scheduled: a kind of knowledge about a subject, with one memory."""

from dataclasses import dataclass
from enum import StrEnum


class CardKind(StrEnum):
    """What is known, not how it is asked (learning.md 4.1)."""

    TERM = "term"
    CONTRAST = "contrast"
    FACET = "facet"
    EXPLAIN = "explain"
    SENSE = "sense"


class CardState(StrEnum):
    """Whether a card takes part in scheduling; only contrast cards are ever dormant."""

    ACTIVE = "active"
    DORMANT = "dormant"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True, order=True)
class CardKey:
    """The portable name of a card.

    ``subject`` is a term key (TERM), two sorted term keys joined by ``|`` (CONTRAST), a chart
    row key (FACET), a comparison key (EXPLAIN), or a term key and the name of a sense that was
    switched on, joined by ``~`` (SENSE).
    """

    kind: CardKind
    subject: str

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.subject}"

    @classmethod
    def parse(cls, text: str) -> "CardKey":
        """Read back what str() wrote; ValueError for anything else."""
        kind, _, subject = text.partition(":")
        return cls(CardKind(kind), subject)

    @classmethod
    def for_term(cls, term_key: str) -> "CardKey":
        """The card of a term, shared by all its comparisons."""
        return cls(CardKind.TERM, term_key)

    @classmethod
    def for_contrast(cls, one: str, other: str) -> "CardKey":
        """The card of an unordered pair of terms."""
        return cls(CardKind.CONTRAST, "|".join(sorted((one, other))))

    @classmethod
    def for_sense(cls, term_key: str, name: str) -> "CardKey":
        """The card of a term in another sense than that of its comparisons."""
        return cls(CardKind.SENSE, f"{term_key}~{name}")

    @property
    def term_keys(self) -> tuple[str, ...]:
        """The terms it is about: one (TERM, SENSE), two (CONTRAST), none for the other kinds."""
        match self.kind:
            case CardKind.TERM:
                return (self.subject,)
            case CardKind.CONTRAST:
                return tuple(self.subject.split("|"))
            case CardKind.SENSE:
                return (self.subject.rpartition("~")[0],)
            case CardKind.FACET | CardKind.EXPLAIN:
                return ()


@dataclass(frozen=True, slots=True)
class MemoryState:
    """The FSRS state of a card for one learner; retrievability is computed, never stored.

    Args:
        stability: days until retrievability falls to 90%.
        difficulty: 1 to 10.
        last_day: study day of the last graded review.
        due_day: study day on which it is due next.
    """

    stability: float
    difficulty: float
    last_day: int
    due_day: int


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its learner's progress; ``memory`` is None until the first graded review.

    Args:
        due_day: study day on which it is due; None for a new or dormant card. A contrast card
            that an error woke is due without having a memory yet.
        reviews: graded reviews so far.
        lapses: failed graded reviews so far.
        passes_in_a_row: graded passes since the last fail or since it woke.
    """

    key: CardKey
    state: CardState = CardState.ACTIVE
    memory: MemoryState | None = None
    due_day: int | None = None
    reviews: int = 0
    lapses: int = 0
    passes_in_a_row: int = 0

    @property
    def is_new(self) -> bool:
        """Whether it has never been asked and nothing has made it due."""
        return self.memory is None and self.due_day is None and self.state is CardState.ACTIVE
