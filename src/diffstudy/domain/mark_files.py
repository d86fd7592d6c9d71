"""What was written for a learning platform, and who is not in it: for the teacher to read."""

from dataclasses import dataclass

from diffstudy.domain.classroom import Student


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A score that was written: the name as Canvas has it, what stood there, and what does now."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FilledCanvas:
    """The file with its column filled.

    Args:
        column: its header.
        points: what the column counts to.
        filled: every score that was written.
        blank: students of the file without a mark; their cell stays as it is.
        unknown: names of the file that the roster does not have, or has more than once, and
            lines that end before the column.
        missing: students of the class that the file does not have.
        excused: students whom Canvas excuses; they stay excused.
    """

    data: bytes
    column: str
    points: float
    filled: tuple[FilledCell, ...]
    blank: tuple[str, ...]
    unknown: tuple[str, ...]
    missing: tuple[Student, ...]
    excused: tuple[str, ...]

    @property
    def overwritten(self) -> tuple[FilledCell, ...]:
        """The scores that stood there and are replaced by others."""
        return tuple(each for each in self.filled if each.before not in {"", each.after})


@dataclass(frozen=True, slots=True)
class MoodleTable:
    """The file, and the students who are not in it.

    Args:
        written: how many students are in it.
        blank: students without a mark.
        unknown: students of whom the roster has no such column.
    """

    data: bytes
    written: int
    blank: tuple[Student, ...]
    unknown: tuple[Student, ...]


@dataclass(frozen=True, slots=True)
class MarkColumn:
    """Marks one below the other, to be pasted into a column that stands in another program.

    Args:
        text: one line for each name of the order; a blank is an empty line.
        blank: how many of the lines are empty because there is no mark.
        unknown: names of the order that are those of no student, or of several.
    """

    text: str
    blank: int
    unknown: tuple[str, ...]
