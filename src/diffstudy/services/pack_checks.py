"""What an author wants to know before handing a pack on, and the ids that make it last."""

import codecs
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.exchange import markdown_pack_file, pack_file, pack_folder
from diffstudy.exchange.whole_file import write_whole
from diffstudy.importers.decoding import decode
from diffstudy.importers.registry import importer_for, open_source
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.content_lint import Finding, LintedFile, lint
from diffstudy.services.import_folder import files_in
from diffstudy.services.import_reading import is_folder

_MARKDOWN = "diff_markdown"
_JSON = "json_pack"
_ENCODINGS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "cp1252"),
)


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What is wrong with a file; one that cannot be read at all has an error and no format.

    ``ids_written`` counts the places that were given an id.
    """

    path: Path
    format: str | None = None
    problems: tuple[PackProblem, ...] = ()
    error: ImportFailed | None = None
    ids_written: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing in it is worse than a note."""
        return self.error is None and all(
            problem.level is ProblemLevel.NOTE for problem in self.problems
        )


def check_files(
    paths: Sequence[Path], against: Sequence[Path] = (), work: LongWork | None = None
) -> tuple[FileCheck, ...]:
    """Read files as an import would, and look at the packs among them as one library.

    Args:
        paths: files, and folders of which every .diff.md is meant.
        against: text files, and folders of .txt, from which no eight words may be taken.
        work: told of each file.

    Returns:
        What is to be said of each file, in their order; none of them raises ImportFailed.

    Raises:
        UnreadableFile: a text of ``against`` cannot be read.
        WorkCancelled: ``work`` was cancelled.
    """
    work = work or LongWork()
    files = list(dict.fromkeys(each for path in paths for each in _expanded(path, work)))
    checks = []
    linted: dict[Path, LintedFile] = {}
    for done, path in enumerate(files):
        work.step(done, len(files), f"Reading {path.name}")
        check = check_file(path)
        checks.append(check)
        if check.error is None and check.format in {_MARKDOWN, _JSON}:
            linted |= _linted(path)
    # What is written by hand comes first: what is built of it is compared only without it.
    by_hand_first = sorted(linted.values(), key=lambda file: not _is_source(file.path))
    found = lint(by_hand_first, _texts(against))
    more: dict[Path, list[PackProblem]] = {
        path: [_as_problem(each, linted[path]) for each in findings]
        for path, findings in found.items()
    }
    for path, problem in _misfits(linted):
        more[path].append(problem)
    return tuple(
        replace(each, problems=(*each.problems, *more.get(each.path, ()))) for each in checks
    )


def _expanded(path: Path, work: LongWork) -> tuple[Path, ...]:
    """The sources of packs in a folder; a file as it is."""
    if not is_folder(path):
        return (path,)
    files, _ = files_in(path, work)
    return tuple(each for each in files if _is_source(each)) or (path,)


def _is_source(path: Path) -> bool:
    return path.name.endswith(pack_folder.SUFFIX)


def _linted(path: Path) -> dict[Path, LintedFile]:
    """A pack with its text; none where it cannot be read as a whole."""
    try:
        source = open_source(path)
        pack = importer_for(source).read(source).pack
        data = source.read_bytes(pack_file.PACK_LIMIT)
    except ImportFailed:
        return {}
    return {path: LintedFile(path, pack, data.decode("utf-8", "replace"))}


def _texts(against: Sequence[Path]) -> dict[str, str]:
    """The texts by name; of a folder every .txt.

    Raises:
        UnreadableFile: one cannot be read.
    """
    files = [
        file
        for path in against
        for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])
    ]
    try:
        return {file.name: file.read_text(encoding="utf-8", errors="replace") for file in files}
    except OSError as error:
        path = Path(error.filename or files[0])
        problem = f"the file cannot be read ({error.strerror})"
        raise UnreadableFile(path, problem, "check its name, and that you may read it") from error


def _misfits(linted: Mapping[Path, LintedFile]) -> Iterator[tuple[Path, PackProblem]]:
    """Where the files of one folder do not make one pack."""
    folders: dict[tuple[Path, str], list[pack_folder.SourceFile]] = {}
    for path, file in linted.items():
        if _is_source(path):
            source = pack_folder.SourceFile(path, file.pack)
            folders.setdefault((path.parent, file.pack.id), []).append(source)
    for files in folders.values():
        yield from pack_folder.join(files).problems


def _as_problem(finding: Finding, file: LintedFile) -> PackProblem:
    """A finding is a warning in our own packs, and advice to everyone else."""
    level = ProblemLevel.NOTE
    if file.is_own and not finding.is_advice:
        level = ProblemLevel.WARNING
    how = ", advice" if finding.is_advice else ""
    said = (
        f"{finding.problem[0].upper()}{finding.problem[1:]}; {finding.cure} ({finding.rule}{how})."
    )
    return PackProblem(level, said, finding.line)


def check_file(path: Path) -> FileCheck:
    """Read a file as an import would and say everything about it; never raises ImportFailed."""
    try:
        source = open_source(path)
        importer = importer_for(source)
        if importer.name == _JSON:
            data = source.read_bytes(pack_file.PACK_LIMIT)
            return FileCheck(path, _JSON, pack_file.inspect(data, path))
        if importer.name != _MARKDOWN:
            return FileCheck(path, importer.name, importer.read(source).problems)
        text, decoding = source.read_text()
        problems, missing = markdown_pack_file.inspect(text, path)
    except ImportFailed as error:
        return FileCheck(path, error=error)
    return FileCheck(path, _MARKDOWN, (*decoding, *problems, *_without_id(missing, path)))


def write_ids(path: Path) -> FileCheck:
    """Add ``{#id}`` wherever a hand-written pack lacks one; every other byte stays as it is.

    The file is replaced whole or not at all; one that lacks no id is not touched.
    """
    try:
        source = open_source(path)
        if importer_for(source).name != _MARKDOWN:
            raise ImportFailed(
                path, "ids are written into packs in Markdown only", "choose a .diff.md file"
            )
        data = source.read_bytes()
        text, _ = decode(data, path)
        marked, missing = markdown_pack_file.with_ids(text, path)
        if missing:
            try:
                write_whole(path, _encoded_like(data, text, marked))
            except OSError as error:
                raise ImportFailed(
                    path,
                    f"the file cannot be written ({error.strerror})",
                    "make it and its folder writable",
                ) from error
    except ImportFailed as error:
        return FileCheck(path, error=error)
    done = check_file(path)
    return FileCheck(path, done.format, done.problems, done.error, missing)


def _encoded_like(data: bytes, text: str, marked: str) -> bytes:
    """The marked text in the encoding by which the data became the text."""
    for mark, encoding in _ENCODINGS:
        try:
            if mark + text.encode(encoding) == data:
                return mark + marked.encode(encoding)
        except UnicodeEncodeError:
            continue
    raise AssertionError("the file was decoded by none of the encodings that are read")


def _without_id(missing: int, path: Path) -> tuple[PackProblem, ...]:
    if not missing:
        return ()
    return (
        PackProblem(
            ProblemLevel.NOTE,
            f"Without an id: {missing}, so that a new wording there would begin anew; "
            f"diffstudy check --write-ids {path.name} writes them into the file.",
        ),
    )
