"""What the library shows beside its rows, counted beside the main thread.

A walk over a hundred thousand comparisons takes longer than a frame, so the page asks for this,
and for the rows in the chosen order, in a lane.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from diffstudy.domain.deck import LibraryOverview, PackRow
from diffstudy.gui.pages.clusters import Cluster, clusters_of
from diffstudy.gui.pages.library_filter import LibraryFilter, Show, belongs

T = TypeVar("T")


class Aside(Protocol):
    """Runs a function beside the main thread and hands its value on there."""

    def __call__(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Run ``work`` in a lane and ``on_done`` with its value on the main thread."""


@dataclass(frozen=True, slots=True)
class LibraryDigest:
    """The library with what its page says of it.

    Args:
        listed: its packs as a filter leaves and orders them.
        counts: how many comparisons each filter chip would leave.
        clusters: terms that hang together, the most mixed up first.
    """

    overview: LibraryOverview
    listed: tuple[PackRow, ...]
    counts: Mapping[Show, int]
    clusters: tuple[Cluster, ...]


def digest_of(overview: LibraryOverview, chosen: LibraryFilter) -> LibraryDigest:
    """Return a library with all that its page says of it."""
    rows = overview.rows
    return LibraryDigest(
        overview,
        chosen.apply(overview.packs),
        {show: sum(belongs(row, show) for row in rows) for show in Show},
        clusters_of(rows),
    )
