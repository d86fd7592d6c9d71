"""The ways into an empty or growing library: the sample, pages and packs from a file dialog."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.wording import counted
from diffstudy.runtime.paths import bundled

if TYPE_CHECKING:
    from diffstudy.services.importing import ImportReport

SAMPLE = Path("packs", "sample.json")


def choose_pages(page: Page) -> None:
    """Ask for files of any format and offer them for import."""
    from diffstudy.gui.dialogs.choose_files import choose_files

    _offer(page, choose_files(page))


def choose_packs(page: Page) -> None:
    """Ask for packs and offer them for import."""
    names, _ = QFileDialog.getOpenFileNames(
        page, "Open a pack", "", "Packs (*.diffpack *.json *.diff.md);;All files (*)"
    )
    _offer(page, [Path(name) for name in names])


def import_sample(page: Page) -> None:
    """Import the pack that comes with the program; nothing in it needs checking."""
    from diffstudy.gui.pages.import_undo import Undo

    context = page.context
    importing = context.collection.importing
    sample = bundled("data") / SAMPLE

    def done(report: "ImportReport") -> None:
        context.signals.changed.emit(report.changes)
        count = counted(len(report.keys), "comparison")
        undo = None if report.id is None else Undo(context, report.id)
        context.signals.noticed.emit(f"Imported the sample pack, {count}", undo)
        page.setFocus()

    context.tasks.run(
        lambda: importing.apply(importing.preview([sample])),
        page=page,
        on_done=done,
        on_error=context.signals.failed.emit,
    )


def _offer(page: Page, paths: list[Path]) -> None:
    if paths:
        page.context.signals.import_wanted.emit(paths)
