"""The ways into an empty or growing library: the sample, pages and packs from a file dialog."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.page import Page
from diffstudy.runtime.paths import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffstudy.services.bundled_packs import BundledPack
    from diffstudy.services.importing import ImportReport

SAMPLE = Path("packs", "sample.json")


def choose_pages(page: Page) -> None:
    """Ask for files of any format and offer them for import."""
    from diffstudy.gui.dialogs.choose_files import choose_files

    _offer(page, choose_files(page))


def choose_packs(page: Page) -> None:
    """Ask for packs and offer them for import."""
    names, _ = QFileDialog.getOpenFileNames(
        page, tr("Open a pack"), "", tr("Packs (*.diffpack *.json *.diff.md);;All files (*)")
    )
    _offer(page, [Path(name) for name in names])


def import_sample(page: Page) -> None:
    """Import the pack that comes with the program; nothing in it needs checking."""
    from diffstudy.gui.dialogs.import_undo import Undo

    context = page.context
    importing = context.collection.importing
    sample = bundled("data") / SAMPLE

    def done(report: "ImportReport") -> None:
        context.signals.changed.emit(report.changes)
        number = len(report.keys)
        words = trn(
            "Imported the sample pack, {n} comparison",
            "Imported the sample pack, {n} comparisons",
            number,
        )
        undo = None if report.id is None else Undo(context, report.id)
        context.signals.noticed.emit(words, undo)
        page.setFocus()

    context.tasks.run(
        lambda: importing.apply(importing.preview([sample])),
        page=page,
        on_done=done,
        on_error=context.signals.failed.emit,
    )


def add_bundled(page: Page, slug: str) -> None:
    """Add a pack that comes with the program; nothing in it needs checking."""
    from diffstudy.gui.dialogs.import_undo import Undo

    context = page.context

    def done(report: "ImportReport") -> None:
        context.signals.changed.emit(report.changes)
        words = trn("Added {n} comparison", "Added {n} comparisons", len(report.keys))
        undo = None if report.id is None else Undo(context, report.id)
        context.signals.noticed.emit(words, undo)
        page.setFocus()

    context.tasks.run(
        lambda: context.collection.bundled_packs.add(slug),
        page=page,
        on_done=done,
        on_error=context.signals.failed.emit,
    )


def offered_packs(
    page: Page, show: "Callable[[Sequence[BundledPack]], None]", owner: QWidget | None = None
) -> None:
    """Read which packs come with the program, the sample apart, and are not in the library.

    Args:
        owner: what shows them, where it may be gone before they are read.
    """
    context = page.context

    def read() -> "tuple[BundledPack, ...]":
        from diffstudy.services.bundled_packs import SAMPLE as SAMPLE_SLUG

        packs = context.collection.bundled_packs.packs()
        return tuple(p for p in packs if p.slug != SAMPLE_SLUG and not p.is_installed)

    context.tasks.run(read, page=page if owner is None else owner, on_done=show)


def _offer(page: Page, paths: list[Path]) -> None:
    if paths:
        page.context.signals.import_wanted.emit(paths)
