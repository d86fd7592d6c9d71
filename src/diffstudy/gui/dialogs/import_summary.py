"""What an import would do, in words: counts, doubts and problems of each file."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Flag, Sense
from diffstudy.domain.language import later, tr, trn

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ConflictId
    from diffstudy.services.import_plan import FilePlan, ImportPlan, ImportReport, PlannedComparison


class State(Enum):
    """What an import would do with a comparison; the value is its word."""

    NEW = later("new")
    CHANGED = later("changed")
    UNCHANGED = later("unchanged")


@dataclass(frozen=True, slots=True)
class FileSummary:
    """One readable file.

    Args:
        name: of the file.
        state: what would happen, such as "1 new".
        comparisons: one for each, in file order.
        problems: sentences, with their line where they have one.
        more: how many comparisons are not described.
    """

    name: str
    state: str
    comparisons: tuple["ComparisonSummary", ...]
    problems: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """A definition of which a person may say whose it is.

    Args:
        id: what names it among the answers.
        terms: key and headword of each term of its comparison.
    """

    id: "ConflictId"
    sense: Sense
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ComparisonSummary:
    """One comparison: title, state, what was found of each part, and how sure it is.

    ``doubts`` are definitions that nobody has settled yet.
    """

    terms: tuple[str, ...]
    title: str
    state: "State"
    found: str
    flags: tuple[tuple[Flag, int], ...]
    doubts: tuple[Doubt, ...] = ()


def summary_of(file: "FilePlan", most: int | None = None) -> FileSummary:
    """Describe a file that could be read.

    Args:
        most: describe so many of its comparisons and problems; None for all.
    """
    state_of = {each.key: State.NEW for each in file.new}
    state_of |= {each.key: State.CHANGED for each in file.changed}
    state_of |= {each.key: State.UNCHANGED for each in file.unchanged}
    vanished = trn(
        "{n} archived, because the file no longer holds it",
        "{n} archived, because the file no longer holds them",
        len(file.vanished),
    )
    counts = _state_counts(len(file.new), len(file.changed), len(file.unchanged))
    parts = (*counts, *([vanished] if file.vanished else ()))
    problems = [
        tr("Line {line}: {problem}", line=problem.line, problem=problem.message)
        if problem.line
        else problem.message
        for problem in file.problems[:most]
    ]
    return FileSummary(
        name=file.path.name,
        state=", ".join(parts) or tr("nothing found"),
        comparisons=tuple(
            _comparison(each, state_of[each.key], file.edits.settled)
            for each in file.comparisons[:most]
        ),
        problems=tuple(problems),
        more=len(file.comparisons) - len(file.comparisons[:most]),
    )


def plan_sentences(plan: "ImportPlan") -> tuple[str, ...]:
    """Say what a plan of many files holds as a whole, and what was left alone in folders."""
    sentences = [f"{folder.path.name or folder.path}: {folder.sentence}" for folder in plan.folders]
    if len(plan.files) > 1:
        refused = sum(file.error is not None for file in plan.files)
        parts = _state_counts(
            sum(len(file.new) for file in plan.files),
            sum(len(file.changed) for file in plan.files),
            sum(len(file.unchanged) for file in plan.files),
        )
        vanished = sum(len(file.vanished) for file in plan.files)
        if vanished:
            parts.append(trn("{n} to be archived", "{n} to be archived", vanished))
        found = ", ".join(parts) or tr("nothing found")
        count = len(plan.files)
        if refused:
            told = tr(
                "{count} files: {found}; {refused} could not be read.",
                count=count,
                found=found,
                refused=refused,
            )
        else:
            told = tr("{count} files: {found}.", count=count, found=found)
        sentences.append(told)
    return tuple(sentences)


def report_sentence(report: "ImportReport") -> str:
    """Say what an import did: "Imported 2 comparisons, 3 terms"."""
    added = sum(len(file.added) for file in report.files)
    changed = sum(len(file.changed) for file in report.files)
    parts = []
    if added:
        parts.append(trn("Imported {n} comparison", "Imported {n} comparisons", added))
        if report.terms_added:
            parts.append(trn("{n} term", "{n} terms", len(report.terms_added)))
    if changed and parts:
        parts.append(trn("updated {n} comparison", "updated {n} comparisons", changed))
    elif changed:
        parts.append(trn("Updated {n} comparison", "Updated {n} comparisons", changed))
    archived = sum(len(file.archived) for file in report.files)
    if archived and parts:
        parts.append(trn("archived {n} comparison", "archived {n} comparisons", archived))
    elif archived:
        parts.append(trn("Archived {n} comparison", "Archived {n} comparisons", archived))
    return ", ".join(parts) or tr("Everything was in the library already")


def _doubts(
    comparison: "PlannedComparison", settled: "Collection[ConflictId]"
) -> tuple[Doubt, ...]:
    if all(flag is Flag.SURE for flag, _ in comparison.flags):
        return ()
    from diffstudy.services.edit_view import edit_view

    terms = tuple(zip(comparison.term_keys, comparison.terms, strict=True))
    doubtful = edit_view(comparison.comparison(), ()).doubtful
    return tuple(
        Doubt((comparison.key, each.place), each.sense, terms)
        for each in doubtful
        if (comparison.key, each.place) not in settled
    )


def _comparison(
    comparison: "PlannedComparison", state: "State", settled: "Collection[ConflictId]"
) -> ComparisonSummary:
    parts = comparison.parts
    counted = (
        (parts.differences, trn("{n} key difference", "{n} key differences", parts.differences)),
        (parts.chart_rows, trn("{n} chart row", "{n} chart rows", parts.chart_rows)),
        (parts.definitions, trn("{n} definition", "{n} definitions", parts.definitions)),
        (parts.examples, trn("{n} example", "{n} examples", parts.examples)),
        (parts.faq, trn("{n} curiosity", "{n} curiosities", parts.faq)),
    )
    found = ", ".join(words for count, words in counted if count)
    return ComparisonSummary(
        terms=comparison.terms,
        title=comparison.title,
        state=state,
        found=found or tr("Only its terms were found"),
        flags=comparison.flags,
        doubts=() if state is State.UNCHANGED else _doubts(comparison, settled),
    )


def _state_counts(new: int, changed: int, unchanged: int) -> list[str]:
    counted = (
        (new, trn("{n} new", "{n} new", new)),
        (changed, trn("{n} changed", "{n} changed", changed)),
        (unchanged, trn("{n} unchanged", "{n} unchanged", unchanged)),
    )
    return [words for count, words in counted if count]
