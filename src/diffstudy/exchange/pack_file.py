"""pack.json, diffstudy's canonical file: written here and read back as the same pack.

What is written and read again is identical, doubts about an imported page included, and so are
the members that this version does not know.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from diffstudy import __version__
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.json_location import line_of
from diffstudy.exchange.json_tree import parsed
from diffstudy.exchange.wrong_field import wrong_field

if TYPE_CHECKING:
    from diffstudy.exchange.pack_document import Envelope, PackEntry

PACK_LIMIT = 16_000_000
"""Largest pack.json in bytes (formats.md 2.5)."""

FORMAT: Final = "diffpack"
FORMAT_VERSION = "1.0"


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
    from diffstudy.exchange.pack_reading import pack_of
    from diffstudy.exchange.reference_checks import Misfit
    from diffstudy.exchange.standard_names import doubtful_names

    tree, text = _parsed(data, path)
    entry = _decoded(tree, text, path)
    try:
        pack = pack_of(entry, tree)
    except Misfit as misfit:
        raise ImportFailed(
            path,
            f"{misfit.problem} (in {misfit.place})",
            misfit.cure,
            line_of(text, f"$.{misfit.place}"),
        ) from misfit
    return pack, doubtful_names(entry, text)


def inspect(data: bytes, path: Path) -> tuple[PackProblem, ...]:
    """Return everything that is wrong with a pack.json whose fields have the right types.

    Raises:
        ImportFailed: as `load`, where not even that is so.
    """
    from diffstudy.exchange.reference_checks import misfits
    from diffstudy.exchange.standard_names import doubtful_names

    tree, text = _parsed(data, path)
    entry = _decoded(tree, text, path)
    found = [
        PackProblem(
            ProblemLevel.ERROR,
            f"{each.problem[0].upper()}{each.problem[1:]} (in {each.place}); {each.cure}.",
            line_of(text, f"$.{each.place}"),
        )
        for each in misfits(entry)
    ]
    if not found:
        load(data, path)
    return (*found, *doubtful_names(entry, text))


def _parsed(data: bytes, path: Path) -> tuple[Any, str]:
    if len(data) > PACK_LIMIT:
        raise UnreadableFile(
            path, f"the pack is larger than {PACK_LIMIT // 1_000_000} MB", "split the pack"
        )
    return parsed(data, path)


def _decoded(tree: Any, text: str, path: Path) -> "PackEntry":
    import msgspec

    from diffstudy.exchange.pack_document import Envelope, PackEntry

    try:
        envelope = msgspec.convert(tree, Envelope)
        _check_envelope(envelope, text, path)
        return msgspec.convert(tree, PackEntry)
    except msgspec.ValidationError as error:
        wrong = wrong_field(error, text)
        raise ImportFailed(
            path, wrong.problem, "correct the field and import the pack again", wrong.line
        ) from error


def _check_envelope(envelope: "Envelope", text: str, path: Path) -> None:
    kind, version = envelope.format, envelope.format_version
    if kind != FORMAT:
        raise ImportFailed(
            path,
            f"the file is of the format “{kind[:40]}”, not a diffstudy pack",
            "choose a pack.json that diffstudy wrote",
            line_of(text, "$.format"),
        )
    major = re.fullmatch(r"([0-9]{1,6})\.[0-9]{1,6}", version)
    if major is None or major[1] != "1":
        is_newer = major is not None and int(major[1]) > 1
        reads = (
            f"diffstudy {major[1]}.0 or newer reads it"
            if major and is_newer
            else "no version reads it"
        )
        raise ImportFailed(
            path,
            f"the pack has format version {version[:20]}, this program reads 1.x; {reads}",
            "update diffstudy, or ask its author for a pack of format version 1.0",
            line_of(text, "$.format_version"),
        )
    if envelope.requires:
        names = ", ".join(name[:40] for name in envelope.requires[:5])
        raise ImportFailed(
            path,
            f"the pack needs what diffstudy {__version__} lacks: {names}",
            "update diffstudy: a newer version reads this pack",
            line_of(text, "$.requires"),
        )
