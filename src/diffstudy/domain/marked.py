"""Work that was handed in, as it is once the program has marked it anew.

No file brings a mark: answers are checked against the questions of the assignment, and these are
the values that come of it. Everything the gradebook says is computed from them.
"""

from dataclasses import dataclass

NOTHING_GIVEN = ""
"""What an answer reads as where the student asked to be told, or left everything empty."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One term that was asked for, and the one that was said; a board has one for each tile.

    Args:
        truth: key of the term that was right.
        chosen: key of the term that was said; None for any other word, and for no answer.
        offered: keys of the terms to choose from; empty for a typed answer.
    """

    truth: str
    chosen: str | None
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedAnswer:
    """One answer to one item.

    Args:
        item: uid of the item.
        ms: milliseconds from showing to answering.
        changed: whether the student changed it before handing in.
        given: the answer as a person reads it; NOTHING_GIVEN for none.
        namings: the terms that it is evidence about.
        pair: keys of the two terms that the question sets against each other; None where there
            are more, or none.
        about: key of the one term that is asked about, if it is one.
    """

    item: str
    correct: bool
    ms: int
    changed: bool
    given: str
    namings: tuple[Naming, ...] = ()
    pair: tuple[str, str] | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedAttempt:
    """One result file, marked.

    Args:
        uid: of the result.
        code: as the file gives it; the student may have been matched by hand.
        number: which attempt the file says it is, counted from 1.
        revision: of the assignment that was answered.
        items: uids of the questions of the sheet, in the order in which they were shown.
        answers: in the order of the sheet; an item without one was left out.
        started_ms, finished_ms: by the clock of the student, epoch milliseconds.
        mono_ms: how long it took by a clock that nobody can set.
        imported_ms: when the teacher's program read the file.
        key: public key of the profile that signed it; None for an unsigned one.
        is_web: whether it comes from the web page, which does not sign.
    """

    uid: str
    code: str
    number: int
    revision: int
    items: tuple[str, ...]
    answers: tuple[MarkedAnswer, ...]
    started_ms: int
    finished_ms: int
    mono_ms: int
    imported_ms: int
    key: str | None = None
    is_web: bool = False

    @property
    def right(self) -> int:
        """How many questions were answered right."""
        return sum(answer.correct for answer in self.answers)

    @property
    def share(self) -> float:
        """Share of all questions of the sheet that were answered right, 0 to 1."""
        return self.right / len(self.items) if self.items else 0.0


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question of a sheet beside the raw answer to it, for the teacher to read.

    Args:
        result: uid of the result; with ``number`` and ``revision`` of its attempt.
        place: where the question stood on the sheet, counted from 1.
        title: of the comparison.
        shown: the options, or the tiles of a board, in the order in which they were shown.
        given: the answer as a person reads it; NOTHING_GIVEN for none.
        right: the right answer.
        correct: None where the question was left out.
        ms: milliseconds from showing to answering; None where it was left out.
        why: the reason that the assignment gives, None where it gives none.
    """

    result: str
    number: int
    revision: int
    place: int
    item: str
    mode: str
    title: str
    instruction: str
    prompt: str
    shown: tuple[str, ...]
    given: str
    right: str
    correct: bool | None
    ms: int | None
    changed: bool
    why: str | None
