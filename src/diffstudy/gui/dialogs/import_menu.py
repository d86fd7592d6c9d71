"""The ways to bring something in: files, a folder, what was copied."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import later, tr
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.dialogs.choose_files import choose_files, choose_folder
from diffstudy.gui.dialogs.import_undo import ImportContext
from diffstudy.gui.widgets.page_menu import PageMenu

NOTHING_COPIED = later("There is nothing to paste. Copy a page, a table or a file first.")


class ImportMenu(PageMenu):
    """Asks which way; what was chosen goes out by the window's ``import_wanted``.

    Args:
        context: of the page.
        owner: the widget that opens it.
    """

    def __init__(self, context: ImportContext, owner: QWidget) -> None:
        super().__init__(tr("Import"), owner)
        self.files = self.addAction(tr("&Files…"))
        self.files.triggered.connect(lambda: _offer(context.signals, choose_files(owner)))
        self.folder = self.addAction(tr("F&older…"))
        self.folder.triggered.connect(lambda: _offer(context.signals, choose_folder(owner)))
        self.paste = self.addAction(tr("&Paste\tCtrl+V"))
        self.paste.triggered.connect(lambda: paste(context))


def show_import_menu(context: ImportContext, owner: QWidget, below: QWidget) -> None:
    """Ask which way, under the button or place that was pressed."""
    menu = ImportMenu(context, owner)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))


def paste(context: ImportContext) -> None:
    """Offer what was copied for import, or say that nothing was."""
    copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
    sources = sources_in(copied, context) if copied is not None else []
    if sources:
        context.signals.import_wanted.emit(sources)
    else:
        context.signals.noticed.emit(tr(NOTHING_COPIED), None)


def sources_in(data: QMimeData, context: ImportContext) -> list[Path | Pasted]:
    """Return the files and folders that were copied or dropped, or else the text."""
    files: list[Path | Pasted] = [
        Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()
    ]
    if files:
        return files
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    if not text.strip() and not html.strip():
        return []
    return [context.collection.importing.pasted(_bytes(text), _bytes(html))]


def _bytes(text: str) -> bytes:
    """Return a text of the clipboard, which may hold half of a sign, as UTF-8."""
    return text.encode("utf-8", "replace")


def _offer(signals: AppSignals, paths: list[Path]) -> None:
    if paths:
        signals.import_wanted.emit(paths)
