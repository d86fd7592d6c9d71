"""Bytes of a text file become text, without a silent guess.

A byte order mark decides, then strict UTF-8; what is neither is read as Windows-1252, and a note
says so. UTF-16 without a mark shows by its pattern: every other byte of plain text is NUL.
"""

import codecs
from pathlib import Path

from diffstudy.domain.errors import UnreadableFile
from diffstudy.domain.language import later, tr
from diffstudy.domain.pack import PackProblem, ProblemLevel

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CURE = later("open it in a text editor and save it as plain text in UTF-8")


_PATTERN_LENGTH = 4096
"""Bytes that are looked at for the pattern of UTF-16."""


def is_binary(head: bytes) -> bool:
    """Whether the first bytes of a file show that it is no text: a NUL, and it is not UTF-16."""
    marked = any(head.startswith(mark) for mark, _ in _MARKS)
    return b"\0" in head and not marked and _unmarked_utf16(head) is None


def _unmarked_utf16(data: bytes) -> str | None:
    """The UTF-16 encoding that the places of the NUL bytes show, else None."""
    start = data[:_PATTERN_LENGTH]
    halves = (start[0::2], start[1::2])
    zeros = [half.count(0) for half in halves]
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if zeros[at] * 2 >= len(halves[at]) > 0 and zeros[1 - at] == 0:
            return encoding
    return None


def decode_head(head: bytes) -> str:
    """Return the start of a file as text, good enough to recognise a format, never failing."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head.removeprefix(mark).decode(encoding, errors="replace")
    return head.decode(_unmarked_utf16(head) or "utf-8", errors="replace")


def decode(data: bytes, path: Path) -> tuple[str, tuple[PackProblem, ...]]:
    """Return the text of a file and a note where its encoding had to be assumed.

    Raises:
        UnreadableFile: the bytes are no text in any of the encodings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data.removeprefix(mark), encoding, path), ()
    if b"\0" in data and (pattern := _unmarked_utf16(data)):
        return _strict(data, pattern, path), (_assumed(tr("UTF-16 without its mark"), 1),)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise UnreadableFile(path, tr("the file is not text"), tr(_CURE), line)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    return _strict(data, "cp1252", path), (_assumed("Windows-1252", line),)


def _assumed(encoding: str, line: int) -> PackProblem:
    return PackProblem(
        ProblemLevel.NOTE,
        tr(
            "The file is not UTF-8 and was read as {encoding}; "
            "if accents or quotes look wrong, save it as UTF-8 and import it again.",
            encoding=encoding,
        ),
        line,
    )


def _strict(data: bytes, encoding: str, path: Path) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(path, tr("the file is not text"), tr(_CURE), line) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UnreadableFile(path, tr("the file is not text"), tr(_CURE), line)
    return text
