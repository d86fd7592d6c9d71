"""The people: who studies on this computer, and who is in a teacher's class.

A learner is a profile of the computer. A student is a line of the teacher's roster; only there
does a name stand beside a code (formats.md 3.3).
"""

from dataclasses import dataclass

DEFAULT_LEARNER = "me"
"""The key of the learner of a computer that nobody shares."""


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone who studies in this collection; ``key`` is portable, ``name`` a nickname."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A learner as a shared computer knows one.

    Args:
        picture: the name of one of the program's pictures; "" for none.
        is_locked: whether a PIN is asked for; a courtesy, no security.
        used_ms: when this learner began to study here last, epoch milliseconds; None if never.
    """

    learner: Learner
    picture: str = ""
    is_locked: bool = False
    used_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Student:
    """A line of the roster.

    Args:
        code: what the student's files carry.
        name: stays on the teacher's computer.
        class_name: such as "10B"; "" where the teacher has one class only.
        columns: names and values of the other columns of the file that the student was imported
            from, such as the e-mail address: a learning platform wants them back with the marks.
    """

    code: str
    name: str
    class_name: str = ""
    columns: tuple[tuple[str, str], ...] = ()
