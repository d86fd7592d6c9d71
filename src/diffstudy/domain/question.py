"""What a quiz mode makes and what becomes of the answer: a closed family of shapes.

Two shapes so far; mypy's assert_never points at what is missing where one is added.
"""

from dataclasses import dataclass

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue
from diffstudy.domain.review import OutcomeKind


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: a term, with the side it has in the comparison (0 is A, 1 is B)."""

    term_key: str
    headword: str
    side: int


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """Pick one option. ``options`` stand in the order of the sides; ``answer`` is an index."""

    card: CardKey
    mode: str
    comparison: str
    cue: Cue
    instruction: str
    prompt: str
    options: tuple[Option, ...]
    answer: int

    @property
    def truth(self) -> Option:
        """The right option."""
        return self.options[self.answer]


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """Type the term. ``pair`` holds the right term and its rival, in the order of the sides.

    Args:
        accepted: spellings that count as exact, the headword first.
        deck_terms: key and headword of every other term of the library, which a typed word may
            name instead.
    """

    card: CardKey
    mode: str
    comparison: str
    cue: Cue
    instruction: str
    prompt: str
    accepted: tuple[str, ...]
    pair: tuple[Option, ...]
    answer: int
    deck_terms: tuple[tuple[str, str], ...]

    @property
    def truth(self) -> Option:
        """The right term."""
        return self.pair[self.answer]


Question = ChoiceQuestion | TypedQuestion


@dataclass(frozen=True, slots=True)
class Chosen:
    """The learner picked the option with this index."""

    index: int


@dataclass(frozen=True, slots=True)
class Typed:
    """The learner typed this text."""

    text: str


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner asked to be told."""


Answer = Chosen | Typed | DontKnow


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer was.

    Args:
        answer_term: key of the term that was chosen or typed, or None.
        answer_text: what was typed, or None.
        spelling: the right spelling, to be shown after a typing slip.
    """

    kind: OutcomeKind
    correct: bool
    answer_term: str | None = None
    answer_text: str | None = None
    spelling: str | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Help with a question: a range of the prompt to mark, or the first letters of the term."""

    step: int
    mark: tuple[int, int] | None = None
    letters: str | None = None
