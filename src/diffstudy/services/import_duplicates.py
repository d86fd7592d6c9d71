"""A page that is in the library already, read again: replace it, merge the two, or keep both.

Replacing is what an import does by itself. The other two change what is written, before it is
sorted out anew; the review log and the learner's edits follow the key either way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from diffstudy.domain.comparison import ChartRow, Comparison, FaqEntry, KeyDifference, QuizLine
from diffstudy.domain.keys import normalised
from diffstudy.services.import_plan import FilePlan, ImportPlan, PlannedComparison, planned
from diffstudy.storage.unit_of_work import UnitOfWork

R = TypeVar("R", bound=KeyDifference | ChartRow | FaqEntry | QuizLine)


class Duplicate(StrEnum):
    """What is to become of a comparison that is in the library already."""

    REPLACE = "replace"
    MERGE = "merge"
    KEEP_BOTH = "keep both"


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """A comparison of a plan that the library has with other content.

    Args:
        items_here: how many items it has in the library, ``items_new`` how many in the file.
        items_merged: how many it would have with those of both.
    """

    key: str
    title: str
    items_here: int
    items_new: int
    items_merged: int


def duplicates_of(uow: UnitOfWork, plan: ImportPlan) -> tuple[DuplicatePair, ...]:
    """Return the pages of a plan that the library has; versions of a pack are no duplicates."""
    found = []
    for each in (e for file in plan.files if not file.states_version for e in file.changed):
        old = uow.comparisons.as_packed((each.key,)).get(each.key)
        if old is not None:
            new = each.comparison()
            pair = DuplicatePair(
                each.key, each.title, items_in(old), items_in(new), items_in(union(old, new))
            )
            found.append(pair)
    return tuple(found)


def settled(uow: UnitOfWork, plan: ImportPlan, wanted: Mapping[str, Duplicate]) -> ImportPlan:
    """Return a plan in which duplicates are what was wanted of them.

    Args:
        wanted: by the key of the comparison; those that are not named replace what is there.
    """
    if not any(each is not Duplicate.REPLACE for each in wanted.values()):
        return plan
    return replace(plan, files=tuple(_settled(uow, file, wanted) for file in plan.files))


def items_in(comparison: Comparison) -> int:
    """Return how many items a comparison has: what is said of its terms, counted."""
    parts = (comparison.differences, comparison.chart, comparison.senses, comparison.faq)
    return (comparison.verdict is not None) + sum(len(part) for part in parts)


def union(old: Comparison, new: Comparison) -> Comparison:
    """Return a comparison with what a newer reading of it says besides.

    What both say in the same words stands there once, as it did before.
    """
    said = {(sense.term_key, normalised(sense.definition)) for sense in old.senses}
    keys = {sense.key for sense in old.senses}
    senses = tuple(
        sense
        for sense in new.senses
        if (sense.term_key, normalised(sense.definition)) not in said and sense.key not in keys
    )
    order = [[term.key for term in new.terms].index(term.key) for term in old.terms]
    rows = tuple(replace(row, cells=tuple(row.cells[side] for side in order)) for row in new.chart)
    return replace(
        old,
        verdict=old.verdict or new.verdict,
        tip=old.tip or new.tip,
        differences=_joined(old.differences, new.differences, f"{old.key}/differences/"),
        chart=_joined(old.chart, rows, f"{old.key}/chart/"),
        senses=(*old.senses, *senses),
        faq=_joined(old.faq, new.faq, f"{old.key}/faq/"),
        quiz=_joined(old.quiz, new.quiz, f"{old.key}/quiz/"),
        source=new.source or old.source,
    )


def _settled(uow: UnitOfWork, file: FilePlan, wanted: Mapping[str, Duplicate]) -> FilePlan:
    if file.states_version or not any(each.key in wanted for each in file.changed):
        return file
    changed = {each.key for each in file.changed}

    def turned(each: PlannedComparison) -> PlannedComparison:
        choice = wanted.get(each.key, Duplicate.REPLACE)
        if each.key not in changed or choice is Duplicate.REPLACE:
            return each
        new = each.comparison()
        if choice is Duplicate.MERGE:
            return planned(union(uow.comparisons.as_packed((each.key,))[each.key], new))
        return planned(_under(new, _free(uow, each.key)))

    return replace(
        file,
        comparisons=tuple(turned(each) for each in file.comparisons),
        new=tuple(turned(each) for each in file.new),
        changed=tuple(turned(each) for each in file.changed),
    )


def _under(comparison: Comparison, key: str) -> Comparison:
    """Return a comparison under another key, with the keys of its rows."""
    old = comparison.key

    def moved(rows: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(
            replace(row, key=key + row.key.removeprefix(old)) if row.key is not None else row
            for row in rows
        )

    return replace(
        comparison,
        key=key,
        differences=moved(comparison.differences),
        chart=moved(comparison.chart),
        faq=moved(comparison.faq),
        quiz=moved(comparison.quiz),
    )


def _free(uow: UnitOfWork, key: str) -> str:
    number = 2
    while uow.packs.place_of(f"{key}-{number}") is not None:
        number += 1
    return f"{key}-{number}"


def _joined(old: tuple[R, ...], new: Iterable[R], prefix: str) -> tuple[R, ...]:
    said = {_told(row) for row in old}
    taken = {row.key for row in old}
    joined = list(old)
    for row in new:
        if _told(row) in said:
            continue
        key, number = row.key, 2
        while key is not None and key in taken:
            key, number = f"{prefix}{(row.key or '').removeprefix(prefix)}-{number}", number + 1
        taken.add(key)
        joined.append(row if key is None else replace(row, key=key))
    return tuple(joined)


def _told(row: KeyDifference | ChartRow | FaqEntry | QuizLine) -> str:
    match row:
        case KeyDifference():
            return normalised(row.text)
        case ChartRow():
            return normalised("|".join((row.aspect or "", *(cell or "" for cell in row.cells))))
        case FaqEntry():
            return normalised(row.question)
        case QuizLine():
            return normalised(row.prompt)
