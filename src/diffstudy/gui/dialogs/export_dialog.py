"""What to export: a pack of the library, and whether its imported pages may be shared."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Combo

_SHARING = later(
    "Imported pages in it are the words of their authors. They go out only if you may share them."
)


class ExportDialog(SheetDialog):
    """Asks for the pack; the file is asked for afterwards.

    Args:
        packs: id and title of each pack.
    """

    def __init__(self, packs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Export a pack"), 560, 360, parent)
        self.body.addWidget(ReadingText(tr("Which pack?"), "ui-m"))
        self.pack = Combo(tr("Pack"), [(title, name) for name, title in packs])
        self.body.addWidget(self.pack)
        self.body.addWidget(ReadingText(tr(_SHARING), "ui", "ink2"))
        self.may_share = self.add_toggle(tr("I may share the imported pages in it"))
        self.body.addStretch()
        cancel = Button(tr("Cancel"), key="Esc")
        self.go_on = Button(tr("Choose a file"), "primary", icon="save")
        cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.go_on)
        self.pack.setFocus()

    @property
    def chosen(self) -> tuple[str, str, bool]:
        """Id and title of the pack, and whether imported pages may go out."""
        return self.pack.currentData(), self.pack.currentText(), self.may_share.isChecked()


def choose_target(title: str, parent: QWidget) -> Path | None:
    """Ask where a pack is to be written; the filters are the formats that were discovered."""
    from diffstudy.services.inventory import export_formats

    filters = [
        f"{entry.label} (*{suffix})" for entry in export_formats() for suffix in entry.suffixes
    ]
    plain = "".join(each if each.isalnum() or each in " -_" else " " for each in title)
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Export a pack"), " ".join(plain.split()), ";;".join(filters)
    )
    if not name:
        return None
    suffix = chosen.rpartition("(*")[2].rstrip(")")
    # Systems differ in whether they add the ending that was chosen.
    return Path(name if "." in Path(name).name else name + suffix)


def choose_figures_file(name: str, parent: QWidget, *, json: bool = False) -> Path | None:
    """Ask where figures of the Progress page are to be written.

    Args:
        json: whether they may be written as JSON as well.
    """
    filters = tr("Comma-separated table (*.csv)") + (";;JSON (*.json)" if json else "")
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export the figures"), f"{name}.csv", filters
    )
    if not chosen:
        return None
    return Path(chosen if "." in Path(chosen).name else f"{chosen}.csv")
