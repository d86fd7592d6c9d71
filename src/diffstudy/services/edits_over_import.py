"""What an import has to do about the learner's edits: say what will clash, and carry them over."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import CONFIRMED, Edit
from diffstudy.domain.place import WHOSE, Place, Section, Whose
from diffstudy.services.import_conflicts import (
    ConflictId,
    EditsOutlook,
    ImportAnswers,
    Merge,
    merged,
)
from diffstudy.services.import_plan import PlannedComparison
from diffstudy.storage.unit_of_work import UnitOfWork

Edits = tuple[Edit, ...]


def edits_outlook(uow: UnitOfWork, comparisons: Sequence[PlannedComparison]) -> EditsOutlook:
    """Say what writing these comparisons would mean for the learner's edits; writes nothing."""
    titles = {comparison.key: comparison.title for comparison in comparisons}
    merges = merges_of(uow, {comparison.key: comparison for comparison in comparisons})
    return EditsOutlook(
        conflicts=tuple(each for merge in merges.values() for each in merge.conflicts),
        kept=tuple(f"{titles[key]}, {words}" for key in merges for words in merges[key].kept),
        dropped=tuple(f"{titles[key]}, {words}" for key in merges for words in merges[key].dropped),
        settled=frozenset(
            (key, edit.place.whole)
            for key, merge in merges.items()
            for edit in merge.edits
            if edit.place.section is Section.SENSE and edit.place.field in {"", WHOSE}
        ),
    )


def merges_of(
    uow: UnitOfWork,
    comparisons: Mapping[str, PlannedComparison],
    theirs: Collection[ConflictId] = (),
) -> dict[str, Merge]:
    """Return what becomes of the edits of comparisons that are to be written.

    Args:
        comparisons: by key; those without edits are left out of the answer.
        theirs: the conflicts in which the pack's wording was chosen; in all others mine stays.
    """
    edits = uow.edits.of_many(tuple(comparisons))
    before = uow.comparisons.as_packed(edits)
    return {
        key: merged(
            edits[key],
            before[key],
            comparisons[key].comparison(),
            {place for comparison, place in theirs if comparison == key},
        )
        for key in edits
    }


def edits_after(
    uow: UnitOfWork,
    comparisons: Mapping[str, PlannedComparison],
    answers: ImportAnswers,
    now_ms: int,
) -> tuple[dict[str, Edits], dict[str, Edits]]:
    """Return the edits of comparisons that are to be written, as they are and as they will be.

    Args:
        comparisons: by key; those without edits are left out of the answer.
        answers: what the learner said to conflicts and doubts, at ``now_ms``.
    """
    found = uow.edits.of_many(tuple(comparisons))
    merges = merges_of(uow, {key: comparisons[key] for key in found}, answers.theirs)
    edits = {key: merge.edits for key, merge in merges.items()}
    owners: dict[str, dict[Place, str | None]] = {}
    for (key, place), term in answers.owners.items():
        owners.setdefault(key, {})[place] = term
    for key in owners.keys() & comparisons.keys():
        told = _owner_edits(comparisons[key].comparison(), owners[key], now_ms)
        edits[key] = (*edits.get(key, ()), *told)
    return found, edits


def _owner_edits(
    comparison: Comparison, owners: Mapping[Place, str | None], now_ms: int
) -> tuple[Edit, ...]:
    """Return what a learner said of definitions of a comparison before it was there, as edits.

    Args:
        comparison: as its pack will have it.
        owners: the key of a term, or None for none of them, by the place of the definition.
    """
    parts = ComparisonParts(comparison)
    terms = {term.key for term in comparison.terms}
    edits = []
    for place, term in owners.items():
        if parts.item(place) is None or term not in {None, *terms}:
            continue
        if term is None:
            edits.append(Edit(place, parts.get(place), None, now_ms))
        else:
            whose = replace(place, field=WHOSE)
            edits.append(Edit(whose, parts.get(whose), Whose(term, 1.0, CONFIRMED), now_ms))
    return tuple(edits)
