"""A pack: a portable set of comparisons, and what an importer says about reading one."""

from dataclasses import dataclass
from enum import StrEnum

from diffstudy.domain.comparison import PLAIN, Author, Comparison, Lineage


class ProblemLevel(StrEnum):
    """How bad it is: an error loses content, a warning asks for a look, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PackProblem:
    """Something an importer could not read, or read with doubt.

    Args:
        message: what is wrong and what to do, one sentence.
        line: line in the source file, counted from 1; None for the file as a whole.
    """

    level: ProblemLevel
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A set of comparisons under one id, title, language and licence (formats.md 2.4).

    ``lineage`` has the ids that the pack had before, and no ``rev``: its items have theirs.
    """

    id: str
    title: str
    comparisons: tuple[Comparison, ...]
    version: str = "1"
    language: str = "en"
    license: str = "LicenseRef-unknown"
    summary: str | None = None
    authors: tuple[Author, ...] = ()
    subjects: tuple[str, ...] = ()
    lineage: Lineage = PLAIN


@dataclass(frozen=True, slots=True)
class ParsedPack:
    """What an importer made of a file.

    Args:
        format: the name of the importer, as shown by ``preview --json``.
        skipped_lines: line numbers of the source that carry no content (page furniture).
        is_whole: whether the file holds all of its pack, so that what it lacks has vanished.
        states_version: whether the file says itself what pack it is and of which version.
    """

    pack: Pack
    format: str
    problems: tuple[PackProblem, ...] = ()
    skipped_lines: tuple[int, ...] = ()
    is_whole: bool = False
    states_version: bool = False
