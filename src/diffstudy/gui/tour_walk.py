"""What a part of the tour is given: the real window, a hand on its keys, and a few short ways."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from diffstudy.gui.main_window import MainWindow
from diffstudy.gui.pages.page import Page
from diffstudy.gui.tour_hand import Hand

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection

_P = TypeVar("_P", bound=Page)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Walk:
    """The window of a tour and the hand that works it."""

    window: MainWindow
    hand: Hand

    @property
    def collection(self) -> "Collection":
        """The open collection; its services run in the lane, see ``ask``."""
        return self.window.shown_page.context.collection

    def expect(self, kind: type[_P]) -> _P:
        """Wait until a page of a kind is shown; TourFailed after 20 s."""
        self.hand.until(lambda: isinstance(self.window.shown_page, kind), f"{kind.__name__} opens")
        page = self.window.shown_page
        assert isinstance(page, kind)
        return page

    def settle(self, what: str) -> None:
        """Wait until nothing is under way in the lanes."""
        self.hand.until(self.hand.is_quiet, what)

    def ask(self, work: Callable[[], _T]) -> _T:
        """Run a call of a service in the collection lane and return what it found."""
        found: list[_T] = []
        self.window.tasks.run(work, page=self.window, on_done=found.append)
        self.hand.until(lambda: bool(found), "the library is read")
        return found[0]
