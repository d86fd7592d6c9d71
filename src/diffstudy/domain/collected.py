"""What a teacher collected: results that were read, and files that could not be."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from diffstudy.domain.gradebook import Decision, PaperScore


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A result as the collection keeps it; its answers are in ``content``.

    Args:
        assignment: uid of the assignment.
        code: as the file gives it.
        student: code of the student whose it is; None where the roster does not know the code
            and the teacher has not said it either.
        name: of its file.
        sha256: of the content, in hexadecimal.
    """

    uid: str
    assignment: str
    revision: int
    code: str
    student: str | None
    imported_ms: int
    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """A file in the tray of problems.

    Args:
        sha256: its name in the tray.
        name: of the file, with the archive that it came in.
        problem: what is wrong, without a full stop.
        cure: what the teacher can do, without a full stop.
        code: whose it says it is, where that can be read.
        file: its bytes; empty where they cannot be read, or are too many for a result.
    """

    sha256: str
    name: str
    problem: str
    cure: str
    code: str | None
    imported_ms: int
    file: bytes = b""


@dataclass(frozen=True, slots=True)
class GradebookEntry:
    """What the teacher typed about one student in one assignment."""

    decision: Decision | None = None
    paper: PaperScore | None = None


class Fate(StrEnum):
    """What became of a file that was dropped."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    UNMATCHED = "unmatched"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """One file that was dropped.

    Args:
        path: as it was found; a file in an archive stands behind the archive's own path.
        assignment: uid of the assignment, "" where that could not be read.
        title: of that assignment.
        code: as the file gives it, "" where that could not be read.
        name: of the student, "" where the roster does not know the code.
        problem, cure: what is wrong and what to do, without full stops; "" for a good file.
    """

    path: Path
    fate: Fate
    uid: str = ""
    assignment: str = ""
    title: str = ""
    code: str = ""
    name: str = ""
    problem: str = ""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class CollectReport:
    """What became of everything that was dropped at once.

    Args:
        files: every file that is a result, or is called one, in the order of reading.
        others: how many other files lay in the folders and archives; they were left alone.
    """

    files: tuple[CollectedFile, ...]
    others: int = 0

    def of(self, *fates: Fate) -> tuple[CollectedFile, ...]:
        """Return the files with one of these fates."""
        return tuple(each for each in self.files if each.fate in fates)
