"""The order of a study day: what comes back, what is due, what is new, what is practice.

A fast form of scheduling.queue.StudyQueue. It leaves out the rules that only keep like things
apart (runs of one term, siblings, pages in a row): they change places within a day and nothing
that the simulated memory feels. Tests hold the order of due cards and the cards asked on a day
equal to the program's.
"""

from collections import deque
from collections.abc import Callable, Sequence
from enum import Enum

from diffstudy.scheduling.day_log import PROBES
from diffstudy.simulation.term_graph import TermGraph


class Why(Enum):
    """Why a card is asked, as diffstudy.domain.review.Purpose."""

    AGAIN = "again"
    DUE = "due"
    NEW = "new"
    PRACTICE = "practice"


class DayOrder:
    """The cards of one day.

    Args:
        due: cards whose day has come, with their priority; the smallest comes first.
        new: terms that may be met today, in the order of their pages.
        practice: terms in the order in which they are practised when all is done; asked once.
    """

    def __init__(
        self,
        graph: TermGraph,
        due: dict[int, float],
        new: Sequence[int],
        practice: Callable[[], list[int]],
        *,
        requeue_gap: int,
        first_day_criterion: int,
    ) -> None:
        # The last of each is asked first.
        order = sorted(due, key=lambda card: (due[card], card), reverse=True)
        self._terms = graph.terms
        self._due = [card for card in order if card < graph.terms]
        self._contrasts = [card for card in order if card >= graph.terms]
        self._new = deque(new)
        self._practice_order = practice
        self._practice: deque[int] | None = None
        self._gap = requeue_gap
        self._criterion = first_day_criterion
        self._again: dict[int, int] = {}
        self._last_seen: dict[int, int] = {}
        self._asked = 0
        self._open: tuple[int, Why] | None = None
        self._probes = 0

    def pick(self) -> tuple[int, Why] | None:
        """Return the next card and why, or None if there is nothing at all to ask."""
        if self._open is not None:
            return self._open
        longest = min(self._again, key=self._last_seen.__getitem__, default=None)
        if longest is not None and self._rest(longest) >= self._gap:
            return longest, Why.AGAIN
        if self._due:
            return self._due[-1], Why.DUE
        if self._new:
            return self._new[0], Why.NEW
        if self._contrasts:
            return self._contrasts[-1], Why.DUE
        if longest is not None and self._rest(longest) > 0:
            return longest, Why.AGAIN
        practice = self._to_practise()
        return (longest, Why.AGAIN) if practice is None and longest is not None else practice

    def heard(self, card: int, why: Why, *, passed: bool) -> bool | None:
        """Take in an answer: whether the attempt passed, or None while a probe is to come."""
        self._last_seen[card] = self._asked
        self._asked += 1
        is_contrast = card >= self._terms
        if is_contrast:
            self._probes += 1
            if passed and self._probes < PROBES:
                self._open = (card, why)
                return None
            self._open, self._probes = None, 0
        if why is Why.DUE:
            (self._contrasts if is_contrast else self._due).pop()
            if not passed:
                self._again[card] = 1
        elif why is Why.NEW:
            self._new.popleft()
            needed = self._criterion - passed
            if needed > 0:
                self._again[card] = needed
        elif why is Why.AGAIN and passed:
            self._again[card] -= 1
            if not self._again[card]:
                del self._again[card]
        return passed

    def _rest(self, card: int) -> int:
        return self._asked - 1 - self._last_seen[card]

    def _to_practise(self) -> tuple[int, Why] | None:
        if self._practice is None:
            seen = self._last_seen
            self._practice = deque(
                sorted(self._practice_order(), key=lambda term: seen.get(term, -1))
            )
        if not self._practice:
            return None
        self._practice.rotate(-1)
        return self._practice[-1], Why.PRACTICE
