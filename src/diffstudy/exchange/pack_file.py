"""pack.json, diffstudy's canonical file: written here and read back as the same pack.

What is written and read again is identical, doubts about an imported page included.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import Pack, PackProblem
from diffstudy.exchange.json_location import line_of, line_of_byte

if TYPE_CHECKING:
    from diffstudy.exchange.pack_document import PackEntry

PACK_LIMIT = 16_000_000
"""Largest pack.json in bytes (formats.md 2.5)."""

FORMAT: Final = "diffpack"
FORMAT_VERSION = "1.0"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NEWER = "update diffstudy: a newer version reads this pack"


def dump(pack: Pack) -> bytes:
    """Return a pack as pack.json.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    import msgspec

    from diffstudy.exchange.pack_writing import document

    return msgspec.json.format(msgspec.json.encode(document(pack)), indent=2) + b"\n"


def load(data: bytes, path: Path) -> tuple[Pack, tuple[PackProblem, ...]]:
    """Return the pack of a pack.json and notes on what it holds beyond that.

    Args:
        data: the content of the file.
        path: the file, for the messages.

    Raises:
        UnreadableFile: larger than ``PACK_LIMIT``, or not JSON in UTF-8.
        ImportFailed: not a pack, of a newer format, or a field is wrong; the message names it.
    """
    from diffstudy.exchange.pack_reading import Misfit, pack_of

    if len(data) > PACK_LIMIT:
        raise UnreadableFile(
            path, f"the pack is larger than {PACK_LIMIT // 1_000_000} MB", "split the pack"
        )
    data = data.removeprefix(_BYTE_ORDER_MARK)
    entry = _decoded(data, path)
    try:
        return pack_of(entry)
    except Misfit as misfit:
        raise ImportFailed(
            path,
            f"{misfit.problem} (in {misfit.place})",
            misfit.cure,
            line_of(data.decode(), f"$.{misfit.place}"),
        ) from misfit


def _decoded(data: bytes, path: Path) -> "PackEntry":
    import msgspec

    from diffstudy.exchange.pack_document import Envelope, PackEntry

    try:
        envelope = msgspec.json.decode(data, type=Envelope)
        _check_envelope(envelope.format, envelope.format_version, envelope.requires, path)
        return msgspec.json.decode(data, type=PackEntry)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at ")
        raise ImportFailed(
            path,
            f"{_plain(problem)} (in {place.strip('`').removeprefix('$.') or 'the whole file'})",
            "correct the field and import the pack again",
            line_of(data.decode(errors="replace"), place.strip("`")),
        ) from error
    except msgspec.DecodeError as error:
        at = re.search(r"\(byte (\d+)\)", str(error))
        position = int(at[1]) if at else len(data)
        raise UnreadableFile(
            path,
            "the file is not valid JSON from here on",
            "repair it in a text editor, or export the pack again",
            line_of_byte(data, position),
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            path,
            "the file is not UTF-8",
            "save it as UTF-8",
            line_of_byte(data, error.start),
        ) from error
    except RecursionError as error:
        raise UnreadableFile(
            path, "the file is nested too deeply to be a pack", "export the pack again"
        ) from error


def _check_envelope(kind: str, version: str, requires: list[str], path: Path) -> None:
    if kind != FORMAT:
        raise ImportFailed(
            path,
            f"the file is of the format “{kind[:40]}”, not a diffstudy pack",
            "choose a pack.json that diffstudy wrote",
        )
    if not re.fullmatch(r"1\.[0-9]+", version):
        raise ImportFailed(
            path, f"the pack has format version {version[:20]}, this program reads 1.x", _NEWER
        )
    if requires:
        names = ", ".join(name[:40] for name in requires[:5])
        raise ImportFailed(path, f"the pack needs what this program lacks: {names}", _NEWER)


_PLAIN_NAMES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "date": "a date such as 2024-03-03",
}


def _plain(problem: str) -> str:
    """The decoder's message in plain words: "Expected `int | null`, got `str`"."""

    def named(found: re.Match[str]) -> str:
        return " or ".join(_PLAIN_NAMES.get(each, each) for each in found[1].split(" | "))

    problem = problem.replace("Object missing required field", "a field is missing:")
    problem = re.sub("`([^`]*)`", named, problem)
    return problem[0].lower() + problem[1:]
