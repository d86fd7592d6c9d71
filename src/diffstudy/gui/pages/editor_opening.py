"""What the editor reads before there is something to write in: a comparison, a pack, a new one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.pages.page import Page

if TYPE_CHECKING:
    from diffstudy.services.writing import Writing

OnError = Callable[[DiffstudyError], None]


def read_comparison(
    page: Page,
    key: str,
    on_done: "Callable[[Writing, tuple[tuple[str, str], ...]], None]",
    on_error: OnError,
) -> None:
    """Read what is written of a comparison, and what it can be merged with."""
    collection = page.context.collection
    page.context.tasks.run(
        lambda: (collection.writing.open(key), collection.restructuring.partners(key)),
        page=page,
        on_done=lambda found: on_done(*found),
        on_error=on_error,
    )


def read_first_of(
    page: Page, pack: str, on_done: Callable[[str | None], None], on_error: OnError
) -> None:
    """Read which comparison of a pack comes first; None for an empty pack."""
    packs = page.context.collection.packs
    page.context.tasks.run(
        lambda: next((each.key for each in packs.comparisons(pack)), None),
        page=page,
        on_done=on_done,
        on_error=on_error,
    )


def create(
    page: Page,
    terms: tuple[str, str],
    pack: str | None,
    on_done: "Callable[[Writing], None]",
    on_error: OnError,
) -> None:
    """Begin a comparison, in a pack that is written here."""
    writing = page.context.collection.writing
    page.context.tasks.run(
        lambda: writing.create(terms, pack), page=page, on_done=on_done, on_error=on_error
    )
