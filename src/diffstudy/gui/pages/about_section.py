"""About: where the data lies, that nothing is sent, and whose work the program contains."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from diffstudy import __version__
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.widgets.buttons import Button
from diffstudy.runtime.paths import bundled

_LICENCES = (
    ("Literata, the reading typeface", "SIL Open Font License 1.1", "fonts/Literata-OFL.txt"),
    ("Inter, the interface typeface", "SIL Open Font License 1.1", "fonts/Inter-OFL.txt"),
    ("Lucide icons", "ISC License", "icons/LICENSE-lucide.txt"),
)
_QT = "Qt and PySide6 are used under the GNU Lesser General Public License, version 3."


def files_panel(folder: Path, export: Callable[[], None]) -> QWidget:
    """Where the data lies, that it stays there, and how a pack gets out."""
    panel = SettingPanel("Files")
    show = Button("Open data folder", icon="folder-open")
    show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    panel.add(SettingRow("Your data", f"Everything lies in {folder}", show))
    out = Button("Export", icon="save")
    out.setAccessibleName("Export a pack")
    out.clicked.connect(export)
    where = "For another diffstudy, for Anki, or for a spreadsheet."
    panel.add(SettingRow("Export a pack", where, out))
    nothing = "diffstudy has no account, no server and no code that speaks to a network."
    panel.add(SettingRow("Nothing is ever sent", nothing, QWidget()))
    return panel


def about_panel(owner: QWidget) -> QWidget:
    """Version and licences, each with its text."""
    panel = SettingPanel("About")
    about = "Study the difference between two terms. MIT License; the packs are CC0."
    panel.add(SettingRow(f"diffstudy {__version__}", about, QWidget()))
    for name, licence, file in _LICENCES:
        read = Button("Read", size="small")
        read.setAccessibleName(f"Read the licence of {name}")
        read.clicked.connect(lambda _=False, n=name, f=file: _show_licence(owner, n, f))
        panel.add(SettingRow(name, licence, read))
    panel.add(SettingRow("Qt", _QT, QWidget()))
    return panel


def _show_licence(owner: QWidget, name: str, file: str) -> None:
    from diffstudy.gui.dialogs.text_dialog import TextDialog

    text = (bundled("resources") / file).read_text(encoding="utf-8")
    TextDialog(name, text, owner).exec()
