"""What an import would do, in words: counts, doubts and problems of each file."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Flag, Sense

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ConflictId
    from diffstudy.services.import_plan import FilePlan, ImportPlan, ImportReport, PlannedComparison


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
    state: str
    found: str
    flags: tuple[tuple[Flag, int], ...]
    doubts: tuple[Doubt, ...] = ()


def summary_of(file: "FilePlan", most: int | None = None) -> FileSummary:
    """Describe a file that could be read.

    Args:
        most: describe so many of its comparisons and problems; None for all.
    """
    state_of = {each.key: "new" for each in file.new}
    state_of |= {each.key: "changed" for each in file.changed}
    state_of |= {each.key: "unchanged" for each in file.unchanged}
    parts = [
        f"{len(group):,} {word}"
        for word, group in (
            ("new", file.new),
            ("changed", file.changed),
            ("unchanged", file.unchanged),
            ("archived, because the file no longer holds them", file.vanished),
        )
        if group
    ]
    problems = [
        f"Line {problem.line}: {problem.message}" if problem.line else problem.message
        for problem in file.problems[:most]
    ]
    return FileSummary(
        name=file.path.name,
        state=", ".join(parts) or "nothing found",
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
        counts = (
            (sum(len(file.new) for file in plan.files), "new"),
            (sum(len(file.changed) for file in plan.files), "changed"),
            (sum(len(file.unchanged) for file in plan.files), "unchanged"),
            (sum(len(file.vanished) for file in plan.files), "to be archived"),
        )
        found = ", ".join(f"{count:,} {word}" for count, word in counts if count)
        words = f"{len(plan.files):,} files: {found or 'nothing found'}"
        if refused:
            words += f"; {refused:,} could not be read"
        sentences.append(f"{words}.")
    return tuple(sentences)


def report_sentence(report: "ImportReport") -> str:
    """Say what an import did: "Imported 2 comparisons, 3 terms"."""
    added = sum(len(file.added) for file in report.files)
    changed = sum(len(file.changed) for file in report.files)
    parts = []
    if added:
        parts.append(f"Imported {counted_words(added, 'comparison')}")
        if report.terms_added:
            parts.append(counted_words(len(report.terms_added), "term"))
    if changed:
        parts.append(f"{'updated' if parts else 'Updated'} {counted_words(changed, 'comparison')}")
    archived = sum(len(file.archived) for file in report.files)
    if archived:
        parts.append(
            f"{'archived' if parts else 'Archived'} {counted_words(archived, 'comparison')}"
        )
    return ", ".join(parts) or "Everything was in the library already"


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
    comparison: "PlannedComparison", state: str, settled: "Collection[ConflictId]"
) -> ComparisonSummary:
    parts = comparison.parts
    found = _listed(
        (
            (parts.differences, "key difference"),
            (parts.chart_rows, "chart row"),
            (parts.definitions, "definition"),
            (parts.examples, "example"),
            (parts.faq, "curiosity"),
        )
    )
    return ComparisonSummary(
        terms=comparison.terms,
        title=comparison.title,
        state=state,
        found=found or "Only its terms were found",
        flags=comparison.flags,
        doubts=() if state == "unchanged" else _doubts(comparison, settled),
    )


def _listed(counts: Iterable[tuple[int, str]]) -> str:
    words: Sequence[str] = [counted_words(number, noun) for number, noun in counts if number]
    return ", ".join(words)


def counted_words(number: int, noun: str) -> str:
    """Return "1 comparison", "2 comparisons"."""
    plural = "curiosities" if noun == "curiosity" else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
