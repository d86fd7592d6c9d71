"""What an import would do, in words: counts, doubts and problems of each file."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Comparison, Flag

if TYPE_CHECKING:
    from diffstudy.services.importing import FilePlan, ImportReport


@dataclass(frozen=True, slots=True)
class FileSummary:
    """One readable file.

    Args:
        name: of the file.
        state: what would happen, such as "1 new".
        comparisons: one for each, in file order.
        problems: sentences, with their line where they have one.
        archived: keys that the file no longer holds.
    """

    name: str
    state: str
    comparisons: tuple["ComparisonSummary", ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparisonSummary:
    """One comparison: title, state, what was found of each part, and how sure it is."""

    terms: tuple[str, ...]
    title: str
    state: str
    found: str
    flags: tuple[tuple[Flag, int], ...]


def summary_of(file: "FilePlan") -> FileSummary:
    """Describe a file that could be read."""
    assert file.parsed is not None
    state_of = {each.key: "new" for each in file.new}
    state_of |= {each.key: "changed" for each in file.changed}
    state_of |= {each.key: "unchanged" for each in file.unchanged}
    parts = [
        f"{len(group)} {word}"
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
        for problem in file.parsed.problems
    ]
    comparisons = file.parsed.pack.comparisons
    return FileSummary(
        name=file.path.name,
        state=", ".join(parts) or "nothing found",
        comparisons=tuple(_comparison(each, state_of[each.key]) for each in comparisons),
        problems=tuple(problems),
    )


def flags_of(comparison: Comparison) -> tuple[tuple[Flag, int], ...]:
    """Count how sure it is whose definitions and examples these are; an author's own are sure."""
    attributions = [sense.attribution for sense in comparison.senses]
    attributions += [example.attribution for s in comparison.senses for example in s.examples]
    count = Counter(attribution.flag for attribution in attributions)
    return tuple((flag, count[flag]) for flag in Flag if count[flag])


def report_sentence(report: "ImportReport") -> str:
    """Say what an import did: "Imported 2 comparisons, 3 terms"."""
    added = sum(len(file.added) for file in report.files)
    changed = sum(len(file.changed) for file in report.files)
    parts = []
    if added:
        parts.append(f"Imported {_counted(added, 'comparison')}")
        if report.terms_added:
            parts.append(_counted(len(report.terms_added), "term"))
    if changed:
        parts.append(f"{'updated' if parts else 'Updated'} {_counted(changed, 'comparison')}")
    return ", ".join(parts) or "Everything was in the library already"


def _comparison(comparison: Comparison, state: str) -> ComparisonSummary:
    examples = sum(len(sense.examples) for sense in comparison.senses)
    found = _listed(
        (
            (len(comparison.differences), "key difference"),
            (len(comparison.chart), "chart row"),
            (len(comparison.senses), "definition"),
            (examples, "example"),
            (len(comparison.faq), "curiosity"),
        )
    )
    return ComparisonSummary(
        terms=tuple(term.headword for term in comparison.terms),
        title=comparison.title,
        state=state,
        found=found or "Only its terms were found",
        flags=flags_of(comparison),
    )


def _listed(counts: Iterable[tuple[int, str]]) -> str:
    words: Sequence[str] = [_counted(number, noun) for number, noun in counts if number]
    return ", ".join(words)


def _counted(number: int, noun: str) -> str:
    plural = "curiosities" if noun == "curiosity" else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
