"""A page names its neighbours; one that the library lacks can be imported, or written here."""

import re

from diffstudy.domain.changes import Changes
from diffstudy.gui.pages.page import Page

_BETWEEN = re.compile(r"\s+(?:vs?\.?|versus)\s+", re.IGNORECASE)


def import_stub(page: Page) -> None:
    """Ask for the file in which the comparison lies."""
    from diffstudy.gui.pages.library_imports import choose_pages

    choose_pages(page)


def write_stub(page: Page, title: str) -> None:
    """Begin a comparison of the terms that a title names, and open it in the editor."""
    context = page.context
    terms = terms_of_title(title)

    def opened(comparison: str) -> None:
        context.signals.changed.emit(Changes.LIBRARY)
        context.signals.editor_wanted.emit(comparison)

    context.tasks.run(
        lambda: context.collection.writing.create(terms).comparison,
        page=page,
        on_done=opened,
        on_error=context.signals.failed.emit,
    )


def terms_of_title(title: str) -> tuple[str, ...]:
    """Return the terms of a title such as "Lava vs. Magma"."""
    return tuple(term.strip() for term in _BETWEEN.split(title) if term.strip())
