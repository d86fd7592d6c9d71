"""What one student sees of an assignment: which items, and each one's options, in which order.

The order comes from hashes and not from a generator of random numbers, because the program, the
web page and a later version must all rebuild it exactly.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, assert_never

from diffstudy.domain.assignment import AssignedItem, Assignment, FrozenQuestion
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    MatchingQuestion,
    Placed,
    TypedQuestion,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SheetItem:
    """An item as one student sees it.

    Args:
        item: the frozen item.
        order: indexes of the frozen options, or of the frozen tiles of a board, in the order in
            which they are shown; empty where a term is typed.
    """

    item: AssignedItem
    order: tuple[int, ...]

    @property
    def question(self) -> FrozenQuestion:
        """The question with its options or tiles in the order of this student."""
        frozen = self.item.question
        match frozen:
            case ChoiceQuestion():
                shown = replace(
                    frozen,
                    options=_picked(frozen.options, self.order),
                    answer=self.order.index(frozen.answer),
                )
                contrast = frozen.contrast
                if contrast is not None and contrast.about:
                    about = _picked(contrast.about, self.order)
                    shown = replace(shown, contrast=replace(contrast, about=about))
                return shown
            case MatchingQuestion():
                about = frozen.contrast.about
                return replace(
                    frozen,
                    tiles=_picked(frozen.tiles, self.order),
                    tile_keys=_picked(frozen.tile_keys, self.order),
                    answer=_picked(frozen.answer, self.order),
                    contrast=replace(frozen.contrast, about=_picked(about, self.order))
                    if about
                    else frozen.contrast,
                )
            case TypedQuestion():
                return frozen
            case _:
                assert_never(frozen)

    def in_frozen_terms(self, answer: Answer) -> Answer:
        """Return an answer to ``question`` as an answer to the frozen question.

        Raises:
            IndexError: there is no such option or tile.
        """
        match answer:
            case Chosen(index):
                if index < 0:
                    raise IndexError(f"there is no option {index}")
                return Chosen(self.order[index])
            case Placed(places):
                if len(places) != len(self.order):
                    raise IndexError(f"there are {len(self.order)} tiles, not {len(places)}")
                by_tile = dict(zip(self.order, places, strict=True))
                return Placed(tuple(by_tile[tile] for tile in range(len(places))))
            case _:
                return answer

    def as_shown(self, answer: Answer) -> Answer:
        """Return an answer to the frozen question as an answer to ``question``."""
        match answer:
            case Chosen(index):
                return Chosen(self.order.index(index))
            case Placed(places):
                return Placed(_picked(places, self.order))
            case _:
                return answer


def sheet(assignment: Assignment, code: str, attempt: int) -> tuple[SheetItem, ...]:
    """Return what a student is asked, in the order in which it is asked.

    Written so that another program can do the same:

    1. The rank of an item is SHA-256 of the UTF-8 bytes of ``seed|attempt|code|uid``, where
       ``attempt`` is a decimal number counted from 1, ``code`` the student's code as
       `diffstudy.domain.student_code.plain_code` writes it (or the typed name), and ``uid`` the
       item's uid; the bar ``|`` stands between them.
    2. The items are sorted by the rank as hexadecimal text in lower case, ascending; the first
       ``count`` of them are asked.
    3. The options of a choice, and the tiles of a board, are sorted in the same way by SHA-256
       of ``seed|attempt|code|uid|text``, where ``text`` is that of the option or tile. Those of
       one text stay in their frozen order. Places of tiles stay in their frozen order.

    Args:
        code: the student's code, or the name that was typed in its place.
        attempt: counted from 1.
    """
    start = _start(assignment, code, attempt)
    return tuple(
        SheetItem(item, _order(movable_texts(item.question), f"{start}{item.uid}|"))
        for item in asked_items(assignment, code, attempt)
    )


def asked_items(assignment: Assignment, code: str, attempt: int) -> tuple[AssignedItem, ...]:
    """Return what a student is asked, in order, without the order in each: steps 1 and 2 alone.

    Arguments as for `sheet`.
    """
    start = _start(assignment, code, attempt)
    ranked = sorted(assignment.items, key=lambda item: _rank(start + item.uid))
    return tuple(ranked[: assignment.count])


def _start(assignment: Assignment, code: str, attempt: int) -> str:
    return f"{assignment.seed}|{attempt}|{code}|"


def movable_texts(question: FrozenQuestion) -> tuple[str, ...]:
    """Return what each student sees in another order: options, or the tiles of a board."""
    match question:
        case ChoiceQuestion():
            return tuple(option.text for option in question.options)
        case MatchingQuestion():
            return question.tiles
        case TypedQuestion():
            return ()
        case _:
            assert_never(question)


def _order(texts: Sequence[str], start: str) -> tuple[int, ...]:
    return tuple(sorted(range(len(texts)), key=lambda index: _rank(start + texts[index])))


def _rank(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def _picked(values: Sequence[T], order: Sequence[int]) -> tuple[T, ...]:
    return tuple(values[index] for index in order)
