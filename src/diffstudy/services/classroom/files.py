"""Files of a class on the disk: read with a limit, written whole, and named for people."""

import unicodedata
from pathlib import Path

from diffstudy.domain.errors import AssignmentRefused, UnreadableFile
from diffstudy.domain.language import tr
from diffstudy.exchange.class_file import ASSIGNMENT_LIMIT, kind_of
from diffstudy.services.saving import save_file

_LONGEST_NAME = 60
_HEAD_BYTES = 4096
_TEXT_LIMIT = 1_000_000


def file_bytes(path: Path, limit: int = ASSIGNMENT_LIMIT) -> bytes:
    """Return the content of a file.

    Args:
        limit: the most bytes.

    Raises:
        UnreadableFile: missing, a folder, not to be read, or larger than the limit.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else tr("the name is not valid")
        raise UnreadableFile(
            path,
            tr("the file cannot be read ({reason})", reason=reason),
            tr("check its name and folder"),
        ) from error
    if len(data) > limit:
        problem = tr("the file is larger than {n} MB", n=limit // 1_000_000)
        raise UnreadableFile(path, problem, tr("check that it is the right one"))
    return data


def class_file_kind(path: Path) -> str | None:
    """Return ``diffwork`` or ``diffresult`` by content, None for any other file or for none."""
    try:
        with path.open("rb") as file:
            return kind_of(file.read(_HEAD_BYTES))
    except (OSError, ValueError):
        return None


def file_name(*parts: str) -> str:
    """Return a name without a suffix that every file system and every mail program carries."""
    words = []
    for part in parts:
        plain = unicodedata.normalize("NFC", part)
        kept = "".join(each if each.isalnum() else "-" for each in plain)
        words.append("-".join(filter(None, kept.split("-")))[:_LONGEST_NAME].strip("-") or "x")
    return "_".join(words)


def write(target: Path, data: bytes) -> None:
    """Write a file whole.

    Raises:
        AssignmentRefused: it cannot be written; what was there before is as it was.
    """
    save_file(target, data, AssignmentRefused)


def text_lines(path: Path) -> list[str]:
    """Return the lines of a short text file in UTF-8, such as names in the order of another program.

    Raises:
        UnreadableFile: missing, a folder, too large, not UTF-8, or not to be read.
    """
    try:
        return file_bytes(path, _TEXT_LIMIT).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UnreadableFile(path, tr("the file is not UTF-8"), tr("save it as UTF-8")) from error
