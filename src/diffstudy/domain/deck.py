"""Chosen sets of comparisons, and how the library lists them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Deck:
    """A chosen set of comparisons to study or assign."""

    key: str
    name: str
    comparisons: tuple[str, ...]


class WhyNothing(StrEnum):
    """Why there is nothing to study today."""

    EMPTY_LIBRARY = "empty-library"
    NOT_ASKABLE = "not-askable"
    SUSPENDED = "suspended"
    NEW_WAITS = "new-waits"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class NothingDue:
    """Why there is nothing to study today, and when there will be.

    Args:
        sentences: all that there is to say, complete sentences.
        next_day: the next day on which cards are due, None where no card has such a day.
        cards: how many are due on it.
    """

    reason: WhyNothing
    sentences: tuple[str, ...]
    next_day: date | None = None
    cards: int = 0

    def __str__(self) -> str:
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class TodaysWork:
    """What there is to study today over the whole library.

    Args:
        due: cards due, those that come back today among them.
        new: cards that may be met for the first time.
        comparisons: keys of the comparisons they are in, the first to be asked first.
        due_by_comparison: how many of the due cards each comparison calls for.
        waiting: why something new is not offered today, one sentence, or None.
        nothing: why there is nothing to do, None where there is something.
    """

    due: int
    new: int
    comparisons: tuple[str, ...]
    due_by_comparison: Mapping[str, int] = field(default_factory=dict)
    waiting: str | None = None
    nothing: NothingDue | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A comparison as the library lists it, for one learner today.

    Args:
        terms: headwords in the order of the sides.
        due: cards due today, new ones that may be introduced today not counted.
        is_new: whether none of its cards has ever been asked.
        mixups: answers in which one of its terms was taken for the other.
        mastery: per term 0 to 100, or None while there are too few answers to say.
        next_due: the day on which its next card is due, None for a new one.
        studied: the day on which it was asked last, None for never.
        added: rises with each comparison that comes into the library.
    """

    key: str
    title: str
    pack: str
    terms: tuple[str, ...]
    due: int
    is_new: bool
    mixups: int
    mastery: tuple[int | None, ...]
    next_due: date | None
    studied: date | None = None
    added: int = 0


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack as the library lists it, with its comparisons."""

    id: str
    title: str
    due: int
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class FirstUp:
    """The pair that the next session begins with, with a few words on each side."""

    comparison: str
    terms: tuple[str, ...]
    hints: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class LibraryOverview:
    """All that the library page shows.

    Args:
        due: cards due today; ``new`` cards of comparisons that may be introduced today.
        minutes: estimate for both together, at least 1 where there is anything to do.
        comparisons_due: comparisons with a due or new card today.
        mixed_up_last_time: due cards whose last answer was wrong.
        next_due: the next day with a due card, where nothing is due today.
        waiting: why something new is not offered today, one sentence, or None.
        nothing: why there is nothing to do today, None where there is something.
        is_partial: whether the mastery of all comparisons was left out, to be asked for next.
    """

    packs: tuple[PackRow, ...]
    due: int
    new: int
    minutes: int
    comparisons_due: int
    mixed_up_last_time: int
    today: date
    first_up: FirstUp | None = None
    next_due: date | None = None
    waiting: str | None = None
    nothing: NothingDue | None = None
    is_partial: bool = False

    @property
    def rows(self) -> tuple[ComparisonRow, ...]:
        """Every comparison of every pack."""
        return tuple(row for pack in self.packs for row in pack.rows)
