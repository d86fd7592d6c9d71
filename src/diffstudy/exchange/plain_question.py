"""A question as any quiz program knows it: four shapes, which GIFT and Moodle XML both can say.

The question of a session becomes one of these with `plain`; a file of questions is read into them.
All texts are without characters that nobody sees, in NFC, and without space at their ends.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.exchange.characters import cleaned

TRUE_FALSE = "tf"
"""The mode whose two options are true, which stands first, and false."""

MARKED_NAME = re.compile(r"^(?P<item>[^?\s]+#[^?\s]+)\?(?P<mode>[a-z0-9]+)$")
"""The name of a question of ours: the key of its item and the mode that asks it."""


@dataclass(frozen=True, slots=True)
class Head:
    """What every question has.

    Args:
        name: stays the same from export to export; "" where a file gives none.
        text: what is asked; lines are parted by a line feed.
        category: from the outermost to the innermost, such as pack and comparison.
        why: the reason, shown after the answer; "" for none.
        line: in the file that it was read from.
    """

    name: str
    text: str
    category: tuple[str, ...] = ()
    why: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class PlainChoice:
    """One of several options is right; ``answer`` is its index."""

    head: Head
    options: tuple[str, ...]
    answer: int


@dataclass(frozen=True, slots=True)
class PlainTrueFalse:
    """A statement that is right or not."""

    head: Head
    is_true: bool


@dataclass(frozen=True, slots=True)
class PlainTyped:
    """A word to be typed; the first of the accepted spellings is the one to show."""

    head: Head
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainMatching:
    """Statements, each with what it is to be joined to; several may have the same."""

    head: Head
    pairs: tuple[tuple[str, str], ...]


PlainQuestion = PlainChoice | PlainTrueFalse | PlainTyped | PlainMatching


def block(text: str) -> str:
    """Return a text of one or more lines as every format can say it."""
    lines = (" ".join(line.split()) for line in cleaned(text).split("\n"))
    return "\n".join(lines).strip()


def line(text: str) -> str:
    """Return a text on one line as every format can say it."""
    return " ".join(cleaned(text).split())


def item_name(question: Question) -> str:
    """Return the stable name of a question: the key of its item, and the mode that asks it."""
    return f"{question.cue.key}?{question.mode}"


def plain(
    question: Question, category: Iterable[str], why: str = "", name: str = ""
) -> PlainQuestion | None:
    """Return a question of a session for other programs; None for a card to turn over.

    Args:
        category: pack and comparison.
        why: the reason that is shown after the answer.
        name: that of the item in an assignment; else it is made of item and mode.
    """
    asked = block(f"{question.instruction}\n{question.prompt}")
    head = Head(line(name) or item_name(question), asked, tuple(map(line, category)), block(why))
    match question:
        case ChoiceQuestion() if question.mode == TRUE_FALSE:
            return PlainTrueFalse(head, question.answer == 0)
        case ChoiceQuestion():
            return PlainChoice(
                head, tuple(block(each.text) for each in question.options), question.answer
            )
        case TypedQuestion():
            return PlainTyped(head, tuple(_spellings(question.accepted)))
        case MatchingQuestion():
            return PlainMatching(head, tuple(_pairs(question)))
        case RevealQuestion():
            return None


def _spellings(accepted: Iterable[str]) -> Iterator[str]:
    """Yield each spelling once; other programs make no difference of case either."""
    seen: set[str] = set()
    for each in map(line, accepted):
        if each.casefold() not in seen:
            seen.add(each.casefold())
            yield each


def _pairs(question: MatchingQuestion) -> Iterator[tuple[str, str]]:
    """Yield what is joined; terms stand on the right, where other programs open a list."""
    for tile, place in zip(question.tiles, question.answer, strict=True):
        text = question.places[place].text
        yield (block(text), line(tile)) if question.joins_terms else (block(tile), line(text))
