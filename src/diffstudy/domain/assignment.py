"""Work that a teacher gives: frozen questions, and the rules by which they are asked.

The questions are frozen when the work is given, so that the program, the web page, a sheet of
paper and another program ask the very same, and a later version of the quiz engine changes none
of them. What one student sees of them is in ``sheet``.
"""

import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, assert_never

from diffstudy.domain.keys import pack_of
from diffstudy.domain.pack import Pack
from diffstudy.domain.question import ChoiceQuestion, MatchingQuestion, TypedQuestion

FrozenQuestion = ChoiceQuestion | TypedQuestion | MatchingQuestion
"""What a machine can check; a question that the learner judges is never given as work."""

_ITEMS: Final = uuid.UUID("8c9a5b0e-51d7-5f64-b6a4-0a6e6f3d2c17")
"""The namespace of `item_uid`; it never changes."""


class ShowAnswers(StrEnum):
    """When a student is told what was right."""

    EACH = "each"
    END = "end"
    DUE = "due"
    NEVER = "never"


class CountedAttempt(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class AssignedItem:
    """A frozen question.

    Args:
        uid: as `item_uid` says.
        question: what is asked. Of its cue, only what names and shows it is kept.
        why: the author's reason or the words that decide, for the key; None where there is none.
        title: the title of its comparison.
        is_earlier: whether it is about one of the earlier comparisons that are mixed in.
    """

    uid: str
    question: FrozenQuestion
    why: str | None
    title: str
    is_earlier: bool = False


@dataclass(frozen=True, slots=True)
class Assignment:
    """Work given (formats.md 3.1).

    Args:
        uid: a random UUID; the same for every revision.
        revision: counted from 1.
        instructions: what the teacher writes above the questions; "" for nothing.
        class_label: such as "10B"; no names. "" for none.
        modes: ids of the quiz modes that its items are asked in.
        comparisons: keys of the comparisons that it is about.
        earlier: keys of the earlier comparisons that are mixed in.
        count: how many of the items each student is asked; there may be more items.
        earlier_share: share of the items that were to be about earlier comparisons, 0 to 1.
        pass_share: share of right answers, 0 to 1, that passes.
        attempts: how many attempts count.
        due: aware, in the teacher's zone; None for no date.
        grace_min: minutes after the due time in which work is not late.
        time_limit_min: minutes that the student is told to take; nothing is stopped. None for
            no limit.
        seed: the source of each student's order.
        allow_names: whether a student may type a name where there is no code.
        seal_to: the teacher's public key, a P-256 point in base64url without padding.
        items: the frozen questions.
        packs: the comparisons themselves, in packs that hold nothing else.
        digest: SHA-256 of the file that it came from or went to, in hexadecimal; "" before.
    """

    uid: str
    revision: int
    title: str
    items: tuple[AssignedItem, ...]
    packs: tuple[Pack, ...]
    modes: tuple[str, ...]
    comparisons: tuple[str, ...]
    count: int
    seed: str
    seal_to: str
    instructions: str = ""
    class_label: str = ""
    earlier: tuple[str, ...] = ()
    earlier_share: float = 0.0
    pass_share: float = 0.7
    attempts: int = 1
    counted: CountedAttempt = CountedAttempt.BEST
    due: datetime | None = None
    grace_min: int = 0
    show: ShowAnswers = ShowAnswers.END
    time_limit_min: int | None = None
    allow_names: bool = False
    digest: str = ""

    @property
    def asked(self) -> int:
        """How many questions each student is asked."""
        return min(self.count, len(self.items))

    def item(self, uid: str) -> AssignedItem | None:
        """Return the item with this uid, None where there is none."""
        return next((each for each in self.items if each.uid == uid), None)

    def is_late(self, finished: datetime) -> bool:
        """Whether work that was finished at this moment, an aware one, comes too late."""
        return self.due is not None and finished > self.due + timedelta(minutes=self.grace_min)


def item_uid(question: FrozenQuestion) -> str:
    """Return the uid of a frozen question: every machine derives the same from its content.

    A UUID of version 5 of the JSON list [pack, comparison, mode, cue, prompt, options, tiles],
    written without spaces and with its letters as they are. Options are the texts of the options
    of a choice, the accepted spellings of a typed term, or the texts of the places of tiles;
    tiles are those of a board, else an empty list.
    """
    options, tiles = _texts(question)
    name = [
        pack_of(question.comparison),
        question.comparison,
        question.mode,
        question.cue.key,
        question.prompt,
        options,
        tiles,
    ]
    return str(uuid.uuid5(_ITEMS, json.dumps(name, ensure_ascii=False, separators=(",", ":"))))


def _texts(question: FrozenQuestion) -> tuple[tuple[str, ...], tuple[str, ...]]:
    match question:
        case ChoiceQuestion():
            return tuple(option.text for option in question.options), ()
        case TypedQuestion():
            return question.accepted, ()
        case MatchingQuestion():
            return tuple(place.text for place in question.places), question.tiles
        case _:
            assert_never(question)
