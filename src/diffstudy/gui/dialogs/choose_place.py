"""Where a file of a class goes or comes from: the system's own dialogs, with our endings."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.language import tr


def file_to_write(parent: QWidget, title: str, name: str, suffix: str) -> Path | None:
    """Ask where a file is to be written; None where it was cancelled.

    Args:
        name: without its ending; letters that a file system refuses are taken out.
        suffix: its ending with the dot, added where the system does not add it.
    """
    plain = "".join(each if each.isalnum() or each in " -_" else " " for each in name)
    pattern = tr("Files ({pattern})", pattern=f"*{suffix}")
    found, _ = QFileDialog.getSaveFileName(parent, title, " ".join(plain.split()) + suffix, pattern)
    if not found:
        return None
    return Path(found if found.lower().endswith(suffix) else found + suffix)


def files_to_read(parent: QWidget, title: str, *suffixes: str) -> list[Path]:
    """Ask for files with these endings; empty where it was cancelled."""
    pattern = " ".join(f"*{suffix}" for suffix in suffixes)
    filters = f"{tr('Files ({pattern})', pattern=pattern)};;{tr('All files (*)')}"
    found, _ = QFileDialog.getOpenFileNames(parent, title, "", filters)
    return [Path(name) for name in found]


def file_to_read(parent: QWidget, title: str, *suffixes: str) -> Path | None:
    """Ask for one file with one of these endings; None where it was cancelled."""
    pattern = " ".join(f"*{suffix}" for suffix in suffixes)
    filters = f"{tr('Files ({pattern})', pattern=pattern)};;{tr('All files (*)')}"
    found, _ = QFileDialog.getOpenFileName(parent, title, "", filters)
    return Path(found) if found else None
