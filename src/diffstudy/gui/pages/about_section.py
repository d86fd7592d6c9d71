"""About: which version this is, and whose work the program contains."""

from PySide6.QtWidgets import QWidget

from diffstudy import __version__
from diffstudy.domain.language import later, tr
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.widgets.buttons import Button
from diffstudy.runtime.paths import bundled

_LICENCES = (
    (
        later("Literata, the reading typeface"),
        "SIL Open Font License 1.1",
        "fonts/Literata-OFL.txt",
    ),
    (later("Inter, the interface typeface"), "SIL Open Font License 1.1", "fonts/Inter-OFL.txt"),
    (later("Lucide icons"), "ISC License", "icons/LICENSE-lucide.txt"),
)
_QT = later("Qt and PySide6 are used under the GNU Lesser General Public License, version 3.")


def about_panel(owner: QWidget) -> SettingPanel:
    """Version and licences, each with its text."""
    panel = SettingPanel(tr("About"))
    about = tr("Study the difference between two terms. MIT License; the packs are CC0.")
    panel.add(SettingRow(f"diffstudy {__version__}", about, QWidget()))
    for title, licence, file in _LICENCES:
        name = tr(title)
        read = Button(tr("Read"), size="small")
        read.setAccessibleName(tr("Read the licence of {name}", name=name))
        read.clicked.connect(lambda _=False, n=name, f=file: _show_licence(owner, n, f))
        panel.add(SettingRow(name, licence, read))
    panel.add(SettingRow("Qt", tr(_QT), QWidget()))
    return panel


def _show_licence(owner: QWidget, name: str, file: str) -> None:
    from diffstudy.gui.dialogs.text_dialog import TextDialog

    text = (bundled("resources") / file).read_text(encoding="utf-8")
    TextDialog(name, text, owner).exec()
