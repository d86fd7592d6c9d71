"""The search of the library: it follows the typing, and says aloud what it found after a pause."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.delay import after_pause
from diffstudy.gui.pages.page import Page
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.fields import SearchField

if TYPE_CHECKING:
    from diffstudy.domain.search import SearchResult
    from diffstudy.gui.pages.library_view import LibraryView

SEARCH_AFTER_MS = 150
ANNOUNCE_AFTER_MS = 350
_FOUND_AT_MOST = 10_000
_SHOWN_PLACES = 20


class LibrarySearch(QObject):
    """Cuts the list of a library down to what a field asks for.

    Args:
        page: whose collection is searched.
        field: with the words.
        view: the library that is shown; None while there is none.
    """

    def __init__(
        self, page: Page, field: SearchField, view: "Callable[[], LibraryView | None]"
    ) -> None:
        super().__init__(page)
        self._page = page
        self._field = field
        self._view = view
        self._typing = after_pause(self, SEARCH_AFTER_MS, self.search)
        self._silence = after_pause(self, ANNOUNCE_AFTER_MS, self._announce_found)
        field.textChanged.connect(lambda _: self._typing.start())

    def search(self) -> None:
        """Search for what stands in the field; nothing there ends the search."""
        text, view = self._field.text().strip(), self._view()
        if view is None:
            return
        if not text:
            view.show_found("", None)
            return
        context = self._page.context
        context.tasks.run(
            lambda: (
                context.collection.library.search(text, _FOUND_AT_MOST),
                context.collection.library.terms_named(text),
                context.collection.library.look_up(text, _SHOWN_PLACES),
            ),
            page=self._page,
            on_done=lambda found: self._show_found(text, *found),
            on_error=context.signals.failed.emit,
        )

    def _show_found(
        self,
        text: str,
        found: tuple[str, ...],
        terms: tuple[tuple[str, str], ...],
        result: "SearchResult",
    ) -> None:
        view = self._view()
        # A later letter has its own search under way.
        if view is not None and text == self._field.text().strip():
            view.show_found(text, found, terms, result)
            self._silence.start()

    def _announce_found(self) -> None:
        view = self._view()
        if view is not None and self._field.text():
            count = sum(len(pack.rows) for pack in view.listed)
            words = tr("Nothing found")
            if count:
                words = trn("{n} comparison found", "{n} comparisons found", count)
            announce(self._field, words)
