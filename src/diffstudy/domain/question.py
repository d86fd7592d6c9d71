"""What a quiz mode makes: a closed family of shapes, with their answers and hints.

Four shapes: choose, type, place, reveal. mypy's assert_never points at what a new one lacks.
"""

from dataclasses import dataclass

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue
from diffstudy.domain.review import OutcomeKind


@dataclass(frozen=True, slots=True)
class Option:
    """One choice or place: a term, or a text that stands for none.

    Args:
        text: what is shown.
        term_key: the term that choosing it says; None where it says none.
        side: the side of that term in the comparison (0 is A, 1 is B); None for a text, and for
            a term that the comparison does not name.
    """

    text: str
    term_key: str | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Contrast:
    """What the lesson after a question sets side by side, where the cue alone does not say it.

    Args:
        terms: the terms that the question is about, in the order of the sides.
        lines: what the page says of each at this point; empty where the lesson has to look.
        about: per option or tile, what it really is: shown where it was chosen wrongly.
        asked: the one term that is asked about, if it is one.
    """

    terms: tuple[Option, ...]
    lines: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    asked: Option | None = None


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """Pick one option; ``answer`` is its index.

    Terms stand in the order of the sides; ``contrast`` is None where they are the options.
    """

    card: CardKey
    mode: str
    comparison: str
    cue: Cue
    instruction: str
    prompt: str
    options: tuple[Option, ...]
    answer: int
    contrast: Contrast | None = None
    also_used: tuple[str, ...] = ()

    @property
    def truth(self) -> Option:
        """The right option."""
        return self.options[self.answer]

    @property
    def terms(self) -> tuple[Option, ...]:
        """The terms that it sets against each other."""
        return self.options if self.contrast is None else self.contrast.terms

    @property
    def cue_keys(self) -> tuple[str, ...]:
        """Keys of everything that it shows of the page."""
        return (self.cue.key, *self.also_used)


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """Type the term. ``pair`` holds the right term and its rival, in the order of the sides.

    Args:
        accepted: spellings that count as exact, the headword first.
        deck_terms: key and headword of other terms, which a typed word may name instead: those
            of the page and its neighbours, and once a word is typed, those spelled like it.
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

    @property
    def terms(self) -> tuple[Option, ...]:
        """The right term and its rival."""
        return self.pair

    @property
    def cue_keys(self) -> tuple[str, ...]:
        """Keys of everything that it shows of the page."""
        return (self.cue.key,)


@dataclass(frozen=True, slots=True)
class MatchingQuestion:
    """Put every tile into its place; ``answer`` holds the index of the place of each tile.

    Args:
        tile_keys: keys of the cues that the tiles show, or their places where tiles are terms.
        one_each: whether every place takes exactly one tile (pairs); otherwise any number, and
            not the same number (columns).
    """

    card: CardKey
    mode: str
    comparison: str
    cue: Cue
    instruction: str
    prompt: str
    tiles: tuple[str, ...]
    tile_keys: tuple[str, ...]
    places: tuple[Option, ...]
    answer: tuple[int, ...]
    contrast: Contrast
    one_each: bool = False

    @property
    def joins_terms(self) -> bool:
        """Whether the tiles are terms, and the places what is said of them."""
        return self.one_each and all(place.term_key for place in self.places)

    @property
    def terms(self) -> tuple[Option, ...]:
        """The terms that it sets against each other."""
        return self.contrast.terms

    @property
    def cue_keys(self) -> tuple[str, ...]:
        """Keys of everything that it shows of the page."""
        return (self.cue.key, *self.tile_keys)


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """A point that a good explanation makes; without a core one the explanation fails."""

    text: str
    is_core: bool = False


@dataclass(frozen=True, slots=True)
class RevealQuestion:
    """Answer in your own words or in your head, turn it over, and judge yourself.

    Args:
        back: the lines on the other side.
        points: what to tick; empty where the learner only says whether they knew it.
    """

    card: CardKey
    mode: str
    comparison: str
    cue: Cue
    instruction: str
    prompt: str
    back: tuple[str, ...]
    contrast: Contrast
    points: tuple[RubricPoint, ...] = ()

    @property
    def terms(self) -> tuple[Option, ...]:
        """The terms that it is about."""
        return self.contrast.terms

    @property
    def cue_keys(self) -> tuple[str, ...]:
        """Keys of everything that it shows of the page."""
        return (self.cue.key,)


Question = ChoiceQuestion | TypedQuestion | MatchingQuestion | RevealQuestion


def truth_term(question: Question) -> str:
    """Return the key of the right term, "" where no single term is the answer."""
    if isinstance(question, ChoiceQuestion | TypedQuestion):
        return question.truth.term_key or ""
    return ""


def asked_about(question: Question) -> tuple[Option, ...]:
    """Return the term that is asked about, or all that are where it is not one of them."""
    match question:
        case ChoiceQuestion(contrast=None) | TypedQuestion():
            return (question.truth,)
        case ChoiceQuestion() | MatchingQuestion() | RevealQuestion():
            asked = None if question.contrast is None else question.contrast.asked
            return question.terms if asked is None else (asked,)


def right_answer(question: Question) -> str:
    """Return the right answer as a person reads it."""
    match question:
        case ChoiceQuestion() | TypedQuestion():
            return question.truth.text
        case MatchingQuestion():
            return "; ".join(
                f"{tile} → {question.places[place].text}"
                for tile, place in zip(question.tiles, question.answer, strict=True)
            )
        case RevealQuestion():
            return " ".join(question.back)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The learner picked the option with this index."""

    index: int


@dataclass(frozen=True, slots=True)
class Typed:
    """The learner typed this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The learner put each tile into the place with this index, or left it (None)."""

    places: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Ticked:
    """The learner found these points in their own explanation, which may have been typed."""

    points: frozenset[int]
    text: str = ""


@dataclass(frozen=True, slots=True)
class SelfRated:
    """The learner turned the card over and says whether they knew it."""

    knew: bool


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner asked to be told."""


Answer = Chosen | Typed | Placed | Ticked | SelfRated | DontKnow


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer was.

    Args:
        answer_term: key of the term that was chosen or typed, or None.
        answer_text: what was typed, or None.
        spelling: the right spelling, to be shown after a typing slip.
        wrong: indexes of the option chosen wrongly, of the tiles in a wrong place, or of the
            points that were missed.
        taken_for: per tile that shows a term: key of that term, and of the one it was put under.
        share: share of the points made, 0 to 1; None where there are none.
        core_missed: whether a core point is among the missed ones.
    """

    kind: OutcomeKind
    correct: bool
    answer_term: str | None = None
    answer_text: str | None = None
    spelling: str | None = None
    wrong: tuple[int, ...] = ()
    taken_for: tuple[tuple[str, str], ...] = ()
    share: float | None = None
    core_missed: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """Help with a question: a range of the prompt to mark, or the first letters of the term."""

    step: int
    mark: tuple[int, int] | None = None
    letters: str | None = None
