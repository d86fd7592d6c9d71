"""Runs every rule over the comparisons of one or many files, as one library."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import Pack
from diffstudy.services.content_lint.count_rules import OWN_PACKS, SAMPLE, count_findings
from diffstudy.services.content_lint.cue_rules import cue_findings
from diffstudy.services.content_lint.finding import Finding
from diffstudy.services.content_lint.form_rules import form_findings
from diffstudy.services.content_lint.likeness import likeness_findings, run_findings
from diffstudy.services.content_lint.reading_level import reading_findings
from diffstudy.services.content_lint.spelling import spelling_findings


@dataclass(frozen=True, slots=True)
class LintedFile:
    """A file to be looked at: its pack, or its part of one, and its text, to find lines by."""

    path: Path
    pack: Pack
    text: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it belongs to the packs that come with the program."""
        return self.pack.id.startswith(OWN_PACKS) and self.pack.id != SAMPLE


def lint(
    files: Sequence[LintedFile], against: Mapping[str, str] | None = None
) -> dict[Path, tuple[Finding, ...]]:
    """Return what there is to mend in each file, in the order of its lines.

    Args:
        files: files that a learner may have together; pages of one pack are neighbours. A page
            that several of them hold is compared as the first one has it, so that a pack beside
            its sources is no copy of itself.
        against: texts that nothing may be taken from, by name.
    """
    found: dict[Path, list[Finding]] = {file.path: [] for file in files}
    pages = _each_once(files)
    for file in files:
        found[file.path] += _of_file(file, _neighbours(files))
    several = (
        run_findings(pages, against or {}),
        likeness_findings(pages),
        spelling_findings(pages),
    )
    for findings in several:
        for path, finding in findings:
            found[path].append(finding)
    return {file.path: _in_order(found[file.path], file.text) for file in files}


def _each_once(files: Sequence[LintedFile]) -> list[tuple[Path, Comparison]]:
    """Every comparison by its key, with the first file that holds it."""
    found: dict[str, tuple[Path, Comparison]] = {}
    for file in files:
        for page in file.pack.comparisons:
            found.setdefault(page.key, (file.path, page))
    return list(found.values())


def _of_file(file: LintedFile, neighbours: Mapping[str, list[Comparison]]) -> Iterator[Finding]:
    for page in file.pack.comparisons:
        beside = {
            other.key: other
            for term in page.terms
            for other in neighbours[term.key]
            if other.key != page.key
        }
        yield from cue_findings(page, tuple(beside.values()))
        yield from form_findings(page)
        yield from reading_findings(page)
        if file.is_own:
            yield from count_findings(page, file.pack)


def _neighbours(files: Sequence[LintedFile]) -> Mapping[str, list[Comparison]]:
    """The pages that name a term, by its key."""
    naming: dict[str, list[Comparison]] = defaultdict(list)
    for file in files:
        for page in file.pack.comparisons:
            for term in page.terms:
                naming[term.key].append(page)
    return naming


def _in_order(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    lines = text.split("\n")
    placed = [
        each if each.line else replace(each, line=_line_of(each.words, lines)) for each in findings
    ]
    return tuple(sorted(dict.fromkeys(placed), key=lambda each: (each.line or 0, each.rule)))


def _line_of(words: str, lines: Sequence[str]) -> int | None:
    """The first line behind the header that has the beginning of a text."""
    begin = words[:40]
    fences = [number for number, line in enumerate(lines) if line.strip() == "---"]
    start = fences[1] + 1 if len(fences) > 1 else 0
    for number, line in enumerate(lines[start:], start=start + 1):
        if begin and begin in line:
            return number
    return None
