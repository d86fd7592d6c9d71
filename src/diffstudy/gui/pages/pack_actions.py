"""What can be done with a pack from more than one page: rename it, share it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from diffstudy.domain.changes import Changes
from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.page import Page

if TYPE_CHECKING:
    from diffstudy.services.exporting import ExportReport


def rename_pack(page: Page, pack: str, title: str, on_done: Callable[[str], None]) -> None:
    """Ask for another title, and give it; ``on_done`` is told of it."""
    from diffstudy.gui.dialogs.pack_title_dialog import PackTitleDialog

    dialog = PackTitleDialog(title, page)
    if not dialog.exec():
        return
    wanted = dialog.title_field.text()
    context = page.context

    def done(changes: Changes) -> None:
        context.signals.changed.emit(changes)
        on_done(" ".join(wanted.split()))

    context.tasks.run(
        lambda: context.collection.packs.rename(pack, wanted),
        page=page,
        on_done=done,
        on_error=context.signals.failed.emit,
    )


def share_pack(page: Page, pack: str, show: Callable[[str], None]) -> None:
    """Write a pack into a file that others can open.

    Args:
        show: opens the first comparison that has something to fix, where there is one.
    """
    context = page.context

    def read() -> tuple[str, tuple[str, ...], bool]:
        title = dict(context.collection.exporting.packs()).get(pack, "")
        imported = context.collection.packs.holds_imported(pack)
        return title, context.collection.writing.troubled(pack), imported

    def ask(found: tuple[str, tuple[str, ...], bool]) -> None:
        title, troubled, imported = found
        if not title:
            context.signals.noticed.emit(tr("There is nothing in this pack to share yet"), None)
        elif troubled:
            words = trn(
                "{n} comparison to fix before the pack can be shared",
                "{n} comparisons to fix before the pack can be shared",
                len(troubled),
            )
            context.signals.noticed.emit(words, None)
            show(troubled[0])
        else:
            _write(page, pack, title, imported=imported)

    context.tasks.run(read, page=page, on_done=ask, on_error=context.signals.failed.emit)


def _write(page: Page, pack: str, title: str, *, imported: bool) -> None:
    from diffstudy.gui.dialogs.export_dialog import ExportDialog, choose_target

    context = page.context
    may_share = False
    if imported:
        dialog = ExportDialog([(pack, title)], page)
        if not dialog.exec():
            return
        may_share = dialog.chosen[2]
    target = choose_target(title, page)
    if target is None:
        return

    def done(report: "ExportReport") -> None:
        words = trn(
            "Shared {n} comparison in {name}",
            "Shared {n} comparisons in {name}",
            report.comparisons,
            name=report.path.name,
        )
        context.signals.noticed.emit(words, None)

    context.tasks.run(
        lambda: context.collection.exporting.export(pack, target, may_share=may_share),
        page=page,
        on_done=done,
        on_error=context.signals.failed.emit,
    )
