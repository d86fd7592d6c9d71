"""What an import has to do about the learner's edits: say what will clash, and carry them over."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison
from diffstudy.services.import_conflicts import ConflictId, EditConflict, Merge, merged
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class EditsOutlook:
    """What importing newer versions means for the edits of their comparisons.

    Args:
        conflicts: places that both the learner and the pack changed.
        kept: edited items that the packs no longer have, as "title, place: text".
        dropped: edits of what can no longer be, as "title, place".
    """

    conflicts: tuple[EditConflict, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


NO_EDITS = EditsOutlook()


def edits_outlook(uow: UnitOfWork, comparisons: Sequence[Comparison]) -> EditsOutlook:
    """Say what writing these comparisons would mean for the learner's edits; writes nothing."""
    merges = _merges(uow, comparisons, ())
    titles = {comparison.key: comparison.title for comparison in comparisons}
    return EditsOutlook(
        conflicts=tuple(each for merge in merges.values() for each in merge.conflicts),
        kept=tuple(f"{titles[key]}, {words}" for key in merges for words in merges[key].kept),
        dropped=tuple(f"{titles[key]}, {words}" for key in merges for words in merges[key].dropped),
    )


def carry_edits_over(
    uow: UnitOfWork, comparisons: Sequence[Comparison], theirs: Collection[ConflictId] = ()
) -> None:
    """Put the edits of comparisons on the base of their newer versions.

    To be called in the same transaction, before the newer versions are saved.

    Args:
        theirs: the conflicts in which the pack's wording was chosen; in all others mine stays.
    """
    for key, merge in _merges(uow, comparisons, theirs).items():
        uow.edits.replace(key, merge.edits)


def _merges(
    uow: UnitOfWork, comparisons: Sequence[Comparison], theirs: Collection[ConflictId]
) -> dict[str, Merge]:
    edits = uow.edits.of_many([comparison.key for comparison in comparisons])
    before = uow.comparisons.as_packed(edits)
    return {
        comparison.key: merged(
            edits[comparison.key],
            before[comparison.key],
            comparison,
            {place for key, place in theirs if key == comparison.key},
        )
        for comparison in comparisons
        if comparison.key in edits
    }
