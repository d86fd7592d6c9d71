"""What an import would do, comparison by comparison: the values of a plan, and the sorting.

A plan holds the comparisons packed, so that ten thousand of them fit; what is shown of each is
counted once, while it is at hand.
"""

from collections import Counter
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from diffstudy.domain.card import CardKey
from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import Comparison, Flag
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pack import Pack, PackProblem
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.import_conflicts import NO_EDITS, EditConflict, EditsOutlook
from diffstudy.services.import_reading import ReadFile
from diffstudy.services.packed_comparison import content_hash, packed, unpacked

_MANY = 200
"""From so many comparisons on, a file is long work by itself."""


@dataclass(frozen=True, slots=True)
class PartCounts:
    """How many parts of each kind a comparison has."""

    differences: int
    chart_rows: int
    definitions: int
    examples: int
    faq: int


@dataclass(frozen=True, slots=True)
class PlannedComparison:
    """A comparison that was read.

    Args:
        terms: its headwords, in order; ``term_keys`` name them.
        flags: how sure it is whose definitions and examples these are, with counts.
        digest: of everything it says; see ``content_hash``.
        content: the comparison, packed.
    """

    key: str
    title: str
    terms: tuple[str, ...]
    term_keys: tuple[str, ...]
    parts: PartCounts
    flags: tuple[tuple[Flag, int], ...]
    digest: str
    content: bytes

    def comparison(self) -> Comparison:
        """Return the comparison itself."""
        return unpacked(self.content)


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do; one that cannot be read has an error and no pack.

    Args:
        format: name of the format that read it.
        pack: what the file's pack says of itself, without its comparisons.
        is_whole: whether the file holds all of its pack.
        comparisons: those of the file, in its order.
        new, changed, unchanged: the same, sorted out.
        vanished: keys of comparisons that an earlier version of the pack had.
        states_version: whether the file says itself what pack it is and of which version.
        renamed: the new key by the old one, for what is installed under the old one.
        meant_anew: cards that are asked again soon, because their author says that the meaning
            of what they ask has changed.
        edits: what becomes of what the learner changed in them.
        skipped_lines: lines of the source that carry no content.
    """

    path: Path
    error: ImportFailed | None = None
    format: str | None = None
    problems: tuple[PackProblem, ...] = ()
    pack: Pack | None = None
    is_whole: bool = False
    comparisons: tuple[PlannedComparison, ...] = ()
    new: tuple[PlannedComparison, ...] = ()
    changed: tuple[PlannedComparison, ...] = ()
    unchanged: tuple[PlannedComparison, ...] = ()
    vanished: tuple[str, ...] = ()
    states_version: bool = False
    renamed: Mapping[str, str] = field(default_factory=dict)
    meant_anew: tuple[CardKey, ...] = ()
    edits: EditsOutlook = NO_EDITS
    skipped_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """What was found in a folder, and what was left alone there.

    Args:
        files: how many are read.
        hidden: files and folders whose name begins with a dot.
        links: links, which are not followed.
        other: files of other kinds.
        closed: folders that may not be looked into.
        is_cut: whether there are more files than are read at once.
    """

    path: Path
    files: int
    hidden: int = 0
    links: int = 0
    other: int = 0
    closed: int = 0
    is_cut: bool = False

    @property
    def sentence(self) -> str:
        """What was found and what was left alone, for the user."""
        left = ", ".join(self._left_alone())
        words = trn("{n} file to read", "{n} files to read", self.files)
        if left:
            words = tr("{files}; left alone: {left}", files=words, left=left)
        if self.is_cut:
            return tr("{files}. There are more; import the rest folder by folder.", files=words)
        return f"{words}."

    def _left_alone(self) -> list[str]:
        counted = (
            (self.hidden, trn("{n} hidden file", "{n} hidden files", self.hidden)),
            (self.links, trn("{n} link", "{n} links", self.links)),
            (self.other, trn("{n} file of another kind", "{n} files of other kinds", self.other)),
            (
                self.closed,
                trn(
                    "{n} folder that may not be opened",
                    "{n} folders that may not be opened",
                    self.closed,
                ),
            ),
        )
        return [words for count, words in counted if count]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, file by file; nothing is written yet."""

    files: tuple[FilePlan, ...]
    folders: tuple[FolderPlan, ...] = ()

    @property
    def to_write(self) -> int:
        """Comparisons that would be added or changed."""
        return sum(len(file.new) + len(file.changed) for file in self.files)

    @property
    def renamed(self) -> dict[str, str]:
        """The new names of what is installed under old ones."""
        return {old: new for file in self.files for old, new in file.renamed.items()}

    @property
    def conflicts(self) -> tuple[EditConflict, ...]:
        """What both the learner and a file changed, to be answered before it is applied."""
        return tuple(conflict for file in self.files for conflict in file.edits.conflicts)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What importing one file did, in titles; ``error`` is set where it was refused."""

    path: Path
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()
    error: ImportFailed | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Args:
        terms_added: headwords that the collection did not hold before.
        keys: keys of the comparisons that were added or changed.
        id: names the import to ``undo``; None where nothing was written.
    """

    files: tuple[FileReport, ...]
    terms_added: tuple[str, ...]
    keys: tuple[str, ...]
    changes: Changes
    id: int | None = None


