"""What a pack.json says that this version has no field for: kept, written back, never interpreted.

formats.md 2.5: unknown fields of a 1.x pack are ignored but kept. Each item keeps its own, as the
text of one JSON object. Where an object without an id, such as an author, has unknown members, the
item around it keeps them under that member's name: an object that is laid over what stands there,
by index for a list. A list is added to the list that stands there.
"""

from typing import Any

from diffstudy.exchange import pack_document as doc
from diffstudy.exchange.json_tree import is_deep
from diffstudy.exchange.kept_members import as_text, members

_KEEPS_ITS_OWN = (doc.Item, doc.ComparisonEntry, doc.ExampleEntry)


class TooDeep(Exception):
    """An unknown member holds lists within lists beyond reason; its name is the argument."""


class Extras:
    """The unknown members of a decoded file, by entry.

    Args:
        entry: the whole file, decoded.
        tree: the same as plain values.

    Raises:
        TooDeep: an unknown member is nested too deeply to be written again.
    """

    def __init__(self, entry: doc.PackEntry, tree: dict[str, Any]) -> None:
        self._of: dict[int, dict[str, Any]] = {}
        self._of[id(entry)] = self._left(entry, tree)

    def of(self, entry: Any) -> str:
        """Return the unknown members of an entry as the text of an object; "" for none."""
        return as_text(self._of.get(id(entry), {}))

    def also(self, entry: Any, name: str, values: list[Any]) -> None:
        """Keep more elements of a list that an entry has."""
        if values:
            self._of.setdefault(id(entry), {})[name] = values

    def _left(self, entry: Any, tree: dict[str, Any]) -> dict[str, Any]:
        fields = frozenset(entry.__struct_fields__)
        unread: frozenset[str] = getattr(entry, "unread", frozenset())
        left: dict[str, Any] = {}
        for name, value in tree.items():
            if name not in fields or name in unread:
                if is_deep(value):
                    raise TooDeep(name)
                left[name] = value
            elif isinstance(value, dict | list) and (
                inner := self._inner(getattr(entry, name), value)
            ):
                left[name] = inner
        return left

    def _inner(self, value: Any, tree: Any) -> dict[str, Any]:
        """What is left of the objects in a member; those with an id keep their own."""
        if isinstance(value, list):
            # What has no counterpart in the file has nothing left of it.
            pairs = zip(value, tree, strict=False)
            found = {str(at): self._inner(*pair) for at, pair in enumerate(pairs)}
            return {at: left for at, left in found.items() if left}
        if not hasattr(value, "__struct_fields__"):
            return {}
        left = self._left(value, tree)
        if isinstance(value, _KEEPS_ITS_OWN):
            if left:
                self._of[id(value)] = left
            return {}
        return left


def laid_over(known: dict[str, Any], extra: str) -> dict[str, Any]:
    """Return the known members of an item together with the unknown ones that it keeps."""
    _lay(known, members(extra))
    return known


def _lay(known: dict[str, Any], extra: dict[str, Any]) -> None:
    for name, value in extra.items():
        there = known.get(name)
        if isinstance(there, dict) and isinstance(value, dict):
            _lay(there, value)
        elif isinstance(there, list) and isinstance(value, list):
            there.extend(value)
        elif isinstance(there, list) and isinstance(value, dict):
            for at, each in value.items():
                if at.isdecimal() and int(at) < len(there) and isinstance(there[int(at)], dict):
                    _lay(there[int(at)], each)
        elif name not in known:
            known[name] = value
