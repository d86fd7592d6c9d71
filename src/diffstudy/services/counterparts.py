"""Which item of a newer version of a page is the one that was edited in the older.

Keys settle it where an author gave ids. On a page without ids the key is made of the words, so
an item that was reworded comes with another key; it is found again by what is left of its words.
"""

from difflib import SequenceMatcher

from diffstudy.domain.comparison_parts import ComparisonParts, sense_of
from diffstudy.domain.keys import normalised
from diffstudy.domain.place import Item, Place, Section, item_text

_ALIKE = 0.6
"""Share of equal letters (difflib's ratio) from which two texts are wordings of one."""


class Counterparts:
    """Finds places of an older version in a newer one."""

    def __init__(self, old: ComparisonParts, new: ComparisonParts) -> None:
        self._old = old
        self._new = new

    def place(self, place: Place) -> Place | None:
        """Return the same place in the newer version; None where its item is gone.

        The field itself may be missing there.
        """
        if place.section is Section.HEAD:
            return place
        name = self._name(place.section, place.item)
        return None if name is None else Place(place.section, name, place.field)

    def _name(self, section: Section, name: str) -> str | None:
        if section is Section.EXAMPLE:
            sense = self._name(Section.SENSE, sense_of(name))
            if sense is None:
                return None
            before, after = self._old.examples_of(sense_of(name)), self._new.examples_of(sense)
        else:
            before, after = self._old.names(section), self._new.names(section)
        if name in after:
            return name
        item = self._old.item(Place(section, name))
        if item is None:
            return None
        # What has kept its name is spoken for.
        free = {
            each: found
            for each in after
            if each not in before and (found := self._new.item(Place(section, each)))
        }
        return _called_formerly(item, free) or _worded_alike(item, free)


def _called_formerly(item: Item, free: dict[str, Item]) -> str | None:
    key = getattr(item, "key", None)
    for name, other in free.items():
        lineage = getattr(other, "lineage", None)
        if key is not None and lineage is not None and key in lineage.formerly:
            return name
    return None


def _worded_alike(item: Item, free: dict[str, Item]) -> str | None:
    wanted = normalised(item_text(item))
    shares = {
        name: SequenceMatcher(None, wanted, normalised(item_text(other)), autojunk=False).ratio()
        for name, other in free.items()
    }
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _ALIKE else None
