"""Which of the files that came at once belong to a class: told by content, never by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.pasted import Pasted


@dataclass(frozen=True, slots=True)
class SortedOut:
    """What came at once, by where it belongs.

    Args:
        work: an assignment to be answered; of several the first, None for none.
        results: what students handed back.
        others: everything else, to be imported.
    """

    work: Path | None
    results: tuple[Path, ...]
    others: tuple[Path | Pasted, ...]


def sorted_out(sources: Sequence[Path | Pasted]) -> SortedOut:
    """Look into the files; folders and pasted text are left to the import."""
    from diffstudy.services.classroom.files import class_file_kind

    work: list[Path] = []
    results: list[Path] = []
    others: list[Path | Pasted] = []
    for each in sources:
        kind = class_file_kind(each) if isinstance(each, Path) and each.is_file() else None
        if isinstance(each, Path) and kind == "diffwork":
            work.append(each)
        elif isinstance(each, Path) and kind == "diffresult":
            results.append(each)
        else:
            others.append(each)
    return SortedOut(work[0] if work else None, tuple(results), tuple(others))
