"""What the hidden fields hold: pack.json in pieces, a piece for each comparison and one for the pack.

In pieces, so that a change of one comparison changes its note and no other.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack
from diffstudy.exchange import pack_file

_OF_A_COMPARISON: Final = ("terms", "comparisons")
_PACK: Final = "pack"
_ORDER: Final = "order"
_BARE_PACK: Final = {
    "format": pack_file.FORMAT,
    "format_version": pack_file.FORMAT_VERSION,
    "version": "1",
    "lang": "en",
    "license": "LicenseRef-unknown",
}
"""What is taken of a pack whose own note is not there."""


def pieces(pack: Pack) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return each comparison by its key, and what the pack says of itself, as JSON.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    contents: dict[str, Any] = {}
    header: dict[str, Any] = {}
    for comparison in pack.comparisons:
        whole = json.loads(pack_file.dump(replace(pack, comparisons=(comparison,))))
        contents[comparison.key] = {name: whole.pop(name) for name in _OF_A_COMPARISON}
        header = {_PACK: whole}
    header[_ORDER] = [each.key.partition("#")[2] for each in pack.comparisons]
    return contents, header


def comparison_of(content: Any, pack_id: str, path: Path) -> Comparison:
    """Return the comparison of a piece.

    Raises:
        ImportFailed: it is none; the message names the field.
    """
    return _pack(content, {**_BARE_PACK, "id": pack_id, "title": pack_id}, path).comparisons[0]


def pack_around(header: Any, comparisons: tuple[Comparison, ...], content: Any, path: Path) -> Pack:
    """Return the pack of these comparisons as it says of itself.

    Args:
        content: the piece of any comparison, for a pack is never read without one.

    Raises:
        ImportFailed: the header is none.
    """
    said = header.get(_PACK) if isinstance(header, dict) else None
    if not isinstance(said, dict):
        raise ImportFailed(path, "the card about the pack is damaged", "export the pack again")
    return replace(_pack(content, said, path), comparisons=comparisons)


def bare_pack(pack_id: str, title: str, comparisons: tuple[Comparison, ...]) -> Pack:
    """Return a pack of which nothing but its comparisons is known."""
    return Pack(pack_id, title, comparisons)


def order_of(header: Any) -> tuple[str, ...]:
    """Return the ids of all comparisons of the pack in their order; empty where it does not say."""
    order = header.get(_ORDER) if isinstance(header, dict) else None
    return tuple(each for each in order if isinstance(each, str)) if isinstance(order, list) else ()


def _pack(content: Any, header: dict[str, Any], path: Path) -> Pack:
    if not isinstance(content, dict):
        raise ImportFailed(path, "a card of diffstudy is damaged", "export the pack again")
    of_it = {name: content.get(name, []) for name in _OF_A_COMPARISON}
    pack, _ = pack_file.load(json.dumps({**header, **of_it}).encode(), path)
    if len(pack.comparisons) != 1:
        raise ImportFailed(
            path, "a card of diffstudy holds more than one comparison", "export the pack again"
        )
    return pack
