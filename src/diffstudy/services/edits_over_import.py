"""What an import has to do about the learner's edits: say what will clash, and carry them over."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import CONFIRMED, Edit
from diffstudy.domain.place import WHOSE, Section, Whose
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
    for key, each in comparisons.items():
        told = told_before(each, answers, now_ms) if key in _answered(answers) else ()
        if told:
            edits[key] = (*edits.get(key, ()), *told)
    return found, edits


def told_before(
    comparison: PlannedComparison, answers: ImportAnswers, now_ms: int = 0
) -> tuple[Edit, ...]:
    """Return what a learner said of a comparison before it was there, as edits.

    Args:
        comparison: as its pack will have it.
        answers: to all comparisons.
    """
    key, page = comparison.key, comparison.comparison()
    parts = ComparisonParts(page)
    terms = {term.key for term in page.terms}
    edits = []
    for (wanted, place), term in answers.owners.items():
        if wanted != key or parts.item(place) is None or term not in {None, *terms}:
            continue
        if term is None:
            edits.append(Edit(place, parts.get(place), None, now_ms))
        else:
            whose = replace(place, field=WHOSE)
            edits.append(Edit(whose, parts.get(whose), Whose(term, 1.0, CONFIRMED), now_ms))
    for (wanted, place), text in answers.texts.items():
        if wanted == key and parts.has(place):
            edits.append(Edit(place, parts.get(place), text or None, now_ms))
    for wanted, place in answers.skipped:
        if wanted == key and parts.item(place) is not None:
            edits.append(Edit(place, parts.get(place), None, now_ms))
    return tuple(edits)


def _answered(answers: ImportAnswers) -> set[str]:
    return {key for key, _ in (*answers.owners, *answers.texts, *answers.skipped)}
