"""The pages of the window: built when they are first needed, one of them shown."""

from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget

from diffstudy.gui.pages.page import Page, PageContext

PageType = TypeVar("PageType", bound=Page)


class PageStack(QStackedWidget):
    """Holds one page of each kind that was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._context: PageContext | None = None
        self._pages: dict[type[Page], Page] = {}

    @property
    def shown(self) -> Page:
        """The page that is shown."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def has_collection(self) -> bool:
        """Whether there is a collection for the pages to work on."""
        return self._context is not None

    def attach(self, context: PageContext) -> None:
        """Hand the open collection to every page, also to those built later."""
        self._context = context
        for page in self._pages.values():
            page.attach(context)

    def page_of(self, kind: type[PageType]) -> PageType:
        """Return the page of a kind, built now if it has not been shown yet."""
        page = self._pages.get(kind)
        if page is None:
            page = kind()
            self._pages[kind] = page
            self.addWidget(page)
            if self._context is not None:
                page.attach(self._context)
        assert isinstance(page, kind)
        return page

    def holds(self, kind: type[Page]) -> bool:
        """Whether the page of a kind has been built."""
        return kind in self._pages

    def bring(self, page: Page) -> bool:
        """Show a page; returns whether another one was shown before."""
        is_another = page is not self.currentWidget()
        self.setCurrentWidget(page)
        if is_another:
            # Else Qt gives the focus to the first button, and Enter would press that.
            page.setFocus()
        return is_another

    def forget_all_but(self, kind: type[Page]) -> None:
        """Let go of the pages of a collection that is open no more."""
        self._context = None
        for other in [other for other in self._pages if other is not kind]:
            page = self._pages.pop(other)
            self.removeWidget(page)
            page.deleteLater()

    def finish(self) -> None:
        """Let every page finish what is under way."""
        for page in self._pages.values():
            page.finish()