def planned(comparison: Comparison) -> PlannedComparison:
    """Return a comparison as a plan holds it."""
    attributions = [sense.attribution for sense in comparison.senses]
    attributions += [example.attribution for s in comparison.senses for example in s.examples]
    count = Counter(attribution.flag for attribution in attributions)
    return PlannedComparison(
        key=comparison.key,
        title=comparison.title,
        terms=tuple(term.headword for term in comparison.terms),
        term_keys=tuple(term.key for term in comparison.terms),
        parts=PartCounts(
            differences=len(comparison.differences),
            chart_rows=len(comparison.chart),
            definitions=len(comparison.senses),
            examples=sum(len(sense.examples) for sense in comparison.senses),
            faq=len(comparison.faq),
        ),
        flags=tuple((flag, count[flag]) for flag in Flag if count[flag]),
        digest=content_hash(comparison),
        content=packed(comparison),
    )


def planned_file(file: ReadFile, work: LongWork) -> FilePlan:
    """Return a file as a plan holds it, not sorted out yet; raises WorkCancelled."""
    if file.parsed is None:
        return FilePlan(file.path, file.error)
    comparisons: list[PlannedComparison] = []
    found = file.parsed.pack.comparisons
    for comparison in found:
        if len(found) >= _MANY:
            work.step(
                len(comparisons), len(found), tr("Looking through {file}", file=file.path.name)
            )
        else:
            work.check()
        comparisons.append(planned(comparison))
    return FilePlan(
        file.path,
        format=file.parsed.format,
        problems=file.parsed.problems,
        pack=replace(file.parsed.pack, comparisons=()),
        is_whole=file.parsed.is_whole,
        states_version=file.parsed.states_version,
        comparisons=tuple(comparisons),
        skipped_lines=file.parsed.skipped_lines,
    )


def sorted_out(file: FilePlan, present: MutableMapping[str, str]) -> FilePlan:
    """Say of each comparison of a file whether it is new, changed or unchanged.

    Args:
        file: as it was read.
        present: digests of the comparisons of its pack by key, as they will be when it is this
            file's turn; brought up to date for the next one. Files of one import see each
            other: a page that is named twice is new only once.
    """
    groups: dict[str, list[PlannedComparison]] = {"new": [], "changed": [], "unchanged": []}
    for comparison in file.comparisons:
        groups[_state(comparison, present)].append(comparison)
        present[comparison.key] = comparison.digest
    vanished = _vanished(file, present)
    for key in vanished:
        del present[key]  # a later file of this import may bring it back
    return replace(
        file,
        new=tuple(groups["new"]),
        changed=tuple(groups["changed"]),
        unchanged=tuple(groups["unchanged"]),
        vanished=vanished,
    )


def _state(comparison: PlannedComparison, present: Mapping[str, str]) -> str:
    known = present.get(comparison.key)
    if known is None:
        return "new"
    return "unchanged" if known == comparison.digest else "changed"


def _vanished(file: FilePlan, present: Mapping[str, str]) -> tuple[str, ...]:
    """A pack file holds all of its pack; a page, or one file of a folder, is one among others."""
    if not file.is_whole:
        return ()
    kept = {comparison.key for comparison in file.comparisons}
    return tuple(key for key in present if key not in kept)
