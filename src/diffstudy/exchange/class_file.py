"""What files of a class have in common: JSON of a known kind and version, no larger than need be.

They come from strangers' sticks and mailboxes, and one that is damaged says so in one sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.language import tr
from diffstudy.exchange.json_location import line_of
from diffstudy.exchange.json_tree import is_deep, parsed
from diffstudy.exchange.wrong_field import wrong_field

ASSIGNMENT_FORMAT: Final = "diffwork"
RESULT_FORMAT: Final = "diffresult"
VERSION: Final = 1
ASSIGNMENT_LIMIT: Final = 16_000_000
"""Largest .diffwork in bytes: it embeds its content."""
RESULT_LIMIT: Final = 1_000_000
"""Largest .diffresult in bytes; one of 200 answers has about 60 kB."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ClassFile:
    """A file of a class as plain values, and as text for the lines of messages."""

    tree: dict[str, Any]
    text: str
    path: Path

    def as_shape(self, shape: type[T]) -> T:
        """Return the file in a shape of msgspec; ImportFailed names the field that is wrong."""
        import msgspec

        try:
            return msgspec.convert(self.tree, shape)
        except msgspec.ValidationError as error:
            wrong = wrong_field(error, self.text)
            raise ImportFailed(self.path, wrong.problem, ask_again(), wrong.line) from error

    def checked(self, make: Callable[[], T]) -> T:
        """Return what a step makes; its ValueError says what is wrong with the file."""
        try:
            return make()
        except ValueError as error:
            raise ImportFailed(self.path, str(error), ask_again()) from error


def ask_again() -> str:
    """Return what to do about any damaged file of a class."""
    return tr("ask for the file again, as its sender has it")


def opened(data: bytes, path: Path, kind: str, limit: int) -> ClassFile:
    """Return the values of a file of a class.

    Args:
        data: the content of the file.
        path: the file, for the messages.
        kind: what ``format`` has to say.
        limit: the most bytes.

    Raises:
        UnreadableFile: too large, not JSON in UTF-8, or nested too deeply.
        ImportFailed: of another kind, or of a version that this program does not read.
    """
    if len(data) > limit:
        problem = tr("the file is larger than {n} MB", n=limit // 1_000_000)
        raise UnreadableFile(path, problem, ask_again())
    try:
        tree, text = parsed(data, path)
    except UnreadableFile as error:
        raise UnreadableFile(path, error.problem, ask_again(), error.line) from error
    if is_deep(tree):
        raise UnreadableFile(path, tr("the file is nested too deeply"), ask_again())
    found = tree.get("format") if isinstance(tree, dict) else None
    if found != kind:
        raise ImportFailed(path, _other_kind(kind), tr("choose a .{kind} file", kind=kind))
    version = tree.get("v")
    if version is None:
        raise ImportFailed(path, tr("the file does not say its format version"), ask_again())
    if version != VERSION or isinstance(version, bool):
        raise ImportFailed(
            path,
            tr("the file has format version {found}, and this program reads {own}",
               found=str(version)[:20], own=VERSION),
            tr("update diffstudy"),
            line_of(text, "$.v"),
        )  # fmt: skip
    return ClassFile(tree, text, path)


def kind_of(data: bytes) -> str | None:
    """Return ``diffwork`` or ``diffresult`` by content, None for any other file.

    Args:
        data: the content of the file, or its first thousands of bytes.
    """
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return None
    for kind in (ASSIGNMENT_FORMAT, RESULT_FORMAT):
        marks = (f'"format": "{kind}"'.encode(), f'"format":"{kind}"'.encode())
        if any(mark in head for mark in marks):
            return kind
    return None


def _other_kind(kind: str) -> str:
    if kind == ASSIGNMENT_FORMAT:
        return tr("the file is no assignment of diffstudy")
    return tr("the file is no result of diffstudy")
