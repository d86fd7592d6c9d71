"""Which comparisons the library lists, and in which order."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.language import later


class Show(StrEnum):
    """The filter chips."""

    ALL = later("All")
    DUE = later("Due")
    MIXED_UP = later("Mixed up")
    NEW = later("New")


class Order(StrEnum):
    """The sort orders, within each pack."""

    WEAKEST = later("Weakest side first")
    DUE = later("Due first")
    MIXUPS = later("Most mixed up first")
    STUDIED = later("Recently studied")
    ADDED = later("Newly added")
    TITLE = later("A to Z")


@dataclass(frozen=True, slots=True)
class LibraryFilter:
    """What the learner chose to see.

    Args:
        found: keys that a search found, None where there is no search.
    """

    show: Show = Show.ALL
    order: Order = Order.WEAKEST
    found: Collection[str] | None = None

    def apply(self, packs: Iterable[PackRow]) -> tuple[PackRow, ...]:
        """Return the packs cut down and sorted; those without a row left are gone."""
        kept = []
        for pack in packs:
            rows = [row for row in pack.rows if self._takes(row)]
            if rows:
                rows.sort(key=_ORDERS[self.order])
                kept.append(replace(pack, rows=tuple(rows), due=sum(row.due for row in rows)))
        return tuple(kept)

    def _takes(self, row: ComparisonRow) -> bool:
        return belongs(row, self.show) and (self.found is None or row.key in self.found)


def belongs(row: ComparisonRow, show: Show) -> bool:
    """Whether a filter chip lets a comparison through."""
    match show:
        case Show.ALL:
            return True
        case Show.DUE:
            return row.due > 0
        case Show.MIXED_UP:
            return row.mixups > 0
        case Show.NEW:
            return row.is_new


def with_term(headwords: Sequence[str], rows: Sequence[ComparisonRow]) -> ComparisonRow | None:
    """Return the comparison of the first headword that one of them names."""
    for wanted in headwords:
        found = next((row for row in rows if wanted in row.terms), None)
        if found is not None:
            return found
    return None


def _weakest(row: ComparisonRow) -> tuple[int, int]:
    known = [value for value in row.mastery if value is not None]
    # Nothing is known of a new one: it comes after those of which something is.
    return min(known, default=101), -row.due


def _soonest(row: ComparisonRow) -> tuple[int, date]:
    return -row.due, row.next_due or date.max


_ORDERS: dict[Order, Callable[[ComparisonRow], tuple[object, ...]]] = {
    Order.WEAKEST: _weakest,
    Order.DUE: _soonest,
    Order.MIXUPS: lambda row: (-row.mixups, *_weakest(row)),
    Order.STUDIED: lambda row: (-(row.studied or date.min).toordinal(), *_weakest(row)),
    Order.ADDED: lambda row: (-row.added,),
    Order.TITLE: lambda row: (row.title.casefold(),),
}
