"""Backup and files: where the data lies, copies of it, and how to get rid of all."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import decimal_text, tr
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
    panel = SettingPanel(tr("Backup and files"))
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
        self._row(
            tr("Your data"),
            tr("Everything lies in {folder}", folder=folder),
            tr("Open data folder"),
            "folder-open",
        )(lambda: QDesktopServices.openUrl(where))
        export = self._row(
            tr("Export a pack"),
            tr("For another diffstudy, for Anki, or for a spreadsheet."),
            tr("Export"),
            "save",
            tr("Export a pack"),
        )
        export(self._export)
        copies = tr(
            "A checked copy of everything. The last five are kept; one is written before each "
            "upgrade and each restore."
        )
        self._row(
            tr("Back up"),
            copies,
            tr("Back up now"),
            "hard-drive",
        )(self._back_up)
        for backup in backups:
            when = _when(backup)
            size = decimal_text(backup.size / _MEGABYTE, 1)
            self._row(
                tr("Backup of {when}", when=when),
                tr("{size} MB. What you have now becomes a backup itself.", size=size),
                tr("Restore"),
                "history",
                tr("Restore the backup of {when}", when=when),
            )(partial(self._restore, backup))
        self._row(
            tr("Check the data"), tr("Looks through the whole file."), tr("Check"), "circle-check"
        )(self._check)
        nothing = tr("diffstudy has no account, no server and no code that speaks to a network.")
        self._panel.add(SettingRow(tr("Nothing is ever sent"), nothing, QWidget()))
        self._row(
            tr("Erase everything"),
            tr("Comparisons, answers, backups and settings; asks for a word first."),
            tr("Erase"),
            "trash-2",
            tr("Erase everything"),
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
        self._run(self._page.context.collection.maintenance.back_up, tr("A backup was written"))

    def _restore(self, backup: Backup) -> None:
        maintenance = self._page.context.collection.maintenance
        self._run(
            lambda: maintenance.restore(backup),
            tr("The backup of {when} is restored", when=_when(backup)),
            replaced=True,
        )

    def _check(self) -> None:
        context = self._page.context

        def done(found: str) -> None:
            words = (
                tr("The data is whole")
                if found == "ok"
                else tr("The data is damaged: {found}", found=found)
            )
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
            self._run(maintenance.erase, tr("Everything is erased"), replaced=True)

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
    time = locale.toString(QTime(made.hour, made.minute), short)
    return tr("{day}, {time}", day=day, time=time)
