"""Where the learner came from, so that Back leads there: from a comparison to the open lesson."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Stop:
    place: str
    show: Callable[[], object]


class Trail:
    """The places visited since the library, which begins a new trail."""

    def __init__(self, home: str) -> None:
        self._home = home
        self._stops: list[_Stop] = []

    def visit(self, place: str, show: Callable[[], object]) -> None:
        """Note a place that is shown now.

        Args:
            show: shows it again as it was left.
        """
        if place == self._home:
            self._stops.clear()
        self._stops.append(_Stop(place, show))

    def forget(self, place: str) -> None:
        """Lead back to a place no more: a session that has ended."""
        self._stops = [stop for stop in self._stops if stop.place != place]

    def resume(self) -> bool:
        """Show the last place again, after one was forgotten; returns whether there is any."""
        if self._stops:
            self._stops[-1].show()
        return bool(self._stops)

    def go_back(self) -> bool:
        """Show the place before the present one; returns whether there was any."""
        if len(self._stops) < 2:
            return False
        self._stops.pop()
        self._stops[-1].show()
        return True
