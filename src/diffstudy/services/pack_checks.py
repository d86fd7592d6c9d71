"""What an author wants to know before handing a pack on, and the ids that make it last."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.exchange import markdown_pack_file, pack_file
from diffstudy.exchange.whole_file import write_whole
from diffstudy.importers.decoding import decode
from diffstudy.importers.registry import importer_for, open_source

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
