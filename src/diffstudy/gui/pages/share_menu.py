"""Share a comparison: copied as words, saved as a picture, saved as a pack of its own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.comparison import IMPORTED, Comparison
from diffstudy.domain.language import later, tr
from diffstudy.gui.pages.comparison_top_bar import ComparisonTopBar
from diffstudy.gui.pages.page import Page
from diffstudy.gui.widgets.page_menu import PageMenu
from diffstudy.services.exporting import ExportReport
from diffstudy.services.sharing import ShareAs

_OF_ITS_AUTHORS = later("Its words are those of its authors: share them only where you may")
_COPIED = {
    ShareAs.TEXT: later("Copied as text"),
    ShareAs.MARKDOWN: later("Copied as Markdown"),
    ShareAs.HTML: later("Copied as HTML"),
}
_PACKS = later("Pack (*.diffpack);;Pack as JSON (*.json);;Pack by hand (*.diff.md)")


class ShareMenu(PageMenu):
    """The ways out; what becomes of them is told in a toast.

    Args:
        page: that shows the comparison.
        sheet: what a picture is taken of.
    """

    def __init__(self, page: Page, comparison: Comparison, sheet: QWidget) -> None:
        super().__init__(tr("Share"), page)
        self._page = page
        self._comparison = comparison
        self._sheet = sheet
        self._is_imported = IMPORTED in comparison.flags
        for words, form in (
            (tr("Copy as &text"), ShareAs.TEXT),
            (tr("Copy as &Markdown"), ShareAs.MARKDOWN),
            (tr("Copy as &HTML to embed"), ShareAs.HTML),
        ):
            self.addAction(words).triggered.connect(partial(self.copy, form))
        self.addSeparator()
        self.addAction(tr("Save as a &picture…")).triggered.connect(self.save_picture)
        self.addAction(tr("Save as a pac&k…")).triggered.connect(self.save_pack)

    def copy(self, form: ShareAs) -> None:
        """Put the comparison into the clipboard."""
        context = self._page.context

        def done(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            context.signals.noticed.emit(self._with_owners(tr(_COPIED[form])), None)

        context.tasks.run(
            lambda: context.collection.sharing.words(self._comparison.key, form),
            page=self._page,
            on_done=done,
            on_error=context.signals.failed.emit,
        )

    def save_picture(self) -> None:
        """Save the sheet as it is shown."""
        target = self._ask(tr("Save as a picture"), ".png", tr("Picture (*.png)"))
        if target is None:
            return
        signals = self._page.context.signals
        if self._sheet.grab().save(str(target)):
            words = self._with_owners(tr("Saved as {name}", name=target.name))
            signals.noticed.emit(words, None)
        else:
            signals.noticed.emit(
                tr(
                    "{target} could not be written; choose another folder, or free some space",
                    target=target,
                ),
                None,
            )

    def save_pack(self) -> None:
        """Save the comparison as a pack, where its words may go out."""
        from diffstudy.gui.dialogs.share_dialog import ShareDialog

        if self._is_imported:
            dialog = ShareDialog(self._page)
            may_share = bool(dialog.exec())
            dialog.deleteLater()
            if not may_share:
                return
        target = self._ask(tr("Save as a pack"), ".diffpack", tr(_PACKS))
        if target is None:
            return
        context = self._page.context

        def done(report: ExportReport) -> None:
            context.signals.noticed.emit(tr("Saved as {name}", name=report.path.name), None)

        context.tasks.run(
            lambda: context.collection.sharing.as_pack(
                self._comparison.key, target, may_share=self._is_imported
            ),
            page=self._page,
            on_done=done,
            on_error=context.signals.failed.emit,
        )

    def _with_owners(self, words: str) -> str:
        """Add whose words went out, where they are not one's own."""
        return f"{words}. {tr(_OF_ITS_AUTHORS)}" if self._is_imported else words

    def _ask(self, caption: str, suffix: str, filters: str) -> Path | None:
        title = self._comparison.title
        plain = "".join(each if each.isalnum() or each in " -_" else " " for each in title)
        name, chosen = QFileDialog.getSaveFileName(
            self._page, caption, " ".join(plain.split()), filters
        )
        if not name:
            return None
        ending = chosen.rpartition("(*")[2].rstrip(")") or suffix
        # Systems differ in whether they add the ending that was chosen.
        return Path(name if "." in Path(name).name else name + ending)


def show_share_menu(page: Page, comparison: Comparison, sheet: QWidget) -> ShareMenu:
    """Open the menu under the button of the top bar."""
    menu = ShareMenu(page, comparison, sheet)
    menu.aboutToHide.connect(menu.deleteLater)
    bar = page.findChild(ComparisonTopBar)
    below = bar.share if isinstance(bar, ComparisonTopBar) and bar.share.isVisible() else page
    menu.popup(below.mapToGlobal(QPoint(0, below.height() if below is not page else 0)))
    return menu
