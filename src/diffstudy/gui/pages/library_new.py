"""What the button New offers: a comparison of one's own, or a pack that comes with the program."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.library_imports import add_bundled, offered_packs
from diffstudy.gui.pages.page import Page
from diffstudy.gui.widgets.page_menu import PageMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffstudy.services.bundled_packs import BundledPack


class NewMenu(PageMenu):
    """Comparison, and a pack for each subject that the library lacks."""

    def __init__(self, page: Page, packs: "Sequence[BundledPack]") -> None:
        super().__init__(tr("New"), page)
        self.write = self.addAction(tr("&Write a comparison"))
        self.write.triggered.connect(lambda: page.context.signals.new_comparison_wanted.emit(""))
        if packs:
            self.addSeparator()
        for pack in packs:
            words = trn(
                "Add {subject}, {n} comparison",
                "Add {subject}, {n} comparisons",
                len(pack.comparisons),
                subject=pack.subject,
            )
            action = self.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(add_bundled, page, pack.slug))


def show_new_menu(page: Page, below: QWidget) -> None:
    """Open the menu under the button, once it is known which packs are left."""

    def show(packs: "Sequence[BundledPack]") -> None:
        menu = NewMenu(page, packs)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    offered_packs(page, show)
