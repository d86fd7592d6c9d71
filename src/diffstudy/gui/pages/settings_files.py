"""Backup and files: where the data lies, copies of it, and how to get rid of all."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.widgets.buttons import Button
from diffstudy.services.maintenance import Backup

OnError = Callable[[DiffstudyError], None]
_MEGABYTE = 1_000_000


def files_panel(
    page: Page, folder: Path, backups: Sequence[Backup], on_error: OnError
) -> SettingPanel:
    """Return the rows; every action is told in a toast, every failure on the page."""
    panel = SettingPanel("Backup and files")
    _Files(page, panel, on_error).add(folder, backups)
    return panel


class _Files:
    """Adds the rows and does what their buttons say."""

    def __init__(self, page: Page, panel: SettingPanel, on_error: OnError) -> None:
        self._page = page
        self._panel = panel
        self._on_error = on_error

    def add(self, folder: Path, backups: Sequence[Backup]) -> None:
        """Add every row."""
        where = QUrl.fromLocalFile(str(folder))
        self._row("Your data", f"Everything lies in {folder}", "Open data folder", "folder-open")(
            lambda: QDesktopServices.openUrl(where)
        )
        export = self._row(
            "Export a pack",
            "For another diffstudy, for Anki, or for a spreadsheet.",
            "Export",
            "save",
            "Export a pack",
        )
        export(self._export)
        copies = "A checked copy of everything. The last five are kept; one is written before "
        self._row(
            "Back up", f"{copies}each upgrade and each restore.", "Back up now", "hard-drive"
        )(self._back_up)
        for backup in backups:
            when = _when(backup)
            size = QLocale().toString(backup.size / _MEGABYTE, "f", 1)
            self._row(
                f"Backup of {when}",
                f"{size} MB. What you have now becomes a backup itself.",
                "Restore",
                "history",
                f"Restore the backup of {when}",
            )(partial(self._restore, backup))
        self._row("Check the data", "Looks through the whole file.", "Check", "circle-check")(
            self._check
        )
        nothing = "diffstudy has no account, no server and no code that speaks to a network."
        self._panel.add(SettingRow("Nothing is ever sent", nothing, QWidget()))
        self._row(
            "Erase everything",
            "Comparisons, answers, backups and settings; asks for a word first.",
            "Erase",
            "trash-2",
            "Erase everything",
            kind="danger",
        )(self._erase)

    def _row(
        self,
        title: str,
        sentence: str,
        words: str,
        icon: str,
        name: str = "",
        *,
        kind: str = "secondary",
    ) -> Callable[[Callable[[], object]], None]:
        """Add a row with a button; returns what takes the action of the button."""
        button = Button(words, kind, icon=icon)
        button.setAccessibleName(name or words)
        self._panel.add(SettingRow(title, sentence, button))

        def act_by(action: Callable[[], object]) -> None:
            button.clicked.connect(lambda: action())  # noqa: PLW0108 - drops Qt's argument

        return act_by

    def _export(self) -> None:
        from diffstudy.gui.pages.settings_export import export_pack

        export_pack(self._page, self._on_error)

    def _back_up(self) -> None:
        self._run(self._page.context.collection.maintenance.back_up, "A backup was written")

    def _restore(self, backup: Backup) -> None:
        maintenance = self._page.context.collection.maintenance
        self._run(
            lambda: maintenance.restore(backup),
            f"The backup of {_when(backup)} is restored",
            replaced=True,
        )

    def _check(self) -> None:
        context = self._page.context

        def done(found: str) -> None:
            words = "The data is whole" if found == "ok" else f"The data is damaged: {found}"
            context.signals.noticed.emit(words, None)

        context.tasks.run(
            context.collection.maintenance.check,
            page=self._page,
            on_done=done,
            on_error=self._on_error,
        )

    def _erase(self) -> None:
        from diffstudy.gui.dialogs.erase_dialog import EraseDialog

        dialog = EraseDialog(self._page)
        is_meant = dialog.exec()
        dialog.deleteLater()
        if is_meant:
            maintenance = self._page.context.collection.maintenance
            self._run(maintenance.erase, "Everything is erased", replaced=True)

    def _run(self, work: Callable[[], None], notice: str, *, replaced: bool = False) -> None:
        page, signals = self._page, self._page.context.signals

        def done(_nothing: None) -> None:
            if replaced:
                signals.collection_replaced.emit()
            else:
                page.refresh()
            signals.noticed.emit(notice, None)

        page.context.tasks.run(work, page=page, on_done=done, on_error=self._on_error)


def _when(backup: Backup) -> str:
    made, locale = backup.made, QLocale()
    day = locale.toString(QDate(made.year, made.month, made.day), QLocale.FormatType.LongFormat)
    short = QLocale.FormatType.ShortFormat
    return f"{day}, {locale.toString(QTime(made.hour, made.minute), short)}"
