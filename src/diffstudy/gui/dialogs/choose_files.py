"""The file dialogs of an import; their filter comes from the formats that were discovered."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.language import tr


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for files to import; empty where the learner cancels."""
    from diffstudy.services.inventory import import_formats

    formats = import_formats()
    patterns = [f"*{suffix}" for entry in formats for suffix in entry.suffixes]
    every = " ".join(dict.fromkeys(patterns))
    filters = [tr("Pages and packs ({endings})", endings=every)]
    filters += [
        f"{entry.label} ({' '.join('*' + suffix for suffix in entry.suffixes)})"
        for entry in formats
    ]
    names, _ = QFileDialog.getOpenFileNames(
        parent, tr("Import pages"), "", ";;".join([*filters, tr("All files (*)")])
    )
    return [Path(name) for name in names]


def choose_folder(parent: QWidget) -> list[Path]:
    """Ask for a folder to import with all that is in it; empty where the learner cancels."""
    name = QFileDialog.getExistingDirectory(parent, tr("Import a folder"))
    return [Path(name)] if name else []
