"""A pack leaves the library: asked for in a dialog, written in the collection's lane."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.page import Page

if TYPE_CHECKING:
    from diffstudy.services.exporting import ExportReport

OnError = Callable[[DiffstudyError], None]


def export_pack(page: Page, on_error: OnError) -> None:
    """Ask which pack goes where, and write it."""
    context = page.context
    context.tasks.run(
        context.collection.exporting.packs,
        page=page,
        on_done=lambda packs: _ask(page, packs, on_error),
        on_error=on_error,
    )


def _ask(page: Page, packs: tuple[tuple[str, str], ...], on_error: OnError) -> None:
    from diffstudy.gui.dialogs.export_dialog import ExportDialog, choose_target

    context = page.context
    if not packs:
        context.signals.noticed.emit(tr("There is no pack to export yet"), None)
        return
    dialog = ExportDialog(packs, page)
    if not dialog.exec():
        return
    pack_id, title, may_share = dialog.chosen
    target = choose_target(title, page)
    if target is None:
        return

    def done(report: "ExportReport") -> None:
        words = trn(
            "Exported {n} comparison to {name}",
            "Exported {n} comparisons to {name}",
            report.comparisons,
            name=report.path.name,
        )
        if report.left_out:
            left_out = tr("Left out: {what}", what="; ".join(report.left_out))
            words = f"{words}. {left_out}"
        context.signals.noticed.emit(words, None)

    context.tasks.run(
        lambda: context.collection.exporting.export(pack_id, target, may_share=may_share),
        page=page,
        on_done=done,
        on_error=on_error,
    )
